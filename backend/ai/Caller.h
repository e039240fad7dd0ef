// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::backend::ai {

/// On whose account a call runs: what budgets and records go by.
struct Caller {
    QString account;
    QString org = QStringLiteral("default"); ///< a server has one organisation until it has several
    QString project; ///< empty: none
    QString key;     ///< id of the API key, empty for a signed-in person
};

} // namespace dyad::backend::ai
