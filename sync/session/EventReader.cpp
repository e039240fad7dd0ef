// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/EventReader.h"
#include <QJsonDocument>

namespace dyad::sync {

bool EventReader::feed(const QByteArray &bytes, const Take &take)
{
    m_rest += bytes;
    qsizetype from = 0;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', from)) {
        QByteArrayView text(m_rest.constData() + from, end - from);
        if (text.endsWith('\r')) text.chop(1);
        from = end + 1;
        line(text, take);
    }
    m_rest.remove(0, from);
    return m_rest.size() + m_data.size() <= LongestEvent;
}

void EventReader::line(QByteArrayView text, const Take &take)
{
    if (text.isEmpty()) {
        const QByteArray name = std::exchange(m_name, {}), data = std::exchange(m_data, {});
        if (!data.isEmpty()) take(name, QJsonDocument::fromJson(data).object());
        return;
    }
    const qsizetype colon = text.indexOf(':');
    const QByteArrayView field = colon < 0 ? text : text.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : text.sliced(colon + 1);
    if (value.startsWith(' ')) value = value.sliced(1);
    if (field == "event") m_name = value.toByteArray();
    if (field == "data") m_data += (m_data.isEmpty() ? QByteArray() : QByteArray("\n")) + value.toByteArray();
}

} // namespace dyad::sync
