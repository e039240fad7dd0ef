// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStringList>

namespace dyad::bench {

/// `dyad-bench server latency|saturate|fleet|paced|memory …`: starts the dyad-server beside this program in a temporary folder, loads it, prints
/// one JSON line. The scenarios are those of other collaboration servers' benches, so that figures can stand side by side:
///   latency CLIENTS RATE SECONDS      one document, each client RATE edits/s: edit to visible at every other client
///   saturate CLIENTS SECONDS          one document, each client one edit in flight
///   fleet IDLE DOCS WRITERS SECONDS   IDLE idle connections, DOCS documents with WRITERS writers each, one edit in flight each; in 20 projects
///   paced CLIENTS RATE DOCS SECONDS   DOCS documents, each client RATE edits/s whether the server keeps up or not: edit, from when it was due, to acknowledged
///   memory CONNECTIONS                joined connections that each have a document open
/// Every acknowledged edit is durable; `fsync_ms` is the median of this disk's fdatasync in the same run. Exit code 0, 1, 2 (usage).
int runServer(const QStringList &arguments);

} // namespace dyad::bench
