// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/comments/CommentText.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace dyad::panels::commenttext {

QString when(quint64 ms)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(qint64(ms)), now = QDateTime::currentDateTime();
    const qint64 minutes = time.secsTo(now) / 60;
    if (minutes < 1)
        return QCoreApplication::translate("dyad::panels", "just now");
    if (minutes < 60)
        return QCoreApplication::translate("dyad::panels", "%1 min").arg(minutes);
    const QString clock = QLocale().toString(time.time(), QLocale::ShortFormat);
    const qint64 days = time.date().daysTo(now.date());
    if (days == 0)
        return clock;
    return days == 1 ? QCoreApplication::translate("dyad::panels", "Yesterday %1").arg(clock) : QLocale().toString(time.date(), QLocale::ShortFormat);
}

} // namespace dyad::panels::commenttext
