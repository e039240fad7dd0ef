// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/connectors/FolderSource.h"
#include "backend/yavi/Limits.h"
#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dyad::backend::yavi {
namespace {

/// A file that was listed may be another one by now: a link to what nobody here may read, a pipe that never ends, a log that has grown.
sync::Expected<QByteArray> bytesOf(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (handle < 0)
        return sync::fail("unreadable", qt_error_string(errno).toStdString());
    QFile file;
    struct stat about{};
    if (!file.open(handle, QIODevice::ReadOnly, QFile::AutoCloseHandle)) {
        ::close(handle);
        return sync::fail("unreadable", file.errorString().toStdString());
    }
    if (::fstat(handle, &about) != 0 || !S_ISREG(about.st_mode))
        return sync::fail("unreadable", "no file");
    QByteArray bytes = about.st_size > limits::DocumentBytes ? QByteArray() : file.read(limits::DocumentBytes + 1);
    if (about.st_size > limits::DocumentBytes || bytes.size() > limits::DocumentBytes)
        return sync::fail("too-large", "larger than " + std::to_string(limits::DocumentBytes >> 20) + " MiB");
    return bytes;
}

} // namespace

sync::Expected<ConnectorSource::End> FolderSource::fetch(const QString &, SourceSink &sink)
{
    const auto folder = m_reach.path(m_connector.value(QStringLiteral("path")), m_byAdmin);
    if (!folder)
        return std::unexpected(folder.error());
    if (!QFileInfo(*folder).isDir())
        return sync::fail("folder-missing", folder->toStdString() + " is no folder.");
    const QString match = m_connector.value(QStringLiteral("match"));
    for (QDirIterator it(*folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories); it.hasNext();) {
        if (const auto go = sink.check(); !go)
            return std::unexpected(go.error());
        it.next();
        const QFileInfo info = it.fileInfo();
        const QString key = it.filePath().mid(folder->size() + 1);
        if (key.contains(QLatin1StringView("/.")) || !fitsNames(info.fileName(), match))
            continue;
        const QString version = QStringLiteral("%1-%2").arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
        if (sink.versionOf(key) == version) {
            sink.keep(key);
            continue;
        }
        const auto bytes = info.size() == 0 ? sync::fail("empty", "empty") : bytesOf(it.filePath());
        if (!bytes)
            sink.skip(key, QString::fromStdString(bytes.error().message));
        else if (const auto taken = sink.take({key, version, info.fileName(), {}, *bytes}); !taken)
            return std::unexpected(taken.error());
    }
    return End{{}, true};
}

} // namespace dyad::backend::yavi
