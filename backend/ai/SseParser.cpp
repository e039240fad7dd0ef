// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/SseParser.h"

namespace dyad::backend::ai {

SseParser::SseParser() = default;

SseParser::SseParser(Limits limits)
    : m_limits(limits)
{
}

sync::Expected<QList<SseEvent>> SseParser::feed(QByteArrayView bytes)
{
    QList<SseEvent> out;
    qsizetype at = 0;
    while (at < bytes.size()) {
        if (m_afterCarriageReturn && bytes[at] == '\n') {
            m_afterCarriageReturn = false;
            ++at;
            continue;
        }
        m_afterCarriageReturn = false;
        qsizetype end = at;
        while (end < bytes.size() && bytes[end] != '\n' && bytes[end] != '\r')
            ++end;
        if (m_line.size() + (end - at) > m_limits.line)
            return sync::fail("too-large", "A line of the event stream is longer than allowed.");
        m_line.append(bytes.data() + at, end - at);
        if (end == bytes.size())
            break;
        m_afterCarriageReturn = bytes[end] == '\r';
        at = end + 1;
        if (auto done = endLine(out); !done)
            return std::unexpected(done.error());
    }
    return out;
}

sync::Expected<void> SseParser::endLine(QList<SseEvent> &out)
{
    if (std::exchange(m_first, false) && m_line.startsWith("\xEF\xBB\xBF"))
        m_line.remove(0, 3);
    const QByteArray line = std::exchange(m_line, {});
    if (line.isEmpty()) {
        endEvent(out);
        return {};
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return {}; // a comment: keep-alive of servers and proxies
    const QByteArrayView field = colon < 0 ? QByteArrayView(line) : QByteArrayView(line).first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : QByteArrayView(line).sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == "event")
        m_event.name = value.toByteArray();
    if (field != "data")
        return {};
    if (m_event.data.size() + value.size() > m_limits.event)
        return sync::fail("too-large", "An event of the stream is larger than allowed.");
    if (m_hasData)
        m_event.data += '\n';
    m_event.data.append(value.data(), value.size());
    m_hasData = true;
    return {};
}

void SseParser::endEvent(QList<SseEvent> &out)
{
    if (std::exchange(m_hasData, false))
        out.append(m_event);
    m_event = {};
}

} // namespace dyad::backend::ai
