// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/LogoutCommand.h"

namespace dyad::app {

Command::Description LogoutCommand::description() const { return {"logout", "[--server URL]", "sign out, on the server too", {}, {}}; }

QCoro::Task<Command::Result> LogoutCommand::run()
{
    if (auto connected = connectTo(); !connected)
        co_return connected;
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return signedIn;
    const auto done = co_await api->logout();
    api->forgetSession();       // here one is signed out in any case
    if (!done && done.error().code != "signed-out" && done.error().code != "unauthorized")
        co_return std::unexpected(done.error());
    output->result({{QStringLiteral("server"), Credentials::nameOf(api->server())}}, QStringLiteral("Signed out of %1").arg(Credentials::nameOf(api->server())));
    co_return Result();
}

} // namespace dyad::app
