// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/Preedit.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include <QPainter>

namespace dyad::editor {

Preedit::Preedit(CodeEditor *editor) : m_editor(editor)
{
    editor->addOverlay(this);
}

Preedit::~Preedit()
{
    m_editor->removeOverlay(this);
}

void Preedit::show(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_editor->viewport()->update();
}

void Preedit::paint(QPainter &painter, const QRect &)
{
    if (m_text.isEmpty())
        return;
    const Theme &theme = Theme::instance();
    painter.setFont(m_editor->zoomedFont());
    const QRect box(m_editor->pointAt(m_editor->caret()), QSize(painter.fontMetrics().horizontalAdvance(m_text) + 2, m_editor->lineHeight()));
    painter.fillRect(box, theme.color(Token::Raised));
    painter.setPen(theme.color(Token::Text));
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, m_text);
    painter.fillRect(QRect(box.left(), box.bottom() - 2, box.width(), 1), theme.color(Token::Accent));
}

} // namespace dyad::editor
