// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/text/Utf8.h"
#include <cstdint>
#include <cstring>

namespace dyad::sync::utf8 {
namespace {

constexpr uint64_t HighBits = 0x8080808080808080u;
constexpr uint64_t LowBits = 0x0101010101010101u;

uint64_t loadWord(const char *bytes)
{
    uint64_t word;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

struct Lead {
    int length;             ///< bytes of the code point, 0: no lead byte
    unsigned char low, high; ///< the range of the second byte, which excludes overlong forms and surrogates
};

/// Table 3-7 of the Unicode standard, "Well-Formed UTF-8 Byte Sequences".
Lead lead(unsigned char byte)
{
    if (byte < 0x80)
        return {1, 0, 0};
    if (byte < 0xC2)
        return {0, 0, 0};
    if (byte < 0xE0)
        return {2, 0x80, 0xBF};
    if (byte < 0xF0)
        return {3, static_cast<unsigned char>(byte == 0xE0 ? 0xA0 : 0x80), static_cast<unsigned char>(byte == 0xED ? 0x9F : 0xBF)};
    if (byte < 0xF5)
        return {4, static_cast<unsigned char>(byte == 0xF0 ? 0x90 : 0x80), static_cast<unsigned char>(byte == 0xF4 ? 0x8F : 0xBF)};
    return {0, 0, 0};
}

/// Bytes of the well-formed code point at the start of text, 0 where there is none.
size_t codePointLength(const char *text, size_t available)
{
    const Lead first = lead(static_cast<unsigned char>(text[0]));
    const auto length = static_cast<size_t>(first.length);
    if (length <= 1)
        return length;
    if (available < length)
        return 0;
    const auto second = static_cast<unsigned char>(text[1]);
    if (second < first.low || second > first.high)
        return 0;
    for (size_t i = 2; i < length; ++i) {
        if (!isContinuation(text[i]))
            return 0;
    }
    return length;
}

/// One loop for both questions; the compiler drops the test for NUL where it is not asked.
template<bool RefuseNul>
bool check(std::string_view text)
{
    const char *at = text.data();
    const char *const end = at + text.size();
    while (at != end) {
        if (end - at >= 8) {
            const uint64_t word = loadWord(at);
            const uint64_t zeroes = RefuseNul ? (word - LowBits) & ~word : 0;
            if (((word | zeroes) & HighBits) == 0) {
                at += 8;
                continue;
            }
        }
        if (RefuseNul && *at == '\0')
            return false;
        const size_t length = codePointLength(at, static_cast<size_t>(end - at));
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

} // namespace

bool isValid(std::string_view text)
{
    return check<false>(text);
}

bool isTextOfAnyLength(std::string_view text)
{
    return check<true>(text);
}

size_t boundaryBefore(std::string_view text, size_t position)
{
    while (position > 0 && position < text.size() && isContinuation(text[position]))
        --position;
    return position;
}

size_t boundaryAfter(std::string_view text, size_t position)
{
    while (position < text.size() && isContinuation(text[position]))
        ++position;
    return position;
}

} // namespace dyad::sync::utf8
