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
    static const char *const names[] = {"",
        QT_TRANSLATE_NOOP("LanguageSymbol", "file"), QT_TRANSLATE_NOOP("LanguageSymbol", "module"), QT_TRANSLATE_NOOP("LanguageSymbol", "namespace"),
        QT_TRANSLATE_NOOP("LanguageSymbol", "package"), QT_TRANSLATE_NOOP("LanguageSymbol", "class"), QT_TRANSLATE_NOOP("LanguageSymbol", "method"),
        QT_TRANSLATE_NOOP("LanguageSymbol", "property"), QT_TRANSLATE_NOOP("LanguageSymbol", "field"), QT_TRANSLATE_NOOP("LanguageSymbol", "constructor"),
        QT_TRANSLATE_NOOP("LanguageSymbol", "enum"), QT_TRANSLATE_NOOP("LanguageSymbol", "interface"), QT_TRANSLATE_NOOP("LanguageSymbol", "function"),
        QT_TRANSLATE_NOOP("LanguageSymbol", "variable"), QT_TRANSLATE_NOOP("LanguageSymbol", "constant"), QT_TRANSLATE_NOOP("LanguageSymbol", "string"),
        QT_TRANSLATE_NOOP("LanguageSymbol", "number"), QT_TRANSLATE_NOOP("LanguageSymbol", "boolean"), QT_TRANSLATE_NOOP("LanguageSymbol", "array"),
        QT_TRANSLATE_NOOP("LanguageSymbol", "object"), QT_TRANSLATE_NOOP("LanguageSymbol", "key"), QT_TRANSLATE_NOOP("LanguageSymbol", "null"),
        QT_TRANSLATE_NOOP("LanguageSymbol", "enum member"), QT_TRANSLATE_NOOP("LanguageSymbol", "struct"), QT_TRANSLATE_NOOP("LanguageSymbol", "event"),
        QT_TRANSLATE_NOOP("LanguageSymbol", "operator"), QT_TRANSLATE_NOOP("LanguageSymbol", "type parameter")};
    return kind > 0 && kind < static_cast<int>(std::size(names)) ? QCoreApplication::translate("LanguageSymbol", names[kind]) : QString();
}

} // namespace dyad::editor
