// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::panels {

/// Name of the icon for a kind of symbol (SymbolKind of the Language Server Protocol).
QString symbolIcon(int kind);

} // namespace dyad::panels
