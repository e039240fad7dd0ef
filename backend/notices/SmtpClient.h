// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/OperationsConfig.h"
#include "sync/text/Error.h"
#include <QByteArray>
#include <QString>

namespace dyad::backend::notices {

/// Hands one mail to the configured server, never without TLS whose certificate is checked. Blocks, up to half a minute; a work thread.
/// Errors: "mail-refused" (the server said no), "mail-unreachable".
class SmtpClient {
public:
    struct Mail {
        QString to;              ///< the bare address
        QString subject;
        QString text;
    };

    explicit SmtpClient(const OperationsConfig &config) : m_config(config) { }
    sync::Expected<void> send(const Mail &mail) const;
    /// The bytes of a mail, RFC 5322, without the dots that SMTP adds. "bad-address" where one could not be a single address.
    static sync::Expected<QByteArray> message(const Mail &mail, const QString &from);

private:
    const OperationsConfig &m_config;
};

} // namespace dyad::backend::notices
