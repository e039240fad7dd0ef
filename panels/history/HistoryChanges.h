// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>
#include <QVector>

namespace dyad::panels {

/// A row of the history panel: a line of a comparison of two texts, a line with its author, or somebody's session of work and its files.
struct HistoryLine {
    enum class Kind { Same, Added, Removed, Gap, Authored, Session, File };
    Kind kind = Kind::Same;
    int number = 0;             ///< from 1, in the newer text (Removed: in the older); Gap: how many lines are left out; Session: files
    QString text;
    quint64 member = 0;         ///< Authored, Session: whose colour
    QString who{}, when{};      ///< Authored, Session; File: who is what happened, when what was changed
    int session = -1, file = -1;    ///< Session, File: which
    bool operator==(const HistoryLine &) const = default;
};

/// What became of `before` in `after` (both UTF-8): changed lines with `context` lines around them, gaps for the rest.
QVector<HistoryLine> historyChanges(const QByteArray &before, const QByteArray &after, int context = 3);

} // namespace dyad::panels
