// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/BracketMatch.h"
#include "editor/CodeEditor.h"
#include "editor/Indicators.h"

namespace dyad::editor {

using Sci = QsciScintillaBase;

namespace {
constexpr std::string_view Open = "([{", Close = ")]}";
}

BracketMatch::BracketMatch(CodeEditor *editor) : m_editor(editor)
{
    connect(editor, &CodeEditor::cursorChanged, this, &BracketMatch::update);
}

char BracketMatch::charAt(qint64 position) const
{
    return position < 0 ? '\0' : static_cast<char>(m_editor->send(Sci::SCI_GETCHARAT, static_cast<unsigned long>(position)));
}

std::optional<qint64> BracketMatch::partnerOf(qint64 position) const
{
    const char self = charAt(position);
    const bool forward = self != '\0' && Open.contains(self);
    if (!forward && (self == '\0' || !Close.contains(self)))
        return std::nullopt;
    const char partner = forward ? Close[Open.find(self)] : Open[Close.find(self)];
    const long style = m_editor->send(Sci::SCI_GETSTYLEAT, static_cast<unsigned long>(position));
    const qint64 from = forward ? position + 1 : std::max<qint64>(0, position - Reach);
    const qint64 to = forward ? std::min(m_editor->length(), position + 1 + Reach) : position;
    const std::string_view text = m_editor->textView(from, to - from);
    int depth = 1;
    for (size_t n = 0; n < text.size(); ++n) {
        const size_t i = forward ? n : text.size() - 1 - n;
        if (text[i] != self && text[i] != partner)
            continue;
        const qint64 at = from + static_cast<qint64>(i);
        // A bracket in a string or comment is no partner of one in code.
        if (m_editor->send(Sci::SCI_GETSTYLEAT, static_cast<unsigned long>(at)) != style)
            continue;
        depth += text[i] == self ? 1 : -1;
        if (depth == 0)
            return at;
    }
    return std::nullopt;
}

void BracketMatch::mark(qint64 position)
{
    m_editor->send(Sci::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(position), 1);
}

void BracketMatch::update()
{
    const qint64 caret = m_editor->caret();
    qint64 at = caret;
    auto partner = partnerOf(at);
    if (!partner) {
        at = caret - 1;
        partner = partnerOf(at);
    }
    m_editor->send(Sci::SCI_SETINDICATORCURRENT, number(Indicator::Bracket));
    if (std::exchange(m_marked, partner.has_value()))
        m_editor->send(Sci::SCI_INDICATORCLEARRANGE, 0, static_cast<long>(m_editor->length()));
    if (partner) {
        mark(at);
        mark(*partner);
    }
}

} // namespace dyad::editor
