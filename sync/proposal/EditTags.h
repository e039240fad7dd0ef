// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/proposal/FileEdit.h"
#include <string_view>

namespace dyad::sync {

/// One of those that want something done; others are shown at most.
bool isEditTag(std::string_view name);
/// The edits that stand in dyad-… tags; not of those right behind a backtick, which are talked about.
void readTags(std::string_view answer, AnswerEdits &out);
/// SEARCH/REPLACE blocks in a text that belongs to one file. False: the last one is not closed.
bool readBlocks(std::string_view text, std::vector<FileEdit::Block> &out);
/// "<<<<<<< SEARCH" and ">>>>>>> REPLACE", or "------- SEARCH" and "+++++++ REPLACE".
bool beginsSearch(std::string_view line);
bool endsReplace(std::string_view line);
/// The lines of a text, each with its line end.
std::vector<std::string_view> linesOf(std::string_view text);
std::string_view trimmed(std::string_view text);

} // namespace dyad::sync
