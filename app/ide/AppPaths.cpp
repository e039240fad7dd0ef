// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/AppPaths.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace dyad::app {

namespace {
QString base(QStandardPaths::StandardLocation location, const QString &part)
{
    const QString home = qEnvironmentVariable("DYAD_HOME");
    if (!home.isEmpty())
        return QDir(home).absoluteFilePath(part);
    return QStandardPaths::writableLocation(location) + QStringLiteral("/dyad");
}
} // namespace

QString AppPaths::config() { return base(QStandardPaths::GenericConfigLocation, QStringLiteral("config")); }
QString AppPaths::data() { return base(QStandardPaths::GenericDataLocation, QStringLiteral("data")); }
QString AppPaths::settingsFile() { return config() + QStringLiteral("/ide.ini"); }
QString AppPaths::journals() { return data() + QStringLiteral("/journals"); }
QString AppPaths::stores() { return data() + QStringLiteral("/stores"); }
QString AppPaths::servers() { return data() + QStringLiteral("/server"); }
QString AppPaths::tokens() { return data() + QStringLiteral("/tokens"); }

QString AppPaths::ensurePrivate(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return {};
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}

QString AppPaths::keyOf(const QString &folder)
{
    const QByteArray hash = QCryptographicHash::hash(QDir::cleanPath(folder).toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(24));
}

} // namespace dyad::app
