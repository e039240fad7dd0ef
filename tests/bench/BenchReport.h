// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonObject>
#include <cstdint>

namespace dyad::bench {

/// CPU time of the process: on a machine that others use, only this is comparable.
class CpuClock {
public:
    CpuClock() : start_(now()) {}
    double milliseconds() const { return now() - start_; }

private:
    static double now();   ///< ms of user and system time
    double start_;
};

/// One line of JSON on standard output, with the keys every bench has. ms: CPU milliseconds. Returns the exit code: 0, or 1 where the text came out wrong.
int printReport(const char *bench, bool ok, int64_t edits, double ms, const QJsonObject &more);

} // namespace dyad::bench
