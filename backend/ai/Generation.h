// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Broker.h"
#include "backend/ai/ChatAnswer.h"
#include "backend/ai/ContinuationFilter.h"
#include "backend/ai/PromptTrim.h"
#include "backend/ai/ProviderStream.h"
#include <optional>

namespace dyad::backend::ai {

/// One call on its way: holds money, asks the candidates one after another, passes on what comes, and bills.
/// Emits events; the last one is Finished or Failed, after the bill is committed. Lives in the broker's thread.
class Generation : public QObject
{
    Q_OBJECT
public:
    Generation(Broker &broker, const ChatRequest &request, const Caller &caller, const QString &face);
    ~Generation() override;

    const QString &id() const { return m_id; }
    /// Stops the provider at once and bills what was made. The last event is Finished with StopReason::Cancelled.
    void cancel();
    /// Slows the provider down to the pace of the reader.
    void setPaused(bool paused);
    /// Of the whole call so far; the bill once it has ended.
    NanoDollars cost() const { return m_cost; }
    const Usage &usage() const { return m_usage; }
    /// ms that what was said may be kept; 0: not at all.
    qint64 retention() const { return m_broker.settings().retention; }
    QString providerName() const;
    QString modelName() const;
    /// What is said of it in the head of an answer: its id, who answers, and whether the cache did or something was left out.
    std::vector<std::pair<QByteArray, QByteArray>> headers() const;

    void begin();
    void reserve();
    /// Whether it still wants money.
    bool isReserving() const { return m_state == State::Reserving; }

Q_SIGNALS:
    void happened(const dyad::backend::ai::StreamEvent &event);

private:
    enum class State { Reserving, Asking, Streaming, Resting, Settling, Done };
    std::optional<ProviderError> checkRequest();
    void chooseCandidates();
    void choosePayer();
    bool answerFromCache();
    void reserved(const sync::Expected<void> &committed, const Ledger::Grant &grant);
    void limitToGrant();
    Ledger::Call ledgerCall() const;
    void nextCandidate();
    void ask();
    ChatRequest requestForCandidate() const;
    void take(const StreamEvent &event);
    void takeUsage(const Usage &usage);
    void pass(const StreamEvent &event);
    void streamFailed(const ProviderError &error);
    bool goOn(const ProviderError &error);
    bool retrySoon(const ProviderError &error);
    bool moveOn();
    void meter();
    void extend();
    void extended(NanoDollars more);
    Usage attemptUsage() const;
    void closeAttempt(bool billed);
    void end(const StreamEvent &last, const QString &status);
    void settle(const StreamEvent &last, const QString &status);
    void finishWith(const StreamEvent &last);
    const Candidate &candidate() const { return m_candidates[m_at]; }
    PriceRow price(int64_t promptTokens) const;

    Broker &m_broker;
    const QString m_id;
    ChatRequest m_request;
    Caller m_caller;
    const QString m_face;
    State m_state = State::Reserving;
    QList<Candidate> m_candidates;
    int m_at = -1;
    int m_cacheSeconds = 0;
    QByteArray m_cacheKey;            ///< empty: the response cache has nothing to do with it
    std::optional<ResponseCache::Hit> m_hit;
    std::optional<ResponseCache::Hit> m_toKeep;
    PromptTrim m_trim;
    mutable PriceRow m_price;         ///< the last that was looked up, and for what
    mutable int m_priceAt = -1;
    mutable int64_t m_priceTokens = 0;
    int m_tries = 0;
    int m_continuations = 0;
    ProviderError m_lastError;
    QPointer<ProviderStream> m_stream;
    std::optional<ContinuationFilter> m_filter;
    ChatAnswer m_answer;              ///< what the caller has seen
    qsizetype m_attemptCharacters = 0;
    int64_t m_askedAt = 0;            ///< ms of the broker's clock
    bool m_accepted = false;          ///< the provider took the request: it costs
    std::optional<Usage> m_reported;  ///< of this attempt
    Usage m_usage;                    ///< of the attempts that ended
    NanoDollars m_cost = 0;           ///< of the attempts that ended
    int64_t m_promptTokens = 0;
    NanoDollars m_held = 0;
    NanoDollars m_noted = 0;
    bool m_reserving = false;         ///< a step of the ledger is on its way
    bool m_extending = false;
    bool m_paused = false;
    bool m_told = false;              ///< the caller knows that an answer began
    bool m_begun = false;             ///< the ledger knows of it
    int64_t m_waitUntil = 0;
    QString m_waitedFor;              ///< the budget in whose queue it stood
};

} // namespace dyad::backend::ai
