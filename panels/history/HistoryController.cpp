// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/history/HistoryController.h"
#include "sync/workcopy/TextDiff.h"

namespace dyad::panels {

using sync::Version;

HistoryController::HistoryController(QObject *parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestMs);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(RefreshMs);
    connect(&m_rest, &QTimer::timeout, this, &HistoryController::comparePlace);
    connect(&m_refresh, &QTimer::timeout, this, &HistoryController::reload);
}

HistoryController::State HistoryController::next(State state, Event event)
{
    switch (event) {
    case Event::Unshared: return State::NotShared;
    case Event::FileLeft: return State::NoFile;
    case Event::FileEntered: return State::Loading;
    case Event::Arrived: return State::Ready;
    case Event::ArrivedEmpty: return State::Empty;
    case Event::Refused: return state == State::Ready ? State::Ready : State::Failed;    // what is shown stays
    }
    return state;
}

void HistoryController::handle(Event event)
{
    m_state = next(m_state, event);
    Q_EMIT stateChanged();
}

void HistoryController::clear(bool shared)
{
    setFile(nullptr, nullptr, {});
    handle(shared ? Event::FileLeft : Event::Unshared);
}

void HistoryController::setFile(std::shared_ptr<HistorySource> source, std::shared_ptr<sync::DocumentSession> document, std::optional<Version> lastSeen)
{
    if (m_document)
        m_document->disconnect(this);
    ++m_file;
    ++m_serial;
    m_source = std::move(source);
    m_document = std::move(document);
    m_lastSeen = lastSeen;
    m_history = {};
    m_changes.clear();
    m_texts.clear();
    m_bucket = -1;
    m_sinceLeft = m_comparing = m_loading = false;
    m_rest.stop();
    m_refresh.stop();
    if (!m_source)
        return;
    connect(m_document.get(), &sync::DocumentSession::textChanged, this, [this] {
        m_stale = true;
        if (m_watched && !m_refresh.isActive())
            m_refresh.start();
    });
    handle(Event::FileEntered);
    m_stale = true;
    if (m_watched)
        reload();
}

void HistoryController::setLastSeen(std::optional<Version> version)
{
    m_lastSeen = version;
    Q_EMIT placeChanged();
}

void HistoryController::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_stale)
        reload();
}

void HistoryController::reload()
{
    if (!m_source || m_loading)
        return;
    m_stale = false;
    m_loading = true;
    if (m_state == State::Failed)
        handle(Event::FileEntered);
    m_source->history(Buckets, this, [this, file = m_file](sync::Expected<sync::ApiHistory> answer) {
        if (file == m_file)
            arrived(std::move(answer));
    });
}

void HistoryController::arrived(sync::Expected<sync::ApiHistory> answer)
{
    m_loading = false;
    if (!answer) {
        m_message = QString::fromStdString(answer.error().message);
        return handle(Event::Refused);
    }
    const bool atEnd = m_bucket < 0 || m_bucket + 1 == m_history.buckets.size();
    const Version chosen = m_bucket < 0 ? 0 : m_history.buckets[m_bucket].last;
    m_history = std::move(*answer);
    const auto &buckets = m_history.buckets;
    m_bucket = int(buckets.size()) - 1;
    while (!atEnd && m_bucket > 0 && buckets[m_bucket].first > chosen)
        --m_bucket;
    handle(buckets.isEmpty() ? Event::ArrivedEmpty : Event::Arrived);
    Q_EMIT historyChanged();
    Q_EMIT placeChanged();
    if (!buckets.isEmpty() && !m_sinceLeft && atEnd)
        m_rest.start();
}

QString HistoryController::nameOf(sync::MemberId member) const
{
    for (const auto &one : m_history.members)
        if (one.member == member)
            return one.name;
    return tr("Somebody");
}

void HistoryController::select(int bucket)
{
    if (m_state != State::Ready)
        return;
    m_bucket = std::clamp(bucket, 0, int(m_history.buckets.size()) - 1);
    m_sinceLeft = false;
    m_rest.start();
    Q_EMIT placeChanged();
}

void HistoryController::comparePlace()
{
    if (m_state != State::Ready || m_bucket < 0)
        return;
    const auto &bucket = m_history.buckets[m_bucket];
    compare(bucket.first - 1, bucket.last);
}

bool HistoryController::compareSinceLeft()
{
    if (!canCompareSinceLeft())
        return false;
    m_sinceLeft = true;
    m_rest.stop();
    compare(*m_lastSeen, m_history.version);
    Q_EMIT placeChanged();
    return true;
}

void HistoryController::compare(Version before, Version after)
{
    const quint64 serial = ++m_serial;
    m_comparing = true;
    Q_EMIT changesChanged();
    withText(before, [this, after, serial](const QByteArray &older) {
        if (serial != m_serial)
            return;
        withText(after, [this, older, serial](const QByteArray &newer) {
            if (serial == m_serial)
                showChanges(older, newer);
        });
    });
}

void HistoryController::showChanges(const QByteArray &before, const QByteArray &after)
{
    m_comparing = false;
    m_changes = historyChanges(before, after);
    Q_EMIT changesChanged();
}

void HistoryController::withText(Version version, std::function<void(const QByteArray &)> then)
{
    if (const QByteArray *known = m_texts.object(version)) {
        const QByteArray text = *known;     // the cache may let it go meanwhile
        return then(text);
    }
    m_source->textAt(version, this, [this, version, file = m_file, then = std::move(then)](sync::Expected<QByteArray> answer) {
        if (file != m_file)
            return;
        if (!answer) {
            m_comparing = false;
            Q_EMIT changesChanged();
            Q_EMIT failed(QString::fromStdString(answer.error().message));
            return;
        }
        m_texts.insert(version, new QByteArray(*answer), answer->size() + 1);
        then(*answer);
    });
}

bool HistoryController::canRestore() const
{
    return m_state == State::Ready && m_bucket >= 0 && !m_sinceLeft && m_document->isWritable() && m_history.buckets[m_bucket].last < m_history.version;
}

void HistoryController::restore()
{
    if (!canRestore())
        return;
    withText(m_history.buckets[m_bucket].last, [this](const QByteArray &text) { applyText(text); });
}

void HistoryController::applyText(const QByteArray &text)
{
    const std::string now = m_document->text().text();
    const auto op = sync::diffTexts(now, {text.constData(), size_t(text.size())});
    if (op.isEmpty())
        return;
    m_document->breakUndoGroup();
    if (const auto done = m_document->edit(op, {}); !done) {
        Q_EMIT failed(QString::fromStdString(done.error().message));
        return;
    }
    m_document->breakUndoGroup();
    Q_EMIT restored();
}

} // namespace dyad::panels
