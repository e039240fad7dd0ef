// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/LoopbackTransport.h"

namespace dyad::sync {

void LoopbackTransport::send(const QByteArray &message)
{
    if (!m_ended) m_up.push_back(message);
}

void LoopbackTransport::reply(const QByteArray &message)
{
    if (!m_ended) m_down.push_back(message);
}

bool LoopbackTransport::deliverUp()
{
    if (m_ended) return false;
    if (std::exchange(m_opening, false)) {
        m_open = true;
        Q_EMIT opened();
        return true;
    }
    if (m_up.empty()) return false;
    const QByteArray message = m_up.front();
    m_up.pop_front();
    m_server(this, message);
    return true;
}

bool LoopbackTransport::deliverDown()
{
    if (m_ended || m_down.empty()) return false;
    const QByteArray message = m_down.front();
    m_down.pop_front();
    Q_EMIT received(message);
    return true;
}

void LoopbackTransport::cut(int code)
{
    if (std::exchange(m_ended, true)) return;
    m_up.clear();
    m_down.clear();
    m_open = false;
    Q_EMIT closed(code, QString());
}

} // namespace dyad::sync
