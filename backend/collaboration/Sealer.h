// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/Sealing.h"
#include "backend/platform/WorkQueue.h"
#include <QHash>
#include <QObject>
#include <QTimer>
#include <vector>

namespace dyad::backend {

/// Seals history in the background, a step at a time: of documents that nobody has edited since the last round what is worth it, of busy ones
/// only what has grown long. Loop thread; the work is done on the queue.
class Sealer : public QObject {
    Q_OBJECT
public:
    static constexpr int RoundMs = 60'000;       ///< between two looks for something to do
    static constexpr int BreathMs = 25;          ///< between two steps, for others to get their turn

    Sealer(Database &database, WorkQueue &work, sync::Version keep, QObject *parent = nullptr);

private:
    struct Candidate {
        qint64 project = 0;
        sync::DocId doc = 0;
        sync::Version version = 0;
        sync::Version unsealed = 0;
    };
    void beginRound();
    void onFound(const sync::Expected<std::vector<Candidate>> &found);
    void next();
    void onStep(const sync::Expected<sealing::Step> &step);
    void rest();

    Database &m_database;
    WorkQueue &m_work;
    sealing::Limits m_limits;
    std::vector<Candidate> m_todo;               // the last one is at work
    QHash<std::pair<qint64, sync::DocId>, sync::Version> m_seen;         // in the last round
    QTimer m_timer;
};

} // namespace dyad::backend
