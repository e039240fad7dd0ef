// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <optional>

namespace dyad::sync {

struct ChatThread {
    QString id, title;              ///< an empty id: not begun yet
    bool isPrivate = false;
    qint64 updatedAt = 0;           ///< ms since 1970
    QString createdBy = {};         ///< account
    QString excerpt = {};           ///< what a search has found in it
    std::optional<qint64> cap = {}; ///< of the open one: the most that it may cost, held by the server. 1e-9 USD
};

/// A model that can be asked, with its price today.
struct ChatModel {
    QString name, provider;
    qint64 inputNano = 0, outputNano = 0;       ///< nano-dollars a token
};

} // namespace dyad::sync
