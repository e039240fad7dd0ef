// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/problems/Diagnostic.h"
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>
#include <QVector>
#include <optional>

namespace dyad::panels {

/// A problem matcher of a tasks.json: one regular expression, or several for lines that follow each other; the last of those may go on for every line
/// that fits it. Value type; each run reads with a copy of its own.
class ProblemPattern {
public:
    /// Nothing: it is a name ("$gcc": what is built in knows those), or makes no sense.
    static std::optional<ProblemPattern> fromJson(const QJsonObject &matcher, const QString &folder);
    /// Of a line without colours. Paths are absolute, or relative where the matcher does not say from where.
    std::optional<Diagnostic> read(const QString &line);

private:
    struct Step {
        QRegularExpression expression;
        int file = 0, line = 0, column = 0, severity = 0, code = 0, message = 0, place = 0;     // numbers of groups; 0: not said
        bool whole = false;             // the message is the whole line
        bool loop = false;
    };
    static Step stepOf(const QJsonObject &json, bool only);
    void take(const Step &step, const QRegularExpressionMatch &match);
    QVector<Step> m_steps;
    QString m_folder, m_severity;
    qsizetype m_at = 0;                 // the step that the next line is tried with
    Diagnostic m_found;
};

} // namespace dyad::panels
