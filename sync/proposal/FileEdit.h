// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

namespace dyad::sync {

/// What an answer wants done to one file. Plain value; all texts are UTF-8.
struct FileEdit {
    enum class Kind { Write, SearchReplace, Rename, Delete, Copy };
    struct Block {
        std::string search, replace;
    };
    Kind kind = Kind::Write;
    std::string path;
    std::string to;              ///< of Rename and Copy
    std::string description;
    std::string content;         ///< of Write
    std::vector<Block> blocks;   ///< of SearchReplace, in their order; the hunks of a unified diff are such blocks too
};

/// The edits of an answer, in the order in which it has them.
struct AnswerEdits {
    std::vector<FileEdit> edits;
    std::vector<std::string> dependencies;
    std::string summary;
    bool truncated = false;      ///< its last edit is not closed: the answer was cut and wants a continuation; that edit is left out
};

} // namespace dyad::sync
