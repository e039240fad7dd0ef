// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::bench {

/// So many passages read, cut, embedded, encrypted and indexed as a server does it, then searched. `index`: "hidden" or "clear". `corpus`: where
/// the documents and queries go for peers, one JSON object a line; empty: nowhere. Exit code as of all benches.
int knowledge(int64_t chunks, uint64_t seed, const QString &index, const QString &corpus);

} // namespace dyad::bench
