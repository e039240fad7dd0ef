// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/comments/CommentsPanel.h"
#include "panels/PanelHead.h"
#include "panels/PanelNote.h"
#include "panels/comments/CommentDelegate.h"
#include "panels/comments/CommentThreadView.h"
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QListView>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

namespace dyad::panels {

CommentsPanel::CommentsPanel(CommentsController *controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_model(new CommentModel(controller, this)), m_stack(new PageStack(this)), m_note(new PanelNote(m_stack))
{
    setObjectName(QStringLiteral("commentsPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(tr("Comments"), this);
    m_export = head->addAction(QStringLiteral("comments.export"), QStringLiteral("download"), tr("Export as Markdown"));
    column->addWidget(head);
    column->addWidget(m_stack);
    m_stack->addWidget(makeContent());
    m_stack->addWidget(m_note);
    connect(m_export, &QToolButton::clicked, this, &CommentsPanel::exportRequested);
    connect(m_note, &PanelNote::clicked, this, &CommentsPanel::shareRequested);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        chooseLook();
        restoreSelection();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        chooseLook();
        restoreSelection();
    });
    chooseLook();
}

void CommentsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->reloadSoon();      // lines have moved meanwhile
}

QWidget *CommentsPanel::makeContent()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 0, 10, 6);
    m_filter = new QComboBox(content);
    m_filter->setObjectName(QStringLiteral("comments.filter"));
    m_filter->setAccessibleName(tr("Which comments"));
    for (const QString &text : {tr("Open"), tr("Resolved"), tr("All")})
        m_filter->addItem(text);
    row->addWidget(m_filter, 1);
    m_list = new QListView(content);
    m_list->setObjectName(QStringLiteral("commentsList"));
    m_list->setAccessibleName(tr("Comments"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommentDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    m_none = new PanelNote(content);
    m_thread = new CommentThreadView(m_controller, content);
    m_thread->setProperty("surface", QStringLiteral("raised"));
    m_thread->setAttribute(Qt::WA_StyledBackground);
    m_thread->hide();
    column->addLayout(row);
    column->addWidget(m_list, 1);
    column->addWidget(m_none, 1);
    column->addWidget(m_thread);
    connect(m_filter, &QComboBox::activated, this, [this](int which) { m_model->setShow(CommentModel::Show(which)); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommentsPanel::onCurrent);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const QString thread = index.data(CommentModel::ThreadRole).toString(); !thread.isEmpty())
            Q_EMIT openRequested(thread);
    });
    connect(m_thread, &CommentThreadView::closeRequested, this, [this] {
        const bool used = m_thread->isAncestorOf(QApplication::focusWidget());
        select({});
        if (used)
            m_list->setFocus(Qt::OtherFocusReason);
    });
    return content;
}

void CommentsPanel::setShareable(bool shareable)
{
    m_shareable = shareable;
    chooseLook();
}

void CommentsPanel::setShow(CommentModel::Show show)
{
    m_filter->setCurrentIndex(int(show));
    m_model->setShow(show);
}

void CommentsPanel::focusList() { (m_stack->currentIndex() == 0 ? static_cast<QWidget *>(m_list) : this)->setFocus(Qt::ShortcutFocusReason); }

void CommentsPanel::select(const QString &thread)
{
    m_chosen = thread;
    restoreSelection();
}

void CommentsPanel::onCurrent()
{
    if (!m_restoring)
        select(m_list->currentIndex().data(CommentModel::ThreadRole).toString());
}

/// The list is made anew at every change; what was chosen stays so, also where the filter hides it now.
void CommentsPanel::restoreSelection()
{
    const QScopedValueRollback restoring(m_restoring, true);
    const int row = m_model->rowOf(m_chosen);
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
    const bool there = !m_chosen.isEmpty() && m_controller->find(m_chosen).has_value();
    if (there && m_thread->thread() != m_chosen)
        m_thread->setThread(m_chosen);
    if (there && row >= 0)
        m_thread->setTitle(tr("Line %1").arg(m_model->index(row).data(CommentModel::LineRole).toInt()));
    m_thread->setVisible(there);
    if (!there)
        m_chosen.clear();
}

void CommentsPanel::chooseLook()
{
    const int all = m_model->openCount() + m_model->resolvedCount();
    m_export->setEnabled(all > 0);
    if (!m_controller->hasProject())
        m_note->setNote(QStringLiteral("message-square"), tr("Comments on lines"),
                        tr("In a shared folder you can say something about a piece of the text. It stays there while the text is edited."), m_shareable ? tr("Share") : QString());
    else
        m_note->setNote(QStringLiteral("message-square"), tr("No comments yet"),
                        m_controller->canWrite() ? tr("Select some text and press Ctrl+Alt+M, or click left of a line's number.") : tr("What others say about the text stands here."));
    m_stack->setCurrentIndex(m_controller->hasProject() && all > 0 ? 0 : 1);
    m_filter->setItemText(0, tr("Open (%1)").arg(m_model->openCount()));
    m_filter->setItemText(1, tr("Resolved (%1)").arg(m_model->resolvedCount()));
    m_filter->setItemText(2, tr("All (%1)").arg(all));
    const bool none = m_model->rowCount() == 0;
    m_none->setNote(QStringLiteral("circle-check"), m_model->shown() == CommentModel::Show::Open ? tr("All is resolved") : tr("Nothing is resolved yet"), {});
    m_none->setVisible(none);
    m_list->setVisible(!none);
}

bool CommentsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_list->currentIndex().isValid()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const QString thread = m_list->currentIndex().data(CommentModel::ThreadRole).toString();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !thread.isEmpty()) {
            Q_EMIT openRequested(thread);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dyad::panels
