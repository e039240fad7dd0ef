// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/SignupCommand.h"
#include "app/cli/UserJson.h"

namespace dyad::app {

Command::Description SignupCommand::description() const
{
    return {"signup", "--server URL --invite I --name N --email E --password-stdin", "make an account with an invitation (the first start's makes the admin)",
        {QStringLiteral("invite"), QStringLiteral("name"), QStringLiteral("email")}, {QStringLiteral("password-stdin")}};
}

QCoro::Task<Command::Result> SignupCommand::run()
{
    for (const char *needed : {"invite", "name", "email"}) {
        if (line.option(QString::fromLatin1(needed)).isEmpty())
            co_return sync::fail("usage", std::string("signup wants --") + needed);
    }
    if (auto connected = connectTo(); !connected)
        co_return connected;
    const auto secret = password();
    if (!secret)
        co_return std::unexpected(secret.error());
    const auto session = co_await api->signup(line.option(QStringLiteral("invite")), line.option(QStringLiteral("name")), line.option(QStringLiteral("email")), *secret);
    if (!session)
        co_return std::unexpected(session.error());
    output->result(userJson(session->user, api->server()), QStringLiteral("Welcome, %1. You are signed in to %2").arg(session->user.name, Credentials::nameOf(api->server())));
    co_return Result();
}

} // namespace dyad::app
