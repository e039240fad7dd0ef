// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/providers/Adapter.h"
#include "backend/ai/providers/AnthropicAdapter.h"
#include "backend/ai/providers/AzureAdapter.h"
#include "backend/ai/providers/GeminiAdapter.h"
#include "backend/ai/providers/OpenAiChatAdapter.h"
#include "backend/ai/providers/OpenAiResponsesAdapter.h"
#include "backend/platform/Crypto.h"
#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {

Decoder::~Decoder() = default;
Adapter::~Adapter() = default;

void Decoder::finish(StopReason reason, const QString &raw, StreamEvents &out)
{
    if (!std::exchange(m_ended, true))
        out.append(StreamEvent::finished(reason, raw));
}

void Decoder::close(StreamEvents &out)
{
    if (!m_ended)
        out.append(StreamEvent::failed({ProviderError::Kind::Truncated, u"The provider's stream ended in the middle of its answer."_s, 0, {}, -1}));
}

const Adapter &Adapter::of(const Provider &provider, const ChatRequest &request)
{
    static const OpenAiChatAdapter openAi;
    static const OpenAiResponsesAdapter responses;
    static const AnthropicAdapter anthropic;
    static const GeminiAdapter gemini;
    static const AzureAdapter azure;
    switch (provider.kind) {
    case ProviderKind::OpenAi: return request.responses ? static_cast<const Adapter &>(responses) : openAi;
    case ProviderKind::Anthropic: return anthropic;
    case ProviderKind::Google: return gemini;
    case ProviderKind::Azure: return azure;
    case ProviderKind::Compatible: return openAi;
    }
    return openAi;
}

std::optional<QJsonObject> parseObject(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return {};
    return document.object();
}

int64_t tokenCount(const QJsonValue &value) { return std::clamp<int64_t>(value.toInteger(), 0, 1'000'000'000); }

qint64 retryAfter(const HttpHeaders &headers)
{
    bool ok = false;
    const double ms = header(headers, "retry-after-ms").toDouble(&ok);
    if (ok && ms >= 0 && ms < 1e12)
        return qint64(ms);
    const QByteArray value = header(headers, "retry-after");
    const double seconds = value.toDouble(&ok);
    if (ok && seconds >= 0 && seconds < 1e9)
        return qint64(seconds * 1000);
    const QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(value), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return -1;
    return std::max<qint64>(0, QDateTime(date.date(), date.time(), Qt::UTC).toMSecsSinceEpoch() - QDateTime::currentMSecsSinceEpoch());
}

namespace {

using Kind = ProviderError::Kind;

bool containsAny(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QLatin1StringView word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// Google says how long to wait, and whether a day's quota is spent, in the details of its error.
void readGoogleDetails(const QJsonArray &details, ProviderError &error)
{
    for (const QJsonValue &value : details) {
        const QJsonObject detail = value.toObject();
        QString delay = detail["retryDelay"_L1].toString();
        if (delay.endsWith(u's')) {
            delay.chop(1);
            if (const double seconds = delay.toDouble(); seconds >= 0 && seconds < 1e9)
                error.retryAfterMs = qint64(seconds * 1000);
        }
        for (const QJsonValue &violation : detail["violations"_L1].toArray())
            if (violation["quotaId"_L1].toString().contains("PerDay"_L1))
                error.kind = Kind::Quota;
    }
}

Kind kindByStatus(int status)
{
    switch (status) {
    case 401:
    case 403: return Kind::Auth;
    case 402: return Kind::Quota;
    case 404: return Kind::NotFound;
    case 413: return Kind::ContextTooLong;
    case 429: return Kind::RateLimited;
    case 408:
    case 409: return Kind::Overloaded;
    default: return status >= 500 ? Kind::Overloaded : Kind::InvalidRequest;
    }
}

/// The words of the four providers, which say more than the status does.
std::optional<Kind> kindByWord(const QString &words, const QString &message)
{
    if (containsAny(words, {"context_length_exceeded"_L1, "string_above_max_length"_L1})
        || containsAny(message, {"maximum context length"_L1, "prompt is too long"_L1, "exceeds the maximum number of tokens"_L1, "context window"_L1}))
        return Kind::ContextTooLong;
    if (containsAny(words, {"insufficient_quota"_L1, "billing_error"_L1, "billing_not_active"_L1, "spend_limit"_L1}))
        return Kind::Quota;
    if (containsAny(words, {"content_filter"_L1, "content_policy_violation"_L1, "ResponsibleAIPolicyViolation"_L1}))
        return Kind::Policy;
    if (containsAny(words, {"invalid_api_key"_L1, "authentication_error"_L1, "permission_error"_L1, "UNAUTHENTICATED"_L1, "PERMISSION_DENIED"_L1, "API_KEY_INVALID"_L1}))
        return Kind::Auth;
    if (containsAny(words, {"rate_limit"_L1, "slow_down"_L1, "RESOURCE_EXHAUSTED"_L1}))
        return Kind::RateLimited;
    if (containsAny(words, {"model_not_found"_L1, "not_found"_L1, "DeploymentNotFound"_L1}))
        return Kind::NotFound;
    if (containsAny(words, {"overloaded"_L1, "server_error"_L1, "api_error"_L1, "timeout_error"_L1, "UNAVAILABLE"_L1, "INTERNAL"_L1, "DEADLINE_EXCEEDED"_L1}))
        return Kind::Overloaded;
    return {};
}

} // namespace

namespace {

/// For a person, wherever it stands: {"message"}, {"detail"}, {"detail": [{"msg"}]} (servers made with FastAPI), {"errors": [{"message"}]}.
QString messageOf(const QJsonObject &object)
{
    for (const QJsonValue &value : {object["message"_L1], object["detail"_L1], object["error_description"_L1], object["detail"_L1][0]["msg"_L1],
             object["errors"_L1][0]["message"_L1], object["detail"_L1]["message"_L1], object["error"_L1]})
        if (value.isString() && !value.toString().isEmpty())
            return value.toString();
    return {};
}

/// Of an error inside an answer that began well: what its status would have been.
int statusInside(const QJsonObject &object)
{
    for (const QLatin1StringView key : {"code"_L1, "status"_L1, "status_code"_L1})
        if (const int status = object[key].toVariant().toInt(); status >= 400 && status < 600)
            return status;
    return 500;
}

bool saysInvalid(const QString &words) { return containsAny(words, {"invalid_request"_L1, "INVALID_ARGUMENT"_L1, "FAILED_PRECONDITION"_L1, "BadRequest"_L1}); }

} // namespace

bool isErrorObject(const QJsonObject &object)
{
    const QJsonValue error = object["error"_L1];
    return (!error.isNull() && !error.isUndefined()) || object["object"_L1].toString() == "error"_L1 || object["type"_L1].toString() == "error"_L1;
}

QString newCallId() { return u"call_"_s + crypto::randomId(24); }

ProviderError classifyError(int status, const HttpHeaders &headers, const QJsonObject &body)
{
    ProviderError error;
    error.status = status;
    error.retryAfterMs = retryAfter(headers);
    const QJsonValue value = body.contains("error"_L1) ? body["error"_L1] : QJsonValue(body);
    const QJsonObject object = value.toObject();
    const QString told = value.isString() ? value.toString() : messageOf(object);
    error.message = (told.isEmpty() ? messageOf(body) : told).left(2000);
    QStringList words;
    for (const QLatin1StringView key : {"code"_L1, "type"_L1, "status"_L1})
        words.append(object[key].toVariant().toString());
    words.append(object["details"_L1]["error_code"_L1].toString());
    words.append(object["innererror"_L1]["code"_L1].toString());
    for (const QJsonValue &detail : object["details"_L1].toArray())
        words.append(detail["reason"_L1].toString());
    error.code = words.first().isEmpty() || words.first().toInt() > 0 ? words.value(1) + words.value(2) : words.first();
    const QString all = words.join(u' ');
    const auto byWord = kindByWord(all, error.message);
    const bool wordless = status == 0 || status == 400 || status == 429 || status == 403;
    const Kind byStatus = status != 0 ? kindByStatus(status) : saysInvalid(all) ? Kind::InvalidRequest : kindByStatus(statusInside(object));
    error.kind = byWord && (wordless || *byWord == Kind::Quota || *byWord == Kind::ContextTooLong) ? *byWord : byStatus;
    readGoogleDetails(object["details"_L1].toArray(), error);
    return error;
}

QString Adapter::modelsPath(const Provider &) const { return u"/models"_s; }

HttpCall Adapter::listModels(const Provider &provider) const
{
    HttpCall call;
    call.method = "GET";
    call.url = provider.endpoint(modelsPath(provider));
    call.headers = headersFor(provider);
    return call;
}

ProviderError Adapter::error(int status, const HttpHeaders &headers, const QByteArray &body) const
{
    if (status >= 300 && status < 400)
        return {Kind::Malformed, u"The provider answered with a redirect, which is not followed. Correct its base URL."_s, status, {}, -1, false};
    auto object = parseObject(body);
    if (!object) // Google's servers put an array around it where a stream was asked for
        object = QJsonDocument::fromJson(body).array().first().toObject();
    ProviderError error = classifyError(status, headers, object.value_or(QJsonObject()));
    if (error.message.isEmpty())
        error.message = u"The provider answered with HTTP status %1."_s.arg(status);
    const QByteArray again = header(headers, "x-should-retry");
    error.again = again != "false";
    return error;
}

} // namespace dyad::backend::ai
