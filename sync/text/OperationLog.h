// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace dyad::sync {

/// The operations of a document one after the other, in memory and compact: a key press takes about three bytes. Append-only, but for
/// dropping the oldest. Numbers begin at firstIndex and rise by one; with firstIndex v, at(i) is the operation that made version i+1
/// out of version i.
///
/// Stored in blocks of 2 KiB, places as differences from the one before. An append costs O(length), at() a search for the
/// block and a walk in it. Const members may run in several threads at once.
class OperationLog {
public:
    explicit OperationLog(uint64_t firstIndex = 0) : first_(firstIndex), next_(firstIndex) {}
    OperationLog(OperationLog &&) noexcept = default;
    OperationLog &operator=(OperationLog &&) noexcept = default;

    uint64_t firstIndex() const { return first_; }   ///< number of the oldest that is kept
    uint64_t nextIndex() const { return next_; }      ///< number that the next will get
    uint64_t size() const { return next_ - first_; }
    bool isEmpty() const { return next_ == first_; }
    size_t memoryBytes() const { return bytes_; }

    void append(const TextOperation &op);
    /// The operation with that number, firstIndex() <= index < nextIndex().
    TextOperation at(uint64_t index) const;
    /// Calls visit(op) for numbers from ... to-1, in order; both within firstIndex() ... nextIndex().
    void forEach(uint64_t from, uint64_t to, const std::function<void(const TextOperation &)> &visit) const;
    /// Those operations in one. O(n log n)
    TextOperation composed(uint64_t from, uint64_t to) const;
    /// Forgets operations before index, as far as whole blocks go: firstIndex() may stay smaller than index.
    void dropBefore(uint64_t index);

private:
    struct Block {
        uint64_t first;              ///< number of its first operation
        size_t capacity;             ///< bytes
        std::unique_ptr<char[]> bytes;
    };
    class Decoder;

    /// Room for so many bytes, in the open block or a new one.
    char *reserve(size_t bytes)
    {
        if (static_cast<size_t>(blockEnd_ - at_) < bytes) [[unlikely]]
            openBlock(bytes);
        return at_;
    }
    void openBlock(size_t bytes);
    void appendEdit(const TextOperation::Edit &edit);
    void appendGeneral(const TextOperation &op);
    size_t blockOf(uint64_t index) const;

    std::vector<Block> blocks_;
    uint64_t first_ = 0;
    uint64_t next_ = 0;
    char *at_ = nullptr;             ///< where the next one goes in the open block
    char *blockEnd_ = nullptr;
    int64_t place_ = 0;              ///< where the last edit of the open block ended
    size_t bytes_ = 0;
};

} // namespace dyad::sync
