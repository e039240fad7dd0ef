// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/Ignore.h"
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace dyad::sync;

class TestIgnore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void table_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isFolder");
        QTest::addColumn<bool>("ignored");
        auto row = [n = 0](const char *rules, const char *path, bool isFolder, bool ignored) mutable {
            QTest::addRow("%d: %s | %s", ++n, rules, path) << QByteArray(rules) << QString::fromUtf8(path) << isFolder << ignored;
        };
        row("*.o", "a.o", false, true);
        row("*.o", "d/a.o", false, true);
        row("*.o", "a.oo", false, false);
        row("build/", "build", true, true);
        row("build/", "build", false, false);
        row("build/", "x/build/y", false, true);
        row("/build", "x/build", true, false);
        row("/build", "build", true, true);
        row("doc/*.txt", "doc/a.txt", false, true);
        row("doc/*.txt", "doc/x/a.txt", false, false);
        row("doc/**/*.txt", "doc/a.txt", false, true);
        row("doc/**/*.txt", "doc/x/y/a.txt", false, true);
        row("**/foo", "a/b/foo", false, true);
        row("**/foo", "foo", false, true);
        row("abc/**", "abc/x/y", false, true);
        row("abc/**", "abc", true, false);
        row("*.log\n!keep.log", "keep.log", false, false);
        row("*.log\n!keep.log", "x.log", false, true);
        row("d/\n!d/keep", "d/keep", false, true);      // what lies in an ignored folder cannot come back
        row("# a\n\\#a", "#a", false, true);
        row("\\!x", "!x", false, true);
        row("a?c", "abc", false, true);
        row("a?c", "a/c", false, false);
        row("[a-c]x", "bx", false, true);
        row("[!a-c]x", "bx", false, false);
        row("[[:digit:]]", "7", false, true);
        row("x ", "x", false, true);
        row("x\\ ", "x ", false, true);
        row("x\r", "x", false, true);
        row("", ".git", true, true);
        row("!.git", ".git/config", false, true);
        row("*", "a/b", false, true);
        row("**/a\n!**/[ab]\n", "x.c/c/b", false, false);
    }
    void table()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QString, path);
        QFETCH(bool, isFolder);
        QFETCH(bool, ignored);
        const Ignore ignore([rules](const QString &file) { return file == u".gitignore" ? rules : QByteArray(); });
        QCOMPARE(ignore.isIgnored(path, isFolder), ignored);
    }

    void nestedRulesWin()
    {
        const Ignore ignore([](const QString &file) {
            return file == u".gitignore" ? QByteArray("*.tmp\n/only-top") : file == u"sub/.gitignore" ? QByteArray("!keep.tmp\n/here") : QByteArray();
        });
        QVERIFY(ignore.isIgnored(QStringLiteral("a.tmp"), false));
        QVERIFY(ignore.isIgnored(QStringLiteral("sub/a.tmp"), false));
        QVERIFY(!ignore.isIgnored(QStringLiteral("sub/keep.tmp"), false));
        QVERIFY(ignore.isIgnored(QStringLiteral("sub/here"), false));
        QVERIFY(!ignore.isIgnored(QStringLiteral("sub/x/here"), false));
        QVERIFY(!ignore.isIgnored(QStringLiteral("sub/only-top"), false));
    }

    /// git itself as the judge, over random rules and paths of files.
    void agreesWithGit()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("git is not installed");
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        QTemporaryDir folder;
        QProcess::execute(QStringLiteral("git"), {QStringLiteral("init"), QStringLiteral("-q"), folder.path()});
        for (int round = 0; round < 100; ++round) {
            const QByteArray rules = randomRules(random);
            QByteArrayList paths;
            for (int i = 0; i < 20; ++i)
                paths.append(randomPath(random));
            QFile file(folder.filePath(QStringLiteral(".gitignore")));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(rules) == rules.size());
            file.close();
            const QByteArrayList ignored = askGit(folder.path(), paths);
            const Ignore ignore([rules](const QString &name) { return name == u".gitignore" ? rules : QByteArray(); });
            for (const QByteArray &path : paths)
                QVERIFY2(ignore.isIgnored(QString::fromUtf8(path), false) == ignored.contains(path), (rules + " | " + path + (ignored.contains(path) ? " | ignored by git" : " | not ignored by git")).constData());
        }
    }

private:
    static QByteArray randomRules(QRandomGenerator &random)
    {
        static const std::array<const char *, 10> parts{"a", "b", "*", "?", "ab", "*.c", "[ab]", "x.c", "a*", "c"};
        QByteArray rules;
        for (int n = 1 + int(random.bounded(3)); n > 0; --n) {
            rules += random.bounded(4) ? "" : "!";
            rules += random.bounded(4) ? "" : "/";
            rules += random.bounded(6) ? "" : "**/";
            rules += parts[random.bounded(int(parts.size()))];
            if (!random.bounded(3))
                rules += QByteArray("/") + parts[random.bounded(int(parts.size()))];
            rules += random.bounded(5) ? "\n" : "/\n";
        }
        return rules;
    }

    static QByteArray randomPath(QRandomGenerator &random)
    {
        static const std::array<const char *, 6> names{"a", "b", "ab", "x.c", "c", "ba"};
        QByteArray path = names[random.bounded(int(names.size()))];
        for (int depth = int(random.bounded(3)); depth > 0; --depth)
            path += QByteArray("/") + names[random.bounded(int(names.size()))];
        return path;
    }

    static QByteArrayList askGit(const QString &folder, const QByteArrayList &paths)
    {
        QProcess git;
        git.setWorkingDirectory(folder);
        git.start(QStringLiteral("git"), {QStringLiteral("check-ignore"), QStringLiteral("--stdin"), QStringLiteral("--no-index")});
        git.write(paths.join('\n') + '\n');
        git.closeWriteChannel();
        git.waitForFinished();
        return git.readAllStandardOutput().split('\n');
    }
};

QTEST_GUILESS_MAIN(TestIgnore)
#include "test_ignore.moc"
