// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/Room.h"
#include "backend/collaboration/RefusalLog.h"
#include "backend/platform/Clock.h"
#include "backend/platform/cluster/Cluster.h"
#include "backend/platform/Log.h"
#include <algorithm>

namespace dyad::backend {

using namespace sync::wire;
using sync::ConnectionId;
using sync::DocId;
using sync::FileEntry;

namespace {

constexpr int PresenceMs = 50;   // at most 20 a second
constexpr size_t LongestBranch = 200;      // bytes
constexpr size_t MostSelections = 1000;          // of one presence: it goes to everybody, and its author may be a mere viewer

} // namespace

/// std::visit's door into the room: one overload a message that belongs there.
struct Room::Handler {
    Room &room;
    RoomPeer &peer;

    void operator()(Open &m) const { room.handleOpen(peer, m); }
    void operator()(Close &m) const { room.handleClose(peer, m.doc); }
    void operator()(Fetch &m) const { room.handleFetch(peer, m); }
    void operator()(FileEdit &m) const { room.handleEdit(peer, std::move(m)); }
    void operator()(Presence &m) const { room.handlePresence(peer, std::move(m)); }
    void operator()(FileCreate &m) const { room.handleCreate(peer, std::move(m)); }
    void operator()(FileRename &m) const { room.handleRename(peer, m); }
    void operator()(FileDelete &m) const { room.handleDelete(peer, m); }
    void operator()(FileMode &m) const { room.handleMode(peer, m); }
    void operator()(FileReplace &m) const { room.handleReplace(peer, m); }
    void operator()(CommentAdd &m) const { room.handleComment(peer, std::move(m)); }
    void operator()(CommentEdit &m) const { room.handleComment(peer, m); }
    void operator()(CommentDelete &m) const { room.handleComment(peer, m); }
    void operator()(CommentResolve &m) const { room.handleComment(peer, m); }
    void operator()(AiGenerate &m) const { room.handleAi(peer, std::move(m)); }
    void operator()(AiCancel &m) const { room.handleAi(peer, m); }
    void operator()(AiReview &m) const { room.handleAi(peer, std::move(m)); }
    void operator()(Join &m) const
    {
        room.sendError(peer, {"already-joined", "This connection is in a project already; use another one."},
                       {QStringLiteral("join"), {}, {}, m.req});
    }
    void operator()(Unknown &m) const
    {
        room.sendError(peer, {"unknown-message", "This server does not know that kind of message."}, {m.t, {}, {}, m.req});
    }
    template<typename M>
    void operator()(M &) const
    {
        room.sendError(peer, {"unknown-message", "Only a server sends this kind of message."}, {QString::fromLatin1(M::Tag), {}, {}, {}});
    }
};

Room::Room(RoomState state, const RoomContext &context)
    : m_key(state.key), m_id(state.id), m_epoch(state.epoch), m_name(state.name), m_treeVersion(state.tree), m_nextDoc(state.nextDoc), m_context(context)
{
    setMembers(state.members);
    m_rules = std::move(state.rules);
    for (FileEntry &entry : state.files)
        m_tree.restore(std::move(entry));
    m_comments.restore(std::move(state.comments), state.hiddenComments);
    m_presenceTimer.setInterval(PresenceMs);
    m_presenceTimer.setSingleShot(true);
    connect(&m_presenceTimer, &QTimer::timeout, this, &Room::releasePresence);
}

Room::~Room() = default;

const projects::Member *Room::memberOf(const QString &account) const
{
    const auto found = m_members.constFind(account);
    return found == m_members.constEnd() || found->removed || found->isOver(nowMs()) ? nullptr : &*found;
}

void Room::setMembers(const std::vector<projects::Member> &members)
{
    for (const auto &member : members)
        m_members.insert(member.account, member);
}

RoomPeer *Room::find(ConnectionId connection)
{
    const auto found = m_peers.find(connection);
    return found == m_peers.end() ? nullptr : &found->second;
}

ConnectionId Room::join(std::shared_ptr<Peer> peer, const projects::Member &member, const Join &request)
{
    const ConnectionId connection = m_nextConnection++;
    RoomPeer &joined = m_peers[connection];
    joined.peer = std::move(peer);
    joined.info.connection = connection;
    joined.info.member = member.member;
    joined.info.name = member.name;
    joined.info.device = request.device.left(100);
    joined.account = member.account;
    joined.role = member.role;
    joined.rights = PathRights(m_rules, member.role, member.account);
    joined.expiresAt = member.expiresAt;
    joined.follows = request.follow;
    joined.comments = request.comments;
    joined.ai = request.ai;
    if (request.follow)
        m_followers.push_back(connection);
    sendState(joined, request);
    if (request.comments)
        sendComments(joined);
    if (request.ai)
        sendAnswers(joined);
    Joined news;
    static_cast<PresentInfo &>(news) = joined.info;
    broadcast(news, connection);
    for (const auto &[other, there] : m_peers) {
        if (other != connection && there.presence)
            send(joined, seenBy(joined, there), Kind::Broadcast);
    }
    return connection;
}

void Room::sendState(RoomPeer &peer, const Join &request)
{
    ProjectState state;
    state.project = m_id;
    state.name = m_name;
    state.role = projects::roleName(peer.role);
    state.tree = m_treeVersion;
    state.member = peer.info.member;
    state.connection = peer.info.connection;
    state.req = request.req;
    for (const auto &member : m_members)
        state.members.push_back({member.member, member.name, projects::roleName(member.role)});
    for (const auto &[connection, there] : m_peers)
        state.present.push_back(there.info);
    std::vector<FileEntry> files;
    files.reserve(m_tree.entries().size());
    for (const auto &[doc, entry] : m_tree.entries()) {
        if (peer.rights.canSee(entry.path))
            files.push_back(shownTo(peer, entry));
    }
    std::ranges::sort(files, {}, &FileEntry::doc);
    sendFiles(peer, std::move(state), std::move(files));
}

void Room::sendFiles(RoomPeer &peer, ProjectState &&state, std::vector<FileEntry> &&files)
{
    const auto part = [&files](size_t from) {
        const size_t to = std::min(files.size(), from + ProjectState::MaxFiles);
        return std::vector<FileEntry>(files.begin() + qptrdiff(from), files.begin() + qptrdiff(to));
    };
    state.files = part(0);
    state.more = files.size() > ProjectState::MaxFiles;
    send(peer, state);
    for (size_t from = ProjectState::MaxFiles; from < files.size(); from += ProjectState::MaxFiles)
        send(peer, ProjectFiles{part(from), from + ProjectState::MaxFiles < files.size()});
}

void Room::leave(ConnectionId connection)
{
    RoomPeer *peer = find(connection);
    if (!peer)
        return;
    while (!peer->open.empty())
        endSession(*peer, peer->open.begin()->first);
    std::erase(m_followers, connection);
    m_peers.erase(connection);
    broadcast(Left{connection});
}

void Room::handle(ConnectionId connection, Message &&message)
{
    RoomPeer *peer = find(connection);
    if (!peer)
        return;
    // Slept, or cut off from the database: others may have gone on without us, and what is here may be old.
    if (m_context.cluster && !m_context.cluster->isHeld())
        return closeAll(CloseCode::JournalFailed, QStringLiteral("this server was cut off; reconnect"));
    std::visit(Handler{*this, *peer}, static_cast<MessageAlternatives &>(message));
}

void Room::closeAll(CloseCode code, const QString &reason)
{
    m_followers.clear();
    // A peer that is closed leaves, so the list must not be the one that is walked.
    const auto peers = std::exchange(m_peers, {});
    for (const auto &[connection, peer] : peers)
        peer.peer->close(code, reason);
}

void Room::sendError(const RoomPeer &peer, const sync::Error &error, About about, Kind kind, DocId doc)
{
    ErrorMessage message;
    message.code = QString::fromStdString(error.code);
    if (error.code == "storage-unavailable")
        qCWarning(logRoom) << "storage:" << error.message.c_str();
    if (error.code == "not-allowed" || error.code == "read-only")
        noteRefusedMessage(m_context, peer.account, m_id, about.t);
    // What the database said is for the log.
    message.message = error.code == "storage-unavailable"
        ? QStringLiteral("The server cannot reach its storage right now. Nothing was lost; try again in a moment.")
        : QString::fromStdString(error.message);
    message.about = std::move(about);
    if (doc != 0)
        message.doc = doc;
    send(peer, message, kind);
}

void Room::handlePresence(RoomPeer &peer, Presence &&presence)
{
    presence.connection = peer.info.connection;
    presence.member = peer.info.member;
    if (presence.selections && presence.selections->size() > MostSelections)
        presence.selections.emplace(std::vector<Presence::Range>(presence.selections->begin(), presence.selections->begin() + MostSelections));    // what is cut off is not kept
    if (presence.branch && presence.branch->size() > LongestBranch)
        presence.branch.reset();
    peer.presence = std::move(presence);
    if (nowMs() - peer.presenceSentAt >= PresenceMs) {
        sendPresence(peer);
        return;
    }
    peer.presenceHeld = true;
    if (!m_presenceTimer.isActive())
        m_presenceTimer.start();
}

void Room::sendPresence(RoomPeer &peer)
{
    peer.presenceHeld = false;
    peer.presenceSentAt = nowMs();
    for (const auto &[connection, other] : m_peers) {
        if (connection != peer.info.connection)
            send(other, seenBy(other, peer), Kind::Broadcast);
    }
}

void Room::releasePresence()
{
    const qint64 now = nowMs();
    bool waiting = false;
    for (auto &[connection, peer] : m_peers) {
        if (!peer.presenceHeld)
            continue;
        if (now - peer.presenceSentAt >= PresenceMs)
            sendPresence(peer);
        else
            waiting = true;          // the timer was another's
    }
    if (waiting)
        m_presenceTimer.start();
}

} // namespace dyad::backend
