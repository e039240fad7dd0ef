// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/outline/SymbolIcon.h"

namespace dyad::panels {

QString symbolIcon(int kind)
{
    switch (kind) {
    case 1: return QStringLiteral("file");
    case 2:
    case 3:
    case 4: return QStringLiteral("package");
    case 5:
    case 23: return QStringLiteral("blocks");
    case 6:
    case 9:
    case 12: return QStringLiteral("code");
    case 7:
    case 8:
    case 20: return QStringLiteral("wrench");
    case 10:
    case 22: return QStringLiteral("list");
    case 11: return QStringLiteral("link");
    case 14: return QStringLiteral("lock");
    case 15: return QStringLiteral("at-sign");
    case 18: return QStringLiteral("table");
    case 19: return QStringLiteral("braces");
    case 26: return QStringLiteral("square");
    default: return QStringLiteral("circle-dot");
    }
}

} // namespace dyad::panels
