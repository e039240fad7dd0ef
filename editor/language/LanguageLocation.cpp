// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/LanguageLocation.h"
#include "editor/language/LanguageDocument.h"

namespace dyad::editor {

QVector<LanguageLocation> LanguageLocation::listFromJson(const QJsonValue &json)
{
    QVector<LanguageLocation> locations;
    const QJsonArray list = json.isObject() ? QJsonArray{json} : json.toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject one = value.toObject();
        const bool link = one.contains(QLatin1String("targetUri"));
        const QString path = LanguageDocument::pathOf(one.value(link ? QLatin1String("targetUri") : QLatin1String("uri")).toString());
        if (!path.isEmpty())
            locations.append({path, LspRange::fromJson(one.value(link ? QLatin1String("targetSelectionRange") : QLatin1String("range")).toObject())});
    }
    return locations;
}

} // namespace dyad::editor
