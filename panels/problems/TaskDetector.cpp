// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/problems/TaskDetector.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace dyad::panels {
namespace {

constexpr qint64 maxFile = 4 * 1024 * 1024;   // bytes; more is no list of tasks

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(maxFile) : QByteArray();
}

// tasks.json is JSON with comments and commas too many.
QByteArray withoutComments(const QByteArray &text)
{
    QByteArray clean;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i], next = i + 1 < text.size() ? text[i + 1] : '\0';
        if (inString && c == '\\') {
            clean += c;
            clean += next;
            ++i;
            continue;
        }
        if (c == '"')
            inString = !inString;
        if (!inString && c == '/' && next == '/') {
            const qsizetype end = text.indexOf('\n', i);
            i = end < 0 ? text.size() : end - 1;   // the line's end stays
            continue;
        }
        if (!inString && c == '/' && next == '*') {
            const qsizetype end = text.indexOf("*/", i + 2);
            i = end < 0 ? text.size() : end + 1;
            continue;
        }
        clean += c;
    }
    static const QRegularExpression comma(QStringLiteral(",(\\s*[}\\]])"));
    return QString::fromUtf8(clean).replace(comma, QStringLiteral("\\1")).toUtf8();
}

QJsonObject objectIn(const QString &path, bool comments = false)
{
    const QByteArray text = contentOf(path);
    return QJsonDocument::fromJson(comments ? withoutComments(text) : text).object();
}

Task::Kind kindOf(const QString &name)
{
    static const QRegularExpression test(QStringLiteral("(^|[:_-])(test|check|lint|e2e)")), build(QStringLiteral("(^|[:_-])(build|compile|all)")), run(QStringLiteral("(^|[:_-])(start|dev|serve|run|preview)"));
    return test.match(name).hasMatch() ? Task::Kind::Test : build.match(name).hasMatch() ? Task::Kind::Build : run.match(name).hasMatch() ? Task::Kind::Run : Task::Kind::Other;
}

/// Where a configure preset builds, as far as that can be told without CMake; else empty.
QString binaryFolder(const QJsonArray &presets, const QString &name, const QString &folder)
{
    QString at = name;
    for (int depth = 0; depth < 10 && !at.isEmpty(); ++depth) {
        QJsonObject found;
        for (const QJsonValue &value : presets)
            if (value.toObject()[QLatin1String("name")].toString() == at)
                found = value.toObject();
        QString binary = found[QLatin1String("binaryDir")].toString();
        if (!binary.isEmpty()) {
            binary.replace(QLatin1String("${sourceDir}"), folder).replace(QLatin1String("${presetName}"), name);
            return binary.contains(QLatin1String("${")) || binary.contains(QLatin1String("$env{")) ? QString() : QDir(folder).absoluteFilePath(binary);
        }
        const QJsonValue parent = found[QLatin1String("inherits")];
        at = parent.isArray() ? parent.toArray().first().toString() : parent.toString();
    }
    return {};
}

/// A build tree that was never configured is configured first.
void addNeeds(Task &task, const QJsonObject &presets, const QString &configure, const QString &folder)
{
    const QString binary = configure.isEmpty() ? QString() : binaryFolder(presets[QLatin1String("configurePresets")].toArray(), configure, folder);
    if (binary.isEmpty())
        return;
    task.needs = QStringLiteral("cmake:configure:") + configure;
    // What the generators write last; the cache is there after a failure, too.
    task.needsUnless = {binary + QStringLiteral("/build.ninja"), binary + QStringLiteral("/Makefile")};
}

void addCMake(const QString &folder, QVector<Task> &tasks)
{
    for (const QString &file : {QStringLiteral("CMakePresets.json"), QStringLiteral("CMakeUserPresets.json")}) {
        const QJsonObject presets = objectIn(folder + QLatin1Char('/') + file);
        const auto each = [&](const char *list, const QString &verb, Task::Kind kind, const QString &program, const QStringList &before) {
            for (const QJsonValue &value : presets[QLatin1String(list)].toArray()) {
                const QJsonObject preset = value.toObject();
                const QString name = preset[QLatin1String("name")].toString();
                if (name.isEmpty() || preset[QLatin1String("hidden")].toBool())
                    continue;
                const QString title = preset[QLatin1String("displayName")].toString(name);
                tasks.append({QStringLiteral("cmake:") + verb + QLatin1Char(':') + name, verb + QLatin1Char(' ') + title, file, kind, program, before + QStringList{name}, folder, {}});
                addNeeds(tasks.last(), presets, preset[QLatin1String("configurePreset")].toString(), folder);
            }
        };
        each("configurePresets", QStringLiteral("configure"), Task::Kind::Other, QStringLiteral("cmake"), {QStringLiteral("--preset")});
        each("buildPresets", QStringLiteral("build"), Task::Kind::Build, QStringLiteral("cmake"), {QStringLiteral("--build"), QStringLiteral("--preset")});
        each("testPresets", QStringLiteral("test"), Task::Kind::Test, QStringLiteral("ctest"), {QStringLiteral("--preset")});
    }
}

void addPackageScripts(const QString &folder, QVector<Task> &tasks)
{
    const QJsonObject scripts = objectIn(folder + QStringLiteral("/package.json"))[QLatin1String("scripts")].toObject();
    const auto has = [&](const char *file) { return QFile::exists(folder + QLatin1Char('/') + QLatin1String(file)); };
    const QString manager = has("pnpm-lock.yaml") ? QStringLiteral("pnpm") : has("yarn.lock") ? QStringLiteral("yarn") : has("bun.lockb") ? QStringLiteral("bun") : QStringLiteral("npm");
    for (auto script = scripts.begin(); script != scripts.end(); ++script)
        tasks.append({QStringLiteral("npm:") + script.key(), script.key(), QStringLiteral("package.json"), kindOf(script.key()), manager, {QStringLiteral("run"), script.key()}, folder, {}});
}

void addMakeTargets(const QString &folder, QVector<Task> &tasks)
{
    static const QRegularExpression target(QStringLiteral("^([A-Za-z][\\w./-]*)\\s*:(?![=:])"), QRegularExpression::MultilineOption);
    for (const QString &file : {QStringLiteral("GNUmakefile"), QStringLiteral("makefile"), QStringLiteral("Makefile")}) {
        const QString text = QString::fromUtf8(contentOf(folder + QLatin1Char('/') + file));
        QSet<QString> seen;
        for (auto match = target.globalMatch(text); match.hasNext();) {
            const QString name = match.next().captured(1);
            // A target with an ending is a file, not something one runs.
            if (name.contains(QLatin1Char('.')) || seen.contains(name))
                continue;
            seen.insert(name);
            tasks.append({QStringLiteral("make:") + name, name, file, kindOf(name), QStringLiteral("make"), {name}, folder, {}});
        }
        if (!text.isEmpty())
            return;   // make itself takes the first of them
    }
}

void addTaskFile(const QString &folder, const QString &file, QVector<Task> &tasks)
{
    const auto filled = [&](QString text) {
        return text.replace(QLatin1String("${workspaceFolder}"), folder).replace(QLatin1String("${projectFolder}"), folder);
    };
    for (const QJsonValue &value : objectIn(folder + QLatin1Char('/') + file, true)[QLatin1String("tasks")].toArray()) {
        const QJsonObject json = value.toObject();
        Task task;
        task.name = json[QLatin1String("label")].toString(json[QLatin1String("command")].toString());
        task.id = QStringLiteral("tasks:") + task.name;
        task.origin = file;
        const QJsonValue group = json[QLatin1String("group")];
        task.kind = kindOf(group.isObject() ? group.toObject()[QLatin1String("kind")].toString() : group.toString());
        task.program = filled(json[QLatin1String("command")].toString());
        for (const QJsonValue &argument : json[QLatin1String("args")].toArray())
            task.arguments << filled(argument.isObject() ? argument.toObject()[QLatin1String("value")].toString() : argument.toString());
        const QJsonObject options = json[QLatin1String("options")].toObject();
        task.folder = QDir::cleanPath(QDir(folder).absoluteFilePath(filled(options[QLatin1String("cwd")].toString(folder))));
        const QJsonObject environment = options[QLatin1String("env")].toObject();
        for (auto variable = environment.begin(); variable != environment.end(); ++variable)
            task.environment << variable.key() + QLatin1Char('=') + filled(variable->toString());
        const QJsonValue before = json[QLatin1String("dependsOn")];
        for (const QJsonValue &other : before.isArray() ? before.toArray() : before.isString() ? QJsonArray{before} : QJsonArray())
            task.before << QStringLiteral("tasks:") + other.toString();
        const QJsonValue matchers = json[QLatin1String("problemMatcher")];
        for (const QJsonValue &matcher : matchers.isArray() ? matchers.toArray() : QJsonArray{matchers})
            if (auto pattern = ProblemPattern::fromJson(matcher.toObject(), folder))
                task.patterns << *pattern;
        // Without a command it only brings others together.
        if (task.program.isEmpty() && task.before.isEmpty())
            continue;
        if (task.program.isEmpty())
            task.program = QStringLiteral("true");
        // "shell", the default, means a line for the shell.
        if (json[QLatin1String("type")].toString(QStringLiteral("shell")) == QLatin1String("shell")) {
            const QString line = task.arguments.isEmpty() ? task.program : task.commandLine();
            task.arguments = {QStringLiteral("-c"), line};
            task.program = QStringLiteral("/bin/sh");
        }
        tasks.append(task);
    }
}

} // namespace

QString Task::commandLine() const
{
    static const QRegularExpression plain(QStringLiteral("^[\\w@%+=:,./-]+$"));
    QStringList parts;
    for (QString part : QStringList{program} + arguments) {
        if (!plain.match(part).hasMatch())
            part = QLatin1Char('\'') + part.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
        parts << part;
    }
    return parts.join(QLatin1Char(' '));
}

QVector<Task> detectTasks(const QString &folder)
{
    QVector<Task> tasks;
    addTaskFile(folder, QStringLiteral(".dyad/tasks.json"), tasks);
    addTaskFile(folder, QStringLiteral(".vscode/tasks.json"), tasks);
    addCMake(folder, tasks);
    addPackageScripts(folder, tasks);
    addMakeTargets(folder, tasks);
    return tasks;
}

} // namespace dyad::panels
