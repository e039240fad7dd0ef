// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/KeyCommand.h"

namespace dyad::app {

Command::Description KeyCommand::description() const
{
    return {"key", "create --name N [--project P] | list | revoke ID", "keys with which other tools use this server's AI endpoints (/v1, /v1beta, /openai)",
        {QStringLiteral("name"), QStringLiteral("project")}, {}, 1, 2};
}

sync::Expected<QJsonObject> KeyCommand::wish() const
{
    if (line.option(QStringLiteral("name")).isEmpty())
        return sync::fail("usage", "key create wants --name N");
    return QJsonObject{{QStringLiteral("name"), line.option(QStringLiteral("name"))}};
}

QString KeyCommand::lineOf(const QJsonObject &one) const
{
    return QStringLiteral("%1  %2  %3").arg(one[QStringLiteral("id")].toString(), one[QStringLiteral("hint")].toString(), one[QStringLiteral("name")].toString());
}

} // namespace dyad::app
