// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::panels {

/// "950", "4.2k", "1.3M".
QString countText(qint64 number);
/// Nano-dollars with two digits that count: "$0.014"; empty for nothing.
QString priceText(qint64 nanoDollars);
/// "14:02" today, "Mon 14:02" this week, else the date; of ms since 1970.
QString timeText(qint64 time);

/// The text with places in its longest words (a path, a key) where a line may break; they cannot be seen, and go when it is copied.
QString breakable(const QString &text);
constexpr QChar BreakHere(0x200b);

} // namespace dyad::panels
