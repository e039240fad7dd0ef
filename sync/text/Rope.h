// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/CountedTree.h"
#include "sync/text/GapLeaf.h"
#include <cassert>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace dyad::sync {

/// A document's text: UTF-8 of any size in a counted tree of gap buffers.
///
/// Positions and lengths are bytes; a change outside 0 ... size() is a programming error (asserted), one that cuts a code point is
/// for the caller to avoid (isBoundary); leaves then begin and end on boundaries. Changes at or near the last one cost O(1), others O(log n). A copy is a snapshot: O(1),
/// sharing all text until either changes. Const members may run in several threads at once; a change needs the rope to itself;
/// snapshots are independent of each other.
class Rope {
public:
    Rope() = default;
    explicit Rope(std::string_view text);          ///< valid UTF-8. O(n)

    int64_t size() const { return tree_.size(); }
    bool isEmpty() const { return size() == 0; }
    /// On a code point boundary of the text; 0 and size() are. False outside.
    bool isBoundary(int64_t position) const
    {
        if (tree_.isAtCursor(position)) [[likely]]
            return tree_.leaf().isBoundary(position - tree_.leafStart());
        return isBoundaryElsewhere(position);
    }
    void insert(int64_t position, std::string_view text);
    void erase(int64_t position, int64_t length);

    std::string text() const { return substring(0, size()); }
    std::string substring(int64_t position, int64_t length) const;
    /// The stretch of text from position on that stands in one piece in memory: whole code points where all edits were on
    /// boundaries. Empty only at the end. Valid until the next change.
    std::string_view chunkAt(int64_t position) const;
    void forEachChunk(int64_t position, int64_t length, const std::function<void(std::string_view)> &visit) const;
    bool operator==(const Rope &other) const;

    /// For somebody about to edit at position: moves there, so that isBoundary and the edit find it at hand. Changes no text.
    void approach(int64_t position)
    {
        if (!tree_.isAtCursor(position))
            tree_.seek(position);
    }

private:
    bool isBoundaryElsewhere(int64_t position) const;
    void insertSlowly(int64_t position, std::string_view text);
    void eraseSlowly(int64_t position, int64_t length);

    CountedTree<GapLeaf> tree_;
};

inline void Rope::insert(int64_t position, std::string_view text)
{
    assert(position >= 0 && position <= size());
    const auto length = static_cast<int64_t>(text.size());
    if (tree_.isAtCursor(position) && length <= tree_.leaf().room()) [[likely]] {
        tree_.leaf().insert(position - tree_.leafStart(), text.data(), length);
        tree_.leafGrew(length);
        return;
    }
    insertSlowly(position, text);
}

inline void Rope::erase(int64_t position, int64_t length)
{
    assert(position >= 0 && length >= 0 && length <= size() - position);
    if (tree_.isAtCursor(position) && position - tree_.leafStart() + length <= tree_.leaf().size()) [[likely]] {
        tree_.leaf().erase(position - tree_.leafStart(), length);
        tree_.leafGrew(-length);
        return;
    }
    eraseSlowly(position, length);
}

} // namespace dyad::sync
