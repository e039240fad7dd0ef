// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonObject>

namespace dyad::app {

/// Prints one JSON line on stdout, for programs that drive the IDE (docs/automation.md), and only where they asked for it.
class EventLine {
public:
    static void enable();
    static void print(const QJsonObject &event);
};

} // namespace dyad::app
