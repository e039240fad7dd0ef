// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/LoginCommand.h"
#include "app/cli/UserJson.h"
#include "sync/account/BrowserSignIn.h"
#include <QCoroSignal>
#include <QCoroTimer>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QSysInfo>
#include <QTextStream>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dyad::app {

using Step = LoginCommand::Step;

Command::Description LoginCommand::description() const
{
    return {"login", "--server URL (--email E [--password-stdin] | --device | --issuer NAME) [--code CODE]",
            "sign in: with the password (asked for on a terminal), with a code approved elsewhere, or by the browser; --code is the second factor's",
            {u"email"_s, u"issuer"_s, u"code"_s}, {u"password-stdin"_s, u"device"_s}};
}

/// As it is given, or typed.
sync::Expected<QString> LoginCommand::code() const
{
    if (line.has(u"code"_s))
        return line.option(u"code"_s);
    if (!::isatty(STDIN_FILENO))
        return sync::fail("second-factor", "This account wants a second factor: give the code of the authenticator app with --code.");
    std::fputs("Code of the authenticator app, or a recovery code: ", stderr);
    return QTextStream(stdin).readLine().trimmed();
}

QCoro::Task<sync::Expected<Step>> LoginCommand::byPassword()
{
    const auto secret = password();
    if (!secret)
        co_return std::unexpected(secret.error());
    const auto future = account->logIn(line.option(u"email"_s), *secret, QSysInfo::machineHostName());
    co_return co_await future;
}

QCoro::Task<sync::Expected<Step>> LoginCommand::byDevice()
{
    const auto begun = co_await account->beginDevice(QSysInfo::machineHostName());
    if (!begun)
        co_return std::unexpected(begun.error());
    QJsonObject event;
    event.insert(u"userCode"_s, begun->userCode);
    event.insert(u"expiresIn"_s, begun->expiresInMs / 1000);
    output->event(event, u"Where you are signed in already, approve this code on the account page, or run: dyadctl device approve %1"_s.arg(begun->userCode));
    QElapsedTimer time;
    time.start();
    int interval = begun->intervalMs;
    while (time.elapsed() < begun->expiresInMs) {
        QTimer pause;
        pause.setSingleShot(true);
        pause.start(interval);
        co_await pause;
        auto step = co_await account->pollDevice(begun->deviceCode);
        if (!step && step.error().code == "slow-down")
            interval += begun->intervalMs;
        else if (step || step.error().code != "authorization-pending")
            co_return step;
    }
    co_return sync::fail("expired-token", "Nobody approved the code in time.");
}

QCoro::Task<sync::Expected<Step>> LoginCommand::byBrowser()
{
    sync::BrowserSignIn browser(account.get());
    QObject::connect(&browser, &sync::BrowserSignIn::openWanted, &browser, [this](const QUrl &url) {
        QJsonObject event;
        event.insert(u"url"_s, QString::fromLatin1(url.toEncoded()));
        output->event(event, u"Open this address in a browser on this computer:\n"_s + QString::fromLatin1(url.toEncoded()));
    });
    std::optional<sync::BrowserSignIn::Grant> grant;
    std::optional<sync::Error> failed;
    QEventLoop loop;
    QObject::connect(&browser, &sync::BrowserSignIn::granted, &loop, [&](const sync::BrowserSignIn::Grant &given) { grant = given; loop.quit(); });
    QObject::connect(&browser, &sync::BrowserSignIn::failed, &loop, [&](const QString &what, const QString &text) {
        failed = sync::Error{what.toStdString(), text.toStdString()};
        loop.quit();
    });
    QTimer::singleShot(10 * 60 * 1000, &loop, [&] {
        failed = sync::Error{"expired-token", "The browser brought no answer in ten minutes."};
        loop.quit();
    });
    browser.start(line.option(u"issuer"_s));
    if (!failed)
        loop.exec();
    if (failed || !grant)
        co_return std::unexpected(failed.value_or(sync::Error{"failed", "The browser brought no answer."}));
    const auto future = account->redeem(grant->code, grant->verifier, {}, QSysInfo::machineHostName());
    co_return co_await future;
}

QCoro::Task<sync::Expected<Step>> LoginCommand::secondStep(Step step)
{
    if (step.setup) {
        const auto enrolment = co_await account->setUp(step.ticket);
        if (!enrolment)
            co_return std::unexpected(enrolment.error());
        output->note(u"This server wants a second factor. Put this key into an authenticator app (time-based, six digits):\n  "_s + enrolment->secret);
    }
    const auto typed = code();
    if (!typed)
        co_return std::unexpected(typed.error());
    const auto future = account->secondFactor(step.ticket, *typed);
    co_return co_await future;
}

QCoro::Task<Command::Result> LoginCommand::run()
{
    const int ways = int(line.has(u"device"_s)) + int(line.has(u"issuer"_s)) + int(!line.option(u"email"_s).isEmpty());
    if (ways != 1)
        co_return sync::fail("usage", "login wants one of --email, --device and --issuer");
    if (auto connected = connectTo(); !connected)
        co_return connected;
    account = std::make_unique<sync::AccountApi>(api.get());
    // Chosen before it is awaited: g++ 12 cannot compile a choice between two co_awaits.
    auto way = line.has(u"device"_s) ? byDevice() : line.has(u"issuer"_s) ? byBrowser() : byPassword();
    auto step = co_await way;
    if (step && !step->isSignedIn())
        step = co_await secondStep(*step);
    if (!step)
        co_return std::unexpected(step.error());
    const auto &user = api->session()->user;
    QJsonObject json = userJson(user, api->server());
    QString text = u"Signed in to %2 as %1"_s.arg(user.name, Credentials::nameOf(api->server()));
    if (!step->recoveryCodes.isEmpty()) {
        json.insert(u"recoveryCodes"_s, QJsonArray::fromStringList(step->recoveryCodes));
        text += u"\nRecovery codes, each good once where the app is lost. Keep them safe; they are not shown again:\n  "_s + step->recoveryCodes.join(u"\n  "_s);
    }
    output->result(json, text);
    co_return Result();
}

} // namespace dyad::app
