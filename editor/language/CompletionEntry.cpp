// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/CompletionEntry.h"
#include "editor/language/HoverTip.h"

namespace dyad::editor {

namespace {

QString text(const QJsonObject &json, const char *key, const QString &otherwise = {})
{
    const QString value = json.value(QLatin1String(key)).toString();
    return value.isEmpty() ? otherwise : value;
}

} // namespace

CompletionEntry CompletionEntry::fromJson(const QJsonObject &json)
{
    CompletionEntry entry;
    entry.label = text(json, "label").trimmed();
    entry.detail = text(json, "detail");
    entry.documentation = HoverTip::markdownOf(json.value(QLatin1String("documentation")));
    entry.filterText = text(json, "filterText", entry.label);
    entry.sortText = text(json, "sortText", entry.label);
    entry.insertText = text(json, "insertText", entry.label);
    entry.kind = json.value(QLatin1String("kind")).toInt(1);
    entry.snippet = json.value(QLatin1String("insertTextFormat")).toInt() == 2;
    entry.deprecated = json.value(QLatin1String("deprecated")).toBool() || json.value(QLatin1String("tags")).toArray().contains(1);
    if (const QJsonObject edit = json.value(QLatin1String("textEdit")).toObject(); !edit.isEmpty()) {
        entry.insertText = edit.value(QLatin1String("newText")).toString();
        const auto range = edit.contains(QLatin1String("range")) ? QLatin1String("range") : QLatin1String("insert");
        entry.range = LspRange::fromJson(edit.value(range).toObject());
    }
    entry.additionalEdits = json.value(QLatin1String("additionalTextEdits")).toArray();
    entry.source = json;
    return entry;
}

CompletionEntry::List CompletionEntry::listFromJson(const QJsonValue &json)
{
    List list;
    const QJsonArray items = json.isArray() ? json.toArray() : json.toObject().value(QLatin1String("items")).toArray();
    list.incomplete = json.toObject().value(QLatin1String("isIncomplete")).toBool();
    list.entries.reserve(items.size());
    for (const QJsonValue &item : items)
        list.entries.append(fromJson(item.toObject()));
    return list;
}

} // namespace dyad::editor
