// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/history/HistoryPanel.h"
#include "editor/Icons.h"
#include "panels/PanelNote.h"
#include "panels/ToolButton.h"
#include "panels/history/HistoryDelegate.h"
#include "panels/history/HistoryModel.h"
#include "panels/history/HistoryScrubber.h"
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

namespace dyad::panels {

using State = HistoryController::State;

namespace {

QString timeText(qint64 ms)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms);
    const QString clock = QLocale().toString(time.time(), QLocale::ShortFormat);
    const qint64 days = time.date().daysTo(QDate::currentDate());
    if (days == 0)
        return HistoryPanel::tr("Today %1").arg(clock);
    if (days == 1)
        return HistoryPanel::tr("Yesterday %1").arg(clock);
    return QLocale().toString(time.date(), QLocale::ShortFormat) + QLatin1Char(' ') + clock;
}

} // namespace

HistoryPanel::HistoryPanel(HistoryController *controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_stack(new QStackedWidget(this)), m_note(new PanelNote(this))
{
    setObjectName(QStringLiteral("historyPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeContent());
    m_stack->addWidget(m_note);
    m_playing.setInterval(PlayMs);
    connect(&m_playing, &QTimer::timeout, this, &HistoryPanel::playStep);
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
    chooseLook();
}

QWidget *HistoryPanel::makeContent()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    m_scrubber = new HistoryScrubber(content);
    m_model = new HistoryModel(content);
    m_list = new QListView(content);
    m_list->setObjectName(QStringLiteral("historyChanges"));
    m_list->setAccessibleName(tr("What changed"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
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
    m_sinceLeft = new QPushButton(editor::Icons::icon(QStringLiteral("git-compare")), tr("Since I left"), line);
    m_sinceLeft->setObjectName(QStringLiteral("historySinceLeft"));
    m_restore = new QPushButton(editor::Icons::icon(QStringLiteral("rotate-ccw")), tr("Restore"), line);
    m_restore->setObjectName(QStringLiteral("historyRestore"));
    row->addWidget(m_play);
    row->addWidget(m_place, 1);
    row->addWidget(m_sinceLeft);
    row->addWidget(m_restore);
    connect(m_play, &QToolButton::clicked, this, [this] { play(!m_playing.isActive()); });
    connect(m_sinceLeft, &QPushButton::clicked, this, [this] {
        play(false);
        m_controller->compareSinceLeft();
    });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        play(false);
        m_controller->restore();
    });
    return line;
}

void HistoryPanel::setShareable(bool shareable)
{
    m_shareable = shareable;
    chooseLook();
}

void HistoryPanel::focusScrubber() { (m_stack->currentIndex() == 0 ? static_cast<QWidget *>(m_scrubber) : m_note)->setFocus(Qt::ShortcutFocusReason); }

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_controller->setWatched(true);
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
                        tr("In a shared folder each edit is kept: see who changed what and when, what happened since you left, and go back."),
                        m_shareable ? tr("Share") : QString());
        break;
    case State::NoFile: m_note->setNote(QStringLiteral("history"), tr("No file in front"), tr("Open a file of the folder to see its history.")); break;
    case State::Loading: m_note->setNote(QStringLiteral("loader-circle"), tr("Reading the history"), {}); break;
    case State::Empty: m_note->setNote(QStringLiteral("history"), tr("Nobody has changed this file yet"), tr("From the first edit on its history is here.")); break;
    case State::Failed: m_note->setNote(QStringLiteral("triangle-alert"), tr("The history could not be read"), m_controller->message(), tr("Try again")); break;
    case State::Ready: break;
    }
    const bool ready = m_controller->state() == State::Ready;
    m_stack->setCurrentIndex(ready ? 0 : 1);
    if (!ready)
        play(false);
}

QString HistoryPanel::placeText() const
{
    if (m_controller->bucket() < 0)
        return {};
    const auto &bucket = m_controller->history().buckets[m_controller->bucket()];
    return tr("%1 · %2 · +%3 −%4 bytes").arg(timeText(bucket.to), m_controller->nameOf(bucket.member)).arg(bucket.inserted).arg(bucket.deleted);
}

void HistoryPanel::showPlace()
{
    m_scrubber->setPlace(m_controller->bucket(), placeText());
    m_sinceLeft->setEnabled(m_controller->canCompareSinceLeft());
    m_sinceLeft->setToolTip(m_sinceLeft->isEnabled() ? tr("What has changed since you were last here") : tr("Nothing has changed since you were last here"));
    m_restore->setEnabled(m_controller->canRestore());
    m_restore->setToolTip(tr("Make the text what it was then. This is an edit, and can be undone."));
    if (m_controller->isSinceLeft()) {
        m_place->setText(tr("Since you left"));
    } else if (m_controller->bucket() >= 0) {
        const auto &bucket = m_controller->history().buckets[m_controller->bucket()];
        m_place->setText(QStringLiteral("%1&nbsp; · &nbsp;<b>%2</b>&nbsp; · &nbsp;+%3 −%4").arg(timeText(bucket.to).toHtmlEscaped(), m_controller->nameOf(bucket.member).toHtmlEscaped())
                             .arg(bucket.inserted).arg(bucket.deleted));
    }
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
    m_nothing->setText(tr("What was written here is gone again: both texts are the same."));
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
