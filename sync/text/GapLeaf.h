// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dyad::sync {

/// Up to Capacity bytes of text with a gap where the last change was: the next change there moves nothing.
/// Positions are bytes in the leaf, checked by the caller. The gap stands where somebody edited, so on a code point boundary.
class GapLeaf {
public:
    static constexpr int64_t Capacity = 2032;   // with the header of a tree node, 2 KiB

    GapLeaf() = default;
    GapLeaf(const GapLeaf &other);
    GapLeaf &operator=(const GapLeaf &) = delete;

    int64_t size() const { return size_; }
    int64_t room() const { return Capacity - size_; }
    bool isSparse() const { return size_ < Capacity / 4; }
    bool canAppend(const GapLeaf &right) const { return size_ + right.size_ <= Capacity / 2; }
    std::string_view beforeGap() const { return {bytes_, static_cast<size_t>(gap_)}; }
    std::string_view afterGap() const { return {bytes_ + gap_ + room(), static_cast<size_t>(size_ - gap_)}; }
    char at(int64_t position) const { return bytes_[position < gap_ ? position : position + room()]; }

    void insert(int64_t position, const char *text, int64_t length)
    {
        moveGap(position);
        copyShort(bytes_ + gap_, text, length);
        gap_ += length;
        size_ += length;
    }
    void erase(int64_t position, int64_t length)
    {
        if (position + length == gap_) {      // backspace
            gap_ = position;
        } else {
            moveGap(position);
        }
        size_ -= length;
    }
    void append(const GapLeaf &right);
    /// Moves the second half, from a code point boundary on, to an empty leaf; returns its bytes.
    int64_t splitTo(GapLeaf &right);

private:
    /// A call of memcpy costs more than the byte or two that a key press brings.
    static void copyShort(char *to, const char *from, int64_t length)
    {
        if (length == 1)
            *to = *from;
        else
            std::memcpy(to, from, static_cast<size_t>(length));
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
        gap_ = position;
    }

    int64_t gap_ = 0;
    int64_t size_ = 0;
    char bytes_[Capacity];
};

} // namespace dyad::sync
