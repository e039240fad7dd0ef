// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/Peer.h"
#include "backend/collaboration/Sequencer.h"
#include "backend/platform/Database.h"
#include <QPointer>
#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace dyad::backend {

/// What is committed in one transaction, and what waits for it.
struct JournalBatch {
    using Write = std::function<sync::Expected<void>(Database &)>;

    struct Row {                                 // one a document
        qint64 project = 0;                      // 0: dropped
        sync::DocId doc = 0;
        sync::Version first = 0;
        sync::Version last = 0;
        qint64 time = 0;
        qint64 size = 0;
        QByteArray operations;
    };
    struct ProjectWrite {
        qint64 project = 0;                      // 0: dropped
        Write write;
    };
    struct Delivery {
        std::shared_ptr<Peer> peer;
        QByteArray message;
        Peer::Kind kind;
    };
    struct Callback {
        QPointer<QObject> context;
        std::function<void()> then;
    };

    std::vector<Row> rows;
    std::vector<ProjectWrite> writes;
    std::vector<Delivery> deliveries;
    std::vector<Callback> callbacks;
    std::vector<std::pair<qint64, qint64>> fences;       ///< project and the epoch under which its room wrote; none where there is one node
    std::vector<qint64> lost;                    ///< of these: another node has them by now, so nothing of them was written
    std::vector<qint64> refused;                 ///< projects of which nothing was written, though the rest was: the store would not have it

    bool hasWork() const { return !rows.empty() || !writes.empty(); }
    /// Nothing of these projects is written. The places of rows stay: documents know theirs by number.
    template<typename Projects>
    void drop(const Projects &projects)
    {
        const auto forget = [&projects](auto &item) {
            if (std::ranges::find(projects, item.project) != std::ranges::end(projects))
                item.project = 0;
        };
        std::ranges::for_each(rows, forget);
        std::ranges::for_each(writes, forget);
    }
    bool isEmpty() const { return !hasWork() && deliveries.empty() && callbacks.empty(); }
};

} // namespace dyad::backend
