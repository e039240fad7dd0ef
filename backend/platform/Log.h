// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QLoggingCategory>
#include <QString>

namespace dyad::backend {

Q_DECLARE_LOGGING_CATEGORY(logServer)
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logHttp)
Q_DECLARE_LOGGING_CATEGORY(logRoom)
Q_DECLARE_LOGGING_CATEGORY(logAuth)

/// From here on every message of the process is one JSON line on stderr: {"time","level","category","message","service","version"}.
/// Line breaks and controls are escaped, so that nothing a client sends can forge a line. Any thread.
void installJsonLog();
/// What is less than "error", "warning", "info" or "debug" is not written from here on. Any thread.
void setLogLevel(const QString &level);
/// From here on the lines go to the end of that file. When it has `maxBytes`, it becomes FILE.1, that FILE.2, and so on; `keep` of them stay.
/// "bad-log". Any thread.
sync::Expected<void> openLogFile(const QString &path, qint64 maxBytes, int keep);
/// After somebody else has moved it away. Nothing where there is no file.
sync::Expected<void> reopenLogFile();

/// While it lives, this thread's lines have a "correlation": the id of the request that is worked on.
class LogCorrelation {
public:
    explicit LogCorrelation(const QByteArray &id);
    ~LogCorrelation();
    LogCorrelation(const LogCorrelation &) = delete;
    LogCorrelation &operator=(const LogCorrelation &) = delete;

private:
    const QByteArray m_before;
};

} // namespace dyad::backend
