// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/EditorLook.h"
#include "editor/CodeEditor.h"
#include "editor/Indicators.h"
#include "editor/Theme.h"
#include <QFontInfo>

namespace dyad::editor {

using Sci = QsciScintillaBase;

EditorLook::EditorLook(CodeEditor *editor) : m_editor(editor)
{
    connect(&Theme::instance(), &Theme::changed, this, &EditorLook::apply);
    connect(editor, &Sci::SCN_ZOOM, this, &EditorLook::applyLineHeight);
    apply();
}

void EditorLook::apply()
{
    applyFont();
    applyColors();
    applyLineHeight();
}

void EditorLook::applyFont()
{
    const QFont font = Theme::instance().codeFont();
    const QByteArray family = QFontInfo(font).family().toUtf8();
    const double points = font.pixelSize() * 72.0 / m_editor->logicalDpiY();
    for (unsigned long style = 0; style <= 255; ++style) {
        m_editor->SendScintilla(Sci::SCI_STYLESETFONT, style, family.constData());
        m_editor->send(Sci::SCI_STYLESETSIZEFRACTIONAL, style, qRound(points * static_cast<int>(Sci::SC_FONT_SIZE_MULTIPLIER)));
    }
}

// The font's own height is narrower than the design's line: the rest is split above and below.
void EditorLook::applyLineHeight()
{
    m_editor->send(Sci::SCI_SETEXTRAASCENT, 0);
    m_editor->send(Sci::SCI_SETEXTRADESCENT, 0);
    const Theme &theme = Theme::instance();
    const double size = theme.codeFont().pixelSize();
    const double zoomed = size + m_editor->send(Sci::SCI_GETZOOM) * m_editor->logicalDpiY() / 72.0;
    const int wanted = qRound(theme.codeLinePixels() * zoomed / size);
    const int extra = std::max(0, wanted - m_editor->lineHeight());
    m_editor->send(Sci::SCI_SETEXTRAASCENT, static_cast<unsigned long>((extra + 1) / 2));
    m_editor->send(Sci::SCI_SETEXTRADESCENT, static_cast<unsigned long>(extra / 2));
}

void EditorLook::applyColors()
{
    const Theme &theme = Theme::instance();
    CodeEditor &e = *m_editor;
    for (unsigned long style = 0; style <= 255; ++style) {
        e.SendScintilla(Sci::SCI_STYLESETBACK, style, theme.color(Token::Editor));
        if (style == 0 || (style >= 32 && style < 40))
            e.SendScintilla(Sci::SCI_STYLESETFORE, style, theme.color(Token::Text));
    }
    e.SendScintilla(Sci::SCI_STYLESETFORE, static_cast<unsigned long>(Sci::STYLE_LINENUMBER), theme.color(Token::Faint));
    e.SendScintilla(Sci::SCI_STYLESETFORE, static_cast<unsigned long>(Sci::STYLE_INDENTGUIDE), theme.color(Token::IndentGuide));
    e.SendScintilla(Sci::SCI_SETSELBACK, 1UL, theme.color(Token::Selection));
    e.SendScintilla(Sci::SCI_SETADDITIONALSELBACK, theme.color(Token::Selection));
    e.SendScintilla(Sci::SCI_SETCARETFORE, theme.color(Token::Text));
    e.SendScintilla(Sci::SCI_SETADDITIONALCARETFORE, theme.color(Token::Text));
    e.SendScintilla(Sci::SCI_SETCARETLINEBACK, theme.color(Token::CurrentLine));
    e.SendScintilla(Sci::SCI_SETWHITESPACEFORE, 1UL, theme.color(Token::Faint));
    e.send(Sci::SCI_SETCARETLINEVISIBLE, 1);
    e.send(Sci::SCI_SETCARETWIDTH, 2);
    e.send(Sci::SCI_SETMARGINLEFT, 0, 8);
    setUpIndicators(e);
}

} // namespace dyad::editor
