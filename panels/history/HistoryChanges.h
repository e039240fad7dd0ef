// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>
#include <QVector>

namespace dyad::panels {

/// A line of a comparison of two texts.
struct HistoryLine {
    enum class Kind { Same, Added, Removed, Gap };
    Kind kind = Kind::Same;
    int number = 0;             ///< from 1, in the newer text (Removed: in the older); Gap: how many lines are left out
    QString text;
    bool operator==(const HistoryLine &) const = default;
};

/// What became of `before` in `after` (both UTF-8): changed lines with `context` lines around them, gaps for the rest.
QVector<HistoryLine> historyChanges(const QByteArray &before, const QByteArray &after, int context = 3);

} // namespace dyad::panels
