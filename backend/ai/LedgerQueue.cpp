// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/LedgerQueue.h"

namespace dyad::backend::ai {

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
    for (const auto &[step, done] : batch)
        if (done)
            done(result);
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
