// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::bench {

/// Replays a sequential trace: each edit is built as an operation, validated, applied, and kept in a log. Returns the exit code.
int replay(const QString &tracePath);

} // namespace dyad::bench
