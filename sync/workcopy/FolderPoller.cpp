// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/FolderPoller.h"
#include "sync/workcopy/Scanner.h"
#include <algorithm>

namespace dyad::sync {

namespace {

/// A folder's own times change with what lies in it, and that is told by the folder itself.
bool isSame(const DiskStat &a, const DiskStat &b)
{
    if (a.kind != b.kind)
        return false;
    return a.isFolder() ? a.inode == b.inode : a.isSameFile(b) && a.executable == b.executable;
}

} // namespace

FolderPoller::FolderPoller(const SafeFolder &at, QObject *parent) : FolderWatcher(parent), root(at)
{
    timer.setInterval(EveryMs);
    connect(&timer, &QTimer::timeout, this, &FolderPoller::poll);
}

FolderPoller::Listing FolderPoller::list(const QString &folder) const
{
    Listing result;
    const Scanner scanner(root, {[](const QString &, bool) { return false; }, [](const QString &) {}, {}});
    for (const Observation &one : scanner.list(folder))
        result.insert(one.path, one.stat);
    return result;
}

Expected<void> FolderPoller::watch(const QString &folder)
{
    folders[folder] = list(folder);
    if (!timer.isActive())
        timer.start();
    return {};
}

void FolderPoller::forget(const QString &folder)
{
    folders.erase(folder);
    const QString below = folder + u'/';
    for (auto at = folders.lower_bound(below); at != folders.end() && at->first.startsWith(below);)
        at = folders.erase(at);
    if (folders.empty())
        timer.stop();
}

void FolderPoller::forgetAll()
{
    folders.clear();
    timer.stop();
}

void FolderPoller::poll()
{
    QStringList names;
    for (const auto &[folder, listing] : folders)
        names.append(folder);
    for (const QString &folder : names) {
        const auto known = folders.find(folder);
        if (known == folders.end())
            continue;       // somebody who was told has let it go
        Listing now = list(folder);
        const Listing before = std::exchange(known->second, now);
        compare(folder, before, now);
    }
}

void FolderPoller::compare(const QString &folder, const Listing &before, const Listing &now)
{
    for (auto one = now.cbegin(); one != now.cend(); ++one) {
        const auto was = before.constFind(one.key());
        if (was == before.cend() || !isSame(*was, *one) || one->racy)
            Q_EMIT touched(one.key());
    }
    for (auto was = before.cbegin(); was != before.cend(); ++was) {
        if (!now.contains(was.key()))
            Q_EMIT touched(was.key());
    }
    if (folder.isEmpty() && !root.isStillThere())
        Q_EMIT rootGone();
}

} // namespace dyad::sync
