// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Rope.h"

namespace dyad::editor {

class CodeEditor;

/// Scintilla keeps a byte of style for each byte of a text. A large text without a language is never coloured: there it is left out, as much memory as
/// the text itself. GUI thread.
class StyleRoom {
public:
    static constexpr qint64 Large = 16 << 20;       ///< bytes
    static constexpr qint64 Uncoloured = 64 << 20;  ///< bytes; a larger text is coloured only if somebody chooses a language
    static bool isThere(const CodeEditor &editor);
    /// Gives the editor a document with or without that room, with the text that it had; nobody is told, as nothing has changed.
    static void provide(CodeEditor &editor, bool wanted);
    /// Whether this text has to have it: it is not large, it has a language, or a line that is shown in parts.
    static bool isNeeded(const sync::Rope &text, bool hasLanguage);
};

} // namespace dyad::editor
