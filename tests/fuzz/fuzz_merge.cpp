// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Three texts: the difference of two makes the one into the other; merged three ways, what the merge says it did is what it did.
#include "sync/text/Utf8.h"
#include "sync/workcopy/TextDiff.h"
#include "sync/workcopy/ThreeWayMerge.h"
#include "tests/fuzz/FuzzInput.h"
#include <string>
#include <string_view>

using namespace dyad::sync;

namespace {

std::string applied(std::string_view text, const TextOperation &op)
{
    Rope rope(text);
    FUZZ_CHECK(apply(rope, op).has_value());
    return rope.text();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view all(reinterpret_cast<const char *>(data), size);
    const size_t first = all.find('\x01'), second = first == all.npos ? all.npos : all.find('\x01', first + 1);
    if (second == all.npos || !(utf8::isText(all) || all.empty())) return 0;
    const std::string_view base = all.substr(0, first), mine = all.substr(first + 1, second - first - 1), theirs = all.substr(second + 1);
    FUZZ_CHECK(applied(base, diffTexts(base, mine)) == mine);
    const MergedText merged = mergeThreeWay(base, mine, theirs);
    FUZZ_CHECK(applied(mine, merged.fromMine) == merged.text);
    FUZZ_CHECK(applied(theirs, merged.fromTheirs) == merged.text);
    if (mine == base) FUZZ_CHECK(merged.text == theirs);
    if (theirs == base) FUZZ_CHECK(merged.text == mine);
    return 0;
}
