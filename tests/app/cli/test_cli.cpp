// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "Programs.h"

/// The contract of dyadctl with scripts: exit codes, JSON, where things are kept.
class TestCli : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(programs.start());
        const auto done = programs.signUpAnn();
        QVERIFY2(done.code == 0, done.out + done.err);
        QCOMPARE(done.json().value(QLatin1StringView("name")).toString(), QStringLiteral("Ann"));
    }

    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("no command") << QStringList{QStringLiteral("--json")} << 2;
        QTest::newRow("unknown command") << QStringList{QStringLiteral("dance"), QStringLiteral("--json")} << 2;
        QTest::newRow("unknown option") << QStringList{QStringLiteral("projects"), QStringLiteral("--x"), QStringLiteral("--json")} << 2;
        QTest::newRow("too few words") << QStringList{QStringLiteral("cat"), QStringLiteral("a"), QStringLiteral("--json")} << 2;
        QTest::newRow("bad link") << QStringList{QStringLiteral("join"), QStringLiteral("nonsense"), QStringLiteral("/nowhere"), QStringLiteral("--json")} << 2;
        QTest::newRow("bad server") << QStringList{QStringLiteral("projects"), QStringLiteral("--server"), QStringLiteral("ftp:x"), QStringLiteral("--json")} << 2;
        QTest::newRow("not signed in there") << QStringList{QStringLiteral("projects"), QStringLiteral("--server"), QStringLiteral("http://127.0.0.1:1"), QStringLiteral("--json")} << 3;
        QTest::newRow("no such project") << QStringList{QStringLiteral("log"), QStringLiteral("nothing-here"), QStringLiteral("--json")} << 4;
        QTest::newRow("no such folder") << QStringList{QStringLiteral("sync"), QStringLiteral("/nowhere"), QStringLiteral("--json")} << 4;
    }
    void usage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const auto run = programs.run(QStringLiteral("ann"), arguments);
        QVERIFY2(run.code == code, QByteArray::number(run.code) + run.out + run.err);
        QVERIFY(!run.errorCode().isEmpty());
        QVERIFY2(run.err.isEmpty(), run.err);
    }

    void helpNamesTheExitCodes()
    {
        const auto run = programs.run(QStringLiteral("ann"), {QStringLiteral("--help")});
        QCOMPARE(run.code, 0);
        for (const char *word : {"signup", "login", "logout", "whoami", "projects", "share", "join", "sync", "cat", "log", "Exit codes"})
            QVERIFY2(run.out.contains(word), word);
    }

    void goesBackInTheHistory()
    {
        const QString folder = programs.path(QStringLiteral("past"));
        Programs::put(folder + QStringLiteral("/a.txt"), "one\n");
        const auto shared = programs.run(QStringLiteral("ann"), {QStringLiteral("share"), folder, QStringLiteral("--name"), QStringLiteral("Past"), QStringLiteral("--json")});
        QVERIFY2(shared.code == 0, shared.out + shared.err);
        const auto ann = [this](const QStringList &words) { return programs.run(QStringLiteral("ann"), words + QStringList{QStringLiteral("--json")}); };
        const auto sync = [&] { return ann({QStringLiteral("sync"), folder, QStringLiteral("--once"), QStringLiteral("--delete")}).code; };
        Programs::put(folder + QStringLiteral("/a.txt"), "one\ntwo\n");
        QCOMPARE(sync(), 0);
        const auto history = ann({QStringLiteral("doc"), QStringLiteral("history"), folder, QStringLiteral("a.txt")});
        QVERIFY2(history.code == 0, history.out + history.err);
        const auto newest = history.json().value(QLatin1StringView("version")).toInt();
        QVERIFY(newest >= 1);
        QCOMPARE(history.json().value(QLatin1StringView("changes")).toArray().first()[QStringLiteral("inserted")].toInt(), 4);
        const auto restored = ann({QStringLiteral("admin"), QStringLiteral("doc"), QStringLiteral("restore"), folder, QStringLiteral("a.txt"), QStringLiteral("--at"), QStringLiteral("0")});
        QVERIFY2(restored.code == 0, restored.out + restored.err);
        QCOMPARE(restored.json().value(QLatin1StringView("version")).toInt(), newest + 1);
        QCOMPARE(sync(), 0);
        QCOMPARE(Programs::get(folder + QStringLiteral("/a.txt")), QByteArray("one\n"));
        QVERIFY(QFile::remove(folder + QStringLiteral("/a.txt")));
        QCOMPARE(sync(), 0);
        QVERIFY(ann({QStringLiteral("doc"), QStringLiteral("history"), folder, QStringLiteral("a.txt")}).json().value(QLatin1StringView("deleted")).toBool());
        const auto back = ann({QStringLiteral("doc"), QStringLiteral("restore"), folder, QStringLiteral("a.txt"), QStringLiteral("--at"), QString::number(newest)});
        QVERIFY2(back.code == 0, back.out + back.err);
        QCOMPARE(sync(), 0);
        QCOMPARE(Programs::get(folder + QStringLiteral("/a.txt")), QByteArray("one\ntwo\n"));
        QCOMPARE(ann({QStringLiteral("doc"), QStringLiteral("restore"), folder, QStringLiteral("a.txt"), QStringLiteral("--at"), QStringLiteral("soon")}).code, 2);
        QCOMPARE(ann({QStringLiteral("doc"), QStringLiteral("restore"), folder, QStringLiteral("a.txt"), QStringLiteral("--at"), QStringLiteral("99")}).code, 4);
        QCOMPARE(ann({QStringLiteral("doc"), QStringLiteral("history"), folder, QStringLiteral("none.txt")}).code, 4);
        QCOMPARE(ann({QStringLiteral("doc"), QStringLiteral("restore"), folder, QStringLiteral("a.txt")}).code, 2);
    }

    void signsInAndOut()
    {
        auto login = [this](const QByteArray &password) {
            return programs.run(QStringLiteral("other"), {QStringLiteral("login"), QStringLiteral("--server"), programs.url, QStringLiteral("--email"), QStringLiteral("ann@example.org"),
                QStringLiteral("--password-stdin"), QStringLiteral("--json")}, password);
        };
        QCOMPARE(login("wrong\n").code, 3);
        QCOMPARE(login("correct horse battery\n").code, 0);
        const QFileInfo kept(programs.path(QStringLiteral("home-other/credentials.json")));
        QCOMPARE(kept.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
        QVERIFY(!Programs::get(kept.filePath()).contains("correct horse"));
        const auto who = programs.run(QStringLiteral("other"), {QStringLiteral("whoami"), QStringLiteral("--json")});
        QCOMPARE(who.json().value(QLatin1StringView("email")).toString(), QStringLiteral("ann@example.org"));
        QCOMPARE(programs.run(QStringLiteral("other"), {QStringLiteral("logout"), QStringLiteral("--json")}).code, 0);
        QCOMPARE(programs.run(QStringLiteral("other"), {QStringLiteral("whoami"), QStringLiteral("--json")}).code, 2);      // no server is known any more
        QCOMPARE(programs.run(QStringLiteral("other"), {QStringLiteral("whoami"), QStringLiteral("--json"), QStringLiteral("--server"), programs.url}).code, 3);
    }

    void sharesJoinsReads()
    {
        const QString a = programs.path(QStringLiteral("a")), b = programs.path(QStringLiteral("b"));
        Programs::put(a + QStringLiteral("/src/main.c"), "int main;\n");
        Programs::put(a + QStringLiteral("/.gitignore"), "private*\n");
        Programs::put(a + QStringLiteral("/private.env"), "secret");
        Programs::put(a + QStringLiteral("/picture"), QByteArray("\0\1\2\xff", 4) + QByteArray(70'000, 'x'));
        Programs::put(a + QStringLiteral("/CON"), "a bad name");
        QVERIFY(QDir(a).mkpath(QStringLiteral("empty")) && QFile::link(QStringLiteral("/etc/passwd"), a + QStringLiteral("/link")));
        const auto shared = programs.run(QStringLiteral("ann"), {QStringLiteral("share"), a, QStringLiteral("--name"), QStringLiteral("Demo"), QStringLiteral("--json")});
        QVERIFY2(shared.code == 0, shared.out + shared.err);
        const QString link = shared.json().value(QLatin1StringView("link")).toString(), project = shared.json().value(QLatin1StringView("project")).toString();
        QStringList problems;
        for (const auto &one : shared.json().value(QLatin1StringView("problems")).toArray())
            problems.append(one.toObject().value(QLatin1StringView("path")).toString());
        QCOMPARE(problems, QStringList({QStringLiteral("CON"), QStringLiteral("link")}));

        Programs::put(programs.path(QStringLiteral("full/x")), "x");
        QCOMPARE(programs.run(QStringLiteral("bob"), {QStringLiteral("join"), link, programs.path(QStringLiteral("full")), QStringLiteral("--name"), QStringLiteral("Bob"), QStringLiteral("--json")}).code, 6);
        QCOMPARE(programs.run(QStringLiteral("bob"), {QStringLiteral("join"), link, b, QStringLiteral("--json")}).code, 3);
        const auto joined = programs.run(QStringLiteral("bob"), {QStringLiteral("join"), link, b, QStringLiteral("--name"), QStringLiteral("Bob"), QStringLiteral("--json")});
        QVERIFY2(joined.code == 0, joined.out + joined.err);
        QCOMPARE(Programs::get(b + QStringLiteral("/src/main.c")), QByteArray("int main;\n"));
        QCOMPARE(Programs::get(b + QStringLiteral("/picture")), Programs::get(a + QStringLiteral("/picture")));
        QVERIFY(QFileInfo(b + QStringLiteral("/empty")).isDir());
        QVERIFY(!QFileInfo::exists(b + QStringLiteral("/private.env")) && !QFileInfo::exists(b + QStringLiteral("/CON")) && !QFileInfo(b + QStringLiteral("/link")).isSymLink());

        const auto projects = programs.run(QStringLiteral("bob"), {QStringLiteral("projects"), QStringLiteral("--json")}).json().value(QLatin1StringView("projects")).toArray();
        QCOMPARE(projects.size(), 1);
        QCOMPARE(projects[0].toObject().value(QLatin1StringView("name")).toString(), QStringLiteral("Demo"));
        QCOMPARE(programs.run(QStringLiteral("bob"), {QStringLiteral("cat"), b, QStringLiteral("src/main.c")}).out, QByteArray("int main;\n"));
        QCOMPARE(programs.run(QStringLiteral("bob"), {QStringLiteral("cat"), project, QStringLiteral("nothing"), QStringLiteral("--json")}).code, 4);

        Programs::put(b + QStringLiteral("/src/main.c"), "int main(void);\n");
        QCOMPARE(programs.run(QStringLiteral("bob"), {QStringLiteral("sync"), b, QStringLiteral("--once"), QStringLiteral("--json")}).code, 0);
        QCOMPARE(programs.run(QStringLiteral("ann"), {QStringLiteral("cat"), QStringLiteral("Demo"), QStringLiteral("src/main.c")}).out, QByteArray("int main(void);\n"));
        const auto log = programs.run(QStringLiteral("ann"), {QStringLiteral("log"), a, QStringLiteral("src/main.c"), QStringLiteral("--json")}).json().value(QLatin1StringView("entries")).toArray();
        QVERIFY(!log.isEmpty());
        QCOMPARE(log[0].toObject().value(QLatin1StringView("name")).toString(), QStringLiteral("Bob"));
        QCOMPARE(log[0].toObject().value(QLatin1StringView("inserted")).toInt(), 6);
        QCOMPARE(programs.run(QStringLiteral("ann"), {QStringLiteral("sync"), a, QStringLiteral("--once"), QStringLiteral("--json")}).code, 0);
        QCOMPARE(Programs::get(a + QStringLiteral("/src/main.c")), QByteArray("int main(void);\n"));
    }

    void saysThatTheServerIsAway()
    {
        Programs other;
        QVERIFY(other.start());
        QCOMPARE(other.signUpAnn().code, 0);
        other.server.terminate();
        QVERIFY(other.server.waitForFinished());
        const auto run = other.run(QStringLiteral("ann"), {QStringLiteral("projects"), QStringLiteral("--json")});
        QCOMPARE(run.code, 5);
        QCOMPARE(run.errorCode(), QStringLiteral("unreachable"));
    }

private:
    Programs programs;
};

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
