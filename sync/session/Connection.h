// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/Clock.h"
#include "sync/session/Transport.h"
#include "sync/text/Error.h"
#include "sync/wire/Messages.h"
#include <QObject>
#include <QPointer>
#include <QRandomGenerator>
#include <functional>
#include <memory>

namespace dyad::sync {

/// One project's connection to its server: says hello, joins, and comes back by itself with back-off and jitter. One thread.
class Connection : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Authorizing, Connecting, Greeting, Joining, Live, Waiting, Failed };
    enum class Event { Start, Authorized, Opened, Welcomed, Joined, Lost, Refused, Stop };

    using TokenReply = std::function<void(Expected<QByteArray>)>;
    /// Answers with an access token; renew: the last one was refused. Error "signed-out" ends it all, others are tried again.
    using TokenSource = std::function<void(bool renew, QObject *context, TokenReply reply)>;
    using TransportFactory = std::function<Transport *(const QByteArray &accessToken, QObject *parent)>;

    struct Options {
        QString client;                     ///< "name/version"
        QString project;
        QString device;
        bool follow = false;
        bool comments = false;              ///< hear of comments on lines
        bool ai = false;                    ///< hear of questions to the AI and its answers
        TransportFactory transport;
        TokenSource token;                  ///< where empty: no token
        Clock *clock = nullptr;             ///< where nullptr: the system's
        quint32 seed = 0;                   ///< of the jitter; 0: random
    };
    static constexpr qint64 FirstDelay = 250;       ///< ms
    static constexpr qint64 LongestDelay = 15000;   ///< ms
    static constexpr qint64 AnswerWithin = 15000;   ///< ms, for hello and join

    explicit Connection(Options options, QObject *parent = nullptr);
    ~Connection() override;

    State state() const { return m_state; }
    const Error &failure() const { return m_failure; }
    const wire::Limits &limits() const { return m_limits; }
    void start();
    /// For good; no signal follows but stateChanged(Idle).
    void stop();
    /// Does not wait for the back-off: somebody asked, or the network is back.
    void retryNow();
    /// Drops the connection and comes back: after something that should not be.
    void restart();
    void send(const wire::Message &message);        ///< dropped unless Live
    void fail(Error error);                         ///< State::Failed, final

Q_SIGNALS:
    void stateChanged(dyad::sync::Connection::State state);
    /// Everything after welcome, batches taken apart, in order. project-state comes before stateChanged(Live).
    void received(const dyad::sync::wire::Message &message);

private:
    static State next(State state, Event event);
    void handle(Event event);
    void authorize();
    void openTransport(const QByteArray &token);
    void dropTransport();
    void transportOpened();
    void transportClosed(int code, const QString &reason);
    void bytesReceived(const QByteArray &bytes);
    void dispatch(const wire::Message &message);
    bool greetingRefused(const wire::Message &message);
    void sendNow(const wire::Message &message);
    void scheduleRetry();
    void expectAnswer();

    Options m_options;
    Clock *m_clock;
    State m_state = State::Idle;
    Error m_failure;
    wire::Limits m_limits;
    QPointer<Transport> m_transport;
    quint64 m_attempt = 0;                  // raised with each, so that late callbacks of older ones are known
    qint64 m_delay = FirstDelay;
    bool m_renewToken = false;
    QRandomGenerator m_random;
};

} // namespace dyad::sync
