// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Metrics.h"
#include "backend/platform/OperationsConfig.h"
#include "backend/platform/telemetry/Otlp.h"
#include <condition_variable>
#include <thread>

namespace dyad::backend {

/// Sends spans and metrics to an OpenTelemetry collector every few seconds, from a thread of its own; the last ones at its end. A collector that is
/// away costs nothing but what was to be told it.
class OtlpExporter {
public:
    OtlpExporter(const Metrics &metrics, const OperationsConfig &config);
    ~OtlpExporter();

private:
    void run();
    void send();
    void post(const char *path, const QByteArray &body);
    const Metrics &m_metrics;
    const OperationsConfig &m_config;
    const qint64 m_start;
    bool m_away = false;                         // told already
    bool m_stopping = false;
    std::mutex m_mutex;
    std::condition_variable m_woken;
    std::thread m_thread;
};

} // namespace dyad::backend
