// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/Indicators.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"

namespace dyad::editor {

namespace {

using Sci = QsciScintillaBase;

void box(CodeEditor &editor, unsigned long indicator, const QColor &color, int alpha)
{
    editor.send(Sci::SCI_INDICSETSTYLE, indicator, Sci::INDIC_FULLBOX);
    editor.send(Sci::SCI_INDICSETUNDER, indicator, 1);      // below the text, whose contrast it must not take
    editor.SendScintilla(Sci::SCI_INDICSETFORE, indicator, color);
    editor.send(Sci::SCI_INDICSETALPHA, indicator, alpha);
    editor.send(Sci::SCI_INDICSETOUTLINEALPHA, indicator, 0);
}

} // namespace

void setUpIndicators(CodeEditor &editor)
{
    const Theme &theme = Theme::instance();
    box(editor, number(Indicator::Bracket), theme.color(Token::Bracket), 255);
    box(editor, number(Indicator::FindMatch), theme.color(Token::FindMatch), 255);
    box(editor, number(Indicator::Comment), theme.color(Token::Warn), theme.isDark() ? 34 : 46);
    box(editor, number(Indicator::CurrentComment), theme.color(Token::Warn), theme.isDark() ? 72 : 96);
    for (int i = 0; i < Theme::PeopleColors; ++i)
        box(editor, number(Indicator::People, i), theme.person(i), theme.isDark() ? 72 : 64);
    for (const auto &[indicator, token] : {std::pair(Indicator::Problem, Token::Bad), std::pair(Indicator::Warning, Token::Warn)}) {
        editor.send(Sci::SCI_INDICSETSTYLE, number(indicator), Sci::INDIC_SQUIGGLEPIXMAP);
        editor.SendScintilla(Sci::SCI_INDICSETFORE, number(indicator), theme.color(token));
    }
}

} // namespace dyad::editor
