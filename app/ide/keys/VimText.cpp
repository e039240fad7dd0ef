// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/keys/VimText.h"
#include "editor/BracketMatch.h"
#include "editor/CodeEditor.h"
#include "editor/Utf16.h"
#include <QString>
#include <cctype>

namespace dyad::app {

using Sci = QsciScintillaBase;

namespace {
constexpr qint64 Reach = 100'000;       // bytes that are looked through for a bracket
bool isSpace(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }
/// 0: space, 1: letters, digits, _ and what is not ASCII, 2: other marks
int kindOf(char c) { return isSpace(c) ? 0 : std::isalnum(static_cast<unsigned char>(c)) || c == '_' || static_cast<signed char>(c) < 0 ? 1 : 2; }
} // namespace

char VimText::at(qint64 position) const { return static_cast<char>(m_editor.send(Sci::SCI_GETCHARAT, ulong(position))); }

std::optional<qint64> VimText::findInLine(qint64 from, QChar wanted, QChar key, int count) const
{
    const int line = m_editor.lineAt(from);
    const qint64 start = m_editor.lineStart(line);
    const QByteArray text = m_editor.lineText(line), bytes = QString(wanted).toUtf8();
    const bool forward = key.isLower(), before = key.toLower() == QLatin1Char('t');
    qsizetype place = from - start;
    for (int i = 0; i < count; ++i) {
        place = forward ? text.indexOf(bytes, place + 1) : place > 0 ? text.lastIndexOf(bytes, place - 1) : -1;
        if (place < 0)
            return std::nullopt;
    }
    const qint64 found = start + place;
    if (!before)
        return found;
    return m_editor.send(forward ? Sci::SCI_POSITIONBEFORE : Sci::SCI_POSITIONAFTER, ulong(found));
}

std::optional<VimText::Range> VimText::object(qint64 place, QChar kind, bool around) const
{
    switch (kind.unicode()) {
    case 'w': case 'W': return word(place, around);
    case '"': case '\'': case '`': return quoted(place, kind.toLatin1(), around);
    case '(': case ')': case 'b': return enclosed(place, '(', ')', around);
    case '{': case '}': case 'B': return enclosed(place, '{', '}', around);
    case '[': case ']': return enclosed(place, '[', ']', around);
    case '<': case '>': return enclosed(place, '<', '>', around);
    default: return std::nullopt;
    }
}

std::optional<VimText::Range> VimText::word(qint64 place, bool around) const
{
    const int line = m_editor.lineAt(place);
    const qint64 start = m_editor.lineStart(line), end = m_editor.lineEnd(line);
    if (start == end)
        return std::nullopt;
    place = std::min(place, end - 1);
    const int kind = kindOf(at(place));
    qint64 from = place, to = place + 1;
    while (from > start && kindOf(at(from - 1)) == kind)
        --from;
    while (to < end && kindOf(at(to)) == kind)
        ++to;
    const qint64 bare = to;
    while (around && to < end && kindOf(at(to)) == 0)
        ++to;
    while (around && to == bare && from > start && kindOf(at(from - 1)) == 0)      // nothing behind it: the spaces before go along
        --from;
    return Range(from, to);
}

std::optional<VimText::Range> VimText::quoted(qint64 place, char quote, bool around) const
{
    const int line = m_editor.lineAt(place);
    const qint64 start = m_editor.lineStart(line);
    const QByteArray text = m_editor.lineText(line);
    // Pairs from the line's start: the first that ends behind the caret.
    qsizetype open = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == quote && open < 0) {
            open = i;
        } else if (text[i] == quote) {
            if (start + i >= place)
                return around ? Range(start + open, start + i + 1) : Range(start + open + 1, start + i);
            open = -1;
        }
    }
    return std::nullopt;
}

std::optional<VimText::Range> VimText::enclosed(qint64 place, char open, char close, bool around) const
{
    int depth = at(place) == close ? 1 : 0;         // on the closing one: it is that pair
    qint64 from = place;
    for (;; --from) {
        if (from < 0 || place - from > Reach)
            return std::nullopt;
        const char c = at(from);
        depth += c == close ? -1 : c == open ? 1 : 0;
        if (c == open && depth == 1)
            break;
    }
    qint64 to = from + 1;
    for (depth = 1; depth > 0; ++to) {
        if (to >= m_editor.length() || to - from > Reach)
            return std::nullopt;
        depth += at(to) == open ? 1 : at(to) == close ? -1 : 0;
    }
    return around ? Range(from, to) : Range(from + 1, to - 1);
}

qint64 VimText::bigWord(qint64 from, QChar key) const
{
    const qint64 end = m_editor.length();
    qint64 place = from;
    if (key == QLatin1Char('W')) {
        while (place < end && !isSpace(at(place)))
            ++place;
        while (place < end && isSpace(at(place)))
            ++place;
    } else if (key == QLatin1Char('E')) {
        ++place;
        while (place < end && isSpace(at(place)))
            ++place;
        while (place + 1 < end && !isSpace(at(place + 1)))
            ++place;
    } else {
        while (place > 0 && isSpace(at(place - 1)))
            --place;
        while (place > 0 && !isSpace(at(place - 1)))
            --place;
    }
    return std::min(place, end);
}

qint64 VimText::wordEnd(qint64 from) const
{
    const qint64 next = m_editor.send(Sci::SCI_POSITIONAFTER, ulong(from));
    qint64 end = m_editor.send(Sci::SCI_WORDENDPOSITION, ulong(next), 1);
    if (end == next) {      // spaces between
        qint64 start = next;
        while (start < m_editor.length() && isSpace(at(start)))
            ++start;
        end = m_editor.send(Sci::SCI_WORDENDPOSITION, ulong(start), 1);
    }
    return std::max<qint64>(from, m_editor.send(Sci::SCI_POSITIONBEFORE, ulong(end)));
}

QByteArray VimText::otherCase(const QByteArray &utf8)
{
    QString text = editor::utf16Of({utf8.constData(), size_t(utf8.size())});
    for (QChar &c : text)
        c = c.isUpper() ? c.toLower() : c.toUpper();
    return text.toUtf8();
}

std::optional<qint64> VimText::partner(qint64 place) const
{
    const qint64 end = m_editor.lineEnd(m_editor.lineAt(place));
    for (; place < end; ++place)
        if (QByteArrayView("()[]{}").contains(at(place)))
            return editor::BracketMatch(const_cast<editor::CodeEditor *>(&m_editor)).partnerOf(place);
    return std::nullopt;
}

} // namespace dyad::app
