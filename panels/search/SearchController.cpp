// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/search/SearchController.h"
#include <QCoreApplication>
#include <QDir>
#include <QPointer>

namespace dyad::panels {

SearchController::SearchController(QObject *parent)
    : QObject(parent)
{
    m_slice.setSingleShot(true);
    m_slice.setInterval(30);
    connect(&m_slice, &QTimer::timeout, this, &SearchController::takeNews);
}

SearchController::~SearchController() = default;

void SearchController::setRoot(const QString &folder)
{
    clear();
    m_root = QDir::cleanPath(folder);
}

void SearchController::start(const SearchQuery &asked)
{
    m_job.reset();
    m_slice.stop();
    m_summary = {};
    Q_EMIT cleared();
    SearchQuery query = asked;
    if (m_openTexts)
        query.openTexts = m_openTexts();
    auto matcher = TextMatcher::compile(query);
    if (!matcher || !QDir(m_root).exists()) {
        m_error = matcher ? sync::Error{"no-folder", tr("The folder %1 is not there.").arg(m_root).toStdString()} : matcher.error();
        return setState(State::Failed);
    }
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
    }
}

void SearchController::cancel()
{
    if (m_job)
        m_job->cancel();   // its threads say when they have gone
}

void SearchController::clear()
{
    m_job.reset();
    m_summary = {};
    Q_EMIT cleared();
    setState(State::Idle);
}

void SearchController::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace dyad::panels
