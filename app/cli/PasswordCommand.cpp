// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/PasswordCommand.h"
#include "app/cli/ApiCalls.h"
#include <array>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dyad::app {

Command::Description PasswordCommand::description() const
{
    return {"password", "forgot --server URL --email EMAIL | reset --server URL [--password-stdin]",
        "a new password by a code that is mailed; reset reads the code, then the new password (a line each)", {u"email"_s}, {u"password-stdin"_s}, 1, 1};
}

QCoro::Task<Command::Result> PasswordCommand::run()
{
    if (auto connected = connectTo(); !connected)
        co_return connected;
    if (line.words[0] == u"forgot" && line.has(u"email"_s))
        co_return co_await forgot();
    if (line.words[0] == u"reset")
        co_return co_await reset();
    co_return sync::fail("usage", std::string("usage: dyadctl password ") + description().arguments);
}

QCoro::Task<Command::Result> PasswordCommand::forgot()
{
    QJsonObject body;
    body.insert(u"email"_s, line.option(u"email"_s));
    const auto answer = co_await callApi(*api, "POST", u"password/forgot"_s, body);
    if (!answer)
        co_return std::unexpected(answer.error());
    QJsonObject json;
    json.insert(u"asked"_s, true);
    output->result(json, u"If there is an account with this address, a mail with a code is on its way. Then: dyadctl password reset"_s);
    co_return Result();
}

QCoro::Task<Command::Result> PasswordCommand::reset()
{
    if (!line.has(u"password-stdin"_s) && ::isatty(STDIN_FILENO))
        std::fputs("Code: ", stderr);
    // Not by a text stream, which would take the next line along.
    std::array<char, 256> bytes{};
    const QString code = std::fgets(bytes.data(), int(bytes.size()), stdin) ? QString::fromUtf8(bytes.data()) : QString();
    const auto typed = password();
    if (!typed)
        co_return std::unexpected(typed.error());
    QJsonObject body;
    body.insert(u"token"_s, code.trimmed());
    body.insert(u"newPassword"_s, *typed);
    const auto answer = co_await callApi(*api, "POST", u"password/reset"_s, body);
    if (!answer)
        co_return std::unexpected(answer.error());
    QJsonObject json;
    json.insert(u"changed"_s, true);
    output->result(json, u"The new password holds; all sign-ins have ended. Sign in with: dyadctl login"_s);
    co_return Result();
}

} // namespace dyad::app
