// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/history/AuthorsView.h"
#include "panels/PanelNote.h"
#include "panels/history/AuthorsController.h"
#include "panels/history/HistoryList.h"
#include "panels/history/HistoryModel.h"
#include <QScrollBar>
#include <QVBoxLayout>

namespace dyad::panels {

using State = AuthorsController::State;

AuthorsView::AuthorsView(AuthorsController *controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_stack(new PageStack(this)), m_note(new PanelNote(m_stack)), m_model(new HistoryModel(this)),
      m_list(new HistoryList(QStringLiteral("historyAuthors"), tr("Who wrote what is not committed yet"), m_model, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_note);
    connect(m_controller, &AuthorsController::changed, this, &AuthorsView::show);
    connect(m_note, &PanelNote::clicked, m_controller, &AuthorsController::reload);
    connect(static_cast<HistoryList *>(m_list), &HistoryList::chosen, this, [this](int row) {
        if (m_model->line(row).kind == HistoryLine::Kind::Authored)
            Q_EMIT lineChosen(m_model->line(row).number);
    });
    show();
}

void AuthorsView::focusList() { m_list->setFocus(Qt::ShortcutFocusReason); }

void AuthorsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_controller->setWatched(true);
}

void AuthorsView::hideEvent(QHideEvent *event)
{
    m_controller->setWatched(false);
    QWidget::hideEvent(event);
}

void AuthorsView::show()
{
    switch (m_controller->state()) {
    case State::NoFile: m_note->setNote(QStringLiteral("users"), tr("No file in front"), tr("Open a file of the folder to see who wrote what.")); break;
    case State::Loading: m_note->setNote(QStringLiteral("loader-circle"), tr("Reading who wrote what"), {}); break;
    case State::Failed: m_note->setNote(QStringLiteral("triangle-alert"), tr("The authors could not be read"), m_controller->message(), tr("Try again")); break;
    case State::Ready:
        if (m_controller->lines().isEmpty())
            m_note->setNote(QStringLiteral("circle-check"), m_controller->isAgainstCommit() ? tr("Everything is committed") : tr("The file is empty"),
                            m_controller->isAgainstCommit() ? tr("Lines that are changed since the last commit are listed here with their authors.") : QString());
        break;
    }
    const bool shown = m_controller->state() == State::Ready && !m_controller->lines().isEmpty();
    if (shown) {
        const int place = m_list->verticalScrollBar()->value();
        const QModelIndex current = m_list->currentIndex();
        m_model->setLines(m_controller->lines());
        m_list->verticalScrollBar()->setValue(place);
        m_list->setCurrentIndex(m_model->index(std::clamp(current.row(), 0, m_model->rowCount() - 1)));
    }
    m_stack->setCurrentIndex(shown ? 0 : 1);
}

} // namespace dyad::panels
