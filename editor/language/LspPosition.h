// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonObject>
#include <compare>
#include <string_view>

namespace dyad::editor {

/// A place as the Language Server Protocol counts: lines from 0, characters in UTF-16 code units. Everything else in the program counts
/// UTF-8 bytes; LspText and the functions here are where one becomes the other, and nowhere else.
struct LspPosition {
    int line = 0;
    int character = 0;      ///< UTF-16 code units
    auto operator<=>(const LspPosition &) const = default;

    QJsonObject toJson() const;
    static LspPosition fromJson(const QJsonObject &json);
    /// Bytes at the start of a line's text that are so many units long. Beyond the end: all of it; within a pair of surrogates: before it.
    static qint64 bytes(std::string_view line, int units);
    static int units(std::string_view text);
};

struct LspRange {
    LspPosition start, end;
    auto operator<=>(const LspRange &) const = default;

    QJsonObject toJson() const;
    static LspRange fromJson(const QJsonObject &json);
};

} // namespace dyad::editor
