// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/LoginCommand.h"
#include "app/cli/UserJson.h"
#include <QSysInfo>

namespace dyad::app {

Command::Description LoginCommand::description() const
{
    return {"login", "--server URL --email E [--password-stdin]", "sign in; asks for the password on a terminal", {QStringLiteral("email")}, {QStringLiteral("password-stdin")}};
}

QCoro::Task<Command::Result> LoginCommand::run()
{
    if (line.option(QStringLiteral("email")).isEmpty())
        co_return sync::fail("usage", "login wants --email");
    if (auto connected = connectTo(); !connected)
        co_return connected;
    const auto secret = password();
    if (!secret)
        co_return std::unexpected(secret.error());
    const auto session = co_await api->login(line.option(QStringLiteral("email")), *secret, QSysInfo::machineHostName());
    if (!session)
        co_return std::unexpected(session.error());
    output->result(userJson(session->user, api->server()), QStringLiteral("Signed in to %2 as %1").arg(session->user.name, Credentials::nameOf(api->server())));
    co_return Result();
}

} // namespace dyad::app
