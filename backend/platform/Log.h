// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLoggingCategory>

namespace dyad::backend {

Q_DECLARE_LOGGING_CATEGORY(logServer)
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logHttp)
Q_DECLARE_LOGGING_CATEGORY(logRoom)
Q_DECLARE_LOGGING_CATEGORY(logAuth)

/// From here on every message of the process is one JSON line on stderr: {"time","level","category","message"}.
/// Line breaks and controls are escaped, so that nothing a client sends can forge a line. Any thread.
void installJsonLog();

} // namespace dyad::backend
