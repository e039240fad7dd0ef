// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/LspPosition.h"

namespace dyad::editor {

namespace {
const QString Line = QStringLiteral("line"), Character = QStringLiteral("character"), Start = QStringLiteral("start"), End = QStringLiteral("end");

int clamped(const QJsonValue &value)
{
    return static_cast<int>(std::clamp(value.toDouble(), 0.0, 2147483647.0));      // a server may mean "the end" with the greatest number
}
} // namespace

QJsonObject LspPosition::toJson() const { return {{Line, line}, {Character, character}}; }
LspPosition LspPosition::fromJson(const QJsonObject &json) { return {clamped(json.value(Line)), clamped(json.value(Character))}; }
QJsonObject LspRange::toJson() const { return {{Start, start.toJson()}, {End, end.toJson()}}; }

LspRange LspRange::fromJson(const QJsonObject &json)
{
    return {LspPosition::fromJson(json.value(Start).toObject()), LspPosition::fromJson(json.value(End).toObject())};
}

qint64 LspPosition::bytes(std::string_view line, int units)
{
    size_t at = 0;
    while (at < line.size() && units > 0) {
        const auto lead = static_cast<unsigned char>(line[at]);
        const int wide = lead >= 0xF0 ? 2 : 1;
        if (wide > units)
            break;
        units -= wide;
        at += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }
    return static_cast<qint64>(std::min(at, line.size()));
}

int LspPosition::units(std::string_view text)
{
    int units = 0;
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        units += (value & 0xC0) != 0x80;
        units += value >= 0xF0;
    }
    return units;
}

} // namespace dyad::editor
