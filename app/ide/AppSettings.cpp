// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/AppSettings.h"
#include "app/ide/AppPaths.h"
#include "app/ide/settings/SettingsCatalog.h"
#include <QDir>
#include <QFileInfo>

namespace dyad::app {

namespace {
constexpr int RecentLimit = 20;
const QString RecentKey = QStringLiteral("recent/folders");
const QString ModeKey = QStringLiteral("look.mode");
const QString LanguageKey = QStringLiteral("look.language");
const QString NameKey = QStringLiteral("people.name");

QString accountName()
{
    const QString user = qEnvironmentVariable("USER");
    if (user.isEmpty())
        return QStringLiteral("root");
    return user;
}
} // namespace

AppSettings::AppSettings(QObject *parent)
    : QObject(parent), m_settings(AppPaths::settingsFile(), QSettings::IniFormat),
      m_store(AppPaths::ensurePrivate(AppPaths::config()) + QStringLiteral("/settings.toml"), settingsCatalog())
{
    // Versions before settings.toml kept them beside the window's places.
    m_store.setOlder([this](const QString &key) {
        const QVariant kept = m_settings.value(QString(key).replace(QLatin1Char('.'), QLatin1Char('/')));
        const SettingDefinition *known = m_store.definition(key);
        return kept.isValid() && known->kind == SettingDefinition::Kind::Number ? QVariant(kept.toInt()) : kept;
    });
    connect(&m_store, &SettingsStore::changed, this, [this](const QString &key) {
        if (key == ModeKey)
            Q_EMIT modeChanged();
    });
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
    const QString mode = m_store.value(ModeKey).toString();
    if (mode == QLatin1String("dark"))
        return Mode::Dark;
    return mode == QLatin1String("light") ? Mode::Light : Mode::System;
}

void AppSettings::setMode(Mode mode)
{
    (void)m_store.set(ModeKey, mode == Mode::Dark ? QStringLiteral("dark") : mode == Mode::Light ? QStringLiteral("light") : QStringLiteral("system"));
}

QString AppSettings::language() const { return m_store.value(LanguageKey).toString(); }
void AppSettings::setLanguage(const QString &language) { (void)m_store.set(LanguageKey, language); }

QString AppSettings::displayName() const
{
    const QString name = m_store.value(NameKey).toString().trimmed();
    return name.isEmpty() ? accountName() : name;
}

void AppSettings::setDisplayName(const QString &name) { (void)m_store.set(NameKey, name.trimmed()); }

int AppSettings::localHistoryDays() const { return m_store.value(QStringLiteral("history.localDays")).toInt(); }
int AppSettings::localHistoryMegabytes() const { return m_store.value(QStringLiteral("history.localMegabytes")).toInt(); }

QByteArray AppSettings::value(const QString &key) const { return m_settings.value(QStringLiteral("window/") + key).toByteArray(); }

void AppSettings::setValue(const QString &key, const QByteArray &value) { m_settings.setValue(QStringLiteral("window/") + key, value); }

QStringList AppSettings::openFiles(const QString &folder) const
{
    return m_settings.value(QStringLiteral("folders/") + AppPaths::keyOf(folder)).toStringList();
}

} // namespace dyad::app
