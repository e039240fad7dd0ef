// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/EmbeddingCall.h"
#include "backend/ai/Embeddings.h"
#include "backend/ai/FaceSession.h"
#include "backend/ai/HttpExchange.h"
#include "backend/ai/TokenEstimate.h"
#include "backend/ai/faces/GeminiFace.h"
#include "backend/ai/faces/OpenAiChatFace.h"
#include "backend/ai/providers/Adapter.h"
#include "backend/platform/Crypto.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

int64_t tokensOf(const QJsonValue &input)
{
    if (input.isString())
        return estimateTokens(input.toString());
    int64_t tokens = 0;
    for (const QJsonValue &one : input.toArray())
        tokens += one.isString() ? estimateTokens(one.toString()) : 1;
    return tokens;
}

/// Anthropic has none. Google's take texts only.
bool embeds(const Candidate &candidate, const QJsonObject &request)
{
    const ProviderKind kind = candidate.provider.kind;
    return kind != ProviderKind::Anthropic && (kind != ProviderKind::Google || embeddings::requestToGoogle(request, candidate.model));
}

} // namespace

EmbeddingCall::EmbeddingCall(Broker &broker, const QJsonObject &body, const Caller &caller, std::shared_ptr<gateway::ResponseStream> out, Language language)
    : QObject(&broker)
    , m_broker(broker)
    , m_id(u"gen_"_s + crypto::randomId(20))
    , m_request(body)
    , m_caller(caller)
    , m_out(std::move(out))
    , m_language(language)
{
    begin();
}

void EmbeddingCall::begin()
{
    const auto load = [this](const Candidate &one) { return m_broker.loadOf(one, false); };
    for (const Candidate &one : candidatesFor(m_request["model"_L1].toString(), m_broker.providersFor(m_caller), load))
        if (embeds(one, m_request) && (m_candidates.isEmpty() || one.provider.payer == m_candidates.first().provider.payer)) // one pays for all of a call
            m_candidates.append(one);
    if (m_candidates.isEmpty())
        return refuse({ProviderError::Kind::NotFound, u"No provider of this server offers this embedding model."_s, 404, u"model_not_found"_s, -1});
    m_caller.payer = m_candidates.first().provider.payer;
    if (const int64_t wait = m_broker.limiter().admit(m_caller, tokensOf(m_request["input"_L1]), m_broker.now()); wait > 0)
        return refuse({ProviderError::Kind::RateLimited, u"That is more than a minute may bring here. Try again in a moment."_s, 429, u"rate_limit_exceeded"_s, wait});
    watch();
    reserve();
}

/// Only before money is held for it.
void EmbeddingCall::refuse(const ProviderError &error)
{
    tellError(error);
    deleteLater();
}

void EmbeddingCall::tellError(const ProviderError &error)
{
    if (m_language == Language::OpenAi)
        FaceSession::refuse(OpenAiChatFace(), error, *m_out);
    else
        FaceSession::refuse(GeminiFace(), error, *m_out);
}

bool EmbeddingCall::isGoogle() const { return m_candidates[m_at].provider.kind == ProviderKind::Google; }

/// A client that leaves ends the call: the provider is not asked on, and what it was asked is billed.
void EmbeddingCall::watch()
{
    m_out->watch(
        [home = parent(), self = QPointer(this)] {
            QMetaObject::invokeMethod(home, [self] {
                if (!self)
                    return;
                self->m_gone = true;
                if (self->m_exchange)
                    self->end({ProviderError::Kind::Network, u"The caller left."_s, 0, {}, -1}, {.inputUncached = tokensOf(self->m_request["input"_L1]), .reported = false});
            });
        },
        [](bool) {});
}

void EmbeddingCall::reserve()
{
    Ledger::Call call;
    call.generation = m_id;
    call.caller = m_caller;
    call.face = u"embeddings"_s;
    call.model = m_request["model"_L1].toString();
    const int64_t tokens = tokensOf(m_request["input"_L1]);
    for (const Candidate &one : std::as_const(m_candidates)) // whoever will answer, it is paid for
        call.estimate = std::max(call.estimate, m_broker.prices().find(one.model, one.provider.kind, QDateTime::currentDateTimeUtc().date(), tokens).input * tokens);
    call.begun = call.estimate;
    auto grant = std::make_shared<Ledger::Grant>();
    m_broker.ledger().post(
        [call, grant](Ledger &ledger) -> sync::Expected<void> {
            const auto result = ledger.reserve(call);
            if (!result)
                return std::unexpected(result.error());
            *grant = *result;
            return {};
        },
        [self = QPointer(this), grant](const sync::Expected<void> &committed) {
            if (!self)
                return;
            if (committed && grant->verdict == Ledger::Verdict::Granted)
                return self->next();
            if (!committed) {
                self->m_broker.giveBack(self->m_id); // who knows what came of it
                return self->refuse({ProviderError::Kind::Unavailable, u"The server cannot write its accounts now. Try again later."_s, 503, {}, 5000});
            }
            self->refuse({ProviderError::Kind::Budget, u"The budget is spent, or held by other calls."_s, 429, u"budget_exceeded"_s, -1});
        });
}

void EmbeddingCall::next()
{
    ++m_at;
    m_body.clear();
    if (m_gone)
        return end({ProviderError::Kind::Network, u"The caller left."_s, 0, {}, -1}, {});
    send();
}

HttpCall EmbeddingCall::callOf(const Candidate &candidate) const
{
    ChatRequest shape;
    shape.model = candidate.model;
    HttpCall call = Adapter::of(candidate.provider, shape).encode(shape, candidate.provider);
    if (candidate.provider.kind == ProviderKind::Google) {
        call.url = candidate.provider.endpoint("/models/%1:batchEmbedContents"_L1.arg(QString::fromLatin1(QUrl::toPercentEncoding(candidate.model))));
        call.body = toJson(embeddings::requestToGoogle(m_request, candidate.model).value_or(QJsonObject()));
        return call;
    }
    call.url.setPath(call.url.path().replace("/chat/completions"_L1, "/embeddings"_L1));
    QJsonObject body = m_request;
    body.remove(embeddings::GooglesOwn);
    call.body = toJson(body);
    return call;
}

void EmbeddingCall::send()
{
    const Candidate &candidate = m_candidates[m_at];
    m_request["model"_L1] = candidate.model;
    HttpCall call = callOf(candidate);
    call.totalTimeout = 120'000;
    if (!m_caller.correlation.isEmpty())
        call.headers.append({"X-Correlation-ID", m_caller.correlation});
    HttpExchange *exchange = m_exchange = m_broker.http().send(call, this);
    connect(exchange, &HttpExchange::head, this, [this](int status, const HttpHeaders &headers) {
        m_status = status;
        m_headers = headers;
    });
    connect(exchange, &HttpExchange::data, this, [this](const QByteArray &bytes) { m_body += bytes; });
    connect(exchange, &HttpExchange::finished, this, &EmbeddingCall::finished);
    connect(exchange, &HttpExchange::failed, this, &EmbeddingCall::failed);
}

void EmbeddingCall::finished()
{
    const Candidate &candidate = m_candidates[m_at];
    if (m_status >= 300)
        return failed(Adapter::of(candidate.provider, {}).error(m_status, m_headers, m_body));
    auto object = parseObject(m_body);
    if (object && isErrorObject(*object))
        return failed(Adapter::of(candidate.provider, {}).error(0, m_headers, m_body));
    if (!object)
        return failed({ProviderError::Kind::Malformed, u"The provider's answer is not JSON."_s, m_status, {}, -1});
    if (isGoogle())
        object = embeddings::answerFromGoogle(*object, candidate.model, m_language == Language::OpenAi && m_request["encoding_format"_L1].toString() == "base64"_L1);
    if (embeddings::vectorsOf(*object) != embeddings::inputsOf(m_request))
        return failed({ProviderError::Kind::Malformed, u"The provider's answer has not a vector for each text."_s, m_status, {}, -1});
    if (m_language != Language::OpenAi)
        m_body = toJson(embeddings::answerToGoogle(*object, m_language == Language::GoogleOne));
    else if (isGoogle()) {
        const qint64 tokens = tokensOf(m_request["input"_L1]);
        (*object)["usage"_L1] = QJsonObject{{"prompt_tokens"_L1, tokens}, {"total_tokens"_L1, tokens}};
        m_body = toJson(*object);
    }
    Usage usage;
    usage.reported = !isGoogle() && object->value("usage"_L1).isObject();
    usage.inputUncached = usage.reported ? tokenCount(object->value("usage"_L1)["prompt_tokens"_L1]) : tokensOf(m_request["input"_L1]);
    end({}, usage);
}

void EmbeddingCall::failed(const ProviderError &error)
{
    if (error.tryOther() && m_at + 1 < m_candidates.size())
        return next();
    end(error, {});
}

void EmbeddingCall::end(const ProviderError &error, const Usage &usage)
{
    if (m_exchange) {
        m_exchange->disconnect(this);
        m_exchange->cancel();
        m_exchange = nullptr;
    }
    const Candidate &candidate = m_candidates[m_at];
    Ledger::Bill bill;
    bill.generation = m_id;
    bill.provider = candidate.provider.name;
    bill.model = candidate.model;
    bill.usage = usage;
    bill.cost = m_broker.prices().cost(candidate.model, candidate.provider.kind, QDateTime::currentDateTimeUtc().date(), usage);
    bill.status = m_gone ? u"cancelled"_s : error ? u"failed"_s : u"ok"_s;
    m_broker.settle(bill);
    if (error) {
        tellError(error);
    } else {
        m_out->begin({200, "application/json", {}, m_body.size()});
        m_out->write(m_body);
        m_out->finish();
    }
    deleteLater();
}

} // namespace dyad::backend::ai
