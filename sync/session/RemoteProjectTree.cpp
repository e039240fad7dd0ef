// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The part of RemoteProject that asks for changes of the tree and hears of them.
#include "sync/session/RemoteProject.h"
#include <QCoreApplication>

namespace dyad::sync {

void RemoteProject::answerTree(const wire::Request &request, const FileEntry &entry)
{
    if (request) m_treeRequests.answer(*request, entry);
}

void RemoteProject::on(const wire::FileCreated &message)
{
    const FileEntry entry = message;
    m_tree.put(entry);
    m_tree.setVersion(message.tree);
    saveTreeSoon();
    answerTree(message.req, entry);
    Q_EMIT fileCreated(entry, message.member);
}

void RemoteProject::on(const wire::FileRenamed &message)
{
    m_tree.setVersion(message.tree);
    saveTreeSoon();
    // What lies in a folder has its own name on the server, and its own message when that is another.
    const auto entry = m_tree.renamed(message.doc, message.path);
    if (!entry) return;
    const QString oldPath = m_tree.find(message.doc)->path;
    m_tree.put(*entry);
    answerTree(message.req, *entry);
    Q_EMIT fileRenamed(*entry, oldPath, message.member);
}

void RemoteProject::on(const wire::FileDeleted &message)
{
    m_tree.setVersion(message.tree);
    saveTreeSoon();
    const FileEntry *known = m_tree.find(message.doc);
    FileEntry entry;
    if (known) entry = *known;
    entry.doc = message.doc;
    m_tree.remove(message.doc);
    m_comments->fileRemoved(message.doc);
    answerTree(message.req, entry);
    if (auto *open = document(message.doc)) open->deleted();
    if (!entry.path.isEmpty()) Q_EMIT fileRemoved(entry, message.member);
}

void RemoteProject::on(const wire::FileModed &message)
{
    m_tree.setVersion(message.tree);
    const FileEntry *known = m_tree.find(message.doc);
    if (!known) return;
    FileEntry entry = *known;
    entry.executable = message.exec;
    m_tree.put(entry);
    saveTreeSoon();
    answerTree(message.req, entry);
    Q_EMIT fileChanged(entry, message.member);
}

void RemoteProject::on(const wire::FileReplaced &message)
{
    m_tree.setVersion(message.tree);
    const FileEntry *known = m_tree.find(message.doc);
    if (!known) return;
    FileEntry entry = *known;
    entry.version = message.version;
    entry.hash = message.hash;
    entry.size = message.size;
    m_tree.put(entry);
    saveTreeSoon();
    answerTree(message.req, entry);
    Q_EMIT fileChanged(entry, message.member);
}

void RemoteProject::on(const wire::FileAccess &message)
{
    const FileEntry *known = m_tree.find(message.doc);
    if (!known || known->readOnly == message.readOnly) return;
    FileEntry entry = *known;
    entry.readOnly = message.readOnly;
    m_tree.put(entry);
    saveTreeSoon();
    Q_EMIT fileChanged(entry, 0);
    if (auto *open = document(message.doc)) Q_EMIT open->stateChanged(open->state());
}

void RemoteProject::on(const wire::MemberChanged &message)
{
    m_board.renamed(message.member, message.name);
    if (message.member == m_member && m_role != message.role) {
        m_role = message.role;
        saveTreeSoon();
        std::vector<std::shared_ptr<RemoteDocument>> documents;      // who is told may open another one
        for (const auto &[doc, opened] : m_documents) documents.push_back(opened.document);
        for (const auto &open : documents) Q_EMIT open->stateChanged(open->state());
    }
    Q_EMIT membersChanged();
}

/// True, and told later, where there is nobody to ask.
bool RemoteProject::notLive(QObject *context, std::function<void(const Error &)> tell)
{
    if (isLive()) return false;
    QMetaObject::invokeMethod(context, [tell = std::move(tell)] {
        tell({"offline", QCoreApplication::translate("Error", "There is no connection to the server just now.").toStdString()});
    }, Qt::QueuedConnection);
    return true;
}

template<typename M>
void RemoteProject::ask(M message, QObject *context, TreeReply reply)
{
    if (notLive(context, [reply](const Error &error) { reply(std::unexpected(error)); })) return;
    message.req = ++m_lastRequest;
    m_treeRequests.add(m_lastRequest, context, std::move(reply));
    send(message);
}

void RemoteProject::createFile(const QString &path, FileEntry::Kind kind, const QByteArray &utf8, bool executable, QObject *context, TreeReply reply)
{
    wire::FileCreate message;
    message.path = path;
    message.kind = kind;
    if (kind == FileEntry::Kind::Text) message.text = utf8.toStdString();
    message.exec = executable;
    ask(std::move(message), context, std::move(reply));
}

void RemoteProject::createBlob(const QString &path, const QByteArray &hash, qint64 size, bool executable, QObject *context, TreeReply reply)
{
    wire::FileCreate message;
    message.path = path;
    message.kind = FileEntry::Kind::Blob;
    message.hash = hash;
    message.size = size;
    message.exec = executable;
    ask(std::move(message), context, std::move(reply));
}

void RemoteProject::renameFile(DocId doc, const QString &path, QObject *context, TreeReply reply)
{
    ask(wire::FileRename{doc, path, {}}, context, std::move(reply));
}

void RemoteProject::removeFile(DocId doc, QObject *context, TreeReply reply)
{
    ask(wire::FileDelete{doc, {}}, context, std::move(reply));
}

void RemoteProject::setExecutable(DocId doc, bool executable, QObject *context, TreeReply reply)
{
    ask(wire::FileMode{doc, executable, {}}, context, std::move(reply));
}

void RemoteProject::replaceBlob(DocId doc, Version base, const QByteArray &hash, qint64 size, QObject *context, TreeReply reply)
{
    ask(wire::FileReplace{doc, base, hash, size, {}}, context, std::move(reply));
}

void RemoteProject::fetch(DocId doc, std::optional<Version> since, QObject *context, std::function<void(Expected<FetchedDocument>)> reply)
{
    if (notLive(context, [reply](const Error &error) { reply(std::unexpected(error)); })) return;
    m_fetches.add(++m_lastRequest, context, std::move(reply));
    send(wire::Fetch{doc, since, m_lastRequest});
}

} // namespace dyad::sync
