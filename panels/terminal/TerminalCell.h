// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QtGlobal>
#include <vector>

namespace dyad::panels {

/// A colour as a program asked for it; the view knows what the default and the 256 of the palette look like.
struct TerminalColor {
    enum class Kind : quint8 { Default, Indexed, Rgb };
    Kind kind = Kind::Default;
    quint8 red = 0, green = 0, blue = 0;   ///< Indexed: the index in `red`
    bool operator==(const TerminalColor &) const = default;
};

/// One cell, 16 bytes: the scrollback holds millions.
struct TerminalCell {
    enum Attribute : quint8 { Bold = 1, Underline = 2, Italic = 4, Blink = 8, Reverse = 16, Strike = 32 };
    char32_t code = 0;        ///< 0: blank; from TerminalScreen::FirstCluster on: a cluster of code points, see textOf()
    TerminalColor foreground, background;
    quint8 attributes = 0;
    quint8 width = 1;         ///< 2: a wide one, whose right half has width 0
    bool operator==(const TerminalCell &) const = default;
};

using TerminalLine = std::vector<TerminalCell>;   ///< without the blank cells at its end

} // namespace dyad::panels
