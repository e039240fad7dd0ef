// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/RoomContext.h"
#include <QString>

namespace dyad::backend {

/// Writes into the audit log that a message was refused because its sender may not do that: at most 20 a minute for each account, as it is for
/// calls by HTTP. message: its kind. Any thread; does not wait.
void noteRefusedMessage(const RoomContext &context, const QString &account, const QString &project, const QString &message);

} // namespace dyad::backend
