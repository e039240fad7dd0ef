// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LspPosition.h"
#include <QJsonArray>
#include <QString>
#include <QVector>
#include <optional>

namespace dyad::editor {

/// One proposal of what to type.
struct CompletionEntry {
    QString label, detail, documentation;       ///< documentation: Markdown
    QString filterText, sortText, insertText;
    int kind = 1;                               ///< CompletionItemKind of the protocol; 1: text
    bool snippet = false, deprecated = false;
    std::optional<LspRange> range;              ///< what it replaces, in the text as it was when asked
    QJsonArray additionalEdits;
    QJsonObject source;                         ///< as it came, for asking for more

    struct List {
        QVector<CompletionEntry> entries;
        bool incomplete = false;
    };
    static CompletionEntry fromJson(const QJsonObject &json);
    static List listFromJson(const QJsonValue &json);
};

} // namespace dyad::editor
