// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/history/AuthorsController.h"
#include "sync/workcopy/TextDiff.h"
#include <QDateTime>
#include <QFutureWatcher>
#include <QtConcurrent/QtConcurrentRun>

namespace dyad::panels {

AuthorsController::AuthorsController(QObject *parent)
    : QObject(parent)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(RefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &AuthorsController::reload);
}

void AuthorsController::setState(State state, const QString &message)
{
    m_state = state;
    m_message = message;
    Q_EMIT changed();
}

void AuthorsController::clear()
{
    setFile(nullptr, nullptr, {}, {});
}

void AuthorsController::setFile(std::shared_ptr<HistorySource> source, std::shared_ptr<sync::DocumentSession> document, const sync::ApiMember &me, Committed committed)
{
    if (m_document)
        m_document->disconnect(this);
    ++m_serial;
    m_refresh.stop();
    m_source = std::move(source);
    m_document = std::move(document);
    m_me = me;
    m_committed = std::move(committed);
    m_lines.clear();
    if (!m_source || !m_document)
        return setState(State::NoFile);
    connect(m_document.get(), &sync::DocumentSession::textChanged, this, [this] {
        m_stale = true;
        if (m_watched && !m_refresh.isActive())
            m_refresh.start();
    });
    m_stale = true;
    setState(State::Loading);
    if (m_watched)
        reload();
}

void AuthorsController::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_stale)
        reload();
}

void AuthorsController::reload()
{
    if (!m_source || !m_document)
        return;
    m_stale = false;
    if (m_state == State::Failed)
        setState(State::Loading);
    const quint64 serial = ++m_serial;
    const auto next = [this, serial](const std::optional<QByteArray> &committed) {
        if (serial == m_serial)
            askAuthors(committed);
    };
    m_committed ? m_committed(this, next) : next(std::nullopt);
}

void AuthorsController::askAuthors(const std::optional<QByteArray> &committed)
{
    m_source->blame(this, [this, serial = m_serial, committed](const sync::Expected<sync::ApiBlame> &blame) {
        if (serial != m_serial)
            return;
        if (!blame && blame.error().code == "no-such-file")       // nobody has edited it here yet: all of it was there
            return arrived({0, {}, {{m_document->text().size(), 0, 0, 0}}}, QByteArray::fromStdString(m_document->text().text()), committed);
        if (!blame)
            return setState(State::Failed, QString::fromStdString(blame.error().message));
        m_source->textAt(blame->version, this, [this, serial, committed, blame = *blame](const sync::Expected<QByteArray> &text) {
            if (serial != m_serial)
                return;
            if (!text)
                return setState(State::Failed, QString::fromStdString(text.error().message));
            arrived(blame, *text, committed);
        });
    });
}

/// What has been typed since the server was asked is one's own, or has arrived meanwhile; then the next reload knows better.
void AuthorsController::arrived(const sync::ApiBlame &blame, const QByteArray &text, const std::optional<QByteArray> &committed)
{
    AuthorsInput input{QByteArray::fromStdString(m_document->text().text()), blame.ranges, committed, blame.members};
    if (input.text != text) {
        const auto since = sync::diffTexts({text.constData(), size_t(text.size())}, {input.text.constData(), size_t(input.text.size())});
        input.ranges = sync::past::authorsAfter(blame.ranges, since, {0, m_me.member, blame.version + 1, QDateTime::currentMSecsSinceEpoch()});
    }
    if (std::ranges::none_of(input.members, [this](const sync::ApiMember &one) { return one.member == m_me.member; }))
        input.members.append(m_me);
    compute(std::move(input));
}

void AuthorsController::compute(AuthorsInput input)
{
    m_againstCommit = input.committed.has_value();
    auto *watcher = new QFutureWatcher<QVector<HistoryLine>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, serial = m_serial] {
        watcher->deleteLater();
        if (serial != m_serial)
            return;
        m_lines = watcher->result();
        setState(State::Ready);
    });
    watcher->setFuture(QtConcurrent::run([input = std::move(input)] { return authoredLines(input); }));
}

} // namespace dyad::panels
