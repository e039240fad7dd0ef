// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/terminal/TerminalCell.h"
#include <QColor>

namespace dyad::panels {

/// What a program's colours look like in the theme of now. Made anew when the theme changes.
class TerminalPalette {
public:
    TerminalPalette();
    QColor foreground(const TerminalColor &color, bool bold) const;
    QColor background(const TerminalColor &color) const;

private:
    QColor of(const TerminalColor &color) const;
    QColor m_colors[16];
    QColor m_text, m_ground;
};

} // namespace dyad::panels
