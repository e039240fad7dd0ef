// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Config.h"

/// With tls.demand = "everywhere": which connections to or from other machines the settings would leave in the clear.
namespace dyad::app::transport {

/// What leaves this machine in the clear, as "key: why" sentences; empty: nothing.
QStringList inClear(const backend::Config &config);
/// "bad-tls" with all of them, where everything is to be TLS.
sync::Expected<void> check(const backend::Config &config);

} // namespace dyad::app::transport
