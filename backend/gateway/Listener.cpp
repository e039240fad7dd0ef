// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/Listener.h"
#include <QSslSocket>

namespace dyad::backend::gateway {

void Listener::incomingConnection(qintptr descriptor)
{
    if (!m_tls)
        return m_taker(int(descriptor));
    auto *socket = new QSslSocket(this);
    socket->setSslConfiguration(m_tls->configuration);
    if (socket->setSocketDescriptor(descriptor))
        addPendingConnection(socket);
    else
        socket->deleteLater();
}

} // namespace dyad::backend::gateway
