// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace dyad::panels {

/// The longest plain text that every match of a PCRE pattern must contain, or nothing where that is not plain to see (alternatives,
/// inline options, rare escapes). Errs on the side of nothing.
std::string requiredText(std::string_view pattern);

} // namespace dyad::panels
