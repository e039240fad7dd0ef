// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QDateTime>
#include <QString>

namespace dyad::app {

/// How long from `now` on: "45s", "30m", "12h", "7d", "2w", or a day or time in ISO 8601 ("2030-01-31", "2030-01-31T18:00"). In ms.
/// Error "usage".
sync::Expected<qint64> durationOf(const QString &text, const QDateTime &now = QDateTime::currentDateTime());

} // namespace dyad::app
