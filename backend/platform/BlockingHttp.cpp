// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/BlockingHttp.h"
#include "backend/platform/telemetry/Trace.h"
#include <QEventLoop>
#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslError>
#include <QTimer>
#include <algorithm>

namespace dyad::backend {
namespace {

QNetworkRequest requestFor(const BlockingHttp::Call &call)
{
    QUrl url = call.url;
    if (call.address)
        url.setHost(call.address->toString());
    QNetworkRequest request(url);
    if (call.address) {
        request.setPeerVerifyName(call.url.host());
        request.setRawHeader("Host", call.url.authority(QUrl::FullyEncoded | QUrl::RemoveUserInfo).toLatin1());
    }
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    for (const auto &[name, value] : call.headers)
        request.setRawHeader(name, value);
    return request;
}

constexpr int LookMs = 200;                      // between two questions whether to go on

/// What is wrong with the certificate of who answered, and what helps; empty: that was not it.
std::string certificateFault(const QUrl &url, const QList<QSslError> &errors)
{
    if (errors.isEmpty())
        return {};
    const bool isName = std::ranges::any_of(errors, [](const QSslError &one) { return one.error() == QSslError::HostNameMismatch; });
    const bool isTime = std::ranges::any_of(errors, [](const QSslError &one) { return one.error() == QSslError::CertificateExpired || one.error() == QSslError::CertificateNotYetValid; });
    const std::string remedy = isName ? "Use the name that stands in it, or give that server a certificate for this name."
        : isTime                      ? "Renew it there; are both clocks right?"
                                      : "If it is right, add its authority to this machine's (on Debian: a .crt file in /usr/local/share/ca-certificates, then update-ca-certificates) and start the server again.";
    return "The certificate of " + url.host().toStdString() + " is not accepted: " + errors.first().errorString().toStdString() + " " + remedy;
}

/// False: it could not be kept.
bool take(QNetworkReply &reply, const BlockingHttp::Call &call, QByteArray &body)
{
    const QByteArray bytes = reply.readAll();
    const bool wanted = call.download && reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() / 100 == 2;
    if (wanted)
        return call.download->write(bytes) == bytes.size();
    body += bytes;
    return body.size() <= call.mostBytes;
}

} // namespace

QByteArray BlockingHttp::Reply::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

sync::Expected<BlockingHttp::Reply> BlockingHttp::run(const Call &call)
{
    // Only as a part of something: the exporter's own calls are no news.
    const QByteArray around = SpanScope::currentTraceParent();
    std::optional<SpanScope> span;
    if (!around.isEmpty())
        span.emplace(call.method + ' ' + call.url.host().toLatin1(), Span::Kind::Client);
    QNetworkRequest request = requestFor(call);
    if (span) {
        span->set("http.request.method", call.method);
        span->set("server.address", call.url.host().toLatin1());
        request.setRawHeader("traceparent", span->traceParent());
    }
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    const std::unique_ptr<QNetworkReply> reply(call.upload ? network.sendCustomRequest(request, call.method, call.upload)
                                                                  : network.sendCustomRequest(request, call.method, call.body));
    QEventLoop loop;
    QByteArray body;
    bool tooLarge = false, tooSlow = false, stopped = false;
    QTimer timer, look;
    QObject::connect(&look, &QTimer::timeout, reply.get(), [&] {
        stopped = stopped || call.isStopped();
        if (stopped)
            reply->abort();
    });
    if (call.isStopped)
        look.start(LookMs);
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, reply.get(), [&] { tooSlow = true; reply->abort(); });
    QList<QSslError> faults;
    QObject::connect(reply.get(), &QNetworkReply::sslErrors, reply.get(), [&faults](const QList<QSslError> &errors) { faults = errors; });
    QObject::connect(reply.get(), &QNetworkReply::readyRead, reply.get(), [&] {
        if (take(*reply, call, body))
            return;
        tooLarge = true;
        QMetaObject::invokeMethod(reply.get(), &QNetworkReply::abort, Qt::QueuedConnection);
    });
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    timer.start(call.timeoutMs);
    if (!reply->isFinished())
        loop.exec();
    if (stopped)
        return sync::fail("stopped", "The call was broken off.");
    if (tooLarge)
        return sync::fail("too-large", "The answer is larger than " + std::to_string(call.mostBytes >> 20) + " MiB.");
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Qt calls every status from 400 on an error; only an answer that is not there or not whole is one here.
    const bool broken = reply->error() != QNetworkReply::NoError && (status < 400 || reply->error() == QNetworkReply::RemoteHostClosedError);
    if (span && status > 0)
        span->set("http.response.status_code", QByteArray::number(status));
    if (span && (status == 0 || tooSlow || broken))
        span->fail();
    if (const std::string fault = certificateFault(call.url, faults); !fault.empty())
        return sync::fail("unreachable", fault);
    if (status == 0 || tooSlow || broken)
        return sync::fail("unreachable", tooSlow ? "The server did not answer in time." : "The server cannot be reached.");
    if (!take(*reply, call, body))
        return sync::fail("too-large", "The answer could not be kept.");
    return Reply{status, reply->header(QNetworkRequest::ContentTypeHeader).toByteArray(), body, reply->rawHeaderPairs()};
}

} // namespace dyad::backend
