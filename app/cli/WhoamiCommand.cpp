// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/WhoamiCommand.h"
#include "app/cli/UserJson.h"

namespace dyad::app {

Command::Description WhoamiCommand::description() const { return {"whoami", "[--server URL]", "who is signed in, where", {}, {}}; }

QCoro::Task<Command::Result> WhoamiCommand::run()
{
    if (auto connected = connectTo(); !connected)
        co_return connected;
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return signedIn;
    const auto user = co_await api->me();
    if (!user)
        co_return std::unexpected(user.error());
    output->result(userJson(*user, api->server()), QStringLiteral("%1 <%2> on %3").arg(user->name, user->email, Credentials::nameOf(api->server())));
    co_return Result();
}

} // namespace dyad::app
