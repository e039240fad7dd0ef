// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/knowledge/KnowledgeTypes.h"

namespace dyad::panels::knowledge {

namespace {

QString textIn(const QJsonObject &json, const char *name) { return json[QLatin1String(name)].toString(); }
qint64 numberIn(const QJsonObject &json, const char *name) { return json[QLatin1String(name)].toInteger(); }
bool flag(const QJsonObject &json, const char *name, bool otherwise = false) { return json[QLatin1String(name)].toBool(otherwise); }
Stretch placeIn(const QJsonObject &json) { return {numberIn(json, "start"), numberIn(json, "length")}; }

QStringList texts(const QJsonObject &json, const char *name, const char *part)
{
    QStringList list;
    for (const QJsonValue &one : json[QLatin1String(name)].toArray())
        list.append(one[QLatin1String(part)].toString());
    return list;
}

} // namespace

Document Document::of(const QJsonObject &json)
{
    Document d;
    d.id = textIn(json, "id");
    d.name = textIn(json, "name");
    d.type = textIn(json, "type");
    d.state = textIn(json, "state");
    d.language = textIn(json, "language");
    d.classification = textIn(json, "classification");
    d.summary = textIn(json, "summary");
    d.errorText = json[QLatin1String("error")][QLatin1String("message")].toString();
    d.url = textIn(json, "url");
    d.progress = int(numberIn(json, "progress"));
    d.chunks = int(numberIn(json, "chunks"));
    d.size = numberIn(json, "size");
    d.characters = numberIn(json, "characters");
    d.createdAt = numberIn(json, "createdAt");
    return d;
}

Passage Passage::of(const QJsonObject &json)
{
    Passage p;
    p.document = textIn(json, "document");
    p.name = textIn(json, "name");
    p.type = textIn(json, "type");
    p.heading = textIn(json, "heading");
    p.text = textIn(json, "text");
    p.source = textIn(json, "source");
    p.place = placeIn(json);
    for (const QJsonValue &mark : json[QLatin1String("highlights")].toArray())
        p.highlights.append(placeIn(mark.toObject()));
    return p;
}

Citation Citation::of(const QJsonObject &json)
{
    return {int(numberIn(json, "number")), textIn(json, "document"), textIn(json, "name"), textIn(json, "heading"), textIn(json, "quote"), placeIn(json)};
}

Answer Answer::of(const QJsonObject &json)
{
    return {{}, textIn(json, "answer"), textIn(json, "source"), textIn(json, "note"), flag(json, "generated"), listOf<Citation>(json, QLatin1String("citations"))};
}

Base Base::of(const QJsonObject &json)
{
    return {textIn(json, "id"), textIn(json, "name"), textIn(json, "description"), int(numberIn(json, "documentCount")), flag(json, "autoUpdate")};
}

Connector Connector::of(const QJsonObject &json)
{
    Connector c;
    c.id = textIn(json, "id");
    c.name = textIn(json, "name");
    c.kind = textIn(json, "kind");
    c.kindName = textIn(json, "kindName");
    c.state = textIn(json, "state");
    c.errorText = json[QLatin1String("error")][QLatin1String("message")].toString();
    c.remedy = json[QLatin1String("error")][QLatin1String("remedy")].toString();
    c.syncedAt = numberIn(json, "syncedAt");
    c.everyMinutes = int(numberIn(json, "everyMinutes"));
    c.items = int(numberIn(json, "items"));
    return c;
}

ConnectorKind ConnectorKind::of(const QJsonObject &json)
{
    ConnectorKind k{textIn(json, "kind"), textIn(json, "name"), textIn(json, "group"), flag(json, "works"), {}};
    for (const QJsonValue &value : json[QLatin1String("settings")].toArray()) {
        const QJsonObject one = value.toObject();
        k.fields.append({textIn(one, "name"), textIn(one, "label"), textIn(one, "hint"), flag(one, "required"), flag(one, "secret")});
    }
    return k;
}

Workflow Workflow::of(const QJsonObject &json)
{
    Workflow w;
    w.id = textIn(json, "id");
    w.name = textIn(json, "name");
    w.description = textIn(json, "description");
    w.origin = textIn(json, "origin");
    w.definition = textIn(json, "definition");
    w.errorText = textIn(json, "error");
    w.enabled = flag(json, "enabled", true);
    w.triggers = texts(json, "triggers", "on");
    w.steps = texts(json, "steps", "do");
    w.lastState = json[QLatin1String("lastRun")][QLatin1String("state")].toString();
    w.lastRunAt = json[QLatin1String("lastRun")][QLatin1String("startedAt")].toInteger();
    return w;
}

WorkflowRun WorkflowRun::of(const QJsonObject &json)
{
    WorkflowRun r;
    r.id = textIn(json, "id");
    r.state = textIn(json, "state");
    r.trigger = textIn(json, "trigger");
    r.errorText = textIn(json, "error");
    r.dryRun = flag(json, "dryRun");
    r.startedAt = numberIn(json, "startedAt");
    r.finishedAt = numberIn(json, "finishedAt");
    for (const QJsonValue &value : json[QLatin1String("steps")].toArray()) {
        const QJsonObject one = value.toObject();
        r.steps.append({textIn(one, "do"), textIn(one, "state"), textIn(one, "detail"), int(numberIn(one, "attempts"))});
    }
    return r;
}

} // namespace dyad::panels::knowledge
