// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/proposal/FileEdit.h"
#include "sync/text/Error.h"
#include <cstdint>
#include <string_view>

namespace dyad::sync {

struct TextMatch {
    int64_t position = 0;  ///< bytes
    int64_t length = 0;
};

/// Where `search` stands in `text`: exactly; then line by line without blanks at line ends; then without blanks at both ends; then with
/// typographic quotes, dashes and blanks taken for the plain ones. The first way that finds something decides.
/// "not-found"; "ambiguous" where it finds more than one place.
Expected<TextMatch> findMatch(std::string_view text, std::string_view search);

/// The text after the edit (Write, SearchReplace). Errors of findMatch; the message names the block.
Expected<std::string> editedText(std::string_view text, const FileEdit &edit);

} // namespace dyad::sync
