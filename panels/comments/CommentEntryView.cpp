// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/comments/CommentEntryView.h"
#include "panels/Ink.h"
#include "panels/ToolButton.h"
#include "panels/comments/CommentText.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace dyad::panels {

namespace {
constexpr int Disc = 22, Left = Disc + 8;
}

CommentEntryView::CommentEntryView(CommentsController *controller, const CommentsController::Entry &entry, bool waiting, QWidget *parent)
    : QWidget(parent), m_name(controller->nameOf(entry.member)), m_color(CommentsController::colorOf(entry.member))
{
    setObjectName(QStringLiteral("comment.entry"));
    setAccessibleName(tr("%1: %2").arg(m_name, entry.text));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Left, 0, 0, 0);
    column->setSpacing(1);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    auto *name = new QLabel(this);
    name->setTextFormat(Qt::PlainText);
    name->setText(m_name);
    name->setProperty("role", QStringLiteral("head"));
    name->setMinimumWidth(0);
    auto *time = new QLabel(this);
    time->setText(waiting ? tr("not sent yet") : entry.edited ? tr("%1, edited").arg(commenttext::when(entry.time)) : commenttext::when(entry.time));
    time->setProperty("role", QStringLiteral("faint"));
    head->addWidget(name);
    head->addWidget(time);
    head->addStretch(1);
    const auto button = [&](const QString &icon, const QString &text, const QString &objectName) {
        auto *tool = new ToolButton(icon, text, this, 12);
        tool->setObjectName(objectName);
        tool->setFixedSize(20, 20);
        head->addWidget(tool);
        return tool;
    };
    if (controller->isOwn(entry) && controller->canWrite())
        connect(button(QStringLiteral("pencil"), tr("Change"), QStringLiteral("comment.edit")), &QToolButton::clicked, this,
                [this, entry] { Q_EMIT editRequested(entry.entry, entry.text); });
    if (controller->canDelete(entry))
        connect(button(QStringLiteral("trash-2"), tr("Delete"), QStringLiteral("comment.delete")), &QToolButton::clicked, this,
                [this, entry] { Q_EMIT deleteRequested(entry.entry); });
    auto *text = new QLabel(this);
    text->setObjectName(QStringLiteral("comment.text"));
    text->setTextFormat(Qt::PlainText);
    text->setText(entry.text);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addLayout(head);
    column->addWidget(text);
}

void CommentEntryView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAvatar(painter, QRectF(0, 0, Disc, Disc), m_name, m_color);
}

} // namespace dyad::panels
