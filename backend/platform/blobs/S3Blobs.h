// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/BlockingHttp.h"
#include "backend/platform/blobs/BlobRemote.h"

namespace dyad::backend {

/// A bucket of S3, or of what speaks as it does, signed with AWS Signature Version 4; addressed by path. Any work thread.
class S3Blobs : public BlobRemote {
public:
    /// `bucket`: its whole address, "https://HOST/BUCKET".
    S3Blobs(QUrl bucket, QByteArray keyId, QByteArray secret, QByteArray region)
        : m_bucket(std::move(bucket)), m_keyId(std::move(keyId)), m_secret(std::move(secret)), m_region(std::move(region)) { }
    sync::Expected<void> put(const QString &name, QIODevice &bytes) override;
    sync::Expected<bool> get(const QString &name, QIODevice &to) override;
    sync::Expected<void> remove(const QString &name) override;
    sync::Expected<QList<Item>> list(const QString &prefix) override;

    /// What is signed, and by whom. Query and path are percent-encoded, the query sorted; time is "20130524T000000Z".
    struct Request {
        QByteArray method, host, path, query, payloadHash, time, keyId, secret, region;
    };
    /// The header Authorization, of AWS Signature Version 4.
    static QByteArray authorization(const Request &request);

private:
    BlockingHttp::Call callFor(const QByteArray &method, const QString &name, const QByteArray &payloadHash, const QMap<QByteArray, QByteArray> &query = {}) const;
    const QUrl m_bucket;
    const QByteArray m_keyId;
    const QByteArray m_secret;
    const QByteArray m_region;
};

} // namespace dyad::backend
