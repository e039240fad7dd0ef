// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/history/ProjectHistoryView.h"
#include "editor/Icons.h"
#include "panels/PanelNote.h"
#include "panels/history/HistoryList.h"
#include "panels/history/HistoryModel.h"
#include "panels/history/HistoryScrubber.h"
#include "panels/history/HistoryTimes.h"
#include "panels/history/ProjectHistoryController.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace dyad::panels {

using State = ProjectHistoryController::State;
using Kind = HistoryLine::Kind;

ProjectHistoryView::ProjectHistoryView(ProjectHistoryController *controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_stack(new PageStack(this)), m_note(new PanelNote(m_stack))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeContent());
    m_stack->addWidget(m_note);
    connect(m_controller, &ProjectHistoryController::changed, this, &ProjectHistoryView::show);
    connect(m_note, &PanelNote::clicked, this, [this] {
        if (m_controller->state() == State::Empty)
            m_controller->showSinceLeft(false);
        else
            m_controller->reload();
    });
    show();
}

QWidget *ProjectHistoryView::makeContent()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_scrubber = new HistoryScrubber(content);
    m_scrubber->setObjectName(QStringLiteral("projectScrubber"));
    m_scrubber->setAccessibleName(tr("History of the project"));
    m_place = new QLabel(content);
    m_place->setObjectName(QStringLiteral("projectPlace"));
    m_place->setMinimumWidth(0);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_sinceLeft = new QPushButton(editor::Icons::icon(QStringLiteral("git-compare")), tr("Since I left"), content);
    m_sinceLeft->setObjectName(QStringLiteral("projectSinceLeft"));
    m_sinceLeft->setCheckable(true);
    m_model = new HistoryModel(content);
    m_list = new HistoryList(QStringLiteral("projectSessions"), tr("Sessions of work"), m_model, content);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_place, 1);
    row->addWidget(m_sinceLeft);
    column->addWidget(m_scrubber);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    connect(m_scrubber, &HistoryScrubber::moved, this, &ProjectHistoryView::moveTo);
    connect(m_sinceLeft, &QPushButton::clicked, this, [this](bool on) { m_controller->showSinceLeft(on); });
    connect(m_list, &HistoryList::chosen, this, [this](int index) {
        const HistoryLine &line = m_model->line(index);
        describe(int(m_controller->timeline().sessions.size()) - 1 - line.session);
        if (line.kind == Kind::File)
            Q_EMIT fileChosen(m_controller->timeline().sessions[line.session].files[line.file]);
    });
    return content;
}

void ProjectHistoryView::focusScrubber() { m_scrubber->setFocus(Qt::ShortcutFocusReason); }

void ProjectHistoryView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_controller->setWatched(true);
}

void ProjectHistoryView::hideEvent(QHideEvent *event)
{
    m_controller->setWatched(false);
    QWidget::hideEvent(event);
}

void ProjectHistoryView::moveTo(int bar)
{
    const auto count = int(m_controller->timeline().sessions.size());
    if (count == 0)
        return;
    describe(std::clamp(bar, 0, count - 1));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->line(row).kind != Kind::Session || m_model->line(row).session != count - 1 - m_bar)
            continue;
        m_list->setCurrentIndex(m_model->index(row));
        m_list->scrollTo(m_model->index(row), QAbstractItemView::PositionAtTop);
        break;
    }
}

void ProjectHistoryView::describe(int bar)
{
    const auto &sessions = m_controller->timeline().sessions;
    m_bar = bar;
    const auto &session = sessions[sessions.size() - 1 - bar];
    const QString times = historyTimes(session.from, session.to), name = m_controller->nameOf(session.member);
    m_place->setText(QStringLiteral("%1&nbsp; · &nbsp;<b>%2</b>&nbsp; · &nbsp;%3").arg(times.toHtmlEscaped(), name.toHtmlEscaped(), tr("%n file(s)", nullptr, int(session.files.size()))));
    m_scrubber->setPlace(bar, QStringLiteral("%1, %2").arg(times, name));
}

void ProjectHistoryView::show()
{
    m_sinceLeft->setEnabled(m_controller->canShowSinceLeft());
    m_sinceLeft->setChecked(m_controller->isSinceLeft());
    m_sinceLeft->setToolTip(m_sinceLeft->isEnabled() ? tr("Only what was done since you were last here") : tr("You were not here before"));
    switch (m_controller->state()) {
    case State::NoProject: m_note->setNote(QStringLiteral("history"), tr("No folder is open"), tr("Open a folder to see what was done in it.")); break;
    case State::Loading: m_note->setNote(QStringLiteral("loader-circle"), tr("Reading the history"), {}); break;
    case State::Empty:
        m_note->setNote(QStringLiteral("history"), m_controller->isSinceLeft() ? tr("Nothing was done since you left") : tr("Nothing was edited here yet"),
                        m_controller->isSinceLeft() ? QString() : tr("From the first edit on, who worked when on which files is here."),
                        m_controller->isSinceLeft() ? tr("Show all") : QString());
        break;
    case State::Failed: m_note->setNote(QStringLiteral("triangle-alert"), tr("The history could not be read"), m_controller->message(), tr("Try again")); break;
    case State::Ready: break;
    }
    const bool ready = m_controller->state() == State::Ready;
    if (ready) {
        m_scrubber->setBuckets(m_controller->bars());
        m_model->setLines(m_controller->rows());
        moveTo(int(m_controller->timeline().sessions.size()) - 1);
    }
    m_stack->setCurrentIndex(ready ? 0 : 1);
}

} // namespace dyad::panels
