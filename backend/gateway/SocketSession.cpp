// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/SocketSession.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Log.h"
#include "sync/wire/Codec.h"
#include <QRandomGenerator>
#include <algorithm>
#include <iterator>
#include <vector>

namespace dyad::backend::gateway {

using namespace sync::wire;

namespace {

constexpr int RefusedMs = 10'000;
constexpr int GoodbyeMs = 5000;                   // a busy client with a full pipe needs some of it
constexpr int LoadsAtOnce = 16;                  // opens and fetches of one client
constexpr qint64 UnreadBytes = 4 << 20;          // more than this unread: its next messages wait
constexpr int UnreadMs = 10'000;                  // a relayed client that reads nothing for this long is cut off
constexpr int RelayMs = 10'000;                   // to find who has a room: longer than a node's lease
constexpr int AskAgainMs = 200;
constexpr int LongestName = 200;                  // of a client, a device or a project, UTF-16 units
constexpr qint64 HeldBytes = 48 << 20;           // more than this waiting: it does not play by the rules

/// What it takes here: a message of four bytes is not less than one of many fields.
qint64 costOf(const Message &message, qint64 bytes)
{
    const auto *batch = std::get_if<Batch>(&message);
    return bytes + qint64(sizeof(Message)) * (1 + (batch ? qint64(batch->messages.size()) : 0));
}

bool wantsDocument(const Message &message)
{
    return std::holds_alternative<Open>(message) || std::holds_alternative<Fetch>(message);
}

} // namespace

SocketSession::SocketSession(WebSocket *socket, auth::Identity who, Origin origin, Rooms &rooms, SocketLimits limits, Metrics &metrics)
    : m_socket(socket), m_who(std::move(who)), m_rooms(rooms), m_limits(limits), m_metrics(metrics),
      m_peer(std::make_shared<SocketPeer>(*this)), m_origin(std::move(origin))
{
    m_socket->setParent(this);
    const Limits wire;
    m_socket->setLimits(wire.frame, wire.message);
    m_allowance = 2.0 * m_limits.messagesPerSecond;
    m_allowanceSet.start();
    m_rateTimer.setSingleShot(true);
    connect(&m_rateTimer, &QTimer::timeout, this, &SocketSession::takeLater);
    connect(m_socket, &WebSocket::received, this, &SocketSession::onMessage);
    connect(m_socket, &WebSocket::receivedText, this, [this] { close(CloseCode::BadMessage, QStringLiteral("messages are binary")); });
    connect(m_socket, &WebSocket::heard, this, [this] { m_heard.start(); });
    connect(m_socket, &WebSocket::bytesWritten, this, &SocketSession::onWritten);
    connect(m_socket, &WebSocket::disconnected, this, &SocketSession::onDisconnected);
    m_opened.start();
    m_heard.start();
    m_pinged.start();
}

SocketSession::~SocketSession()
{
    if (m_place.room)
        m_place.room->leave(m_place.connection);
}

void SocketSession::close(CloseCode code, const QString &reason)
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_held.clear();
    if (m_place.room)
        m_place.room->leave(m_place.connection);
    m_place = {};
    if (m_relay) {
        m_relay->disconnect(this);               // it may still fail in this turn of the loop
        m_relay->deleteLater();                  // may be the one that calls
    }
    m_relay = nullptr;
    m_socket->close(int(code), reason);
    // A peer that does not read will not answer the close frame either.
    QTimer::singleShot(GoodbyeMs, m_socket, [socket = m_socket] { socket->abort(); });
}

/// It will not answer the close frame, which is sent all the same: the line may come back.
void SocketSession::closeDead()
{
    close(CloseCode::Silent, QStringLiteral("silent too long"));
    QTimer::singleShot(0, m_socket, [socket = m_socket] { socket->abort(); });
}

void SocketSession::closeWithin(int ms, CloseCode code, const QString &reason)
{
    QTimer::singleShot(QRandomGenerator::global()->bounded(std::max(1, ms)), this, [this, code, reason] { close(code, reason); });
}

void SocketSession::refuse(const QString &limit)
{
    ErrorMessage error;
    error.code = QStringLiteral("rate-limited");
    error.message = QStringLiteral("There are too many connections (%1).").arg(limit);
    error.retryAfter = RefusedMs;
    sendNow(encodeAs(error));
    ++m_metrics.limitsReached;
    close(CloseCode::SlowConsumer, limit);
}

void SocketSession::tell(const QByteArray &message)
{
    if (m_state == State::Joined || m_state == State::Relayed)
        sendNow(message);
}

void SocketSession::tick()
{
    if (m_state == State::Closed)
        return;
    if (m_state == State::AwaitingHello && m_opened.elapsed() > HelloMs)
        return close(CloseCode::Silent, QStringLiteral("no hello in time"));
    if (m_heard.elapsed() > SilenceMs)
        return closeDead();
    if (nowMs() > m_who.expiresAt)
        return close(CloseCode::Unauthorized, QStringLiteral("the sign-in has ended"));
    if (m_state == State::Relayed && m_socket->bytesToWrite() > m_limits.slowConsumerBytes && m_written.elapsed() > UnreadMs)
        return closeSlow();
    if (m_pinged.elapsed() >= PingMs) {
        m_pinged.start();
        m_socket->ping();
    }
}

void SocketSession::onMessage(const QByteArray &bytes)
{
    if (m_state == State::Closed)
        return;
    if (m_state == State::Relayed && m_held.empty())
        return passOn(bytes);
    auto message = decode(bytes);
    if (!message) {
        sendError("bad-message", QString::fromStdString(message.error().message), "", {});
        return close(CloseCode::BadMessage, QStringLiteral("bad-message"));
    }
    const qint64 cost = costOf(*message, bytes.size());
    if (!m_held.empty() || mustWait())
        hold(std::move(*message), cost);
    else
        take(std::move(*message), cost);
}

void SocketSession::hold(Message &&message, qint64 cost)
{
    m_heldBytes += cost;
    m_held.push_back({std::move(message), cost});
    if (m_heldBytes > HeldBytes)
        close(CloseCode::SlowConsumer, QStringLiteral("slow-consumer"));
}

void SocketSession::take(Message &&message, qint64 cost)
{
    if (auto *batch = std::get_if<Batch>(&message))
        unpack(std::move(*batch), cost);
    else
        handle(std::move(message));
}

/// What it holds waits its turn like messages of their own.
void SocketSession::unpack(Batch &&batch, qint64 cost)
{
    if (batch.messages.empty())
        return;
    std::vector<Held> parts;
    parts.reserve(batch.messages.size());
    for (Message &part : batch.messages)
        parts.push_back({std::move(part), qint64(sizeof(Message))});
    parts.back().bytes += cost - qint64(parts.size() * sizeof(Message));
    m_heldBytes += cost;
    // All at once: one by one each would move those that are there already.
    m_held.insert(m_held.begin(), std::make_move_iterator(parts.begin()), std::make_move_iterator(parts.end()));
    takeLater();
}

bool SocketSession::isOverRate()
{
    const double seconds = double(m_allowanceSet.nsecsElapsed()) / 1e9;
    m_allowanceSet.start();
    m_allowance = std::min(2.0, m_allowance / m_limits.messagesPerSecond + seconds) * m_limits.messagesPerSecond;
    if (m_allowance >= 1)
        return false;
    if (!m_rateTimer.isActive())
        m_rateTimer.start(int(1000.0 / m_limits.messagesPerSecond) + 1);
    return true;
}

bool SocketSession::mustWait()
{
    return isOverRate() || m_state == State::Joining || m_loading >= LoadsAtOnce || m_socket->bytesToWrite() > UnreadBytes;
}

void SocketSession::takeLater()
{
    if (m_resuming)
        return;
    m_resuming = true;
    while (!m_held.empty() && !mustWait() && m_state != State::Closed) {
        Held next = std::move(m_held.front());
        m_held.pop_front();
        m_heldBytes -= next.bytes;
        take(std::move(next.message), next.bytes);
    }
    m_resuming = false;
}

void SocketSession::handle(Message &&message)
{
    m_allowance -= 1;
    ++m_metrics.messages;
    // The AI is asked by people, and by programs with an API key.
    if (const auto *asks = m_who.isMachine() ? std::get_if<AiGenerate>(&message) : nullptr)
        return sendError("not-allowed", QStringLiteral("A token of a program is not for the AI: make an API key."), AiGenerate::Tag, asks->req);
    switch (m_state) {
    case State::AwaitingHello:
        return handleHello(message);
    case State::AwaitingJoin:
        return handleJoin(std::move(message));
    case State::Joined:
        if (wantsDocument(message))
            ++m_loading;
        if (m_place.room)
            m_place.room->handle(m_place.connection, std::move(message));
        return;
    case State::Relayed:
        return passOn(encode(message));
    case State::Joining:
    case State::Closed:
        return;
    }
}

void SocketSession::handleHello(const Message &message)
{
    const auto *hello = std::get_if<Hello>(&message);
    if (!hello) {
        sendError("bad-message", QStringLiteral("The first message is hello."), tagOf(message), {});
        return close(CloseCode::BadMessage, QStringLiteral("hello first"));
    }
    if (hello->protocol != 1)
        return sendError("protocol-mismatch",
                         QStringLiteral("This server speaks protocol 1, the client %1. Update whichever is older.").arg(hello->protocol),
                         Hello::Tag, {});
    m_state = State::AwaitingJoin;
    m_origin.client.hello = encodeAs(Hello{hello->protocol, hello->client.left(LongestName)});     // is kept as long as the socket is
    Welcome welcome;
    welcome.server = QStringLiteral("dyad-server/" DYAD_VERSION);
    welcome.user = {m_who.account, m_who.name};
    welcome.time = quint64(nowMs());
    sendNow(encodeAs(welcome));
}

void SocketSession::handleJoin(Message &&message)
{
    const auto *join = std::get_if<Join>(&message);
    if (!join) {
        if (const auto *unknown = std::get_if<Unknown>(&message))
            return sendError("unknown-message", QStringLiteral("This server does not know that kind of message."),
                             unknown->t.toLatin1().constData(), unknown->req);
        return sendError("not-joined", QStringLiteral("Join a project first."), tagOf(message), {});
    }
    if (!m_who.onlyProject.isEmpty() && join->project != m_who.onlyProject)
        return sendError("no-such-project", QStringLiteral("There is no such project, or you may not see it."), Join::Tag, join->req);
    if (join->project.size() > LongestName)
        return sendError("no-such-project", QStringLiteral("There is no such project, or you may not see it."), Join::Tag, join->req);
    m_state = State::Joining;
    m_join = *join;
    m_join.device.truncate(LongestName);
    m_joining.start();
    this->join(0);
}

void SocketSession::join(qint64 over)
{
    m_rooms.join(this, m_peer, m_who.account, m_join, [this](const sync::Expected<Rooms::Place> &place) { onJoined(place); }, over);
}

void SocketSession::onJoined(const sync::Expected<Rooms::Place> &place)
{
    if (m_state != State::Joining) {
        if (place && place->room)
            place->room->leave(place->connection);
        return;
    }
    if (place && !place->owner.node.isEmpty())
        return relay(place->owner);
    if (!place && place.error().code == "draining")
        return close(CloseCode::ServiceRestart, QStringLiteral("the server stops or restarts"));
    if (!place && place.error().code == "cut-off" && m_joining.elapsed() < RelayMs)
        return askAgain();
    m_state = place ? State::Joined : State::AwaitingJoin;
    if (place)
        m_place = *place;
    else
        sendError(place.error().code.c_str(), QString::fromStdString(place.error().message), Join::Tag, m_join.req);
    takeLater();
}

/// Another node has the room. What another node brought is not sent on: the room has moved meanwhile, and who comes back finds it.
void SocketSession::relay(const Cluster::Claim &owner)
{
    if (m_origin.relayed || m_joining.elapsed() > RelayMs)
        return close(CloseCode::ServiceRestart, QStringLiteral("the project is served elsewhere now; reconnect"));
    m_relay = new Relay(owner.url, m_origin.client, this);
    connect(m_relay, &Relay::opened, this, [this, node = owner.node] { onRelayOpened(node); });
    connect(m_relay, &Relay::received, this, &SocketSession::onRelayed);
    connect(m_relay, &Relay::failed, this, [this, epoch = owner.epoch](bool refused) { onRelayFailed(refused, epoch); });
    connect(m_relay, &Relay::closed, this, [this](int code, const QString &reason) { close(CloseCode(code), reason); }, Qt::QueuedConnection);
}

void SocketSession::onRelayOpened(const QString &node)
{
    if (m_state != State::Joining)
        return;
    m_state = State::Relayed;
    m_relayedTo = node;
    m_written.start();
    ++m_metrics.relayed;
    connect(m_relay, &QObject::destroyed, m_relay, [&metrics = m_metrics] { --metrics.relayed; });
    m_relay->send(encodeAs(m_join));
    takeLater();
}

/// Where nobody listens any more, the node is gone, and its room is ours for the asking: the epoch keeps this safe if it is not. Where it
/// only does not answer, its lease will end.
void SocketSession::onRelayFailed(bool refused, qint64 epoch)
{
    m_relay->deleteLater();
    m_relay = nullptr;
    if (m_state != State::Joining)
        return;
    if (refused)
        return join(epoch);
    askAgain();
}

void SocketSession::askAgain()
{
    QTimer::singleShot(AskAgainMs, this, [this] {
        if (m_state == State::Joining)
            join(0);
    });
}

void SocketSession::passOn(const QByteArray &message)
{
    ++m_metrics.messages;
    m_relay->send(message);
    if (m_relay->bytesToWrite() > HeldBytes)
        close(CloseCode::SlowConsumer, QStringLiteral("slow-consumer"));
}

/// The owner cannot see how slowly the client reads, and does not say what was asked for: see tick().
void SocketSession::onRelayed(const QByteArray &message)
{
    if (m_state != State::Relayed)
        return;
    if (m_socket->bytesToWrite() == 0)
        m_written.start();
    m_requestedBytes += message.size();
    sendNow(message);
}

void SocketSession::sendError(const char *code, const QString &text, const char *about, Request req)
{
    ErrorMessage error;
    error.code = QString::fromLatin1(code);
    error.message = text;
    error.about = About{QString::fromLatin1(about), {}, {}, req};
    sendNow(encodeAs(error));
}

void SocketSession::noteQueued(qint64 bytes, Peer::Kind kind)
{
    if (kind != Peer::Kind::Broadcast)
        m_requestedBytes += bytes;
    if (kind == Peer::Kind::DocumentReply) {
        m_loading = std::max(0, m_loading - 1);
        if (!m_held.empty())
            QMetaObject::invokeMethod(this, &SocketSession::takeLater, Qt::QueuedConnection);
    }
}

void SocketSession::sendNow(const QByteArray &message)
{
    if (m_state == State::Closed)
        return;
    const qint64 unread = m_socket->bytesToWrite();
    m_socket->send(message);
    // What has left at once is not told of.
    const qint64 waits = m_socket->bytesToWrite();
    m_requestedBytes = waits == 0 ? 0 : std::max<qint64>(0, m_requestedBytes - std::max<qint64>(0, unread + message.size() - waits));
    // What was asked for may wait as long as it likes; news that pile up unread may not. A single large piece of news is not slowness.
    if (unread > m_limits.slowConsumerBytes + m_requestedBytes) {
        qCInfo(logRoom) << "a slow consumer was cut off with" << unread << "bytes unread";
        closeSlow();
    }
}

void SocketSession::closeSlow()
{
    ++m_metrics.slowClients;
    close(CloseCode::SlowConsumer, QStringLiteral("slow-consumer"));
}

void SocketSession::onWritten(qint64 bytes)
{
    m_requestedBytes = std::max<qint64>(0, m_requestedBytes - bytes);
    m_written.start();
    if (!m_held.empty())
        takeLater();
}

void SocketSession::onDisconnected()
{
    m_state = State::Closed;
    m_held.clear();
    deleteLater();
}

} // namespace dyad::backend::gateway
