// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The part of Room that says who sees and changes what. A file that is hidden from somebody does not exist for that person: every
// message that names one is answered, or kept back, as if there were none.
#include "backend/collaboration/Room.h"
#include "backend/platform/Clock.h"
#include "backend/rights/Permission.h"
#include "sync/wire/ProjectPath.h"
#include <algorithm>

namespace dyad::backend {

using namespace sync::wire;
using sync::ConnectionId;
using sync::DocId;
using sync::FileEntry;

bool Room::canSee(const RoomPeer &peer, DocId doc) const
{
    if (!peer.rights.hidesSomething())
        return true;
    const FileEntry *entry = m_tree.find(doc);
    return !entry || peer.rights.canSee(entry->path);
}

FileEntry Room::shownTo(const RoomPeer &peer, FileEntry entry) const
{
    entry.readOnly = !peer.rights.isPlain() && may(peer.role, Permission::ProjectWrite) && peer.rights.of(entry.path) == PathAccess::Read;
    return entry;
}

bool Room::mayEdit(const RoomPeer &peer, const About &about)
{
    if (may(peer.role, Permission::ProjectWrite))
        return true;
    sendError(peer, {"not-allowed", "You may look at this project, not change it."}, about);
    return false;
}

bool Room::mayPut(const RoomPeer &peer, const QString &path, const About &about)
{
    if (peer.rights.isPlain())
        return true;
    const auto normal = sync::path::normalize(path);
    if (!normal || peer.rights.canWrite(*normal))
        return true;
    // The same whether something is there, so that nobody learns what is hidden.
    sendError(peer, {"read-only", "You may not write at this path."}, about);
    return false;
}

bool Room::mayChange(const RoomPeer &peer, DocId doc, const About &about)
{
    if (!mayEdit(peer, about))
        return false;
    const FileEntry *entry = m_tree.find(doc);
    if (!entry || peer.rights.isPlain())
        return true;
    switch (peer.rights.of(entry->path)) {
    case PathAccess::Write: return true;
    case PathAccess::Read: sendError(peer, {"read-only", "You may read this file, not change it."}, about); return false;
    case PathAccess::Hidden: break;
    }
    sendError(peer, {"no-such-file", "There is no such file in the project any more."}, about);
    return false;
}

bool Room::mayName(const RoomPeer &peer, const QByteArray &hash) const
{
    if (!peer.rights.hidesSomething())
        return true;
    const QString text = QString::fromLatin1(hash);
    return m_context.blobs.wasUploadedBy(m_id, text, peer.account) || std::ranges::any_of(m_tree.entries(), [&](const auto &item) {
        return item.second.hash == hash && peer.rights.canSee(item.second.path);
    });
}

Presence Room::seenBy(const RoomPeer &peer, const RoomPeer &whose) const
{
    if (!whose.presence->doc || (canSee(peer, *whose.presence->doc) && canSee(whose, *whose.presence->doc)))
        return *whose.presence;
    Presence elsewhere;
    elsewhere.state = whose.presence->state;
    elsewhere.branch = whose.presence->branch;
    elsewhere.connection = whose.presence->connection;
    elsewhere.member = whose.presence->member;
    return elsewhere;
}

void Room::announceCreated(const FileCreated &news, const RoomPeer *author, Request req)
{
    for (const auto &[connection, peer] : m_peers) {
        if (!peer.rights.canSee(news.path))
            continue;
        FileCreated own = news;
        static_cast<FileEntry &>(own) = shownTo(peer, news);
        const bool isAuthor = author && connection == author->info.connection;
        if (isAuthor)
            own.req = req;
        send(peer, own, isAuthor ? Kind::Reply : Kind::Broadcast);
    }
}

void Room::announceRenamed(const FileRenamed &news, const QString &before, const RoomPeer &author, Request req)
{
    for (auto &[connection, peer] : m_peers) {
        const bool isAuthor = connection == author.info.connection;
        const bool sees = peer.rights.canSee(news.path);
        if (peer.rights.canSee(before) && sees) {
            FileRenamed own = news;
            if (isAuthor)
                own.req = req;
            send(peer, own, isAuthor ? Kind::Reply : Kind::Broadcast);
            tellAccess(peer, news.doc, peer.rights.of(before));
        } else if (sees) {
            showFile(peer, news.doc, news.member);
        } else if (peer.rights.canSee(before)) {
            hideFile(peer, news.doc, news.member);
        }
    }
}

void Room::showFile(const RoomPeer &peer, DocId doc, sync::MemberId by)
{
    FileCreated news;
    static_cast<FileEntry &>(news) = shownTo(peer, *m_tree.find(doc));
    news.tree = m_treeVersion;
    news.member = by;
    send(peer, news, Kind::Broadcast);
    sendComments(const_cast<RoomPeer &>(peer), doc);
}

void Room::hideFile(RoomPeer &peer, DocId doc, sync::MemberId by)
{
    endSession(peer, doc);
    send(peer, FileDeleted{doc, m_treeVersion, by, {}}, Kind::Broadcast);
}

void Room::tellAccess(const RoomPeer &peer, DocId doc, PathAccess before)
{
    const PathAccess now = peer.rights.of(m_tree.find(doc)->path);
    if (now != before)
        send(peer, FileAccess{doc, now == PathAccess::Read}, Kind::Broadcast);
}

void Room::changeRights(RoomPeer &peer, const projects::Member &member)
{
    const PathRights before = std::exchange(peer.rights, PathRights(m_rules, member.role, member.account));
    peer.role = member.role;
    peer.expiresAt = member.expiresAt;
    if (before.isPlain() && peer.rights.isPlain())
        return;
    std::vector<DocId> docs;
    for (const auto &[doc, entry] : m_tree.entries())
        docs.push_back(doc);
    std::ranges::sort(docs);
    for (const DocId doc : docs) {
        const PathAccess was = before.of(m_tree.find(doc)->path);
        const PathAccess now = peer.rights.of(m_tree.find(doc)->path);
        if (was != PathAccess::Hidden && now == PathAccess::Hidden)
            hideFile(peer, doc, 0);
        else if (was == PathAccess::Hidden && now != PathAccess::Hidden)
            showFile(peer, doc, 0);
        else
            tellAccess(peer, doc, was);
    }
    for (const auto &[connection, other] : m_peers) {
        if (connection != peer.info.connection && other.presence)
            send(peer, seenBy(peer, other), Kind::Broadcast);
    }
}

void Room::setRights(const std::vector<projects::Member> &members, std::vector<PathRule> rules)
{
    std::vector<MemberChanged> changes;
    for (const auto &member : members) {
        const auto known = m_members.constFind(member.account);
        const bool isNew = known == m_members.constEnd();
        if (isNew || known->role != member.role || known->removed != member.removed)
            changes.push_back({member.member, member.name, projects::roleName(member.role), member.removed});
    }
    setMembers(members);
    m_rules = std::move(rules);
    for (const MemberChanged &change : changes)
        broadcast(change);
    for (auto &[connection, peer] : m_peers) {
        if (const projects::Member *member = memberOf(peer.account))
            changeRights(peer, *member);
    }
    closeThoseOut();
}

void Room::closeThoseOut()
{
    std::vector<std::shared_ptr<Peer>> out;
    for (const auto &[connection, peer] : m_peers) {
        if (!memberOf(peer.account))
            out.push_back(peer.peer);
    }
    // Who is closed leaves, so the list must not be the one that is walked.
    for (const auto &peer : out)
        peer->close(CloseCode::NotMember, QStringLiteral("no longer a member"));
}

} // namespace dyad::backend
