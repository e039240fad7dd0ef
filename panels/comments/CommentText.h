// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::panels::commenttext {

/// "just now", "5 min", "14:03", "Yesterday 14:03", "3/11/26 14:03".
QString when(quint64 ms);

} // namespace dyad::panels::commenttext
