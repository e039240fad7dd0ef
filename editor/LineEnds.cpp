// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/LineEnds.h"

namespace dyad::editor {

sync::TextOperation withLineEnds(std::string_view text, std::string_view end)
{
    sync::TextOperation op;
    size_t done = 0;
    for (size_t at = text.find_first_of("\r\n"); at != std::string_view::npos; at = text.find_first_of("\r\n", at)) {
        const size_t length = text.substr(at, 2) == "\r\n" ? 2 : 1;
        if (text.substr(at, length) != end) {
            if (at > done)
                op.keep(int64_t(at - done));
            op.insert(end).erase(int64_t(length));
            done = at + length;
        }
        at += length;
    }
    return op;
}

} // namespace dyad::editor
