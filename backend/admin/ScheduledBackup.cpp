// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/ScheduledBackup.h"
#include "backend/admin/Backup.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Log.h"
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

constexpr auto StateKey = "backup-last";

/// What a backup put there is on the disk, also after the power was cut.
bool makeDurable(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool done = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return done;
}

} // namespace

sync::Expected<qint64> ScheduledBackup::last(Database &database)
{
    return mapped(database.run("server.state", {QLatin1StringView(StateKey)}), [](const Database::Result &found) {
        return found.isEmpty() ? qint64(0) : found.first()[0].toByteArray().toLongLong();
    });
}

sync::Expected<QString> ScheduledBackup::writeFile()
{
    const QDir folder(m_config.backupFolder);
    if (!folder.mkpath(u"."_s))
        return sync::fail("storage-unavailable", "The folder of backups cannot be made: " + m_config.backupFolder.toStdString());
    const QString name = u"dyad-"_s + QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::UTC).toString(u"yyyyMMdd-HHmmss-zzz"_s) + u".db"_s;
    const QString aside = folder.filePath(name + u".part"_s), file = folder.filePath(name);
    const auto written = backup::write(m_database, m_data, aside);
    if (!written) {
        QFile::remove(aside);
        return std::unexpected(written.error());
    }
    QFile::setPermissions(aside, QFile::ReadOwner | QFile::WriteOwner);
    if (!makeDurable(aside) || !QFile::rename(aside, file) || !makeDurable(folder.path())) {
        QFile::remove(aside);
        return sync::fail("storage-unavailable", "The backup cannot be kept as " + file.toStdString() + ".");
    }
    return file;
}

void ScheduledBackup::removeOld() const
{
    QDir folder(m_config.backupFolder);
    for (const QString &left : folder.entryList({u"dyad-*.db.part"_s}, QDir::Files))        // of a server that was killed meanwhile
        folder.remove(left);
    // The names sort by time.
    const QStringList files = folder.entryList({u"dyad-*.db"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString &old : files.mid(m_config.backupKeep)) {
        if (!folder.remove(old))
            qCWarning(logStore) << "an old backup cannot be removed:" << old;
    }
}

sync::Expected<QString> ScheduledBackup::write()
{
    const auto file = writeFile();
    if (!file) {
        (void)m_audit.note({{}, {}, u"backup-failed"_s, QString::fromStdString(file.error().code)});       // admins hear of it
        return file;
    }
    removeOld();
    const auto kept = m_database.run("server.set-state", {QLatin1StringView(StateKey), QByteArray::number(nowMs())});
    if (!kept)
        return std::unexpected(kept.error());
    m_database.metrics().surroundings.backedUp = nowMs();
    if (const auto noted = m_audit.note({{}, {}, u"backup-made"_s, QFileInfo(*file).fileName()}); !noted)
        return std::unexpected(noted.error());
    qCInfo(logStore) << "a backup of" << QFileInfo(*file).size() << "bytes is in" << *file;
    return file;
}

void ScheduledBackup::addTo(JobKinds &kinds)
{
    if (m_config.backupFolder.isEmpty())
        return;
    kinds.addRegular(u"backup.write"_s, m_config.backupEveryHours * qint64(3'600'000), [this](JobRun &) {
        return mapped(write(), [](const QString &) { return; });
    });
}

} // namespace dyad::backend
