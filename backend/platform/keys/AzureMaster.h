// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/keys/AzureToken.h"
#include "backend/platform/keys/MasterKey.h"
#include <QUrl>
#include <mutex>

namespace dyad::backend {

/// An RSA key in an Azure Key Vault: data keys are wrapped and unwrapped there (RSA-OAEP-256), by its REST interface 7.4. Signs in as
/// AzureToken does.
class AzureMaster : public MasterKey {
public:
    /// "https://VAULT/keys/NAME[/VERSION]"; without a version the newest. Asks the vault. "bad-value", "key-unreachable".
    static sync::Expected<std::unique_ptr<MasterKey>> open(const QString &address);

    QString id() const override;
    bool knows(const QString &id) const override;
    QString source() const override { return QStringLiteral("the Azure key ") + m_address.toString(); }
    sync::Expected<QByteArray> wrap(const QByteArray &key, const QByteArray &associated) override;
    sync::Expected<QByteArray> unwrap(const QByteArray &wrapped, const QString &id, const QByteArray &associated) override;
    sync::Expected<void> reload() override;

private:
    explicit AzureMaster(QUrl address) : m_address(std::move(address)), m_token(QStringLiteral("https://vault.azure.net")) { }
    sync::Expected<QByteArray> ask(const QString &key, const char *operation, const QByteArray &value);
    sync::Expected<QByteArray> call(const QByteArray &method, const QUrl &url, const QByteArray &body);

    const QUrl m_address;
    AzureToken m_token;
    mutable std::mutex m_mutex;
    QString m_id;                                // the key's own address with its version
};

} // namespace dyad::backend
