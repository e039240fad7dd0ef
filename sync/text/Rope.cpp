// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/text/Rope.h"
#include "sync/text/Utf8.h"
#include <algorithm>

namespace dyad::sync {
namespace {

/// What one insert puts into a leaf at most: a leaf just split has room for it.
constexpr int64_t PieceLength = GapLeaf::Capacity / 2 - 4;
/// How full the leaves of a new rope are: the first edits find room.
constexpr int64_t FreshLength = GapLeaf::Capacity * 3 / 4;
/// A large text is changed in few of its places: a tenth of its memory counts for more than a leaf that is split once.
constexpr int64_t FullLength = GapLeaf::Capacity * 63 / 64;
constexpr size_t LargeText = size_t{16} << 20;

/// The first piece of text, cut on a code point boundary (or anywhere in what is no UTF-8).
std::string_view firstPiece(std::string_view text, int64_t length)
{
    const auto wanted = static_cast<size_t>(length);
    if (text.size() <= wanted)
        return text;
    const size_t cut = utf8::boundaryBefore(text, wanted);
    return text.substr(0, cut == 0 ? wanted : cut);
}

} // namespace

Rope::Rope(std::string_view text)
{
    const int64_t length = text.size() < LargeText ? FreshLength : FullLength;
    std::vector<std::string_view> pieces;
    pieces.reserve(text.size() / static_cast<size_t>(length - 4) + 1);
    while (!text.empty()) {
        pieces.push_back(firstPiece(text, length));
        text.remove_prefix(pieces.back().size());
    }
    size_t next = 0;
    tree_.build(pieces.size(), [&](GapLeaf &leaf) {
        const std::string_view piece = pieces[next++];
        leaf.insert(0, piece.data(), static_cast<int64_t>(piece.size()));
        leaf.centerGap();
    });
}

bool Rope::isBoundaryElsewhere(int64_t position) const
{
    if (position <= 0 || position >= size())
        return position == 0 || position == size();
    const auto found = tree_.find(position);
    return found.leaf->isBoundary(position - found.start);
}

void Rope::insertSlowly(int64_t position, std::string_view text)
{
    while (!text.empty()) {
        const std::string_view piece = firstPiece(text, PieceLength);
        const auto length = static_cast<int64_t>(piece.size());
        tree_.seekRoom(position, [length](const GapLeaf &leaf) { return leaf.room() >= length; });
        tree_.leaf().insert(position - tree_.leafStart(), piece.data(), length);
        tree_.leafGrew(length);
        position += length;
        text.remove_prefix(piece.size());
    }
}

void Rope::eraseSlowly(int64_t position, int64_t length)
{
    while (length > 0) {
        if (!tree_.isAtCursor(position) || position == tree_.leafStart() + tree_.leaf().size())
            tree_.seek(position + 1);
        const int64_t offset = position - tree_.leafStart();
        const int64_t part = std::min(length, tree_.leaf().size() - offset);
        tree_.leaf().erase(offset, part);
        tree_.leafGrew(-part);
        length -= part;
    }
}

std::string_view Rope::chunkAt(int64_t position) const
{
    if (position < 0 || position >= size())
        return {};
    const auto found = tree_.find(position + 1);
    const auto offset = static_cast<size_t>(position - found.start);
    const std::string_view before = found.leaf->beforeGap();
    return offset < before.size() ? before.substr(offset) : found.leaf->afterGap().substr(offset - before.size());
}

std::string Rope::substring(int64_t position, int64_t length) const
{
    std::string result;
    result.reserve(static_cast<size_t>(length));
    const int64_t end = position + length;
    while (position < end) {
        const std::string_view chunk = chunkAt(position).substr(0, static_cast<size_t>(end - position));
        if (chunk.empty())
            break;
        result += chunk;
        position += static_cast<int64_t>(chunk.size());
    }
    return result;
}

void Rope::forEachChunk(int64_t position, int64_t length, const std::function<void(std::string_view)> &visit) const
{
    const int64_t end = position + length;
    while (position < end) {
        const std::string_view chunk = chunkAt(position).substr(0, static_cast<size_t>(end - position));
        if (chunk.empty())
            break;
        visit(chunk);
        position += static_cast<int64_t>(chunk.size());
    }
}

bool Rope::operator==(const Rope &other) const
{
    if (size() != other.size())
        return false;
    if (tree_.sharesAllWith(other.tree_))
        return true;
    for (int64_t position = 0; position < size();) {
        const std::string_view mine = chunkAt(position);
        const std::string_view theirs = other.chunkAt(position);
        const size_t length = std::min(mine.size(), theirs.size());
        if (mine.substr(0, length) != theirs.substr(0, length))
            return false;
        position += static_cast<int64_t>(length);
    }
    return true;
}

} // namespace dyad::sync
