// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/Connection.h"
#include "sync/wire/CloseCode.h"
#include "sync/wire/Codec.h"
#include <QCoreApplication>

namespace dyad::sync {

using wire::CloseCode;

Connection::Connection(Options options, QObject *parent)
    : QObject(parent), m_options(std::move(options)),
      m_clock(m_options.clock ? m_options.clock : &SystemClock::instance()),
      m_random(m_options.seed ? m_options.seed : QRandomGenerator::global()->generate())
{
}

Connection::~Connection()
{
    dropTransport();
}

Connection::State Connection::next(State state, Event event)
{
    if (event == Event::Stop) return State::Idle;
    if (state == State::Failed || event == Event::Refused) return State::Failed;
    switch (event) {
    case Event::Start: return State::Authorizing;
    case Event::Authorized: return State::Connecting;
    case Event::Opened: return State::Greeting;
    case Event::Welcomed: return State::Joining;
    case Event::Joined: return State::Live;
    case Event::Lost: return state == State::Idle ? State::Idle : State::Waiting;
    case Event::Refused:
    case Event::Stop: break;
    }
    return state;
}

void Connection::handle(Event event)
{
    const State before = m_state;
    m_state = next(m_state, event);
    if (m_state != before) Q_EMIT stateChanged(m_state);
}

void Connection::start()
{
    if (m_state == State::Idle || m_state == State::Waiting) authorize();
}

void Connection::stop()
{
    ++m_attempt;
    dropTransport();
    handle(Event::Stop);
}

void Connection::retryNow()
{
    if (m_state != State::Waiting) return;
    m_delay = FirstDelay;
    authorize();
}

void Connection::restart()
{
    if (m_state == State::Idle || m_state == State::Failed) return;
    dropTransport();
    scheduleRetry();
}

void Connection::fail(Error error)
{
    ++m_attempt;
    m_failure = std::move(error);
    dropTransport();
    handle(Event::Refused);
}

void Connection::authorize()
{
    const quint64 attempt = ++m_attempt;
    handle(Event::Start);
    if (!m_options.token) return openTransport({});
    m_options.token(std::exchange(m_renewToken, false), this, [this, attempt](Expected<QByteArray> token) {
        if (attempt != m_attempt) return;
        if (token) return openTransport(*token);
        if (token.error().code == "signed-out") return fail(token.error());
        scheduleRetry();
    });
}

void Connection::openTransport(const QByteArray &token)
{
    handle(Event::Authorized);
    m_transport = m_options.transport(token, this);
    connect(m_transport, &Transport::opened, this, &Connection::transportOpened);
    connect(m_transport, &Transport::received, this, &Connection::bytesReceived);
    connect(m_transport, &Transport::closed, this, &Connection::transportClosed);
    m_transport->open();
}

void Connection::dropTransport()
{
    if (!m_transport) return;
    Transport *transport = m_transport;
    m_transport = nullptr;
    transport->disconnect(this);
    transport->close(static_cast<int>(CloseCode::Normal));
    transport->deleteLater();
}

void Connection::transportOpened()
{
    handle(Event::Opened);
    sendNow(wire::Hello{1, m_options.client});
    expectAnswer();
}

void Connection::expectAnswer()
{
    m_clock->after(AnswerWithin, this, [this, attempt = m_attempt] {
        if (attempt == m_attempt && (m_state == State::Greeting || m_state == State::Joining)) restart();
    });
}

void Connection::transportClosed(int code, const QString &reason)
{
    dropTransport();
    switch (static_cast<CloseCode>(code)) {
    case CloseCode::NotMember: return fail({"not-allowed", QCoreApplication::translate("Error", "You are no longer a member of this project.").toStdString()});
    case CloseCode::ProjectGone: return fail({"no-such-project", QCoreApplication::translate("Error", "This project is gone.").toStdString()});
    case CloseCode::Unauthorized: m_renewToken = true; break;
    default: break;
    }
    if (static_cast<CloseCode>(code) != CloseCode::ServiceRestart)
        qDebug("connection closed: %d %s", code, qUtf8Printable(reason));
    scheduleRetry();
}

void Connection::scheduleRetry()
{
    const quint64 attempt = ++m_attempt;
    handle(Event::Lost);
    const auto delay = static_cast<qint64>(static_cast<double>(m_delay) * (0.5 + m_random.generateDouble()));
    m_delay = std::min(m_delay * 2, LongestDelay);
    m_clock->after(delay, this, [this, attempt] {
        if (attempt == m_attempt && m_state == State::Waiting) authorize();
    });
}

void Connection::sendNow(const wire::Message &message)
{
    if (m_transport) m_transport->send(wire::encode(message));
}

void Connection::send(const wire::Message &message)
{
    if (m_state == State::Live) sendNow(message);
}

void Connection::bytesReceived(const QByteArray &bytes)
{
    auto message = wire::decode(bytes);
    if (!message) {
        qWarning("the server sent what is no message: %s", message.error().message.c_str());
        return restart();
    }
    if (const auto *batch = std::get_if<wire::Batch>(&*message)) {
        const quint64 attempt = m_attempt;
        for (const wire::Message &part : batch->messages) {
            if (attempt != m_attempt) return;
            dispatch(part);
        }
        return;
    }
    dispatch(*message);
}

bool Connection::greetingRefused(const wire::Message &message)
{
    const auto *error = std::get_if<wire::ErrorMessage>(&message);
    if (!error || (m_state != State::Greeting && m_state != State::Joining)) return false;
    if (error->code == QLatin1String("rate-limited") || error->code == QLatin1String("storage-unavailable")) restart();
    else fail({error->code.toStdString(), error->message.toStdString()});
    return true;
}

void Connection::dispatch(const wire::Message &message)
{
    if (greetingRefused(message)) return;
    if (const auto *welcome = std::get_if<wire::Welcome>(&message)) {
        m_limits = welcome->limits;
        handle(Event::Welcomed);
        return sendNow(wire::Join{m_options.project, m_options.follow, m_options.device, {}, m_options.comments, m_options.ai});
    }
    const bool joined = m_state == State::Joining && std::holds_alternative<wire::ProjectState>(message);
    Q_EMIT received(message);
    if (!joined || m_state != State::Joining) return;
    m_delay = FirstDelay;
    handle(Event::Joined);
}

} // namespace dyad::sync
