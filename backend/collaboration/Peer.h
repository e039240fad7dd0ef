// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/wire/CloseCode.h"
#include <QByteArray>
#include <QString>

namespace dyad::backend {

/// One live connection as rooms see it: where messages go out. Loop thread; held by shared_ptr, may outlive its socket (then
/// everything is ignored).
class Peer {
public:
    /// DocumentReply answers one `open` or `fetch`: exactly one each, errors too.
    enum class Kind { Broadcast, Reply, DocumentReply };
    virtual ~Peer() = default;
    /// Gathers an encoded message. The same bytes may be shared with other peers.
    virtual void queue(const QByteArray &message, Kind kind) = 0;
    /// Sends what was gathered, as one message.
    virtual void flush() = 0;
    virtual void close(sync::wire::CloseCode code, const QString &reason) = 0;
    /// Set while it has gathered something; the journal's note to itself.
    bool waitsForFlush = false;
};

} // namespace dyad::backend
