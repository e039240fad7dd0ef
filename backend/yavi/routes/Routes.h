// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/Router.h"
#include "backend/yavi/Service.h"
#include <functional>

namespace dyad::backend::yavi {

/// Documents, search and knowledge bases of projects: /api/v1/projects/{id}/…; and what addFlowRoutes adds.
void addRoutes(gateway::Router &router, Service &service);
/// Connectors, workflows (/api/v1/hooks/… too), what they told the team.
void addFlowRoutes(gateway::Router &router, Service &service);

/// Who calls the routes of Yavi's own clients: an account, by an API key (empty: by its own sign-in) for a project (empty: the request
/// names one).
struct YaviCaller {
    QString account;
    QString project;
    QString key;
};
using YaviIdentify = std::function<sync::Expected<YaviCaller>(const gateway::Request &)>;
/// What clients that were written for Yavi call: /api/yavi/… (docs/api.md).
void addYaviRoutes(gateway::Router &router, Service &service, YaviIdentify identify);

} // namespace dyad::backend::yavi
