// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/search/HistoryField.h"
#include "editor/Icons.h"
#include "panels/ToolButton.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStyle>

namespace dyad::panels {

HistoryField::HistoryField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_row(new QHBoxLayout(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    m_row->setContentsMargins(0, 0, 4, 0);
    m_row->setSpacing(0);
    m_row->addStretch(1);
}

QToolButton *HistoryField::addToggle(const QString &objectName, const QString &icon, const QString &text)
{
    auto *button = new ToolButton(icon, text, this, 14);
    button->setObjectName(objectName);
    button->setCheckable(true);
    button->setFixedSize(24, 22);
    button->setIcon(editor::Icons::icon(icon, editor::Token::Muted, editor::Token::Accent));
    button->setStyleSheet(QStringLiteral("QToolButton { padding: 1px; border-width: 1px; border-radius: 4px; }"));
    button->setCursor(Qt::ArrowCursor);
    m_row->addWidget(button);
    setTextMargins(0, 0, textMargins().right() + 24, 0);
    return button;
}

void HistoryField::setInvalid(bool invalid)
{
    setProperty("invalid", invalid);
    style()->unpolish(this);
    style()->polish(this);
}

void HistoryField::remember()
{
    if (text().isEmpty())
        return;
    m_history.removeAll(text());
    m_history.prepend(text());
    m_history.resize(std::min<qsizetype>(m_history.size(), 50));
    m_at = 0;
}

void HistoryField::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    if (step == 0)
        return QLineEdit::keyPressEvent(event);
    const qsizetype at = m_at + step;
    if (at < 0 || at >= m_history.size())
        return;
    m_at = at;
    setText(m_history[at]);
}

} // namespace dyad::panels
