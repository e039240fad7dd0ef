// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/proposal/FileEdit.h"
#include <string_view>

namespace dyad::sync {

/// The edits that stand in dyad-… tags.
void readTags(std::string_view answer, AnswerEdits &out);
/// SEARCH/REPLACE blocks in a text that belongs to one file. False: the last one is not closed.
bool readBlocks(std::string_view text, std::vector<FileEdit::Block> &out);
/// The lines of a text, each with its line end.
std::vector<std::string_view> linesOf(std::string_view text);
std::string_view trimmed(std::string_view text);

} // namespace dyad::sync
