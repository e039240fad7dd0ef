// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string_view>

/// UTF-8 as Unicode 15 and RFC 3629 define it: shortest form, no surrogates, nothing above U+10FFFF. Pure functions.
namespace dyad::sync::utf8 {

/// The second, third or fourth byte of a code point.
inline constexpr bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Well-formed UTF-8. O(n), eight bytes a step where text is ASCII.
bool isValid(std::string_view text);
bool isTextOfAnyLength(std::string_view text);
/// What a document may hold: well-formed UTF-8 without NUL. O(n).
inline bool isText(std::string_view text)
{
    if (text.size() == 1)     // a key press
        return static_cast<unsigned char>(text.front()) - 1u < 0x7Fu;   // U+0001 ... U+007F
    return isTextOfAnyLength(text);
}
/// The greatest code point boundary that is not behind position (bytes; at most text.size()).
size_t boundaryBefore(std::string_view text, size_t position);
/// The least code point boundary that is not before position (bytes; at most text.size()).
size_t boundaryAfter(std::string_view text, size_t position);

} // namespace dyad::sync::utf8
