// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/MergeBench.h"
#include "sync/text/TextOperation.h"
#include "tests/bench/BenchReport.h"
#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace dyad::bench {
namespace {

using sync::Rope;
using sync::TextOperation;

constexpr int64_t BaseBytes = 100000;
constexpr int Rounds = 5;   // the best counts

/// Runs of typing at random places: 5 to 40 keys a run, 12 % of them backspace; a fifth of the runs is one delete of 1 to 10 bytes.
class Typist {
public:
    Typist(int64_t length, uint64_t seed, char letter) : random_(seed), length_(length), letter_(letter) {}
    std::vector<TextOperation> type(int64_t edits)
    {
        std::vector<TextOperation> operations;
        operations.reserve(static_cast<size_t>(edits));
        while (static_cast<int64_t>(operations.size()) < edits)
            run(operations, edits);
        return operations;
    }

private:
    int64_t below(int64_t limit) { return static_cast<int64_t>(random_() % static_cast<uint64_t>(limit)); }
    void run(std::vector<TextOperation> &operations, int64_t edits)
    {
        int64_t position = below(length_ + 1);
        if (below(5) == 0) {
            const int64_t erased = std::min(1 + below(10), length_ - position);
            if (erased > 0)
                operations.push_back(TextOperation::deletion(position, erased));
            length_ -= erased;
            return;
        }
        for (int64_t keys = 5 + below(36); keys > 0 && static_cast<int64_t>(operations.size()) < edits; --keys)
            key(operations, position);
    }
    void key(std::vector<TextOperation> &operations, int64_t &position)
    {
        if (below(100) < 12 && position > 0) {
            operations.push_back(TextOperation::deletion(--position, 1));
            --length_;
            return;
        }
        const char key = below(100) < 3 ? '\n' : below(2) == 0 ? letter_ : static_cast<char>('a' + below(26));
        operations.push_back(TextOperation::insertion(position++, {&key, 1}));
        ++length_;
    }

    std::mt19937_64 random_;
    int64_t length_;
    char letter_;
};

struct Times {
    double compose = 1e300, transform = 1e300, apply = 1e300, total = 1e300;   // ms
};

std::string playEach(const std::string &base, const std::vector<TextOperation> &operations)
{
    Rope text(base);
    for (const auto &op : operations)
        (void)sync::apply(text, op);
    return text.text();
}

/// One merge on the clock; the rest checks it: both ways lead to one text, and the composed branch is the branch.
bool mergeOnce(const std::string &base, const std::vector<TextOperation> &a, const std::vector<TextOperation> &b, Times &best)
{
    Rope document(playEach(base, a));
    const CpuClock clock;
    const TextOperation allOfA = composeAll(a);
    const TextOperation allOfB = composeAll(b);
    const double composed = clock.milliseconds();
    const auto [aPrime, bPrime] = transform(allOfA, allOfB, sync::Side::Left);
    const double transformed = clock.milliseconds();
    bool ok = apply(document, bPrime).has_value();
    const double applied = clock.milliseconds();
    if (applied < best.total)
        best = {composed, transformed - composed, applied - transformed, applied};
    Rope other(base);
    ok = ok && apply(other, allOfB).has_value() && other.text() == playEach(base, b);
    return ok && apply(other, aPrime).has_value() && other == document;
}

} // namespace

int merge(int64_t edits, uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::string base;
    while (static_cast<int64_t>(base.size()) < BaseBytes)
        base += random() % 40 == 0 ? '\n' : static_cast<char>('a' + random() % 26);
    const auto a = Typist(BaseBytes, seed * 2 + 1, 'A').type(edits);
    const auto b = Typist(BaseBytes, seed * 2 + 2, 'B').type(edits);
    Times best;
    bool ok = true;
    for (int round = 0; round < Rounds; ++round)
        ok = mergeOnce(base, a, b, best) && ok;
    return printReport("merge", ok, 2 * edits, best.total,
                       {{QLatin1String("compose_ms"), best.compose},
                        {QLatin1String("transform_ms"), best.transform},
                        {QLatin1String("apply_ms"), best.apply},
                        {QLatin1String("seed"), static_cast<qint64>(seed)}});
}

} // namespace dyad::bench
