// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/ServerBlobs.h"
#include "sync/session/ServerApi.h"
#include <QTemporaryDir>

namespace dyad::sync {

namespace {

template<typename Then>
void whenDone(const ServerApi::Future<bool> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<Expected<bool>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then] {
        const bool answered = watcher->future().resultCount() > 0;
        const Expected<bool> result = answered ? watcher->result() : Expected<bool>(fail("offline", "The transfer was broken off."));
        watcher->deleteLater();
        then(result);
    });
    watcher->setFuture(future);
}

} // namespace

void ServerBlobs::put(const QByteArray &hash, std::unique_ptr<QFile> bytes, QObject *context, std::function<void(Expected<void>)> reply)
{
    // By the descriptor, not by the name again: the file stays the one that was opened safely, whatever happens to its path.
    const std::shared_ptr<QFile> file = std::move(bytes);
    const QString opened = QStringLiteral("/proc/self/fd/%1").arg(file->handle());
    whenDone(api.putBlob(project, hash, opened), context, [file, reply](const Expected<bool> &sent) {
        reply(sent ? Expected<void>() : std::unexpected(sent.error()));
    });
}

void ServerBlobs::get(const QByteArray &hash, QObject *context, std::function<void(Expected<QByteArray>)> reply)
{
    const auto folder = std::make_shared<QTemporaryDir>();
    const QString file = folder->filePath(QStringLiteral("blob"));
    whenDone(api.getBlob(project, hash, file), context, [folder, file, reply](const Expected<bool> &got) {
        QFile bytes(file);
        if (!got)
            reply(std::unexpected(got.error()));
        else if (!bytes.open(QIODevice::ReadOnly))
            reply(fail("disk-error", "The downloaded file cannot be read."));
        else
            reply(bytes.readAll());
    });
}

} // namespace dyad::sync
