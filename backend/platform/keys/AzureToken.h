// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QString>
#include <mutex>

namespace dyad::backend {

/// Signs in to Azure the way its own clients do: with AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET (AZURE_AUTHORITY_HOST) where
/// they are set, else as the machine's managed identity (IDENTITY_ENDPOINT, else the metadata service). Any thread; blocks.
class AzureToken {
public:
    explicit AzureToken(QString resource) : m_resource(std::move(resource)) { }
    /// Good for five more minutes at least. "key-unreachable".
    sync::Expected<QByteArray> get();
    /// The service has refused it.
    void forget();

private:
    sync::Expected<QByteArray> signIn();
    const QString m_resource;
    std::mutex m_mutex;
    QByteArray m_token;
    qint64 m_end = 0;                            // ms since 1970
};

} // namespace dyad::backend
