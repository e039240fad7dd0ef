// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/DeviceCommand.h"
#include "app/cli/ApiCalls.h"

using namespace Qt::StringLiterals;

namespace dyad::app {

namespace {

/// What approving gives away, and how it is taken back.
QString letsIn(const QJsonObject &asking)
{
    const int idle = asking[u"idleDays"_s].toInt();
    const QString unused = idle > 0 ? u" (or %1 without use)"_s.arg(idle) : QString();
    return u"Approved, it may do all that you may, for %1 days%2; dyadctl sessions shows it, and ends it."_s.arg(QString::number(asking[u"days"_s].toInt()), unused);
}

} // namespace

Command::Description DeviceCommand::description() const
{
    return {"device", "(show | approve | refuse) CODE", "a device that shows a code (dyadctl login --device): who it is; sign it in as you; turn it away", {}, {}, 2, 2};
}

QCoro::Task<Command::Result> DeviceCommand::run()
{
    const QString what = line.words.value(0);
    if (what != u"show" && what != u"approve" && what != u"refuse")
        co_return sync::fail("usage", "see dyadctl device --help");
    if (auto connected = connectTo(); !connected)
        co_return connected;
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return signedIn;
    QJsonObject body;
    body.insert(u"userCode"_s, line.words.value(1));
    const auto asking = co_await callApi(*api, "POST", u"device/inspect"_s, body);
    if (!asking)
        co_return std::unexpected(asking.error());
    const QString lets = letsIn(jsonOf(*asking));
    const QString device = jsonOf(*asking)[u"device"_s].toString(), address = jsonOf(*asking)[u"address"_s].toString();
    QJsonObject json;
    json.insert(u"device"_s, device);
    json.insert(u"address"_s, address);
    for (const QString &key : {u"access"_s, u"days"_s, u"idleDays"_s})
        json.insert(key, jsonOf(*asking)[key]);
    if (what == u"show") {
        output->result(json, u"%1 at %2 waits with this code.\n%3"_s.arg(device, address, lets));
        co_return Result();
    }
    const auto done = co_await callApi(*api, "POST", u"device/"_s + what, body);
    if (!done)
        co_return std::unexpected(done.error());
    json.insert(u"state"_s, what == u"approve" ? u"approved"_s : u"refused"_s);
    output->result(json, what == u"approve" ? u"%1 at %2 is now signed in as you.\n%3"_s.arg(device, address, lets) : u"%1 at %2 was turned away."_s.arg(device, address));
    co_return Result();
}

} // namespace dyad::app
