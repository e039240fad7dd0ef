// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/CommentBook.h"
#include "backend/collaboration/Sequencer.h"
#include "sync/session/LoopbackTransport.h"
#include "sync/wire/Messages.h"
#include <QPointer>
#include <map>
#include <memory>
#include <vector>

namespace dyad::test {

/// A server of one project, in this process: the real Sequencer and codec, no network, no disk. What a client may do to a tree is
/// only as much as the tests need.
class LoopbackServer {
public:
    struct File {
        sync::FileEntry entry;
        backend::Sequencer sequencer;
        std::vector<backend::Sequencer::Operation> log;     ///< all of it: the journal
    };

    LoopbackServer() = default;
    sync::DocId addFile(const QString &path, std::string_view text);
    /// A transport that ends here; not owned. Delivered by pump() or by the test itself.
    sync::LoopbackTransport *connect(QObject *parent);
    /// Delivers all that waits until nothing does; true if there was anything.
    bool pump();
    /// One random delivery; false where nothing waits.
    bool step(quint32 random);
    void cutAll(int code = 0);
    /// Memory is lost, the journal stays: sequencers are restored from it, connections are cut.
    void crash();
    File &file(sync::DocId doc) { return m_files.at(doc); }
    std::vector<sync::LoopbackTransport *> transports() const;
    void setRole(const QString &role) { m_role = role; }
    /// Answers the next edit with this error instead of applying it.
    void refuseNextEdit(const QString &code) { m_refuse = code; }
    const backend::CommentBook &comments() const { return m_comments; }
    int received(const char *tag) const { return m_received.count(tag) ? m_received.at(tag) : 0; }

    backend::Sequencer::Settings settings;
    sync::Version horizon = 0;      ///< older operations are not kept any more, once memory does not hold them
    bool forgetful = false;         ///< does not know what became of edits
    bool damaged = false;           ///< cannot open any document

private:
    struct Client {
        QPointer<sync::LoopbackTransport> transport;
        sync::ConnectionId connection = 0;
        sync::MemberId member = 0;
        bool joined = false;
        bool follow = false;
        bool comments = false;
        std::map<sync::DocId, sync::SessionId> sessions;
    };
    using Clients = std::vector<std::unique_ptr<Client>>;

    Client *clientOf(sync::LoopbackTransport *transport);
    void received(sync::LoopbackTransport *from, const QByteArray &bytes);
    void send(Client &to, const sync::wire::Message &message) { sendBytes(to, message); }
    void sendBytes(Client &to, const sync::wire::Message &message);
    void broadcast(const sync::wire::Message &message, const Client *except);
    void refuse(Client &client, const QString &code, sync::wire::About about);
    void on(Client &client, const sync::wire::Hello &message);
    void on(Client &client, const sync::wire::Join &message);
    void on(Client &client, const sync::wire::Open &message);
    void on(Client &client, const sync::wire::Close &message) { closeDoc(client, message.doc); }
    void on(Client &client, const sync::wire::Fetch &message);
    void on(Client &client, const sync::wire::FileEdit &message);
    void on(Client &client, const sync::wire::Presence &message);
    void on(Client &client, const sync::wire::FileCreate &message);
    void on(Client &client, const sync::wire::FileRename &message);
    void on(Client &client, const sync::wire::FileDelete &message);
    void on(Client &client, const sync::wire::CommentAdd &message);
    void on(Client &client, const sync::wire::CommentEdit &message);
    void on(Client &client, const sync::wire::CommentDelete &message);
    void on(Client &client, const sync::wire::CommentResolve &message);
    void commented(Client &client, const sync::Expected<backend::CommentBook::Done> &done, sync::wire::About about);
    void sendComments(Client &client, sync::DocId doc);
    template<typename Other>
    void on(Client &, const Other &) {}
    void closeDoc(Client &client, sync::DocId doc);
    backend::Sequencer::History historyOf(File &file) const;
    std::optional<sync::wire::CatchUp> catchUp(Client &client, const backend::Sequencer::CatchUpRequest &request, File &file, sync::wire::About about);

    Clients m_clients;
    std::map<sync::DocId, File> m_files;
    backend::CommentBook m_comments;
    std::map<std::string, int> m_received;
    sync::DocId m_nextDoc = 1;
    sync::Version m_tree = 0;
    sync::ConnectionId m_nextConnection = 1;
    QString m_role = QStringLiteral("developer");
    QString m_refuse;
};

} // namespace dyad::test
