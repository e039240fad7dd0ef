// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/ApiCall.h"
#include "sync/session/ServerApi.h"
#include <QIODevice>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace dyad::sync {

namespace {

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

Error problemOf(int status, const QByteArray &body)
{
    const QJsonObject problem = QJsonDocument::fromJson(body).object();
    const QString code = problem.value(QLatin1String("code")).toString(QStringLiteral("http-%1").arg(status));
    const QString title = problem.value(QLatin1String("title")).toString();
    const QString detail = problem.value(QLatin1String("detail")).toString(title);
    return {code.toStdString(), detail.isEmpty() ? "The server answered with status " + std::to_string(status) + "." : detail.toStdString()};
}

} // namespace

ApiCall::ApiCall(ServerApi *api, ApiRequest request, Done done)
    : QObject(api), m_api(api), m_request(std::move(request)), m_done(std::move(done))
{
}

void ApiCall::start()
{
    const bool required = m_request.authorization == ApiRequest::Authorization::Required;
    if (!required || m_api->isSignedIn()) return send();
    QMetaObject::invokeMethod(this, [this] { end(sync::fail("signed-out", tr("Sign in to the server first.").toStdString())); },
                              Qt::QueuedConnection);
}

void ApiCall::send()
{
    QNetworkRequest request(m_api->urlOf(m_request.path));
    // A token must not follow a redirect to somebody else.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(m_request.inactivityLimit);
    if (m_request.authorization != ApiRequest::Authorization::None && m_api->isSignedIn())
        request.setRawHeader("Authorization", "Bearer " + m_api->session()->accessToken);
    auto &network = m_api->network();
    if (m_request.upload) {
        m_request.upload->seek(0);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/octet-stream"));
        m_reply = network.sendCustomRequest(request, m_request.method, m_request.upload.get());
    } else {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        const QByteArray body = m_request.body ? QJsonDocument(*m_request.body).toJson(QJsonDocument::Compact) : QByteArray();
        m_reply = network.sendCustomRequest(request, m_request.method, body);
    }
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::finished, this, &ApiCall::finished);
    connect(m_reply, &QNetworkReply::readyRead, this, &ApiCall::readSome);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 done, qint64 total) {
        if (m_request.upload) Q_EMIT progress(done, total);
    });
    connect(m_reply, &QNetworkReply::downloadProgress, this, [this](qint64 done, qint64 total) {
        if (m_request.download) Q_EMIT progress(done, total);
    });
}

void ApiCall::readSome()
{
    if (!m_request.download || statusOf(*m_reply) != 200 || m_downloadFailed) return;
    if (auto taken = m_request.download(m_reply->readAll()); !taken) {
        m_downloadFailed = taken.error();
        m_reply->abort();
    }
}

void ApiCall::finished()
{
    if (!m_reply) return;
    const bool refused = statusOf(*m_reply) == 401 && m_request.authorization != ApiRequest::Authorization::None;
    if (!refused || m_refreshed || !m_api->isSignedIn()) return end(result());
    m_refreshed = true;
    m_reply->deleteLater();
    m_reply = nullptr;
    m_api->refresh(this, [this](Expected<QByteArray> token) {
        if (token) send();
        else end(std::unexpected(token.error()));
    });
}

/// No answer came at all.
std::string ApiCall::whyUnreachable() const
{
    const QString words = m_reply->errorString();
    if (m_reply->error() != QNetworkReply::SslHandshakeFailedError) return tr("The server cannot be reached: %1").arg(words).toStdString();
    return tr("The server's certificate was not accepted: %1 If you trust the authority that issued it, add it to this machine's certificates "
              "(on Debian: a .crt file in /usr/local/share/ca-certificates, then update-ca-certificates).").arg(words.endsWith(u'.') ? words : words + u'.').toStdString();
}

Expected<ApiAnswer> ApiCall::result()
{
    if (m_downloadFailed) return std::unexpected(*m_downloadFailed);
    const int status = statusOf(*m_reply);
    if (status == 0) return sync::fail("unreachable", whyUnreachable());
    if (m_request.keepsProblems && status >= 400) return ApiAnswer{status, m_reply->readAll(), {}};
    if (status < 200 || status > 299) return std::unexpected(problemOf(status, m_reply->readAll()));
    if (m_reply->error() != QNetworkReply::NoError)
        return sync::fail("unreachable", tr("The connection was lost: %1").arg(m_reply->errorString()).toStdString());
    readSome();
    if (m_downloadFailed) return std::unexpected(*m_downloadFailed);
    return ApiAnswer{status, m_request.download ? QByteArray() : m_reply->readAll(), m_reply->rawHeader("ETag")};
}

void ApiCall::cancel()
{
    if (m_reply) m_reply->disconnect(this);
    if (m_reply) m_reply->abort();
    end(sync::fail("cancelled", tr("Cancelled.").toStdString()));
}

void ApiCall::end(Expected<ApiAnswer> answer)
{
    if (!m_done) return;
    const Done done = std::exchange(m_done, nullptr);
    deleteLater();
    done(std::move(answer));
}

} // namespace dyad::sync
