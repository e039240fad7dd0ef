// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/proposal/FileEdit.h"
#include <string_view>

namespace dyad::sync {

/// Reads the edits out of an answer: tags (dyad-write, dyad-search-replace, dyad-rename, dyad-delete, dyad-copy, dyad-add-dependency,
/// dyad-chat-summary), SEARCH/REPLACE blocks with the file's name before them, unified diffs, and whole files in fences that name
/// one (```cpp path=src/a.cpp). Never fails: what is no edit is talk. Linear in the answer's length.
AnswerEdits parseEdits(std::string_view answer);

} // namespace dyad::sync
