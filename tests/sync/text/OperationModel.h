// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/TextOperation.h"
#include "tests/sync/text/Choices.h"
#include <string>
#include <vector>

/// What operations mean, written as simply as can be, and random ones of them.
namespace dyad::test {

using sync::Side;
using sync::TextOperation;
using Kind = TextOperation::Component::Kind;

/// Code points of every length in UTF-8, with those at the edges of the ranges.
inline std::string randomCodePoint(Choices &choices)
{
    static const char *const some[] = {"a", "b", "c", " ", "\n", "\x7f", "\xc2\x80", "\xc3\xa4", "\xdf\xbf", "\xe0\xa0\x80", "\xe2\x82\xac", "\xed\x9f\xbf",
                                       "\xee\x80\x80", "\xef\xbf\xbd", "\xf0\x90\x80\x80", "\xf0\x9f\x98\x80", "\xf4\x8f\xbf\xbf"};
    return some[choices.below(std::size(some))];
}

inline std::string randomText(Choices &choices, int64_t most)
{
    std::string text;
    for (int64_t n = choices.below(most + 1); n > 0; --n)
        text += randomCodePoint(choices);
    return text;
}

/// Bytes of so many code points from position on.
inline int64_t bytesOf(const std::string &text, int64_t position, int64_t codePoints)
{
    auto end = static_cast<size_t>(position);
    for (; codePoints > 0 && end < text.size(); --codePoints) {
        do
            ++end;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80);
    }
    return static_cast<int64_t>(end) - position;
}

/// An operation that fits document, built in any order of calls.
inline TextOperation randomOperation(Choices &choices, const std::string &document, int64_t steps)
{
    TextOperation op;
    const auto size = static_cast<int64_t>(document.size());
    for (int64_t position = 0, n = choices.below(steps + 1); n > 0; --n) {
        const int64_t kind = choices.below(4);
        if (kind == 1) {
            op.insert(randomText(choices, 3));
        } else {
            const int64_t bytes = bytesOf(document, position, kind == 0 ? choices.below(6) : kind == 2 ? choices.below(4) : choices.below(size + 1));
            kind == 2 ? op.erase(bytes) : op.keep(bytes);
            position += bytes;
        }
    }
    return op;
}

/// A change at one place of document.
inline TextOperation randomEdit(Choices &choices, const std::string &document)
{
    const int64_t position = bytesOf(document, 0, choices.below(10));
    const int64_t erased = choices.below(2) == 0 ? 0 : bytesOf(document, position, choices.below(5));
    return TextOperation::replacement(position, erased, choices.below(3) == 1 ? "" : randomText(choices, 3));
}

inline std::string modelApply(const std::string &document, const TextOperation &op)
{
    std::string result;
    size_t position = 0;
    for (const auto &component : op) {
        const auto length = static_cast<size_t>(component.length);
        if (component.kind == Kind::Keep)
            result += document.substr(position, length);
        if (component.kind == Kind::Insert)
            result += component.text;
        else
            position += length;
    }
    return result + document.substr(position);
}

inline bool isCanonical(const TextOperation &op)
{
    const TextOperation::Component *last = nullptr;
    std::vector<TextOperation::Component> components(op.begin(), op.end());
    for (const auto &component : components) {
        if (component.length <= 0 || (component.kind == Kind::Insert) == component.text.empty())
            return false;
        if (last != nullptr && (last->kind == component.kind || (last->kind == Kind::Delete && component.kind == Kind::Insert)))
            return false;
        last = &component;
    }
    return last == nullptr || last->kind != Kind::Keep;
}

/// One byte of the document, or one insert: with these the rules of the protocol are a few lines.
struct Unit {
    Kind kind;
    std::string text;
};

inline std::vector<Unit> units(const TextOperation &op, size_t documentSize)
{
    std::vector<Unit> result;
    size_t walked = 0;
    for (const auto &component : op) {
        if (component.kind == Kind::Insert) {
            result.push_back({Kind::Insert, std::string(component.text)});
            continue;
        }
        result.insert(result.end(), static_cast<size_t>(component.length), {component.kind, {}});
        walked += static_cast<size_t>(component.length);
    }
    result.insert(result.end(), documentSize - walked, {Kind::Keep, {}});
    return result;
}

/// docs/protocol.md, "How to transform", byte by byte. Only a'.
inline TextOperation modelTransform(const TextOperation &a, const TextOperation &b, Side sideOfA, size_t documentSize)
{
    const auto x = units(a, documentSize);
    const auto y = units(b, documentSize);
    TextOperation result;
    for (size_t i = 0, j = 0; i < x.size() || j < y.size();) {
        const bool aInserts = i < x.size() && x[i].kind == Kind::Insert;
        const bool bInserts = j < y.size() && y[j].kind == Kind::Insert;
        if (aInserts && (!bInserts || sideOfA == Side::Left)) {
            result.insert(x[i++].text);
        } else if (bInserts) {
            result.keep(static_cast<int64_t>(y[j++].text.size()));
        } else {
            if (y[j].kind == Kind::Keep)
                x[i].kind == Kind::Keep ? result.keep(1) : result.erase(1);
            ++i;
            ++j;
        }
    }
    return result;
}

} // namespace dyad::test
