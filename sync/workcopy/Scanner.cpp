// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/Scanner.h"
#include "sync/workcopy/FileWriter.h"
#include <QFile>
#include <dirent.h>
#include <fcntl.h>

namespace dyad::sync {

namespace {

using Directory = std::unique_ptr<DIR, int (*)(DIR *)>;

Directory openDirectory(const SafeFolder &folder, const QString &path)
{
    int fd = -1;
    if (path.isEmpty()) {
        fd = ::openat(folder.descriptor(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    } else if (auto at = folder.place(path)) {
        fd = ::openat(at->folder.get(), at->name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    }
    DIR *directory = fd >= 0 ? ::fdopendir(fd) : nullptr;
    if (fd >= 0 && !directory)
        ::close(fd);
    return Directory(directory, ::closedir);
}

} // namespace

QVector<Observation> Scanner::list(const QString &path) const
{
    QVector<Observation> result;
    const Directory directory = openDirectory(folder, path);
    while (const dirent *entry = directory && !isStopped() ? ::readdir(directory.get()) : nullptr) {
        const QByteArray name(entry->d_name);
        if (name == "." || name == "..")
            continue;
        const QString shown = QFile::decodeName(name);
        Observation found;
        found.path = path.isEmpty() ? shown : path + u'/' + shown;
        if (shown.startsWith(FileWriter::TemporaryPrefix)) {
            if (rules.leftover)
                rules.leftover(found.path);
            continue;
        }
        found.stat = SafeFolder::statAt(::dirfd(directory.get()), name);
        found.isNameUnreadable = QFile::encodeName(shown) != name;
        found.isPrivate = rules.isPrivate(found.path, found.stat.isFolder());
        result.append(found);
    }
    return result;
}

bool Scanner::isEmpty(const QString &path) const
{
    const Directory directory = openDirectory(folder, path);
    while (const dirent *entry = directory ? ::readdir(directory.get()) : nullptr) {
        const QByteArray name(entry->d_name);
        if (name != "." && name != ".." && !QFile::decodeName(name).startsWith(FileWriter::TemporaryPrefix))
            return false;
    }
    return true;
}

Observation Scanner::observe(const QString &path) const
{
    Observation found;
    found.path = path;
    found.stat = folder.stat(path).value_or(DiskStat{});
    found.isPrivate = rules.isPrivate(path, found.stat.isFolder());
    if (found.stat.isFolder() && !found.isPrivate)
        found.isEmptyFolder = isEmpty(path);
    return found;
}

QVector<Observation> Scanner::scan(const QString &start) const
{
    QVector<Observation> result;
    if (!start.isEmpty())
        result.append(observe(start));
    QStringList waiting{start};
    while (!waiting.isEmpty() && !isStopped()) {
        const QString path = waiting.takeLast();
        rules.enter(path);
        for (Observation &found : list(path)) {
            if (found.isPrivate || isStopped())
                continue;
            if (found.stat.isFolder() && !found.isNameUnreadable) {
                found.isEmptyFolder = isEmpty(found.path);
                waiting.append(found.path);
            }
            result.append(found);
        }
    }
    return result;
}

} // namespace dyad::sync
