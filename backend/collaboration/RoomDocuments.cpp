// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The half of Room that opens documents and puts edits in order.
#include "backend/collaboration/Room.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Log.h"
#include <algorithm>

namespace dyad::backend {

using namespace sync::wire;
using sync::ConnectionId;
using sync::DocId;
using sync::FileEntry;
using sync::SessionId;

namespace {

constexpr SessionId SessionBlock = 64;           // session numbers that are made durable at a time

About about(const char *tag, DocId doc, Request req)
{
    return {QString::fromLatin1(tag), doc, {}, req};
}

About aboutEdit(const FileEdit &edit)
{
    return {QString::fromLatin1(FileEdit::Tag), edit.doc, edit.seq, {}};
}

bool hasRoomFor(const RoomPeer &peer, DocId doc) { return peer.open.contains(doc) || peer.open.size() < Limits().documents; }

sync::Error tooMany() { return {"too-many-documents", "So many documents cannot be open at once on one connection; close some."}; }

sync::Error noSuchText() { return {"no-such-file", "There is no such text file in the project."}; }

Open asOpen(const Fetch &fetch)
{
    Open open;
    open.doc = fetch.doc;
    open.since = fetch.since;
    open.req = fetch.req;
    return open;
}

/// The sequencer's way to what memory does not hold, when it was read before; without it, the answer is "needs-older".
Sequencer::History historyOf(const std::shared_ptr<std::vector<journalrow::Entry>> &older)
{
    Sequencer::History history;
    history.operations = [older](sync::Version after, sync::Version upTo) -> sync::Expected<std::vector<Sequencer::Operation>> {
        std::vector<Sequencer::Operation> list;
        if (!older || older->empty() || older->back().operation.version < upTo)
            return sync::fail("needs-older", {});
        for (const auto &entry : *older) {
            if (entry.operation.version > after && entry.operation.version <= upTo)
                list.push_back(entry.operation);
        }
        return list;
    };
    history.versionOf = [older](SessionId session, sync::Sequence seq) -> sync::Expected<std::optional<sync::Version>> {
        if (!older)
            return sync::fail("needs-older", {});
        const auto found = std::ranges::find_if(*older, [&](const auto &e) { return e.operation.session == session && e.operation.seq == seq; });
        return found == older->end() ? std::optional<sync::Version>() : found->operation.version;
    };
    return history;
}

} // namespace

void Room::withDocument(DocId doc, LiveDocument::Waiting then)
{
    const FileEntry *entry = m_tree.find(doc);
    if (!entry || entry->kind != FileEntry::Kind::Text) {
        then(std::unexpected(noSuchText()));
        return;
    }
    auto &document = m_documents[doc];
    if (document) {
        document->unusedSince = nowMs();
        if (document->state == LiveDocument::State::Ready)
            then(document.get());
        else
            document->waiting.push_back(std::move(then));
        return;
    }
    document = std::make_unique<LiveDocument>();
    document->id = doc;
    document->waiting.push_back(std::move(then));
    const auto load = [&database = m_context.database, key = m_key, doc, keep = size_t(m_context.config.historyKept)] {
        return history::load(database, key, doc, keep);
    };
    if (!m_context.work.run(this, load, [this, doc](sync::Expected<history::Loaded> loaded) { onLoaded(doc, std::move(loaded)); }))
        onLoaded(doc, sync::fail("storage-unavailable", "the work queue is full"));
}

void Room::onLoaded(DocId doc, sync::Expected<history::Loaded> loaded)
{
    const auto found = m_documents.find(doc);
    if (found == m_documents.end())
        return;
    const auto waiting = std::exchange(found->second->waiting, {});
    if (loaded && !m_tree.find(doc))
        loaded = sync::fail("no-such-file", "There is no such file in the project any more.");
    Quarantine &quarantine = m_context.database.metrics().quarantine;
    if (!loaded) {
        if (loaded.error().code == "document-damaged")
            quarantine.add(m_key, doc);
        m_documents.erase(found);
        for (const auto &then : waiting)
            then(std::unexpected(loaded.error()));
        return;
    }
    quarantine.remove(m_key, doc);
    LiveDocument &document = *found->second;
    Sequencer::Settings settings;
    settings.versionsInMemory = size_t(m_context.config.historyKept);
    settings.maxDocument = m_context.config.documentBytes;
    document.snapshot = loaded->snapshot;
    document.reserved = loaded->stored.nextSession;
    document.sequencer = Sequencer(std::move(loaded->stored), settings);
    document.state = LiveDocument::State::Ready;
    document.unusedSince = nowMs();
    for (const auto &then : waiting)
        then(&document);
}

void Room::handleOpen(RoomPeer &peer, const Open &request)
{
    if (!hasRoomFor(peer, request.doc))
        return sendError(peer, tooMany(), about(Open::Tag, request.doc, request.req), Kind::DocumentReply);
    withDocument(visible(peer, request.doc), [this, request, connection = peer.info.connection](const sync::Expected<LiveDocument *> &document) {
        RoomPeer *asker = find(connection);
        if (!asker)
            return;
        Open own = request;
        // Nobody closes the session of somebody else, whose edits would be refused then.
        if (own.session && isForeign(*asker, request.doc, *own.session))
            own.session = own.seq = std::nullopt;
        if (document && canSee(*asker, request.doc))
            openLoaded(*asker, **document, own);
        else
            sendError(*asker, document ? noSuchText() : document.error(), about(Open::Tag, request.doc, request.req), Kind::DocumentReply);
    });
}

void Room::handleFetch(RoomPeer &peer, const Fetch &request)
{
    withDocument(visible(peer, request.doc), [this, request, connection = peer.info.connection](const sync::Expected<LiveDocument *> &document) {
        RoomPeer *asker = find(connection);
        if (!asker)
            return;
        if (document && canSee(*asker, request.doc))
            fetchLoaded(*asker, **document, request);
        else
            sendError(*asker, document ? noSuchText() : document.error(), about(Fetch::Tag, request.doc, request.req), Kind::DocumentReply);
    });
}

void Room::fetchLoaded(RoomPeer &peer, LiveDocument &document, const Fetch &request)
{
    if (request.since)
        catchUp(peer.info.connection, document.id, asOpen(request), false, {});
    else
        sendDocument(peer, document, 0, request.req);
}

void Room::openLoaded(RoomPeer &peer, LiveDocument &document, const Open &request)
{
    // Others that were asked for together with it may have been opened while it was read.
    if (!hasRoomFor(peer, document.id))
        return sendError(peer, tooMany(), about(Open::Tag, request.doc, request.req), Kind::DocumentReply);
    if (request.since) {
        catchUp(peer.info.connection, document.id, request, true, {});
        return;
    }
    if (request.session && request.seq) {
        openAnew(peer, document, request);
        return;
    }
    const SessionId session = beginSession(peer, document, request.session);
    sendDocument(peer, document, session, request.req);
}

/// Without `since`, but with an edit that was in flight: the answer says whether the text holds it.
void Room::openAnew(RoomPeer &peer, LiveDocument &document, const Open &request)
{
    Sequencer::History memory;
    memory.versionOf = [](SessionId, sync::Sequence) -> sync::Expected<std::optional<sync::Version>> { return sync::fail("needs-older", {}); };
    const auto known = document.sequencer.appliedAs(*request.session, *request.seq, memory);
    if (known) {
        answerAnew(peer, document, request, *known);
        return;
    }
    const auto read = [&database = m_context.database, key = m_key, doc = document.id, session = *request.session, seq = *request.seq] {
        return history::versionOf(database, key, doc, session, seq);
    };
    const auto then = [this, connection = peer.info.connection, request](sync::Expected<std::optional<sync::Version>> version) {
        RoomPeer *asker = find(connection);
        const auto found = m_documents.find(request.doc);
        if (!asker)
            return;
        if (version && found != m_documents.end() && found->second->state == LiveDocument::State::Ready)
            answerAnew(*asker, *found->second, request, *version);
        else
            sendError(*asker, {"storage-unavailable", version ? "unloaded while its history was read" : version.error().message},
                      about(Open::Tag, request.doc, request.req), Kind::DocumentReply, request.doc);
    };
    if (!m_context.work.run(this, read, then))
        then(sync::fail("storage-unavailable", "the work queue is full"));
}

void Room::answerAnew(RoomPeer &peer, LiveDocument &document, const Open &request, std::optional<sync::Version> applied)
{
    document.unusedSince = nowMs();
    if (!canSee(peer, request.doc))
        return sendError(peer, noSuchText(), about(Open::Tag, request.doc, request.req), Kind::DocumentReply);
    if (!hasRoomFor(peer, request.doc))
        return sendError(peer, tooMany(), about(Open::Tag, request.doc, request.req), Kind::DocumentReply);
    const SessionId session = beginSession(peer, document, request.session);
    sendDocument(peer, document, session, request.req, applied ? std::optional(CaughtAck{*request.seq, *applied}) : std::nullopt);
}

void Room::sendDocument(RoomPeer &peer, LiveDocument &document, SessionId session, Request req, std::optional<CaughtAck> ack)
{
    Document answer;
    answer.doc = document.id;
    answer.version = document.sequencer.version();
    answer.session = session;
    answer.text = document.sequencer.text().text();
    answer.req = req;
    answer.ack = ack;
    send(peer, answer, Kind::DocumentReply);
    if (session != 0)
        sendComments(peer, document.id);
}

void Room::catchUp(ConnectionId connection, DocId doc, const Open &request, bool opens,
                   std::shared_ptr<std::vector<journalrow::Entry>> older)
{
    RoomPeer *peer = find(connection);
    const auto found = m_documents.find(doc);
    if (!peer)
        return;
    if (found == m_documents.end() || found->second->state != LiveDocument::State::Ready || !canSee(*peer, doc)) {
        // Unloaded while its history was read, and perhaps on its way again: only a deleted file is gone, and a client drops what it holds of one.
        sendError(*peer, visible(*peer, doc) != 0 && m_tree.find(doc) ? sync::Error{"storage-unavailable", "unloaded while its history was read"}
                                          : sync::Error{"no-such-file", "There is no such file in the project any more."},
                  about(opens ? Open::Tag : Fetch::Tag, doc, request.req), Kind::DocumentReply);
        return;
    }
    if (opens && !hasRoomFor(*peer, doc))
        return sendError(*peer, tooMany(), about(Open::Tag, doc, request.req), Kind::DocumentReply);
    LiveDocument &document = *found->second;
    document.unusedSince = nowMs();
    auto caught = document.sequencer.catchUp({*request.since, request.session, request.seq}, historyOf(older));
    if (caught) {
        sendCatchUp(*peer, document, std::move(*caught), request, opens);
        return;
    }
    if (caught.error().code == "needs-older" && !older) {
        loadOlder(connection, document, request, opens);
        return;
    }
    const sync::Error error = caught.error().code == "needs-older"
        ? sync::Error{"history-gone", "What came after that version is not kept any more."} : caught.error();
    sendError(*peer, error, about(opens ? Open::Tag : Fetch::Tag, doc, request.req), Kind::DocumentReply);
}

void Room::loadOlder(ConnectionId connection, LiveDocument &document, const Open &request, bool opens)
{
    using Entries = std::vector<journalrow::Entry>;
    const DocId doc = document.id;
    const auto load = [&database = m_context.database, key = m_key, doc, since = *request.since] {
        return history::operationsAfter(database, key, doc, since);
    };
    const auto then = [this, connection, doc, request, opens](sync::Expected<Entries> entries) {
        RoomPeer *peer = find(connection);
        // "history-gone" would make the client merge without knowing whether its last edit had been applied, so it must be true.
        if (!entries && entries.error().code != "document-damaged" && peer)
            return sendError(*peer, {"storage-unavailable", entries.error().message}, about(opens ? Open::Tag : Fetch::Tag, doc, request.req),
                             Kind::DocumentReply, doc);
        catchUp(connection, doc, request, opens, std::make_shared<Entries>(entries ? std::move(*entries) : Entries()));
    };
    if (!m_context.work.run(this, load, then))
        then(sync::fail("storage-unavailable", "the work queue is full"));
}

void Room::sendCatchUp(RoomPeer &peer, LiveDocument &document, Sequencer::CatchUp &&caught, const Open &request, bool opens)
{
    CatchUp answer;
    answer.doc = document.id;
    answer.from = caught.from;
    answer.version = caught.version;
    answer.session = opens ? beginSession(peer, document, request.session) : 0;
    answer.op = std::move(caught.op);
    answer.req = request.req;
    if (caught.ackVersion) {
        answer.ack = CaughtAck{request.seq.value_or(0), *caught.ackVersion};
        answer.before.emplace();
        for (Sequencer::Operation &past : caught.before)
            answer.before->push_back({past.version, past.session, past.member, std::move(past.op)});
    }
    send(peer, answer, Kind::DocumentReply);
    if (opens)
        sendComments(peer, document.id);
}

bool Room::isForeign(const RoomPeer &peer, DocId doc, SessionId session) const
{
    return std::ranges::any_of(m_peers, [&](const auto &item) {
        const auto open = item.second.open.find(doc);
        return open != item.second.open.end() && open->second == session && item.second.info.member != peer.info.member;
    });
}

SessionId Room::beginSession(RoomPeer &peer, LiveDocument &document, std::optional<SessionId> replaces)
{
    endSession(peer, document.id);
    const SessionId session = document.sequencer.open(peer.info.member, replaces);
    if (document.sequencer.nextSession() > document.reserved) {
        document.reserved = document.sequencer.nextSession() + SessionBlock;
        document.lastBatch = m_context.journal.gathering();
        m_context.journal.append(m_key, [key = m_key, doc = document.id, upTo = document.reserved](Database &database) -> sync::Expected<void> {
            const auto done = database.run("collaboration.reserve-sessions", {qint64(upTo), key, qint64(doc)});
            return done ? sync::Expected<void>() : std::unexpected(done.error());
        });
    }
    peer.open[document.id] = session;
    document.subscribers.push_back({peer.info.connection, peer.peer});
    return session;
}

void Room::endSession(RoomPeer &peer, DocId doc)
{
    const auto open = peer.open.find(doc);
    if (open == peer.open.end())
        return;
    if (const auto found = m_documents.find(doc); found != m_documents.end()) {
        found->second->sequencer.close(open->second);
        found->second->unusedSince = nowMs();
        std::erase_if(found->second->subscribers, [&](const auto &s) { return s.connection == peer.info.connection; });
    }
    peer.open.erase(open);
}

void Room::handleClose(RoomPeer &peer, DocId doc)
{
    endSession(peer, doc);
}

void Room::handleEdit(RoomPeer &peer, FileEdit &&edit)
{
    if (!mayChange(peer, edit.doc, aboutEdit(edit)))
        return;
    const auto open = peer.open.find(edit.doc);
    const auto found = m_documents.find(edit.doc);
    FileEntry *entry = m_tree.find(edit.doc);
    if (!entry || open == peer.open.end() || found == m_documents.end()) {
        const sync::Error error = entry ? sync::Error{"not-open", "Open the document before you edit it."}
                                        : sync::Error{"no-such-file", "There is no such file in the project any more."};
        sendError(peer, error, aboutEdit(edit));
        return;
    }
    if (!edit.op.refused.empty()) {
        sendError(peer, {"bad-operation", edit.op.refused}, aboutEdit(edit));
        return;
    }
    LiveDocument &document = *found->second;
    auto accepted = document.sequencer.submit(open->second, edit.seq, edit.base, edit.op.op);
    if (!accepted) {
        sendError(peer, accepted.error(), aboutEdit(edit));
        return;
    }
    if (accepted->duplicate) {
        send(peer, Ack{edit.doc, edit.seq, accepted->version});
        return;
    }
    entry->version = document.sequencer.version();
    entry->size = document.sequencer.text().size();
    spread(peer, document, std::move(*accepted), edit.seq);
    considerSnapshot(document);
}

void Room::spread(const RoomPeer &author, LiveDocument &document, Sequencer::Accepted &&accepted, sync::Sequence seq)
{
    const SessionId session = author.open.at(document.id);
    Sequencer::Operation operation{accepted.version, session, seq, author.info.member, std::move(accepted.op)};
    document.lastBatch = m_context.journal.gathering();
    m_context.journal.appendEdit(document.slot, m_key, document.id, operation, document.sequencer.text().size());
    m_comments.moved(document.id, operation.version, operation.op);
    send(author, Ack{document.id, seq, operation.version});
    const QByteArray bytes = encodeAs(FileChanged{document.id, operation.version, session, author.info.member, std::move(operation.op)});
    for (const auto &subscriber : document.subscribers) {
        if (subscriber.connection != author.info.connection)
            m_context.journal.send(subscriber.peer, bytes);
    }
    for (const ConnectionId follower : m_followers) {
        RoomPeer *peer = find(follower);
        if (peer && follower != author.info.connection && !peer->open.contains(document.id) && canSee(*peer, document.id))
            m_context.journal.send(peer->peer, bytes);
    }
}

void Room::considerSnapshot(LiveDocument &document)
{
    const sync::Version version = document.sequencer.version();
    if (version - document.snapshot < sync::Version(m_context.config.snapshotEvery))
        return;
    document.snapshot = version;
    // In the transaction of the operations that it contains.
    const std::string text = document.sequencer.text().text();
    m_context.journal.append(m_key, [key = m_key, doc = document.id, version, bytes = QByteArray::fromStdString(text)](Database &database) {
        return history::addSnapshot(database, key, doc, version, bytes);
    });
    keepRanges(document);
}

void Room::unloadIdle(qint64 before)
{
    std::erase_if(m_documents, [this, before](const auto &item) {
        LiveDocument &document = *item.second;
        if (document.state == LiveDocument::State::Ready && document.subscribers.empty() && document.unusedSince < before)
            keepRanges(document);
        // What was written about it must be durable, or the next load would miss it.
        return document.state == LiveDocument::State::Ready && document.subscribers.empty() && document.unusedSince < before
            && m_context.journal.isSettled(document.lastBatch);
    });
}

} // namespace dyad::backend
