// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Rope.h"
#include "sync/text/TextOperation.h"
#include "sync/wire/CommentMessages.h"
#include <algorithm>

/// How the range of a comment goes along with the edits; the same on the server and on every client, so that all have the same range at the
/// same version. docs/protocol.md, section 9.
namespace dyad::sync::commentanchor {

/// What is inserted at either end stays outside; where all of it was deleted, the range is empty and stays at the place.
inline void move(qint64 &from, qint64 &to, const TextOperation &op)
{
    const bool gone = from == to;
    to = transformPosition(to, op, false);
    from = gone ? to : std::min<qint64>(transformPosition(from, op, true), to);
}

/// Only an operation that leads from the thread's version to the next one is taken. False: it is none, and the range is as it was.
inline bool follow(wire::CommentThread &thread, Version version, const TextOperation &op)
{
    if (thread.version + 1 != version)
        return false;
    move(thread.from, thread.to, op);
    thread.version = version;
    return true;
}

/// The line of a byte, from 1. O(position)
inline uint64_t lineAt(const Rope &text, qint64 position)
{
    uint64_t line = 1;
    text.forEachChunk(0, std::clamp<qint64>(position, 0, text.size()), [&line](std::string_view chunk) {
        line += static_cast<uint64_t>(std::ranges::count(chunk, '\n'));
    });
    return line;
}

} // namespace dyad::sync::commentanchor
