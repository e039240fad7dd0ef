// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/text/TextOperation.h"
#include "sync/text/Utf8.h"
#include <algorithm>
#include <cassert>

namespace dyad::sync {

TextOperation &TextOperation::insert(std::string_view utf8)
{
    if (utf8.empty())
        return *this;
    flushKeep();
    const auto length = static_cast<int64_t>(utf8.size());
    // An insert goes before a delete at its place, and joins the insert that is already there.
    size_t at = words_.size();
    if (at > 0 && kindOf(words_[at - 1]) == Kind::Delete)
        --at;
    if (at > 0 && kindOf(words_[at - 1]) == Kind::Insert)
        words_[at - 1] = pack(Kind::Insert, lengthOf(words_[at - 1]) + length);
    else
        words_.insertAt(at, pack(Kind::Insert, length));
    text_.append(utf8.data(), utf8.size());
    return *this;
}

void TextOperation::shift(int64_t bytes)
{
    const bool keeps = kindOf(words_[0]) == Kind::Keep;
    const int64_t position = (keeps ? lengthOf(words_[0]) : 0) + bytes;
    if (keeps && position > 0)
        words_[0] = pack(Kind::Keep, position);
    else if (keeps)
        words_.removeFirst();
    else if (position > 0)
        words_.insertAt(0, pack(Kind::Keep, position));
}

void TextOperation::reserve(size_t components, size_t insertedBytes)
{
    words_.reserve(components);
    text_.reserve(insertedBytes);
}

int64_t TextOperation::baseLength() const
{
    int64_t length = 0;
    for (const Word word : words_)
        length += kindOf(word) == Kind::Insert ? 0 : lengthOf(word);
    return length;
}

int64_t TextOperation::delta() const
{
    int64_t change = insertedBytes();
    for (const Word word : words_)
        change -= kindOf(word) == Kind::Delete ? lengthOf(word) : 0;
    return change;
}

bool TextOperation::operator==(const TextOperation &other) const
{
    return std::equal(words_.begin(), words_.end(), other.words_.begin(), other.words_.end())
        && std::equal(text_.begin(), text_.end(), other.text_.begin(), other.text_.end());
}

TextOperation replaceDifference(std::string_view before, std::string_view after)
{
    const size_t shorter = std::min(before.size(), after.size());
    const auto differ = std::mismatch(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(shorter), after.begin());
    auto prefix = static_cast<size_t>(differ.first - before.begin());
    while (prefix > 0
           && ((prefix < before.size() && utf8::isContinuation(before[prefix])) || (prefix < after.size() && utf8::isContinuation(after[prefix]))))
        --prefix;
    size_t suffix = 0;
    while (suffix < shorter - prefix && before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix])
        ++suffix;
    while (suffix > 0 && utf8::isContinuation(before[before.size() - suffix]))
        --suffix;
    return TextOperation::replacement(static_cast<int64_t>(prefix), static_cast<int64_t>(before.size() - prefix - suffix),
                                      after.substr(prefix, after.size() - prefix - suffix));
}

} // namespace dyad::sync
