// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/ReplayBench.h"
#include "sync/text/OperationLog.h"
#include "tests/bench/BenchReport.h"
#include "tests/bench/Trace.h"
#include <algorithm>
#include <cstdio>

namespace dyad::bench {
namespace {

constexpr int Rounds = 7;   // the best counts: others use the machine too

struct Result {
    bool ok = false;
    double ms = 0;
    sync::OperationLog log;
};

Result playOnce(const Trace &trace)
{
    Result result;
    sync::Rope document(trace.startContent);
    const CpuClock clock;
    bool fits = true;
    for (const Trace::Edit &edit : trace.edits) {
        const auto op = sync::TextOperation::replacement(edit.position, edit.erased, trace.text(edit));
        fits = fits && sync::apply(document, op).has_value();
        result.log.append(op);
    }
    result.ms = clock.milliseconds();
    result.ok = fits && document.text() == trace.endContent;
    return result;
}

/// The history is worth its name only if it brings the text back.
bool logGivesTextBack(const Trace &trace, const sync::OperationLog &log)
{
    sync::Rope document(trace.startContent);
    bool fits = true;
    log.forEach(log.firstIndex(), log.nextIndex(), [&](const sync::TextOperation &op) { fits = fits && sync::apply(document, op).has_value(); });
    return fits && document.text() == trace.endContent && log.size() == trace.edits.size();
}

} // namespace

int replay(const QString &tracePath)
{
    const auto trace = readTrace(tracePath);
    if (!trace || trace->concurrent) {
        std::fprintf(stderr, "dyad-bench: %s\n", trace ? "replay needs a sequential trace; this one is concurrent." : trace.error().message.c_str());
        return 2;
    }
    Result best = playOnce(*trace);
    bool ok = best.ok;
    for (int round = 1; round < Rounds; ++round) {
        Result result = playOnce(*trace);
        ok = ok && result.ok;
        if (result.ms < best.ms)
            best = std::move(result);
    }
    ok = ok && logGivesTextBack(*trace, best.log);
    return printReport("replay", ok, static_cast<int64_t>(trace->edits.size()), best.ms,
                       {{QLatin1String("history_bytes_per_edit"), static_cast<double>(best.log.memoryBytes()) / std::max<double>(1, static_cast<double>(trace->edits.size()))},
                        {QLatin1String("bytes"), static_cast<qint64>(trace->endContent.size())}});
}

} // namespace dyad::bench
