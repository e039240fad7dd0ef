// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/TokenCommand.h"
#include <QDateTime>
#include <QJsonArray>

namespace dyad::app {

Command::Description TokenCommand::description() const
{
    return {"token", "create --name N --scopes read,write,sync --days D [--project P] | list | revoke ID", "tokens with which programs (CI, scripts) call this server's API for you",
        {QStringLiteral("name"), QStringLiteral("scopes"), QStringLiteral("days"), QStringLiteral("project")}, {}, 1, 2};
}

sync::Expected<QJsonObject> TokenCommand::wish() const
{
    const QString name = line.option(QStringLiteral("name")), scopes = line.option(QStringLiteral("scopes"));
    const int days = line.option(QStringLiteral("days")).toInt();
    if (name.isEmpty() || scopes.isEmpty() || days < 1)
        return wrongUsage();
    return QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("scopes"), QJsonArray::fromStringList(scopes.split(u','))}, {QStringLiteral("days"), days}};
}

QString TokenCommand::lineOf(const QJsonObject &one) const
{
    QStringList scopes;
    for (const QJsonValue &scope : one[QStringLiteral("scopes")].toArray())
        scopes.append(scope.toString());
    const QString until = QDateTime::fromMSecsSinceEpoch(one[QStringLiteral("expiresAt")].toInteger()).toString(Qt::ISODate);
    const QString project = one[QStringLiteral("project")].toString();
    return QStringList{QString::number(one[QStringLiteral("id")].toInteger()), until, scopes.join(u','), project.isEmpty() ? QStringLiteral("-") : project,
                       one[QStringLiteral("name")].toString()}.join(QStringLiteral("  "));
}

} // namespace dyad::app
