// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/keys/AtRest.h"
#include <QString>

/// Encrypted values in columns of text: U+0001, "S" and the bytes of AtRest in base64. What is kept as it is and begins with U+0001 has
/// U+0001 and "P" before it. Any thread; blocks. Errors: AtRest's.
namespace dyad::backend::sealedtext {

/// The cell of a row whose key is text.
Cell cell(const char *table, qint64 project, const QString &key);
sync::Expected<QString> seal(Database &database, const Cell &cell, const QString &plain);
sync::Expected<QString> open(Database &database, const Cell &cell, const QString &stored);
/// Whether it would be written the same way now.
sync::Expected<bool> isCurrent(Database &database, qint64 project, const QString &stored);

} // namespace dyad::backend::sealedtext
