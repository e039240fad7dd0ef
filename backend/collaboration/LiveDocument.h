// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/Journal.h"
#include "backend/collaboration/Sequencer.h"
#include "sync/wire/Types.h"
#include <QtGlobal>
#include <functional>
#include <optional>
#include <vector>

namespace dyad::backend {

/// One document of a room that is in memory, or on its way there. Plain values; the room moves it.
struct LiveDocument {
    enum class State { Loading, Ready };
    struct Subscriber {
        sync::ConnectionId connection = 0;
        std::shared_ptr<Peer> peer;
    };
    using Waiting = std::function<void(const sync::Expected<LiveDocument *> &)>;

    sync::DocId id = 0;
    State state = State::Loading;
    std::vector<Waiting> waiting;                ///< what was asked while it loaded, in order
    Sequencer sequencer;
    std::vector<Subscriber> subscribers;
    JournalSlot slot;
    sync::Version snapshot = 0;                  ///< newest one, stored or on its way
    sync::SessionId reserved = 0;                ///< session numbers below this are durably taken
    quint64 lastBatch = 0;                       ///< the journal's batch with the newest write about it
    qint64 unusedSince = 0;                      ///< ms since 1970; when it was last asked for
};

} // namespace dyad::backend
