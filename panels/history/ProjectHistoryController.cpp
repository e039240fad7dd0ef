// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/history/ProjectHistoryController.h"
#include "panels/history/HistoryTimes.h"
#include <ranges>

namespace dyad::panels {

using Kind = HistoryLine::Kind;
using sync::past::Touched;
using sync::past::WorkSession;

namespace {

/// What became of a file, in words; empty: only its text was edited.
QString fateOf(const Touched &file)
{
    QStringList words;
    if (file.kinds.contains(QLatin1String("created")))
        words.append(ProjectHistoryController::tr("created"));
    if (file.kinds.contains(QLatin1String("renamed")))
        words.append(ProjectHistoryController::tr("renamed"));
    if (file.kinds.contains(QLatin1String("replaced")))
        words.append(ProjectHistoryController::tr("replaced"));
    if (file.kinds.contains(QLatin1String("deleted")))
        words.append(ProjectHistoryController::tr("deleted"));
    else if (file.isGone)
        words.append(ProjectHistoryController::tr("deleted since"));
    return words.join(QStringLiteral(", "));
}

HistoryLine rowOf(const Touched &file, int session, int index)
{
    HistoryLine row{Kind::File, 0, file.path};
    row.who = fateOf(file);
    row.when = file.first > 0 ? QStringLiteral("+%1 −%2").arg(file.inserted).arg(file.deleted) : QString();
    row.session = session;
    row.file = index;
    return row;
}

} // namespace

void ProjectHistoryController::setState(State state, const QString &message)
{
    m_state = state;
    m_message = message;
    Q_EMIT changed();
}

void ProjectHistoryController::setSource(std::shared_ptr<ProjectHistorySource> source, std::optional<qint64> lastSeen)
{
    ++m_serial;
    m_source = std::move(source);
    m_lastSeen = lastSeen;
    m_timeline = {};
    m_sinceLeft = false;
    m_stale = true;
    setState(m_source ? State::Loading : State::NoProject);
    if (m_watched)
        reload();
}

void ProjectHistoryController::setLastSeen(std::optional<qint64> time)
{
    m_lastSeen = time;
    Q_EMIT changed();
}

/// What one sees when one comes back to it is what is there now.
void ProjectHistoryController::setWatched(bool watched)
{
    if (watched && !m_watched)
        m_stale = true;
    m_watched = watched;
    if (watched && m_stale)
        reload();
}

void ProjectHistoryController::reload()
{
    if (!m_source)
        return;
    m_stale = false;
    if (m_state == State::Failed)
        setState(State::Loading);
    m_source->timeline(m_sinceLeft ? m_lastSeen.value_or(0) : 0, Sessions, this, [this, serial = ++m_serial](sync::Expected<sync::ApiTimeline> answer) {
        if (serial != m_serial)
            return;
        if (!answer)
            return setState(State::Failed, QString::fromStdString(answer.error().message));
        m_timeline = std::move(*answer);
        setState(m_timeline.sessions.isEmpty() ? State::Empty : State::Ready);
    });
}

QString ProjectHistoryController::nameOf(sync::MemberId member) const
{
    for (const auto &one : m_timeline.members)
        if (one.member == member)
            return one.name;
    return tr("Somebody");
}

bool ProjectHistoryController::showSinceLeft(bool on)
{
    if (on && !canShowSinceLeft())
        return false;
    m_sinceLeft = on;
    reload();
    return true;
}

QVector<sync::ApiHistory::Bucket> ProjectHistoryController::bars() const
{
    QVector<sync::ApiHistory::Bucket> bars;
    for (const WorkSession &session : m_timeline.sessions | std::views::reverse) {
        sync::ApiHistory::Bucket bar{0, 0, session.from, session.to, session.member, 0, 0};
        for (const Touched &file : session.files) {
            bar.inserted += file.inserted;
            bar.deleted += file.deleted;
        }
        bars.append(bar);
    }
    return bars;
}

QVector<HistoryLine> ProjectHistoryController::rows() const
{
    QVector<HistoryLine> rows;
    for (int i = 0; i < m_timeline.sessions.size(); ++i) {
        const WorkSession &session = m_timeline.sessions[i];
        HistoryLine head{Kind::Session, int(session.files.size()), nameOf(session.member)};
        head.member = session.member;
        head.who = head.text;
        head.when = historyTimes(session.from, session.to);
        head.session = i;
        rows.append(head);
        for (int file = 0; file < session.files.size(); ++file)
            rows.append(rowOf(session.files[file], i, file));
    }
    return rows;
}

} // namespace dyad::panels
