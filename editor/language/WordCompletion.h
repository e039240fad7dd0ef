// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/CompletionEntry.h"

namespace dyad::editor {

class CodeEditor;

/// Proposals without a language server: the words of the text, those near the caret first. Looks at Reach bytes on each side.
class WordCompletion {
public:
    static constexpr qint64 Reach = 250'000;        ///< bytes
    static constexpr qsizetype MostWords = 5'000;
    static QVector<CompletionEntry> proposals(const CodeEditor &editor, qint64 wordStart, qint64 wordEnd);
};

} // namespace dyad::editor
