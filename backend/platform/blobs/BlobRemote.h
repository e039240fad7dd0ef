// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/BlockingHttp.h"
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
    /// For stores that nobody here has chosen: what one call and one list may take.
    struct Bounds {
        std::optional<QHostAddress> address;         ///< see BlockingHttp::Call
        int timeoutMs = 600'000;                     ///< of a call: for a gigabyte
        std::function<bool()> isStopped;
        qsizetype mostItems = 0;                     ///< of a list: "too-large"; 0: as many as there are
    };
    virtual ~BlobRemote() = default;
    void setBounds(Bounds bounds) { m_bounds = std::move(bounds); }
    /// `bytes`: open at its start, of known size. Over what is there.
    virtual sync::Expected<void> put(const QString &name, QIODevice &bytes) = 0;
    /// False: there is none of that name.
    virtual sync::Expected<bool> get(const QString &name, QIODevice &to) = 0;
    virtual sync::Expected<void> remove(const QString &name) = 0;
    virtual sync::Expected<QList<Item>> list(const QString &prefix) = 0;

    /// What StorageConfig::blobStore names: "file:///SHARED/FOLDER", "azure+https://ACCOUNT@HOST[/ACCOUNT]/CONTAINER", "s3+https://KEY@HOST/BUCKET?region=R". Nothing where it
    /// is empty. "bad-value".
    static sync::Expected<std::shared_ptr<BlobRemote>> open(const StorageConfig &config);

protected:
    void bound(BlockingHttp::Call &call) const
    {
        call.timeoutMs = m_bounds.timeoutMs;
        call.address = m_bounds.address;
        call.isStopped = m_bounds.isStopped;
    }
    /// After each page of a list, of which `pages` have come: too many blobs, or a list that says for ever that it goes on.
    sync::Expected<void> checkList(qsizetype pages, const QList<Item> &items) const
    {
        constexpr qsizetype EmptyPages = 1000;               // stores may send some
        if (m_bounds.mostItems > 0 && items.size() > m_bounds.mostItems)
            return sync::fail("too-large", "The blob store lists more than " + std::to_string(m_bounds.mostItems) + " blobs.");
        return m_bounds.mostItems > 0 && pages > items.size() + EmptyPages ? sync::fail("unreachable", "The blob store's list does not end.") : sync::Expected<void>();
    }

private:
    Bounds m_bounds;
};

} // namespace dyad::backend
