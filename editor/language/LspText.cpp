// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/LspText.h"
#include <algorithm>

namespace dyad::editor {

LspText::LspText(sync::Rope text) : m_text(std::move(text)), m_starts{0}
{
    const std::vector<qint64> more = startsIn(0, m_text.size());
    m_starts.insert(m_starts.end(), more.begin(), more.end());
    m_step = m_starts.size();
}

/// Where lines begin that end marks in from..to open. `from` is the start of a line, `to` the start of one or the end of the text.
std::vector<qint64> LspText::startsIn(qint64 from, qint64 to) const
{
    std::vector<qint64> starts;
    bool afterReturn = false;
    qint64 at = from;           // of the chunk
    m_text.forEachChunk(from, to - from, [&](std::string_view chunk) {
        if (afterReturn && chunk.front() != '\n')
            starts.push_back(at);
        // From mark to mark: what lies between is searched a machine word at a time, not a byte. Most texts have no \r at all.
        size_t feed = chunk.find('\n'), back = chunk.find('\r');
        while (feed != chunk.npos || back != chunk.npos) {
            const size_t mark = std::min(feed, back), next = mark + 1;
            if (mark == feed || (next < chunk.size() && chunk[next] != '\n'))
                starts.push_back(at + static_cast<qint64>(next));
            (mark == feed ? feed : back) = chunk.find(chunk[mark], next);
        }
        afterReturn = chunk.back() == '\r';
        at += static_cast<qint64>(chunk.size());
    });
    if (afterReturn)
        starts.push_back(at);
    return starts;
}

qint64 LspText::lineStart(int line) const
{
    const auto index = static_cast<size_t>(std::max(line, 0));
    if (index >= m_starts.size())
        return m_text.size();
    return m_starts[index] + (index >= m_step ? m_shift : 0);
}

int LspText::lineAt(qint64 position) const
{
    int low = 0, high = lineCount() - 1;
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (lineStart(middle) <= position)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

std::string LspText::lineText(int line) const
{
    const qint64 start = lineStart(line);
    std::string text = m_text.substring(start, lineStart(line + 1) - start);
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
    return text;
}

LspPosition LspText::positionAt(qint64 position) const
{
    position = std::clamp<qint64>(position, 0, size());
    const int line = lineAt(position);
    const qint64 start = lineStart(line);
    return {line, LspPosition::units(m_text.substring(start, position - start))};
}

qint64 LspText::bytesAt(LspPosition position) const
{
    if (position.line >= lineCount())
        return size();
    return lineStart(position.line) + LspPosition::bytes(lineText(position.line), position.character);
}

void LspText::moveStep(size_t line)
{
    for (; m_step < line; ++m_step)
        m_starts[m_step] += m_shift;
    for (; m_step > line; --m_step)
        m_starts[m_step - 1] -= m_shift;
}

void LspText::replace(qint64 position, qint64 erased, std::string_view text)
{
    // A \r before or a \n behind may become, or stop being, part of one end mark: the lines on both sides are looked at again.
    const int first = lineAt(std::max<qint64>(0, position - 1));
    const int last = lineAt(std::min(size(), position + erased + 1));
    const qint64 from = lineStart(first), oldEnd = lineStart(last + 1);
    const qint64 delta = static_cast<qint64>(text.size()) - erased;
    m_text.erase(position, erased);
    m_text.insert(position, text);
    const bool atEnd = last + 1 >= lineCount();
    std::vector<qint64> fresh = startsIn(from, atEnd ? size() : oldEnd + delta);
    if (!atEnd)
        fresh.pop_back();       // the line after `last` stays in the table
    moveStep(static_cast<size_t>(last) + 1);
    const auto begin = m_starts.begin() + first + 1;
    m_starts.insert(m_starts.erase(begin, m_starts.begin() + last + 1), fresh.begin(), fresh.end());
    m_step = static_cast<size_t>(first) + 1 + fresh.size();
    m_shift += delta;
}

} // namespace dyad::editor
