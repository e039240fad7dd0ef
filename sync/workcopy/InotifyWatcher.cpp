// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/InotifyWatcher.h"
#include "sync/workcopy/FileWriter.h"
#include <QFile>
#include <QSocketNotifier>
#include <cerrno>
#include <cstring>
#include <sys/inotify.h>

namespace dyad::sync {

namespace {

constexpr uint32_t Mask = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_DELETE_SELF
    | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK;

} // namespace

InotifyWatcher::InotifyWatcher(const QString &rootPath, QObject *parent)
    : FolderWatcher(parent), root(rootPath), inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    if (!inotify.isOpen())
        return;
    notifier = new QSocketNotifier(inotify.get(), QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &InotifyWatcher::readEvents);
}

Expected<void> InotifyWatcher::watch(const QString &folder)
{
    const QString full = folder.isEmpty() ? root : root + u'/' + folder;
    const int descriptor = ::inotify_add_watch(inotify.get(), QFile::encodeName(full).constData(), Mask);
    if (descriptor < 0 && (errno == ENOSPC || errno == EMFILE || errno == EBADF))
        return fail("too-many-folders", "This system watches no more folders; raise fs.inotify.max_user_watches.");
    if (descriptor < 0)
        return fail("disk-error", folder.toStdString() + ": " + std::strerror(errno));
    folders[descriptor] = folder;       // after a move the system gives the old descriptor: it has the new name from now on
    descriptors[folder] = descriptor;
    return {};
}

void InotifyWatcher::forget(const QString &folder)
{
    auto drop = [this](std::map<QString, int>::iterator at) {
        if (folders.value(at->second) == at->first) {
            ::inotify_rm_watch(inotify.get(), at->second);
            folders.remove(at->second);
        }
        return descriptors.erase(at);
    };
    if (const auto self = descriptors.find(folder); self != descriptors.end())
        drop(self);
    const QString below = folder + u'/';
    for (auto at = descriptors.lower_bound(below); at != descriptors.end() && at->first.startsWith(below);)
        at = drop(at);
}

void InotifyWatcher::readEvents()
{
    alignas(inotify_event) char buffer[64 * 1024];
    while (true) {
        const ssize_t n = ::read(inotify.get(), buffer, sizeof buffer);
        if (n <= 0)
            return;
        for (ssize_t at = 0; at < n;) {
            const auto *event = reinterpret_cast<const inotify_event *>(buffer + at);
            at += ssize_t(sizeof(inotify_event)) + event->len;
            handle(*event);
        }
    }
}

void InotifyWatcher::handleGone(int descriptor, const QString &folder)
{
    folders.remove(descriptor);
    if (const auto known = descriptors.find(folder); known != descriptors.end() && known->second == descriptor)
        descriptors.erase(known);
}

void InotifyWatcher::handle(const inotify_event &event)
{
    if (event.mask & IN_Q_OVERFLOW) {
        Q_EMIT overflowed();
        return;
    }
    const auto known = folders.constFind(event.wd);
    if (known == folders.constEnd())
        return;
    const QString folder = *known;
    if (event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT) && folder.isEmpty())
        Q_EMIT rootGone();
    if (event.mask & IN_IGNORED)
        handleGone(event.wd, folder);
    if (event.len == 0)
        return;
    const QString name = QFile::decodeName(QByteArray(event.name));
    if (name.startsWith(FileWriter::TemporaryPrefix))
        return;
    const QString path = folder.isEmpty() ? name : folder + u'/' + name;
    const bool isOpen = (event.mask & IN_MODIFY) || ((event.mask & IN_CREATE) && !(event.mask & IN_ISDIR));
    if (isOpen)
        Q_EMIT writing(path);
    else
        Q_EMIT touched(path);
}

} // namespace dyad::sync
