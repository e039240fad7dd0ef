// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Inserts, erases, snapshots and moves of ropes of many leaves against strings.
#include "sync/text/Rope.h"
#include "sync/text/Utf8.h"
#include "tests/fuzz/FuzzInput.h"
#include <algorithm>
#include <array>
#include <cstring>
#include <string>

using dyad::sync::Rope;
namespace utf8 = dyad::sync::utf8;

namespace {

struct Pair {
    Rope rope;
    std::string model;
};

/// Six bytes: what to do, to which, where (a part of 65,536 of the text), how much.
struct Step {
    uint8_t what, which;
    uint16_t where, size;
};

/// Where something has ended lately, so perhaps a border of leaves; edits that meet there find what others do not.
std::array<size_t, 8> s_ends;

size_t placeOf(const Pair &pair, const Step &step)
{
    const size_t share = pair.model.size() * step.where / 65535;
    const size_t beside = std::min(s_ends[step.where % s_ends.size()] + step.where / 64 % 3, pair.model.size());
    return utf8::boundaryBefore(pair.model, step.what / 8 % 2 == 0 ? share : beside);
}

/// Lengths of every size, half of them near those at which leaves are filled, cut and joined.
size_t lengthOf(const Step &step)
{
    constexpr std::array<size_t, 8> Borders{250, 375, 496, 500, 750, 1000, 1500, 2000};
    if (step.what / 16 % 2 == 0) return step.what % 8 == 0 ? step.size % 5000 : step.size % 20;
    return Borders[step.size % Borders.size()] - 8 + step.size / 8 % 16;
}

/// So many bytes at least, of letters of one to four.
std::string textOf(const Step &step)
{
    static const std::array<std::string, 4> Letters{"a", "\u00e9", "\u20ac", "\U0001f600"};
    const std::string &letter = Letters[step.what / 32 % 4];
    std::string text;
    for (size_t length = lengthOf(step); text.size() < length;) text += letter.size() == 1 ? std::string(1, static_cast<char>('a' + step.size % 26)) : letter;
    return text;
}

void perform(std::array<Pair, 3> &pairs, const Step &step)
{
    Pair &pair = pairs[step.which % 3];
    const size_t position = placeOf(pair, step);
    size_t &end = s_ends[step.which / 3 % s_ends.size()];
    if (step.what % 8 < 4 && pair.model.size() < 100000) {
        const std::string text = textOf(step);
        pair.rope.insert(static_cast<int64_t>(position), text);
        pair.model.insert(position, text);
        end = position + text.size();
    } else if (step.what % 8 < 6) {
        const size_t wanted = step.what % 8 == 4 ? step.size % 20000 : lengthOf(step);
        const size_t length = utf8::boundaryBefore(pair.model, std::min(position + wanted, pair.model.size())) - position;
        pair.rope.erase(static_cast<int64_t>(position), static_cast<int64_t>(length));
        pair.model.erase(position, length);
        end = position;
    } else if (step.what % 8 == 6) {
        pair = pairs[step.size % 3];
    } else {
        Pair moved = std::move(pair);
        pair = std::move(moved);
        FUZZ_CHECK(pair.rope.isBoundary(static_cast<int64_t>(position)));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    std::array<Pair, 3> pairs;
    s_ends = {};
    for (; size >= sizeof(Step); data += sizeof(Step), size -= sizeof(Step)) {
        Step step;
        std::memcpy(&step, data, sizeof step);
        perform(pairs, step);
    }
    for (const Pair &pair : pairs) {
        FUZZ_CHECK(pair.rope.size() == static_cast<int64_t>(pair.model.size()));
        FUZZ_CHECK(pair.rope.text() == pair.model && pair.rope == Rope(pair.model));
    }
    return 0;
}
