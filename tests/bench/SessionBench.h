// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::bench {

/// `session TRACE.json.gz`: the concurrent trace as a live session through ClientDocument and Sequencer. Returns the exit code.
int session(const QString &tracePath);

} // namespace dyad::bench
