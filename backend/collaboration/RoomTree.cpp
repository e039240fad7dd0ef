// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The half of Room that changes the tree.
#include "backend/collaboration/BlobHistory.h"
#include "backend/collaboration/DocumentHistory.h"
#include "backend/collaboration/Room.h"
#include "backend/platform/Clock.h"
#include "sync/text/Utf8.h"
#include "sync/wire/ProjectPath.h"
#include <QFileInfo>

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
    // What is hidden has no name; that something is in the way cannot be kept from who wants the place.
    if (refusal.doc != 0 && !canSee(peer, refusal.doc))
        return sendError(peer, {"read-only", "You may not write at this path."}, what);
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

sync::Expected<qint64> Room::blobSize(const QByteArray &hash, std::optional<qint64> declared) const
{
    const qint64 size = m_context.blobs.sizeHere(m_id, QString::fromLatin1(hash));
    if (size < 0)
        return sync::fail("no-such-blob", "Upload the bytes before you name them.");
    if (declared && *declared != size)
        return sync::fail("size-mismatch", "The bytes that were uploaded are " + std::to_string(size) + ", not " + std::to_string(*declared) + ".");
    return size;
}

bool Room::bringBlob(const RoomPeer &peer, const QByteArray &hash, About about, std::function<void(RoomPeer &)> again)
{
    const QString name = QString::fromLatin1(hash);
    if (!m_context.cluster || !m_context.blobs.remote() || !Blobs::isHash(name) || m_context.blobs.sizeHere(m_id, name) >= 0)
        return false;
    const auto bring = [&blobs = m_context.blobs, id = m_id, name] { return blobs.has(id, name); };
    return m_context.work.run(this, bring, [this, connection = peer.info.connection, about = std::move(about), again = std::move(again)](bool there) {
        RoomPeer *asker = find(connection);
        if (asker && there)
            again(*asker);
        else if (asker)
            sendError(*asker, {"no-such-blob", "Upload the bytes before you name them."}, about);
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
        if (const auto size = blobSize(request.hash, request.size); !size)
            return std::unexpected(size.error());
        else
            entry.size = *size;
        return entry;
    }
    return entry;
}

void Room::handleCreate(RoomPeer &peer, FileCreate &&request)
{
    const About what = about(FileCreate::Tag, {}, request.req);
    if (!mayEdit(peer, what) || !mayPut(peer, request.path, what))
        return;
    if (request.kind == FileEntry::Kind::Blob && !mayName(peer, request.hash)) {
        sendError(peer, {"no-such-blob", "Upload the bytes before you name them."}, what);
        return;
    }
    if (request.kind == FileEntry::Kind::Blob && bringBlob(peer, request.hash, what, [this, request](RoomPeer &asker) { handleCreate(asker, FileCreate(request)); }))
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
    const blobhistory::BlobVersion first{0, QString::fromLatin1(entry.hash), entry.size, peer.info.member, nowMs()};
    raiseTree("created", entry.doc, entry.path, peer, [values, key = m_key, entry, text, first](Database &database) -> sync::Expected<void> {
        if (const auto made = done(database.run("collaboration.add-file", values)); !made)
            return made;
        if (entry.kind == FileEntry::Kind::Blob)
            return blobhistory::add(database, key, entry.doc, first);
        return entry.kind == FileEntry::Kind::Text ? history::addSnapshot(database, key, entry.doc, 0, text) : sync::Expected<void>();
    });
    FileCreated news;
    static_cast<FileEntry &>(news) = entry;
    news.tree = m_treeVersion;
    news.member = peer.info.member;
    announceCreated(news, &peer, request.req);
}

void Room::handleRename(RoomPeer &peer, const FileRename &request)
{
    const About what = about(FileRename::Tag, request.doc, request.req);
    if (!mayChange(peer, request.doc, what) || !mayPut(peer, request.path, what))
        return;
    const FileEntry *entry = m_tree.find(request.doc);
    const QString before = entry ? entry->path : QString();
    const auto renamed = m_tree.rename(request.doc, request.path);
    if (!renamed) {
        refuse(peer, renamed.error(), what);
        return;
    }
    const QString path = (*renamed)->path;
    raiseTree("renamed", request.doc, path, peer,
              statement("collaboration.rename-file", {path, sync::path::key(path), m_key, qint64(request.doc)}));
    announceRenamed(FileRenamed{request.doc, path, m_treeVersion, peer.info.member, {}}, before, peer, request.req);
}

void Room::handleDelete(RoomPeer &peer, const FileDelete &request)
{
    const About what = about(FileDelete::Tag, request.doc, request.req);
    if (!mayChange(peer, request.doc, what))
        return;
    const auto removed = m_tree.remove(request.doc);
    if (!removed) {
        refuse(peer, removed.error(), what);
        return;
    }
    raiseTree("deleted", request.doc, removed->path, peer, statement("collaboration.delete-file", {nowMs(), m_key, qint64(request.doc)}));
    for (auto &[connection, other] : m_peers)
        endSession(other, request.doc);
    announce(FileDeleted{request.doc, m_treeVersion, peer.info.member, {}}, removed->path, peer, request.req);
}

void Room::handleMode(RoomPeer &peer, const FileMode &request)
{
    const About what = about(FileMode::Tag, request.doc, request.req);
    if (!mayChange(peer, request.doc, what))
        return;
    FileEntry *entry = m_tree.find(request.doc);
    if (!entry) {
        sendError(peer, {"no-such-file", "There is no such file in the project any more."}, what);
        return;
    }
    entry->executable = request.exec;
    raiseTree("moded", request.doc, entry->path, peer, statement("collaboration.mode-file", {request.exec ? 1 : 0, m_key, qint64(request.doc)}));
    announce(FileModed{request.doc, request.exec, m_treeVersion, peer.info.member, {}}, entry->path, peer, request.req);
}

void Room::handleReplace(RoomPeer &peer, const FileReplace &request)
{
    const About what = about(FileReplace::Tag, request.doc, request.req);
    if (!mayChange(peer, request.doc, what))
        return;
    if (mayName(peer, request.hash) && bringBlob(peer, request.hash, what, [this, request](RoomPeer &asker) { handleReplace(asker, request); }))
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
    const auto size = mayName(peer, request.hash) ? blobSize(request.hash, request.size)
                                                  : sync::fail("no-such-blob", "Upload the bytes before you name them.");
    if (!size) {
        sendError(peer, size.error(), what);
        return;
    }
    entry->hash = request.hash;
    entry->size = request.size;
    ++entry->version;
    const QVariantList values{QString::fromLatin1(request.hash), request.size, qint64(entry->version), m_key, qint64(request.doc)};
    const blobhistory::BlobVersion version{entry->version, QString::fromLatin1(request.hash), request.size, peer.info.member, nowMs()};
    raiseTree("replaced", request.doc, entry->path, peer, [values, key = m_key, doc = request.doc, version](Database &database) -> sync::Expected<void> {
        if (const auto replaced = done(database.run("collaboration.replace-blob", values)); !replaced)
            return replaced;
        return blobhistory::add(database, key, doc, version);
    });
    announce(FileReplaced{request.doc, entry->version, request.hash, request.size, m_treeVersion, peer.info.member, {}}, entry->path, peer, request.req);
}

} // namespace dyad::backend
