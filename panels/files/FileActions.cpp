// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/files/FileActions.h"
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace dyad::panels {

namespace {
std::string say(const char *text, const QString &name)
{
    return QCoreApplication::translate("FileActions", text).arg(name).toStdString();
}
} // namespace

sync::Expected<QString> FileActions::checked(const QString &path) const
{
    for (const QString &segment : path.split(QLatin1Char('/')))
        if (segment.isEmpty() || segment == QLatin1String(".") || segment == QLatin1String("..") || segment == QLatin1String(".git"))
            return sync::fail("bad-path", say(QT_TRANSLATE_NOOP("FileActions", "“%1” cannot be a name here."), path));
    if (path.toUtf8().contains('\0') || path.section(QLatin1Char('/'), -1).toUtf8().size() > 255)
        return sync::fail("bad-path", say(QT_TRANSLATE_NOOP("FileActions", "“%1” is too long a name."), path));
    return m_root + QLatin1Char('/') + path;
}

sync::Expected<void> FileActions::createFile(const QString &path) const
{
    const auto full = checked(path);
    if (!full)
        return std::unexpected(full.error());
    QFile file(*full);
    if (!QDir().mkpath(QFileInfo(*full).path()) || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return file.exists() ? sync::fail("path-taken", say(QT_TRANSLATE_NOOP("FileActions", "“%1” exists already."), path))
                             : sync::fail("io", say(QT_TRANSLATE_NOOP("FileActions", "“%1” could not be made here. May you write in this folder?"), path));
    return {};
}

sync::Expected<void> FileActions::createFolder(const QString &path) const
{
    const auto full = checked(path);
    if (!full)
        return std::unexpected(full.error());
    if (QFileInfo::exists(*full))
        return sync::fail("path-taken", say(QT_TRANSLATE_NOOP("FileActions", "“%1” exists already."), path));
    if (!QDir().mkpath(*full))
        return sync::fail("io", say(QT_TRANSLATE_NOOP("FileActions", "“%1” could not be made here. May you write in this folder?"), path));
    return {};
}

sync::Expected<void> FileActions::rename(const QString &path, const QString &newPath) const
{
    const auto from = checked(path), to = checked(newPath);
    if (!from || !to)
        return std::unexpected((from ? to : from).error());
    const bool sameFile = from->compare(*to, Qt::CaseInsensitive) == 0;
    if (!sameFile && QFileInfo::exists(*to))
        return sync::fail("path-taken", say(QT_TRANSLATE_NOOP("FileActions", "“%1” exists already."), newPath));
    if (!QDir().mkpath(QFileInfo(*to).path()) || !QDir().rename(*from, *to))
        return sync::fail("io", say(QT_TRANSLATE_NOOP("FileActions", "“%1” could not be renamed. Does it still exist, and may you write here?"), path));
    return {};
}

sync::Expected<void> FileActions::moveToTrash(const QString &path) const
{
    const auto full = checked(path);
    if (!full)
        return std::unexpected(full.error());
    if (!QFile::moveToTrash(*full))
        return sync::fail("no-trash", say(QT_TRANSLATE_NOOP("FileActions", "There is no trash for “%1”."), path));
    return {};
}

sync::Expected<void> FileActions::deleteForGood(const QString &path) const
{
    const auto full = checked(path);
    if (!full)
        return std::unexpected(full.error());
    const QFileInfo info(*full);
    const bool done = info.isDir() && !info.isSymLink() ? QDir(*full).removeRecursively() : QFile::remove(*full);
    return done ? sync::Expected<void>{} : sync::fail("io", say(QT_TRANSLATE_NOOP("FileActions", "“%1” could not be deleted."), path));
}

int FileActions::countFiles(const QString &path, int limit) const
{
    const QString full = m_root + QLatin1Char('/') + path;
    if (!QFileInfo(full).isDir())
        return 1;
    int count = 0;
    QDirIterator walk(full, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (walk.hasNext() && count < limit) {
        walk.next();
        ++count;
    }
    return count;
}

} // namespace dyad::panels
