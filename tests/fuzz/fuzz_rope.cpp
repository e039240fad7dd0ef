// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Inserts, erases, snapshots and moves of ropes of many leaves against strings.
#include "sync/text/Rope.h"
#include "tests/fuzz/FuzzInput.h"
#include <array>
#include <cstring>
#include <string>

using dyad::sync::Rope;

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

void perform(std::array<Pair, 3> &pairs, const Step &step)
{
    Pair &pair = pairs[step.which % 3];
    const size_t position = pair.model.size() * step.where / 65535;
    if (step.what % 8 < 4 && pair.model.size() < 100000) {
        const std::string text(step.what % 8 == 0 ? step.size % 5000 : step.size % 20, static_cast<char>('a' + step.size % 26));
        pair.rope.insert(static_cast<int64_t>(position), text);
        pair.model.insert(position, text);
    } else if (step.what % 8 < 6) {
        const size_t length = std::min<size_t>(step.size % (step.what % 8 == 4 ? 20000 : 30), pair.model.size() - position);
        pair.rope.erase(static_cast<int64_t>(position), static_cast<int64_t>(length));
        pair.model.erase(position, length);
    } else if (step.what % 8 == 6) {
        pair = pairs[step.size % 3];
    } else {
        Pair moved = std::move(pair);
        pair = std::move(moved);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    std::array<Pair, 3> pairs;
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
