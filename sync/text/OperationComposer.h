// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/CountedTree.h"
#include "sync/text/SpanLeaf.h"
#include "sync/text/TextOperation.h"
#include <cstdint>
#include <string>

namespace dyad::sync {

/// Composes operations as they come, one after the other: for what gathers while a client is offline, and for long histories.
///
/// It keeps the text after all of them as spans of the base and of inserted text in a counted tree, so an edit costs O(log n) and
/// one that continues the last (typing, backspace) O(1). The result equals compose() folded over them: canonical form puts an insert
/// before a delete at one place, so the spans say all there is to know.
class OperationComposer {
public:
    OperationComposer();

    /// op must fit the text that the operations before it leave behind.
    void add(const TextOperation &op);
    bool isEmpty() const { return !touched_; }   ///< nothing was added but empty operations
    /// All in one. O(spans + inserted text); it can go on growing afterwards.
    TextOperation result();

private:
    void insert(int64_t position, std::string_view text);
    void erase(int64_t position, int64_t length);
    void flushRun();
    void insertSpan(int64_t position, Span span);
    void eraseSpans(int64_t position, int64_t length);

    CountedTree<SpanLeaf> tree_;
    std::string text_;              ///< all inserted text; that of the run is its end
    // The run: what is typed at one place and not in the tree yet. At runStart_ the tree's text loses runErased_ bytes and gains
    // runLength_ of text_.
    int64_t runStart_ = 0;
    int64_t runErased_ = 0;
    int64_t runLength_ = 0;
    bool touched_ = false;
};

} // namespace dyad::sync
