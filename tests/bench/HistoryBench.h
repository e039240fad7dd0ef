// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::bench {

/// A recorded session as a server stores it, sealed: bytes an edit with everything (segments, the newest rows, snapshots), and how long any
/// version takes to be there. Every operation is compared with the recorded one. Exit code.
int history(const QString &file);

} // namespace dyad::bench
