// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/BlockingHttp.h"
#include "backend/platform/blobs/BlobRemote.h"

namespace dyad::backend {

/// A container of Azure Blob Storage, signed with the account's shared key (its REST interface of 2021-08-06). Any work thread.
class AzureBlobs : public BlobRemote {
public:
    /// `container`: its whole address, "https://ACCOUNT.blob.core.windows.net/CONTAINER" (or ".../ACCOUNT/CONTAINER" as emulators have it).
    AzureBlobs(QUrl container, QString account, QByteArray key) : m_container(std::move(container)), m_account(std::move(account)), m_key(std::move(key)) { }
    sync::Expected<void> put(const QString &name, QIODevice &bytes) override;
    sync::Expected<bool> get(const QString &name, QIODevice &to) override;
    sync::Expected<void> remove(const QString &name) override;
    sync::Expected<QList<Item>> list(const QString &prefix) override;
    /// Makes the container where it does not exist.
    sync::Expected<void> makeContainer();

private:
    BlockingHttp::Call callFor(const QByteArray &method, const QString &name) const;
    void sign(BlockingHttp::Call &call, qint64 length) const;
    const QUrl m_container;
    const QString m_account;
    const QByteArray m_key;
};

} // namespace dyad::backend
