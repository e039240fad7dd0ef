// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
// interface sketch: the owner of this folder completes it
#include "sync/text/Error.h"
#include "sync/text/Rope.h"
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace dyad::sync {

enum class Side { Left, Right };   // whose inserts stand left at one place

/// An operation in canonical form (docs/protocol.md, "Operation"). Value type; move is cheap; one-edit operations do not allocate.
class TextOperation {
public:
    struct Component {
        enum class Kind : uint8_t { Keep, Insert, Delete };
        Kind kind;
        int64_t length;               // bytes, > 0
        std::string_view text;        // for Insert; valid while the operation lives unchanged
    };
    TextOperation();
    // Building: normalises to canonical form (merges neighbours, orders insert before delete; trailing keep dropped).
    TextOperation &keep(int64_t bytes);
    TextOperation &insert(std::string_view utf8);
    TextOperation &erase(int64_t bytes);
    static TextOperation insertion(int64_t position, std::string_view utf8);
    static TextOperation deletion(int64_t position, int64_t bytes);
    static TextOperation replacement(int64_t position, int64_t bytes, std::string_view utf8);

    bool isEmpty() const;             // changes nothing
    int64_t baseLength() const;       // bytes of the document that it walks over (keeps + deletes): the least document it fits
    int64_t delta() const;            // bytes that it makes a document longer (negative: shorter)
    // begin()/end(): forward iteration over Component
    bool operator==(const TextOperation &) const;

    /// Strict door for what comes from outside: refuses anything that is not canonical or not UTF-8 ("bad-operation").
    class StrictBuilder;
};

/// Checks that op fits document (length, code point boundaries). Changes nothing.
Expected<void> validate(const Rope &document, const TextOperation &op);
/// Applies after validation, or changes nothing and says why.
Expected<void> apply(Rope &document, const TextOperation &op);
TextOperation compose(const TextOperation &first, const TextOperation &second);
/// n operations in O(total log n).
TextOperation composeAll(std::span<const TextOperation> operations);
/// a', b' with apply(apply(d,a),b') == apply(apply(d,b),a'). side says where a's inserts stand at a tie.
std::pair<TextOperation, TextOperation> transform(const TextOperation &a, const TextOperation &b, Side sideOfA);
/// The operation that undoes op, given the document before op.
TextOperation invert(const TextOperation &op, const Rope &before);
/// Where a position (bytes) goes through op. stickRight: an insert at the position pushes it.
int64_t transformPosition(int64_t position, const TextOperation &op, bool stickRight);
/// The shortest edit by common prefix and suffix, on code point boundaries. (A finer diff lives in sync/workcopy.)
TextOperation replaceDifference(std::string_view before, std::string_view after);

} // namespace dyad::sync
