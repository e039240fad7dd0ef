// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/history/HistoryPanel.h"
#include "editor/Icons.h"
#include "panels/PanelNote.h"
#include "panels/ToolButton.h"
#include "panels/history/AuthorsView.h"
#include "panels/history/HistoryList.h"
#include "panels/history/HistoryModel.h"
#include "panels/history/HistoryScrubber.h"
#include "panels/history/HistoryTimes.h"
#include "panels/history/ProjectHistoryView.h"
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace dyad::panels {

using State = HistoryController::State;

HistoryPanel::HistoryPanel(HistoryController *controller, AuthorsController *authors, ProjectHistoryController *project, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_views(new PageStack(this)), m_stack(new PageStack(m_views)), m_tabs(new QButtonGroup(this)),
      m_authors(new AuthorsView(authors, m_views)), m_project(new ProjectHistoryView(project, m_views)), m_note(new PanelNote(m_stack))
{
    setObjectName(QStringLiteral("historyPanel"));
    m_note->setObjectName(QStringLiteral("historyNote"));
    auto *column = new QVBoxLayout(this);
    column->setSizeConstraint(QLayout::SetNoConstraint);
    column->setContentsMargins(16, 6, 16, 8);
    column->setSpacing(6);
    m_views->addWidget(makeChanges());
    m_views->addWidget(m_authors);
    m_views->addWidget(m_project);
    column->addWidget(makeTabs());
    column->addWidget(m_views, 1);
    m_playing.setInterval(PlayMs);
    connect(&m_playing, &QTimer::timeout, this, &HistoryPanel::playStep);
    connect(m_authors, &AuthorsView::lineChosen, this, &HistoryPanel::lineChosen);
    connect(m_project, &ProjectHistoryView::fileChosen, this, &HistoryPanel::fileChosen);
    connectController();
    chooseLook();
    showPlace();
}

void HistoryPanel::connectController()
{
    connect(m_controller, &HistoryController::stateChanged, this, &HistoryPanel::chooseLook);
    connect(m_controller, &HistoryController::historyChanged, this, [this] { m_scrubber->setBuckets(m_controller->history().buckets); });
    connect(m_controller, &HistoryController::placeChanged, this, &HistoryPanel::showPlace);
    connect(m_controller, &HistoryController::changesChanged, this, &HistoryPanel::showChanges);
    connect(m_note, &PanelNote::clicked, this, [this] {
        if (m_controller->state() == State::Failed)
            m_controller->reload();
        else
            Q_EMIT shareRequested();
    });
}

QWidget *HistoryPanel::makeTabs()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    const auto add = [&](View view, const QString &name, const QString &text, const QString &tip) {
        auto *tab = new QToolButton(line);
        tab->setObjectName(name);
        tab->setText(text);
        tab->setToolTip(tip);
        tab->setCheckable(true);
        tab->setAutoRaise(true);
        tab->setFocusPolicy(Qt::StrongFocus);
        tab->setChecked(view == View::Changes);
        m_tabs->addButton(tab, int(view));
        row->addWidget(tab);
    };
    add(View::Changes, QStringLiteral("historyTabChanges"), tr("This file"), tr("What changed in the file in front, and when"));
    add(View::Authors, QStringLiteral("historyTabAuthors"), tr("Authors"), tr("Who wrote what is not committed yet"));
    add(View::Project, QStringLiteral("historyTabProject"), tr("Project"), tr("Who worked when on which files"));
    row->addStretch(1);
    addActions(row);
    connect(m_tabs, &QButtonGroup::idClicked, this, [this](int id) { setView(View(id)); });
    return line;
}

void HistoryPanel::addActions(QHBoxLayout *row)
{
    const auto add = [&](const char *name, const char *icon, void (HistoryController::*verb)()) {
        auto *button = new QPushButton(editor::Icons::icon(QLatin1String(icon)), QString(), this);
        button->setObjectName(QLatin1String(name));
        row->addSpacing(6);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, verb] {
            play(false);
            (m_controller->*verb)();
        });
        return button;
    };
    m_sinceLeft = new QPushButton(editor::Icons::icon(QStringLiteral("git-compare")), QString(), this);
    m_sinceLeft->setObjectName(QStringLiteral("historySinceLeft"));
    row->addWidget(m_sinceLeft);
    connect(m_sinceLeft, &QPushButton::clicked, this, [this] {
        play(false);
        m_controller->compareSinceLeft();
    });
    m_takeBack = add("historyTakeBack", "undo-2", &HistoryController::previewTakeBack);
    m_restore = add("historyRestore", "rotate-ccw", &HistoryController::restore);
    m_cancel = add("historyCancel", "x", &HistoryController::leavePreview);
    m_confirm = add("historyConfirm", "undo-2", &HistoryController::confirmTakeBack);
    m_confirm->setProperty("primary", true);
    m_cancel->setToolTip(tr("Leave the text as it is"));
    m_confirm->setToolTip(tr("Undo it. This is an edit, and can be undone."));
}

/// Words where there is room; the names for screen readers stay.
void HistoryPanel::nameActions()
{
    const bool words = width() >= RoomForWords;
    const auto name = [words](QPushButton *button, const QString &text) {
        button->setText(words ? text : QString());
        button->setAccessibleName(text);
    };
    name(m_sinceLeft, tr("Since I left"));
    name(m_takeBack, tr("Undo this change"));
    name(m_restore, m_goneFile.isEmpty() ? tr("Restore") : tr("Restore the file"));
    name(m_cancel, tr("Leave it"));
    name(m_confirm, tr("Undo it"));
}

void HistoryPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    nameActions();
}

QWidget *HistoryPanel::makeChanges()
{
    m_stack->addWidget(makeContent());
    m_stack->addWidget(m_note);
    return m_stack;
}

QWidget *HistoryPanel::makeContent()
{
    auto *content = new QWidget(m_stack);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_scrubber = new HistoryScrubber(content);
    m_model = new HistoryModel(content);
    m_list = new HistoryList(QStringLiteral("historyChanges"), tr("What changed"), m_model, content);
    m_nothing = new QLabel(m_list);
    m_nothing->setProperty("role", QStringLiteral("muted"));
    m_nothing->move(8, 4);
    column->addWidget(m_scrubber);
    column->addWidget(makeRow());
    column->addWidget(m_list, 1);
    connect(m_scrubber, &HistoryScrubber::moved, this, [this](int bucket) {
        play(false);
        m_controller->select(bucket);
    });
    return content;
}

QWidget *HistoryPanel::makeRow()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_play = new ToolButton(QStringLiteral("play"), tr("Play the history"), line);
    m_place = new QLabel(line);
    m_place->setObjectName(QStringLiteral("historyPlace"));
    m_place->setTextFormat(Qt::RichText);
    m_place->setMinimumWidth(0);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_play);
    row->addWidget(m_place, 1);
    connect(m_play, &QToolButton::clicked, this, [this] { play(!m_playing.isActive()); });
    return line;
}

HistoryPanel::View HistoryPanel::view() const { return View(m_views->currentIndex()); }

void HistoryPanel::setView(View view)
{
    play(false);
    m_tabs->button(int(view))->setChecked(true);
    m_views->setCurrentIndex(int(view));
    m_controller->setWatched(isVisible() && view == View::Changes);
    showActions();
}

void HistoryPanel::setGoneFile(const QString &path)
{
    m_goneFile = path;
    showPlace();
}

void HistoryPanel::setShareable(bool shareable)
{
    m_shareable = shareable;
    chooseLook();
}

void HistoryPanel::focusScrubber()
{
    switch (view()) {
    case View::Changes: (m_stack->currentIndex() == 0 ? static_cast<QWidget *>(m_scrubber) : m_note)->setFocus(Qt::ShortcutFocusReason); break;
    case View::Authors: m_authors->focusList(); break;
    case View::Project: m_project->focusScrubber(); break;
    }
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_controller->setWatched(view() == View::Changes);
}

void HistoryPanel::hideEvent(QHideEvent *event)
{
    play(false);
    m_controller->setWatched(false);
    QWidget::hideEvent(event);
}

void HistoryPanel::chooseLook()
{
    switch (m_controller->state()) {
    case State::NotShared:
        m_note->setNote(QStringLiteral("history"), tr("Every version, of everybody"),
                        tr("What you edit here is kept for a while. In a shared folder each edit is kept: see who changed what and when, what happened since you left, and go back."),
                        m_shareable ? tr("Share") : QString());
        break;
    case State::NoFile: m_note->setNote(QStringLiteral("history"), tr("No file in front"), tr("Open a file of the folder to see its history.")); break;
    case State::Loading: m_note->setNote(QStringLiteral("loader-circle"), tr("Reading the history"), {}); break;
    case State::Empty:
        m_note->setNote(QStringLiteral("history"), tr("Nobody has changed this file yet"),
                        m_shareable ? tr("From your first edit on its history is here, for a while. In a shared folder everybody's edits are kept for good.")
                                    : tr("From the first edit on its history is here."),
                        m_shareable ? tr("Share") : QString());
        break;
    case State::Failed: m_note->setNote(QStringLiteral("triangle-alert"), tr("The history could not be read"), m_controller->message(), tr("Try again")); break;
    case State::Ready: break;
    }
    const bool ready = m_controller->state() == State::Ready;
    m_stack->setCurrentIndex(ready ? 0 : 1);
    if (!ready)
        play(false);
    showActions();
}

QString HistoryPanel::placeText() const
{
    if (m_controller->bucket() < 0)
        return {};
    const auto &bucket = m_controller->history().buckets[m_controller->bucket()];
    return tr("%1 · %2 · +%3 −%4 bytes").arg(historyTime(bucket.to), m_controller->nameOf(bucket.member), QString::number(bucket.inserted), QString::number(bucket.deleted));
}

/// What will happen, and, honestly, what cannot any more.
QString HistoryPanel::previewText() const
{
    const auto &back = m_controller->preview();
    const QString name = QStringLiteral("<b>%1</b>").arg(m_controller->previewOf().toHtmlEscaped());
    if (back.op.isEmpty())
        return tr("Nothing of what %1 did there is left to undo: others have changed it since.").arg(name);
    const QString what = tr("Undoes what %1 did there. What others did stays.").arg(name);
    return back.gone == 0 ? what : what + QLatin1Char(' ') + tr("%1 of its %2 bytes were already deleted since.").arg(back.gone).arg(back.added);
}

QString HistoryPanel::placeHtml() const
{
    const auto &bucket = m_controller->history().buckets[m_controller->bucket()];
    const QString place = QStringLiteral("%1&nbsp; · &nbsp;<b>%2</b>&nbsp; · &nbsp;+%3 −%4").arg(historyTime(bucket.to).toHtmlEscaped(),
        m_controller->nameOf(bucket.member).toHtmlEscaped(), QString::number(bucket.inserted), QString::number(bucket.deleted));
    return m_goneFile.isEmpty() ? place : tr("%1 (deleted)").arg(m_goneFile.toHtmlEscaped()) + QStringLiteral("&nbsp; · &nbsp;") + place;
}

void HistoryPanel::showActions()
{
    const bool here = view() == View::Changes && m_controller->state() == State::Ready;
    const bool previewing = m_controller->isPreviewing();
    m_sinceLeft->setVisible(here && !previewing && m_goneFile.isEmpty());
    m_takeBack->setVisible(here && !previewing && m_goneFile.isEmpty());
    m_restore->setVisible(here && !previewing);
    m_cancel->setVisible(here && previewing);
    m_confirm->setVisible(here && previewing);
    nameActions();
    m_confirm->setEnabled(previewing && !m_controller->preview().op.isEmpty());
    m_sinceLeft->setEnabled(m_controller->canCompareSinceLeft());
    m_sinceLeft->setToolTip(m_sinceLeft->isEnabled() ? tr("What has changed since you were last here") : tr("Nothing has changed since you were last here"));
    m_takeBack->setEnabled(m_controller->canTakeBack());
    m_takeBack->setToolTip(tr("Undo this change: takes back what this person did at this place, whoever it was, and leaves everything else. You see it first."));
    m_restore->setEnabled(m_controller->canRestore());
    m_restore->setToolTip(m_goneFile.isEmpty() ? tr("Restore: make the text what it was then. This is an edit, and can be undone.") : tr("Make the file again, with the text that it had then."));
}

void HistoryPanel::showPlace()
{
    m_scrubber->setPlace(m_controller->bucket(), placeText());
    showActions();
    if (m_controller->isPreviewing())
        m_place->setText(previewText());
    else if (m_controller->isSinceLeft())
        m_place->setText(m_controller->comparison().toHtmlEscaped());
    else if (m_controller->bucket() >= 0)
        m_place->setText(placeHtml());
    m_place->setToolTip(m_place->text());       // long names do not fit
}

void HistoryPanel::showChanges()
{
    const bool busy = m_controller->isComparing();
    if (!busy) {
        m_model->setLines(m_controller->changes());
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->line(row).kind == HistoryLine::Kind::Same || m_model->line(row).kind == HistoryLine::Kind::Gap)
                continue;
            m_list->scrollTo(m_model->index(std::max(0, row - 1)), QAbstractItemView::PositionAtTop);
            break;
        }
    }
    m_nothing->setText(m_controller->isPreviewing() ? tr("The text stays as it is.") : tr("What was written here is gone again: both texts are the same."));
    m_nothing->adjustSize();
    m_nothing->setVisible(!busy && m_model->rowCount() == 0);
}

void HistoryPanel::play(bool on)
{
    if (on == m_playing.isActive())
        return;
    if (on && m_controller->bucket() + 1 >= m_controller->history().buckets.size())
        m_controller->select(0);
    on ? m_playing.start() : m_playing.stop();
    m_play->setIconName(on ? QStringLiteral("pause") : QStringLiteral("play"));
    m_play->setToolTip(on ? tr("Pause") : tr("Play the history"));
    m_play->setAccessibleName(m_play->toolTip());
}

void HistoryPanel::playStep()
{
    m_controller->step(1);
    if (m_controller->bucket() + 1 >= m_controller->history().buckets.size())
        play(false);
}

} // namespace dyad::panels
