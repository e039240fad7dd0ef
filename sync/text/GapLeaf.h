// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Utf8.h"
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dyad::sync {

/// Up to Capacity bytes of text with a gap where the last change was: the next change there moves nothing.
/// Positions are bytes in the leaf, checked by the caller. The gap stands where somebody edited, so on a code point boundary.
class GapLeaf {
public:
    static constexpr int64_t Capacity = 1000;   // with the header of a tree node, 1 KiB

    GapLeaf() = default;
    GapLeaf(const GapLeaf &other);
    GapLeaf &operator=(const GapLeaf &) = delete;

    int64_t size() const { return size_; }
    int64_t room() const { return Capacity - size_; }
    bool isSparse() const { return size_ < Capacity / 4; }
    bool canAppend(const GapLeaf &right) const { return size_ + right.size_ <= Capacity / 2; }
    std::string_view beforeGap() const { return {bytes_, static_cast<size_t>(gap_)}; }
    std::string_view afterGap() const { return {bytes_ + gap_ + room(), static_cast<size_t>(size_ - gap_)}; }
    /// Both ends are, by what Rope promises.
    bool isBoundary(int64_t position) const
    {
        return position == 0 || position == size_ || !utf8::isContinuation(at(position));
    }
    char at(int64_t position) const { return bytes_[position < gap_ ? position : position + room()]; }

    void insert(int64_t position, const char *text, int64_t length)
    {
        moveGap(position);
        copyShort(bytes_ + gap_, text, length);
        gap_ += static_cast<int32_t>(length);
        size_ += static_cast<int32_t>(length);
    }
    void erase(int64_t position, int64_t length)
    {
        if (position + length == gap_) {      // backspace
            gap_ = static_cast<int32_t>(position);
        } else {
            moveGap(position);
        }
        size_ -= static_cast<int32_t>(length);
    }
    void append(const GapLeaf &right);
    /// Puts the gap in the middle, the least way from anywhere.
    void centerGap();
    /// Moves the second half, from a code point boundary on, to an empty leaf; returns its bytes.
    int64_t splitTo(GapLeaf &right);

private:
    /// A call of memcpy costs more than the byte or two that a key press brings.
    static void copyShort(char *to, const char *from, int64_t length)
    {
        if (length == 1)
            *to = *from;
        else
            std::copy_n(from, length, to);
    }
    void moveGap(int64_t position)
    {
        if (position == gap_)
            return;
        const int64_t gapLength = room();
        if (position < gap_)
            std::memmove(bytes_ + position + gapLength, bytes_ + position, static_cast<size_t>(gap_ - position));
        else
            std::memmove(bytes_ + gap_, bytes_ + gap_ + gapLength, static_cast<size_t>(position - gap_));
        gap_ = static_cast<int32_t>(position);
    }

    int32_t gap_ = 0;
    int32_t size_ = 0;
    char bytes_[Capacity];
};

} // namespace dyad::sync
