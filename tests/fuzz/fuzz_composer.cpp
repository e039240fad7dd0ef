// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Long runs of small edits, so many that the composer's leaves are full and stand beside full ones, and the log has many blocks: what they
// make of them has the effect of all of them on a text.
#include "sync/text/OperationComposer.h"
#include "sync/text/OperationLog.h"
#include "tests/fuzz/FuzzInput.h"
#include <cstring>
#include <string>

using namespace dyad::sync;

namespace {

/// Four bytes: what to do, how much, and where: a part of the text, or beside a place that was edited lately. The highest bit of `what`: a
/// comb of letters, some bytes apart, which fills leaves and meets their borders.
struct Step {
    uint8_t what, size;
    uint16_t where;
};

struct Run {
    std::string text;
    OperationComposer composer;
    OperationLog log;
    size_t last = 0, first = 0;

    void comb(const Step &step)
    {
        const auto apart = static_cast<int64_t>(step.what % 8);
        auto position = static_cast<int64_t>(step.what & 32 ? std::min(last + step.where % 5, text.size()) : step.where % (text.size() + 1));
        for (int i = 0; i < step.size && position >= 0 && position <= static_cast<int64_t>(text.size()) && text.size() < 20'000; ++i) {
            last = static_cast<size_t>(position);
            change(last, 0, std::string(1, static_cast<char>('A' + i % 26)));
            position += step.what & 64 ? -apart : 1 + apart;
        }
    }
    void change(size_t position, size_t erased, const std::string &put)
    {
        const auto op = TextOperation::replacement(static_cast<int64_t>(position), static_cast<int64_t>(erased), put);
        text.replace(position, erased, put);
        composer.add(op);
        log.append(op);
    }
    void add(const Step &step)
    {
        if (step.what & 128) return comb(step);
        const size_t near = (step.what & 4 ? last : first) + step.where % 5;
        const size_t wanted = step.what & 8 ? text.size() * step.where / 65535 : near < 2 ? 0 : near - 2;
        const size_t position = std::min(wanted, text.size());
        const size_t erased = step.what % 4 == 0 ? 0 : std::min<size_t>(step.size % (step.what & 16 ? 700 : 3), text.size() - position);
        const std::string put(step.what % 4 == 1 ? 0 : step.size % (step.what & 32 ? 90 : 3), static_cast<char>('a' + step.size % 26));
        first = step.what & 64 ? position : first;
        last = position + put.size();
        change(position, erased, put);
    }
};

void check(const std::string &start, const TextOperation &op, const std::string &end)
{
    Rope rope(start);
    FUZZ_CHECK(apply(rope, op).has_value());
    FUZZ_CHECK(rope.text() == end);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    std::string start(3000, '.');
    for (size_t i = 0; i < start.size(); ++i) start[i] = static_cast<char>(' ' + i % 90);
    Run run{start, {}, OperationLog(), 0, 0};
    for (size_t steps = 0; size >= sizeof(Step); data += sizeof(Step), size -= sizeof(Step), ++steps) {
        Step step;
        std::memcpy(&step, data, sizeof step);
        run.add(step);
        if (steps % 200 == 199) check(start, run.composer.result(), run.text);       // it can go on growing afterwards
    }
    const TextOperation all = run.composer.result();
    check(start, all, run.text);
    FUZZ_CHECK(run.log.composed(run.log.firstIndex(), run.log.nextIndex()) == all);
    return 0;
}
