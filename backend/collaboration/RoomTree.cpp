// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The half of Room that changes the tree.
#include "backend/collaboration/DocumentHistory.h"
#include "backend/collaboration/Room.h"
#include "backend/platform/Clock.h"
#include "sync/text/Utf8.h"
#include "sync/wire/ProjectPath.h"

namespace dyad::backend {

using namespace sync::wire;
using sync::DocId;
using sync::FileEntry;

namespace {

About about(const char *tag, std::optional<DocId> doc, Request req)
{
    return {QString::fromLatin1(tag), doc, {}, req};
}

sync::Expected<void> done(const sync::Expected<Database::Result> &result)
{
    if (!result)
        return std::unexpected(result.error());
    return {};
}

/// A statement about one file that must still be there.
JournalBatch::Write statement(const char *name, QVariantList values)
{
    return [name, values = std::move(values)](Database &database) { return done(database.run(name, values)); };
}

} // namespace

void Room::refuse(const RoomPeer &peer, const ProjectTree::Refusal &refusal, const About &what)
{
    sendError(peer, refusal.error, what, Kind::Reply, refusal.doc);
}

void Room::raiseTree(const char *kind, DocId doc, const QString &path, const RoomPeer &author, JournalBatch::Write write)
{
    const quint64 before = m_treeVersion++;
    const QVariantList raise{qint64(m_treeVersion), qint64(m_nextDoc), m_key, qint64(before)};
    const QVariantList note{m_key, qint64(m_treeVersion), qint64(doc), QString::fromLatin1(kind), path, qint64(author.info.member), nowMs()};
    m_lastBatch = m_context.journal.gathering();
    m_context.journal.append(m_key, [write = std::move(write), raise, note](Database &database) -> sync::Expected<void> {
        const auto raised = database.run("collaboration.raise-tree", raise);
        if (!raised)
            return std::unexpected(raised.error());
        if (raised->affected != 1)
            return sync::fail("conflict", "Somebody else changed the tree of this project.");
        if (const auto written = write(database); !written)
            return written;
        return done(database.run("collaboration.note-tree-change", note));
    });
}

sync::Expected<FileEntry> Room::entryOf(FileCreate &request) const
{
    FileEntry entry;
    entry.path = request.path;
    entry.kind = request.kind;
    entry.executable = request.exec;
    switch (request.kind) {
    case FileEntry::Kind::Text: {
        const std::string &text = request.text ? *request.text : request.text.emplace();
        if (text.find('\0') != std::string::npos)
            return sync::fail("bad-operation", "A text holds no NUL; make it a blob.");
        if (qint64(text.size()) > m_context.config.documentBytes)
            return sync::fail("document-too-large", "A text file is at most " + std::to_string(m_context.config.documentBytes) + " bytes; make it a blob.");
        entry.size = qint64(text.size());
        return entry;
    }
    case FileEntry::Kind::Folder:
        entry.executable = false;
        return entry;
    case FileEntry::Kind::Blob:
        entry.hash = request.hash;
        entry.size = request.size.value_or(0);
        if (!m_context.blobs.has(m_id, QString::fromLatin1(request.hash)))
            return sync::fail("no-such-blob", "Upload the bytes before you name them.");
        return entry;
    }
    return entry;
}

void Room::handleCreate(RoomPeer &peer, FileCreate &&request)
{
    const About what = about(FileCreate::Tag, {}, request.req);
    if (!mayEdit(peer, what))
        return;
    auto wish = entryOf(request);
    if (!wish) {
        sendError(peer, wish.error(), what);
        return;
    }
    wish->doc = m_nextDoc;
    const auto added = m_tree.add(std::move(*wish));
    if (!added) {
        refuse(peer, added.error(), what);
        return;
    }
    ++m_nextDoc;
    const FileEntry entry = **added;
    const QVariantList values{m_key, qint64(entry.doc), entry.path, sync::path::key(entry.path), projects::kindName(entry.kind),
                              entry.executable ? 1 : 0, entry.hash.isEmpty() ? QVariant() : QVariant(QString::fromLatin1(entry.hash)), entry.size,
                              0, 1, nowMs()};
    QByteArray text = QByteArray::fromStdString(request.text.value_or(std::string()));
    raiseTree("created", entry.doc, entry.path, peer, [values, key = m_key, entry, text](Database &database) -> sync::Expected<void> {
        if (const auto made = done(database.run("collaboration.add-file", values)); !made)
            return made;
        return entry.kind == FileEntry::Kind::Text ? history::addSnapshot(database, key, entry.doc, 0, text) : sync::Expected<void>();
    });
    FileCreated news;
    static_cast<FileEntry &>(news) = entry;
    news.tree = m_treeVersion;
    news.member = peer.info.member;
    announce(news, peer, request.req);
}

void Room::handleRename(RoomPeer &peer, const FileRename &request)
{
    const About what = about(FileRename::Tag, request.doc, request.req);
    if (!mayEdit(peer, what))
        return;
    const auto renamed = m_tree.rename(request.doc, request.path);
    if (!renamed) {
        refuse(peer, renamed.error(), what);
        return;
    }
    const QString path = (*renamed)->path;
    raiseTree("renamed", request.doc, path, peer,
              statement("collaboration.rename-file", {path, sync::path::key(path), m_key, qint64(request.doc)}));
    announce(FileRenamed{request.doc, path, m_treeVersion, peer.info.member, {}}, peer, request.req);
}

void Room::handleDelete(RoomPeer &peer, const FileDelete &request)
{
    const About what = about(FileDelete::Tag, request.doc, request.req);
    if (!mayEdit(peer, what))
        return;
    const auto removed = m_tree.remove(request.doc);
    if (!removed) {
        refuse(peer, removed.error(), what);
        return;
    }
    raiseTree("deleted", request.doc, removed->path, peer, statement("collaboration.delete-file", {nowMs(), m_key, qint64(request.doc)}));
    for (auto &[connection, other] : m_peers)
        endSession(other, request.doc);
    announce(FileDeleted{request.doc, m_treeVersion, peer.info.member, {}}, peer, request.req);
}

void Room::handleMode(RoomPeer &peer, const FileMode &request)
{
    const About what = about(FileMode::Tag, request.doc, request.req);
    if (!mayEdit(peer, what))
        return;
    FileEntry *entry = m_tree.find(request.doc);
    if (!entry) {
        sendError(peer, {"no-such-file", "There is no such file in the project any more."}, what);
        return;
    }
    entry->executable = request.exec;
    raiseTree("moded", request.doc, entry->path, peer, statement("collaboration.mode-file", {request.exec ? 1 : 0, m_key, qint64(request.doc)}));
    announce(FileModed{request.doc, request.exec, m_treeVersion, peer.info.member, {}}, peer, request.req);
}

void Room::handleReplace(RoomPeer &peer, const FileReplace &request)
{
    const About what = about(FileReplace::Tag, request.doc, request.req);
    if (!mayEdit(peer, what))
        return;
    FileEntry *entry = m_tree.find(request.doc);
    if (!entry || entry->kind != FileEntry::Kind::Blob) {
        sendError(peer, {"no-such-file", "There is no such binary file in the project any more."}, what);
        return;
    }
    if (request.base != entry->version) {
        sendError(peer, {"rebase-needed", "Somebody else has replaced this file meanwhile."}, what, Kind::Reply, request.doc);
        return;
    }
    if (!m_context.blobs.has(m_id, QString::fromLatin1(request.hash))) {
        sendError(peer, {"no-such-blob", "Upload the bytes before you name them."}, what);
        return;
    }
    entry->hash = request.hash;
    entry->size = request.size;
    ++entry->version;
    raiseTree("replaced", request.doc, entry->path, peer,
              statement("collaboration.replace-blob",
                        {QString::fromLatin1(request.hash), request.size, qint64(entry->version), m_key, qint64(request.doc)}));
    announce(FileReplaced{request.doc, entry->version, request.hash, request.size, m_treeVersion, peer.info.member, {}}, peer, request.req);
}

} // namespace dyad::backend
