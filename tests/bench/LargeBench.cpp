// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/LargeBench.h"
#include "sync/text/TextOperation.h"
#include "tests/bench/BenchReport.h"
#include <algorithm>
#include <numeric>
#include <random>
#include <string>

namespace dyad::bench {
namespace {

using sync::Rope;
using sync::TextOperation;

constexpr int Rounds = 3;   // the best counts

/// Inserts and deletes in turn, so the size stays; undone in reverse, they must leave the text as it was.
std::vector<TextOperation> randomEdits(int64_t bytes, int64_t edits, uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::vector<TextOperation> operations;
    operations.reserve(static_cast<size_t>(edits));
    for (int64_t i = 0; i < edits; ++i) {
        const auto place = static_cast<int64_t>(random() % static_cast<uint64_t>(bytes - 1));
        operations.push_back(i % 2 == 0 ? TextOperation::insertion(place, "x") : TextOperation::deletion(place, 1));
    }
    return operations;
}

/// What one access to memory costs that depends on the one before, within as much of it: nothing in a document of that size can be faster.
double memoryNs(size_t bytes)
{
    constexpr size_t Line = 64, Accesses = 500'000;
    std::vector<uint32_t> order(bytes / Line);
    std::iota(order.begin(), order.end(), 0U);
    std::shuffle(order.begin(), order.end(), std::mt19937(1));
    std::vector<uint32_t> next(order.size() * Line / sizeof(uint32_t));
    for (size_t i = 0; i < order.size(); ++i)
        next[order[i] * (Line / sizeof(uint32_t))] = order[(i + 1) % order.size()] * static_cast<uint32_t>(Line / sizeof(uint32_t));
    const CpuClock clock;
    volatile uint32_t at = 0;
    for (size_t i = 0; i < Accesses; ++i)
        at = next[at];
    return clock.milliseconds() * 1e6 / Accesses;
}

bool undoRestores(const std::string &base, const std::vector<TextOperation> &operations)
{
    Rope text(base);
    std::vector<TextOperation> inverse;
    for (const auto &op : operations) {
        inverse.push_back(invert(op, text));
        (void)apply(text, op);
    }
    for (auto op = inverse.rbegin(); op != inverse.rend(); ++op)
        (void)apply(text, *op);
    return text.text() == base;
}

} // namespace

int large(int64_t bytes, int64_t edits, uint64_t seed)
{
    std::string base(static_cast<size_t>(bytes), 'a');
    for (size_t i = 0; i < base.size(); i += 61)
        base[i] = '\n';
    const auto operations = randomEdits(bytes, edits, seed);
    double best = 1e300;
    bool ok = undoRestores(base, operations);
    for (int round = 0; round < Rounds; ++round) {
        Rope document(base);
        const CpuClock clock;
        for (const auto &op : operations)
            ok = apply(document, op).has_value() && ok;
        best = std::min(best, clock.milliseconds());
        ok = ok && document.size() == bytes + edits % 2;
    }
    return printReport("large", ok, edits, best, {{QLatin1String("bytes"), static_cast<qint64>(bytes)}, {QLatin1String("seed"), static_cast<qint64>(seed)},
                                                      {QLatin1String("memory_ns"), memoryNs(static_cast<size_t>(bytes))}});
}

} // namespace dyad::bench
