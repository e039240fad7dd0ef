// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/ChatText.h"
#include <QDateTime>
#include <QLocale>
#include <cmath>

namespace dyad::panels {

QString countText(qint64 number)
{
    if (number < 1'000)
        return QString::number(number);
    const bool millions = number >= 999'950;
    return QString::number(double(number) / (millions ? 1e6 : 1e3), 'f', 1) + QLatin1Char(millions ? 'M' : 'k');
}

QString priceText(qint64 nanoDollars)
{
    if (nanoDollars <= 0)
        return {};
    const double dollars = double(nanoDollars) / 1e9;
    const int digits = dollars >= 1 ? 2 : std::min(9, 1 - int(std::floor(std::log10(dollars))));
    return QLatin1Char('$') + QString::number(dollars, 'f', std::max(2, digits));
}

QString timeText(qint64 time)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(time);
    const QLocale locale;
    const QString clock = locale.toString(when.time(), QStringLiteral("HH:mm"));
    const qint64 days = when.date().daysTo(QDate::currentDate());
    if (days == 0)
        return clock;
    return days > 0 && days < 7 ? locale.toString(when.date(), QStringLiteral("ddd ")) + clock : locale.toString(when.date(), QLocale::ShortFormat);
}

QString breakable(const QString &text)
{
    constexpr int Longest = 30, Each = 22;          // UTF-16 units
    QString out;
    qsizetype run = 0, done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool breaks = text[i].isSpace() || text[i] == BreakHere || text[i].unicode() >= 0x2e80;       // as others are written without blanks at all
        run = breaks ? 0 : run + 1;
        if (run <= Longest || (run - Longest) % Each != 1)
            continue;
        out += QStringView(text).mid(done, i - done);
        out += BreakHere;
        done = i;
    }
    return done == 0 ? text : out + text.mid(done);
}

} // namespace dyad::panels
