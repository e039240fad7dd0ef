// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/telemetry/Trace.h"
#include "backend/platform/Crypto.h"
#include <algorithm>
#include <chrono>

namespace dyad::backend {
namespace {

thread_local const SpanScope *t_current = nullptr;

qint64 now()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

bool isHex(const QByteArray &text, qsizetype length)
{
    return text.size() == length && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// "00-TRACE-SPAN-FLAGS" → trace and span; nothing of it where it is not exactly that.
std::pair<QByteArray, QByteArray> parsed(const QByteArray &header)
{
    const auto parts = header.split('-');
    if (parts.size() != 4 || parts[0] != "00" || !isHex(parts[1], 32) || !isHex(parts[2], 16) || parts[1].count('0') == 32 || parts[2].count('0') == 16)
        return {};
    return {QByteArray::fromHex(parts[1]), QByteArray::fromHex(parts[2])};
}

} // namespace

Trace &Trace::instance()
{
    static auto *trace = new Trace;
    return *trace;
}

void Trace::add(Span span)
{
    const std::scoped_lock lock(m_mutex);
    if (m_spans.size() >= MostSpans) {
        m_spans.pop_front();
        ++m_dropped;
    }
    m_spans.push_back(std::move(span));
}

std::vector<Span> Trace::take()
{
    const std::scoped_lock lock(m_mutex);
    std::vector<Span> all(std::make_move_iterator(m_spans.begin()), std::make_move_iterator(m_spans.end()));
    m_spans.clear();
    return all;
}

SpanScope::SpanScope(const QByteArray &name, Span::Kind kind, const QByteArray &traceParent) : m_on(Trace::instance().isEnabled()), m_around(t_current)
{
    if (!m_on)
        return;
    auto [trace, parent] = parsed(traceParent);
    if (trace.isEmpty() && m_around && m_around->m_on) {
        trace = m_around->m_span.trace;
        parent = m_around->m_span.id;
    }
    m_span.trace = trace.isEmpty() ? crypto::randomBytes(16) : trace;
    m_span.parent = parent;
    m_span.id = crypto::randomBytes(8);
    m_span.name = name;
    m_span.kind = kind;
    m_span.start = now();
    t_current = this;
}

SpanScope::~SpanScope()
{
    if (!m_on)
        return;
    t_current = m_around;
    m_span.end = now();
    Trace::instance().add(std::move(m_span));
}

void SpanScope::set(const char *attribute, const QByteArray &value)
{
    if (m_on)
        m_span.attributes.append({attribute, value});
}

QByteArray SpanScope::traceParent() const
{
    return m_on ? "00-" + m_span.trace.toHex() + '-' + m_span.id.toHex() + "-01" : QByteArray();
}

QByteArray SpanScope::currentTraceParent()
{
    return t_current ? t_current->traceParent() : QByteArray();
}

} // namespace dyad::backend
