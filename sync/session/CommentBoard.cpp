// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/CommentBoard.h"
#include "sync/session/Clock.h"
#include "sync/session/CommentAnchor.h"
#include "sync/session/DocumentStore.h"
#include "sync/wire/Codec.h"
#include <QDateTime>
#include <QUuid>

namespace dyad::sync {

namespace {

const QString KnownNote = QStringLiteral("comments"), QueueNote = QStringLiteral("comment-queue");
constexpr qint64 AgainAfter = 1000;         // ms, where the server could not keep it just now

QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

uint64_t wallTime() { return static_cast<uint64_t>(QDateTime::currentMSecsSinceEpoch()); }

QString quoteOf(const Rope &text, qint64 from, qint64 to)
{
    const qint64 most = 4 * CommentBoard::MostQuote;
    qint64 end = std::min(to, from + most);
    while (end > from && !text.isBoundary(end)) --end;
    return QString::fromStdString(text.substring(from, end - from)).left(CommentBoard::MostQuote);
}

} // namespace

CommentBoard::CommentBoard(Host *host, QObject *parent) : QObject(parent), m_host(host) {}

CommentBoard::~CommentBoard()
{
    for (const auto &document : std::as_const(m_held)) document->disconnect(this);
    save();
}

// --- reading

std::vector<CommentBoard::Thread> CommentBoard::threads() const
{
    std::vector<Thread> list(m_known.cbegin(), m_known.cend());
    m_queue.apply(list, 0, m_host->self());
    return list;
}

std::vector<CommentBoard::Thread> CommentBoard::of(DocId doc) const
{
    std::vector<Thread> list;
    const QStringList ids = m_byDoc.value(doc);
    for (const QString &id : ids) list.push_back(m_known.value(id));
    m_queue.apply(list, doc, m_host->self());
    return list;
}

std::optional<CommentBoard::Thread> CommentBoard::find(const QString &thread) const
{
    if (const auto known = m_known.constFind(thread); known != m_known.cend() && !m_queue.concerns(thread)) return *known;
    for (const Thread &one : threads())
        if (one.thread == thread) return one;
    return std::nullopt;
}

std::optional<std::pair<qint64, qint64>> CommentBoard::localRange(const Thread &thread) const
{
    if (m_known.contains(thread.thread)) return m_host->toLocal(thread.doc, thread.version, thread.from, thread.to);
    return m_held.contains(thread.doc) ? std::optional(std::pair(thread.from, thread.to)) : std::nullopt;
}

// --- writing

QString CommentBoard::begin(DocId doc, qint64 from, qint64 to, const QString &text)
{
    const auto document = m_host->openDocument(doc);
    wire::CommentAdd message;
    message.thread = newId();
    message.entry = newId();
    message.text = text;
    message.doc = doc;
    message.from = from;
    message.to = to;
    message.quote = quoteOf(document->text(), from, to);
    say(message, message.thread, doc);
    return message.thread;
}

void CommentBoard::reply(const QString &thread, const QString &text)
{
    wire::CommentAdd message;
    message.thread = thread;
    message.entry = newId();
    message.text = text;
    say(message, thread, 0);
}

void CommentBoard::edit(const QString &thread, const QString &entry, const QString &text) { say(wire::CommentEdit{thread, entry, text, {}}, thread, 0); }
void CommentBoard::remove(const QString &thread, const QString &entry) { say(wire::CommentDelete{thread, entry, {}}, thread, 0); }
void CommentBoard::resolve(const QString &thread, bool resolved) { say(wire::CommentResolve{thread, resolved, {}}, thread, 0); }

void CommentBoard::say(wire::Message message, const QString &thread, DocId doc)
{
    const auto known = doc == 0 ? find(thread) : std::nullopt;
    m_queue.add(std::move(message), wallTime());
    hold();
    saveQueue();
    Q_EMIT changed(thread, known ? known->doc : doc);
    Q_EMIT waitingChanged(waiting());
    pump();
}

/// Documents in which unsent threads begin stay open: their ranges must hear of every change of the text.
void CommentBoard::hold()
{
    const auto docs = m_queue.documents();
    for (const DocId doc : docs) {
        if (m_held.contains(doc)) continue;
        const auto document = m_host->openDocument(doc);
        m_held.insert(doc, document);
        connect(document.get(), &DocumentSession::textChanged, this, [this, doc](const TextOperation &op) {
            m_queue.moved(doc, op);
            m_queueDirty = true;
            saveSoon();
        });
        connect(document.get(), &DocumentSession::stateChanged, this, &CommentBoard::pump);
    }
    for (auto it = m_held.begin(); it != m_held.end();) {
        if (std::ranges::find(docs, it.key()) != docs.end()) {
            ++it;
            continue;
        }
        it.value()->disconnect(this);
        it = m_held.erase(it);
    }
}

/// A range can be told only where the text here is the one there. False: not yet, or not any more.
bool CommentBoard::prepare(wire::CommentAdd &message)
{
    const auto document = m_held.value(*message.doc);
    if (!document || document->state() != DocumentSession::State::Synchronized) return false;
    const Rope &text = document->text();
    // After a crash the text may be a moment younger than the range.
    const auto fit = [&text](qint64 position) {
        position = std::clamp<qint64>(position, 0, text.size());
        while (!text.isBoundary(position)) --position;
        return position;
    };
    message.from = fit(*message.from);
    message.to = std::max(*message.from, fit(*message.to));
    message.version = document->version();
    return true;
}

void CommentBoard::pump()
{
    if (m_inFlight || m_queue.isEmpty() || !m_complete || !m_host->isReady()) return;
    wire::Message message = m_queue.front();
    if (const DocId doc = CommentQueue::beginsIn(message); doc != 0) {
        const auto document = m_held.value(doc);
        if (document && document->state() == DocumentSession::State::Closed) {
            m_inFlight = 0;
            wire::ErrorMessage gone;
            gone.code = QStringLiteral("no-such-file");
            gone.message = tr("The file has been deleted.");
            gone.about = wire::About{QString(), {}, {}, 0};
            received(gone);
            return;
        }
        if (!prepare(std::get<wire::CommentAdd>(message))) return;
    }
    m_inFlight = m_host->nextRequest();
    std::visit([this](auto &m) {
        if constexpr (requires { m.thread; m.req; }) m.req = m_inFlight;
    }, static_cast<wire::MessageAlternatives &>(message));
    m_host->sendComment(message);
}

void CommentBoard::dropFront()
{
    m_inFlight.reset();
    m_queue.dropFront();
    hold();
    saveQueue();
    Q_EMIT waitingChanged(waiting());
}

void CommentBoard::answered(const wire::Request &request)
{
    if (!request || request != m_inFlight || m_queue.isEmpty()) return;
    dropFront();
}

// --- from the server

void CommentBoard::put(Thread thread)
{
    QStringList &ids = m_byDoc[thread.doc];
    if (!ids.contains(thread.thread)) ids.append(thread.thread);
    m_known.insert(thread.thread, std::move(thread));
    saveSoon();
}

void CommentBoard::take(const QString &thread)
{
    const auto known = m_known.constFind(thread);
    if (known == m_known.cend()) return;
    QStringList &ids = m_byDoc[known->doc];
    ids.removeOne(thread);
    if (ids.isEmpty()) m_byDoc.remove(known->doc);
    m_known.erase(known);
    saveSoon();
}

void CommentBoard::received(const wire::Comments &message)
{
    if (message.doc) {
        const QStringList before = m_byDoc.value(*message.doc);
        for (const QString &id : before) take(id);
        for (const Thread &thread : message.threads) put(thread);
        Q_EMIT changed({}, *message.doc);
        return;
    }
    m_arriving.insert(m_arriving.end(), message.threads.begin(), message.threads.end());
    if (message.more) return;
    m_known.clear();
    m_byDoc.clear();
    for (Thread &thread : std::exchange(m_arriving, {})) put(std::move(thread));
    m_complete = true;
    saveSoon();
    Q_EMIT reset();
    pump();
}

void CommentBoard::received(const wire::CommentChanged &message)
{
    put(message.comment);
    answered(message.req);
    Q_EMIT changed(message.comment.thread, message.comment.doc);
    pump();
}

void CommentBoard::received(const wire::CommentRemoved &message)
{
    take(message.thread);
    answered(message.req);
    Q_EMIT changed(message.thread, message.doc);
    pump();
}

bool CommentBoard::received(const wire::ErrorMessage &message)
{
    const wire::Request request = message.about ? message.about->req : wire::Request();
    if (!request || request != m_inFlight || m_queue.isEmpty()) return false;
    if (message.code == QLatin1String("storage-unavailable") || message.code == QLatin1String("rate-limited") || message.code == QLatin1String("rebase-needed")) {
        m_host->clock().after(AgainAfter, this, [this, request] {
            if (m_inFlight != request) return;
            m_inFlight.reset();
            pump();
        });
        return true;
    }
    const DocId doc = CommentQueue::beginsIn(m_queue.front());
    const QString text = CommentQueue::textOf(m_queue.front());
    const Error why{message.code.toStdString(), message.message.toStdString()};
    dropFront();
    if (m_host->store() && !text.isEmpty()) (void)m_host->store()->keepRecovery(doc, m_host->pathOf(doc), text.toUtf8());
    Q_EMIT refused(why, text);
    Q_EMIT reset();
    pump();
    return true;
}

void CommentBoard::acknowledged(DocId doc, Version version, const TextOperation &op)
{
    const auto ids = m_byDoc.constFind(doc);
    if (ids == m_byDoc.cend()) return;
    for (const QString &id : *ids) commentanchor::follow(m_known[id], version, op);
    saveSoon();
}

void CommentBoard::fileRemoved(DocId doc)
{
    const QStringList ids = m_byDoc.value(doc);
    for (const QString &id : ids) take(id);
    if (!ids.isEmpty()) Q_EMIT changed({}, doc);
}

void CommentBoard::connectionLost()
{
    m_complete = false;
    m_arriving.clear();
    m_inFlight.reset();         // sent again: its ids make it one
}

// --- across restarts

void CommentBoard::load()
{
    DocumentStore *store = m_host->store();
    if (!store) return;
    if (const auto known = store->note(KnownNote); known && !known->isEmpty())
        if (const auto message = wire::decode(*known); message && std::holds_alternative<wire::Comments>(*message))
            for (const Thread &thread : std::get<wire::Comments>(*message).threads) put(thread);
    if (const auto queue = store->note(QueueNote); queue && !queue->isEmpty()) m_queue = CommentQueue::fromBytes(*queue, wallTime());
    hold();
}

void CommentBoard::saveQueue()
{
    m_queueDirty = false;
    if (DocumentStore *store = m_host->store()) (void)store->saveNote(QueueNote, m_queue.isEmpty() ? QByteArray() : m_queue.bytes());
}

void CommentBoard::saveSoon()
{
    if (!m_host->store() || std::exchange(m_saveScheduled, true)) return;
    m_host->clock().after(SaveWithin, this, [this] { save(); });
}

void CommentBoard::save()
{
    if (!std::exchange(m_saveScheduled, false) || !m_host->store()) return;
    wire::Comments message;
    message.threads.assign(m_known.cbegin(), m_known.cend());
    (void)m_host->store()->saveNote(KnownNote, wire::encode(message));
    if (m_queueDirty) saveQueue();
}

} // namespace dyad::sync
