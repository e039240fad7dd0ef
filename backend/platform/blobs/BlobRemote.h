// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QByteArray>
#include <QDateTime>
#include <QIODevice>
#include <QList>
#include <memory>

namespace dyad::backend {

struct StorageConfig;

/// A blob store outside of this machine. Names are PREFIX/PROJECT/HASH. Work threads; blocks. Errors: "unreachable", "blob-store-refused"
/// (with the store's own code).
class BlobRemote {
public:
    struct Item {
        QString name;
        QDateTime changed;
        qint64 size = 0;
    };
    virtual ~BlobRemote() = default;
    /// `bytes`: open at its start, of known size. Over what is there.
    virtual sync::Expected<void> put(const QString &name, QIODevice &bytes) = 0;
    /// False: there is none of that name.
    virtual sync::Expected<bool> get(const QString &name, QIODevice &to) = 0;
    virtual sync::Expected<void> remove(const QString &name) = 0;
    virtual sync::Expected<QList<Item>> list(const QString &prefix) = 0;

    /// What StorageConfig::blobStore names: "file:///SHARED/FOLDER", "azure+https://ACCOUNT@HOST[/ACCOUNT]/CONTAINER", "s3+https://KEY@HOST/BUCKET?region=R". Nothing where it
    /// is empty. "bad-value".
    static sync::Expected<std::shared_ptr<BlobRemote>> open(const StorageConfig &config);
};

} // namespace dyad::backend
