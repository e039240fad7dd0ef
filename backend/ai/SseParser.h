// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QList>

namespace dyad::backend::ai {

struct SseEvent {
    QByteArray name; ///< of "event:", empty where there was none
    QByteArray data; ///< the "data:" lines, joined with \n
};

/// Server-sent events out of bytes that may be cut anywhere (inside a character, between CR and LF). Follows the WHATWG
/// rules; ids and retry times are ignored, nobody needs them here. Memory is bounded by the limits.
class SseParser
{
public:
    struct Limits {
        qsizetype line = 4 << 20;  ///< bytes
        qsizetype event = 8 << 20; ///< bytes of data
    };
    SseParser();
    explicit SseParser(Limits limits);

    /// The events that are complete now, or "too-large". After an error the parser is of no more use.
    sync::Expected<QList<SseEvent>> feed(QByteArrayView bytes);
    /// Bytes of an event that was begun but not ended: the stream was cut inside it.
    bool insideEvent() const { return !m_line.isEmpty() || m_hasData; }

private:
    sync::Expected<void> endLine(QList<SseEvent> &out);
    void endEvent(QList<SseEvent> &out);

    Limits m_limits;
    QByteArray m_line;
    SseEvent m_event;
    bool m_hasData = false;
    bool m_afterCarriageReturn = false;
    bool m_first = true;
};

} // namespace dyad::backend::ai
