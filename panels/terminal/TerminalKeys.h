// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/terminal/TerminalScreen.h"
#include <QKeyEvent>

namespace dyad::panels {

/// Hands a key to the program; false where it is none that a program gets.
bool sendKeyTo(TerminalScreen &screen, const QKeyEvent &event);
/// Keys that stay the window's own, whatever runs: Ctrl+Shift+letter, Ctrl+Tab, the function keys with Ctrl, and the like.
bool belongsToWindow(const QKeyEvent &event);

} // namespace dyad::panels
