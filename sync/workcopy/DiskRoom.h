// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/workcopy/FileWriter.h"
#include "sync/workcopy/FolderPoller.h"
#include "sync/workcopy/FolderWatcher.h"
#include "sync/workcopy/Ignore.h"
#include "sync/workcopy/Observation.h"
#include "sync/workcopy/SafeFolder.h"
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <atomic>
#include <limits>
#include <set>

namespace dyad::sync {

/// All that touches one folder on the disk, in one place and on one thread, so that no two of our own steps cross. Gathers what the watcher
/// says until it has been quiet for a moment.
class DiskRoom : public QObject {
    Q_OBJECT
public:
    /// watchAtMost: folders; for tests of what happens beyond the system's limit. Negative: as many as the system gives.
    explicit DiskRoom(const QString &root, qsizetype watchAtMost = -1);

    SafeFolder folder;
    FileWriter writer;
    Ignore ignore;

    /// Paths of the project on this disk: they are never private, whatever a .gitignore says.
    void setKnown(const QString &path, bool known);
    bool isPrivate(const QString &path, bool isFolder) const;
    bool isKnownFolder(const QString &path) const;
    bool isStillThere() const { return folder.isStillThere(); }
    enum class Leftovers { Go, Stay };
    /// Watches and lists everything. Removes what an earlier run left half-written; not for somebody who only looks, beside the one who writes.
    QVector<Observation> scanAll(Leftovers leftovers = Leftovers::Go);
    /// From now on so many entries are looked at: then all others count as private, which ends a scan. The disk's thread.
    void setMostLooks(qint64 most) { looksLeft = most; }
    /// The same at once. Any thread.
    void halt() { halted = true; }
    bool isHalted() const { return halted || looksLeft <= 0; }
    /// The state of these paths; with all that lies in folders that were not watched yet.
    QVector<Observation> look(const QStringList &paths);
    /// Looks at once at the folders that are not watched but looked at every few seconds.
    void pollNow() { poller.poll(); }
    qsizetype polledFolders() const { return poller.count(); }

Q_SIGNALS:
    void touched(const QStringList &paths);     ///< settled
    void rescanNeeded();
    void rootGone();
    void watchFailed(const QString &message);

private:
    void startWatching();
    void enter(const QString &folderPath);
    void listenTo(FolderWatcher &to);
    bool isWatching(const QString &folderPath) const { return watcher->isWatching(folderPath) || poller.isWatching(folderPath); }
    void noteTouched(const QString &path);
    void noteWriting(const QString &path);
    void flush();
    void flushWriting();

    QString rootPath;
    FolderWatcher *watcher = nullptr;
    FolderPoller poller;
    qsizetype watchesLeft, watchesAtMost;
    QTimer *settle = nullptr;
    QTimer *longWrites = nullptr;
    QSet<QString> gathered;
    QHash<QString, qint64> beingWritten;        // when to look anyhow, ms
    qint64 gatheringSince = 0;
    mutable qint64 looksLeft = std::numeric_limits<qint64>::max();
    std::atomic<bool> halted = false;
    std::set<QString> known;
};

} // namespace dyad::sync
