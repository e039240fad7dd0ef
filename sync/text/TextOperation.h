// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include "sync/text/Rope.h"
#include "sync/text/SmallVector.h"
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace dyad::sync {

enum class Side { Left, Right };   ///< whose inserts stand left at one place
class TextOperation;
void transformBoth(TextOperation &a, TextOperation &b, Side sideOfA);

/// An operation in canonical form (docs/protocol.md, section 2). Value type; lengths are bytes. A move is cheap; an operation of up
/// to three components with up to sixteen bytes of inserted text does not allocate. Const members may run in several threads at once.
class TextOperation {
public:
    struct Component {
        enum class Kind : uint8_t { Keep, Insert, Delete };
        Kind kind;
        int64_t length;               ///< bytes, > 0
        std::string_view text;        ///< for Insert; valid while the operation lives unchanged
        bool operator==(const Component &) const = default;
    };
    /// A change at one place, what nearly every operation is.
    struct Edit {
        int64_t position;             ///< bytes
        int64_t erased;               ///< bytes
        std::string_view text;        ///< valid while the operation lives unchanged
    };
    class Iterator;
    class StrictBuilder;

    /// No component is longer, and no operation walks over more: far from overflow, and exact in languages with doubles.
    static constexpr int64_t MaxLength = (int64_t{1} << 53) - 1;

    TextOperation() = default;
    // Building brings into canonical form: merges neighbours, orders insert before delete, drops a trailing keep. Lengths of 0 or
    // less and empty texts are no-ops. Amortised O(1), O(length of the text) for an insert.
    TextOperation &keep(int64_t bytes)
    {
        if (bytes > 0)
            trailingKeep_ += bytes;
        return *this;
    }
    TextOperation &insert(std::string_view utf8);
    TextOperation &erase(int64_t bytes)
    {
        if (bytes <= 0)
            return *this;
        flushKeep();
        if (!words_.empty() && kindOf(words_.back()) == Kind::Delete)
            words_.back() = pack(Kind::Delete, lengthOf(words_.back()) + bytes);
        else
            words_.push(pack(Kind::Delete, bytes));
        return *this;
    }
    static TextOperation insertion(int64_t position, std::string_view utf8) { return {position, 0, utf8}; }
    static TextOperation deletion(int64_t position, int64_t bytes) { return {position, bytes, {}}; }
    static TextOperation replacement(int64_t position, int64_t bytes, std::string_view utf8) { return {position, bytes, utf8}; }
    /// Room for building without growing on the way.
    void reserve(size_t components, size_t insertedBytes);

    bool isEmpty() const { return words_.empty(); }   ///< changes nothing
    size_t componentCount() const { return words_.size(); }
    int64_t insertedBytes() const { return static_cast<int64_t>(text_.size()); }
    /// Bytes of the document that it walks over (keeps and deletes): the least document it fits. O(components)
    int64_t baseLength() const;
    /// Bytes that it makes a document longer (negative: shorter). O(components)
    int64_t delta() const;
    /// The change, where it is at one place only (and is one).
    std::optional<Edit> singleEdit() const;
    Iterator begin() const;
    Iterator end() const;
    /// Same components; how either was built does not matter.
    bool operator==(const TextOperation &other) const;

private:
    friend class ComponentReader;
    friend void transformBoth(TextOperation &a, TextOperation &b, Side sideOfA);
    /// Moves all of it (it is not empty) by so many bytes; the place stays 0 or more.
    void shift(int64_t bytes);
    using Kind = Component::Kind;
    using Word = uint64_t;             // length * 4 + kind
    static constexpr Word pack(Kind kind, int64_t length) { return static_cast<Word>(length) << 2 | static_cast<Word>(kind); }
    static constexpr Kind kindOf(Word word) { return static_cast<Kind>(word & 3); }
    static constexpr int64_t lengthOf(Word word) { return static_cast<int64_t>(word >> 2); }
    TextOperation(int64_t position, int64_t erased, std::string_view utf8);
    void flushKeep()
    {
        if (trailingKeep_ > 0) {
            words_.push(pack(Kind::Keep, trailingKeep_));
            trailingKeep_ = 0;
        }
    }

    SmallVector<Word, 3, uint32_t> words_;
    SmallVector<char, 16, uint64_t> text_;   // all inserts, one after the other
    int64_t trailingKeep_ = 0;               // becomes a component when something follows it
};

inline TextOperation::TextOperation(int64_t position, int64_t erased, std::string_view utf8)
{
    if (utf8.empty() && erased <= 0)
        return;
    Word *const words = words_.inlineValues();
    size_t count = 0;
    if (position > 0)
        words[count++] = pack(Kind::Keep, position);
    if (!utf8.empty()) {
        words[count++] = pack(Kind::Insert, static_cast<int64_t>(utf8.size()));
        text_.append(utf8.data(), utf8.size());
    }
    if (erased > 0)
        words[count++] = pack(Kind::Delete, erased);
    words_.setInlineSize(count);
}

inline std::optional<TextOperation::Edit> TextOperation::singleEdit() const
{
    const size_t count = words_.size();
    if (count == 0 || count > 3)
        return std::nullopt;
    const Word *const words = words_.data();
    Edit edit{0, 0, {}};
    size_t next = 0;
    if (kindOf(words[0]) == Kind::Keep)
        edit.position = lengthOf(words[next++]);
    if (next < count && kindOf(words[next]) == Kind::Insert)
        edit.text = {text_.data(), static_cast<size_t>(lengthOf(words[next++]))};
    if (next < count && kindOf(words[next]) == Kind::Delete)
        edit.erased = lengthOf(words[next++]);
    return next == count ? std::optional(edit) : std::nullopt;
}

/// Forward iteration over the components.
class TextOperation::Iterator {
public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Component;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = Component;

    Iterator() = default;
    Component operator*() const
    {
        const Kind kind = kindOf(*word_);
        const int64_t length = lengthOf(*word_);
        return {kind, length, kind == Kind::Insert ? std::string_view(text_, static_cast<size_t>(length)) : std::string_view()};
    }
    Iterator &operator++()
    {
        if (kindOf(*word_) == Kind::Insert)
            text_ += lengthOf(*word_);
        ++word_;
        return *this;
    }
    Iterator operator++(int)
    {
        Iterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Iterator &other) const { return word_ == other.word_; }

private:
    friend class TextOperation;
    Iterator(const Word *word, const char *text) : word_(word), text_(text) {}
    const Word *word_ = nullptr;
    const char *text_ = nullptr;
};

inline TextOperation::Iterator TextOperation::begin() const
{
    return {words_.begin(), text_.begin()};
}

inline TextOperation::Iterator TextOperation::end() const
{
    return {words_.end(), text_.end()};
}

/// Strict door for what comes from outside: refuses ("bad-operation") anything that is not canonical, not UTF-8 without NUL, or longer than
/// MaxLength. After a refusal it is to be thrown away.
class TextOperation::StrictBuilder {
public:
    Expected<void> keep(int64_t bytes);
    Expected<void> insert(std::string_view utf8);
    Expected<void> erase(int64_t bytes);
    /// The whole, or why it is refused. The empty operation is canonical.
    Expected<TextOperation> finish();

private:
    Expected<void> advance(int64_t bytes);

    TextOperation operation_;
    int64_t baseLength_ = 0;
    Kind last_ = Kind::Keep;
    bool any_ = false;
};

/// Checks that op fits document: its length, code point boundaries at both ends of every component, inserted text that is
/// UTF-8 without NUL ("bad-operation"). Changes nothing. O(components + inserted bytes) beside O(log n) for each place.
Expected<void> validate(const Rope &document, const TextOperation &op);
/// Applies after validation, or changes nothing and says why.
Expected<void> apply(Rope &document, const TextOperation &op);
/// The effect of first, then second. O(components)
TextOperation compose(const TextOperation &first, const TextOperation &second);
/// The same as folding compose over n operations, in O(total log n). See OperationComposer for one that grows.
TextOperation composeAll(std::span<const TextOperation> operations);
/// a', b' with apply(apply(d,a),b') == apply(apply(d,b),a'). side says where a's inserts stand at a tie. O(components)
std::pair<TextOperation, TextOperation> transform(const TextOperation &a, const TextOperation &b, Side sideOfA);
/// The same in place: a becomes a', b becomes b'. Some nanoseconds where each is one edit and they stand apart, which is nearly always.
void transformBoth(TextOperation &a, TextOperation &b, Side sideOfA);
/// The operation that undoes op, given the document before op, which it must fit.
TextOperation invert(const TextOperation &op, const Rope &before);
/// Where a position (bytes) goes through op. stickRight: an insert at the position pushes it. A position in a deleted stretch
/// goes to where the stretch was, behind what was inserted for it.
int64_t transformPosition(int64_t position, const TextOperation &op, bool stickRight);
/// The shortest edit by common prefix and suffix, on code point boundaries. (A finer diff lives in sync/workcopy.)
TextOperation replaceDifference(std::string_view before, std::string_view after);

} // namespace dyad::sync
