// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/FileWriter.h"
#include <QRandomGenerator>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace dyad::sync {

namespace {

// From so many files on, one sync of the file system is cheaper than one of each file.
constexpr qsizetype SyncTogether = 8;

QByteArray temporaryName()
{
    const QString number = QString::number(QRandomGenerator::system()->generate64(), 16);
    return (FileWriter::TemporaryPrefix.toString() + number).toUtf8();
}

bool writeFully(int fd, const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t n = ::write(fd, bytes.constData() + at, size_t(bytes.size() - at));
        if (n < 0 && errno != EINTR)
            return false;
        at += std::max<ssize_t>(n, 0);
    }
    return true;
}

/// made: as the system made it by the person's umask. That is not asked for: asking sets it, for all threads, and what another one makes
/// just then would be open to everybody.
mode_t modeFor(const FileHandle &parent, const QByteArray &name, const DiskStat &before, mode_t made, bool executable, struct stat &old)
{
    mode_t mode = made;
    if (before.isFile() && ::fstatat(parent.get(), name.constData(), &old, AT_SYMLINK_NOFOLLOW) == 0)
        mode = old.st_mode & 07777;
    else
        old.st_nlink = 0;
    return executable ? mode | S_IXUSR | ((mode & 0444) >> 2) : mode & ~mode_t(0111);
}

} // namespace

FileWriter::FileWriter(SafeFolder &target) : FileWriter(target, {::fsync, ::syncfs}) {}

Expected<FileWriter::Pending> FileWriter::prepare(const Request &request)
{
    auto place = folder.place(request.path, true);
    if (!place)
        return std::unexpected(place.error());
    Pending pending{std::move(*place), temporaryName(), FileHandle(), {}};
    pending.before = SafeFolder::statAt(pending.place.folder.get(), pending.place.name);
    const bool same = request.expected && (request.expected->isMissing() ? pending.before.isMissing() : pending.before.isSameFile(*request.expected));
    if (request.expected && !same)
        return fail("changed", request.path.toStdString() + " was changed by another program.");
    if (!pending.before.isFile() && !pending.before.isMissing())
        return SafeFolder::failure(pending.before.kind == DiskStat::Kind::Link ? ELOOP : EEXIST, request.path);
    if (auto filled = fill(pending, request); !filled) {
        ::unlinkat(pending.place.folder.get(), pending.temporary.constData(), 0);
        return std::unexpected(filled.error());
    }
    return pending;
}

Expected<void> FileWriter::fill(Pending &pending, const Request &request) const
{
    const int parent = pending.place.folder.get();
    pending.file = FileHandle(::openat(parent, pending.temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
        pending.before.isFile() ? 0600 : 0666));         // what takes the place of a private file is private from the first byte
    const int fd = pending.file.get();
    struct stat old{}, made{};
    if (fd < 0 || !writeFully(fd, request.bytes) || ::fstat(fd, &made) != 0)
        return SafeFolder::failure(errno, request.path);
    const mode_t mode = modeFor(pending.place.folder, pending.place.name, pending.before, made.st_mode & 07777, request.executable, old);
    if (old.st_nlink > 0 && (old.st_uid != ::geteuid() || old.st_gid != ::getegid()) && ::fchown(fd, old.st_uid, old.st_gid) != 0)
        errno = 0;      // not ours to give away: the file then belongs to whoever runs this, as with any editor
    return ::fchmod(fd, mode) == 0 ? Expected<void>() : SafeFolder::failure(errno, request.path);
}

FileWriter::Result FileWriter::exchange(Pending &pending, const Request &request)
{
    const int parent = pending.place.folder.get();
    const char *temporary = pending.temporary.constData();
    Result result{Result::Outcome::Written, {}, {}, {}};
    const DiskStat ours = SafeFolder::statAt(parent, pending.temporary);
    if (::renameat2(parent, temporary, parent, pending.place.name.constData(), RENAME_EXCHANGE) != 0) {
        if (errno == ENOENT) {
            ::unlinkat(parent, temporary, 0);
            return changed();
        }
        // A file system without exchange: the plain rename leaves a window of microseconds.
        if (::renameat(parent, temporary, parent, pending.place.name.constData()) != 0) {
            const auto why = SafeFolder::failure(errno, request.path);
            ::unlinkat(parent, temporary, 0);
            return failed(why.error());
        }
        return result;
    }
    const DiskStat old = SafeFolder::statAt(parent, pending.temporary);
    if (!old.isSameFile(pending.before)) {
        const qsizetype slash = request.path.lastIndexOf(u'/');
        const QString aside = request.path.left(slash + 1) + QString::fromUtf8(pending.temporary);
        auto bytes = folder.read(aside, std::numeric_limits<qint32>::max());
        // What cannot be read (a link, a folder, a file that is still being written) goes back to its place.
        if (!bytes && ::renameat2(parent, temporary, parent, pending.place.name.constData(), RENAME_EXCHANGE) != 0)
            return failed(bytes.error());
        if (!bytes && !SafeFolder::statAt(parent, pending.temporary).isSameFile(ours))
            return changed();
        if (!bytes)
            result = changed();
        else
            result.displaced = bytes->first;
    }
    ::unlinkat(parent, temporary, 0);
    return result;
}

FileWriter::Result FileWriter::finish(Pending &pending, const Request &request)
{
    const int parent = pending.place.folder.get();
    Result result{Result::Outcome::Written, {}, {}, {}};
    if (!pending.before.isMissing()) {
        result = exchange(pending, request);
    } else if (::renameat2(parent, pending.temporary.constData(), parent, pending.place.name.constData(), RENAME_NOREPLACE) != 0) {
        const int why = errno;
        ::unlinkat(parent, pending.temporary.constData(), 0);
        return why == EEXIST ? changed() : failed(SafeFolder::failure(why, request.path).error());
    }
    if (result.outcome == Result::Outcome::Written)
        result.stat = SafeFolder::statAt(parent, pending.place.name);
    return result;
}

void FileWriter::giveUp(Expected<Pending> &pending, const QString &path)
{
    const auto why = SafeFolder::failure(errno, path);
    ::unlinkat(pending->place.folder.get(), pending->temporary.constData(), 0);
    pending = why;
}

/// What cannot be brought to the disk does not take the place of what is there.
void FileWriter::bringToDisk(Prepared &pending, const QVector<Request> &requests) const
{
    const bool together = requests.size() >= SyncTogether;
    const bool failed = together && sync.everything(folder.descriptor()) != 0;
    for (size_t i = 0; i < pending.size(); ++i) {
        if (!pending[i])
            continue;
        if (failed || (!together && sync.file(pending[i]->file.get()) != 0))
            giveUp(pending[i], requests[qsizetype(i)].path);
        else
            pending[i]->file = FileHandle();
    }
}

/// The new names, too: else a power failure brings the old files back, which would look as if somebody had put them there.
void FileWriter::bringNamesToDisk(const Prepared &pending, QVector<Result> &results) const
{
    const bool together = results.size() >= SyncTogether;
    const bool failed = together && sync.everything(folder.descriptor()) != 0;
    for (qsizetype i = 0; i < results.size(); ++i) {
        if (results[i].outcome != Result::Outcome::Written)
            continue;
        if (failed || (!together && sync.file(pending[size_t(i)]->place.folder.get()) != 0))
            results[i].error = {"disk-error", "The disk reports an error; the file may not outlive a power failure."};
    }
}

QVector<FileWriter::Result> FileWriter::writeAll(const QVector<Request> &requests)
{
    Prepared pending;
    pending.reserve(size_t(requests.size()));
    for (const Request &request : requests) {
        pending.push_back(prepare(request));
        if (pending.back() && requests.size() >= SyncTogether)
            pending.back()->file = FileHandle();        // one sync for all needs no descriptors
    }
    bringToDisk(pending, requests);
    QVector<Result> results;
    for (size_t i = 0; i < pending.size(); ++i) {
        const bool raced = !pending[i] && pending[i].error().code == "changed";
        results.append(pending[i] ? finish(*pending[i], requests[qsizetype(i)]) : raced ? changed() : failed(pending[i].error()));
    }
    bringNamesToDisk(pending, results);
    return results;
}

} // namespace dyad::sync
