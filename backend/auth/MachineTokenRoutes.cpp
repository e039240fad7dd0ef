// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/auth/Routes.h"
#include "backend/auth/MachineTokens.h"
#include "backend/gateway/JsonBody.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::backend::auth {
namespace {

using gateway::JsonBody;
using gateway::Request;
using gateway::Response;
using Answer = sync::Expected<Response>;

QJsonObject toJson(const MachineTokens::Token &token)
{
    return {{u"id"_s, token.id}, {u"name"_s, token.name}, {u"scopes"_s, QJsonArray::fromStringList(token.scopes)}, {u"project"_s, token.project},
            {u"createdAt"_s, token.createdAt}, {u"expiresAt"_s, token.expiresAt}};
}

Answer make(MachineTokens &tokens, const Request &request)
{
    JsonBody body(request.body);
    MachineTokens::Wish wish;
    wish.name = body.text("name", 1, 100);
    wish.project = body.optionalText("project", 100).value_or(QString());
    if (!body.isGood())
        return std::unexpected(body.error());
    const QJsonObject json = QJsonDocument::fromJson(request.body).object();
    for (const QJsonValue &one : json[u"scopes"_s].toArray())
        wish.scopes.append(one.toString());
    wish.scopes.removeDuplicates();
    wish.days = json[u"days"_s].toInt();
    return mapped(tokens.make(*request.who, request.address.toString(), wish), [](const MachineTokens::Made &made) {
        QJsonObject answer = toJson(made.token);
        answer.insert(u"token"_s, made.secret);
        return Response::json(answer, 201);
    });
}

Answer list(MachineTokens &tokens, const Request &request)
{
    return mapped(tokens.of(request.who->account), [](const std::vector<MachineTokens::Token> &all) {
        QJsonArray array;
        for (const MachineTokens::Token &one : all)
            array.append(toJson(one));
        return Response::json({{u"tokens"_s, array}});
    });
}

Answer revoke(MachineTokens &tokens, const Request &request)
{
    return mapped(tokens.revoke(*request.who, request.address.toString(), request.parameters[0].toLongLong()), [] { return Response::empty(204); });
}

} // namespace

void addMachineTokenRoutes(gateway::Router &router, MachineTokens &tokens)
{
    const auto add = [&](const char *method, const char *pattern, Answer (*function)(MachineTokens &, const Request &)) {
        router.add(method, pattern, gateway::Access::SignedIn, gateway::Lane::Store, [&tokens, function](const Request &request) { return function(tokens, request); });
    };
    add("GET", "/api/v1/tokens", list);
    add("POST", "/api/v1/tokens", make);
    add("DELETE", "/api/v1/tokens/{token}", revoke);
}

} // namespace dyad::backend::auth
