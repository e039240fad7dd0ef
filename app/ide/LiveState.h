// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::app {

/// What is true of the open folder and its server right now: shown at the top right and in the status bar, in the same words.
struct LiveState {
    enum class Kind { Alone, Connecting, Live, Saving, Offline, ReadOnly, Failed };
    Kind kind = Kind::Alone;
    qint64 waitingEdits = 0;    ///< with Offline and Saving
    QString reason;             ///< with ReadOnly and Failed: a sentence

    QString text() const;       ///< "Offline, 3 edits wait"
    QString icon() const;
    bool operator==(const LiveState &) const = default;
};

} // namespace dyad::app
