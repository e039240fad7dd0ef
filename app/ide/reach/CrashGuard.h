// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringList>
#include <functional>

namespace dyad::app {

/// What happens when the program breaks: a report is written (time, signal, calls; no text of yours), then `rescue` is tried for at most
/// three seconds, then the program ends as it would have. The next start is told.
class CrashGuard {
public:
    /// Once a process; the folder is made. Reports lie there as crash-<seconds since 1970>.txt.
    static void install(const QString &folder);
    /// Tried after the report is written; it may fail, as everything may then. An empty function: none.
    static void setRescue(std::function<void()> rescue);
    /// Reports that no start has told of yet, newest first; they count as told from now on (their names end in .seen.txt then).
    static QStringList takeReports(const QString &folder);
};

} // namespace dyad::app
