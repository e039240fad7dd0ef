// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/notices/Routes.h"
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dyad::backend::notices {
namespace {

using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;
using Function = Answer (*)(NoticeStore &, const Request &);

Answer list(NoticeStore &store, const Request &request)
{
    const auto found = store.list(request.who->account, request.queryNumber("before", 0), int(std::clamp<qint64>(request.queryNumber("limit", 50), 1, 200)));
    const auto unread = found ? store.unread(request.who->account) : std::unexpected(found.error());
    if (!unread)
        return std::unexpected(unread.error());
    QJsonArray array;
    for (const Notice &notice : *found)
        array.append(notice.toJson());
    return Response::json({{u"notifications"_s, array}, {u"unread"_s, *unread}});
}

Answer markRead(NoticeStore &store, const Request &request)
{
    const QJsonValue upTo = QJsonDocument::fromJson(request.body).object()[u"upTo"_s];
    if (!upTo.isDouble() || upTo.toInteger() < 1)
        return sync::fail("bad-request", "upTo: the number of the newest that was read.");
    return mapped(store.markRead(request.who->account, upTo.toInteger()), [] { return Response::empty(204); });
}

Answer settings(NoticeStore &store, const Request &request)
{
    return mapped(store.wantsMail(request.who->account), [&store](bool mail) { return Response::json({{u"mail"_s, mail}, {u"available"_s, store.sendsMail()}}); });
}

Answer setSettings(NoticeStore &store, const Request &request)
{
    const QJsonValue mail = QJsonDocument::fromJson(request.body).object()[u"mail"_s];
    if (!mail.isBool())
        return sync::fail("bad-request", "mail: true or false.");
    return mapped(store.setWantsMail(request.who->account, mail.toBool()), [] { return Response::empty(204); });
}

} // namespace

void addRoutes(gateway::Router &router, NoticeStore &store)
{
    const auto add = [&](const char *method, const char *pattern, Function function) {
        router.add(method, pattern, gateway::Access::SignedIn, gateway::Lane::Store, [&store, function](const Request &request) { return function(store, request); });
    };
    add("GET", "/api/v1/notifications", list);
    add("POST", "/api/v1/notifications/read", markRead);
    add("GET", "/api/v1/notifications/settings", settings);
    add("PUT", "/api/v1/notifications/settings", setSettings);
}

} // namespace dyad::backend::notices
