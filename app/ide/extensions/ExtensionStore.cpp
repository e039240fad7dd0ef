// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/extensions/ExtensionStore.h"
#include "app/ide/AppPaths.h"
#include "backend/yavi/text/ZipReader.h"
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTemporaryDir>

namespace dyad::app {

namespace {
constexpr qint64 LargestExtension = 32 << 20;   // bytes, unpacked
constexpr int MostFiles = 2000;

QString prefixOf(const QStringList &names)
{
    for (const QString &name : names)
        if (name == QLatin1String("manifest.json"))
            return {};
    const QString first = names.value(0).section(QLatin1Char('/'), 0, 0) + QLatin1Char('/');
    return first;
}
} // namespace

ExtensionStore::ExtensionStore(const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder)
{
    AppPaths::ensurePrivate(folder);
    load();
}

void ExtensionStore::load()
{
    QFile file(m_folder + QStringLiteral("/decisions.json"));
    const QJsonObject json = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    m_disabled.clear();
    m_grants.clear();
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.value()[QLatin1String("disabled")].toBool())
            m_disabled.insert(it.key());
        const QJsonObject grants = it.value()[QLatin1String("grants")].toObject();
        for (auto grant = grants.begin(); grant != grants.end(); ++grant)
            m_grants[it.key()].insert(grant.key(), grant.value().toBool());
    }
    m_all.clear();
    m_problems.clear();
    for (const QFileInfo &one : QDir(m_folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        auto read = ExtensionManifest::read(one.filePath());
        if (read && read->id == one.fileName())
            m_all.append(std::move(*read));
        else
            m_problems.append(one.fileName() + QStringLiteral(": ") + (read ? tr("its id is another.") : QString::fromStdString(read.error().message)));
    }
}

void ExtensionStore::save() const
{
    QJsonObject json;
    for (const ExtensionManifest &one : m_all) {
        QJsonObject grants;
        const auto given = m_grants.value(one.id);
        for (auto it = given.begin(); it != given.end(); ++it)
            grants.insert(it.key(), it.value());
        json.insert(one.id, QJsonObject{{QStringLiteral("disabled"), m_disabled.contains(one.id)}, {QStringLiteral("grants"), grants}});
    }
    QSaveFile file(m_folder + QStringLiteral("/decisions.json"));
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0)
        file.commit();
}

const ExtensionManifest *ExtensionStore::find(const QString &id) const
{
    for (const ExtensionManifest &one : m_all)
        if (one.id == id)
            return &one;
    return nullptr;
}

void ExtensionStore::setEnabled(const QString &id, bool enabled)
{
    if (enabled)
        m_disabled.remove(id);
    else
        m_disabled.insert(id);
    save();
    Q_EMIT changed();
}

ExtensionStore::Grant ExtensionStore::grant(const QString &id, const QString &permission) const
{
    const ExtensionManifest *one = find(id);
    if (!one || !one->permissions.contains(permission))
        return Grant::Denied;       // it does not even ask for it
    const auto given = m_grants.value(id);
    const auto at = given.constFind(permission);
    return at == given.constEnd() ? Grant::Unasked : *at ? Grant::Granted : Grant::Denied;
}

void ExtensionStore::setGrant(const QString &id, const QString &permission, bool granted)
{
    m_grants[id].insert(permission, granted);
    save();
    if (permission == QLatin1String("servers"))
        Q_EMIT changed();       // they come and go with it
}

sync::Expected<void> ExtensionStore::copyTree(const QString &from, const QString &to) const
{
    qint64 bytes = 0;
    int files = 0;
    for (QDirIterator it(from, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories); it.hasNext();) {
        const QFileInfo file(it.next());
        const QString target = to + file.filePath().mid(from.size());
        if ((bytes += file.size()) > LargestExtension || ++files > MostFiles)
            return sync::fail("too-large", tr("It is larger than an extension may be.").toStdString());
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(file.filePath(), target))
            return sync::fail("unwritable", tr("%1 could not be written.").arg(target).toStdString());
    }
    return {};
}

sync::Expected<void> ExtensionStore::unpack(const QString &archive, const QString &to) const
{
    QFile file(archive);
    if (file.size() > LargestExtension || !file.open(QIODevice::ReadOnly))
        return sync::fail("unreadable", tr("%1 cannot be read.").arg(archive).toStdString());
    auto zip = backend::yavi::ZipReader::open(file.readAll());
    if (!zip)
        return std::unexpected(zip.error());
    const QString prefix = prefixOf(zip->names());
    qint64 bytes = 0;
    for (const QString &name : zip->names()) {
        const QString path = name.mid(prefix.size());
        if (!name.startsWith(prefix) || path.isEmpty() || path.endsWith(QLatin1Char('/')))
            continue;
        // Names are what somebody wrote: nothing leaves the folder.
        if (path.startsWith(QLatin1Char('/')) || path.split(QLatin1Char('/')).contains(QLatin1String("..")) || path.contains(QLatin1Char('\\')))
            return sync::fail("bad-archive", tr("The archive has a file outside of its folder: %1").arg(name).toStdString());
        auto content = zip->read(name);
        if (!content)
            return std::unexpected(content.error());
        QFile target(to + QLatin1Char('/') + path);
        if ((bytes += content->size()) > LargestExtension)
            return sync::fail("too-large", tr("It is larger than an extension may be.").toStdString());
        if (!QDir().mkpath(QFileInfo(target).path()) || !target.open(QIODevice::WriteOnly) || target.write(*content) != content->size())
            return sync::fail("unwritable", tr("%1 could not be written.").arg(target.fileName()).toStdString());
    }
    return {};
}

sync::Expected<QString> ExtensionStore::install(const QString &source)
{
    QTemporaryDir beside(m_folder + QStringLiteral("/.new-XXXXXX"));
    const QString fresh = beside.filePath(QStringLiteral("x"));
    QDir().mkpath(fresh);
    const auto copied = QFileInfo(source).isDir() ? copyTree(QDir(source).absolutePath(), fresh) : unpack(source, fresh);
    if (!copied)
        return std::unexpected(copied.error());
    const auto manifest = ExtensionManifest::read(fresh);
    if (!manifest)
        return std::unexpected(manifest.error());
    const QString target = m_folder + QLatin1Char('/') + manifest->id;
    if (QDir(target).exists() && !QDir(target).removeRecursively())
        return sync::fail("unwritable", tr("%1 could not be replaced.").arg(target).toStdString());
    if (!QDir().rename(fresh, target))
        return sync::fail("unwritable", tr("%1 could not be written.").arg(target).toStdString());
    load();
    save();
    Q_EMIT changed();
    return manifest->id;
}

sync::Expected<void> ExtensionStore::remove(const QString &id)
{
    const ExtensionManifest *one = find(id);
    if (one && !QDir(one->folder).removeRecursively())
        return sync::fail("unwritable", tr("%1 could not be removed.").arg(one->folder).toStdString());
    m_grants.remove(id);
    m_disabled.remove(id);
    load();
    save();
    Q_EMIT changed();
    return {};
}

} // namespace dyad::app
