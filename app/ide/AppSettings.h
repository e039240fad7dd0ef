// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/settings/SettingsStore.h"
#include <QObject>
#include <QSettings>
#include <QStringList>

namespace dyad::app {

/// What the IDE remembers about itself. One owner for every key; the rest of the application asks here. GUI thread.
class AppSettings : public QObject {
    Q_OBJECT
public:
    enum class Mode { System, Dark, Light };
    explicit AppSettings(QObject *parent = nullptr);

    /// What people set, in files of their own (docs/guide.md). What the IDE only remembers stays here.
    SettingsStore *store() { return &m_store; }

    QStringList recentFolders() const;          ///< newest first; those that are gone are left out
    void rememberFolder(const QString &folder);
    void forgetFolder(const QString &folder);

    Mode mode() const;
    void setMode(Mode mode);

    QString language() const;                   ///< "de", "zh_CN"; empty: the system's. Read once, at the start
    void setLanguage(const QString &language);

    QString displayName() const;                ///< the name others see; the account's name where none was chosen
    void setDisplayName(const QString &name);

    int localHistoryDays() const;               ///< how long the past of files that are not shared is kept; 0: not at all
    int localHistoryMegabytes() const;          ///< how much of it

    QByteArray value(const QString &key) const;                 ///< window geometry, splitter sizes
    void setValue(const QString &key, const QByteArray &value);
    QStringList openFiles(const QString &folder) const;         ///< as versions before TabKeeper kept them: relative paths; the active one first

Q_SIGNALS:
    void recentFoldersChanged();
    void modeChanged();

private:
    QSettings m_settings;
    SettingsStore m_store;
};

} // namespace dyad::app
