// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/Generation.h"
#include "backend/ai/TokenEstimate.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include <QTimer>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

constexpr int64_t MostOutput = 10'000'000; // tokens; no model writes as many, and money for them is still a number
constexpr int64_t NoteEvery = 256; // output tokens between two notes of what a running call has cost

/// Begins with the time, so that neighbours in time are neighbours in the tables that have it as a key: one page to write and not many.
QString newId()
{
    static constexpr char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";
    QString id = u"gen_"_s;
    for (int shift = 40; shift >= 0; shift -= 5)
        id += QLatin1Char(digits[(nowMs() >> shift) & 31]);
    return id + crypto::randomId(14);
}

/// Whether such an error says something about a provider and its key, not about one of its models.
bool isOfThePlace(ProviderError::Kind kind)
{
    using Kind = ProviderError::Kind;
    return kind == Kind::Network || kind == Kind::Auth || kind == Kind::Quota || kind == Kind::Timeout;
}

QByteArray promptText(const ChatRequest &request)
{
    QString text;
    for (const ChatMessage &message : request.messages)
        for (const ContentPart &part : message.parts)
            text += part.text + part.arguments + u'\n';
    return text.toUtf8();
}

} // namespace

Generation::Generation(Broker &broker, const ChatRequest &request, const Caller &caller, const QString &face)
    : QObject(&broker)
    , m_broker(broker)
    , m_id(newId())
    , m_request(request)
    , m_caller(caller)
    , m_face(face)
{
}

Generation::~Generation() = default;

QString Generation::providerName() const { return m_hit ? m_hit->provider : m_at < 0 || m_candidates.isEmpty() ? QString() : candidate().provider.name; }
QString Generation::modelName() const { return m_hit ? m_hit->model : m_at < 0 || m_candidates.isEmpty() ? m_request.model : candidate().model; }

PriceRow Generation::price(int64_t promptTokens) const
{
    const int at = std::max(0, m_at);
    if (m_priceAt == at && m_priceTokens == promptTokens) // asked for with each piece of an answer
        return m_price;
    const Candidate &asked = m_candidates[at];
    m_priceAt = at;
    m_priceTokens = promptTokens;
    return m_price = m_broker.prices().find(asked.model, asked.provider.kind, QDateTime::currentDateTimeUtc().date(), promptTokens);
}

// --- money before the call -------------------------------------------------------------------------------------------

void Generation::begin()
{
    if (m_state != State::Reserving)
        return;
    if (const auto wrong = checkRequest())
        return finishWith(StreamEvent::failed(*wrong));
    m_promptTokens = estimateTokens(m_request);
    chooseCandidates();
    if (m_candidates.isEmpty())
        return finishWith(StreamEvent::failed(nobodyFor(m_request)));
    if (const int64_t wait = m_broker.limiter().admit(m_caller, m_promptTokens, m_broker.now()); wait > 0)
        return finishWith(StreamEvent::failed({ProviderError::Kind::RateLimited, u"That is more than a minute may bring here. Try again in a moment."_s, 429, u"rate_limit_exceeded"_s, wait}));
    if (answerFromCache())
        return;
    m_waitUntil = m_broker.now() + m_broker.settings().budgetWait;
    reserve();
}

/// Whatever language it came in. Some local servers' clients say -1 for "as much as there is".
std::optional<ProviderError> Generation::checkRequest()
{
    if (m_request.hasPart(&ContentPart::isEmptyFile))
        return ProviderError{ProviderError::Kind::InvalidRequest, u"A picture or file has neither data nor an address. Files that lie at a provider cannot be named here."_s, 400, u"bad_request"_s, -1};
    if (!m_request.maxTokens)
        return {};
    if (*m_request.maxTokens == -1)
        m_request.maxTokens.reset();
    else if (*m_request.maxTokens < 1)
        return ProviderError{ProviderError::Kind::InvalidRequest, u"The most tokens of an answer are a whole number from 1 on."_s, 400, u"bad_request"_s, -1};
    else
        m_request.maxTokens = std::min(*m_request.maxTokens, MostOutput);
    return {};
}

/// Whose key goes first pays for all of the call: where it fails nobody else's is taken for it, so that nobody pays without knowing.
void Generation::choosePayer()
{
    m_caller.payer = m_candidates.first().provider.payer;
    if (std::all_of(m_candidates.begin(), m_candidates.end(), [this](const Candidate &one) { return one.provider.payer == m_caller.payer; }))
        return;
    const QDate today = QDateTime::currentDateTimeUtc().date();
    m_candidates.removeIf([&](const Candidate &one) {
        const PriceRow row = m_broker.prices().find(one.model, one.provider.kind, today, m_promptTokens);
        return one.provider.payer != m_caller.payer && (row.input > 0 || row.output > 0);
    });
}

void Generation::chooseCandidates()
{
    const bool open = m_request.model.isEmpty() || m_request.model == "auto"_L1;
    const Complexity complexity = open ? Complexity::of(m_request, m_promptTokens) : Complexity(); // who named a model has chosen
    const QList<ModelChoice> choices = m_broker.choices(m_request, m_caller, m_promptTokens, complexity);
    if (choices.isEmpty())
        return;
    const ModelChoice &best = choices.first();
    m_cacheSeconds = m_request.cacheSeconds.value_or(best.candidate.provider.options["cacheSeconds"_L1].toInt());
    m_cacheKey = m_cacheSeconds > 0 && ResponseCache::suits(m_request) ? ResponseCache::keyOf(m_request, m_caller) : QByteArray();
    if (m_request.trim && best.facts.context > 0) {
        m_trim = PromptTrim::toFit(m_request, best.facts.context - m_request.maxTokens.value_or(std::min(m_broker.settings().assumedOutput, best.facts.context / 4)));
        m_promptTokens = m_trim ? estimateTokens(m_request) : m_promptTokens;
    }
    // One that cannot take it is not asked while there is one that can; a named model is asked as it was named.
    for (const ModelChoice &choice : choices)
        if (choice.able || !best.able || m_request.model == choice.candidate.model)
            m_candidates.append(choice.candidate);
    choosePayer();
}

/// A call that nobody is asked for: it is noted like any other, and costs nothing.
bool Generation::answerFromCache()
{
    const auto hit = m_cacheKey.isEmpty() ? std::nullopt : m_broker.cache().find(m_cacheKey, m_broker.now());
    if (!hit)
        return false;
    m_hit = *hit;
    m_state = State::Settling;
    Ledger::Call call = ledgerCall();
    call.begun = 0;
    Ledger::Bill bill{m_id, hit->provider, hit->model, {}, 0, u"cached"_s, name(StopReason::Stop), {}, {}};
    m_broker.ledger().post([call, bill](Ledger &ledger) { return ledger.noteFree(call, bill); }, [self = QPointer(this)](const sync::Expected<void> &noted) {
        if (!self)
            return;
        if (!noted)
            return self->finishWith(StreamEvent::failed({ProviderError::Kind::Unavailable, u"The server cannot write its accounts now. Try again later."_s, 503, {}, 5000}));
        const ChatAnswer &answer = self->m_hit->answer;
        self->pass(StreamEvent::started(answer.id, answer.model));
        if (!answer.reasoning.isEmpty())
            self->pass(StreamEvent::of(StreamEvent::Kind::Reasoning, answer.reasoning));
        self->pass(StreamEvent::of(StreamEvent::Kind::Text, answer.text));
        self->m_usage = answer.usage; // as the provider told it then; what it costs now is m_cost
        self->finishWith(StreamEvent::finished(answer.stop, answer.rawStop));
    });
    return true;
}

std::vector<std::pair<QByteArray, QByteArray>> Generation::headers() const
{
    std::vector<std::pair<QByteArray, QByteArray>> list{{"X-Dyad-Generation", m_id.toLatin1()}, {"Request-Id", m_id.toLatin1()}, // Anthropic's clients look for the latter
                                                             {"X-Dyad-Model", QUrl::toPercentEncoding(providerName() + u'/' + modelName(), "/:@ ")}};
    if (!m_cacheKey.isEmpty())
        list.emplace_back("X-Dyad-Cache", m_hit ? "hit" : "miss");
    if (m_trim)
        list.emplace_back("X-Dyad-Trimmed", "messages=" + QByteArray::number(m_trim.messages) + ", shortened=" + QByteArray::number(m_trim.shortened));
    return list;
}

Ledger::Call Generation::ledgerCall() const
{
    const int64_t output = m_request.maxTokens.value_or(m_broker.settings().assumedOutput);
    Ledger::Call call;
    call.generation = m_id;
    call.caller = m_caller;
    call.face = m_face;
    call.model = m_request.model;
    const QDate today = QDateTime::currentDateTimeUtc().date();
    for (const Candidate &one : m_candidates) { // whoever will answer, it is paid for
        const PriceRow row = m_broker.prices().find(one.model, one.provider.kind, today, m_promptTokens);
        call.estimate = std::max(call.estimate, (m_promptTokens + m_promptTokens / 10) * row.input + output * row.output);
    }
    const PriceRow row = price(m_promptTokens);
    call.begun = m_promptTokens * row.input;
    call.least = call.begun / 4 + row.output;
    if (m_broker.settings().retention > 0) {
        call.prompt = promptText(m_request);
        call.expiresAt = nowMs() + m_broker.settings().retention;
    }
    return call;
}

void Generation::reserve()
{
    // A place in a queue and a clock may both bid it, but a call stands in the accounts once.
    if (m_state != State::Reserving || std::exchange(m_reserving, true))
        return;
    auto grant = std::make_shared<Ledger::Grant>();
    m_broker.ledger().post(
        [call = ledgerCall(), grant](Ledger &ledger) -> sync::Expected<void> {
            const auto result = ledger.reserve(call);
            if (!result)
                return std::unexpected(result.error());
            *grant = *result;
            return {};
        },
        [self = QPointer(this), broker = QPointer(&m_broker), id = m_id, grant](const sync::Expected<void> &committed) {
            // Cancelled, and gone, before the money was held; or the connection broke in the middle of the commit, and it may be held or not.
            if (broker && (!committed || (!self && grant->verdict == Ledger::Verdict::Granted)))
                broker->giveBack(id);
            if (self)
                self->reserved(committed, *grant);
        });
}

void Generation::reserved(const sync::Expected<void> &committed, const Ledger::Grant &grant)
{
    m_reserving = false;
    m_begun = committed && grant.verdict == Ledger::Verdict::Granted;
    if (m_state != State::Reserving) { // cancelled meanwhile
        if (m_begun)
            settle(StreamEvent::finished(StopReason::Cancelled, {}), u"cancelled"_s);
        return;
    }
    if (!committed)
        return finishWith(StreamEvent::failed({ProviderError::Kind::Unavailable, u"The server cannot write its accounts now. Try again later."_s, 503, {}, 5000}));
    const QString waited = m_waitedFor;
    if (grant.verdict == Ledger::Verdict::Wait && m_broker.now() < m_waitUntil) {
        if (waited.isEmpty()) // whoever holds the money may take very long
            QTimer::singleShot(m_broker.settings().budgetWait, this, &Generation::reserve);
        m_waitedFor = grant.scope + u'/' + grant.id;
        return m_broker.waitForBudget(m_waitedFor, this, !waited.isEmpty());
    }
    if (!waited.isEmpty())
        m_broker.letNextIn(waited);
    if (grant.verdict != Ledger::Verdict::Granted)
        return finishWith(StreamEvent::failed({ProviderError::Kind::Budget, grant.scope == "thread"_L1 ? u"What this thread may spend is spent. Who began it can raise its cap."_s
                                                                                                     : u"The budget of this %1 is spent. An admin can raise it."_s.arg(grant.scope), 402, u"budget_exceeded"_s, -1}));
    m_held = grant.held;
    limitToGrant();
    nextCandidate();
}

/// Where less than the estimate is left, the answer may be no longer than what is left pays for.
void Generation::limitToGrant()
{
    const PriceRow row = price(m_promptTokens);
    const int64_t wanted = m_request.maxTokens.value_or(m_broker.settings().assumedOutput);
    const NanoDollars needed = m_promptTokens * row.input + wanted * row.output;
    if (row.output <= 0 || m_held >= needed)
        return;
    m_request.maxTokens = std::clamp<int64_t>((m_held - m_promptTokens * row.input) / row.output, 16, wanted);
}

// --- asking ----------------------------------------------------------------------------------------------------------

void Generation::nextCandidate()
{
    int64_t soonest = -1;
    const QString dead = m_at >= 0 && isOfThePlace(m_lastError.kind) ? candidate().place() : QString();
    for (int i = m_at + 1; i < m_candidates.size(); ++i) {
        if (m_candidates[i].place() == dead)
            continue; // another model there would fare no better
        CircuitBreaker &breaker = m_broker.breaker(m_candidates[i].place());
        if (!breaker.wouldAdmit(m_broker.now())) {
            const int64_t wait = std::max<int64_t>(1, breaker.retryAt() - m_broker.now());
            soonest = soonest < 0 ? wait : std::min(soonest, wait);
            continue;
        }
        // What a provider is asked with keys of people's own is their affair.
        const int64_t wait = m_caller.payer == Payer::Server ? m_broker.limiter().admitAt(m_candidates[i].provider.name, m_promptTokens, m_broker.now()) : 0;
        if (wait > 0) {
            soonest = soonest < 0 ? wait : std::min(soonest, wait);
            continue;
        }
        m_at = i;
        m_tries = 0;
        return ask();
    }
    if (m_lastError)
        return end(StreamEvent::failed(m_lastError), u"failed"_s);
    end(StreamEvent::failed({ProviderError::Kind::Unavailable, u"Every provider for this model fails at the moment. Try again in a while."_s, 503, {}, soonest}), u"failed"_s);
}

ChatRequest Generation::requestForCandidate() const
{
    ChatRequest request = m_request;
    request.model = candidate().model;
    if (!m_answer.text.isEmpty()) // going on where another one stopped
        request.messages.append(ChatMessage::ofText(ChatMessage::Role::Assistant, m_answer.text));
    return request;
}

void Generation::ask()
{
    if (!m_broker.breaker(candidate().place()).admit(m_broker.now()))
        return nextCandidate();
    m_state = State::Asking;
    m_broker.callBegins(candidate().place());
    ++m_tries;
    m_askedAt = m_broker.now();
    const ChatRequest request = requestForCandidate();
    const Adapter &adapter = Adapter::of(candidate().provider, request);
    HttpCall call = adapter.encode(request, candidate().provider);
    const Broker::Settings &settings = m_broker.settings();
    call.connectTimeout = settings.connectTimeout;
    call.firstByteTimeout = settings.firstByteTimeout;
    call.idleTimeout = settings.idleTimeout;
    call.totalTimeout = settings.totalTimeout;
    call.maxBody = settings.maxBody;
    if (!m_caller.correlation.isEmpty())
        call.headers.append({"X-Correlation-ID", m_caller.correlation});
    m_stream = new ProviderStream(m_broker.http(), call, adapter, this);
    m_stream->setPaused(m_paused);
    connect(m_stream, &ProviderStream::accepted, this, [this] {
        m_accepted = true;
        m_state = State::Streaming;
        m_broker.latency().note(candidate().provider.name, m_request.stream, m_broker.now() - m_askedAt, m_broker.now());
    });
    connect(m_stream, &ProviderStream::happened, this, &Generation::take);
    m_stream->start();
}

void Generation::take(const StreamEvent &event)
{
    using Kind = StreamEvent::Kind;
    if (event.kind == Kind::Failed)
        return streamFailed(event.error);
    if (event.kind == Kind::Usage)
        return takeUsage(event.usage);
    if (event.kind == Kind::Started && std::exchange(m_told, true))
        return; // the caller has an answer already; it goes on, or an attempt that said nothing is made again
    if (event.kind != Kind::Started && !std::exchange(m_told, true)) // the caller's language may not do without
        pass(StreamEvent::started(m_id, modelName()));
    m_attemptCharacters += event.kind >= Kind::Text && event.kind <= Kind::ToolArguments ? event.text.size() : 0;
    if (event.kind == Kind::Text && m_filter) {
        if (const QString fresh = m_filter->take(event.text); !fresh.isEmpty())
            pass(StreamEvent::of(Kind::Text, fresh));
        return meter();
    }
    if (event.kind != Kind::Finished) {
        pass(event);
        return meter();
    }
    m_broker.breaker(candidate().place()).succeeded();
    if (m_filter)
        if (const QString rest = m_filter->rest(); !rest.isEmpty())
            pass(StreamEvent::of(Kind::Text, rest));
    end(event, u"ok"_s);
}

void Generation::takeUsage(const Usage &usage) { m_reported = usage; }

void Generation::pass(const StreamEvent &event)
{
    m_answer.add(event);
    Q_EMIT happened(event);
}

// --- when it goes wrong ----------------------------------------------------------------------------------------------

void Generation::streamFailed(const ProviderError &error)
{
    CircuitBreaker &breaker = m_broker.breaker(candidate().place());
    // Once a call, not once a try: what opens a breaker is that several calls in a row could not be served.
    if (error.countsAgainstProvider() && m_tries == 1)
        breaker.failed(m_broker.now());
    else
        breaker.dropped();
    m_lastError = error;
    closeAttempt(m_accepted);
    if (m_answer.outputCharacters() > 0) {
        if (!goOn(error))
            end(StreamEvent::failed(error), u"failed"_s);
        return;
    }
    if (retrySoon(error))
        return;
    if (!error.tryOther() || !moveOn())
        end(StreamEvent::failed(error), u"failed"_s);
}

/// The caller has the beginning of an answer: the next provider (or the same, where it is the only one) is asked for the rest.
bool Generation::goOn(const ProviderError &error)
{
    const bool possible = error.retryHere() && m_answer.toolCalls.isEmpty() && !m_answer.text.isEmpty();
    if (!possible || m_continuations >= m_broker.settings().continuations)
        return false;
    ++m_continuations;
    const QString died = providerName();
    int next = m_at + 1;
    while (next < m_candidates.size() && !m_broker.breaker(m_candidates[next].place()).wouldAdmit(m_broker.now()))
        ++next;
    if (next == m_candidates.size())
        next = m_at;
    if (!m_broker.breaker(m_candidates[next].place()).wouldAdmit(m_broker.now()))
        return false;
    m_tries = next == m_at ? m_tries : 0;
    m_at = next;
    m_filter.emplace(m_answer.text);
    StreamEvent mark = StreamEvent::of(StreamEvent::Kind::Continued, died);
    mark.name = providerName();
    pass(mark);
    ask();
    return true;
}

bool Generation::retrySoon(const ProviderError &error)
{
    const Broker::Settings &settings = m_broker.settings();
    const bool elsewhere = m_at + 1 < m_candidates.size();
    // The next in the chain is faster than waiting for one that told us to wait.
    if (!error.retryHere() || m_tries > settings.retries || (elsewhere && error.kind == ProviderError::Kind::RateLimited))
        return false;
    if (error.retryAfterMs > settings.longestRetryAfter)
        return false;
    if (!m_broker.breaker(candidate().place()).wouldAdmit(m_broker.now()))
        return false;
    int64_t delay = std::min<int64_t>(settings.longestRetryDelay, int64_t(settings.retryDelay) << (m_tries - 1));
    delay -= int64_t(double(delay) * 0.25 * QRandomGenerator::global()->generateDouble());
    if (error.retryAfterMs >= 0)
        delay = error.retryAfterMs;
    m_state = State::Resting;
    QTimer::singleShot(int(delay), this, [this] {
        if (m_state == State::Resting)
            ask();
    });
    return true;
}

bool Generation::moveOn()
{
    if (m_at + 1 >= m_candidates.size())
        return false;
    nextCandidate();
    return true;
}

// --- money while it streams ------------------------------------------------------------------------------------------

Usage Generation::attemptUsage() const
{
    const int64_t made = estimateOutput(m_attemptCharacters);
    if (!m_reported)
        return {.inputUncached = m_promptTokens, .outputText = made, .reported = false};
    Usage usage = *m_reported;
    if (!m_answer.finished && usage.output() < made) { // the last word was never said
        usage.outputText = made - usage.outputReasoning;
        usage.reported = false;
    }
    return usage;
}

void Generation::meter()
{
    const PriceRow row = price(m_promptTokens);
    const NanoDollars soFar = m_cost + row.cost(attemptUsage());
    if (soFar - m_noted >= NoteEvery * row.output && row.output > 0) {
        m_noted = soFar;
        m_broker.ledger().post([id = m_id, soFar, provider = providerName(), model = modelName()](Ledger &ledger) {
            return ledger.progress(id, soFar, provider, model);
        });
    }
    if (row.output > 0 && soFar > m_held && !m_extending)
        extend();
}

void Generation::extend()
{
    m_extending = true;
    const NanoDollars more = m_broker.settings().extension * price(m_promptTokens).output;
    auto verdict = std::make_shared<Ledger::Verdict>(Ledger::Verdict::Refused);
    m_broker.ledger().post(
        [id = m_id, more, verdict](Ledger &ledger) -> sync::Expected<void> {
            const auto result = ledger.extend(id, more);
            if (!result)
                return std::unexpected(result.error());
            *verdict = *result;
            return {};
        },
        [self = QPointer(this), verdict, more](const sync::Expected<void> &committed) {
            if (self)
                self->extended(committed && *verdict == Ledger::Verdict::Granted ? more : 0);
        });
}

/// Also while the answer goes on elsewhere: what was granted is held, and where nothing was the end is the end.
void Generation::extended(NanoDollars more)
{
    m_extending = false;
    m_held += more;
    if (more > 0 || m_state == State::Settling || m_state == State::Done)
        return;
    if (m_state == State::Asking || m_state == State::Streaming)
        m_broker.breaker(candidate().place()).dropped(); // it was not the provider that ended it
    end(StreamEvent::finished(StopReason::Budget, u"budget"_s), u"stopped"_s);
}

// --- the end ---------------------------------------------------------------------------------------------------------

/// What this attempt has cost goes onto the bill; the next one begins at nothing.
void Generation::closeAttempt(bool billed)
{
    if (m_stream) {
        m_stream->disconnect(this);
        m_stream->cancel();
        m_stream->deleteLater();
        m_stream = nullptr;
        m_broker.callEnds(candidate().place());
    }
    if (billed) {
        const Usage usage = attemptUsage();
        const bool first = m_usage == Usage();
        m_cost += price(usage.input()).cost(usage);
        m_usage += usage;
        if (first)
            m_usage.reported = usage.reported;
    }
    m_reported.reset();
    m_attemptCharacters = 0;
    m_accepted = false;
}

void Generation::cancel()
{
    if (m_state == State::Settling || m_state == State::Done)
        return;
    if (m_state == State::Asking || m_state == State::Streaming)
        m_broker.breaker(candidate().place()).dropped();
    end(StreamEvent::finished(StopReason::Cancelled, u"cancelled"_s), u"cancelled"_s);
}

void Generation::setPaused(bool paused)
{
    m_paused = paused;
    if (m_stream)
        m_stream->setPaused(paused);
}

void Generation::end(const StreamEvent &last, const QString &status)
{
    if (m_state == State::Settling || m_state == State::Done)
        return;
    m_answer.add(last);
    if (!m_cacheKey.isEmpty() && m_continuations == 0 && ResponseCache::suits(m_answer))
        m_toKeep = ResponseCache::Hit{m_answer, providerName(), modelName()};
    // A request that was sent but not answered yet when it is cancelled may well be billed by the provider.
    closeAttempt(m_accepted || (status == "cancelled"_L1 && m_state == State::Asking));
    m_state = State::Settling;
    if (m_begun)
        return settle(last, status);
    finishWith(last);
}

void Generation::settle(const StreamEvent &last, const QString &status)
{
    if (m_toKeep) {
        m_toKeep->answer.usage = m_usage;
        m_broker.cache().keep(m_cacheKey, *m_toKeep, m_cacheSeconds, m_broker.now());
    }
    m_broker.limiter().correct(m_caller, m_caller.payer == Payer::Server ? providerName() : QString(), m_usage.input() + m_usage.output() - m_promptTokens, m_broker.now());
    Ledger::Bill bill{m_id, providerName(), modelName(), m_usage, m_cost, status, name(last.stop),
                      last.kind == StreamEvent::Kind::Failed ? name(last.error.kind) : QString(), {}};
    if (m_broker.settings().retention > 0)
        bill.answer = (m_answer.reasoning + m_answer.text).toUtf8();
    bill.caller = m_caller;
    m_broker.settle(bill, [self = QPointer(this), last] {
        if (self)
            self->finishWith(last);
    });
}

void Generation::finishWith(const StreamEvent &last)
{
    if (m_state == State::Done)
        return;
    m_state = State::Done;
    if (m_usage.input() + m_usage.output() > 0)
        Q_EMIT happened(StreamEvent::ofUsage(m_usage));
    Q_EMIT happened(last);
    deleteLater();
}

} // namespace dyad::backend::ai
