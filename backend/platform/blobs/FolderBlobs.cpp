// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/blobs/FolderBlobs.h"
#include <QDirIterator>
#include <QFileInfo>
#include <QSaveFile>

namespace dyad::backend {
namespace {

constexpr qint64 PieceBytes = 1 << 20;

std::unexpected<sync::Error> unreachable(const QString &path, const QString &why)
{
    return sync::fail("unreachable", path.toStdString() + ": " + why.toStdString());
}

/// Null, or why not all of it was copied.
std::optional<QString> copy(QIODevice &from, QIODevice &to)
{
    while (!from.atEnd()) {
        const QByteArray piece = from.read(PieceBytes);
        if (piece.isEmpty())
            return from.errorString();
        if (to.write(piece) != piece.size())
            return to.errorString();
    }
    return std::nullopt;
}

} // namespace

sync::Expected<void> FolderBlobs::put(const QString &name, QIODevice &bytes)
{
    const QString path = m_folder.filePath(name);
    if (!m_folder.mkpath(QFileInfo(name).path()))
        return unreachable(path, QStringLiteral("its folder cannot be made"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unreachable(path, file.errorString());
    if (const auto problem = copy(bytes, file))
        return unreachable(path, *problem);
    return file.commit() ? sync::Expected<void>() : unreachable(path, file.errorString());
}

sync::Expected<bool> FolderBlobs::get(const QString &name, QIODevice &to)
{
    QFile file(m_folder.filePath(name));
    // A mount that is away is not a blob that is gone.
    if (!m_folder.exists())
        return unreachable(m_folder.path(), QStringLiteral("is not there"));
    if (!file.exists())
        return false;
    if (!file.open(QIODevice::ReadOnly))
        return unreachable(file.fileName(), file.errorString());
    if (const auto problem = copy(file, to))
        return unreachable(file.fileName(), *problem);
    return true;
}

sync::Expected<void> FolderBlobs::remove(const QString &name)
{
    QFile file(m_folder.filePath(name));
    return !file.exists() || file.remove() ? sync::Expected<void>() : unreachable(file.fileName(), file.errorString());
}

sync::Expected<QList<BlobRemote::Item>> FolderBlobs::list(const QString &prefix)
{
    QList<Item> items;
    // A prefix may end in the middle of a name.
    QDirIterator files(m_folder.filePath(prefix.section(u'/', 0, -2)), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info(files.next());
        const QString name = m_folder.relativeFilePath(info.filePath());
        if (name.startsWith(prefix))
            items.append({name, info.lastModified(), info.size()});
    }
    return items;
}

} // namespace dyad::backend
