// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/proposal/FileEdit.h"
#include <string_view>

namespace dyad::sync {

/// Whether the text has the head of a unified diff: two lines "--- …", "+++ …", one right below the other, and a hunk ("@@") after them.
bool looksLikeDiff(std::string_view text);
/// A line that can stand between the hunks and files of a diff, or in one.
bool belongsToDiff(std::string_view line);
/// The files of a unified diff, as `git diff`, `diff -u` and models write it: counts of lines are not believed, a blank before an empty line may be missing.
/// path: of hunks that stand before any head; empty: they are left out. True where there is at least one edit. Linear in the text's length.
bool readDiff(std::string_view text, std::string_view path, std::vector<FileEdit> &out);

} // namespace dyad::sync
