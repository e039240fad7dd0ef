// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/SocketPeer.h"
#include "backend/gateway/SocketSession.h"
#include "sync/wire/Codec.h"

namespace dyad::backend::gateway {
namespace {

constexpr qint64 BatchBytes = 1 << 20;           // a batch ends when it has this many
constexpr size_t BatchMessages = 5000;           // well under what a batch may hold

} // namespace

SocketPeer::SocketPeer(SocketSession &session) : m_session(&session) { }

void SocketPeer::queue(const QByteArray &message, Kind kind)
{
    if (!m_session)
        return;
    if (m_bytes + message.size() > BatchBytes || m_gathered.size() >= BatchMessages)
        flush();
    m_gathered.push_back(message);
    m_bytes += message.size();
    m_session->noteQueued(message.size(), kind);
}

void SocketPeer::flush()
{
    if (m_gathered.empty())
        return;
    const QByteArray bytes = m_gathered.size() == 1 ? m_gathered.front() : sync::wire::encodeBatch(m_gathered);
    m_gathered.clear();
    m_bytes = 0;
    if (m_session)
        m_session->sendNow(bytes);
}

void SocketPeer::close(sync::wire::CloseCode code, const QString &reason)
{
    m_gathered.clear();
    m_bytes = 0;
    if (m_session)
        m_session->close(code, reason);
}

} // namespace dyad::backend::gateway
