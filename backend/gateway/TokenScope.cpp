// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/TokenScope.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace dyad::backend::gateway::tokenscope {
namespace {

std::unexpected<sync::Error> refused()
{
    return sync::fail("not-allowed", "This token is not for that. Sign in, or use one with other scopes.");
}

/// What follows "/api/v1/projects/{id}/", by its first word.
bool isContent(const QString &first)
{
    static const QStringList kinds{u"files"_s, u"content"_s, u"blobs"_s, u"timeline"_s, u"log"_s, u"comments"_s, u"documents"_s, u"search"_s, u"knowledge-bases"_s, u"connectors"_s,
                                   u"workflows"_s, u"workflow-runs"_s, u"notices"_s};
    return kinds.contains(first);
}

} // namespace

sync::Expected<void> check(const Route &route, const Request &request)
{
    if (!request.who || !request.who->isMachine())
        return {};
    const auth::Identity &who = *request.who;
    const bool reads = route.method == "GET";
    const QStringList &path = route.segments;                // api, v1, projects, {id}, …
    if (reads && route.pattern == "/api/v1/me"_L1)
        return {};
    if (path.value(2) != "projects"_L1)
        return refused();
    if (path.size() == 3)
        return reads && who.may(u"read"_s) ? sync::Expected<void>() : refused();
    if (!who.onlyProject.isEmpty() && request.parameters.value(0) != who.onlyProject)
        return sync::fail("no-such-project", "There is no such project, or you may not see it.");
    if (path.size() == 4)
        return reads && who.may(u"read"_s) ? sync::Expected<void>() : refused();
    const bool asks = reads || path.last() == "search"_L1 || path.last() == "ask"_L1;
    return isContent(path[4]) && who.may(asks ? u"read"_s : u"write"_s) ? sync::Expected<void>() : refused();
}

sync::Expected<void> checkSocket(const Request &request)
{
    return !request.who || !request.who->isMachine() || request.who->may(u"sync"_s) ? sync::Expected<void>() : refused();
}

} // namespace dyad::backend::gateway::tokenscope
