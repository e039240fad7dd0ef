// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/BenchReport.h"
#include <QJsonDocument>
#include <cstdio>
#include <ctime>
#include <sys/resource.h>

namespace dyad::bench {

double CpuClock::now()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

int printReport(const char *bench, bool ok, int64_t edits, double ms, const QJsonObject &more)
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    QJsonObject report = more;
    report[QLatin1String("bench")] = QLatin1String(bench);
    report[QLatin1String("ok")] = ok;
    report[QLatin1String("edits")] = static_cast<qint64>(edits);
    report[QLatin1String("ms")] = ms;
    report[QLatin1String("ns_per_edit")] = edits > 0 ? ms * 1e6 / static_cast<double>(edits) : 0;
    report[QLatin1String("peak_rss_mb")] = static_cast<double>(usage.ru_maxrss) / 1024;
    std::puts(QJsonDocument(report).toJson(QJsonDocument::Compact).constData());
    return ok ? 0 : 1;
}

} // namespace dyad::bench
