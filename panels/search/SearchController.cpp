// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/search/SearchController.h"
#include <QCoreApplication>
#include <QDir>
#include <QPointer>
#include <algorithm>

namespace dyad::panels {

SearchController::SearchController(QObject *parent)
    : QObject(parent)
{
    m_slice.setSingleShot(true);
    m_slice.setInterval(30);
    connect(&m_slice, &QTimer::timeout, this, &SearchController::takeNews);
    m_againSoon.setSingleShot(true);
    connect(&m_againSoon, &QTimer::timeout, this, &SearchController::startAgain);
}

SearchController::~SearchController() = default;

void SearchController::setRoot(const QString &folder)
{
    clear();
    m_root = QDir::cleanPath(folder);
}

void SearchController::start(const SearchQuery &asked)
{
    forget();
    m_slice.stop();
    Q_EMIT cleared();
    SearchQuery query = asked;
    if (m_openTexts)
        query.openTexts = m_openTexts();
    auto matcher = TextMatcher::compile(query);
    if (!matcher || !QDir(m_root).exists()) {
        m_error = matcher ? sync::Error{"no-folder", tr("The folder %1 is not there.").arg(m_root).toStdString()} : matcher.error();
        return setState(State::Failed);
    }
    m_query = asked;
    m_matcher = *matcher;
    setState(State::Searching);
    const auto notify = [this] { QMetaObject::invokeMethod(this, [this] { if (!m_slice.isActive()) takeNews(); }, Qt::QueuedConnection); };
    m_job = std::make_unique<SearchJob>(m_root, query, *matcher, notify);
}

void SearchController::takeNews()
{
    if (!m_job)
        return;
    auto news = m_job->take();
    m_summary = news.summary;
    if (!news.files.empty())
        Q_EMIT found(news.files);
    Q_EMIT summaryChanged(m_summary);
    if (m_summary.end == SearchSummary::End::Running) {
        m_slice.start();
    } else {
        m_job.reset();
        setState(State::Done);
        followSoon(AgainWithin);
    }
}

/// What was searched for before is nobody's any more.
void SearchController::forget()
{
    m_job.reset();
    m_againJob.reset();
    m_againSoon.stop();
    m_changed.clear();
    m_pause = AgainWithin;
    m_matcher.reset();
    m_summary = {};
}

// --- again

void SearchController::again(const QStringList &paths)
{
    if (!m_matcher || paths.isEmpty())
        return;
    for (const QString &path : paths)
        m_changed.insert(path);
    followSoon(m_pause);
}

void SearchController::setHeld(bool held)
{
    if (std::exchange(m_held, held) == held)
        return;
    if (held)
        m_againSoon.stop();
    followSoon(AgainWithin);
}

void SearchController::catchUp()
{
    m_againSoon.stop();
    if (m_state == State::Done && !m_againJob && !m_changed.isEmpty())
        startAgain();
}

void SearchController::followSoon(int ms)
{
    if (m_changed.isEmpty() || m_state != State::Done || m_againJob || m_againSoon.isActive() || (m_held && m_changed.size() < MostHeld))
        return;
    m_againSoon.start(ms);
}

void SearchController::startAgain()
{
    SearchQuery query = m_query;
    query.only = QStringList(m_changed.cbegin(), m_changed.cend());
    m_changed.clear();
    for (const QString &path : std::as_const(query.only))
        if (auto text = m_openText ? m_openText(path) : std::nullopt)
            query.openTexts.insert(path, *text);
    m_foundAgain.clear();
    m_searched = query.only;
    const auto notify = [this] { QMetaObject::invokeMethod(this, &SearchController::takeAgain, Qt::QueuedConnection); };
    m_againJob = std::make_unique<SearchJob>(m_root, query, m_matcher, notify);
}

void SearchController::takeAgain()
{
    if (!m_againJob)
        return;
    auto news = m_againJob->take();
    std::ranges::move(news.files, std::back_inserter(m_foundAgain));
    if (news.summary.end == SearchSummary::End::Running)
        return;
    m_againJob.reset();
    m_pause = pauseAfter(news.summary.elapsedMs);
    if (news.summary.end == SearchSummary::End::LimitReached) {     // the other files were not looked at: what is shown of them stays
        m_summary.end = SearchSummary::End::LimitReached;
        m_searched.clear();
        for (const FileMatches &file : m_foundAgain)
            m_searched.append(file.path);
    }
    Q_EMIT foundAgain(std::exchange(m_searched, {}), std::exchange(m_foundAgain, {}));
    followSoon(m_pause);
}

void SearchController::cancel()
{
    if (m_job)
        m_job->cancel();   // its threads say when they have gone
}

void SearchController::clear()
{
    forget();
    Q_EMIT cleared();
    setState(State::Idle);
}

void SearchController::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace dyad::panels
