// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/LanguageSymbol.h"
#include <QCoreApplication>

namespace dyad::editor {

namespace {

constexpr int DeepestSymbol = 50;

void add(QVector<LanguageSymbol> &to, const QJsonArray &json, const LspText &text, int depth)
{
    for (const QJsonValue &value : json) {
        const QJsonObject one = value.toObject();
        const bool flat = one.contains(QLatin1String("location"));
        const QJsonObject place = flat ? one.value(QLatin1String("location")).toObject() : one;
        const LspRange range = LspRange::fromJson(place.value(QLatin1String("range")).toObject());
        const LspRange name = flat ? range : LspRange::fromJson(one.value(QLatin1String("selectionRange")).toObject());
        to.append({one.value(QLatin1String("name")).toString(), one.value(QLatin1String("detail")).toString(), one.value(QLatin1String("kind")).toInt(), depth,
            text.bytesAt(range.start), text.bytesAt(range.end), text.bytesAt(name.start)});
        if (depth < DeepestSymbol)
            add(to, one.value(QLatin1String("children")).toArray(), text, depth + 1);
    }
}

} // namespace

QVector<LanguageSymbol> LanguageSymbol::listFromJson(const QJsonArray &json, const LspText &text)
{
    QVector<LanguageSymbol> symbols;
    add(symbols, json, text, 0);
    return symbols;
}

QString LanguageSymbol::kindName(int kind)
{
    static const char *const names[] = {"", "file", "module", "namespace", "package", "class", "method", "property", "field", "constructor", "enum", "interface",
        "function", "variable", "constant", "string", "number", "boolean", "array", "object", "key", "null", "enum member", "struct", "event", "operator", "type parameter"};
    return kind > 0 && kind < static_cast<int>(std::size(names)) ? QCoreApplication::translate("LanguageSymbol", names[kind]) : QString();
}

} // namespace dyad::editor
