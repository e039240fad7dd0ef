// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/CommentBox.h"
#include "editor/CodeEditor.h"
#include "panels/Ink.h"
#include "panels/comments/CommentThreadView.h"
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace dyad::app {

using editor::CodeEditor;

CommentBox::CommentBox(panels::CommentsController *controller, CodeEditor *editor)
    : QFrame(editor->viewport()), m_editor(editor), m_view(new panels::CommentThreadView(controller, this))
{
    setObjectName(QStringLiteral("comment.box"));
    setCursor(Qt::ArrowCursor);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_view);
    connect(m_view, &panels::CommentThreadView::resized, this, &CommentBox::place);
    connect(editor, &CodeEditor::viewportChanged, this, &CommentBox::place);
    connect(editor, &QsciScintillaBase::SCN_ZOOM, this, &CommentBox::place);
    editor->viewport()->installEventFilter(this);
    editor->installEventFilter(this);
}

void CommentBox::setAnchor(qint64 position)
{
    m_anchor = position;
    place();
}

void CommentBox::place()
{
    const QWidget *area = m_editor->viewport();
    const int left = m_editor->marginsWidth() + 8;
    const int wide = std::clamp(area->width() - left - 12, 160, Wide);
    m_view->setFixedWidth(wide - 2);
    m_view->layout()->activate();
    const int high = std::min(m_view->sizeHint().height() + 2, std::max(120, area->height() - 8));
    const qint64 position = std::clamp<qint64>(m_anchor, 0, m_editor->length());
    const int top = m_editor->pointAt(position).y();
    int y = top + m_editor->lineHeight() + 2;
    if (y + high > area->height() - 4 && top - high - 2 >= 0)
        y = top - high - 2;
    const QRect wanted(left, y, wide, high);
    if (geometry() != wanted)
        setGeometry(wanted);
}

bool CommentBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    if (watched == m_editor && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier && !m_view->isComposing()) {
            Q_EMIT m_view->closeRequested();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommentBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(panels::ink(editor::Token::Border));
    painter.setBrush(panels::ink(editor::Token::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace dyad::app
