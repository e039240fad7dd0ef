// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/gateway/Tls.h"
#include <QTcpServer>
#include <functional>
#include <optional>

namespace dyad::backend::gateway {

/// Listens; its connections are QSslSockets, not yet encrypted, while there is a certificate, else they are given away as they are.
/// Loop thread.
class Listener : public QTcpServer {
    Q_OBJECT
public:
    /// For connections from now on; those that are open stay as they are.
    void setTls(const Tls &tls) { m_tls = tls; }
    const std::optional<Tls> &tls() const { return m_tls; }
    /// Who takes the descriptors of plain connections. Before listen().
    void setTaker(std::function<void(int descriptor)> taker) { m_taker = std::move(taker); }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    std::function<void(int)> m_taker;
    std::optional<Tls> m_tls;
};

} // namespace dyad::backend::gateway
