// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringList>

namespace dyad::app {

/// A place that a question may be about.
struct ContextHit {
    QString path;
    int first = 1, last = 1;     ///< lines, from 1, as the file was when it was read
    QStringList symbols;         ///< what is defined there
    double score = 0;            ///< only compared; more is better
};

} // namespace dyad::app
