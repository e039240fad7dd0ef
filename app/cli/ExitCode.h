// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace dyad::app {

/// What dyadctl ends with. Stable: scripts depend on them (docs/cli.md).
enum class ExitCode { Ok = 0, Failure = 1, Usage = 2, NotSignedIn = 3, NoAccess = 4, Unreachable = 5, Conflict = 6 };

/// For the stable codes of sync::Error.
ExitCode exitCodeFor(std::string_view errorCode);

} // namespace dyad::app
