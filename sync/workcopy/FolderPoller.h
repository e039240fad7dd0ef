// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/workcopy/FolderWatcher.h"
#include "sync/workcopy/SafeFolder.h"
#include <QByteArray>
#include <QHash>
#include <QTimer>
#include <map>

namespace dyad::sync {

/// The slow watcher, for folders that the system does not watch (its limit is reached): looks at their entries every few seconds and tells
/// what differs from the last look. Costs nothing where it has no folders. The disk's thread.
class FolderPoller : public FolderWatcher {
    Q_OBJECT
public:
    static constexpr int EveryMs = 3'000;
    explicit FolderPoller(const SafeFolder &root, QObject *parent = nullptr);

    Expected<void> watch(const QString &folder) override;
    bool isWatching(const QString &folder) const override { return folders.contains(folder); }
    void forget(const QString &folder) override;
    void forgetAll();
    qsizetype count() const { return qsizetype(folders.size()); }
    void poll();

private:
    using Listing = QHash<QString, DiskStat>;
    Listing list(const QString &folder) const;
    void compare(const QString &folder, const Listing &before, const Listing &now);

    const SafeFolder &root;
    std::map<QString, Listing> folders;     // ordered: what lies below one stands together
    QTimer timer{this};     // a child: it goes with the poller to the disk's thread
};

} // namespace dyad::sync
