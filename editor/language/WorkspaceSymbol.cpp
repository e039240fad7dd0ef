// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/WorkspaceSymbol.h"

namespace dyad::editor {

QVector<WorkspaceSymbol> WorkspaceSymbol::listFromJson(const QJsonArray &json)
{
    QVector<WorkspaceSymbol> symbols;
    for (const QJsonValue &value : json) {
        const QJsonObject one = value.toObject();
        const QVector<LanguageLocation> places = LanguageLocation::listFromJson(one.value(QLatin1String("location")));
        if (!places.isEmpty())
            symbols.append({one.value(QLatin1String("name")).toString(), one.value(QLatin1String("containerName")).toString(), one.value(QLatin1String("kind")).toInt(), places.first()});
    }
    return symbols;
}

} // namespace dyad::editor
