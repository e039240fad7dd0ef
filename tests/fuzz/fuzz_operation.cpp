// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// apply, transform, compose, invert of any operations against the naive model, short cuts and composer included.
#include "sync/text/OperationComposer.h"
#include "sync/text/OperationLog.h"
#include "tests/fuzz/FuzzInput.h"
#include "tests/sync/text/OperationModel.h"
#include <array>

using namespace dyad;
using namespace dyad::test;

namespace {

std::string applied(const std::string &document, const TextOperation &op)
{
    sync::Rope rope(document);
    FUZZ_CHECK(apply(rope, op).has_value());
    FUZZ_CHECK(rope.text() == modelApply(document, op));
    return rope.text();
}

TextOperation anyOperation(Choices &choices, const std::string &document)
{
    return choices.below(2) == 0 ? randomEdit(choices, document) : randomOperation(choices, document, 8);
}

void checkPair(const std::string &document, const TextOperation &a, const TextOperation &b, Side side)
{
    const auto [aPrime, bPrime] = transform(a, b, side);
    FUZZ_CHECK(isCanonical(aPrime) && isCanonical(bPrime));
    FUZZ_CHECK(applied(applied(document, a), bPrime) == applied(applied(document, b), aPrime));
    FUZZ_CHECK(aPrime == modelTransform(a, b, side, document.size()));
    FUZZ_CHECK(bPrime == modelTransform(b, a, side == Side::Left ? Side::Right : Side::Left, document.size()));
    TextOperation inPlaceA = a;
    TextOperation inPlaceB = b;
    transformBoth(inPlaceA, inPlaceB, side);
    FUZZ_CHECK(inPlaceA == aPrime && inPlaceB == bPrime);
    FUZZ_CHECK(applied(applied(document, a), invert(a, sync::Rope(document))) == document);
}

/// A run of operations one on the other: folded, composed at once, and through the log.
void checkRun(Choices &choices, const std::string &start)
{
    std::string document = start;
    std::vector<TextOperation> operations;
    TextOperation fold;
    sync::OperationLog log;
    while (!choices.isExhausted() && operations.size() < 50) {
        operations.push_back(anyOperation(choices, document));
        document = applied(document, operations.back());
        fold = compose(fold, operations.back());
        log.append(operations.back());
        FUZZ_CHECK(isCanonical(fold));
        FUZZ_CHECK(log.at(operations.size() - 1) == operations.back());
    }
    FUZZ_CHECK(composeAll(operations) == fold);
    FUZZ_CHECK(log.composed(0, operations.size()) == fold);
    FUZZ_CHECK(applied(start, fold) == document);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto drawn = fuzz::numbers(data, size);
    Choices choices(drawn);
    const std::string document = randomText(choices, 24);
    const auto a = anyOperation(choices, document);
    const auto b = anyOperation(choices, document);
    checkPair(document, a, b, choices.below(2) == 0 ? Side::Left : Side::Right);
    checkRun(choices, document);
    return 0;
}
