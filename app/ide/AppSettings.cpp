// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/AppSettings.h"
#include "app/ide/AppPaths.h"
#include <QDir>
#include <QFileInfo>

namespace dyad::app {

namespace {
constexpr int RecentLimit = 20;
const QString RecentKey = QStringLiteral("recent/folders");
const QString ModeKey = QStringLiteral("look/mode");
const QString LanguageKey = QStringLiteral("look/language");
const QString NameKey = QStringLiteral("people/name");

QString accountName()
{
    const QString user = qEnvironmentVariable("USER");
    if (user.isEmpty())
        return QStringLiteral("root");
    return user;
}
} // namespace

AppSettings::AppSettings(QObject *parent)
    : QObject(parent), m_settings(AppPaths::settingsFile(), QSettings::IniFormat)
{
    AppPaths::ensurePrivate(AppPaths::config());
}

QStringList AppSettings::recentFolders() const
{
    QStringList folders = m_settings.value(RecentKey).toStringList();
    folders.removeIf([](const QString &folder) { return !QFileInfo(folder).isDir(); });
    return folders;
}

void AppSettings::rememberFolder(const QString &folder)
{
    QStringList folders = m_settings.value(RecentKey).toStringList();
    folders.removeAll(folder);
    folders.prepend(folder);
    m_settings.setValue(RecentKey, folders.mid(0, RecentLimit));
    Q_EMIT recentFoldersChanged();
}

void AppSettings::forgetFolder(const QString &folder)
{
    QStringList folders = m_settings.value(RecentKey).toStringList();
    folders.removeAll(folder);
    m_settings.setValue(RecentKey, folders);
    Q_EMIT recentFoldersChanged();
}

AppSettings::Mode AppSettings::mode() const
{
    const QString mode = m_settings.value(ModeKey).toString();
    if (mode == QLatin1String("dark"))
        return Mode::Dark;
    return mode == QLatin1String("light") ? Mode::Light : Mode::System;
}

void AppSettings::setMode(Mode mode)
{
    const QString text = mode == Mode::Dark ? QStringLiteral("dark") : mode == Mode::Light ? QStringLiteral("light") : QStringLiteral("system");
    m_settings.setValue(ModeKey, text);
    Q_EMIT modeChanged();
}

QString AppSettings::language() const { return m_settings.value(LanguageKey).toString(); }
void AppSettings::setLanguage(const QString &language) { m_settings.setValue(LanguageKey, language); }

QString AppSettings::displayName() const
{
    const QString name = m_settings.value(NameKey).toString();
    return name.isEmpty() ? accountName() : name;
}

void AppSettings::setDisplayName(const QString &name) { m_settings.setValue(NameKey, name.trimmed()); }

int AppSettings::localHistoryDays() const { return std::max(0, m_settings.value(QStringLiteral("history/localDays"), 30).toInt()); }
int AppSettings::localHistoryMegabytes() const { return std::max(1, m_settings.value(QStringLiteral("history/localMegabytes"), 256).toInt()); }

QByteArray AppSettings::value(const QString &key) const { return m_settings.value(QStringLiteral("window/") + key).toByteArray(); }

void AppSettings::setValue(const QString &key, const QByteArray &value) { m_settings.setValue(QStringLiteral("window/") + key, value); }

QStringList AppSettings::openFiles(const QString &folder) const
{
    return m_settings.value(QStringLiteral("folders/") + AppPaths::keyOf(folder)).toStringList();
}

void AppSettings::setOpenFiles(const QString &folder, const QStringList &files)
{
    m_settings.setValue(QStringLiteral("folders/") + AppPaths::keyOf(folder), files);
}

} // namespace dyad::app
