// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/DiskRoom.h"
#include "sync/workcopy/InotifyWatcher.h"
#include "sync/workcopy/Scanner.h"
#include <QDateTime>
#include <QDirIterator>

namespace dyad::sync {

namespace {

constexpr int SettleMs = 40;            // programs that save do so in several steps
constexpr int SettleAtMostMs = 250;
constexpr int LongWriteMs = 700;        // a program that keeps a file open and writes on: looked at between

Scanner::Rules rulesOf(const DiskRoom *room, std::function<void(const QString &)> enter)
{
    return {[room](const QString &path, bool isFolder) { return room->isPrivate(path, isFolder); }, std::move(enter), {}, [room] { return room->isHalted(); }};
}

} // namespace

DiskRoom::DiskRoom(const QString &root, qsizetype watchAtMost)
    : folder(root), writer(folder), ignore([this](const QString &path) {
          auto file = folder.read(path, 1024 * 1024);
          return file ? file->first : QByteArray();
      }),
      rootPath(root), poller(folder, this), watchesLeft(0), watchesAtMost(watchAtMost)
{
}

void DiskRoom::startWatching()
{
    delete watcher;
    watcher = new InotifyWatcher(rootPath, this);
    listenTo(*watcher);
    watchesLeft = watchesAtMost < 0 ? std::numeric_limits<qsizetype>::max() : watchesAtMost;
    poller.forgetAll();
    if (settle)
        return;
    listenTo(poller);
    settle = new QTimer(this);
    settle->setSingleShot(true);
    connect(settle, &QTimer::timeout, this, &DiskRoom::flush);
    longWrites = new QTimer(this);
    longWrites->setSingleShot(true);
    connect(longWrites, &QTimer::timeout, this, &DiskRoom::flushWriting);
}

void DiskRoom::listenTo(FolderWatcher &to)
{
    connect(&to, &FolderWatcher::touched, this, &DiskRoom::noteTouched);
    connect(&to, &FolderWatcher::writing, this, &DiskRoom::noteWriting);
    connect(&to, &FolderWatcher::overflowed, this, &DiskRoom::rescanNeeded);
    connect(&to, &FolderWatcher::rootGone, this, &DiskRoom::rootGone);
}

void DiskRoom::setKnown(const QString &path, bool isKnown)
{
    if (!isKnown) {
        known.erase(path);
        return;
    }
    const auto [there, isNew] = known.insert(path);
    if (isNew || there->isSharedWith(path))
        return;
    // The same path in the memory of whoever tells it, rather than twice.
    auto node = known.extract(there);
    node.value() = path;
    known.insert(std::move(node));
}

bool DiskRoom::isKnownFolder(const QString &path) const
{
    const QString below = path + u'/';
    const auto at = known.lower_bound(below);
    return at != known.end() && at->startsWith(below);
}

bool DiskRoom::isPrivate(const QString &path, bool isFolder) const
{
    if (isHalted())
        return true;
    --looksLeft;
    if (Ignore::isAlwaysPrivate(path))
        return true;
    if (known.contains(path) || (isFolder && isKnownFolder(path)))
        return false;
    return ignore.isIgnored(path, isFolder);
}

void DiskRoom::enter(const QString &folderPath)
{
    const bool isKnown = watcher->isWatching(folderPath);
    if (isKnown || watchesLeft > 0) {
        const auto watched = watcher->watch(folderPath);
        watchesLeft -= watched && !isKnown ? 1 : 0;
        if (watched || watched.error().code != "too-many-folders")
            return;
        watchesLeft = 0;        // the system gives no more: it is not asked again for each of thousands
    }
    const bool isFirst = poller.count() == 0;
    std::ignore = poller.watch(folderPath);
    if (isFirst)
        Q_EMIT watchFailed(tr("This system watches no more folders (fs.inotify.max_user_watches); the others are looked at every few seconds."));
}

QVector<Observation> DiskRoom::scanAll(Leftovers leftovers)
{
    startWatching();
    ignore.reset();
    gathered.clear();
    beingWritten.clear();
    Scanner::Rules rules = rulesOf(this, [this](const QString &path) { enter(path); });
    if (leftovers == Leftovers::Go)
        rules.leftover = [this](const QString &path) { std::ignore = folder.removeFile(path); };
    return Scanner(folder, rules).scan(QString());
}

QVector<Observation> DiskRoom::look(const QStringList &paths)
{
    const Scanner scanner(folder, rulesOf(this, [this](const QString &path) { enter(path); }));
    QVector<Observation> result;
    for (const QString &path : paths) {
        const Observation found = scanner.observe(path);
        const bool isNewFolder = found.stat.isFolder() && !found.isPrivate && watcher && !isWatching(path);
        if (!found.stat.isFolder() && watcher) {
            watcher->forget(path);
            poller.forget(path);
        }
        if (isNewFolder)
            result += scanner.scan(path);
        else
            result.append(found);
    }
    return result;
}

void DiskRoom::noteTouched(const QString &path)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    beingWritten.remove(path);
    if (gathered.isEmpty())
        gatheringSince = now;
    gathered.insert(path);
    settle->start(int(std::clamp<qint64>(gatheringSince + SettleAtMostMs - now, 0, SettleMs)));
}

void DiskRoom::noteWriting(const QString &path)
{
    if (beingWritten.contains(path))
        return;
    beingWritten.insert(path, QDateTime::currentMSecsSinceEpoch() + LongWriteMs);
    if (!longWrites->isActive())
        longWrites->start(LongWriteMs);
}

void DiskRoom::flush()
{
    const QStringList paths(gathered.cbegin(), gathered.cend());
    gathered.clear();
    if (std::any_of(paths.cbegin(), paths.cend(), Ignore::isRulesFile)) {
        ignore.reset();
        Q_EMIT rescanNeeded();      // what was private may not be any more
    }
    if (!paths.isEmpty())
        Q_EMIT touched(paths);
}

void DiskRoom::flushWriting()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QStringList due;
    for (auto at = beingWritten.begin(); at != beingWritten.end();) {
        if (at.value() <= now) {
            due.append(at.key());
            at = beingWritten.erase(at);
        } else {
            ++at;
        }
    }
    if (!beingWritten.isEmpty())
        longWrites->start(LongWriteMs / 2);
    if (!due.isEmpty())
        Q_EMIT touched(due);
}

} // namespace dyad::sync
