// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QString>

/// A file of passwords that breaches made known, as Have I Been Pwned gives it: lines "SHA-1 in hex:NUMBER", sorted by the hash. Any thread.
namespace dyad::backend::auth::breached {

/// Whether it is one of them: some thirty reads of a file of any size. "storage-unavailable" where the file cannot be read.
sync::Expected<bool> contains(const QString &file, const QString &password);

} // namespace dyad::backend::auth::breached
