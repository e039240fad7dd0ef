// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStringList>

namespace dyad::bench {

/// What a dyad-server adds to calls of a model provider. arguments: "calls [ROUNDS]", "streams [COUNT]"; with a folder where
/// @portkey-ai/gateway is installed in DYAD_BENCH_PORTKEY that one does the same in the same run. Prints a line of JSON for each
/// engine; returns the exit code.
int runAi(const QStringList &arguments);

} // namespace dyad::bench
