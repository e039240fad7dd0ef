// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/CommentBook.h"
#include "backend/collaboration/DocumentHistory.h"
#include "backend/collaboration/LiveDocument.h"
#include "backend/collaboration/ProjectTree.h"
#include "backend/collaboration/RoomContext.h"
#include "backend/collaboration/RoomPeer.h"
#include "backend/collaboration/RoomState.h"
#include "sync/wire/Codec.h"
#include "sync/wire/Messages.h"
#include <QHash>
#include <QObject>
#include <QTimer>
#include <memory>
#include <unordered_map>

namespace dyad::backend {

/// A project that somebody is in: its tree, people and open documents. Everything a client gets goes through the journal's barrier, so
/// nobody sees what is not durable. Loop thread. (Room.cpp: people and presence; RoomDocuments.cpp;
/// RoomTree.cpp; RoomComments.cpp; RoomRights.cpp; RoomAi.cpp.)
class Room : public QObject {
    Q_OBJECT
public:
    Room(RoomState state, const RoomContext &context);
    ~Room() override;

    qint64 key() const { return m_key; }
    const QString &id() const { return m_id; }
    /// Under which this node has it; 0 where there is only this node.
    qint64 epoch() const { return m_epoch; }
    /// Nobody is here, nothing is in memory, and all that was written is durable.
    bool isIdle() const { return m_peers.empty() && m_documents.empty() && m_context.journal.isSettled(m_lastBatch); }

    const projects::Member *memberOf(const QString &account) const;
    void setMembers(const std::vector<projects::Member> &members);
    /// Roles and rights as they are now: who is out is closed (4403); files close and appear for those whose sight changed.
    void setRights(const std::vector<projects::Member> &members, std::vector<PathRule> rules);
    /// Closes those whose membership has ended.
    void closeThoseOut();
    void setName(const QString &name) { m_name = name; }

    /// Answers with project-state; the number of the connection here.
    sync::ConnectionId join(std::shared_ptr<Peer> peer, const projects::Member &member, const sync::wire::Join &request);
    void leave(sync::ConnectionId connection);
    /// One message after `join`. Takes what belongs in a room; anything else is refused.
    void handle(sync::ConnectionId connection, sync::wire::Message &&message);
    /// News of the AI, encoded, to those who want to hear of it; account: to this person alone where it is not empty.
    void tellOfAi(const QString &account, const QByteArray &message);
    /// Everybody out. The room is of no use after this.
    void closeAll(sync::wire::CloseCode code, const QString &reason);
    /// Drops documents that nobody has needed since `before` (ms since 1970).
    void unloadIdle(qint64 before);
    size_t documentsInMemory() const { return m_documents.size(); }

private:
    using Kind = Peer::Kind;
    struct Handler;
    friend struct Handler;

    // people
    void sendState(RoomPeer &peer, const sync::wire::Join &request);
    void sendFiles(RoomPeer &peer, sync::wire::ProjectState &&state, std::vector<sync::FileEntry> &&files);
    void handlePresence(RoomPeer &peer, sync::wire::Presence &&presence);
    void sendPresence(RoomPeer &peer);
    void releasePresence();
    template<typename M>
    void broadcast(const M &message, sync::ConnectionId except = 0);
    template<typename M>
    void send(const RoomPeer &peer, const M &message, Kind kind = Kind::Reply);
    void sendError(const RoomPeer &peer, const sync::Error &error, sync::wire::About about, Kind kind = Kind::Reply, sync::DocId doc = 0);
    RoomPeer *find(sync::ConnectionId connection);

    // rights: each `may` tells the peer where it may not
    bool mayEdit(const RoomPeer &peer, const sync::wire::About &about);
    bool mayPut(const RoomPeer &peer, const QString &path, const sync::wire::About &about);
    bool mayChange(const RoomPeer &peer, sync::DocId doc, const sync::wire::About &about);
    bool mayName(const RoomPeer &peer, const QByteArray &hash) const;
    bool canSee(const RoomPeer &peer, sync::DocId doc) const;
    /// The number, or 0 (which is no file's) where it is hidden from the peer.
    sync::DocId visible(const RoomPeer &peer, sync::DocId doc) const { return canSee(peer, doc) ? doc : 0; }
    sync::FileEntry shownTo(const RoomPeer &peer, sync::FileEntry entry) const;
    sync::wire::Presence seenBy(const RoomPeer &peer, const RoomPeer &whose) const;
    void announceCreated(const sync::wire::FileCreated &news, const RoomPeer *author, sync::wire::Request req);
    void announceRenamed(const sync::wire::FileRenamed &news, const QString &before, const RoomPeer &author, sync::wire::Request req);
    void showFile(const RoomPeer &peer, sync::DocId doc, sync::MemberId by);
    void hideFile(RoomPeer &peer, sync::DocId doc, sync::MemberId by);
    void tellAccess(const RoomPeer &peer, sync::DocId doc, PathAccess before);
    void changeRights(RoomPeer &peer, const projects::Member &member);

    // documents
    void withDocument(sync::DocId doc, LiveDocument::Waiting then);
    void onLoaded(sync::DocId doc, sync::Expected<history::Loaded> loaded);
    void handleOpen(RoomPeer &peer, const sync::wire::Open &request);
    void handleFetch(RoomPeer &peer, const sync::wire::Fetch &request);
    void handleClose(RoomPeer &peer, sync::DocId doc);
    void handleEdit(RoomPeer &peer, sync::wire::FileEdit &&edit);
    void openLoaded(RoomPeer &peer, LiveDocument &document, const sync::wire::Open &request);
    void fetchLoaded(RoomPeer &peer, LiveDocument &document, const sync::wire::Fetch &request);
    void sendDocument(RoomPeer &peer, LiveDocument &document, sync::SessionId session, sync::wire::Request req, std::optional<sync::wire::CaughtAck> ack = {});
    void openAnew(RoomPeer &peer, LiveDocument &document, const sync::wire::Open &request);
    void answerAnew(RoomPeer &peer, LiveDocument &document, const sync::wire::Open &request, std::optional<sync::Version> applied);
    void sendCatchUp(RoomPeer &peer, LiveDocument &document, Sequencer::CatchUp &&caught, const sync::wire::Open &request, bool opens);
    void catchUp(sync::ConnectionId connection, sync::DocId doc, const sync::wire::Open &request, bool opens,
                 std::shared_ptr<std::vector<journalrow::Entry>> older);
    void loadOlder(sync::ConnectionId connection, LiveDocument &document, const sync::wire::Open &request, bool opens);
    sync::SessionId beginSession(RoomPeer &peer, LiveDocument &document, std::optional<sync::SessionId> replaces);
    void endSession(RoomPeer &peer, sync::DocId doc);
    void spread(const RoomPeer &author, LiveDocument &document, Sequencer::Accepted &&accepted, sync::Sequence seq);
    void considerSnapshot(LiveDocument &document);
    bool isForeign(const RoomPeer &peer, sync::DocId doc, sync::SessionId session) const;

    // comments
    void sendComments(RoomPeer &peer);
    void sendComments(RoomPeer &peer, sync::DocId doc);
    bool mayComment(const RoomPeer &peer, const QString &thread, const sync::wire::About &about);
    void handleComment(RoomPeer &peer, sync::wire::CommentAdd &&request);
    void handleComment(RoomPeer &peer, const sync::wire::CommentEdit &request);
    void handleComment(RoomPeer &peer, const sync::wire::CommentDelete &request);
    void handleComment(RoomPeer &peer, const sync::wire::CommentResolve &request);
    void beginThread(RoomPeer &peer, LiveDocument &document, const sync::wire::CommentAdd &request);
    sync::Expected<CommentBook::Place> placeOf(LiveDocument &document, const sync::wire::CommentAdd &request) const;
    void finishComment(RoomPeer &peer, const sync::Expected<CommentBook::Done> &done, const sync::wire::About &about, sync::wire::Request req,
                       const std::function<JournalBatch::Write(const CommentBook::Done &)> &write);
    template<typename M>
    void tellOfComment(M message, sync::DocId doc, const RoomPeer &author, sync::wire::Request req, bool repeated);
    void keepRanges(LiveDocument &document);

    // the AI
    void sendAnswers(RoomPeer &peer);
    void handleAi(RoomPeer &peer, sync::wire::AiGenerate &&request);
    void handleAi(RoomPeer &peer, const sync::wire::AiCancel &request);
    void handleAi(RoomPeer &peer, sync::wire::AiReview &&review);
    std::function<void(const sync::Error &)> refusal(const RoomPeer &peer, const sync::wire::About &about);

    // tree
    void handleCreate(RoomPeer &peer, sync::wire::FileCreate &&request);
    void handleRename(RoomPeer &peer, const sync::wire::FileRename &request);
    void handleDelete(RoomPeer &peer, const sync::wire::FileDelete &request);
    void handleMode(RoomPeer &peer, const sync::wire::FileMode &request);
    void handleReplace(RoomPeer &peer, const sync::wire::FileReplace &request);
    /// Bytes of what was uploaded. "no-such-blob"; "size-mismatch" where something else was declared.
    sync::Expected<qint64> blobSize(const QByteArray &hash, std::optional<qint64> declared) const;
    /// Where another node took the bytes in: brings a copy here, then has the message handled again. False: there is nothing to bring.
    bool bringBlob(const RoomPeer &peer, const QByteArray &hash, sync::wire::About about, std::function<void(RoomPeer &)> again);
    sync::Expected<sync::FileEntry> entryOf(sync::wire::FileCreate &request) const;
    void raiseTree(const char *kind, sync::DocId doc, const QString &path, const RoomPeer &author, JournalBatch::Write write);
    /// To those who can see the path.
    template<typename M>
    void announce(M message, const QString &path, const RoomPeer &author, sync::wire::Request req);
    void refuse(const RoomPeer &peer, const ProjectTree::Refusal &refusal, const sync::wire::About &about);

    const qint64 m_key;
    const QString m_id;
    const qint64 m_epoch;
    QString m_name;
    quint64 m_treeVersion;
    quint64 m_nextDoc;
    quint64 m_lastBatch = 0;                             // the journal's batch with the newest change of the tree
    RoomContext m_context;
    ProjectTree m_tree;
    CommentBook m_comments;
    QHash<QString, projects::Member> m_members;          // by account
    std::vector<PathRule> m_rules;
    sync::ConnectionId m_nextConnection = 1;
    std::unordered_map<sync::ConnectionId, RoomPeer> m_peers;
    std::unordered_map<sync::DocId, std::unique_ptr<LiveDocument>> m_documents;
    std::vector<sync::ConnectionId> m_followers;
    QTimer m_presenceTimer;
};

// --- used by all files of the room
template<typename M>
void Room::send(const RoomPeer &peer, const M &message, Kind kind)
{
    m_context.journal.send(peer.peer, sync::wire::encodeAs(message), kind);
}

template<typename M>
void Room::broadcast(const M &message, sync::ConnectionId except)
{
    const QByteArray bytes = sync::wire::encodeAs(message);
    for (const auto &[connection, peer] : m_peers) {
        if (connection != except)
            m_context.journal.send(peer.peer, bytes, Kind::Broadcast);
    }
}

template<typename M>
void Room::announce(M message, const QString &path, const RoomPeer &author, sync::wire::Request req)
{
    const QByteArray bytes = sync::wire::encodeAs(message);
    for (const auto &[connection, peer] : m_peers) {
        if (connection != author.info.connection && peer.rights.canSee(path))
            m_context.journal.send(peer.peer, bytes, Kind::Broadcast);
    }
    message.req = req;
    send(author, message);
}

} // namespace dyad::backend
