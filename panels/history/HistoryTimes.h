// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::panels {

/// A time (ms since 1970) as people say it: "Today 10:12".
QString historyTime(qint64 ms);
/// From when to when; the day is said once where it is one.
QString historyTimes(qint64 from, qint64 to);

} // namespace dyad::panels
