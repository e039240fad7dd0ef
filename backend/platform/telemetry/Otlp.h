// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/telemetry/Trace.h"

/// The bytes of OTLP 1.x (Protocol Buffers). Any thread.
namespace dyad::backend::otlp {

/// What all that is sent is about: service.name and the like.
using Attributes = QList<QPair<QByteArray, QByteArray>>;

/// An ExportTraceServiceRequest.
QByteArray traces(const std::vector<Span> &spans, const Attributes &resource);
/// An ExportMetricsServiceRequest of what Prometheus reads (text format 0.0.4): counters as cumulative sums since `start`, gauges, histograms.
/// Times: ns since 1970.
QByteArray metrics(const QByteArray &prometheus, const Attributes &resource, qint64 start, qint64 time);

} // namespace dyad::backend::otlp
