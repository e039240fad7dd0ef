// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace dyad::backend::gateway {

/// A response whose head and body come later and piece by piece, from any thread. The producer begins it once, writes, and
/// finishes it; the connection attaches, sends what has gathered, and closes it when the client is gone. Thread-safe.
class ResponseStream
{
public:
    struct Head {
        int status = 200;
        QByteArray contentType;
        std::vector<std::pair<QByteArray, QByteArray>> headers;
        qint64 length = -1; ///< of a body that is known whole; -1: it comes in chunks
    };

    // The producer's side.
    void begin(Head head);
    void write(const QByteArray &bytes);
    void finish();
    /// Ends the connection in the middle: the client sees a cut stream, as it should where the answer is not whole.
    void fail();
    /// `closed` is called once, on the connection's thread, when the client has gone before the end; at once where it has already.
    /// `pace` is called with true when too much waits unread, with false when it has been read. Neither may block.
    void watch(std::function<void()> closed, std::function<void(bool slow)> pace);

    // The connection's side.
    struct Portion {
        bool begun = false; ///< head is to be sent now
        Head head;
        QByteArray bytes;
        bool finished = false;
        bool failed = false;
    };
    /// `wake` is called on the thread of `context` whenever there is something to take.
    void attach(QObject *context, std::function<void()> wake);
    Portion take();
    /// How much of what was taken has not reached the client yet (bytes).
    void noteUnread(qint64 bytes);
    void close();

    static constexpr qint64 SlowBytes = 256 * 1024;

private:
    void wakeLocked();

    std::mutex m_mutex;
    Portion m_waiting;
    QPointer<QObject> m_context;
    std::function<void()> m_wake;
    std::function<void()> m_closed;
    std::function<void(bool)> m_pace;
    bool m_woken = false;
    bool m_isClosed = false;
    bool m_slow = false;
};

} // namespace dyad::backend::gateway
