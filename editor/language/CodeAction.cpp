// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/CodeAction.h"
#include <algorithm>

namespace dyad::editor {

QVector<CodeAction> CodeAction::listFromJson(const QJsonArray &json)
{
    QVector<CodeAction> actions;
    for (const QJsonValue &value : json) {
        const QJsonObject one = value.toObject();
        actions.append({one.value(QLatin1String("title")).toString(), one.value(QLatin1String("kind")).toString(),
            one.value(QLatin1String("disabled")).toObject().value(QLatin1String("reason")).toString(), one.value(QLatin1String("isPreferred")).toBool(), one});
    }
    const auto rank = [](const CodeAction &action) {
        return !action.disabled.isEmpty() ? 3 : action.preferred ? 0 : action.kind.startsWith(QLatin1String("quickfix")) ? 1 : 2;
    };
    std::stable_sort(actions.begin(), actions.end(), [&](const CodeAction &a, const CodeAction &b) { return rank(a) < rank(b); });
    return actions;
}

} // namespace dyad::editor
