// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Quarantine.h"
#include "backend/platform/Rate.h"
#include "backend/platform/Surroundings.h"
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
    std::atomic<int64_t> relayed = 0;            ///< WebSockets whose project is on another node, now
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
    std::atomic<uint64_t> busy = 0;              ///< requests refused because a queue was full
    std::atomic<uint64_t> slowClients = 0;       ///< cut off because they did not read
    std::atomic<uint64_t> signInsRefused = 0;    ///< wrong passwords and codes
    std::atomic<uint64_t> aiRequests = 0;        ///< begun
    Rate aiRate;                                 ///< the same, by the second
    enum Queue { Store, Hash, Outside, Long };
    std::array<std::atomic<int64_t>, 4> queued{};        ///< work that waits or runs, now, by Queue
    Surroundings surroundings;                   ///< what was looked at last
    Histogram httpSeconds{{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10}};
    Histogram commitSeconds{{0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.256, 1, 5}};
    Histogram batchEdits{{1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 4096}};

    /// Prometheus's text format, version 0.0.4.
    QByteArray toText() const;

private:
    void writeSurroundings(QByteArray &text) const;
};

} // namespace dyad::backend
