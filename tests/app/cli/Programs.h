// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>

/// A real dyad-server on a port of its own, with an account for Ann, for tests of dyadctl.
class Programs {
public:
    struct Run {
        int code = -1;
        QByteArray out, err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
        QString errorCode() const { return json().value(QLatin1StringView("error")).toObject().value(QLatin1StringView("code")).toString(); }
    };

    ~Programs()
    {
        server.terminate();
        server.waitForFinished();
    }

    bool start()
    {
        server.setProgram(QStringLiteral(DYAD_BIN "/dyad-server"));
        server.setArguments({QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--data"), path(QStringLiteral("server"))});
        server.setStandardErrorFile(path(QStringLiteral("server.err")));
        server.start();
        QByteArray said;
        while (url.isEmpty() && server.waitForReadyRead(20'000)) {
            said += server.readAllStandardOutput();
            for (const QByteArray &line : said.split('\n')) {
                const QJsonObject event = QJsonDocument::fromJson(line).object();
                if (event.contains(QLatin1StringView("invite")))
                    invite = event.value(QLatin1StringView("invite")).toString();
                if (event.contains(QLatin1StringView("url")))
                    url = event.value(QLatin1StringView("url")).toString();
            }
        }
        return !url.isEmpty();
    }

    Run signUpAnn()
    {
        return run(QStringLiteral("ann"), {QStringLiteral("signup"), QStringLiteral("--server"), url, QStringLiteral("--invite"), invite, QStringLiteral("--name"), QStringLiteral("Ann"),
            QStringLiteral("--email"), QStringLiteral("ann@example.org"), QStringLiteral("--password-stdin"), QStringLiteral("--json")}, "correct horse battery\n");
    }

    QString path(const QString &name) const { return dir.filePath(name); }

    void prepare(QProcess &process, const QString &person, const QStringList &arguments) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DYAD_HOME"), path(QStringLiteral("home-") + person));
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(DYAD_BIN "/dyadctl"));
        process.setArguments(arguments);
    }

    Run run(const QString &person, const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        prepare(process, person, arguments);
        process.start();
        process.write(input);
        process.closeWriteChannel();
        const bool ended = process.waitForFinished(60'000);
        return {ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// A running `sync` that has converged once.
    std::unique_ptr<QProcess> sync(const QString &person, const QString &folder) const
    {
        auto process = std::make_unique<QProcess>();
        prepare(*process, person, {QStringLiteral("sync"), folder, QStringLiteral("--json")});
        process->start();
        for (QByteArray said; !said.contains("\"converged\"") && process->waitForReadyRead(20'000);)
            said += process->readAllStandardOutput();
        return process;
    }

    /// The pace of outside programs and people, who tell nobody when they are done. No check may depend on it: each order that it brings about has to be right.
    static void pace(int ms) { QTest::qWait(ms); }

    static bool stop(QProcess &process)
    {
        process.terminate();
        return process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    static void put(const QString &file, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        QVERIFY2(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size(), qPrintable(file));
    }

    static QByteArray get(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("(not there)");
    }

    /// Every path with its bytes and mode; folders end in '/'. Not what is private.
    static QMap<QString, QByteArray> snapshot(const QString &folder)
    {
        QMap<QString, QByteArray> result;
        QDirIterator walk(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            walk.next();
            const QString name = walk.filePath().mid(folder.size() + 1);
            const bool isPrivate = name == u".git" || name.startsWith(u".git/") || name.startsWith(u"private");
            if (walk.fileInfo().isSymLink() || isPrivate)
                continue;
            if (walk.fileInfo().isDir())
                result.insert(name + u'/', QByteArray());
            else
                result.insert(name, (walk.fileInfo().permission(QFile::ExeOwner) ? "x " : "- ") + get(walk.filePath()));
        }
        return result;
    }

    static QString difference(const QString &a, const QString &b)
    {
        const auto left = snapshot(a), right = snapshot(b);
        QStringList names;
        for (const QString &name : (QSet<QString>(left.keyBegin(), left.keyEnd()) + QSet<QString>(right.keyBegin(), right.keyEnd()))) {
            if (!left.contains(name) || !right.contains(name) || left.value(name) != right.value(name))
                names.append(name + (left.contains(name) ? QString() : QStringLiteral(" (not left)")) + (right.contains(name) ? QString() : QStringLiteral(" (not right)")));
        }
        return names.join(QStringLiteral(", "));
    }

    QString url, invite;
    QProcess server;

private:
    QTemporaryDir dir;
};
