// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/settings/SettingDefinition.h"
#include "app/ide/settings/TomlFile.h"
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <array>
#include <functional>

namespace dyad::app {

/// What is set: by the person (settings.toml), over that by the open project (.dyad/settings.toml in its folder). Files that somebody edits
/// are read again by themselves; a file that cannot be read counts as it was before, and is never written over. GUI thread.
class SettingsStore : public QObject {
    Q_OBJECT
public:
    enum class Scope { Person, Project };

    SettingsStore(const QString &personFile, QVector<SettingDefinition> definitions, QObject *parent = nullptr);
    /// Asked where the person's file has nothing: what older versions kept elsewhere. An invalid value: nothing.
    void setOlder(std::function<QVariant(const QString &key)> older) { m_older = std::move(older); }
    void setProjectFolder(const QString &folder);       ///< empty: none

    const QVector<SettingDefinition> &definitions() const { return m_definitions; }
    const SettingDefinition *definition(const QString &key) const;
    QVariant value(const QString &key) const;           ///< what counts; the fallback where nothing is set
    QVariant value(const QString &key, Scope scope) const;      ///< invalid: not set there
    sync::Expected<void> set(const QString &key, const QVariant &value, Scope scope = Scope::Person);
    sync::Expected<void> reset(const QString &key, Scope scope = Scope::Person);

    /// Of a table with names that nobody defined: [keys]. Only of the person's file.
    QHash<QString, QVariant> table(const QString &name) const;
    sync::Expected<void> setInTable(const QString &name, const QString &key, const QVariant &value);   ///< invalid: takes it out

    QString file(Scope scope) const { return side(scope).path; }      ///< empty: no project is open
    QString problem(Scope scope) const { return side(scope).problem; } ///< why the file cannot be read; empty: it can

Q_SIGNALS:
    void changed(const QString &key);           ///< what counts is another value now
    void tableChanged(const QString &name);
    void problemsChanged();

private:
    struct Side {
        QString path, problem;
        TomlFile file;
    };
    Side &side(Scope scope) { return m_sides[size_t(scope)]; }
    const Side &side(Scope scope) const { return m_sides[size_t(scope)]; }
    void load(Side &side);
    void reload();
    void watch();
    void tell(const QHash<QString, QVariant> &before, const QStringList &tablesBefore);
    QHash<QString, QVariant> all() const;
    QStringList tableLines() const;
    sync::Expected<void> change(Side &side, const std::function<sync::Expected<void>(TomlFile &)> &edit);

    QVector<SettingDefinition> m_definitions;
    QHash<QString, qsizetype> m_index;
    std::array<Side, 2> m_sides;
    std::function<QVariant(const QString &)> m_older;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
};

} // namespace dyad::app
