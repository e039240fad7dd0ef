// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDateTime>

namespace dyad::backend {

/// Milliseconds since 1970, UTC. For records and ends of tokens, never for an order.
inline qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace dyad::backend
