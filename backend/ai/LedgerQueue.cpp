// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/LedgerQueue.h"

namespace dyad::backend::ai {
namespace {
constexpr int TriesAlone = 2;
constexpr int GoneAfter = 3;                    // steps in a row that fail
} // namespace

LedgerQueue::LedgerQueue(Database &database, const KeyVault &vault, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_ledger(database, vault)
{
    (void)m_database.execute(QStringLiteral("PRAGMA synchronous=NORMAL"));
}

void LedgerQueue::post(Step step, Done done)
{
    m_waiting.emplace_back(std::move(step), std::move(done));
    if (!std::exchange(m_scheduled, true))
        QMetaObject::invokeMethod(this, &LedgerQueue::flush, Qt::QueuedConnection);
}

void LedgerQueue::flush()
{
    m_scheduled = false;
    const auto batch = std::exchange(m_waiting, {});
    if (batch.empty())
        return;
    const auto result = runBatch(batch);
    int failing = 0;
    for (const auto &one : batch) {
        // Another server's locks, or a neighbour's error, undid all of it: then each by itself, whose locks are in order. A database that is gone is not asked for each.
        auto own = result;
        for (int tries = 0; !own && tries < TriesAlone && failing < GoneAfter; ++tries)
            own = runBatch({one});
        failing = own ? 0 : failing + 1;
        if (one.second)
            one.second(own);
    }
}

sync::Expected<void> LedgerQueue::runBatch(const std::vector<std::pair<Step, Done>> &batch)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    for (const auto &[step, done] : batch)
        if (const auto taken = step(m_ledger); !taken)
            return taken;
    return transaction.commit();
}

} // namespace dyad::backend::ai
