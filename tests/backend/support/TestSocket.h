// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/wire/Codec.h"
#include "sync/wire/Messages.h"
#include <QElapsedTimer>
#include <QTest>
#include <QWebSocket>
#include <deque>
#include <optional>

namespace dyad::test {

/// A client's raw socket: speaks messages, interprets nothing.
class TestSocket : public QObject {
    Q_OBJECT
public:
    /// Opens it; false: refused. With `hello`, greets and waits for the welcome.
    bool open(const QUrl &server, const QString &token, bool hello = true, const QByteArray &origin = {});
    void send(const sync::wire::Message &message) { m_socket.sendBinaryMessage(sync::wire::encode(message)); }
    QWebSocket &socket() { return m_socket; }
    int closeCode() const { return m_closed ? int(m_socket.closeCode()) : 0; }
    bool isClosed() const { return m_closed; }
    size_t frames() const { return m_frames; }

    /// The next message of that kind within 10 s; those before it are kept.
    template<typename M>
    std::optional<M> take(int ms = 10000)
    {
        QElapsedTimer time;
        time.start();
        do {
            for (auto it = m_messages.begin(); it != m_messages.end(); ++it) {
                if (auto *found = std::get_if<M>(&*it)) {
                    M message = std::move(*found);
                    m_messages.erase(it);
                    return message;
                }
            }
            QTest::qWait(1);
        } while (time.elapsed() < ms && !(m_closed && m_messages.empty()));
        return std::nullopt;
    }
    /// The code of the next error, or empty.
    QString takeError(int ms = 10000)
    {
        const auto error = take<sync::wire::ErrorMessage>(ms);
        return error ? error->code : QString();
    }
    std::optional<sync::wire::ProjectState> join(const QString &project, bool follow = false);
    /// A new text file's number; 0 where it was refused.
    sync::DocId create(const QString &path, const std::string &text);

private:
    void keep(sync::wire::Message &&message);
    QWebSocket m_socket;
    std::deque<sync::wire::Message> m_messages;
    size_t m_frames = 0;
    bool m_closed = false;
};

} // namespace dyad::test
