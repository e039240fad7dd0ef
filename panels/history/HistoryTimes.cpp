// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/history/HistoryTimes.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace dyad::panels {

namespace {

QString clockOf(const QDateTime &time) { return QLocale().toString(time.time(), QLocale::ShortFormat); }

} // namespace

QString historyTime(qint64 ms)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms);
    const qint64 days = time.date().daysTo(QDate::currentDate());
    if (days == 0)
        return QCoreApplication::translate("HistoryTimes", "Today %1").arg(clockOf(time));
    if (days == 1)
        return QCoreApplication::translate("HistoryTimes", "Yesterday %1").arg(clockOf(time));
    return QLocale().toString(time.date(), QLocale::ShortFormat) + QLatin1Char(' ') + clockOf(time);
}

QString historyTimes(qint64 from, qint64 to)
{
    const QDateTime begin = QDateTime::fromMSecsSinceEpoch(from), end = QDateTime::fromMSecsSinceEpoch(to);
    if (to - from < 60'000)
        return historyTime(from);
    return historyTime(from) + QStringLiteral(" – ") + (begin.date() == end.date() ? clockOf(end) : historyTime(to));
}

} // namespace dyad::panels
