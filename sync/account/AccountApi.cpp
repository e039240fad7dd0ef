// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/account/AccountApi.h"
#include "sync/session/ApiReaders.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dyad::sync {

namespace {

QJsonObject jsonOf(const ApiAnswer &answer) { return QJsonDocument::fromJson(answer.body).object(); }

ApiRequest request(const QByteArray &method, const QString &path, const std::optional<QJsonObject> &body, ApiRequest::Authorization authorization)
{
    ApiRequest made;
    made.method = method;
    made.path = path;
    made.body = body;
    made.authorization = authorization;
    return made;
}

ApiRequest open(const QString &path, const QJsonObject &body) { return request("POST", path, body, ApiRequest::Authorization::None); }

} // namespace

template<typename T>
AccountApi::Future<T> AccountApi::run(ApiRequest request, std::function<Expected<T>(const ApiAnswer &)> read)
{
    auto promise = std::make_shared<QPromise<Expected<T>>>();
    promise->start();
    auto *call = new ApiCall(m_api, std::move(request), [promise, read = std::move(read), alive = QPointer(this)](Expected<ApiAnswer> answer) {
        if (!alive || (!answer && answer.error().code == "cancelled")) promise->future().cancel();
        else if (answer) promise->addResult(read(*answer));
        else promise->addResult(Expected<T>(std::unexpected(answer.error())));
        promise->finish();
    });
    auto *watcher = new QFutureWatcher<Expected<T>>(call);
    connect(watcher, &QFutureWatcherBase::canceled, call, &ApiCall::cancel);
    watcher->setFuture(promise->future());
    call->start();
    return promise->future();
}

AccountApi::Future<AccountApi::Ways> AccountApi::ways()
{
    return run<Ways>(request("GET", u"server"_s, {}, ApiRequest::Authorization::None), [](const ApiAnswer &answer) -> Expected<Ways> {
        const QJsonObject json = jsonOf(answer), in = json[u"signIn"_s].toObject();
        // Servers from before there were ways to choose from: by invitation, with a password.
        Ways ways{in[u"signUp"_s].toString(u"invite"_s), in[u"passwordLength"_s].toInt(8), {}, json[u"setup"_s].toBool()};
        for (const QJsonValue &issuer : in[u"issuers"_s].toArray())
            ways.issuers.append({issuer[u"name"_s].toString(), issuer[u"label"_s].toString()});
        return ways;
    });
}

Expected<AccountApi::Step> AccountApi::readStep(const ApiAnswer &answer)
{
    const QJsonObject json = jsonOf(answer);
    const QString code = json[u"code"_s].toString();
    if (code == u"second-factor" || code == u"second-factor-setup")
        return Step{json[u"ticket"_s].toString(), code == u"second-factor-setup", {}};
    if (answer.status >= 400)
        return sync::fail(code.isEmpty() ? "http-" + std::to_string(answer.status) : code.toStdString(), json[u"detail"_s].toString().toStdString());
    const auto session = read::session(answer);
    if (!session)
        return std::unexpected(session.error());
    m_api->signedIn(*session);
    Step step;
    for (const QJsonValue &one : json[u"recoveryCodes"_s].toArray())
        step.recoveryCodes.append(one.toString());
    return step;
}

AccountApi::Future<AccountApi::Step> AccountApi::step(const QString &path, const QJsonObject &body)
{
    ApiRequest made = open(path, body);
    made.keepsProblems = true;
    return run<Step>(std::move(made), [this](const ApiAnswer &answer) { return readStep(answer); });
}

AccountApi::Future<AccountApi::Step> AccountApi::logIn(const QString &email, const QString &password, const QString &device)
{
    return step(u"login"_s, {{u"email"_s, email}, {u"password"_s, password}, {u"device"_s, device}});
}

AccountApi::Future<AccountApi::Step> AccountApi::signUp(const QString &invite, const QString &name, const QString &email, const QString &password)
{
    return step(u"signup"_s, {{u"invite"_s, invite}, {u"name"_s, name}, {u"email"_s, email}, {u"password"_s, password}});
}

AccountApi::Future<AccountApi::Step> AccountApi::secondFactor(const QString &ticket, const QString &code)
{
    return step(u"login/second-factor"_s, {{u"ticket"_s, ticket}, {u"code"_s, code}});
}

AccountApi::Future<AccountApi::Enrolment> AccountApi::setUp(const QString &ticket)
{
    return run<Enrolment>(open(u"login/second-factor/setup"_s, {{u"ticket"_s, ticket}}), [](const ApiAnswer &answer) -> Expected<Enrolment> {
        return Enrolment{jsonOf(answer)[u"secret"_s].toString(), jsonOf(answer)[u"url"_s].toString()};
    });
}

AccountApi::Future<QUrl> AccountApi::startAt(const QString &issuer, const QUrl &redirect, const QString &state, const QString &challenge)
{
    const QJsonObject body{{u"issuer"_s, issuer}, {u"redirectUri"_s, redirect.toString()}, {u"state"_s, state}, {u"codeChallenge"_s, challenge}};
    return run<QUrl>(open(u"oauth/start"_s, body), [](const ApiAnswer &answer) -> Expected<QUrl> {
        const QUrl url(jsonOf(answer)[u"url"_s].toString(), QUrl::StrictMode);
        // It goes to the desktop's browser, so it must be something that only a browser opens.
        if (!url.isValid() || (url.scheme() != u"https" && url.scheme() != u"http"))
            return sync::fail("bad-answer", QCoreApplication::translate("Error", "The server's answer makes no sense.").toStdString());
        return url;
    });
}

AccountApi::Future<AccountApi::Step> AccountApi::redeem(const QString &code, const QString &verifier, const QString &invite, const QString &device)
{
    return step(u"oauth/token"_s, {{u"code"_s, code}, {u"codeVerifier"_s, verifier}, {u"invite"_s, invite}, {u"device"_s, device}});
}

AccountApi::Future<AccountApi::Device> AccountApi::beginDevice(const QString &device)
{
    return run<Device>(open(u"device/code"_s, {{u"device"_s, device}}), [](const ApiAnswer &answer) -> Expected<Device> {
        const QJsonObject json = jsonOf(answer);
        return Device{json[u"deviceCode"_s].toString(), json[u"userCode"_s].toString(), std::max(1, json[u"interval"_s].toInt(5)) * 1000, json[u"expiresIn"_s].toInt() * 1000};
    });
}

AccountApi::Future<AccountApi::Step> AccountApi::pollDevice(const QString &deviceCode)
{
    return step(u"device/token"_s, {{u"deviceCode"_s, deviceCode}});
}

AccountApi::Future<QJsonObject> AccountApi::call(const QByteArray &method, const QString &path, const std::optional<QJsonObject> &body)
{
    return run<QJsonObject>(request(method, path, body, ApiRequest::Authorization::Required), [](const ApiAnswer &answer) -> Expected<QJsonObject> { return jsonOf(answer); });
}

} // namespace dyad::sync
