// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/context/GitCloseness.h"
#include <QProcess>
#include <QProcessEnvironment>

namespace dyad::app {

GitCloseness GitCloseness::of(const QByteArray &log)
{
    GitCloseness result;
    int number = 0;
    for (const QByteArray &commit : log.split('\0')) {
        QList<QByteArray> files = commit.split('\n');
        files.removeAll(QByteArray());
        if (files.isEmpty() || files.size() > MostFiles)
            continue;
        for (const QByteArray &file : std::as_const(files))
            result.m_commits[QString::fromUtf8(file)].append(number);
        ++number;
    }
    return result;
}

GitCloseness GitCloseness::ofFolder(const QString &folder, const std::atomic_bool &stop)
{
    constexpr int Patience = 10'000, Look = 100;     // ms
    QProcess git;
    git.setWorkingDirectory(folder);
    // What a repository says about itself must start nothing.
    git.start(QStringLiteral("git"), {QStringLiteral("--no-pager"), QStringLiteral("-c"), QStringLiteral("core.fsmonitor=false"), QStringLiteral("-c"), QStringLiteral("core.quotepath=false"),
                                      QStringLiteral("log"), QStringLiteral("--no-ext-diff"), QStringLiteral("--no-merges"), QStringLiteral("--relative"), QStringLiteral("--name-only"), QStringLiteral("--format=%x00"),
                                      QStringLiteral("-n"), QString::number(MostCommits), QStringLiteral("--"), QStringLiteral(".")});
    bool ended = false;
    for (int waited = 0; waited < Patience && !ended && !stop; waited += Look)
        ended = git.waitForFinished(Look) || git.state() == QProcess::NotRunning;
    if (!ended) {
        git.kill();
        git.waitForFinished();
        return {};
    }
    return git.exitStatus() == QProcess::NormalExit && git.exitCode() == 0 ? of(git.readAllStandardOutput()) : GitCloseness();
}

double GitCloseness::between(const QString &a, const QString &b) const
{
    const QVector<int> first = m_commits.value(a), second = m_commits.value(b);
    if (first.isEmpty() || second.isEmpty() || a == b)
        return 0;
    int both = 0;
    for (qsizetype i = 0, j = 0; i < first.size() && j < second.size();) {
        both += first[i] == second[j] ? 1 : 0;
        const int low = std::min(first[i], second[j]);
        i += first[i] == low ? 1 : 0;
        j += second[j] == low ? 1 : 0;
    }
    return double(both) / double(first.size() + second.size() - both);
}

} // namespace dyad::app
