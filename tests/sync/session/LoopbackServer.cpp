// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/session/LoopbackServer.h"
#include "sync/session/CommentAnchor.h"
#include "sync/wire/Codec.h"

namespace dyad::test {

using namespace dyad::sync;
using backend::Sequencer;

DocId LoopbackServer::addFile(const QString &path, std::string_view text)
{
    const DocId doc = m_nextDoc++;
    Sequencer::Stored stored;
    stored.text = Rope(text);
    File file{{doc, path, FileEntry::Kind::Text, 0, static_cast<qint64>(text.size()), false, {}}, Sequencer(std::move(stored), settings), {}};
    m_files.emplace(doc, std::move(file));
    ++m_tree;
    return doc;
}

LoopbackTransport *LoopbackServer::connect(QObject *parent)
{
    auto *transport = new LoopbackTransport([this](LoopbackTransport *from, const QByteArray &bytes) { received(from, bytes); }, parent);
    auto client = std::make_unique<Client>();
    client->transport = transport;
    client->connection = m_nextConnection++;
    client->member = client->connection;
    m_clients.push_back(std::move(client));
    QObject::connect(transport, &Transport::closed, transport, [this, transport] {
        for (auto &one : m_clients) {
            if (one->transport != transport) continue;
            while (!one->sessions.empty()) closeDoc(*one, one->sessions.begin()->first);
            one->transport = nullptr;
            if (one->joined) broadcast(wire::Left{one->connection}, one.get());
        }
    });
    return transport;
}

std::vector<LoopbackTransport *> LoopbackServer::transports() const
{
    std::vector<LoopbackTransport *> result;
    for (const auto &client : m_clients)
        if (client->transport) result.push_back(client->transport);
    return result;
}

bool LoopbackServer::pump()
{
    bool any = false;
    for (bool moved = true; moved;) {
        moved = false;
        for (LoopbackTransport *transport : transports()) {
            QPointer<LoopbackTransport> alive(transport);
            while (alive && (alive->deliverUp() || (alive && alive->deliverDown()))) moved = true;
        }
        any = any || moved;
    }
    return any;
}

bool LoopbackServer::step(quint32 random)
{
    std::vector<LoopbackTransport *> waiting;
    for (LoopbackTransport *transport : transports())
        if (transport->isWaiting()) waiting.push_back(transport);
    if (waiting.empty()) return false;
    LoopbackTransport *transport = waiting[random / 2 % waiting.size()];
    const bool up = random % 2;
    return up ? transport->deliverUp() || transport->deliverDown() : transport->deliverDown() || transport->deliverUp();
}

void LoopbackServer::cutAll(int code)
{
    for (LoopbackTransport *transport : transports()) transport->cut(code);
}

void LoopbackServer::crash()
{
    cutAll();
    for (auto &[doc, file] : m_files) {
        Sequencer::Stored stored;
        stored.text = file.sequencer.text();
        stored.version = file.sequencer.version();
        stored.tail = file.log;
        if (stored.tail.size() > settings.versionsInMemory) stored.tail.erase(stored.tail.begin(), stored.tail.end() - static_cast<std::ptrdiff_t>(settings.versionsInMemory));
        stored.nextSession = file.sequencer.nextSession();
        file.sequencer = Sequencer(std::move(stored), settings);
    }
}

LoopbackServer::Client *LoopbackServer::clientOf(LoopbackTransport *transport)
{
    for (auto &client : m_clients)
        if (client->transport == transport) return client.get();
    return nullptr;
}

void LoopbackServer::received(LoopbackTransport *from, const QByteArray &bytes)
{
    const auto message = wire::decode(bytes);
    Client *client = clientOf(from);
    if (!client || !message) return from->cut(4400);
    ++m_received[wire::tagOf(*message)];
    std::visit([&](const auto &m) { on(*client, m); }, static_cast<const wire::MessageAlternatives &>(*message));
}

void LoopbackServer::sendBytes(Client &to, const wire::Message &message)
{
    if (to.transport) to.transport->reply(wire::encode(message));
}

void LoopbackServer::broadcast(const wire::Message &message, const Client *except)
{
    for (auto &client : m_clients)
        if (client.get() != except && client->joined) send(*client, message);
}

void LoopbackServer::refuse(Client &client, const QString &code, wire::About about)
{
    const auto doc = about.doc;
    send(client, wire::ErrorMessage{code, QStringLiteral("refused"), std::move(about), doc, {}});
}

void LoopbackServer::on(Client &client, const wire::Hello &)
{
    send(client, wire::Welcome{QStringLiteral("loopback"), {QStringLiteral("u"), QStringLiteral("U")}, 0, {}});
}

void LoopbackServer::on(Client &client, const wire::Join &message)
{
    client.joined = true;
    client.follow = message.follow;
    client.comments = message.comments;
    wire::ProjectState state;
    state.project = message.project;
    state.name = QStringLiteral("Loop");
    state.role = m_role;
    state.tree = m_tree;
    state.member = client.member;
    state.connection = client.connection;
    for (auto &[doc, file] : m_files) {
        file.entry.version = file.sequencer.version();
        state.files.push_back(file.entry);
    }
    wire::Joined joined;
    static_cast<wire::PresentInfo &>(joined) = {client.connection, client.member, QStringLiteral("P%1").arg(client.member), {}};
    for (auto &other : m_clients)
        if (other->joined && other->transport) state.present.push_back({other->connection, other->member, QStringLiteral("P%1").arg(other->member), {}});
    send(client, state);
    if (client.comments) sendComments(client, 0);
    broadcast(joined, &client);
}

void LoopbackServer::closeDoc(Client &client, DocId doc)
{
    const auto session = client.sessions.find(doc);
    if (session == client.sessions.end()) return;
    if (const auto found = m_files.find(doc); found != m_files.end()) found->second.sequencer.close(session->second);
    client.sessions.erase(session);
}

Sequencer::History LoopbackServer::historyOf(File &file) const
{
    Sequencer::History history;
    history.operations = [&file, this](Version after, Version upTo) -> Expected<std::vector<Sequencer::Operation>> {
        if (after < horizon) return fail("history-gone", "pruned");
        return std::vector<Sequencer::Operation>(file.log.begin() + static_cast<std::ptrdiff_t>(after), file.log.begin() + static_cast<std::ptrdiff_t>(upTo));
    };
    history.versionOf = [&file](SessionId session, Sequence seq) -> Expected<std::optional<Version>> {
        for (const auto &operation : file.log)
            if (operation.session == session && operation.seq == seq) return operation.version;
        return std::nullopt;
    };
    return history;
}

std::optional<wire::CatchUp> LoopbackServer::catchUp(Client &client, const Sequencer::CatchUpRequest &request, File &file, wire::About about)
{
    auto caught = file.sequencer.catchUp(request, historyOf(file));
    if (!caught) {
        refuse(client, QString::fromStdString(caught.error().code), std::move(about));
        return std::nullopt;
    }
    wire::CatchUp message;
    message.doc = file.entry.doc;
    message.from = caught->from;
    message.version = caught->version;
    message.op = std::move(caught->op);
    if (caught->ackVersion) {
        message.ack = wire::CaughtAck{*request.seq, *caught->ackVersion};
        auto &before = message.before.emplace();
        for (auto &operation : caught->before) before.push_back({operation.version, operation.session, operation.member, std::move(operation.op)});
    }
    return message;
}

void LoopbackServer::on(Client &client, const wire::Open &message)
{
    const auto found = m_files.find(message.doc);
    const wire::About about{QStringLiteral("open"), message.doc, {}, message.req};
    if (found == m_files.end()) return refuse(client, QStringLiteral("no-such-file"), about);
    if (damaged) return refuse(client, QStringLiteral("document-damaged"), about);
    File &file = found->second;
    closeDoc(client, message.doc);
    if (!message.since) {
        std::optional<wire::CaughtAck> ack;
        if (message.session && message.seq)
            if (const auto applied = file.sequencer.appliedAs(*message.session, *message.seq, historyOf(file)); applied && *applied)
                ack = wire::CaughtAck{*message.seq, forgetful ? 0 : **applied};
        const SessionId session = file.sequencer.open(client.member, message.session);
        client.sessions[message.doc] = session;
        send(client, wire::Document{message.doc, file.sequencer.version(), session, file.sequencer.text().text(), message.req, ack});
        return sendComments(client, message.doc);
    }
    auto answer = catchUp(client, {*message.since, message.session, message.seq}, file, about);
    if (!answer) return;
    answer->session = client.sessions[message.doc] = file.sequencer.open(client.member);
    answer->req = message.req;
    send(client, *answer);
    sendComments(client, message.doc);
}

void LoopbackServer::on(Client &client, const wire::Fetch &message)
{
    const auto found = m_files.find(message.doc);
    const wire::About about{QStringLiteral("fetch"), message.doc, {}, message.req};
    if (found == m_files.end()) return refuse(client, QStringLiteral("no-such-file"), about);
    File &file = found->second;
    if (!message.since) return send(client, wire::Document{message.doc, file.sequencer.version(), 0, file.sequencer.text().text(), message.req, {}});
    auto answer = catchUp(client, {*message.since, {}, {}}, file, about);
    if (!answer) return;
    answer->req = message.req;
    send(client, *answer);
}

void LoopbackServer::on(Client &client, const wire::FileEdit &message)
{
    const auto session = client.sessions.find(message.doc);
    const wire::About about{QStringLiteral("file-edit"), message.doc, message.seq, {}};
    if (session == client.sessions.end()) return refuse(client, QStringLiteral("not-open"), about);
    if (!m_refuse.isEmpty()) return refuse(client, std::exchange(m_refuse, {}), about);
    if (!message.op.refused.empty()) return refuse(client, QStringLiteral("bad-operation"), about);
    File &file = m_files.at(message.doc);
    auto accepted = file.sequencer.submit(session->second, message.seq, message.base, message.op.op);
    if (!accepted) return refuse(client, QString::fromStdString(accepted.error().code), about);
    send(client, wire::Ack{message.doc, message.seq, accepted->version});
    if (accepted->duplicate) return;
    m_comments.moved(message.doc, accepted->version, accepted->op);
    file.log.push_back({accepted->version, session->second, message.seq, client.member, accepted->op});
    const wire::FileChanged changed{message.doc, accepted->version, session->second, client.member, accepted->op};
    for (auto &other : m_clients)
        if (other.get() != &client && other->joined && (other->follow || other->sessions.contains(message.doc))) send(*other, changed);
}

void LoopbackServer::on(Client &client, const wire::Presence &message)
{
    wire::Presence presence = message;
    presence.connection = client.connection;
    presence.member = client.member;
    broadcast(presence, &client);
}

void LoopbackServer::sendComments(Client &client, DocId doc)
{
    if (!client.comments || (doc != 0 && !m_comments.has(doc))) return;
    wire::Comments message;
    if (doc != 0) message.doc = doc;
    for (const auto *thread : doc != 0 ? m_comments.of(doc) : m_comments.all()) message.threads.push_back(*thread);
    send(client, message);
}

void LoopbackServer::commented(Client &client, const Expected<backend::CommentBook::Done> &done, wire::About about)
{
    if (!done) return refuse(client, QString::fromStdString(done.error().code), std::move(about));
    const auto news = [&](const wire::Request &req) -> wire::Message {
        if (done->thread) return wire::CommentChanged{*done->thread, client.member, req};
        return wire::CommentRemoved{done->id, done->doc, client.member, req};
    };
    for (auto &other : m_clients)
        if (!done->repeated && other.get() != &client && other->joined && other->comments) send(*other, news({}));
    send(client, news(about.req));
}

void LoopbackServer::on(Client &client, const wire::CommentAdd &message)
{
    const wire::About about{QStringLiteral("comment-add"), {}, {}, message.req};
    if (!message.doc) return commented(client, m_comments.reply(message, {client.member, false, 1}), about);
    File &file = m_files.at(*message.doc);
    const auto since = file.sequencer.catchUp({*message.version, {}, {}}, historyOf(file));
    if (!since) return refuse(client, QStringLiteral("rebase-needed"), about);
    backend::CommentBook::Place place{*message.doc, file.sequencer.version(), *message.from, *message.to, 1, message.quote.value_or(QString())};
    commentanchor::move(place.from, place.to, since->op);
    commented(client, m_comments.begin(message, place, {client.member, false, 1}), about);
}

void LoopbackServer::on(Client &client, const wire::CommentEdit &message)
{
    commented(client, m_comments.edit(message, {client.member, false, 2}), {QStringLiteral("comment-edit"), {}, {}, message.req});
}

void LoopbackServer::on(Client &client, const wire::CommentDelete &message)
{
    commented(client, m_comments.remove(message, {client.member, false, 2}), {QStringLiteral("comment-delete"), {}, {}, message.req});
}

void LoopbackServer::on(Client &client, const wire::CommentResolve &message)
{
    commented(client, m_comments.resolve(message, {client.member, false, 2}), {QStringLiteral("comment-resolve"), {}, {}, message.req});
}

void LoopbackServer::on(Client &client, const wire::FileCreate &message)
{
    for (const auto &[doc, file] : m_files)
        if (file.entry.path == message.path) return refuse(client, QStringLiteral("path-taken"), {QStringLiteral("file-create"), doc, {}, message.req});
    const DocId doc = addFile(message.path, message.text.value_or(std::string()));
    wire::FileCreated created;
    static_cast<FileEntry &>(created) = m_files.at(doc).entry;
    created.tree = m_tree;
    created.member = client.member;
    broadcast(created, &client);
    created.req = message.req;
    send(client, created);
}

void LoopbackServer::on(Client &client, const wire::FileRename &message)
{
    m_files.at(message.doc).entry.path = message.path;
    wire::FileRenamed renamed{message.doc, message.path, ++m_tree, client.member, {}};
    broadcast(renamed, &client);
    renamed.req = message.req;
    send(client, renamed);
}

void LoopbackServer::on(Client &client, const wire::FileDelete &message)
{
    m_files.erase(message.doc);
    wire::FileDeleted deleted{message.doc, ++m_tree, client.member, {}};
    broadcast(deleted, &client);
    deleted.req = message.req;
    send(client, deleted);
}

} // namespace dyad::test
