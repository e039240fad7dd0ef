// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/workflows/Workflow.h"
#include "backend/yavi/workflows/WorkflowDefinition.h"

namespace dyad::backend::yavi {

using namespace Qt::StringLiterals;

QJsonObject Workflow::toJson() const
{
    QJsonObject json{{u"id"_s, id}, {u"name"_s, name}, {u"origin"_s, origin}, {u"definition"_s, definition}, {u"enabled"_s, enabled}, {u"error"_s, error}, {u"createdAt"_s, createdAt},
        {u"updatedAt"_s, updatedAt}, {u"nextAt"_s, nextAt}, {u"status"_s, enabled ? u"active"_s : u"inactive"_s}};
    if (const auto parsed = WorkflowDefinition::parse(definition)) {
        json.insert(u"description"_s, parsed->description);
        json.insert(u"triggers"_s, parsed->triggersJson());
        json.insert(u"steps"_s, parsed->stepsJson());
    }
    return json;
}

QJsonObject WorkflowRun::toJson() const
{
    QJsonArray shown;
    for (const QJsonValue &step : steps) {
        QJsonObject one = step.toObject();
        one.remove(u"result"_s);             // for the next step only, and may be long
        shown.append(one);
    }
    return {{u"id"_s, id}, {u"workflow"_s, workflow}, {u"trigger"_s, trigger}, {u"input"_s, input}, {u"dryRun"_s, dryRun}, {u"state"_s, state}, {u"steps"_s, shown}, {u"error"_s, error},
        {u"startedAt"_s, startedAt}, {u"finishedAt"_s, finishedAt}};
}

} // namespace dyad::backend::yavi
