// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/problems/Diagnostic.h"
#include "panels/problems/ProblemPattern.h"
#include <QStringList>
#include <optional>

namespace dyad::panels {

/// Reads the output of a build line by line and finds what it complains about: gcc and clang, tsc, eslint's stylish and unix forms,
/// CMake, Python's traceback, rustc, and "path:line:column: message" of anything else. ANSI colours are taken away first.
class ProblemMatcher {
public:
    /// `folder`: what relative paths start from, until the build says "Entering directory".
    explicit ProblemMatcher(QString folder, QString source = QStringLiteral("build"), QVector<ProblemPattern> patterns = {});
    std::optional<Diagnostic> read(const QString &line);
    static QString withoutColours(const QString &line);

private:
    std::optional<Diagnostic> readSingle(const QString &line);
    std::optional<Diagnostic> readSequence(const QString &line);
    bool followFolder(const QString &line);
    QString absolute(const QString &path) const;
    Diagnostic made(const QString &path, int line, int column, const QString &severity, const QString &message, const QString &code = {}) const;

    std::optional<Diagnostic> readOwn(const QString &line);
    QVector<ProblemPattern> m_patterns;     // of the task: they go first
    QStringList m_folders;   // a stack, as make has it
    QString m_source;
    // What came before and waits for its other half.
    QString m_pendingMessage, m_pendingSeverity, m_pendingFile, m_pendingCode;
    int m_pendingLine = 0;
};

} // namespace dyad::panels
