// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"
#include <QVector>
#include <utility>

namespace dyad::editor {

class CodeEditor;

/// Moves the lines of all selections by one line, up or down, as one edit. Selections whose lines touch move as one; what stands at the edge of the text
/// stays. What moves is kept and what it passes is written anew on the other side, so that places of others within it travel along.
class LineMover {
public:
    LineMover(CodeEditor *editor, bool up);
    void move();

private:
    struct Block {
        int first = 0, last = 0;        // lines
        qint64 shift = 0;               // bytes by which its text moves
    };
    void gather();
    void place(Block &block);
    void select();
    const Block &blockOf(int line) const;
    int lastLine(qint64 from, qint64 to) const;

    CodeEditor *m_editor;
    const bool m_up;
    QVector<std::pair<qint64, qint64>> m_selections;        // anchor and caret, the main one first
    QVector<Block> m_blocks;            // in the order of the text, none touches the next
    sync::TextOperation m_operation;
    qint64 m_done = 0;                  // bytes of the text that m_operation is about
};

} // namespace dyad::editor
