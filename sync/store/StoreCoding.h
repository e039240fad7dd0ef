// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/StoredUndo.h"
#include "sync/text/Error.h"
#include "sync/text/Rope.h"
#include "sync/text/TextOperation.h"
#include <QByteArray>

/// How values stand in a client's SQLite files. Any thread.
namespace dyad::sync::coding {

QByteArray compress(const QByteArray &bytes);               ///< zstd; never null
Expected<QByteArray> decompress(const QByteArray &bytes);   ///< "store-damaged"
QByteArray encode(const TextOperation &op);                 ///< never null
Expected<TextOperation> decodeOperation(const QByteArray &bytes);   ///< "store-damaged"
QByteArray encode(const UndoGroup &group);                  ///< without `later`; never null
Expected<UndoGroup> decodeGroup(const QByteArray &bytes);   ///< "store-damaged"
QByteArray encode(const UndoChanges &changes);              ///< never null
Expected<UndoChanges> decodeUndoChanges(const QByteArray &bytes);   ///< "store-damaged"
QByteArray bytesOf(const Rope &rope);
inline std::string_view view(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }

} // namespace dyad::sync::coding
