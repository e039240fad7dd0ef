// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include "sync/wire/Messages.h"
#include <QByteArray>
#include <QByteArrayView>
#include <span>

namespace dyad::sync::wire {

/// One message as the bytes of one WebSocket message. Unknown cannot be encoded (empty bytes).
QByteArray encode(const Message &message);
/// The same for a message known by type: what the server's fan-out uses, once for all receivers.
template<typename M>
QByteArray encodeAs(const M &message);
/// Wraps messages that are encoded already into one batch; at most Batch::MaxMessages.
QByteArray encodeBatch(std::span<const QByteArray> messages);

/// The strict door for what comes from the network. Errors: "bad-message" (not one CBOR map, a key missing, twice or of the wrong type,
/// a text that is not UTF-8, bytes left over). An unknown kind is Unknown; an operation that is not canonical is in
/// WireOperation::refused. Messages inside a Batch are decoded with it.
Expected<Message> decode(QByteArrayView bytes);

/// The kind of a message, as on the wire.
const char *tagOf(const Message &message);

// Operations alone, as journals and stores keep them: the same CBOR array as on the wire.
QByteArray encodeOperation(const TextOperation &op);
Expected<TextOperation> decodeOperation(QByteArrayView bytes);

} // namespace dyad::sync::wire
