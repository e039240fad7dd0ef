// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"
#include <string_view>

namespace dyad::sync {

/// The operation that makes `before` into `after` (both valid UTF-8), as fine as a person would say it: lines are matched first
/// (libgit2's xdiff), then words inside the lines that differ, then code points at the ends of each replaced run. So two people who
/// change one line at two places are merged, and cursors stay where their text is. Any thread.
TextOperation diffTexts(std::string_view before, std::string_view after);

/// `local` without the replacements that `other` makes as well, at the same place and with the same text. For changes that may be
/// known twice (a crash between two records): taken once, not inserted twice. Both on the same base text.
TextOperation withoutShared(const TextOperation &local, const TextOperation &other);

} // namespace dyad::sync
