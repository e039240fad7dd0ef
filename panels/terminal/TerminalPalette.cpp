// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/terminal/TerminalPalette.h"
#include "panels/Ink.h"

namespace dyad::panels {

using editor::Theme;
using editor::Token;

// The eight colours are those that the theme has for the same meanings; the bright ones are a step towards the text.
TerminalPalette::TerminalPalette()
    : m_text(ink(Token::Text))
    , m_ground(ink(Token::Editor))
{
    const QColor base[8] = {ink(Token::Border), ink(Token::Bad), ink(Token::Ok), ink(Token::Warn), ink(Token::Accent), ink(Token::Ai),
        Theme::instance().person(0), ink(Token::Muted)};
    const auto towards = [](const QColor &from, const QColor &to, float part) {
        return QColor::fromRgbF(from.redF() + (to.redF() - from.redF()) * part, from.greenF() + (to.greenF() - from.greenF()) * part, from.blueF() + (to.blueF() - from.blueF()) * part);
    };
    for (int i = 0; i < 8; ++i) {
        m_colors[i] = base[i];
        m_colors[i + 8] = towards(base[i], m_text, 0.3F);
    }
    m_colors[8] = ink(Token::Faint);
    m_colors[15] = m_text;
}

QColor TerminalPalette::of(const TerminalColor &color) const
{
    if (color.kind == TerminalColor::Kind::Rgb)
        return {color.red, color.green, color.blue};
    const int index = color.red;
    if (index < 16)
        return m_colors[index];
    if (index >= 232)
        return {8 + (index - 232) * 10, 8 + (index - 232) * 10, 8 + (index - 232) * 10};
    const auto level = [](int step) { return step == 0 ? 0 : 55 + step * 40; };
    const int cube = index - 16;
    return {level(cube / 36), level(cube / 6 % 6), level(cube % 6)};
}

QColor TerminalPalette::foreground(const TerminalColor &color, bool bold) const
{
    if (color.kind == TerminalColor::Kind::Default)
        return m_text;
    // As terminals do: bold makes the first eight bright.
    if (bold && color.kind == TerminalColor::Kind::Indexed && color.red < 8)
        return m_colors[color.red + 8];
    return of(color);
}

QColor TerminalPalette::background(const TerminalColor &color) const { return color.kind == TerminalColor::Kind::Default ? m_ground : of(color); }

} // namespace dyad::panels
