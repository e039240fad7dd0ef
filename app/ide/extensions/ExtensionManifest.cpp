// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/extensions/ExtensionManifest.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace dyad::app {

namespace {
constexpr qint64 LargestManifest = 1 << 20;     // bytes
QString part(const QJsonValue &of, const char *key) { return of[QLatin1String(key)].toString(); }

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &one : value.toArray())
        list.append(one.toString());
    return list;
}

/// Files of an extension lie in its folder, whatever it says.
bool isInside(const QString &path) { return !path.isEmpty() && QDir::isRelativePath(path) && !path.contains(QLatin1String("..")); }

void readParts(ExtensionManifest &made, const QJsonObject &json)
{
    for (const QJsonValue &one : json[QLatin1String("commands")].toArray())
        made.commands.append({part(one, "id"), part(one, "title"), part(one, "keys"), part(one, "icon"), part(one, "menu")});
    for (const QJsonValue &one : json[QLatin1String("snippets")].toArray())
        made.snippets.append({part(one, "title"), part(one, "body"), part(one, "language")});
    for (const QJsonValue &one : json[QLatin1String("tasks")].toArray())
        made.tasks.append({part(one, "name"), part(one, "program"), part(one, "kind"), strings(one[QLatin1String("arguments")])});
    for (const QJsonValue &one : json[QLatin1String("tools")].toArray())
        made.tools.append({part(one, "name"), part(one, "text"), one[QLatin1String("parameters")].toObject()});
    made.languageServers = json[QLatin1String("languageServers")].toObject();
    for (const QJsonValue &one : json[QLatin1String("themes")].toArray())
        made.themes.append({part(one, "name"), one[QLatin1String("colors")].toObject()});
    for (const QString &one : strings(json[QLatin1String("templates")]))
        if (isInside(one))
            made.templates.append(made.folder + QLatin1Char('/') + one);
}
} // namespace

QString ExtensionManifest::wrongPart(const ExtensionManifest &made)
{
    static const QRegularExpression toolName(QStringLiteral("^[a-z][a-z0-9_]{0,39}$"));
    for (const Entry &command : made.commands)
        if (!command.menu.isEmpty() && !knownMenus().contains(command.menu))
            return tr("there is no menu “%1”.").arg(command.menu);
    for (const Tool &tool : made.tools)
        if (!toolName.match(tool.name).hasMatch() || tool.text.isEmpty())
            return tr("a tool needs a name (lower-case letters, digits, _) and a text that says what it does.");
    if (!made.languageServers.isEmpty() && !made.permissions.contains(QLatin1String("servers")))
        return tr("language servers need the permission “servers”.");
    for (auto it = made.languageServers.begin(); it != made.languageServers.end(); ++it)
        if (it.value()[QLatin1String("programs")].toArray().isEmpty() || it.value()[QLatin1String("languages")].toObject().isEmpty())
            return tr("the language server “%1” needs “programs” and “languages”.").arg(it.key());
    return {};
}

sync::Expected<ExtensionManifest> ExtensionManifest::read(const QString &folder)
{
    QFile file(folder + QStringLiteral("/manifest.json"));
    if (file.size() > LargestManifest || !file.open(QIODevice::ReadOnly))
        return sync::fail("unreadable", tr("There is no manifest.json in %1.").arg(QDir::toNativeSeparators(folder)).toStdString());
    QJsonParseError problem;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &problem).object();
    const auto wrong = [&](const QString &what) { return sync::fail("bad-manifest", tr("manifest.json: %1").arg(what).toStdString()); };
    if (problem.error != QJsonParseError::NoError)
        return wrong(problem.errorString());
    ExtensionManifest made;
    made.folder = folder;
    made.id = part(json, "id");
    made.name = part(json, "name");
    made.version = part(json, "version");
    made.text = part(json, "text");
    made.main = part(json, "main");
    made.events = strings(json[QLatin1String("events")]);
    made.permissions = strings(json[QLatin1String("permissions")]);
    static const QRegularExpression plain(QStringLiteral("^[a-z][a-z0-9-]{0,63}$"));
    if (!plain.match(made.id).hasMatch())
        return wrong(tr("“id” is lower-case letters, digits and dashes."));
    if (made.name.isEmpty() || made.version.isEmpty())
        return wrong(tr("“name” and “version” are missing."));
    for (const QString &permission : std::as_const(made.permissions))
        if (!knownPermissions().contains(permission))
            return wrong(tr("there is no permission “%1”.").arg(permission));
    if (!made.main.isEmpty() && (!isInside(made.main) || !QFileInfo(folder + QLatin1Char('/') + made.main).isFile()))
        return wrong(tr("“main” names no file of the extension."));
    readParts(made, json);
    for (const Entry &command : std::as_const(made.commands))
        if (!plain.match(command.id).hasMatch() || command.title.isEmpty())
            return wrong(tr("a command needs an id and a title."));
    if (made.main.isEmpty() && (!made.commands.isEmpty() || !made.events.isEmpty() || !made.tools.isEmpty()))
        return wrong(tr("commands, events and tools need “main”."));
    if (const QString what = wrongPart(made); !what.isEmpty())
        return wrong(what);
    return made;
}

} // namespace dyad::app
