// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LanguageSymbol.h"

namespace dyad::editor {

/// Symbols without a language server: what lines that begin a definition look like. Good enough to go to; nesting by indentation, or by the level of a heading.
struct LineSymbols {
    static constexpr int MostLines = 100'000;       ///< longer texts have none
    static QVector<LanguageSymbol> of(const LspText &text, const QString &language);
};

} // namespace dyad::editor
