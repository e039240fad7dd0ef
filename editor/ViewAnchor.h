// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"

namespace dyad::editor {

class CodeEditor;

/// Remembers what is where on screen before somebody else's change, and scrolls it back there after: the caret's line if one sees it,
/// otherwise the first visible line. Nothing may move under the eyes because somebody else typed.
class ViewAnchor {
public:
    explicit ViewAnchor(CodeEditor &editor);
    void restore(const sync::TextOperation &op) const;

private:
    CodeEditor &m_editor;
    bool m_atCaret = false;
    int64_t m_position = 0;     // start of the line that stays, bytes; unused at the caret
    long m_below = 0;           // display lines between the top of the view and that line
};

} // namespace dyad::editor
