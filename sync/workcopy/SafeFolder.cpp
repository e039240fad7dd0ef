// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/SafeFolder.h"
#include <QFile>
#include <QStringList>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>

namespace dyad::sync {

namespace {

// Kernels stamp files from a clock that ticks every 1 to 10 ms.
constexpr qint64 RacyNs = 20'000'000;

qint64 nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

DiskStat toDiskStat(const struct stat &s)
{
    DiskStat result;
    result.kind = S_ISREG(s.st_mode) ? DiskStat::Kind::File
        : S_ISDIR(s.st_mode)         ? DiskStat::Kind::Folder
        : S_ISLNK(s.st_mode)         ? DiskStat::Kind::Link
                                     : DiskStat::Kind::Other;
    result.executable = result.isFile() && (s.st_mode & S_IXUSR);
    result.size = result.isFile() ? s.st_size : 0;
    result.modifiedNs = qint64(s.st_mtim.tv_sec) * 1'000'000'000 + s.st_mtim.tv_nsec;
    result.inode = s.st_ino;
    result.device = s.st_dev;
    result.racy = result.isFile() && nowNs() - result.modifiedNs < RacyNs;
    return result;
}

bool isSafeSegment(const QString &segment)
{
    return !segment.isEmpty() && segment != u"." && segment != u".." && !segment.contains(QChar(0)) && segment.toUtf8().size() <= 255;
}

bool readAll(int fd, QByteArray &bytes)
{
    qsizetype filled = 0;
    while (true) {
        if (filled == bytes.size())
            bytes.resize(bytes.size() + 65'536);
        const ssize_t n = ::read(fd, bytes.data() + filled, size_t(bytes.size() - filled));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        if (n == 0)
            break;
        filled += n;
    }
    bytes.truncate(filled);
    return true;
}

} // namespace

SafeFolder::SafeFolder(const QString &root)
    : rootPath(root), rootHandle(::open(QFile::encodeName(root).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
}

std::unexpected<Error> SafeFolder::failure(int errnoValue, const QString &path)
{
    const std::string where = path.toStdString();
    switch (errnoValue) {
    case ENOENT:
        return fail("no-such-file", where + " is not there.");
    case ELOOP:
    case ENOTDIR:
        return fail("link-in-the-way", where + " leads through a symbolic link or a file; nothing is written there.");
    case EEXIST:
    case ENOTEMPTY:
        return fail("path-taken", where + " is taken.");
    default:
        return fail("disk-error", where + ": " + std::strerror(errnoValue));
    }
}

bool SafeFolder::isStillThere() const
{
    struct stat held{}, named{};
    return rootHandle.isOpen() && ::fstat(rootHandle.get(), &held) == 0 && ::stat(QFile::encodeName(rootPath).constData(), &named) == 0
        && held.st_ino == named.st_ino && held.st_dev == named.st_dev && held.st_nlink > 0;
}

DiskStat SafeFolder::rootStat() const
{
    struct stat s{};
    return rootHandle.isOpen() && ::fstat(rootHandle.get(), &s) == 0 ? toDiskStat(s) : DiskStat{};
}

Expected<FileHandle> SafeFolder::descend(const FileHandle &folder, const QByteArray &segment, const QString &path, bool create) const
{
    constexpr int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    int fd = ::openat(folder.get(), segment.constData(), flags);
    if (fd < 0 && errno == ENOENT && create && (::mkdirat(folder.get(), segment.constData(), 0777) == 0 || errno == EEXIST))
        fd = ::openat(folder.get(), segment.constData(), flags);
    if (fd < 0)
        return failure(errno, path);
    return FileHandle(fd);
}

Expected<SafeFolder::Place> SafeFolder::place(const QString &path, bool create) const
{
    QStringList segments = path.split(u'/');
    for (const QString &segment : segments) {
        if (!isSafeSegment(segment))
            return fail("bad-path", path.toStdString() + " is no path inside a project.");
    }
    const QByteArray name = QFile::encodeName(segments.takeLast());
    FileHandle folder(::fcntl(rootHandle.get(), F_DUPFD_CLOEXEC, 0));
    if (!folder.isOpen())
        return failure(errno, path);
    for (const QString &segment : segments) {
        auto next = descend(folder, QFile::encodeName(segment), path, create);
        if (!next)
            return std::unexpected(next.error());
        folder = std::move(*next);
    }
    return Place{std::move(folder), name};
}

DiskStat SafeFolder::statAt(int folder, const QByteArray &name)
{
    struct stat s{};
    return ::fstatat(folder, name.constData(), &s, AT_SYMLINK_NOFOLLOW) == 0 ? toDiskStat(s) : DiskStat{};
}

Expected<DiskStat> SafeFolder::stat(const QString &path) const
{
    auto at = place(path);
    if (at)
        return statAt(at->folder.get(), at->name);
    if (at.error().code == "no-such-file" || at.error().code == "link-in-the-way")
        return DiskStat{};
    return std::unexpected(at.error());
}

Expected<FileHandle> SafeFolder::openForReading(const QString &path) const
{
    auto at = place(path);
    if (!at)
        return std::unexpected(at.error());
    // Not blocking: a pipe that stands where a file was must not hang us.
    FileHandle file(::openat(at->folder.get(), at->name.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen())
        return failure(errno, path);
    return file;
}

Expected<std::pair<QByteArray, DiskStat>> SafeFolder::read(const QString &path, qint64 limit) const
{
    auto file = openForReading(path);
    if (!file)
        return std::unexpected(file.error());
    for (int attempt = 0; attempt < 5; ++attempt) {
        struct stat before{}, after{};
        if (::fstat(file->get(), &before) != 0 || !S_ISREG(before.st_mode))
            return fail("no-such-file", path.toStdString() + " is no regular file.");
        if (before.st_size > limit)
            return fail("too-large", path.toStdString() + " is too large to be read at once.");
        QByteArray bytes(before.st_size + 1, Qt::Uninitialized);
        if (::lseek(file->get(), 0, SEEK_SET) < 0 || !readAll(file->get(), bytes))
            return failure(errno, path);
        // Written while we read: what we have may be half of each. Again.
        if (::fstat(file->get(), &after) == 0 && toDiskStat(before).isSameFile(toDiskStat(after)))
            return std::pair(bytes, toDiskStat(after));
    }
    return fail("busy", path.toStdString() + " is being written.");
}

Expected<void> SafeFolder::makeFolder(const QString &path)
{
    auto at = place(path + QStringLiteral("/x"), true);     // "x" is never made: only its parents are
    return at ? Expected<void>() : std::unexpected(at.error());
}

Expected<void> SafeFolder::removeFile(const QString &path)
{
    auto at = place(path);
    if (!at)
        return std::unexpected(at.error());
    return ::unlinkat(at->folder.get(), at->name.constData(), 0) == 0 ? Expected<void>() : failure(errno, path);
}

Expected<void> SafeFolder::removeEmptyFolder(const QString &path)
{
    auto at = place(path);
    if (!at)
        return std::unexpected(at.error());
    return ::unlinkat(at->folder.get(), at->name.constData(), AT_REMOVEDIR) == 0 ? Expected<void>() : failure(errno, path);
}

void SafeFolder::removeEmptyParents(const QString &path, const std::function<bool(const QString &)> &keep)
{
    for (qsizetype slash = path.lastIndexOf(u'/'); slash > 0; slash = path.lastIndexOf(u'/', slash - 1)) {
        const QString folder = path.left(slash);
        if (keep(folder) || !removeEmptyFolder(folder))
            return;
    }
}

Expected<void> SafeFolder::rename(const QString &from, const QString &to)
{
    auto source = place(from);
    if (!source)
        return std::unexpected(source.error());
    auto target = place(to, true);
    if (!target)
        return std::unexpected(target.error());
    if (::renameat2(source->folder.get(), source->name.constData(), target->folder.get(), target->name.constData(), RENAME_NOREPLACE) == 0)
        return {};
    return failure(errno, errno == EEXIST ? to : from);
}

Expected<DiskStat> SafeFolder::setExecutable(const QString &path, bool executable)
{
    auto file = openForReading(path);
    if (!file)
        return std::unexpected(file.error());
    struct stat s{};
    if (::fstat(file->get(), &s) != 0)
        return failure(errno, path);
    // Whoever may read may execute, as git does it.
    const mode_t readers = (s.st_mode & 0444) >> 2;
    const mode_t mode = executable ? s.st_mode | readers | S_IXUSR : s.st_mode & ~mode_t(0111);
    if (::fchmod(file->get(), mode & 07777) != 0)
        return failure(errno, path);
    return stat(path);
}

} // namespace dyad::sync
