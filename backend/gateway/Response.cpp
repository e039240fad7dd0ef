// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/Response.h"
#include "backend/platform/Log.h"
#include <QJsonDocument>
#include <boost/beast/http/status.hpp>
#include <map>

namespace dyad::backend::gateway {
namespace {

int statusOf(const std::string &code)
{
    static const std::map<std::string, int, std::less<>> table = {
        {"bad-request", 400}, {"bad-path", 400}, {"unauthorized", 401}, {"bad-credentials", 401}, {"not-allowed", 403}, {"bad-invite", 403},
        {"second-factor", 401}, {"second-factor-setup", 401}, {"bad-code", 403}, {"bad-ticket", 403}, {"bad-token", 403}, {"bad-password", 403}, {"sign-in-again", 403},
        {"sign-up-closed", 403}, {"weak-password", 400}, {"second-factor-on", 409}, {"second-factor-off", 409}, {"owns-projects", 409},
        {"last-way-in", 409}, {"no-such-identity", 404}, {"no-such-issuer", 404}, {"issuer-refused", 403}, {"issuer-unreachable", 502}, {"link-needed", 409},
        {"already-linked", 409}, {"bad-grant", 400}, {"no-such-device", 404}, {"authorization-pending", 400}, {"slow-down", 400}, {"access-denied", 400},
        {"expired-token", 400},
        {"bad-origin", 403}, {"not-found", 404}, {"no-such-project", 404}, {"no-such-user", 404}, {"no-such-session", 404}, {"last-admin", 409}, {"last-owner", 409}, {"not-empty", 409}, {"slug-taken", 409}, {"no-such-organisation", 404}, {"no-such-plan", 404},
        {"plan-limit", 403}, {"read-only", 403}, {"no-such-file", 404}, {"no-such-version", 404}, {"no-such-invitation", 404},
        {"no-such-blob", 404}, {"no-such-job", 404}, {"not-supported", 409}, {"key-wrong", 503}, {"key-missing", 503}, {"key-unreachable", 503}, {"crypto-failed", 503},
        {"blob-store-refused", 503}, {"method-not-allowed", 405}, {"timeout", 408}, {"email-taken", 409}, {"conflict", 409}, {"path-taken", 409},
        {"already-member", 409}, {"body-too-large", 413}, {"blob-too-large", 413}, {"hash-mismatch", 422}, {"malware-found", 422}, {"scan-unavailable", 503}, {"tls-required", 403}, {"rate-limited", 429},
        {"bad-workflow", 400}, {"bad-signature", 401}, {"folder-missing", 409},
        {"busy", 429}, {"head-too-large", 431}, {"storage-unavailable", 503}, {"document-damaged", 503}};
    const auto found = table.find(code);
    return found == table.end() ? 500 : found->second;
}

QJsonObject problemJson(const sync::Error &error, int status)
{
    const auto reason = boost::beast::http::obsolete_reason(boost::beast::http::int_to_status(unsigned(status)));
    const bool hideDetail = status >= 500;
    return {{QStringLiteral("type"), QStringLiteral("about:blank")},
            {QStringLiteral("title"), QString::fromLatin1(reason.data(), qsizetype(reason.size()))},
            {QStringLiteral("status"), status},
            {QStringLiteral("code"), QString::fromStdString(error.code)},
            {QStringLiteral("detail"), hideDetail ? QStringLiteral("The server cannot do this right now. Try again in a moment.")
                                                  : QString::fromStdString(error.message)}};
}

} // namespace

Response Response::empty(int status)
{
    Response response;
    response.status = status;
    return response;
}

Response Response::json(const QJsonObject &object, int status)
{
    Response response;
    response.status = status;
    response.contentType = "application/json";
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

Response Response::streamed(std::shared_ptr<ResponseStream> stream)
{
    // However the gateway lets go of it (sent, client gone, never even asked for), the producer hears of it.
    Response response;
    response.stream = std::shared_ptr<ResponseStream>(stream.get(), [stream](ResponseStream *) { stream->close(); });
    return response;
}

Response Response::bytes(QByteArray body, const QByteArray &contentType)
{
    Response response;
    response.contentType = contentType;
    response.body = std::move(body);
    return response;
}

Response Response::problem(const sync::Error &error)
{
    return problem(error, statusOf(error.code));
}

Response Response::problem(const sync::Error &error, int status)
{
    if (status >= 500)
        qCWarning(logHttp) << error.code.c_str() << error.message.c_str();
    Response response = json(problemJson(error, status), status);
    response.contentType = "application/problem+json";
    if (status == 401)
        response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

void Response::setRetryAfter(qint64 ms)
{
    headers.emplace_back("Retry-After", QByteArray::number((ms + 999) / 1000));
    QJsonObject object = QJsonDocument::fromJson(body).object();
    object.insert(QStringLiteral("retryAfter"), ms);
    body = QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace dyad::backend::gateway
