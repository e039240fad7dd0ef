// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QMap>
#include <QString>

namespace dyad::panels {

/// What a breakpoint asks for, in the words of the language that is debugged. All empty: it stops always.
struct DebugBreakpoint {
    QString condition;          ///< stops only where this is true
    QString hits;               ///< stops only from this many hits on, as the adapter counts: "5", ">= 3"
    QString log;                ///< says this, with {expressions} filled in, and does not stop
    bool isPlain() const { return condition.isEmpty() && hits.isEmpty() && log.isEmpty(); }
    bool operator==(const DebugBreakpoint &) const = default;
};

/// Of a file, by line from 1.
using DebugBreakpoints = QMap<int, DebugBreakpoint>;

} // namespace dyad::panels
