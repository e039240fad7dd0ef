// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::backend {

/// Who does something, and from where: what the audit log asks.
struct Actor {
    QString account;
    QString address;             ///< empty: inside this process
    bool serverAdmin = false;
};

} // namespace dyad::backend
