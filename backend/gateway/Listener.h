// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/Tls.h"
#include <QTcpServer>
#include <optional>

namespace dyad::backend::gateway {

/// Listens; its connections are QSslSockets, not yet encrypted, while there is a certificate. Loop thread.
class Listener : public QTcpServer {
    Q_OBJECT
public:
    /// For connections from now on; those that are open stay as they are.
    void setTls(const Tls &tls) { m_tls = tls; }
    const std::optional<Tls> &tls() const { return m_tls; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    std::optional<Tls> m_tls;
};

} // namespace dyad::backend::gateway
