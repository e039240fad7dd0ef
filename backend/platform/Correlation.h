// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>

namespace dyad::backend {

/// The id of the request that this thread works on (see LogCorrelation); empty: none. At most 64 letters, digits, '-', '_' and '.'.
QByteArray currentCorrelation();

} // namespace dyad::backend
