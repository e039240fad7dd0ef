// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/LineMover.h"
#include "editor/CodeEditor.h"
#include <algorithm>

namespace dyad::editor {

using Sci = QsciScintillaBase;

LineMover::LineMover(CodeEditor *editor, bool up) : m_editor(editor), m_up(up), m_selections(editor->selections()) { gather(); }

/// A selection that ends before a line's first character does not mean that line.
int LineMover::lastLine(qint64 from, qint64 to) const
{
    const int last = m_editor->lineAt(to);
    return last > m_editor->lineAt(from) && m_editor->lineStart(last) == to ? last - 1 : last;
}

void LineMover::gather()
{
    QVector<Block> all;
    for (const auto &[anchor, caret] : std::as_const(m_selections)) {
        const auto [from, to] = std::minmax(anchor, caret);
        all.append({m_editor->lineAt(from), lastLine(from, to)});
    }
    std::sort(all.begin(), all.end(), [](const Block &a, const Block &b) { return a.first < b.first; });
    for (const Block &block : std::as_const(all)) {
        if (!m_blocks.isEmpty() && block.first <= m_blocks.last().last + 1)
            m_blocks.last().last = std::max(m_blocks.last().last, block.last);
        else
            m_blocks.append(block);
    }
}

const LineMover::Block &LineMover::blockOf(int line) const
{
    return *std::find_if(m_blocks.begin(), m_blocks.end(), [line](const Block &block) { return line <= block.last; });
}

void LineMover::place(Block &block)
{
    const int passed = m_up ? block.first - 1 : block.last + 1;
    if (passed < 0 || passed >= m_editor->lineCount())
        return;
    const qint64 start = m_editor->lineStart(block.first), end = m_editor->lineEnd(block.last);
    const QByteArray line = m_editor->lineText(passed);
    const qint64 breakAt = m_up ? m_editor->lineEnd(passed) : end, breakEnd = m_up ? start : m_editor->lineStart(passed);
    const QByteArray lineBreak = m_editor->textRange(breakAt, breakEnd - breakAt), moved = m_up ? lineBreak + line : line + lineBreak;
    const std::string_view text{moved.constData(), static_cast<size_t>(moved.size())};
    if (m_up) {
        m_operation.keep(m_editor->lineStart(passed) - m_done).erase(moved.size()).keep(end - start).insert(text);
        m_done = end;
    } else {
        m_operation.keep(start - m_done).insert(text).keep(end - start).erase(moved.size());
        m_done = end + moved.size();
    }
    block.shift = m_up ? -moved.size() : moved.size();
}

void LineMover::move()
{
    for (Block &block : m_blocks)
        place(block);
    if (m_operation.isEmpty())
        return;
    for (auto &[anchor, caret] : m_selections) {
        const qint64 shift = blockOf(m_editor->lineAt(std::min(anchor, caret))).shift;
        anchor += shift;
        caret += shift;
    }
    const bool editable = m_editor->isEditable();
    m_editor->editText(m_operation);
    if (editable)
        select();
}

void LineMover::select()
{
    // A selection up to the start of a next line ends at the end of the text where there is none any more.
    const qint64 most = m_editor->length();
    m_editor->setSelection(std::min(m_selections.first().first, most), std::min(m_selections.first().second, most));
    for (const auto &[anchor, caret] : m_selections.mid(1))
        m_editor->send(Sci::SCI_ADDSELECTION, static_cast<unsigned long>(std::min(caret, most)), static_cast<long>(std::min(anchor, most)));
    m_editor->send(Sci::SCI_SETMAINSELECTION, 0UL);
    m_editor->send(Sci::SCI_SCROLLCARET);
}

} // namespace dyad::editor
