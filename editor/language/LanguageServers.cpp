// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/LanguageServers.h"
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

namespace dyad::editor {

namespace {

QStringList strings(const QJsonValue &list)
{
    QStringList all;
    for (const QJsonValue &value : list.toArray())
        all += value.toString();
    return all;
}

LanguageServers::Entry entryOf(const QString &id, const QJsonObject &json)
{
    LanguageServers::Entry entry{id, json.value(QLatin1String("name")).toString(id), {}, strings(json.value(QLatin1String("programs"))),
        strings(json.value(QLatin1String("arguments"))), json.value(QLatin1String("initializationOptions")).toObject(),
        json.value(QLatin1String("settings")).toObject(),
        json.value(QLatin1String("install")).toString()};
    const QJsonObject languages = json.value(QLatin1String("languages")).toObject();
    for (auto it = languages.begin(); it != languages.end(); ++it)
        entry.languages.insert(it.key(), it.value().toString());
    return entry;
}

} // namespace

LanguageServers::LanguageServers()
{
    QFile table(QStringLiteral(":/dyad/language-servers.json"));
    if (table.open(QIODevice::ReadOnly))
        (void)read(table.readAll(), table.fileName());
}

sync::Expected<void> LanguageServers::load(const QString &file)
{
    QFile table(file);
    if (!table.exists())
        return {};
    if (!table.open(QIODevice::ReadOnly))
        return sync::fail("not-readable", QCoreApplication::translate("LanguageServers", "%1 cannot be read.").arg(file).toStdString());
    return read(table.read(1 << 20), file);
}

sync::Expected<void> LanguageServers::read(const QByteArray &json, const QString &file)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return sync::fail("bad-table", QCoreApplication::translate("LanguageServers", "%1 is not a table of language servers: %2.").arg(file, error.errorString()).toStdString());
    add(document.object().value(QLatin1String("servers")).toObject());
    return {};
}

void LanguageServers::add(const QJsonObject &servers)
{
    for (auto it = servers.begin(); it != servers.end(); ++it) {
        m_entries.removeIf([&](const Entry &entry) { return entry.id == it.key(); });
        const QJsonObject server = it.value().toObject();
        if (!server.value(QLatin1String("disabled")).toBool())
            m_entries.prepend(entryOf(it.key(), server));       // who comes later knows better
    }
}

const LanguageServers::Entry *LanguageServers::forLanguage(const QString &language) const
{
    // One that is installed, if any is; else the first that would do, so that one can say what to install.
    const Entry *first = nullptr;
    for (const Entry &entry : m_entries) {
        if (!entry.languages.contains(language))
            continue;
        if (commandOf(entry))
            return &entry;
        first = first ? first : &entry;
    }
    return first;
}

const LanguageServers::Entry *LanguageServers::byId(const QString &id) const
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.id == id; });
    return it == m_entries.end() ? nullptr : &*it;
}

std::optional<QStringList> LanguageServers::commandOf(const Entry &entry)
{
    for (const QString &program : entry.programs)
        if (const QString path = QStandardPaths::findExecutable(program); !path.isEmpty())
            return QStringList(path) + entry.arguments;
    return std::nullopt;
}

} // namespace dyad::editor
