// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/extension-host/HostApi.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <iostream>
#include <string>

namespace dyad::app {

HostApi::HostApi(QJSEngine *engine)
    : m_engine(engine)
{
}

void HostApi::send(const QJsonObject &message)
{
    const QByteArray line = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
    std::cout.write(line.constData(), line.size());
    std::cout.flush();
}

bool HostApi::receive(QJsonObject *message)
{
    std::string line;
    if (!std::getline(std::cin, line))
        return false;
    *message = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
    return true;
}

QJsonValue HostApi::ask(const QString &what, QJsonObject question)
{
    question[QLatin1String("ask")] = ++m_asked;
    question[QLatin1String("what")] = what;
    send(question);
    QJsonObject answer;
    if (!receive(&answer))
        std::_Exit(0);          // the IDE is gone
    if (const QString error = answer[QLatin1String("error")].toString(); !error.isEmpty()) {
        m_engine->throwError(error);
        return {};
    }
    return answer[QLatin1String("value")];
}

void HostApi::edit(int start, int end, const QString &text)
{
    ask(QStringLiteral("edit"), {{QStringLiteral("start"), start}, {QStringLiteral("end"), end}, {QStringLiteral("text"), text}});
}

void HostApi::decorate(const QJSValue &ranges)
{
    QJsonArray list;
    const int count = ranges.property(QStringLiteral("length")).toInt();
    for (int i = 0; i < count; ++i) {
        const QJSValue one = ranges.property(quint32(i));
        list.append(QJsonObject{{QStringLiteral("start"), one.property(QStringLiteral("start")).toInt()}, {QStringLiteral("end"), one.property(QStringLiteral("end")).toInt()}});
    }
    ask(QStringLiteral("decorate"), {{QStringLiteral("ranges"), list}});
}

} // namespace dyad::app
