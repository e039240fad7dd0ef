// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/SignupCommand.h"
#include "app/cli/UserJson.h"
#include "sync/account/AccountApi.h"

namespace dyad::app {

Command::Description SignupCommand::description() const
{
    return {"signup", "--server URL [--invite I] --name N --email E --password-stdin", "make an account, with an invitation where the server wants one (the first start's makes the admin)",
        {QStringLiteral("invite"), QStringLiteral("name"), QStringLiteral("email")}, {QStringLiteral("password-stdin")}};
}

QCoro::Task<Command::Result> SignupCommand::run()
{
    for (const char *needed : {"name", "email"}) {
        if (line.option(QString::fromLatin1(needed)).isEmpty())
            co_return sync::fail("usage", std::string("signup wants --") + needed);
    }
    if (auto connected = connectTo(); !connected)
        co_return connected;
    const auto secret = password();
    if (!secret)
        co_return std::unexpected(secret.error());
    sync::AccountApi account(api.get());
    const auto step = co_await account.signUp(line.option(QStringLiteral("invite")), line.option(QStringLiteral("name")), line.option(QStringLiteral("email")), *secret);
    if (!step)
        co_return std::unexpected(step.error());
    if (!step->isSignedIn())
        co_return sync::fail("second-factor-setup", "The account is made. This server wants a second factor: run dyadctl login to set it up.");
    const auto &user = api->session()->user;
    output->result(userJson(user, api->server()), QStringLiteral("Welcome, %1. You are signed in to %2").arg(user.name, Credentials::nameOf(api->server())));
    co_return Result();
}

} // namespace dyad::app
