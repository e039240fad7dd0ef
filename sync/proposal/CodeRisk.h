// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace dyad::sync {

/// Something in new code that a person should look at before it is accepted. By its looks alone: it is a mark, not a judgement, and what it does
/// not see is not safe for that. Plain value; any thread.
struct CodeRisk {
    enum class Kind {
        Secret,          ///< a key, token or password that stands in the text
        Evaluation,      ///< text that is run as code: eval, new Function
        SqlText,         ///< SQL put together from pieces
        ShellText,       ///< a command of a shell put together from pieces
        RawHtml,         ///< markup set without escaping
        UncheckedPeer    ///< certificates that nobody checks
    };
    Kind kind = Kind::Secret;
    int line = 1;        ///< of the text, from 1
    bool operator==(const CodeRisk &) const = default;
};

/// Of a text in UTF-8, in the order of its lines; at most 50, of its first megabyte.
std::vector<CodeRisk> risksIn(std::string_view text);

} // namespace dyad::sync
