// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/debug/DebugConfiguration.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>

namespace dyad::panels {

namespace {
constexpr int ProbeMs = 10'000;

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &one : value.toArray())
        list.append(one.toString());
    return list;
}

/// JSON as it is written in launch.json: comments and commas before a closing bracket go.
QByteArray plainJson(const QByteArray &text)
{
    QByteArray out;
    bool inText = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (inText) {
            out += c;
            if (c == '\\' && i + 1 < text.size())
                out += text.at(++i);
            inText = c != '"';
        } else if (c == '/' && i + 1 < text.size() && text.at(i + 1) == '/') {
            i = qMax(i, (text.indexOf('\n', i) < 0 ? text.size() : text.indexOf('\n', i)) - 1);
        } else if (c == '/' && i + 1 < text.size() && text.at(i + 1) == '*') {
            const qsizetype end = text.indexOf("*/", i);
            i = end < 0 ? text.size() : end + 1;
        } else {
            inText = c == '"';
            if ((c == ']' || c == '}') && out.trimmed().endsWith(','))
                out.truncate(out.lastIndexOf(','));
            out += c;
        }
    }
    return out;
}

QJsonValue filled(const QJsonValue &value, const QString &folder)
{
    if (value.isString())
        return value.toString().replace(QLatin1String("${workspaceFolder}"), folder).replace(QLatin1String("${folder}"), folder);
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &one : value.toArray())
            list.append(filled(one, folder));
        return list;
    }
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        *it = it->isObject() || it->isArray() || it->isString() ? filled(*it, folder) : QJsonValue(*it);
    return object;
}

DebugConfiguration configurationOf(const QJsonObject &json, const QString &folder)
{
    DebugConfiguration one;
    one.name = json[QLatin1String("name")].toString();
    one.type = json[QLatin1String("type")].toString();
    if (one.type == QLatin1String("cppdbg") || one.type == QLatin1String("lldb-dap"))
        one.type = QStringLiteral("lldb");
    if (one.type == QLatin1String("debugpy"))
        one.type = QStringLiteral("python");
    one.adapter = strings(json[QLatin1String("adapter")]);
    one.request = json[QLatin1String("request")].toString(QStringLiteral("launch"));
    one.arguments = filled(json, folder).toObject();
    for (const char *own : {"name", "type", "adapter", "request"})
        one.arguments.remove(QLatin1String(own));
    if (!one.arguments.contains(QLatin1String("cwd")))
        one.arguments[QLatin1String("cwd")] = folder;
    return one;
}

sync::Expected<QJsonArray> readList(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return QJsonArray();
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(plainJson(file.readAll()), &problem);
    if (problem.error != QJsonParseError::NoError)
        return sync::fail("syntax", QCoreApplication::translate("dyad::panels", "%1: %2 (byte %3)").arg(QFileInfo(path).fileName(), problem.errorString(), QString::number(problem.offset)).toStdString());
    return json[QLatin1String("configurations")].toArray();
}
} // namespace

QVector<DebugAdapter> DebugAdapter::all()
{
    QFile file(QStringLiteral(":/dyad/debug-adapters.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QVector<DebugAdapter> list;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
        DebugAdapter one{value[QLatin1String("type")].toString(), value[QLatin1String("name")].toString(), {}, {}, strings(value[QLatin1String("extensions")])};
        for (const QJsonValue &command : value[QLatin1String("commands")].toArray())
            one.commands.append(strings(command));
        for (const QJsonValue &probe : value[QLatin1String("probes")].toArray())
            one.probes.append(strings(probe));
        if (const QStringList probe = strings(value[QLatin1String("probe")]); !probe.isEmpty())
            one.probes.append(probe);
        list.append(one);
    }
    return list;
}

QStringList DebugAdapter::find() const
{
    for (qsizetype i = 0; i < commands.size(); ++i) {
        if (QStandardPaths::findExecutable(commands.at(i).first()).isEmpty())
            continue;
        const QStringList probe = probes.value(i);
        if (probe.isEmpty())
            return commands.at(i);
        QProcess process;
        process.start(probe.first(), probe.mid(1));
        if (process.waitForFinished(ProbeMs) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 && !process.readAllStandardError().contains("Error"))
            return commands.at(i);
    }
    return {};
}

sync::Expected<QVector<DebugConfiguration>> DebugConfiguration::read(const QString &folder)
{
    QVector<DebugConfiguration> list;
    for (const char *path : {"/.dyad/launch.json", "/.vscode/launch.json"}) {
        const auto entries = readList(folder + QLatin1String(path));
        if (!entries)
            return std::unexpected(entries.error());
        for (const QJsonValue &one : *entries)
            list.append(configurationOf(one.toObject(), folder));
    }
    return list;
}

sync::Expected<void> DebugConfiguration::write(const QString &folder) const
{
    const QString path = folder + QStringLiteral("/.dyad/launch.json");
    auto before = readList(path);
    if (!before)
        return std::unexpected(before.error());
    QJsonObject own = arguments;
    own[QLatin1String("name")] = name;
    own[QLatin1String("type")] = type;
    own[QLatin1String("request")] = request;
    QJsonArray all{own};
    for (const QJsonValue &one : *before)
        if (one[QLatin1String("name")].toString() != name)
            all.append(one);
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(QJsonObject{{QStringLiteral("configurations"), all}}).toJson();
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return sync::fail("unwritable", QCoreApplication::translate("dyad::panels", "%1 could not be written.").arg(path).toStdString());
    return {};
}

} // namespace dyad::panels
