// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace dyad::sync {

/// A line of Markdown that begins or ends a fence. Plain value, a view of the line.
struct FenceLine {
    char sign = 0;               ///< ` or ~; 0: it is no such line
    size_t length = 0;           ///< of the signs
    size_t indent = 0;           ///< bytes before them
    std::string_view info;       ///< behind them

    static FenceLine of(std::string_view line);
    bool opens() const { return sign != 0; }
    /// It has the signs of that fence, and at least as many.
    bool isOf(const FenceLine &outer) const { return sign != 0 && sign == outer.sign && length >= outer.length; }
};

/// Tells the line that closes a fence from fences of the Markdown file within it, which models do not make the outer one longer for.
struct InnerFences {
    bool areLookedFor = false;
    int open = 0;
    /// mark: one with the signs of the outer fence.
    bool closes(const FenceLine &mark);
};

} // namespace dyad::sync
