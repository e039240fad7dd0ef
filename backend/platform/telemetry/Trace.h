// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QList>
#include <QPair>
#include <atomic>
#include <deque>
#include <mutex>
#include <vector>

namespace dyad::backend {

/// A piece of work with a beginning and an end, as OpenTelemetry has it.
struct Span {
    enum class Kind { Internal = 1, Server = 2, Client = 3 };
    QByteArray trace, id, parent;                ///< 16, 8 and 8 bytes; parent empty: none
    QByteArray name;
    Kind kind = Kind::Internal;
    qint64 start = 0, end = 0;                   ///< ns since 1970
    QList<QPair<QByteArray, QByteArray>> attributes;
    bool failed = false;
};

/// The finished spans of this process that wait to be exported. Off until somebody exports; then the oldest go where nobody takes them. Any thread.
class Trace {
public:
    static constexpr size_t MostSpans = 8192;

    static Trace &instance();
    void setEnabled(bool on) { m_enabled = on; }
    bool isEnabled() const { return m_enabled; }
    void add(Span span);
    std::vector<Span> take();
    quint64 dropped() const { return m_dropped; }

private:
    std::atomic<bool> m_enabled = false;
    std::atomic<quint64> m_dropped = 0;
    std::mutex m_mutex;
    std::deque<Span> m_spans;
};

/// While it lives, work on this thread belongs to it; at its end it is kept for the export. Costs nothing while nobody exports.
class SpanScope {
public:
    /// traceParent: the header of who asks (W3C Trace Context), or empty. Without it the span is part of the one around it.
    SpanScope(const QByteArray &name, Span::Kind kind, const QByteArray &traceParent = {});
    ~SpanScope();
    SpanScope(const SpanScope &) = delete;
    SpanScope &operator=(const SpanScope &) = delete;

    void set(const char *attribute, const QByteArray &value);
    void fail() { m_span.failed = true; }
    /// For the header of a call that is part of this; empty while nobody exports.
    QByteArray traceParent() const;
    /// Of the span that this thread works in; empty: none.
    static QByteArray currentTraceParent();

private:
    const bool m_on;
    Span m_span;
    const SpanScope *const m_around;
};

} // namespace dyad::backend
