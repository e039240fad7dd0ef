// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Candidate.h"
#include "backend/ai/CircuitBreaker.h"
#include "backend/ai/HttpClient.h"
#include "backend/ai/KeyPolicyStore.h"
#include "backend/ai/LatencyBook.h"
#include "backend/ai/LedgerQueue.h"
#include "backend/ai/ModelChoice.h"
#include "backend/ai/ProviderKeyStore.h"
#include "backend/ai/RateLimiter.h"
#include "backend/ai/ResponseCache.h"
#include <QElapsedTimer>
#include <QPointer>
#include <QRandomGenerator>
#include <QSet>
#include <QTimer>

namespace dyad::backend::ai {

class Generation;

/// Chooses who answers a call, and carries it through: reservation, retries, fallback, breaker, bill. Everything happens in
/// the thread that made it; nothing blocks but the database.
class Broker : public QObject
{
    Q_OBJECT
public:
    struct Settings {
        int retries = 2;                  ///< at one provider
        int retryDelay = 500;             ///< ms; doubled each time, less up to a quarter of jitter
        int longestRetryDelay = 8'000;    ///< ms
        int longestRetryAfter = 60'000;   ///< ms; who wants us to wait longer is not waited for
        int continuations = 2;            ///< times a stream that broke is taken up again
        int64_t assumedOutput = 4096;     ///< tokens reserved where the caller set no limit
        int64_t extension = 1024;         ///< tokens more reserved at a time
        int budgetWait = 60'000;          ///< ms that a call waits for others to free what they hold
        int connectTimeout = 10'000;
        int firstByteTimeout = 300'000;
        int idleTimeout = 90'000;
        int totalTimeout = 30 * 60'000;
        qint64 maxBody = 64LL << 20;
        qint64 retention = 30LL * 24 * 3600 * 1000; ///< ms that prompts and answers are kept; 0: not kept at all
        CircuitBreaker::Settings breaker;
        ResponseCache::Settings cache;
    };

    Broker(Database &database, const KeyVault &vault, Settings settings, QObject *parent = nullptr);
    ~Broker() override;

    void setProviders(const QList<Provider> &providers)
    {
        m_providers = providers;
        m_cache.clear();
    }
    const QList<Provider> &providers() const { return m_providers; }
    /// Keys of people and organisations.
    void setKeys(const QList<ProviderKey> &keys);
    /// Where people's own are not used.
    void setKeyPolicies(const QList<KeyPolicy> &policies);
    /// The providers with the key that a call of this caller goes out with: the person's, else the organisation's, else the server's.
    QList<Provider> providersFor(const Caller &caller) const;
    void setPrices(const Prices &prices) { m_prices = prices; }
    const Prices &prices() const { return m_prices; }
    const Settings &settings() const { return m_settings; }

    /// Begins a call. The generation deletes itself some time after its last event; connect to it before the event loop runs again.
    Generation *start(const ChatRequest &request, const Caller &caller, const QString &face);
    /// The same for who calls Generation::begin() once it is connected: a turn of the loop less.
    Generation *make(const ChatRequest &request, const Caller &caller, const QString &face);

    HttpClient &http() { return m_http; }
    LedgerQueue &ledger() { return m_ledger; }
    CircuitBreaker &breaker(const QString &provider);
    RateLimiter &limiter() { return m_limiter; }
    ResponseCache &cache() { return m_cache; }
    /// Who can answer, best first, and what it would cost.
    QList<ModelChoice> choices(const ChatRequest &request, const Caller &caller, int64_t promptTokens, const Complexity &complexity) const;
    /// How long a call would wait at a place, in no unit: calls under way by its weight (option "weight", 1 unless said) and how slow it was of
    /// late; of those that are equal there how many it has had.
    double loadOf(const Candidate &candidate, bool streamed) const;
    LatencyBook &latency() { return m_latency; }
    void callBegins(const QString &place);
    void callEnds(const QString &place);
    /// ms of a steady clock.
    int64_t now() const { return m_clock.elapsed(); }
    /// The generation reserves again when money that others hold has become free. Those that wait for one budget are let in
    /// one after the other, so that a queue costs one attempt for each of them and not one for each pair.
    void waitForBudget(const QString &budget, Generation *generation, bool first);
    void budgetFreed();
    /// A waiting generation got its answer: the next one may try.
    void letNextIn(const QString &budget);
    /// Frees what was held for a call that never began.
    void giveBack(const QString &generation);
    /// Books the end of a call; done: once it is in the accounts, or they could not be written. Then it is tried again until they can: money
    /// that is held for a call that has ended would be lost to its budgets.
    void settle(const Ledger::Bill &bill, std::function<void()> done = {});

private:
    void settleLater(const Ledger::Bill &bill);
    Settings m_settings;
    HttpClient m_http;
    LedgerQueue m_ledger;
    Prices m_prices;
    QList<Provider> m_providers;
    QHash<QString, CircuitBreaker> m_breakers;
    RateLimiter m_limiter;
    ResponseCache m_cache;
    struct Load {
        int running = 0;
        int64_t served = 0;
    };
    QHash<QString, Load> m_loads;
    LatencyBook m_latency;
    QHash<QString, QList<ProviderKey>> m_keys;   ///< by owner
    QSet<QString> m_noOwnKeys;                   ///< organisations; empty one: the whole server
    QList<Ledger::Bill> m_unwritten;
    QTimer m_again;
    int m_againAfter = 0;                        ///< ms
    QHash<QString, QList<QPointer<Generation>>> m_waiting;
    QElapsedTimer m_clock;
};

} // namespace dyad::backend::ai
