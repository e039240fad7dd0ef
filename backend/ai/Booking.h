// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Caller.h"
#include "backend/platform/Database.h"

namespace dyad::backend::ai {

/// The caller with the correlation of this thread's request and the organisation that pays: the project's; without a project the account's personal one. One indexed read, in a
/// thread that may wait for the database.
sync::Expected<Caller> booked(Database &database, Caller caller);

} // namespace dyad::backend::ai
