// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/LanguageDiagnostic.h"
#include <algorithm>

namespace dyad::editor {

LanguageDiagnostic LanguageDiagnostic::fromJson(const QJsonObject &json)
{
    LanguageDiagnostic diagnostic;
    diagnostic.range = LspRange::fromJson(json.value(QLatin1String("range")).toObject());
    diagnostic.severity = static_cast<Severity>(std::clamp(json.value(QLatin1String("severity")).toInt(1), 1, 4));
    diagnostic.message = json.value(QLatin1String("message")).toString();
    diagnostic.source = json.value(QLatin1String("source")).toString();
    const QJsonValue code = json.value(QLatin1String("code"));
    diagnostic.json = json;
    diagnostic.code = code.isDouble() ? QString::number(code.toInteger()) : code.toString();
    return diagnostic;
}

QVector<LanguageDiagnostic> LanguageDiagnostic::listFromJson(const QJsonArray &list)
{
    QVector<LanguageDiagnostic> all;
    for (const QJsonValue &value : list)
        all.append(fromJson(value.toObject()));
    if (all.size() > MostOfFile) {
        std::stable_sort(all.begin(), all.end(), [](const LanguageDiagnostic &a, const LanguageDiagnostic &b) { return a.severity < b.severity; });
        all.resize(MostOfFile);
    }
    return all;
}

} // namespace dyad::editor
