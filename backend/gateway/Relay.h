// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAbstractSocket>
#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

namespace dyad::backend::gateway {

/// A client's second leg: from this node to the one that has its project's room. Everything goes through as it is; the other node asks the
/// client's own token who it is, so that no node has to be trusted by another. Loop thread.
class Relay : public QObject {
    Q_OBJECT
public:
    /// Told to the owner, so that it does not send it on once more.
    static constexpr const char *Header = "dyad-relay";
    static constexpr int AnswerMs = 800;         ///< for the owner to welcome us; a frozen one does not

    /// Whose socket it is.
    struct Client {
        QString token;
        QHostAddress address;
        QByteArray hello;                        ///< its first message
    };
    Relay(const QUrl &owner, const Client &client, QObject *parent);
    ~Relay() override { m_socket.disconnect(this); }   // it says that it closes while it is destroyed

    void send(const QByteArray &message) { m_socket.sendBinaryMessage(message); }
    qint64 bytesToWrite() const { return m_socket.bytesToWrite(); }

Q_SIGNALS:
    // Exactly one of opened() and failed() comes first, closed() only after opened().
    void opened();
    /// `refused`: nobody listens there, so that it is gone; else it may come back.
    void failed(bool refused);
    void received(const QByteArray &message);
    void closed(int code, const QString &reason);

private:
    enum class State { Opening, Open, Ended };
    void open(const QUrl &owner, const Client &client);
    void onMessage(const QByteArray &message);
    void onEnd();
    QWebSocket m_socket;
    QTimer m_patience;
    const QByteArray m_hello;
    State m_state = State::Opening;
};

} // namespace dyad::backend::gateway
