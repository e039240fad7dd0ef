// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/Broker.h"
#include "backend/ai/Generation.h"
#include <cmath>

namespace dyad::backend::ai {

Broker::Broker(Database &database, const KeyVault &vault, Settings settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_ledger(database, vault)
    , m_cache(settings.cache)
{
    m_clock.start();
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        const QList<Ledger::Bill> bills = std::exchange(m_unwritten, {});
        for (const Ledger::Bill &bill : bills)
            settle(bill);
    });
}

Broker::~Broker()
{
    // Generations bill what they made before their tools go away.
    const auto running = findChildren<Generation *>(QString(), Qt::FindDirectChildrenOnly);
    for (Generation *generation : running)
        generation->cancel();
    // The answer to one step may be another: money that was held a moment ago for a call that is cancelled now goes back.
    while (m_ledger.isBusy())
        m_ledger.flush();
    qDeleteAll(running);
}

Generation *Broker::start(const ChatRequest &request, const Caller &caller, const QString &face)
{
    Generation *generation = make(request, caller, face);
    QMetaObject::invokeMethod(generation, &Generation::begin, Qt::QueuedConnection);
    return generation;
}

Generation *Broker::make(const ChatRequest &request, const Caller &caller, const QString &face) { return new Generation(*this, request, caller, face); }

CircuitBreaker &Broker::breaker(const QString &provider)
{
    auto found = m_breakers.find(provider);
    if (found == m_breakers.end())
        found = m_breakers.insert(provider, CircuitBreaker(m_settings.breaker));
    return *found;
}

void Broker::setKeys(const QList<ProviderKey> &keys)
{
    m_keys.clear();
    for (const ProviderKey &key : keys)
        m_keys[key.owner].append(key);
}

void Broker::setKeyPolicies(const QList<KeyPolicy> &policies)
{
    m_noOwnKeys.clear();
    for (const KeyPolicy &policy : policies)
        m_noOwnKeys.insert(policy.organisation);
}

QList<Provider> Broker::providersFor(const Caller &caller) const
{
    if (m_keys.isEmpty() || !(m_keys.contains(caller.account) || m_keys.contains(caller.org)))
        return m_providers;
    // A project's API key is in many hands: whoever made it does not pay for them.
    const bool inMyName = caller.key.isEmpty() || caller.project.isEmpty();
    const QString person = inMyName && !m_noOwnKeys.contains(caller.org) && !m_noOwnKeys.contains(QString()) ? caller.account : QString();
    QList<Provider> list = m_providers;
    for (const auto &[payer, owner] : {std::pair(Payer::Org, caller.org), std::pair(Payer::User, person)}) // the later one wins
        for (const ProviderKey &key : m_keys.value(owner))
            for (Provider &provider : list)
                if (key.payer == payer && key.fits(provider)) {
                    provider.key = key.key;
                    provider.payer = payer;
                    provider.owner = owner;
                }
    return list;
}

QList<ModelChoice> Broker::choices(const ChatRequest &request, const Caller &caller, int64_t promptTokens, const Complexity &complexity) const
{
    const QList<Provider> providers = providersFor(caller);
    return choicesFor(request, promptTokens, complexity, {providers, m_prices, m_settings.assumedOutput, [this, &request](const Candidate &one) { return loadOf(one, request.stream); }});
}

double Broker::loadOf(const Candidate &candidate, bool streamed) const
{
    const QString place = candidate.place();
    const Load load = m_loads.value(place);
    const double weight = std::max(0.001, candidate.provider.options.value(QLatin1StringView("weight")).toDouble(1));
    const double slow = std::pow(1.5, m_latency.step(candidate.provider.name, streamed, now())); // 1: as fast as one notices
    return double(load.running) * slow / weight + (slow - 1) + double(load.served) * 1e-9 / weight;
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
    settle(bill);
}

void Broker::settle(const Ledger::Bill &bill, std::function<void()> done)
{
    m_ledger.post([bill](Ledger &ledger) { return ledger.settle(bill); }, [self = QPointer(this), bill, done = std::move(done)](const sync::Expected<void> &written) {
        if (done)
            done();
        if (!self)
            return;
        if (!written)
            return self->settleLater(bill);
        self->m_againAfter = 0;
        self->budgetFreed();
    });
}

void Broker::settleLater(const Ledger::Bill &bill)
{
    constexpr int First = 250, Longest = 30'000; // ms
    m_unwritten.append(bill);
    if (m_again.isActive())
        return;
    m_againAfter = m_againAfter == 0 ? First : std::min(Longest, 2 * m_againAfter);
    m_again.start(m_againAfter);
}

} // namespace dyad::backend::ai
