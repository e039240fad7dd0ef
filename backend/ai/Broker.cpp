// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/Broker.h"
#include "backend/ai/Generation.h"

namespace dyad::backend::ai {

Broker::Broker(Database &database, const KeyVault &vault, Settings settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_ledger(database, vault)
    , m_cache(settings.cache)
{
    m_clock.start();
}

Broker::~Broker()
{
    // Generations bill what they made before their tools go away.
    const auto running = findChildren<Generation *>(QString(), Qt::FindDirectChildrenOnly);
    for (Generation *generation : running)
        generation->cancel();
    m_ledger.flush();
    qDeleteAll(running);
}

Generation *Broker::start(const ChatRequest &request, const Caller &caller, const QString &face)
{
    auto *generation = new Generation(*this, request, caller, face);
    QMetaObject::invokeMethod(generation, &Generation::begin, Qt::QueuedConnection);
    return generation;
}

CircuitBreaker &Broker::breaker(const QString &provider)
{
    auto found = m_breakers.find(provider);
    if (found == m_breakers.end())
        found = m_breakers.insert(provider, CircuitBreaker(m_settings.breaker));
    return *found;
}

QList<ModelChoice> Broker::choices(const ChatRequest &request, int64_t promptTokens, const Complexity &complexity) const
{
    return choicesFor(request, promptTokens, complexity, {m_providers, m_prices, m_settings.assumedOutput, [this](const Candidate &one) { return loadOf(one); }});
}

double Broker::loadOf(const Candidate &candidate) const
{
    const Load load = m_loads.value(candidate.place());
    const double weight = std::max(0.001, candidate.provider.options.value(QLatin1StringView("weight")).toDouble(1));
    return (double(load.running) + double(load.served) * 1e-9) / weight;
}

void Broker::callBegins(const QString &place)
{
    Load &load = m_loads[place];
    ++load.running;
    ++load.served;
}

void Broker::callEnds(const QString &place)
{
    Load &load = m_loads[place];
    load.running = std::max(0, load.running - 1);
}

void Broker::waitForBudget(const QString &budget, Generation *generation, bool first)
{
    QList<QPointer<Generation>> &queue = m_waiting[budget];
    if (first)
        queue.prepend(generation);
    else
        queue.append(generation);
}

void Broker::budgetFreed()
{
    const QStringList budgets = m_waiting.keys();
    for (const QString &budget : budgets)
        letNextIn(budget);
}

void Broker::letNextIn(const QString &budget)
{
    const auto queue = m_waiting.find(budget);
    if (queue == m_waiting.end())
        return;
    QPointer<Generation> next;
    while (!(next && next->isReserving()) && !queue->isEmpty())
        next = queue->takeFirst();
    if (queue->isEmpty())
        m_waiting.erase(queue);
    if (next)
        next->reserve();
}

void Broker::giveBack(const QString &generation)
{
    Ledger::Bill bill;
    bill.generation = generation;
    bill.status = QStringLiteral("cancelled");
    m_ledger.post([bill](Ledger &ledger) { return ledger.settle(bill); }, [self = QPointer(this)](const auto &) {
        if (self)
            self->budgetFreed();
    });
}

} // namespace dyad::backend::ai
