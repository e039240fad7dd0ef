// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QVector>
#include <optional>

namespace dyad::app {

/// A fuzzy match of what was typed against a text: all its characters in order, case ignored. Runs, starts of words and the last
/// path segment count more, gaps count less. The best of all ways to match is found (dynamic programming, O(pattern x text)).
struct FuzzyMatch {
    int score = 0;
    QVector<int> positions;     ///< places in the text, for the highlight
    static std::optional<FuzzyMatch> of(const QString &pattern, const QString &text);
};

} // namespace dyad::app
