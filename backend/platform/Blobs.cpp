// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/Blobs.h"
#include "backend/platform/Database.h"
#include "backend/platform/Log.h"
#include "backend/platform/blobs/BlobRemote.h"
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
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

constexpr QLatin1StringView ServersOwn("cache");     // what no person has brought

/// Its time says when it was last given or used: what was is not garbage yet.
void touch(const QString &path)
{
    (void)::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), nullptr, 0);
}

} // namespace

Blobs::Blobs(QString folder, Database *database) : m_folder(std::move(folder)), m_database(database) { }

Blobs::~Blobs() = default;

void Blobs::setRemote(std::shared_ptr<BlobRemote> remote, const QString &prefix)
{
    m_remote = std::move(remote);
    m_prefix = prefix;
}

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

QString Blobs::nameOf(const QString &project, const QString &hash) const
{
    return m_prefix + u'/' + project + u'/' + hash;
}

sync::Expected<blobfile::Owner> Blobs::ownerOf(const QString &project, const QString &hash)
{
    blobfile::Owner owner{m_database, 0, (project + u'/' + hash).toUtf8()};
    if (!m_database || !m_database->atRest())
        return owner;
    if (project == ServersOwn)
        return owner;
    const std::scoped_lock lock(m_mutex);
    owner.project = m_numbers.value(project);
    if (owner.project > 0)
        return owner;
    const auto found = m_database->run("keys.project-named", {project});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return sync::fail("no-such-blob", "There is no such project.");
    owner.project = m_numbers[project] = found->first()[0].toLongLong();
    return owner;
}

sync::Expected<void> Blobs::fetch(const QString &project, const QString &hash)
{
    const QString path = pathOf(project, hash);
    if (!QDir().mkpath(QFileInfo(path).path()))
        return storageError(path);
    QTemporaryFile file(QFileInfo(path).path() + QStringLiteral("/.fetch-XXXXXX"));
    if (!file.open())
        return storageError(file.errorString());
    const auto got = m_remote->get(nameOf(project, hash), file);
    if (!got)
        return std::unexpected(got.error());
    if (!*got)
        return sync::fail("no-such-blob", "There are no such bytes in this project.");
    if (!file.flush() || std::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData()) != 0)
        return storageError(path);
    file.setAutoRemove(false);
    return {};
}

sync::Expected<QString> Blobs::local(const QString &project, const QString &hash)
{
    const QString path = isHash(hash) ? pathOf(project, hash) : QString();
    if (path.isEmpty() || (!QFileInfo::exists(path) && !m_remote))
        return sync::fail("no-such-blob", "There are no such bytes in this project.");
    if (!QFileInfo::exists(path)) {
        if (const auto fetched = fetch(project, hash); !fetched)
            return std::unexpected(fetched.error());
    } else if (m_remote) {
        touch(path);
    }
    return path;
}

bool Blobs::has(const QString &project, const QString &hash)
{
    return local(project, hash).has_value();
}

qint64 Blobs::sizeHere(const QString &project, const QString &hash) const
{
    return isHash(hash) ? blobfile::sizeOf(pathOf(project, hash)) : -1;
}

sync::Expected<std::unique_ptr<QIODevice>> Blobs::open(const QString &project, const QString &hash)
{
    const auto path = local(project, hash);
    const auto owner = path ? ownerOf(project, hash) : std::unexpected(path.error());
    if (!owner)
        return std::unexpected(owner.error());
    return blobfile::open(*path, *owner);
}

sync::Expected<std::unique_ptr<QFile>> Blobs::borrow(const QString &project, const QString &hash)
{
    const auto path = local(project, hash);
    if (!path)
        return std::unexpected(path.error());
    if (blobfile::isBare(*path))
        return std::make_unique<QFile>(*path);
    const auto bytes = open(project, hash);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto file = std::make_unique<QTemporaryFile>(m_folder + QStringLiteral("/.borrowed-XXXXXX"));
    if (!file->open())
        return storageError(file->errorString());
    while (!(*bytes)->atEnd()) {
        const QByteArray some = (*bytes)->read(64 << 10);
        if (some.isEmpty() || file->write(some) != some.size())
            return sync::fail("storage-unavailable", "A stored file is damaged, or the disk is full.");
    }
    if (!file->flush())
        return storageError(file->errorString());
    return file;
}

std::shared_ptr<BlobWriter> Blobs::writer(const QString &project, const QString &hash)
{
    return std::make_shared<BlobWriter>(*this, project, hash);
}

sync::Expected<void> Blobs::upload(const QString &project, const QString &hash)
{
    QFile file(pathOf(project, hash));
    if (!file.open(QIODevice::ReadOnly))
        return storageError(file.errorString());
    return m_remote->put(nameOf(project, hash), file);
}

sync::Expected<void> Blobs::remove(const QString &project, const QString &hash)
{
    if (const auto gone = m_remote ? m_remote->remove(nameOf(project, hash)) : sync::Expected<void>(); !gone)
        return gone;
    QFile::remove(pathOf(project, hash));
    return {};
}

sync::Expected<void> Blobs::removeProject(const QString &project)
{
    const auto there = m_remote ? m_remote->list(nameOf(project, {})) : sync::Expected<QList<BlobRemote::Item>>(QList<BlobRemote::Item>());
    if (!there)
        return std::unexpected(there.error());
    for (const auto &item : *there) {
        if (const auto gone = m_remote->remove(item.name); !gone)
            return gone;
    }
    QDir(folderOf(project)).removeRecursively();
    return {};
}

sync::Expected<QList<Blobs::Kept>> Blobs::all()
{
    QHash<QString, Kept> found;
    QDirIterator files(m_folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const QFileInfo info = files.fileInfo();
        const QString project = QDir(m_folder).relativeFilePath(info.path()).section(u'/', 0, 0);
        if (isHash(info.fileName()))
            found.insert(project + u'/' + info.fileName(), {project, info.fileName(), info.lastModified(), info.size()});
    }
    const auto there = m_remote ? m_remote->list(m_prefix + u'/') : sync::Expected<QList<BlobRemote::Item>>(QList<BlobRemote::Item>());
    if (!there)
        return std::unexpected(there.error());
    for (const auto &item : *there) {
        const QString name = item.name.section(u'/', -2);
        Kept &kept = found[name];
        kept = {name.section(u'/', 0, 0), name.section(u'/', 1), kept.given.isValid() ? std::max(kept.given, item.changed) : item.changed, item.size};
    }
    return found.values();
}

qint64 Blobs::shrinkCopies(qint64 mostBytes)
{
    if (!m_remote)
        return 0;
    QList<QFileInfo> copies;
    qint64 bytes = 0, dropped = 0;
    QDirIterator files(m_folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (isHash(files.fileName())) {
            copies.append(files.fileInfo());
            bytes += files.fileInfo().size();
        }
    }
    std::ranges::sort(copies, {}, [](const QFileInfo &one) { return one.lastModified(); });
    for (const QFileInfo &one : copies) {
        if (bytes <= mostBytes)
            break;
        // Who reads it keeps it open; who wants it next fetches it.
        if (QFile::remove(one.filePath())) {
            bytes -= one.size();
            ++dropped;
        }
    }
    return dropped;
}

void Blobs::noteUpload(const QString &project, const QString &hash, const QString &account)
{
    const std::lock_guard held(m_mutex);
    m_uploads.insert(project + u'/' + hash + u'/' + account, new bool(true));
}

bool Blobs::wasUploadedBy(const QString &project, const QString &hash, const QString &account)
{
    const std::lock_guard held(m_mutex);
    return m_uploads.contains(project + u'/' + hash + u'/' + account);
}

BlobWriter::BlobWriter(Blobs &blobs, QString project, QString hash)
    : m_blobs(blobs), m_project(std::move(project)), m_hash(std::move(hash)), m_path(blobs.pathOf(m_project, m_hash))
{
}

sync::Expected<void> BlobWriter::open()
{
    const QString folder = QFileInfo(m_path).path();
    if (!QDir().mkpath(folder))
        return storageError(folder);
    const auto owner = m_blobs.ownerOf(m_project, m_hash);
    if (!owner)
        return std::unexpected(owner.error());
    m_file = std::make_unique<QTemporaryFile>(folder + QStringLiteral("/.upload-XXXXXX"));
    if (!m_file->open())
        return storageError(m_file->errorString());
    m_writer = std::make_unique<blobfile::Writer>(*m_file, *owner);
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
    return m_writer->write(data, size);
}

/// What is there already, too: the scanner may have learnt since.
sync::Expected<void> BlobWriter::scan()
{
    if (!m_blobs.m_scan || m_project == ServersOwn)
        return {};
    if (!m_file->flush())
        return storageError(m_file->errorString());
    const auto owner = m_blobs.ownerOf(m_project, m_hash);
    const auto bytes = owner ? blobfile::open(m_file->fileName(), *owner) : std::unexpected(owner.error());
    if (!bytes)
        return std::unexpected(bytes.error());
    auto checked = m_blobs.m_scan->check(**bytes);
    if (!checked)
        qCWarning(logStore).noquote() << "an upload of" << m_project << m_hash << "was refused:" << QString::fromStdString(checked.error().message);
    return checked;
}

sync::Expected<void> BlobWriter::keep()
{
    if (!m_file->flush() || ::fsync(m_file->handle()) != 0)
        return storageError(m_file->errorString());
    if (std::rename(QFile::encodeName(m_file->fileName()).constData(), QFile::encodeName(m_path).constData()) != 0)
        return storageError(m_path);
    m_file->setAutoRemove(false);
    m_file.reset();
    const QString folder = QFileInfo(m_path).path();
    return syncFolder(folder) && syncFolder(QFileInfo(folder).path()) ? sync::Expected<void>() : storageError(folder);
}

sync::Expected<bool> BlobWriter::finish()
{
    if (const auto empty = m_file ? sync::Expected<void>() : open(); !empty)
        return std::unexpected(empty.error());
    if (QString::fromLatin1(m_digest.result().toHex()) != m_hash)
        return sync::fail("hash-mismatch", "The bytes that came have another SHA-256 than the address says.");
    if (const auto written = m_writer->finish(); !written)
        return std::unexpected(written.error());
    if (const auto clean = scan(); !clean)
        return std::unexpected(clean.error());
    const bool known = QFileInfo::exists(m_path);
    if (known)
        touch(m_path);
    if (const auto kept = known ? sync::Expected<void>() : keep(); !kept)
        return std::unexpected(kept.error());
    // Also what was known: a remote store's time says, too, when it was last given.
    if (const auto sent = m_blobs.m_remote ? m_blobs.upload(m_project, m_hash) : sync::Expected<void>(); !sent) {
        if (!known)
            QFile::remove(m_path);
        return std::unexpected(sent.error());
    }
    return !known;
}

} // namespace dyad::backend
