// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Ledger.h"
#include <QObject>
#include <functional>

namespace dyad::backend::ai {

/// Steps of the ledger that come in one turn of the event loop go into one transaction: with many calls under way the cost of
/// a commit is shared, with one there is nothing to wait for. The thread's connection writes with synchronous=NORMAL:
/// what is committed survives the death of the process, a loss of power may take the last moments of the accounts.
class LedgerQueue : public QObject
{
    Q_OBJECT
public:
    /// What a step does; an error undoes the whole batch, so a step that fails for its own reasons answers by its result.
    using Step = std::function<sync::Expected<void>(Ledger &)>;
    /// Called once the batch is committed, or with the error that undid it.
    using Done = std::function<void(const sync::Expected<void> &)>;

    LedgerQueue(Database &database, const KeyVault &vault, QObject *parent = nullptr);
    void post(Step step, Done done = {});
    bool isBusy() const { return !m_waiting.empty(); }
    /// Runs what waits, now.
    void flush();

private:
    sync::Expected<void> runBatch(const std::vector<std::pair<Step, Done>> &batch);

    Database &m_database;
    Ledger m_ledger;
    std::vector<std::pair<Step, Done>> m_waiting;
    bool m_scheduled = false;
};

} // namespace dyad::backend::ai
