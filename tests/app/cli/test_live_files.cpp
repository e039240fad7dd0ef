// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "Programs.h"
#include <QRandomGenerator>
#include <QElapsedTimer>
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

/// What real folders hold, between two `dyadctl sync`: names, kinds and sizes of all sorts, full disks, servers that are away.
class TestLiveFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        programs = std::make_unique<Programs>();
        QVERIFY(programs->start());
        QCOMPARE(programs->signUpAnn().code, 0);
        a = programs->path(QStringLiteral("a"));
        b = programs->path(QStringLiteral("b"));
        Programs::put(a + QStringLiteral("/start.txt"), "one\ntwo\nthree\n");
        const auto shared = programs->run(QStringLiteral("ann"), {QStringLiteral("share"), a, QStringLiteral("--json")});
        QVERIFY2(shared.code == 0, shared.out);
        link = shared.json().value(QLatin1StringView("link")).toString();
        QVERIFY(QDir().mkpath(b));
        if (QByteArray(QTest::currentTestFunction()) == "aFullDiskIsWaitedFor" && ::mount("none", b.toUtf8().constData(), "tmpfs", 0, "size=1m") != 0)
            QSKIP("needs to mount a small disk");
        const auto joined = programs->run(QStringLiteral("bob"), {QStringLiteral("join"), link, b, QStringLiteral("--name"), QStringLiteral("Bob"), QStringLiteral("--json")});
        QVERIFY2(joined.code == 0, joined.out);
        left = programs->sync(QStringLiteral("ann"), a);
        right = programs->sync(QStringLiteral("bob"), b);
    }
    void cleanup()
    {
        if (left)
            QVERIFY(Programs::stop(*left));
        if (right)
            QVERIFY(Programs::stop(*right));
        left.reset();
        right.reset();
        ::umount2(b.toUtf8().constData(), MNT_DETACH);
        programs.reset();
    }

    void bytesArriveAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("crlf") << QByteArray("one\r\ntwo\r\n");
        QTest::newRow("mixed line ends") << QByteArray("one\r\ntwo\nthree\rfour");
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBFtext\n");
        QTest::newRow("latin-1") << QByteArray("caf\xE9\r\n");
        QTest::newRow("utf-16") << QByteArray("\xFF\xFEh\0i\0\n\0", 8);
        QTest::newRow("binary") << QByteArray("\0\1\2\xFF", 4);
        QTest::newRow("large") << QByteArray(17 * 1024 * 1024, 'x');
    }
    void bytesArriveAsTheyAre()
    {
        QFETCH(QByteArray, bytes);
        Programs::put(a + QStringLiteral("/there"), bytes);
        QTRY_VERIFY_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/there")) == bytes, 20'000);
        Programs::put(b + QStringLiteral("/there"), bytes + "\n");
        QTRY_VERIFY_WITH_TIMEOUT(Programs::get(a + QStringLiteral("/there")) == bytes + "\n", 20'000);
        Programs::put(a + QStringLiteral("/there"), bytes);      // and from what it became back, whatever kind it is now
        QTRY_VERIFY_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/there")) == bytes, 20'000);
    }

    void foldersAndModes()
    {
        QVERIFY(QDir(a).mkpath(QStringLiteral("empty/in/empty")));
        Programs::put(a + QStringLiteral("/run.sh"), "#!/bin/sh\n");
        QCOMPARE(::chmod((a + QStringLiteral("/run.sh")).toUtf8().constData(), 0755), 0);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(b + QStringLiteral("/empty/in/empty")).isDir(), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(b + QStringLiteral("/run.sh")).isExecutable(), 10'000);
        QCOMPARE(::chmod((b + QStringLiteral("/run.sh")).toUtf8().constData(), 0644), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo(a + QStringLiteral("/run.sh")).isExecutable(), 10'000);
    }

    void aFileRenamedAndEditedStaysTheSameDocument()
    {
        QByteArray text;
        for (int i = 0; i < 50; ++i)
            text += "line " + QByteArray::number(i) + "\n";
        Programs::put(a + QStringLiteral("/old.txt"), text);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/old.txt")), text, 10'000);
        Programs::put(a + QStringLiteral("/old.txt"), text += "an edit, so that the log knows it\n");
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/old.txt")), text, 10'000);
        const qint64 doc = docOf(QStringLiteral("old.txt"));
        QVERIFY(doc > 0);
        text.replace("line 7\n", "LINE SEVEN\n");
        Programs::put(a + QStringLiteral("/dir/new.txt"), text);
        QVERIFY(QFile::remove(a + QStringLiteral("/old.txt")));
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/dir/new.txt")), text, 10'000);
        QVERIFY(!QFile::exists(b + QStringLiteral("/old.txt")));
        QTRY_COMPARE_WITH_TIMEOUT(docOf(QStringLiteral("dir/new.txt")), doc, 10'000);
    }

    /// Other files go one after the other meanwhile: each alone could put the folder's two sides apart.
    void aFolderRenamedAmongDeletionsKeepsItsDocuments()
    {
        for (int i = 0; i < 12; ++i)
            Programs::put(a + QStringLiteral("/going/%1.txt").arg(i), "goes " + QByteArray::number(i) + "\n");
        Programs::put(a + QStringLiteral("/before/kept.txt"), "it has a past\n");
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/before/kept.txt")), QByteArray("it has a past\n"), 20'000);
        Programs::put(a + QStringLiteral("/before/kept.txt"), "it has a past\nand more of it\n");
        QTRY_VERIFY_WITH_TIMEOUT(docOf(QStringLiteral("before/kept.txt")) > 0, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(Programs::difference(a, b).isEmpty(), 20'000);
        const qint64 doc = docOf(QStringLiteral("before/kept.txt"));
        QVERIFY(QDir(a).rename(QStringLiteral("before"), QStringLiteral("after")));
        for (int i = 0; i < 12; ++i) {
            Programs::pace(60);
            QVERIFY(QFile::remove(a + QStringLiteral("/going/%1.txt").arg(i)));
        }
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(b + QStringLiteral("/after/kept.txt")) && Programs::difference(a, b).isEmpty(), 20'000);
        QCOMPARE(docOf(QStringLiteral("after/kept.txt")), doc);
    }

    /// Who deletes a file without having seen what others made of it meanwhile deletes something else.
    void aDeletionDoesNotTakeWhatOthersChangedMeanwhile_data()
    {
        QTest::addColumn<bool>("isServerAway");
        QTest::newRow("sync was not running") << false;
        QTest::newRow("the server was away") << true;
    }
    void aDeletionDoesNotTakeWhatOthersChangedMeanwhile()
    {
        QFETCH(bool, isServerAway);
        const QByteArray mine("one\ntwo\nthree\nchanged by Ann\n");
        Programs::put(a + QStringLiteral("/d/going.txt"), "unchanged\n");
        Programs::put(a + QStringLiteral("/d/kept.txt"), "before\n");
        Programs::put(a + QStringLiteral("/edited.txt"), "of all\n");
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/d/kept.txt")), QByteArray("before\n"), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/d/going.txt")), QByteArray("unchanged\n"), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/edited.txt")), QByteArray("of all\n"), 20'000);
        const QString port = programs->url.section(u':', -1);
        if (isServerAway) {
            programs->server.terminate();
            QVERIFY(programs->server.waitForFinished());
            QTRY_VERIFY_WITH_TIMEOUT(said(*left).contains("\"offline\"") , 20'000);
        } else {
            QVERIFY(Programs::stop(*right));
        }
        Programs::put(b + QStringLiteral("/edited.txt"), "of all\nBob's, and then no more\n");
        Programs::pace(600);        // where sync runs, it has been taken in
        QVERIFY(QFile::remove(b + QStringLiteral("/edited.txt")));
        QVERIFY(QFile::remove(b + QStringLiteral("/start.txt")));
        QVERIFY(QDir(b + QStringLiteral("/d")).removeRecursively());
        Programs::put(a + QStringLiteral("/edited.txt"), "Ann's\nof all\n");
        Programs::put(a + QStringLiteral("/start.txt"), mine);
        Programs::put(a + QStringLiteral("/d/kept.txt"), "after\n");
        if (isServerAway) {
            Programs::pace(600);
            programs->server.setArguments({QStringLiteral("--listen"), QStringLiteral("127.0.0.1:") + port, QStringLiteral("--data"), programs->path(QStringLiteral("server"))});
            programs->server.start();
        } else {
            for (const char *changed : {"start.txt", "d/kept.txt", "edited.txt"})
                QTRY_VERIFY_WITH_TIMEOUT(docOf(QLatin1String(changed)) > 0, 20'000);
            right = programs->sync(QStringLiteral("bob"), b);
        }
        for (const QString &folder : {a, b}) {
            QTRY_COMPARE_WITH_TIMEOUT(Programs::get(folder + QStringLiteral("/start.txt")), mine, 40'000);
            QTRY_COMPARE_WITH_TIMEOUT(Programs::get(folder + QStringLiteral("/d/kept.txt")), QByteArray("after\n"), 40'000);
            QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(folder + QStringLiteral("/d/going.txt")), 40'000);
            QTRY_VERIFY_WITH_TIMEOUT(Programs::get(folder + QStringLiteral("/edited.txt")).startsWith("Ann's\nof all\n"), 40'000);
        }
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 20'000);
    }

    /// As after the same pull on both sides: what is gone here and there is nobody's business any more, and nobody waits for it.
    void whatBothDeletedIsDone()
    {
        Programs::put(a + QStringLiteral("/both.txt"), "gone soon\n");
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/both.txt")), QByteArray("gone soon\n"), 20'000);
        QVERIFY(Programs::stop(*right));
        right.reset();
        QVERIFY(QFile::remove(b + QStringLiteral("/both.txt")));
        QVERIFY(QFile::remove(a + QStringLiteral("/both.txt")));
        QTRY_COMPARE_WITH_TIMEOUT(docOf(QStringLiteral("both.txt")), qint64(0), 20'000);
        const auto once = programs->run(QStringLiteral("bob"), {QStringLiteral("sync"), b, QStringLiteral("--once"), QStringLiteral("--json")});
        QVERIFY2(once.code == 0, once.out + once.err);
        QVERIFY(!QFile::exists(b + QStringLiteral("/both.txt")));
    }

    /// Names that not every system has: one stays the project's, the others stay where they are, untouched and named.
    void namesThatCannotBeShared()
    {
        Programs::put(a + QStringLiteral("/Readme"), "first\n");
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/Readme")), QByteArray("first\n"), 10'000);
        Programs::put(a + QStringLiteral("/README"), "second\n");
        Programs::put(a + QStringLiteral("/con.txt"), "device\n");
        Programs::put(a + QStringLiteral("/what?:.txt"), "colon\n");
        Programs::put(a + QStringLiteral("/") + QString::fromUtf8("cafe\xCC\x81.txt"), "decomposed\n");     // é as two characters
        Programs::put(a + QStringLiteral("/last.txt"), "last\n");
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/last.txt")), QByteArray("last\n"), 10'000);
        const QString composed = QString::fromUtf8("caf\xC3\xA9.txt");
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + u'/' + composed), QByteArray("decomposed\n"), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(a + u'/' + composed), QByteArray("decomposed\n"), 10'000);   // here, too, under the one name
        QCOMPARE(Programs::get(a + QStringLiteral("/README")), QByteArray("second\n"));
        QCOMPARE(Programs::get(a + QStringLiteral("/con.txt")), QByteArray("device\n"));
        QCOMPARE(QDir(b).entryList(QDir::Files).size(), 4);
        QVERIFY(Programs::stop(*left));
        left.reset();
        const auto once = programs->run(QStringLiteral("ann"), {QStringLiteral("sync"), a, QStringLiteral("--once"), QStringLiteral("--json")});
        for (const char *name : {"README", "con.txt", "what?:.txt"})
            QVERIFY2(once.out.contains(name), once.out);
        // Only the case changes: a rename.
        left = programs->sync(QStringLiteral("ann"), a);
        QVERIFY(QFile::rename(a + QStringLiteral("/last.txt"), a + QStringLiteral("/Last.txt")));
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/Last.txt")), QByteArray("last\n"), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(b + QStringLiteral("/last.txt")), 10'000);
    }

    void twoWhoReplaceOneBinaryFileLoseNeither()
    {
        const QByteArray first(4000, '\0'), anns = first + "ann", bobs = first + "bob";
        Programs::put(a + QStringLiteral("/image.png"), first);
        QTRY_VERIFY_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/image.png")) == first, 10'000);
        QVERIFY(Programs::stop(*left) && Programs::stop(*right));
        Programs::put(a + QStringLiteral("/image.png"), anns);
        Programs::put(b + QStringLiteral("/image.png"), bobs);
        left = programs->sync(QStringLiteral("ann"), a);
        right = programs->sync(QStringLiteral("bob"), b);
        for (const QString &folder : {a, b}) {
            QTRY_VERIFY_WITH_TIMEOUT(Programs::snapshot(folder).size() == 3, 20'000);
            const auto files = Programs::snapshot(folder).values();
            QTRY_VERIFY_WITH_TIMEOUT(Programs::snapshot(folder).values().contains("- " + anns) && Programs::snapshot(folder).values().contains("- " + bobs), 20'000);
        }
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 20'000);
    }

    void binaryFilesHaveVersions()
    {
        const QByteArray first(5000, '\0'), second = first + "second", third = first + "third";
        for (const QByteArray &bytes : {first, second, third}) {
            Programs::put(a + QStringLiteral("/image.png"), bytes);
            QTRY_VERIFY_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/image.png")) == bytes, 10'000);
        }
        const auto log = programs->run(QStringLiteral("bob"), {QStringLiteral("log"), b, QStringLiteral("image.png"), QStringLiteral("--json")});
        const auto entries = log.json().value(QLatin1StringView("entries")).toArray();
        QVERIFY2(entries.size() == 3, log.out);
        QCOMPARE(entries.first().toObject().value(QLatin1StringView("version")).toInt(), 2);
        QCOMPARE(entries.last().toObject().value(QLatin1StringView("name")).toString(), QStringLiteral("Ann"));
        QVERIFY(programs->run(QStringLiteral("bob"), {QStringLiteral("cat"), b, QStringLiteral("image.png"), QStringLiteral("--version"), QStringLiteral("1")}).out == second);
        const auto back = programs->run(QStringLiteral("bob"), {QStringLiteral("restore"), b, QStringLiteral("image.png"), QStringLiteral("0"), QStringLiteral("--json")});
        QVERIFY2(back.code == 0, back.out);
        QTRY_VERIFY_WITH_TIMEOUT(Programs::get(a + QStringLiteral("/image.png")) == first, 10'000);
        QCOMPARE(programs->run(QStringLiteral("bob"), {QStringLiteral("restore"), b, QStringLiteral("image.png"), QStringLiteral("9"), QStringLiteral("--json")}).errorCode(), QStringLiteral("no-such-version"));
    }

    void gitCheckoutOfTwoThousandFiles()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("git is not installed");
        auto git = [this](const QStringList &arguments) {
            QProcess process;
            process.setWorkingDirectory(a);
            process.start(QStringLiteral("git"), QStringList{QStringLiteral("-c"), QStringLiteral("user.name=x"), QStringLiteral("-c"), QStringLiteral("user.email=x@x")} + arguments);
            process.waitForFinished(60'000);
            return process.exitCode();
        };
        auto writeAll = [this](const QByteArray &word, int step) {
            for (int i = 0; i < 2000; i += step)
                Programs::put(a + QStringLiteral("/d%1/f%2.txt").arg(i % 40).arg(i), word + QByteArray::number(i) + "\nsame\n");
        };
        QCOMPARE(git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main")}), 0);
        writeAll("first ", 1);
        QCOMPARE(git({QStringLiteral("add"), QStringLiteral(".")}) + git({QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("1")}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 120'000);
        QCOMPARE(git({QStringLiteral("checkout"), QStringLiteral("-qb"), QStringLiteral("other")}), 0);
        writeAll("second ", 1);
        QCOMPARE(git({QStringLiteral("commit"), QStringLiteral("-qam"), QStringLiteral("2")}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 120'000);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("main")}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 120'000);
        qInfo() << "2,000 files changed by git checkout were with the other after" << clock.elapsed() << "ms";
        QCOMPARE(Programs::get(b + QStringLiteral("/d7/f7.txt")), QByteArray("first 7\nsame\n"));
        QCOMPARE(git({QStringLiteral("diff"), QStringLiteral("--quiet")}), 0);
    }

    /// Ann edits, Bob's folder only receives, while his program is killed again and again and other programs touch his files without changing
    /// them: nothing of what was written there is ever taken for an edit of Bob's.
    void whatWeWriteIsNobodysEdit_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::newRow("fixed") << 7u;
        QTest::newRow("random") << QRandomGenerator::system()->generate();
    }
    void whatWeWriteIsNobodysEdit()
    {
        QFETCH(quint32, seed);
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        QVector<QByteArrayList> files(6);
        for (int step = 0; step < 240; ++step) {
            const int number = int(random.bounded(6));
            QByteArrayList &lines = files[number];
            lines.insert(random.bounded(lines.size() + 1), QByteArray::number(random.generate(), 36));
            if (lines.size() > 12)
                lines.removeAt(random.bounded(lines.size()));
            const QString name = QStringLiteral("/f%1.txt").arg(number);
            Programs::put(a + name, lines.join('\n'));
            if (random.bounded(3) == 0)
                QFile(b + name).open(QIODevice::ReadWrite | QIODevice::ExistingOnly);
            if (random.bounded(4) == 0)
                ::utimensat(AT_FDCWD, (b + name).toUtf8().constData(), nullptr, 0);
            if (random.bounded(30) == 0) {
                ::kill(pid_t(right->processId()), SIGKILL);
                QVERIFY(right->waitForFinished());
                right = programs->sync(QStringLiteral("bob"), b);
            }
            Programs::pace(int(random.bounded(25)));
        }
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 30'000);
        const auto log = programs->run(QStringLiteral("ann"), {QStringLiteral("log"), a, QStringLiteral("--limit"), QStringLiteral("1000"), QStringLiteral("--json")});
        const auto entries = log.json().value(QLatin1StringView("entries")).toArray();
        QVERIFY(entries.size() > 20);
        for (const auto &entry : entries)
            QCOMPARE(entry.toObject().value(QLatin1StringView("name")).toString(), QStringLiteral("Ann"));
    }

    void aFullDiskIsWaitedFor()
    {
        const QByteArray large(3 * 1024 * 1024, 'x');
        Programs::put(a + QStringLiteral("/large.txt"), large);
        Programs::put(a + QStringLiteral("/small.txt"), "small\n");
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/small.txt")), QByteArray("small\n"), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(said(*right).contains("large.txt"), 20'000);
        QVERIFY(!QFile::exists(b + QStringLiteral("/large.txt")));
        Programs::put(b + QStringLiteral("/small.txt"), "small, edited\n");
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(a + QStringLiteral("/small.txt")), QByteArray("small, edited\n"), 20'000);
        QCOMPARE(::mount("none", b.toUtf8().constData(), "tmpfs", MS_REMOUNT, "size=16m"), 0);
        QTRY_VERIFY_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/large.txt")) == large, 20'000);
    }

    void whatOneMayOnlyReadIsPutBack()
    {
        const QString start = b + QStringLiteral("/start.txt"), blob = b + QStringLiteral("/logo.bin");
        const QByteArray bytes("\0\1\2\xFF", 4);
        Programs::put(a + QStringLiteral("/logo.bin"), bytes);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(blob), bytes, 20'000);
        const QString project = link.section(QStringLiteral("/join/"), 1).section(u'#', 0, 0);
        for (const QString &pattern : {QStringLiteral("start.txt"), QStringLiteral("logo.bin")}) {
            const auto set = programs->run(QStringLiteral("ann"), {QStringLiteral("project"), QStringLiteral("rights"), project, QStringLiteral("set"), pattern, QStringLiteral("read"), QStringLiteral("--json")});
            QVERIFY2(set.code == 0, set.out + set.err);
        }
        // The news of the rights travels its own way: a file that may be written until it comes is written.
        Programs::put(b + QStringLiteral("/marker.txt"), "1");
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(a + QStringLiteral("/marker.txt")), QByteArray("1"), 20'000);
        Programs::put(start, "one\nmine\nthree\n");
        Programs::put(blob, bytes + "mine");
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(start), QByteArray("one\ntwo\nthree\n"), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(blob), bytes, 20'000);
        QCOMPARE(Programs::get(b + QStringLiteral("/start (Bob's copy).txt")), QByteArray("one\nmine\nthree\n"));
        QCOMPARE(Programs::get(b + QStringLiteral("/logo (Bob's copy).bin")), bytes + "mine");
        QTRY_VERIFY_WITH_TIMEOUT(said(*right).contains("put-back"), 20'000);
        // Nor can it be deleted or made a program; and what the others change still comes.
        QCOMPARE(::chmod(start.toUtf8().constData(), 0755), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo(start).isExecutable(), 20'000);
        QVERIFY(QFile::remove(start));
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(start), QByteArray("one\ntwo\nthree\n"), 20'000);
        Programs::put(a + QStringLiteral("/start.txt"), "one\ntwo\nthree\nfour\n");
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(start), QByteArray("one\ntwo\nthree\nfour\n"), 20'000);
        QCOMPARE(Programs::get(a + QStringLiteral("/start.txt")), QByteArray("one\ntwo\nthree\nfour\n"));
    }

    void aDeletedFolderDeletesNothing()
    {
        for (int i = 0; i < 5; ++i)
            Programs::put(a + QStringLiteral("/f%1").arg(i), QByteArray::number(i));
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 20'000);
        QVERIFY(QDir().rename(a, a + QStringLiteral("-gone")) && QDir(a + QStringLiteral("-gone")).removeRecursively());
        QVERIFY(left->waitForFinished(20'000));
        QCOMPARE(left->exitCode(), 4);
        left.reset();
        Programs::put(b + QStringLiteral("/after.txt"), "x");
        QVERIFY(Programs::stop(*right));
        right.reset();
        QCOMPARE(Programs::snapshot(b).size(), 7);
    }

    void oneFolderIsKeptLiveOnce()
    {
        const auto again = programs->run(QStringLiteral("ann"), {QStringLiteral("sync"), a, QStringLiteral("--once"), QStringLiteral("--json")});
        QCOMPARE(again.errorCode(), QStringLiteral("in-use"));
        // Another person of this machine, or another home of the same one: nothing in common but the folder itself.
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), programs->path(QStringLiteral("home-ann")), programs->path(QStringLiteral("home-carl"))}), 0);
        const auto other = programs->run(QStringLiteral("carl"), {QStringLiteral("sync"), a, QStringLiteral("--once"), QStringLiteral("--json")});
        QCOMPARE(other.errorCode(), QStringLiteral("in-use"));
        QVERIFY(Programs::stop(*left));
        left.reset();
        QCOMPARE(programs->run(QStringLiteral("carl"), {QStringLiteral("sync"), a, QStringLiteral("--once"), QStringLiteral("--json")}).code, 0);
    }

    /// Ann has the project twice on her machine, with one home for both: two people as far as the server is concerned.
    void twoWorkingCopiesOfOnePerson()
    {
        const QString c = programs->path(QStringLiteral("c"));
        const auto joined = programs->run(QStringLiteral("ann"), {QStringLiteral("join"), link, c, QStringLiteral("--json")});
        QVERIFY2(joined.code == 0, joined.out);
        auto second = programs->sync(QStringLiteral("ann"), c);
        QCOMPARE(Programs::difference(a, c), QString());
        Programs::put(a + QStringLiteral("/start.txt"), "ONE\ntwo\nthree\n");
        Programs::put(c + QStringLiteral("/start.txt"), "one\ntwo\nTHREE\n");
        Programs::put(c + QStringLiteral("/new/from c.txt"), "c\n");
        for (const QString &folder : {a, b, c})
            QTRY_COMPARE_WITH_TIMEOUT(Programs::get(folder + QStringLiteral("/start.txt")), QByteArray("ONE\ntwo\nTHREE\n"), 40'000);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b) + Programs::difference(a, c), QString(), 40'000);
        QCOMPARE(Programs::snapshot(a).size(), 3);      // nobody took the other's for a second file
        // One of them away for a while: it comes back with its own, and the other has gone on.
        QVERIFY(Programs::stop(*second));
        Programs::put(c + QStringLiteral("/start.txt"), "ONE\ntwo\nTHREE\nfrom c\n");
        Programs::put(a + QStringLiteral("/start.txt"), "from a\nONE\ntwo\nTHREE\n");
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/start.txt")), QByteArray("from a\nONE\ntwo\nTHREE\n"), 40'000);
        second = programs->sync(QStringLiteral("ann"), c);
        for (const QString &folder : {a, b, c})
            QTRY_COMPARE_WITH_TIMEOUT(Programs::get(folder + QStringLiteral("/start.txt")), QByteArray("from a\nONE\ntwo\nTHREE\nfrom c\n"), 40'000);
        QVERIFY(Programs::stop(*second));
    }

    void moreFoldersThanTheSystemWatches()
    {
        QVERIFY(Programs::stop(*left));
        left = std::make_unique<QProcess>();
        programs->prepare(*left, QStringLiteral("ann"), {});
        left->setProgram(QStringLiteral("unshare"));
        left->setArguments({QStringLiteral("-Ur"), QStringLiteral("sh"), QStringLiteral("-c"),
            QStringLiteral("echo 4 > /proc/sys/user/max_inotify_watches && exec \"$0\" sync \"$1\" --json"), QStringLiteral(DYAD_BIN "/dyadctl"), a});
        for (int i = 0; i < 12; ++i)
            Programs::put(a + QStringLiteral("/d%1/f.txt").arg(i), "one\n");
        left->start();
        QByteArray said;
        while (!said.contains("\"converged\"") && left->waitForReadyRead(20'000))
            said += left->readAllStandardOutput();
        if (!said.contains("\"converged\"")) {
            left->kill();
            left->waitForFinished();
            left.reset();
            QSKIP("this system gives no name space of its own");
        }
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 20'000);
        QVERIFY2((said += left->readAllStandardOutput()).contains("watch-limited"), said);
        for (int i = 0; i < 12; ++i)
            Programs::put(a + QStringLiteral("/d%1/f.txt").arg(i), "two\n");
        Programs::put(a + QStringLiteral("/d11/new/g.txt"), "three\n");
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 20'000);
    }

    void daysWithoutTheServer()
    {
        const QString port = programs->url.section(u':', -1);
        programs->server.terminate();
        QVERIFY(programs->server.waitForFinished());
        Programs::put(a + QStringLiteral("/start.txt"), "one\ntwo\nthree\nAnn's\n");
        Programs::put(a + QStringLiteral("/new.txt"), "made offline\n");
        Programs::put(b + QStringLiteral("/start.txt"), "Bob's\none\ntwo\nthree\n");
        // Both end and begin again without the server, and go on.
        QVERIFY(Programs::stop(*left) && Programs::stop(*right));
        left = begin(QStringLiteral("ann"), a);
        right = begin(QStringLiteral("bob"), b);
        QTRY_VERIFY_WITH_TIMEOUT(said(*left).contains("\"offline\""), 20'000);
        Programs::put(a + QStringLiteral("/start.txt"), "one\ntwo\nTHREE\nAnn's\n");
        QVERIFY(QFile::rename(a + QStringLiteral("/new.txt"), a + QStringLiteral("/renamed.txt")));
        Programs::pace(600);        // what is changed here may be seen before the server is back, or after
        programs->server.setArguments({QStringLiteral("--listen"), QStringLiteral("127.0.0.1:") + port, QStringLiteral("--data"), programs->path(QStringLiteral("server"))});
        programs->server.start();
        for (const QString &folder : {a, b})
            QTRY_COMPARE_WITH_TIMEOUT(Programs::get(folder + QStringLiteral("/start.txt")), QByteArray("Bob's\none\ntwo\nTHREE\nAnn's\n"), 40'000);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 20'000);
        QCOMPARE(Programs::get(b + QStringLiteral("/renamed.txt")), QByteArray("made offline\n"));
    }

private:
    std::unique_ptr<QProcess> begin(const QString &person, const QString &folder) const
    {
        auto process = std::make_unique<QProcess>();
        programs->prepare(*process, person, {QStringLiteral("sync"), folder, QStringLiteral("--json")});
        process->start();
        process->waitForStarted();
        return process;
    }

    QByteArray said(QProcess &process)
    {
        QByteArray &all = output[&process];
        return all += process.readAllStandardOutput() + process.readAllStandardError();
    }

    qint64 docOf(const QString &path) const
    {
        const auto log = programs->run(QStringLiteral("ann"), {QStringLiteral("log"), a, path, QStringLiteral("--json")});
        return log.json().value(QLatin1StringView("entries")).toArray().first().toObject().value(QLatin1StringView("doc")).toInteger();
    }

    std::unique_ptr<Programs> programs;
    std::unique_ptr<QProcess> left, right;
    QHash<QProcess *, QByteArray> output;
    QString a, b, link;
};

QTEST_GUILESS_MAIN(TestLiveFiles)
#include "test_live_files.moc"
