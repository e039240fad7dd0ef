// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/settings/SettingsStore.h"
#include <QFileInfo>
#include <QSet>

namespace dyad::app {

namespace {
constexpr int ReadWithin = 100;     // ms after a change on disk: editors write in several steps
}

SettingsStore::SettingsStore(const QString &personFile, QVector<SettingDefinition> definitions, QObject *parent)
    : QObject(parent), m_definitions(std::move(definitions))
{
    for (qsizetype i = 0; i < m_definitions.size(); ++i)
        m_index.insert(m_definitions.at(i).key, i);
    side(Scope::Person).path = personFile;
    load(side(Scope::Person));
    m_soon.setSingleShot(true);
    m_soon.setInterval(ReadWithin);
    connect(&m_soon, &QTimer::timeout, this, &SettingsStore::reload);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_soon.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_soon.start(); });
    watch();
}

void SettingsStore::setProjectFolder(const QString &folder)
{
    const QString path = folder.isEmpty() ? QString() : folder + QStringLiteral("/.dyad/settings.toml");
    if (side(Scope::Project).path == path)
        return;
    const auto before = all();
    side(Scope::Project) = {path, {}, {}};
    load(side(Scope::Project));
    watch();
    tell(before, tableLines());
}

void SettingsStore::load(Side &side)
{
    auto read = side.path.isEmpty() ? sync::Expected<TomlFile>(TomlFile()) : TomlFile::read(side.path);
    side.problem = read ? QString() : QString::fromStdString(read.error().message);
    if (read)
        side.file = std::move(*read);
}

void SettingsStore::watch()
{
    // The folders too: a file is made, or replaced by renaming.
    QStringList wanted;
    for (const Side &one : m_sides)
        for (const QString &path : {one.path, QFileInfo(one.path).path()})
            if (!one.path.isEmpty() && QFileInfo::exists(path))
                wanted.append(path);
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString &path : watched)
        if (!wanted.contains(path))
            m_watcher.removePath(path);
    for (const QString &path : std::as_const(wanted))
        if (!watched.contains(path))
            m_watcher.addPath(path);
}

void SettingsStore::reload()
{
    const auto before = all();
    const QStringList tables = tableLines();
    for (Side &one : m_sides)
        load(one);
    watch();
    tell(before, tables);
    Q_EMIT problemsChanged();
}

const SettingDefinition *SettingsStore::definition(const QString &key) const
{
    const auto at = m_index.constFind(key);
    return at == m_index.constEnd() ? nullptr : &m_definitions.at(*at);
}

QVariant SettingsStore::value(const QString &key, Scope scope) const
{
    const SettingDefinition *known = definition(key);
    return known && (scope == Scope::Person || known->inProject) ? known->checked(side(scope).file.value(key.split(QLatin1Char('.')))) : QVariant();
}

QVariant SettingsStore::value(const QString &key) const
{
    const SettingDefinition *known = definition(key);
    if (!known)
        return {};
    for (const Scope scope : {Scope::Project, Scope::Person})
        if (const QVariant found = value(key, scope); found.isValid())
            return found;
    if (const QVariant found = m_older ? known->checked(m_older(key)) : QVariant(); found.isValid())
        return found;
    return known->fallback;
}

QHash<QString, QVariant> SettingsStore::all() const
{
    QHash<QString, QVariant> values;
    for (const SettingDefinition &one : m_definitions)
        values.insert(one.key, value(one.key));
    return values;
}

QStringList SettingsStore::tableLines() const
{
    QStringList lines;
    for (const auto &[path, found] : side(Scope::Person).file.values())
        if (!definition(path.join(QLatin1Char('.'))))
            lines.append(path.join(QLatin1Char('\0')) + QLatin1Char('=') + found.toString() + found.toStringList().join(QLatin1Char('\n')));
    lines.sort();
    return lines;
}

void SettingsStore::tell(const QHash<QString, QVariant> &before, const QStringList &tablesBefore)
{
    for (auto it = before.begin(); it != before.end(); ++it)
        if (value(it.key()) != it.value())
            Q_EMIT changed(it.key());
    if (tableLines() == tablesBefore)
        return;
    const QStringList now = tableLines();
    QSet<QString> names;
    for (const QStringList &lines : {now, tablesBefore})
        for (const QString &line : lines)
            if (now.contains(line) != tablesBefore.contains(line))
                names.insert(line.section(QLatin1Char('\0'), 0, 0));
    for (const QString &name : std::as_const(names))
        Q_EMIT tableChanged(name);
}

sync::Expected<void> SettingsStore::change(Side &side, const std::function<sync::Expected<void>(TomlFile &)> &edit)
{
    // Over what stands there now, not over what was read once.
    auto file = TomlFile::read(side.path);
    if (!file)
        return std::unexpected(file.error());
    if (auto edited = edit(*file); !edited)
        return edited;
    if (auto written = file->write(side.path); !written)
        return written;
    const auto before = all();
    const QStringList tables = tableLines();
    side.file = std::move(*file);
    side.problem.clear();
    watch();
    tell(before, tables);
    return {};
}

sync::Expected<void> SettingsStore::set(const QString &key, const QVariant &value, Scope scope)
{
    const SettingDefinition *known = definition(key);
    const QVariant checked = known ? known->checked(value) : QVariant();
    if (!checked.isValid() || side(scope).path.isEmpty() || (scope == Scope::Project && !known->inProject))
        return sync::fail("bad-value", tr("%1 cannot be set to this here.").arg(key).toStdString());
    return change(side(scope), [&](TomlFile &file) { return file.set(key.split(QLatin1Char('.')), checked); });
}

sync::Expected<void> SettingsStore::reset(const QString &key, Scope scope)
{
    if (side(scope).path.isEmpty())
        return {};
    return change(side(scope), [&](TomlFile &file) { return file.remove(key.split(QLatin1Char('.'))); });
}

QHash<QString, QVariant> SettingsStore::table(const QString &name) const
{
    QHash<QString, QVariant> values;
    for (const auto &[path, found] : side(Scope::Person).file.values())
        if (path.size() == 2 && path.constFirst() == name && found.isValid())
            values.insert(path.constLast(), found);
    return values;
}

sync::Expected<void> SettingsStore::setInTable(const QString &name, const QString &key, const QVariant &value)
{
    return change(side(Scope::Person), [&](TomlFile &file) { return value.isValid() ? file.set({name, key}, value) : file.remove({name, key}); });
}

} // namespace dyad::app
