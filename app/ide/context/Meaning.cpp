// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/context/Meaning.h"
#include <QCryptographicHash>
#include <algorithm>
#include <cmath>
#include <cstdint>

namespace dyad::app {

QByteArray Meaning::keyOf(const QString &text) { return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).left(16); }

QByteArray Meaning::packed(const QVector<double> &numbers)
{
    double largest = 0;
    for (const double one : numbers) {
        if (!std::isfinite(one))
            return {};
        largest = std::max(largest, std::abs(one));
    }
    if (largest == 0)
        return {};
    QByteArray bytes(numbers.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < numbers.size(); ++i)
        bytes[i] = char(int8_t(std::lround(numbers[i] / largest * 127)));
    return bytes;
}

double Meaning::closeness(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size() || a.isEmpty())
        return 0;
    const auto *x = reinterpret_cast<const int8_t *>(a.constData()), *y = reinterpret_cast<const int8_t *>(b.constData());
    int64_t both = 0, xx = 0, yy = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        both += int(x[i]) * y[i];
        xx += int(x[i]) * x[i];
        yy += int(y[i]) * y[i];
    }
    return xx == 0 || yy == 0 ? 0 : double(both) / std::sqrt(double(xx) * double(yy));
}

} // namespace dyad::app
