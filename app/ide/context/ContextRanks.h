// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/context/ContextHints.h"
#include "app/ide/context/ContextHit.h"
#include <QVector>

/// What the index does with places that it has found. Any thread.
namespace dyad::app::contextranks {

constexpr int MostOfFile = 2, MostFused = 60;    ///< places

/// What speaks for a file beside its words: that it is open, new, changed together with the one at hand. time: ms since 1970.
double hintFactor(const QString &path, qint64 time, const ContextHints &hints);
/// Two rankings as one, by the ranks alone: what both have stands before what one has.
QVector<ContextHit> fused(const QVector<ContextHit> &byWords, const QVector<ContextHit> &byMeaning, int most);

} // namespace dyad::app::contextranks
