// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/blobs/BlobRemote.h"
#include "backend/platform/StorageConfig.h"
#include "backend/platform/blobs/AzureBlobs.h"
#include "backend/platform/blobs/FolderBlobs.h"
#include "backend/platform/blobs/S3Blobs.h"
#include <QFile>
#include <QUrl>
#include <QUrlQuery>

namespace dyad::backend {

sync::Expected<std::shared_ptr<BlobRemote>> BlobRemote::open(const StorageConfig &config)
{
    if (config.blobStore.isEmpty())
        return std::shared_ptr<BlobRemote>();
    QUrl url(config.blobStore);
    if (url.isLocalFile())
        return std::make_shared<FolderBlobs>(url.toLocalFile());
    const QString kind = url.scheme().section(u'+', 0, 0);
    url.setScheme(url.scheme().section(u'+', 1));
    QFile file(config.blobSecretFile);
    const bool fromFile = !config.blobSecretFile.isEmpty();
    if (fromFile && !file.open(QIODevice::ReadOnly))
        return sync::fail("bad-value", "The file with the blob store's secret cannot be read.");
    const QByteArray secret = fromFile ? file.readLine().trimmed() : url.password(QUrl::FullyDecoded).toUtf8();
    const QString account = url.userName(QUrl::FullyDecoded), region = QUrlQuery(url).queryItemValue(QStringLiteral("region"));
    url.setUserInfo({});
    url.setQuery(QString());
    if (secret.isEmpty() || account.isEmpty())
        return sync::fail("bad-value", "The blob store needs an account and its secret (blobs.secret-file).");
    if (kind == QLatin1StringView("azure"))
        return std::make_shared<AzureBlobs>(url, account, QByteArray::fromBase64(secret));
    if (kind == QLatin1StringView("s3"))
        return std::make_shared<S3Blobs>(url, account.toUtf8(), secret, region.isEmpty() ? QByteArray("us-east-1") : region.toUtf8());
    return sync::fail("bad-value", "The blob store '" + kind.toStdString() + "' is not known: file, azure+https or s3+https.");
}

} // namespace dyad::backend
