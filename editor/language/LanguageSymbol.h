// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LspText.h"
#include <QJsonArray>
#include <QString>
#include <QVector>

namespace dyad::editor {

/// A function, a class, a variable ... of a document; a list of them is in the order of the text, depth says what lies in what.
struct LanguageSymbol {
    QString name, detail;
    int kind = 0;                       ///< SymbolKind of the protocol
    int depth = 0;
    qint64 from = 0, to = 0;            ///< bytes, all of it
    qint64 nameAt = 0;                  ///< bytes
    static QVector<LanguageSymbol> listFromJson(const QJsonArray &json, const LspText &text);
    static QString kindName(int kind);
};

} // namespace dyad::editor
