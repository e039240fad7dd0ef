// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/git/GitDiff.h"
#include <utility>

namespace dyad::panels {

/// The words of each of two lines that the other has not (longest common subsequence of words, punctuation and runs of blanks).
/// Nothing on either side where the lines are too different or too long for marks to help.
std::pair<QVector<GitDiffLine::Span>, QVector<GitDiffLine::Span>> wordDifference(const QByteArray &before, const QByteArray &after);

} // namespace dyad::panels
