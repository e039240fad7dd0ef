// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <functional>
#include <optional>

namespace dyad::backend::gateway {

/// The receiving half of a server's WebSocket (RFC 6455, section 5): bytes in, whole messages out. Keeps only what is not whole yet. One thread.
class FrameReader {
public:
    enum class Kind { Text, Binary, Ping, Pong, Close };
    /// False: read no more of these bytes.
    using Take = std::function<bool(Kind kind, QByteArray &&payload)>;

    /// Bytes of a frame's payload, and of a message's.
    void setLimits(quint64 frame, quint64 message)
    {
        m_frameLimit = frame;
        m_messageLimit = message;
    }
    /// A close code, 1002 or 1009, where a client does not play by the rules.
    std::optional<int> read(QByteArrayView bytes, const Take &take);

private:
    struct Head {
        qsizetype bytes = 0;                     // of the head; 0: it is not all there
        quint64 length = 0;                      // of the payload
        quint8 opcode = 0;
        bool last = false;
        bool fair = true;
    };
    static Head headOf(QByteArrayView bytes);
    std::optional<int> check(const Head &head) const;
    bool finish(const Head &head, QByteArray &&payload, const Take &take);

    quint64 m_frameLimit = 1 << 20;
    quint64 m_messageLimit = 24 << 20;
    QByteArray m_rest;                           // of a frame whose end has not come
    QByteArray m_message;                        // of a message whose last frame has not come
    quint8 m_fragmented = 0;                     // its opcode; 0: none
};

} // namespace dyad::backend::gateway
