// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QVector>

namespace dyad::panels {

/// One place in a text that Git could not merge, as its marks say; `base` only where the text was merged in diff3 style.
struct GitConflict {
    qsizetype start = 0, end = 0;       ///< bytes, from the first mark to behind the last one's line
    QByteArray ours, base, theirs;      ///< whole lines
    bool hasBase = false;
    bool operator==(const GitConflict &) const = default;
};

/// All conflicts of a text, in order. Marks that do not belong together are text.
QVector<GitConflict> findConflicts(const QByteArray &text);

} // namespace dyad::panels
