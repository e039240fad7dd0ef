// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace dyad::sync {

/// Where a stretch of text comes from: a place in the base document (source >= 0) or in the inserted text (~source).
struct Span {
    int64_t source;
    int64_t length;

    bool isInserted() const { return source < 0; }
    int64_t textOffset() const { return ~source; }
    /// What is left of the span behind its first bytes.
    Span behind(int64_t bytes) const { return {isInserted() ? source - bytes : source + bytes, length - bytes}; }
    bool isFollowedBy(const Span &next) const { return behind(length).source == next.source && isInserted() == next.isInserted(); }
};

/// Some tens of neighbouring spans, the leaf of OperationComposer's tree. Its size is the sum of their lengths.
class SpanLeaf {
public:
    SpanLeaf() = default;
    SpanLeaf(const SpanLeaf &other) = default;

    int64_t size() const { return size_; }
    /// An insert or an erase adds two spans at most.
    bool hasRoom() const { return count_ + 2 <= Capacity; }
    bool isSparse() const { return count_ < Capacity / 4; }
    bool canAppend(const SpanLeaf &right) const { return count_ + right.count_ <= Capacity / 2; }
    void append(const SpanLeaf &right);
    int64_t splitTo(SpanLeaf &right);

    const Span *begin() const { return spans_; }
    const Span *end() const { return spans_ + count_; }
    /// Puts span where position (in the leaf) is; there must be room.
    void insert(int64_t position, Span span);
    /// Takes [position, position + length) out, which must lie in the leaf; returns how much it took, at least a byte: as much as
    /// lies in one span.
    int64_t erasePart(int64_t position, int64_t length);

private:
    static constexpr int Capacity = 48;
    /// The span in which position lies (or at whose start it is), and how far in.
    int locate(int64_t &position) const;
    void openAt(int index, int places);
    void closeAt(int index);

    int64_t size_ = 0;
    int count_ = 0;
    Span spans_[Capacity];
};

} // namespace dyad::sync
