// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/comments/CommentThreadView.h"
#include "panels/ToolButton.h"
#include "panels/comments/CommentEntryView.h"
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dyad::panels {

namespace {
constexpr int MostEntriesHeight = 260, FieldHeight = 58;
}

CommentThreadView::CommentThreadView(CommentsController *controller, QWidget *parent) : QWidget(parent), m_controller(controller)
{
    setObjectName(QStringLiteral("comment.thread"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 10, 8);
    column->setSpacing(6);
    makeHead(column);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_entries = new QWidget;
    m_list = new QVBoxLayout(m_entries);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(8);
    m_scroll->setWidget(m_entries);
    m_entries->setAutoFillBackground(false);        // setWidget() fills it
    column->addWidget(m_scroll);
    makeField(column);
    connect(controller, &CommentsController::changed, this, [this](const QString &thread) {
        if (!m_thread.isEmpty() && (thread.isEmpty() || thread == m_thread))
            rebuild();
    });
    connect(controller, &CommentsController::reset, this, [this] {
        if (!m_thread.isEmpty())
            rebuild();
    });
}

void CommentThreadView::makeHead(QVBoxLayout *column)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    m_title = new QLabel(this);
    m_title->setProperty("role", QStringLiteral("head"));
    m_title->setMinimumWidth(0);
    m_state = new QLabel(this);
    m_state->setTextFormat(Qt::PlainText);      // names of people are text and nothing else
    m_state->setProperty("role", QStringLiteral("faint"));
    m_resolve = new ToolButton(QStringLiteral("check"), tr("Resolve"), this, 14);
    m_resolve->setObjectName(QStringLiteral("comment.resolve"));
    auto *close = new ToolButton(QStringLiteral("x"), tr("Close (Esc)"), this, 14);
    close->setObjectName(QStringLiteral("comment.close"));
    for (ToolButton *button : {m_resolve, close})
        button->setFixedSize(22, 22);
    head->addWidget(m_title);
    head->addWidget(m_state, 1);
    head->addWidget(m_resolve);
    head->addWidget(close);
    column->addLayout(head);
    connect(m_resolve, &QToolButton::clicked, this, [this] {
        if (const auto thread = m_controller->find(m_thread))
            m_controller->board()->resolve(m_thread, !thread->isResolved());
    });
    connect(close, &QToolButton::clicked, this, &CommentThreadView::closeRequested);
}

void CommentThreadView::makeField(QVBoxLayout *column)
{
    m_field = new QPlainTextEdit(this);
    m_field->setObjectName(QStringLiteral("comment.field"));
    m_field->setFixedHeight(FieldHeight);
    m_field->setTabChangesFocus(true);
    m_field->installEventFilter(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    m_send = new QPushButton(this);
    m_send->setObjectName(QStringLiteral("comment.send"));
    m_send->setProperty("primary", true);
    m_send->setToolTip(tr("Ctrl+Enter"));
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("comment.cancel"));
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_send);
    column->addWidget(m_field);
    column->addLayout(row);
    connect(m_send, &QPushButton::clicked, this, &CommentThreadView::send);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_composing)
            Q_EMIT closeRequested();
        else
            edit({}, {});
    });
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] { m_send->setEnabled(hasDraft()); });
}

bool CommentThreadView::hasDraft() const { return !m_field->toPlainText().trimmed().isEmpty(); }
void CommentThreadView::setTitle(const QString &title) { m_title->setText(title); }

void CommentThreadView::focusField()
{
    if (m_field->isVisibleTo(this))
        m_field->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

void CommentThreadView::setThread(const QString &thread)
{
    if (thread != m_thread || m_composing) {
        m_field->clear();
        m_edited.clear();
    }
    m_thread = thread;
    m_composing = false;
    rebuild();
}

void CommentThreadView::compose(const QString &title)
{
    m_thread.clear();
    m_edited.clear();
    m_composing = true;
    m_field->clear();
    setTitle(title);
    rebuild();
}

void CommentThreadView::edit(const QString &entry, const QString &text)
{
    m_edited = entry;
    m_field->setPlainText(text);
    m_field->moveCursor(QTextCursor::End);
    rebuild();
    if (!entry.isEmpty())
        focusField();
}

void CommentThreadView::rebuild()
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const auto thread = m_composing ? std::nullopt : m_controller->find(m_thread);
    if (!m_composing && !thread) {
        m_thread.clear();
        Q_EMIT closeRequested();
        return;
    }
    const bool writable = m_controller->canWrite();
    for (const auto &entry : thread ? thread->entries : std::vector<CommentsController::Entry>()) {
        auto *view = new CommentEntryView(m_controller, entry, m_controller->board()->isEntryWaiting(entry.entry), m_entries);
        connect(view, &CommentEntryView::editRequested, this, &CommentThreadView::edit);
        connect(view, &CommentEntryView::deleteRequested, this, [this](const QString &id) { m_controller->board()->remove(m_thread, id); });
        m_list->addWidget(view);
        view->show();
    }
    m_list->addStretch(1);
    const bool resolved = thread && thread->isResolved();
    m_state->setText(resolved ? tr("resolved by %1").arg(m_controller->nameOf(*thread->resolvedBy))
        : thread && thread->from == thread->to && !thread->quote.isEmpty() ? tr("its text is gone") : QString());
    m_resolve->setVisible(thread && writable);
    m_resolve->setIconName(resolved ? QStringLiteral("rotate-ccw") : QStringLiteral("check"));
    m_resolve->setToolTip(resolved ? tr("Open again") : tr("Resolve"));
    m_resolve->setAccessibleName(m_resolve->toolTip());
    m_scroll->setVisible(!m_composing);
    m_field->setVisible(writable);
    m_field->setPlaceholderText(m_composing ? tr("Comment") : tr("Reply"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_send->setVisible(writable);
    m_send->setText(m_composing ? tr("Comment") : m_edited.isEmpty() ? tr("Reply") : tr("Save"));
    m_send->setEnabled(hasDraft());
    m_cancel->setVisible(m_composing || !m_edited.isEmpty());
    fit();
}

/// As high as what was said, up to a limit; then it scrolls, to the newest.
void CommentThreadView::fit()
{
    m_entries->layout()->activate();
    const int wide = std::max(120, m_scroll->viewport()->width());
    const int wanted = m_entries->hasHeightForWidth() ? m_entries->heightForWidth(wide) : m_entries->sizeHint().height();
    m_scroll->setFixedHeight(std::clamp(wanted, 24, MostEntriesHeight));
    QMetaObject::invokeMethod(this, [this] {
        m_scroll->ensureVisible(0, m_entries->height(), 0, 0);
        Q_EMIT resized();
    }, Qt::QueuedConnection);
    Q_EMIT resized();
}

void CommentThreadView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void CommentThreadView::send()
{
    const QString text = m_field->toPlainText().trimmed();
    if (text.isEmpty() || !m_controller->board())
        return;
    if (m_composing) {
        Q_EMIT started(text);
        return;
    }
    const QString edited = std::exchange(m_edited, QString());
    m_field->clear();
    if (edited.isEmpty())
        m_controller->board()->reply(m_thread, text);
    else
        m_controller->board()->edit(m_thread, edited, text);
}

bool CommentThreadView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool sends = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::ControlModifier;
        if (sends || key->key() == Qt::Key_Escape)
            event->accept();
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::ControlModifier) {
        send();
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        m_edited.isEmpty() ? Q_EMIT closeRequested() : edit({}, {});
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dyad::panels
