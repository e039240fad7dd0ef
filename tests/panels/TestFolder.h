// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace dyad::panels::test {

/// A folder of its own, removed at the end, with verbs to fill it and to ask programs about it.
class TestFolder {
public:
    QString path(const QString &relative = {}) const { return relative.isEmpty() ? m_folder.path() : m_folder.filePath(relative); }
    void write(const QString &relative, const QByteArray &text) const
    {
        QDir().mkpath(QFileInfo(path(relative)).path());
        QFile file(path(relative));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(relative));
    }
    QByteArray read(const QString &relative) const
    {
        QFile file(path(relative));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<unreadable>");
    }
    /// Runs a program here; its output, or "exit N: ..." where it failed.
    QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"})
            environment.insert(QString::fromLatin1(name), QStringLiteral("Mira"));
        for (const char *name : {"GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"})
            environment.insert(QString::fromLatin1(name), QStringLiteral("mira@example.org"));
        environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
        environment.insert(QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("1"));
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60000))
            return "did not finish";
        if (process.exitCode() != 0)
            return "exit " + QByteArray::number(process.exitCode()) + ": " + process.readAllStandardError();
        return process.readAllStandardOutput();
    }
    QByteArray git(const QStringList &arguments, const QByteArray &input = {}) const { return run(QStringLiteral("git"), arguments, input); }

private:
    QTemporaryDir m_folder;
};

} // namespace dyad::panels::test
