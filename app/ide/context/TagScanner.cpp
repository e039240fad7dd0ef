// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/context/TagScanner.h"
#include <QDeadlineTimer>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>

namespace dyad::app {

namespace {

constexpr int Step = 50;                         // ms between looks at `stop`
constexpr qsizetype LongestName = 200, MostOutput = 8 << 20;

/// Its output; empty where it failed, took too long or was stopped.
QByteArray outputOf(const QString &program, const QStringList &arguments, const QByteArray &input, const std::atomic_bool &stop)
{
    QProcess process;
    process.setWorkingDirectory(QDir::rootPath());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    const QDeadlineTimer end(TagScanner::Patience);
    QByteArray output;
    while (process.state() != QProcess::NotRunning && !end.hasExpired() && !stop && output.size() < MostOutput) {
        process.waitForFinished(Step);
        output += process.readAllStandardOutput();
    }
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished(1000);
        return {};
    }
    output += process.readAllStandardOutput();
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? output : QByteArray();
}

/// The program of that name that is Universal Ctags: others know neither the options nor the languages.
QString program()
{
    static const QString found = [] {
        for (const QString &name : {QStringLiteral("ctags-universal"), QStringLiteral("ctags")}) {
            const QString path = QStandardPaths::findExecutable(name);
            if (!path.isEmpty() && outputOf(path, {QStringLiteral("--options=NONE"), QStringLiteral("--version")}, {}, false).contains("Universal Ctags"))
                return path;
        }
        return QString();
    }();
    return found;
}

} // namespace

bool TagScanner::isThere() { return !program().isEmpty(); }

QHash<QString, TagScanner::Lines> TagScanner::scan(const QString &folder, const QStringList &paths, const std::atomic_bool &stop)
{
    QHash<QString, Lines> all;
    QByteArray list;
    const QString root = QDir(folder).absolutePath() + QLatin1Char('/');
    for (const QString &path : paths)
        if (!path.contains(QLatin1Char('\t')) && !path.contains(QLatin1Char('\n')))
            list += (root + path).toLocal8Bit() + '\n';
    if (list.isEmpty() || !isThere())
        return all;
    const QByteArray output = outputOf(program(), {QStringLiteral("--options=NONE"), QStringLiteral("--quiet=yes"), QStringLiteral("--sort=no"), QStringLiteral("--links=no"),
                                                   QStringLiteral("-x"), QStringLiteral("--_xformat=%n\t%F\t%N"), QStringLiteral("-L"), QStringLiteral("-")}, list, stop);
    for (const QByteArray &line : output.split('\n')) {
        const QList<QByteArray> parts = line.split('\t');
        const QString path = parts.size() == 3 ? QString::fromLocal8Bit(parts[1]) : QString(), name = parts.size() == 3 ? QString::fromUtf8(parts[2]).trimmed() : QString();
        // Not what it has made a name for itself.
        if (path.startsWith(root) && !name.isEmpty() && name.size() <= LongestName && !name.startsWith(QLatin1String("__anon")) && !name.startsWith(QLatin1String("anonymous")))
            all[path.mid(root.size())].insert(parts[0].toInt(), name);
    }
    return all;
}

} // namespace dyad::app
