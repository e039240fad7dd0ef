// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"

namespace dyad::sync {

/// Walks an operation piece by piece. An operation that has ended keeps for ever.
class ComponentReader {
public:
    using Kind = TextOperation::Component::Kind;

    explicit ComponentReader(const TextOperation &op) : word_(op.words_.begin()), end_(op.words_.end()), text_(op.text_.begin()) { load(); }
    bool atEnd() const { return word_ == end_; }
    Kind kind() const { return kind_; }
    int64_t length() const { return length_; }   ///< what is left of this component
    std::string_view text(int64_t length) const { return {text_, static_cast<size_t>(length)}; }   ///< of an insert
    void take(int64_t length)
    {
        if (kind_ == Kind::Insert)
            text_ += length;
        length_ -= length;
        if (length_ == 0) {
            ++word_;
            load();
        }
    }

private:
    void load()
    {
        kind_ = atEnd() ? Kind::Keep : TextOperation::kindOf(*word_);
        length_ = atEnd() ? INT64_MAX : TextOperation::lengthOf(*word_);
    }

    const TextOperation::Word *word_;
    const TextOperation::Word *end_;
    const char *text_;
    Kind kind_ = Kind::Keep;
    int64_t length_ = 0;
};

} // namespace dyad::sync
