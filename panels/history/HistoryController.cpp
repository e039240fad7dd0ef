// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/history/HistoryController.h"
#include "sync/workcopy/TextDiff.h"
#include <QFutureWatcher>
#include <QtConcurrent/QtConcurrentRun>

namespace dyad::panels {

using sync::Version;

namespace {

std::string_view view(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }

} // namespace

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
    m_sinceLeft = m_comparing = m_loading = m_fetching = false;
    m_wanted.reset();
    m_preview.reset();
    m_rest.stop();
    m_refresh.stop();
    if (!m_source)
        return;
    watchDocument();
    handle(Event::FileEntered);
    m_stale = true;
    if (m_watched)
        reload();
}

void HistoryController::watchDocument()
{
    if (!m_document)
        return;
    connect(m_document.get(), &sync::DocumentSession::textChanged, this, [this] {
        m_stale = true;
        if (m_watched && !m_refresh.isActive())
            m_refresh.start();
    });
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
    if (!buckets.isEmpty() && !m_sinceLeft && !m_preview && atEnd)
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
    m_preview.reset();
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
    compareVersions(*m_lastSeen, m_history.version, tr("Since you left"));
    return true;
}

void HistoryController::compareVersions(Version before, Version after, const QString &title)
{
    m_comparison = title;
    m_sinceLeft = true;
    m_preview.reset();
    m_rest.stop();
    compare(before, after);
    Q_EMIT placeChanged();
}

/// While texts are on their way only the newest wish is kept: whoever drags over a long history asks for two texts at a time.
void HistoryController::compare(Version before, Version after)
{
    ++m_serial;
    m_comparing = true;
    m_wanted = {before, after};
    Q_EMIT changesChanged();
    if (!m_fetching)
        fetch();
}

void HistoryController::fetch()
{
    const auto [before, after] = *std::exchange(m_wanted, std::nullopt);
    m_fetching = true;
    const auto done = [this, serial = m_serial](const QByteArray &older, const QByteArray &newer) {
        m_fetching = false;
        if (m_wanted)
            fetch();
        else if (serial == m_serial)
            showChanges(older, newer);
    };
    withText(before, [this, after = after, done](const QByteArray &older) {
        withText(after, [older, done](const QByteArray &newer) { done(older, newer); });
    });
}

/// Compared on another thread: a large text takes its time.
void HistoryController::showChanges(const QByteArray &before, const QByteArray &after)
{
    m_comparing = true;
    auto *watcher = new QFutureWatcher<QVector<HistoryLine>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, serial = m_serial] {
        watcher->deleteLater();
        if (serial != m_serial)
            return;
        m_comparing = false;
        m_changes = watcher->result();
        Q_EMIT changesChanged();
    });
    watcher->setFuture(QtConcurrent::run([before, after] { return historyChanges(before, after); }));
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
            m_comparing = m_fetching = false;
            m_wanted.reset();
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
    if (m_state != State::Ready || m_bucket < 0 || m_sinceLeft || m_preview)
        return false;
    return m_document ? m_document->isWritable() && m_history.buckets[m_bucket].last < m_history.version : true;
}

void HistoryController::restore()
{
    if (!canRestore())
        return;
    withText(m_history.buckets[m_bucket].last, [this](const QByteArray &text) {
        if (m_document)
            applyText(text);
        else
            Q_EMIT fileRestoreRequested(text);
    });
}

void HistoryController::applyText(const QByteArray &text)
{
    edit(sync::diffTexts(m_document->text().text(), view(text)));
    Q_EMIT restored();
}

/// A step of undo of its own, whatever it was made from.
void HistoryController::edit(const sync::TextOperation &op)
{
    if (op.isEmpty())
        return;
    m_document->breakUndoGroup();
    if (const auto done = m_document->edit(op, {}); !done)
        Q_EMIT failed(QString::fromStdString(done.error().message));
    m_document->breakUndoGroup();
}

bool HistoryController::canTakeBack() const
{
    return m_state == State::Ready && m_bucket >= 0 && !m_sinceLeft && !m_preview && m_document && m_document->isWritable();
}

void HistoryController::previewTakeBack()
{
    if (!canTakeBack())
        return;
    const auto bucket = m_history.buckets[m_bucket];
    m_rest.stop();
    ++m_serial;
    m_comparing = true;
    Q_EMIT changesChanged();
    m_source->revert(bucket.first, bucket.last, bucket.member, this, [this, bucket, file = m_file, serial = m_serial](sync::Expected<sync::ApiRevert> answer) {
        if (file != m_file || serial != m_serial)
            return;
        if (!answer) {
            m_comparing = false;
            Q_EMIT changesChanged();
            Q_EMIT failed(QString::fromStdString(answer.error().message));
            return;
        }
        m_previewOf = nameOf(bucket.member);
        withText(answer->version, [this, serial, revert = std::move(*answer)](const QByteArray &text) {
            if (serial == m_serial)
                showPreview(revert, text);
        });
    });
}

/// What takes the change back, on the text as it is here now: somebody may have typed since the server was asked.
sync::TextOperation HistoryController::carried(const sync::ApiRevert &revert, const QByteArray &text) const
{
    const sync::TextOperation since = sync::diffTexts(view(text), m_document->text().text());
    return since.isEmpty() ? revert.back.op : sync::transform(revert.back.op, since, sync::Side::Left).first;
}

void HistoryController::showPreview(const sync::ApiRevert &revert, const QByteArray &text)
{
    m_preview = revert;
    m_previewBase = text;
    const QByteArray now = QByteArray::fromStdString(m_document->text().text());
    sync::Rope after(view(now));
    if (!sync::apply(after, carried(revert, text))) {
        leavePreview();
        Q_EMIT failed(tr("This change does not fit the text any more."));
        return;
    }
    showChanges(now, QByteArray::fromStdString(after.text()));
    Q_EMIT placeChanged();
}

void HistoryController::confirmTakeBack()
{
    if (!m_preview || !m_document || !m_document->isWritable())
        return;
    const auto op = carried(*m_preview, m_previewBase);
    m_preview.reset();
    edit(op);
    Q_EMIT placeChanged();
    Q_EMIT takenBack();
    m_rest.start();
}

void HistoryController::leavePreview()
{
    if (!m_preview)
        return;
    m_preview.reset();
    Q_EMIT placeChanged();
    m_rest.start();
}

} // namespace dyad::panels
