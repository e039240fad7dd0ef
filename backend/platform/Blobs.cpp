// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/Blobs.h"
#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace dyad::backend {
namespace {

bool syncFolder(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool ok = ::fsync(fd) == 0;
    ::close(fd);
    return ok;
}

std::unexpected<sync::Error> storageError(const QString &what)
{
    return sync::fail("storage-unavailable", "The file could not be stored: " + what.toStdString());
}

} // namespace

Blobs::Blobs(QString folder) : m_folder(std::move(folder)) { }

bool Blobs::isHash(const QString &hash)
{
    return hash.size() == 64 && std::ranges::all_of(hash, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

QString Blobs::folderOf(const QString &project) const
{
    return m_folder + u'/' + project;
}

QString Blobs::pathOf(const QString &project, const QString &hash) const
{
    return folderOf(project) + u'/' + hash.left(2) + u'/' + hash;
}

QString Blobs::find(const QString &project, const QString &hash) const
{
    if (!isHash(hash))
        return {};
    const QString path = pathOf(project, hash);
    return QFileInfo::exists(path) ? path : QString();
}

void Blobs::removeProject(const QString &project)
{
    QDir(folderOf(project)).removeRecursively();
}

BlobWriter::BlobWriter(QString path, QString hash) : m_path(std::move(path)), m_hash(std::move(hash)) { }

sync::Expected<void> BlobWriter::open()
{
    const QString folder = QFileInfo(m_path).path();
    if (!QDir().mkpath(folder))
        return storageError(folder);
    m_file = std::make_unique<QTemporaryFile>(folder + QStringLiteral("/.upload-XXXXXX"));
    if (!m_file->open())
        return storageError(m_file->errorString());
    return {};
}

sync::Expected<void> BlobWriter::write(const char *data, qint64 size)
{
    if (!m_file) {
        if (const auto opened = open(); !opened)
            return opened;
    }
    m_size += size;
    if (m_size > Blobs::MaximumBytes)
        return sync::fail("blob-too-large", "A file of a project is at most 1 GiB.");
    m_digest.addData(QByteArrayView(data, size));
    if (m_file->write(data, size) != size)
        return storageError(m_file->errorString());
    return {};
}

sync::Expected<bool> BlobWriter::finish()
{
    if (const auto empty = m_file ? sync::Expected<void>() : open(); !empty)
        return std::unexpected(empty.error());
    if (QString::fromLatin1(m_digest.result().toHex()) != m_hash)
        return sync::fail("hash-mismatch", "The bytes that came have another SHA-256 than the address says.");
    if (QFileInfo::exists(m_path))
        return false;
    if (!m_file->flush() || ::fsync(m_file->handle()) != 0)
        return storageError(m_file->errorString());
    if (std::rename(QFile::encodeName(m_file->fileName()).constData(), QFile::encodeName(m_path).constData()) != 0)
        return storageError(m_path);
    m_file->setAutoRemove(false);
    m_file.reset();
    const QString folder = QFileInfo(m_path).path();
    if (!syncFolder(folder) || !syncFolder(QFileInfo(folder).path()))
        return storageError(folder);
    return true;
}

} // namespace dyad::backend
