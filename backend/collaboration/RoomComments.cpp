// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The part of Room that keeps comments on lines.
#include "backend/collaboration/CommentStore.h"
#include "backend/collaboration/Room.h"
#include "backend/platform/Clock.h"
#include "backend/rights/Permission.h"
#include "sync/session/CommentAnchor.h"
#include <algorithm>

namespace dyad::backend {

using namespace sync::wire;
using sync::DocId;

namespace {

constexpr qsizetype MostInMessage = 1'000'000;       // UTF-16 units of texts

template<typename M>
About about(const M &message)
{
    return {QString::fromLatin1(M::Tag), {}, {}, message.req};
}

CommentBook::Author authorOf(const RoomPeer &peer)
{
    return {peer.info.member, may(peer.role, Permission::ProjectSettings), quint64(nowMs())};
}

} // namespace

void Room::sendComments(RoomPeer &peer)
{
    std::vector<CommentThread> threads;
    for (const CommentThread *thread : m_comments.all()) {
        if (m_tree.find(thread->doc) && canSee(peer, thread->doc))
            threads.push_back(*thread);
    }
    std::ranges::sort(threads, {}, [](const CommentThread &t) { return std::tuple(t.doc, t.from, t.thread); });
    Comments part;
    qsizetype length = 0;
    for (CommentThread &thread : threads) {
        const qsizetype more = CommentBook::lengthOf(thread);
        if (part.threads.size() == Comments::MaxThreads || (!part.threads.empty() && length + more > MostInMessage)) {
            part.more = true;
            send(peer, part);
            part.threads.clear();
            length = 0;
        }
        length += more;
        part.threads.push_back(std::move(thread));
    }
    part.more = false;
    send(peer, part);
}

/// After the answer to an opening: the ranges at its version, so that no client has to carry them over a composed catch-up, which may
/// give another place than one operation after the other.
void Room::sendComments(RoomPeer &peer, DocId doc)
{
    if (!peer.comments || !m_comments.has(doc))
        return;
    Comments message;
    message.doc = doc;
    for (const CommentThread *thread : m_comments.of(doc))
        message.threads.push_back(*thread);
    send(peer, message);
}

template<typename M>
void Room::tellOfComment(M message, DocId doc, const RoomPeer &author, Request req, bool repeated)
{
    if (!repeated) {
        const QByteArray bytes = encodeAs(message);
        for (const auto &[connection, peer] : m_peers) {
            if (peer.comments && connection != author.info.connection && canSee(peer, doc))
                m_context.journal.send(peer.peer, bytes, Kind::Broadcast);
        }
    }
    message.req = req;
    send(author, message);
}

void Room::finishComment(RoomPeer &peer, const sync::Expected<CommentBook::Done> &done, const About &what, Request req,
                         const std::function<JournalBatch::Write(const CommentBook::Done &)> &write)
{
    if (!done) {
        sendError(peer, done.error(), what);
        return;
    }
    if (!done->repeated) {
        m_lastBatch = m_context.journal.gathering();
        m_context.journal.append(m_key, write(*done));
    }
    if (done->thread)
        tellOfComment(CommentChanged{*done->thread, peer.info.member, {}}, done->doc, peer, req, done->repeated);
    else
        tellOfComment(CommentRemoved{done->id, done->doc, peer.info.member, {}}, done->doc, peer, req, false);
}

bool Room::mayComment(const RoomPeer &peer, const QString &id, const About &what)
{
    if (!mayEdit(peer, what))
        return false;
    const CommentThread *thread = m_comments.find(id);
    if (!thread || canSee(peer, thread->doc))
        return true;
    sendError(peer, {"no-such-comment", "There is no such comment in the project."}, what);
    return false;
}

void Room::handleComment(RoomPeer &peer, CommentAdd &&request)
{
    if (!mayEdit(peer, about(request)) || (!request.doc && !mayComment(peer, request.thread, about(request))))
        return;
    if (!request.doc) {
        finishComment(peer, m_comments.reply(request, authorOf(peer)), about(request), request.req, [&](const CommentBook::Done &done) {
            return comments::replied(m_key, done.id, done.thread->entries.back());
        });
        return;
    }
    withDocument(visible(peer, *request.doc), [this, request, connection = peer.info.connection](const sync::Expected<LiveDocument *> &document) {
        RoomPeer *asker = find(connection);
        if (!asker)
            return;          // it sends again when it is back
        if (document && canSee(*asker, *request.doc))
            beginThread(*asker, **document, request);
        else
            sendError(*asker, document ? sync::Error{"no-such-file", "There is no such text file in the project."} : document.error(), about(request));
    });
}

sync::Expected<CommentBook::Place> Room::placeOf(LiveDocument &document, const CommentAdd &request) const
{
    const Sequencer &sequencer = document.sequencer;
    const bool whole = request.version && request.from && request.to && *request.from >= 0 && *request.from <= *request.to
        && *request.to <= sync::TextOperation::MaxLength;
    if (!whole || *request.version > sequencer.version())
        return sync::fail("bad-comment", "A new thread needs a version of its document, and a range in it.");
    const auto since = document.sequencer.catchUp({*request.version, {}, {}}, {});
    if (!since)
        return sync::fail("rebase-needed", "That version is too far back; send the range as it is in a newer one.");
    CommentBook::Place place{document.id, sequencer.version(), *request.from, *request.to, 1, request.quote.value_or(QString())};
    sync::commentanchor::move(place.from, place.to, since->op);
    const sync::Rope &text = sequencer.text();
    if (place.to > text.size() || !text.isBoundary(place.from) || !text.isBoundary(place.to))
        return sync::fail("bad-comment", "The range is not one of whole characters of that version.");
    place.line = sync::commentanchor::lineAt(text, place.from);
    return place;
}

void Room::beginThread(RoomPeer &peer, LiveDocument &document, const CommentAdd &request)
{
    const auto place = placeOf(document, request);
    const auto done = place ? m_comments.begin(request, *place, authorOf(peer)) : sync::Expected<CommentBook::Done>(std::unexpected(place.error()));
    finishComment(peer, done, about(request), request.req, [&](const CommentBook::Done &made) { return comments::added(m_key, *made.thread); });
}

void Room::handleComment(RoomPeer &peer, const CommentEdit &request)
{
    if (!mayComment(peer, request.thread, about(request)))
        return;
    finishComment(peer, m_comments.edit(request, authorOf(peer)), about(request), request.req, [&](const CommentBook::Done &done) {
        return comments::edited(m_key, done.id, *std::ranges::find(done.thread->entries, request.entry, &CommentEntry::entry));
    });
}

void Room::handleComment(RoomPeer &peer, const CommentDelete &request)
{
    if (!mayComment(peer, request.thread, about(request)))
        return;
    finishComment(peer, m_comments.remove(request, authorOf(peer)), about(request), request.req, [&](const CommentBook::Done &done) {
        return comments::removed(m_key, done.id, request.entry, done.thread == nullptr);
    });
}

void Room::handleComment(RoomPeer &peer, const CommentResolve &request)
{
    if (!mayComment(peer, request.thread, about(request)))
        return;
    finishComment(peer, m_comments.resolve(request, authorOf(peer)), about(request), request.req,
                  [&](const CommentBook::Done &done) { return comments::resolved(m_key, *done.thread); });
}

/// Where the ranges of a document are now, for the next start. After a crash they are carried on from the ones before.
void Room::keepRanges(LiveDocument &document)
{
    if (!m_comments.hasMoved(document.id))
        return;
    const sync::Rope &text = document.sequencer.text();
    document.lastBatch = m_context.journal.gathering();
    m_context.journal.append(m_key, comments::moved(m_key, m_comments.takeMoved(document.id, [&text](qint64 position) {
        return sync::commentanchor::lineAt(text, position);
    })));
}

} // namespace dyad::backend
