// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LspPosition.h"
#include <QJsonArray>
#include <QString>
#include <QVector>

namespace dyad::editor {

/// Something that a language server has to say about a place.
struct LanguageDiagnostic {
    enum class Severity { Error = 1, Warning, Information, Hint };      // as the protocol counts
    LspRange range;
    qint64 from = -1, to = -1;      ///< bytes, where the document is open; they travel with its text
    Severity severity = Severity::Error;
    QString message, source, code;
    QJsonObject json;               ///< as the server sent it
    static constexpr qsizetype MostOfFile = 2000;       ///< the gravest; nobody reads more, and each costs a mark and a row
    static LanguageDiagnostic fromJson(const QJsonObject &json);
    static QVector<LanguageDiagnostic> listFromJson(const QJsonArray &list);
};

} // namespace dyad::editor
