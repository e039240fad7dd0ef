// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/context/GitCloseness.h"
#include <QSet>
#include <QString>
#include <memory>

namespace dyad::app {

/// What else speaks for a file: that somebody has it open, changed it lately, or changed it together with the one at hand.
struct ContextHints {
    QString current;                                 ///< the file at hand; empty: none
    QSet<QString> open;
    std::shared_ptr<const GitCloseness> git;         ///< may be null
    qint64 now = 0;                                  ///< ms since 1970; 0: recency does not count
    QString within;                                  ///< only below this folder; empty: everywhere
};

} // namespace dyad::app
