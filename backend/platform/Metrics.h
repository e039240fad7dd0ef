// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Quarantine.h"
#include <QByteArray>
#include <array>
#include <atomic>
#include <cstdint>

namespace dyad::backend {

/// How often which size came, in Prometheus's manner. Any thread.
class Histogram {
public:
    static constexpr size_t Buckets = 12;
    /// Upper ends, rising.
    explicit Histogram(const std::array<double, Buckets> &ends) : m_ends(ends) { }
    void observe(double value);
    /// Name without a suffix; HELP and TYPE come along.
    void write(QByteArray &text, const char *name, const char *help) const;
    uint64_t count() const { return m_count; }

private:
    const std::array<double, Buckets> m_ends;
    std::array<std::atomic<uint64_t>, Buckets> m_counts{};
    std::atomic<uint64_t> m_count = 0;
    std::atomic<double> m_sum = 0;
};

/// What a server counts of itself. Any thread; everything since it started.
struct Metrics {
    std::atomic<int64_t> connections = 0;        ///< TCP, now
    std::atomic<int64_t> sockets = 0;            ///< WebSockets, now
    std::atomic<bool> started = false;           ///< all is open
    std::atomic<bool> draining = false;          ///< it is about to stop: nothing new should come
    std::atomic<int64_t> certificateEnds = 0;    ///< seconds since 1970, of its own TLS certificate; 0: there is none
    std::atomic<int64_t> rooms = 0;              ///< projects in memory, now
    Quarantine quarantine;                       ///< documents found damaged
    std::atomic<uint64_t> messages = 0;          ///< from sockets
    std::atomic<uint64_t> edits = 0;             ///< durable
    std::atomic<uint64_t> commits = 0;           ///< of the journal
    std::atomic<uint64_t> commitErrors = 0;
    std::array<std::atomic<uint64_t>, 6> answers{};   ///< HTTP, by the status' first digit
    std::atomic<uint64_t> limitsReached = 0;     ///< connections, sockets and requests refused because of a limit
    Histogram commitSeconds{{0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.256, 1, 5}};
    Histogram batchEdits{{1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 4096}};

    /// Prometheus's text format, version 0.0.4.
    QByteArray toText() const;
};

} // namespace dyad::backend
