// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/CommentBoard.h"
#include "sync/session/Connection.h"
#include "sync/session/DocumentStore.h"
#include "sync/session/FileTree.h"
#include "sync/session/PendingRequests.h"
#include "sync/session/PresenceBoard.h"
#include "sync/session/ProjectSession.h"
#include "sync/session/RemoteDocument.h"

namespace dyad::sync {

/// A project on a server (docs/protocol.md). Works offline with what it holds and, with a store, across restarts.
class RemoteProject : public ProjectSession, private RemoteDocument::Host, private CommentBoard::Host {
    Q_OBJECT
public:
    struct Options {
        Connection::Options connection;
        std::shared_ptr<DocumentStore> store;       ///< may be empty: nothing survives this process then
    };

    explicit RemoteProject(Options options, QObject *parent = nullptr);
    ~RemoteProject() override;

    void start() { m_connection.start(); }
    void retryNow() { m_connection.retryNow(); }
    Connection &connection() { return m_connection; }
    /// What docs/protocol.md, section 10, lets a client say. Lost where the project is not live.
    void sendAi(const wire::Message &message) { m_connection.send(message); }
    quint64 nextRequestNumber() { return ++m_lastRequest; }
    /// Of use where Options::connection.comments was set.
    CommentBoard *comments() const { return m_comments.get(); }

    State state() const override;
    Error failure() const override { return m_connection.failure(); }
    QString projectId() const override { return m_projectId; }
    QString name() const override { return m_name; }
    QString role() const override { return m_role; }
    MemberId member() const { return m_member; }
    QString memberName(MemberId member) const { return m_board.nameOf(member); }
    const QHash<DocId, FileEntry> &files() const override { return m_tree.files(); }
    const FileEntry *fileAt(const QString &path) const override { return m_tree.at(path); }
    QVector<Participant> participants() const override { return m_board.participants(); }
    std::optional<PresenceState> presenceOf(ConnectionId connection) const override { return m_board.of(connection); }
    qint64 waitingEdits() const override { return m_waiting; }
    std::shared_ptr<DocumentSession> open(DocId doc) override;
    void createFile(const QString &path, FileEntry::Kind kind, const QByteArray &utf8, bool executable, QObject *context, TreeReply reply) override;
    void createBlob(const QString &path, const QByteArray &hash, qint64 size, bool executable, QObject *context, TreeReply reply) override;
    void renameFile(DocId doc, const QString &path, QObject *context, TreeReply reply) override;
    void removeFile(DocId doc, QObject *context, TreeReply reply) override;
    void setExecutable(DocId doc, bool executable, QObject *context, TreeReply reply) override;
    void replaceBlob(DocId doc, Version base, const QByteArray &hash, qint64 size, QObject *context, TreeReply reply) override;
    void fetch(DocId doc, std::optional<Version> since, QObject *context, std::function<void(Expected<FetchedDocument>)> reply) override;
    void setPresence(const PresenceState &presence) override { m_board.setOwn(presence); }

Q_SIGNALS:
    /// There is something that the person should hear of (GET /notifications).
    void noticed();
    /// Text that could not reach the server was kept aside: in `file`; empty: in the store alone, or nowhere where there is none.
    void recoveryKept(dyad::sync::DocId doc, const dyad::sync::Error &why, const QByteArray &utf8, const QString &file);
    void storeUnavailable(const dyad::sync::Error &why);
    /// A message of section 10, or an error about one; where Options::connection.ai was set.
    void aiReceived(const dyad::sync::wire::Message &message);
    /// The server cannot serve this document now (its stored history is damaged, say). It is asked for again by itself.
    void documentUnavailable(dyad::sync::DocId doc, const dyad::sync::Error &why);

private:
    struct Opened {
        std::shared_ptr<RemoteDocument> document;
        std::weak_ptr<DocumentSession> handle;      // expired: nobody holds it; it stays while it holds edits
        qint64 waiting = 0;
    };
    using Documents = std::unordered_map<DocId, Opened>;

    // RemoteDocument::Host
    bool isLive() const override { return m_connection.state() == Connection::State::Live && m_complete; }
    QString readOnlyReason(DocId doc) const override;
    void send(const wire::Message &message) override { m_connection.send(message); }
    DocumentStore *store() override { return m_store.get(); }
    Clock &clock() override { return *m_clock; }
    void documentChanged(RemoteDocument *document) override;
    void acknowledged(RemoteDocument *document, const TextOperation &op, MemberId by) override;
    void keepRecovery(RemoteDocument *document, const Error &why, const QByteArray &utf8) override;
    void storeFailed(const Error &error) override;
    void notServed(RemoteDocument *document, const Error &why) override;

    // CommentBoard::Host
    bool isReady() const override { return isLive(); }
    void sendComment(const wire::Message &message) override { m_connection.send(message); }
    std::shared_ptr<DocumentSession> openDocument(DocId doc) override { return open(doc); }
    std::optional<std::pair<qint64, qint64>> toLocal(DocId doc, Version version, qint64 from, qint64 to) const override;
    MemberId self() const override { return m_member; }
    quint64 nextRequest() override { return ++m_lastRequest; }
    QString pathOf(DocId doc) const override;

    void connectionChanged(Connection::State state);
    void becameLive();
    void becameOffline();
    void received(const wire::Message &message);
    void on(const wire::ProjectState &message);
    void on(const wire::ProjectFiles &message);
    void on(const wire::Joined &message) { m_board.joined(message); }
    void on(const wire::Left &message) { m_board.left(message.connection); }
    void on(const wire::Presence &message) { m_board.received(message); }
    void on(const wire::Comments &message) { m_comments->received(message); }
    void on(const wire::CommentChanged &message) { m_comments->received(message); }
    void on(const wire::CommentRemoved &message) { m_comments->received(message); }
    void on(const wire::Document &message);
    void on(const wire::CatchUp &message);
    void on(const wire::Ack &message);
    void on(const wire::FileChanged &message);
    void on(const wire::FileCreated &message);
    void on(const wire::FileRenamed &message);
    void on(const wire::FileDeleted &message);
    void on(const wire::FileModed &message);
    void on(const wire::FileReplaced &message);
    void on(const wire::FileAccess &message);
    void on(const wire::MemberChanged &message);
    void on(const wire::ErrorMessage &message);
    void on(const wire::AiThread &message) { Q_EMIT aiReceived(message); }
    void on(const wire::AiQuestion &message) { Q_EMIT aiReceived(message); }
    void on(const wire::AiChunk &message) { Q_EMIT aiReceived(message); }
    void on(const wire::AiComplete &message) { Q_EMIT aiReceived(message); }
    void on(const wire::AiAnswers &message) { Q_EMIT aiReceived(message); }
    void on(const wire::AiReview &message) { Q_EMIT aiReceived(message); }
    void on(const wire::Unknown &message);
    template<typename Other>
    void on(const Other &) {}                       // what only clients send, and what this version does not know

    void completeTree();
    void loadStored();
    void saveTreeSoon();
    RemoteDocument *document(DocId doc);
    Opened &openHere(DocId doc);
    void released(DocId doc);
    void closeIfIdle(DocId doc);
    template<typename M>
    void ask(M message, QObject *context, TreeReply reply);
    void answerTree(const wire::Request &request, const FileEntry &entry);
    bool notLive(QObject *context, std::function<void(const Error &)> tell);

    std::shared_ptr<DocumentStore> m_store;
    Clock *m_clock;
    QString m_projectId, m_name, m_role;
    MemberId m_member = 0;
    Connection m_connection;
    FileTree m_tree;
    QVector<FileEntry> m_arriving;                  // files of project-state while more of them follow
    bool m_complete = false;
    bool m_treeSaveScheduled = false;
    PresenceBoard m_board;
    std::unique_ptr<CommentBoard> m_comments;
    Documents m_documents;
    qint64 m_waiting = 0;
    quint64 m_lastRequest = 0;
    PendingRequests<FileEntry> m_treeRequests;
    PendingRequests<FetchedDocument> m_fetches;
};

} // namespace dyad::sync
