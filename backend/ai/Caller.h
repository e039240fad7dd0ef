// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Payer.h"
#include <QByteArray>
#include <QString>

namespace dyad::backend::ai {

/// On whose account a call runs: what budgets and records go by.
struct Caller {
    /// What budgets and limits call the whole server: every call stands under it, beside the organisation that pays.
    static inline const QString Server = QStringLiteral("default");

    QString account;
    QString org = Server; ///< the id of the organisation that pays
    QString project; ///< empty: none
    QString key;     ///< id of the API key, empty for a signed-in person
    QByteArray correlation = {}; ///< of the request that asked: goes on to the provider, so that both logs can be laid beside each other
    QString thread = {};             ///< the chat thread that it is for; empty: none
    Payer payer = Payer::Server;     ///< whose key it goes out with: known once somebody is chosen to answer
};

} // namespace dyad::backend::ai
