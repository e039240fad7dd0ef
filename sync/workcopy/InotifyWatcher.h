// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/workcopy/FileHandle.h"
#include "sync/workcopy/FolderWatcher.h"
#include <QHash>
#include <map>

class QSocketNotifier;
struct inotify_event;

namespace dyad::sync {

class InotifyWatcher : public FolderWatcher {
    Q_OBJECT
public:
    explicit InotifyWatcher(const QString &root, QObject *parent = nullptr);

    Expected<void> watch(const QString &folder) override;
    bool isWatching(const QString &folder) const override { return descriptors.contains(folder); }
    void forget(const QString &folder) override;

private:
    void readEvents();
    void handle(const inotify_event &event);
    void handleGone(int descriptor, const QString &folder);

    QString root;
    FileHandle inotify;
    QSocketNotifier *notifier = nullptr;
    QHash<int, QString> folders;            // by watch descriptor
    std::map<QString, int> descriptors;     // by folder, ordered so that what lies below one stands together
};

} // namespace dyad::sync
