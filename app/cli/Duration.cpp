// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Duration.h"

namespace dyad::app {
namespace {

constexpr std::pair<char16_t, qint64> Units[] = {{u's', 1000}, {u'm', 60'000}, {u'h', 3'600'000}, {u'd', 86'400'000}, {u'w', 604'800'000}};

} // namespace

sync::Expected<qint64> durationOf(const QString &text, const QDateTime &now)
{
    for (const auto &[unit, ms] : Units) {
        bool ok = false;
        const qint64 count = text.endsWith(unit) ? text.chopped(1).toLongLong(&ok) : 0;
        if (ok && count > 0 && count < 1'000'000)
            return count * ms;
    }
    const QDateTime until = QDateTime::fromString(text, Qt::ISODate);
    if (until.isValid() && until > now)
        return now.msecsTo(until);
    return sync::fail("usage", "'" + text.toStdString() + "' is no time to come; write 45s, 30m, 12h, 7d, 2w or 2030-01-31.");
}

} // namespace dyad::app
