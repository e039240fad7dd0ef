// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/bus/EventsBridge.h"

namespace dyad::backend {

EventsBridge::EventsBridge(Events &events, Bus &bus, QObject *parent) : QObject(parent), m_events(events)
{
    const auto tell = [this, &bus](const QByteArray &kind, const QByteArray &id, const QByteArray &message) {
        if (!m_repeating)
            bus.publish(kind + '/' + id, message);
    };
    connect(&events, &Events::signInEnded, this, [tell](qint64 signIn) { tell("sign-in", QByteArray::number(signIn), "ended"); });
    connect(&events, &Events::projectDeleted, this, [tell](const QString &project) { tell("project", project.toUtf8(), "deleted"); });
    connect(&events, &Events::projectRenamed, this, [tell](const QString &project, const QString &name) { tell("project", project.toUtf8(), "renamed " + name.toUtf8()); });
    connect(&events, &Events::membersChanged, this, [tell](const QString &project) { tell("members", project.toUtf8(), "changed"); });
    connect(&bus, &Bus::heard, this, &EventsBridge::hear);
}

void EventsBridge::hear(const QByteArray &topic, const QByteArray &message)
{
    const QByteArray kind = topic.left(topic.indexOf('/'));
    const QString id = QString::fromUtf8(topic.mid(kind.size() + 1));
    m_repeating = true;
    if (kind == "sign-in")
        Q_EMIT m_events.signInEnded(id.toLongLong());
    else if (kind == "members")
        Q_EMIT m_events.membersChanged(id);
    else if (kind == "project" && message == "deleted")
        Q_EMIT m_events.projectDeleted(id);
    else if (kind == "project" && message.startsWith("renamed "))
        Q_EMIT m_events.projectRenamed(id, QString::fromUtf8(message.mid(8)));
    m_repeating = false;
}

} // namespace dyad::backend
