// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/RemoteDocument.h"
#include "sync/session/Clock.h"
#include "sync/wire/Codec.h"
#include <algorithm>
#include <QCoreApplication>

namespace dyad::sync {

namespace {

constexpr size_t OperationsBeforeNewBase = 1000;
constexpr size_t AroundOperation = 200;      // bytes of a file-edit beside its operation, at most

/// A server that gets a longer message than it takes ends the connection, and would do so each time.
bool fitsMessage(const TextOperation &op)
{
    const size_t most = wire::Limits().message - AroundOperation;
    constexpr size_t LongestHead = 9;
    const size_t atMost = static_cast<size_t>(op.insertedBytes()) + (op.componentCount() + 1) * LongestHead;
    return atMost <= most || static_cast<size_t>(wire::encodeOperation(op).size()) <= most;
}

bool isReadable(const wire::CatchUp &message)
{
    const auto whole = [](const wire::PastOperation &past) { return past.op.refused.empty(); };
    return message.op.refused.empty() && (!message.before || std::ranges::all_of(*message.before, whole));
}

std::vector<ClientDocument::Past> pastOf(std::vector<wire::PastOperation> list)
{
    std::vector<ClientDocument::Past> result;
    result.reserve(list.size());
    for (auto &past : list) result.push_back({past.version, past.session, past.member, std::move(past.op.op)});
    return result;
}

} // namespace

RemoteDocument::RemoteDocument(DocId doc, Host *host, QObject *parent) : EditableDocument(parent), m_doc(doc), m_host(host)
{
    restore();
    m_reported = state();
    if (m_host->isLive()) requestOpen();
}

RemoteDocument::~RemoteDocument()
{
    saveNow();
}

void RemoteDocument::restore()
{
    DocumentStore *store = m_host->store();
    if (!store) return;
    auto stored = store->load(m_doc);
    if (!stored) return m_host->storeFailed(stored.error());
    if (!*stored) return;
    if (auto restored = m_client.restore((*stored)->version, std::move((*stored)->base), std::move((*stored)->held)); !restored)
        return m_host->storeFailed(restored.error());
    m_waiting = m_client.holdsEdits() ? 1 : 0;
    m_waitingInFlight = m_client.inflight() ? 1 : 0;
    m_baseDue = false;
    restoreUndo(std::move((*stored)->undo));
}

DocumentSession::State RemoteDocument::state() const
{
    if (m_gone) return State::Closed;
    switch (m_client.state()) {
    case ClientDocument::State::Closed: return m_unavailable.isEmpty() ? State::Opening : State::Unavailable;
    case ClientDocument::State::Offline: return State::Offline;
    case ClientDocument::State::Synchronized: return State::Synchronized;
    case ClientDocument::State::Waiting: return State::Waiting;
    case ClientDocument::State::Buffering: return State::Buffering;
    }
    return State::Opening;
}

bool RemoteDocument::isWritable() const
{
    return readOnlyReason().isEmpty();
}

QString RemoteDocument::readOnlyReason() const
{
    if (m_gone) return tr("This file has been deleted.");
    if (m_client.state() == ClientDocument::State::Closed) return m_unavailable.isEmpty() ? tr("The file is still being opened.") : m_unavailable;
    return m_host ? m_host->readOnlyReason(m_doc) : QString();
}

qint64 RemoteDocument::fromVersion(qint64 position, Version version) const
{
    const auto newest = toNewest(position, version).value_or(position);
    return std::clamp<qint64>(m_client.fromAcknowledged(newest), 0, text().size());
}

std::optional<qint64> RemoteDocument::toNewest(qint64 position, Version version, MemberId owner) const
{
    return m_recent.toNewest(position, version, m_client.version(), owner);
}

/// Tells the project, and the views if the state they see is another.
void RemoteDocument::report()
{
    const State now = state();
    if (now != m_reported) {
        m_reported = now;
        Q_EMIT stateChanged(now);
    }
    if (m_host) m_host->documentChanged(this);
}

void RemoteDocument::connectionLive()
{
    if (!m_gone) requestOpen();
}

void RemoteDocument::connectionLost()
{
    m_requested = false;
    m_client.disconnected();
    saveSoon();
    report();
}

void RemoteDocument::detach()
{
    saveNow();
    m_host = nullptr;
    m_client.disconnected();
    report();
}

void RemoteDocument::deleted()
{
    if (m_gone) return;
    if (m_client.holdsEdits() && m_host) {
        const std::string why = QCoreApplication::translate("Error", "The file was deleted while it held edits of yours.").toStdString();
        m_host->keepRecovery(this, {"no-such-file", why}, QByteArray::fromStdString(text().text()));
    }
    m_gone = true;
    m_waiting = 0;
    if (m_host && m_host->store()) (void)m_host->store()->remove(m_doc);
    report();
}

void RemoteDocument::requestOpen(bool anew)
{
    if (m_requested || !m_host || !m_host->isLive()) return;
    m_requested = true;
    wire::Open open;
    open.doc = m_doc;
    if (m_client.state() != ClientDocument::State::Closed && m_client.session() != 0) {
        open.session = m_client.session();
        if (m_client.inflight()) open.seq = m_client.lastSeq();
        if (!anew) open.since = m_client.version();
    }
    m_host->send(open);
}

/// The session has lost its thread: what is held stays, and the document is opened again.
void RemoteDocument::reopen(bool anew)
{
    m_requested = false;
    m_client.disconnected();
    report();
    requestOpen(anew);
}

Expected<void> RemoteDocument::perform(const TextOperation &op)
{
    if (auto edited = m_client.edit(op); !edited) return edited;
    ++m_waiting;
    return {};
}

void RemoteDocument::performed()
{
    flush();
    report();
}

/// What is due is recorded, then sent: after a crash it is known that it may have arrived.
void RemoteDocument::flush()
{
    const auto edit = m_client.takeOutgoing();
    if (!edit) return saveSoon();
    m_waitingInFlight = m_waiting;
    saveNow();
    if (fitsMessage(*edit->op)) sendEdit(*edit);
    else refuseSoon();
}

/// What is held cannot even be sent: it is kept aside, as if the server had refused it. Not from inside of the edit.
void RemoteDocument::refuseSoon()
{
    if (!m_host) return;
    m_host->clock().after(0, this, [this, session = m_client.session(), seq = m_client.lastSeq()] {
        if (!m_gone && m_client.inflight() && m_client.session() == session && m_client.lastSeq() == seq)
            giveUpHeld({"document-too-large", QCoreApplication::translate("Error", "This change is too large to be shared at once.").toStdString()});
    });
}

void RemoteDocument::sendEdit(const ClientDocument::Outgoing &edit)
{
    wire::FileEdit message;
    message.doc = m_doc;
    message.base = edit.base;
    message.seq = edit.seq;
    message.op = *edit.op;
    if (m_host) m_host->send(message);
}

void RemoteDocument::settled(qint64 waiting)
{
    m_waiting = waiting;
    m_refusals = 0;
}

/// The acknowledged text has moved on by op.
void RemoteDocument::advanced(const TextOperation &op, bool composed, MemberId by)
{
    m_recent.add(m_client.version(), op, by);
    if (composed) m_baseDue = true;
    else if (!m_baseDue) m_unsaved.push_back(op);
    if (m_host) m_host->acknowledged(this, op, by);
}

void RemoteDocument::receive(const wire::Document &message)
{
    if (!std::exchange(m_requested, false)) return;
    served();
    const bool wasClosed = m_client.state() == ClientDocument::State::Closed;
    auto changed = mergeOpened(message);
    if (!changed) return giveUpHeld(changed.error());
    m_recent.clear();
    m_baseDue = true;
    m_waiting = m_client.holdsEdits() ? std::max<qint64>(m_waiting, 1) : 0;
    if (!wasClosed && !changed->isEmpty()) dropUndo();      // nobody knows what has become of the places in between
    noteForeign(*changed);
    flush();
    tellForeign(*changed, Change{Change::Origin::Remote, nullptr, 0});
    report();
}

/// What is held is merged three ways, where it is certain what of it the text holds already. Where the server cannot tell, the text of
/// the person is kept aside before: the edit in flight counts as applied, so that nothing can come to stand twice.
Expected<TextOperation> RemoteDocument::mergeOpened(const wire::Document &message)
{
    const bool unknown = message.ack && message.ack->version == 0 && m_client.inflight();
    if (unknown && m_host) {
        const std::string why = QCoreApplication::translate("Error", "The server does not know any more whether your last edit had arrived.").toStdString();
        m_host->keepRecovery(this, {"history-gone", why}, QByteArray::fromStdString(text().text()));
    }
    const auto ack = message.ack ? std::optional<Version>(message.ack->version) : std::nullopt;
    return m_client.opened(message.version, message.session, Rope(message.text), ack);
}

void RemoteDocument::receive(wire::CatchUp message)
{
    if (!std::exchange(m_requested, false)) return;
    served();
    if (!isReadable(message)) return reopen(true);
    const bool moved = message.version != message.from;
    ClientDocument::CaughtUp segments;
    segments.from = message.from;
    segments.version = message.version;
    segments.session = message.session;
    if (message.before) segments.before = pastOf(std::move(*message.before));
    if (message.ack) segments.ackVersion = message.ack->version;
    segments.op = std::move(message.op.op);
    auto applied = m_client.caughtUp(std::move(segments));
    if (!applied) return reopen(true);
    m_waiting = m_client.holdsEdits() ? std::max<qint64>(m_waiting, 1) : 0;
    if (moved) {
        m_recent.clear();
        m_baseDue = true;
    }
    for (const auto &step : *applied) noteForeign(step.op);
    flush();
    for (const auto &step : *applied) tellForeign(step.op, Change{Change::Origin::Remote, nullptr, step.member});
    report();
}

void RemoteDocument::receive(const wire::Ack &message)
{
    if (state() == State::Offline || !m_client.inflight() || message.version <= m_client.version()) return;
    const TextOperation op = *m_client.inflight();
    if (!m_client.acknowledged(message.seq, message.version)) return reopen();
    // What was typed meanwhile may have undone itself.
    settled(m_client.holdsEdits() ? m_waiting - m_waitingInFlight : 0);
    advanced(op, false);
    flush();
    report();
}

void RemoteDocument::receive(const wire::FileChanged &message)
{
    if (m_requested || message.version <= m_client.version()) return;
    if (!message.op.refused.empty()) return reopen(true);       // there is something that this program cannot read; as a text it can
    auto local = m_client.remote(message.version, message.session, message.op.op);
    if (!local) return reopen(local.error().code != "version-gap");
    advanced(message.op.op, false, message.member);
    saveSoon();
    showForeign(*local, Change{Change::Origin::Remote, nullptr, message.member});
}

void RemoteDocument::receive(const wire::ErrorMessage &message)
{
    const Error error{message.code.toStdString(), message.message.toStdString()};
    const bool aboutEdit = message.about && message.about->t == QLatin1String(wire::FileEdit::Tag);
    const auto after = static_cast<qint64>(message.retryAfter.value_or(1000));
    if (error.code == "no-such-file") return deleted();
    // The answer to the opening that is under way says what became of the edit; a second opening would end the session of the first.
    if (aboutEdit && m_requested) return;
    if (aboutEdit && message.about->seq && *message.about->seq != m_client.lastSeq()) return;
    if (error.code == "rate-limited" || error.code == "storage-unavailable" || error.code == "too-many-documents") return resendAfter(after);
    if (aboutEdit && (error.code == "bad-operation" || error.code == "document-too-large" || error.code == "not-allowed" || error.code == "read-only"))
        return editRefused(error);
    if (error.code == "history-gone") return reopen(true);
    if (aboutEdit) return reopen();
    if (m_requested) cannotBeServed(error);
}

/// The opening was refused for a reason that lies with the server. What is held stays, the person is told once, and it is asked for again,
/// ever more seldom: an admin may have mended it.
void RemoteDocument::cannotBeServed(const Error &why)
{
    const QString reason = QString::fromStdString(why.message);
    const bool first = m_unavailable.isEmpty();
    m_unavailable = reason;
    if (first && m_host) m_host->notServed(this, why);
    resendAfter(std::exchange(m_retry, std::min(m_retry * 2, LongestRetry)));
}

void RemoteDocument::served()
{
    m_unavailable.clear();
    m_retry = FirstRetry;
}

/// The server has not looked at the edit or the opening; coming back repeats either safely.
void RemoteDocument::resendAfter(qint64 ms)
{
    m_requested = false;
    m_client.disconnected();
    report();
    if (!m_host) return;
    m_host->clock().after(ms, this, [this] {
        // Where it has come back by another way meanwhile, an opening would take the session from under an edit.
        const auto now = m_client.state();
        if (!m_gone && (now == ClientDocument::State::Offline || now == ClientDocument::State::Closed)) requestOpen();
    });
}

/// Once, the fault may lie in a lost thread: opened anew, the edit may fit. What is refused again is kept aside.
void RemoteDocument::editRefused(const Error &why)
{
    if (why.code == "bad-operation" && ++m_refusals < 2) return reopen(true);
    giveUpHeld(why);
}

void RemoteDocument::giveUpHeld(const Error &why)
{
    const Rope mine = text();
    if (m_host) m_host->keepRecovery(this, why, QByteArray::fromStdString(mine.text()));
    const Rope base = m_client.acknowledgedText();
    const TextOperation back = replaceDifference(mine.text(), base.text());
    (void)m_client.restore(m_client.version(), base, HeldEdits{m_client.session(), m_client.lastSeq(), {}, {}});
    m_recent.clear();
    settled(0);
    m_baseDue = true;
    dropUndo();
    saveNow();
    tellForeign(back, Change{Change::Origin::Remote, nullptr, 0});
    reopen();
}

void RemoteDocument::saveSoon()
{
    if (m_saveScheduled || !m_host || !m_host->store()) return;
    m_saveScheduled = true;
    m_host->clock().after(SaveWithin, this, [this] {
        if (m_saveScheduled) saveNow();
    });
}

void RemoteDocument::saveNow()
{
    m_saveScheduled = false;
    DocumentStore *store = m_host ? m_host->store() : nullptr;
    if (!store || m_gone || m_client.state() == ClientDocument::State::Closed) return;
    if (m_operationsStored > OperationsBeforeNewBase) m_baseDue = true;
    DocumentRecord record;
    if (m_baseDue) record.base = m_client.acknowledgedText();
    else record.operations = m_unsaved;
    record.version = m_client.version();
    record.held = m_client.held();
    record.undo = takeUndoChanges();
    auto saved = store->save(m_doc, record);
    if (!saved && saved.error().code == "store-gap") {
        record.base = m_client.acknowledgedText();
        record.operations.clear();
        saved = store->save(m_doc, record);
    }
    if (!saved) {
        undoStoreFailed();
        m_saveScheduled = true;
        m_host->clock().after(SaveAgainAfter, this, [this] {
            if (m_saveScheduled) saveNow();
        });
        return m_host->storeFailed(saved.error());
    }
    m_operationsStored = record.base ? 0 : m_operationsStored + record.operations.size();
    m_unsaved.clear();
    m_baseDue = false;
}

} // namespace dyad::sync
