// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "Programs.h"
#include <QRandomGenerator>
#include <unistd.h>

/// Two folders kept live by two `dyadctl sync`, while other programs do what they like in both.
class TestLiveFolders : public QObject {
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
        const auto joined = programs->run(QStringLiteral("bob"), {QStringLiteral("join"), shared.json().value(QLatin1StringView("link")).toString(), b, QStringLiteral("--name"),
            QStringLiteral("Bob"), QStringLiteral("--json")});
        QVERIFY2(joined.code == 0, joined.out);
        start();
    }
    void cleanup()
    {
        if (left)
            QVERIFY(Programs::stop(*left));
        if (right)
            QVERIFY(Programs::stop(*right));
        left.reset();
        right.reset();
        programs.reset();
    }

    void randomProgramsOnBothSides_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::newRow("fixed") << 1u;
        QTest::newRow("random") << QRandomGenerator::system()->generate();
    }
    void randomProgramsOnBothSides()
    {
        QFETCH(quint32, seed);
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        for (int i = 0; i < 200; ++i) {
            randomStep(random, random.bounded(2) ? a : b);
            Programs::pace(int(random.bounded(4)) * 15);
        }
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 30'000);
        QVERIFY(Programs::snapshot(a).size() > 5);
    }

    void twoPeopleInOneLine()
    {
        Programs::put(a + QStringLiteral("/line.txt"), "int alpha = compute(first, second);\n");
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/line.txt")), QByteArray("int alpha = compute(first, second);\n"), 10'000);
        Programs::put(a + QStringLiteral("/line.txt"), "int beta = compute(first, second);\n");
        Programs::put(b + QStringLiteral("/line.txt"), "int alpha = compute(first, third);\n");
        for (const QString &folder : {a, b})
            QTRY_COMPARE_WITH_TIMEOUT(Programs::get(folder + QStringLiteral("/line.txt")), QByteArray("int beta = compute(first, third);\n"), 10'000);
    }

    void editorsThatSaveByRename()
    {
        for (int i = 0; i < 10; ++i) {      // as vim does it: the old one aside, a new one in its place, the old one away
            const QString file = a + QStringLiteral("/start.txt");
            QVERIFY(QFile::rename(file, file + u'~'));
            Programs::put(file, "one\ntwo\n" + QByteArray::number(i) + "\n");
            QVERIFY(QFile::remove(file + u'~'));
            QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/start.txt")), "one\ntwo\n" + QByteArray::number(i) + "\n", 10'000);
        }
        // It stayed one document all the time: its log has all the edits.
        const auto log = programs->run(QStringLiteral("ann"), {QStringLiteral("log"), a, QStringLiteral("start.txt"), QStringLiteral("--json")});
        QVERIFY2(log.json().value(QLatin1StringView("entries")).toArray().size() >= 10, log.out);
    }

    void gitCheckoutOfManyFiles()
    {
        auto git = [this](const QStringList &arguments) {
            QProcess process;
            process.setWorkingDirectory(a);
            process.start(QStringLiteral("git"), QStringList{QStringLiteral("-c"), QStringLiteral("user.name=x"), QStringLiteral("-c"), QStringLiteral("user.email=x@x")} + arguments);
            process.waitForFinished();
            return process.exitCode();
        };
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("git is not installed");
        for (int i = 0; i < 300; ++i)
            Programs::put(a + QStringLiteral("/d%1/f%2.txt").arg(i % 9).arg(i), "first " + QByteArray::number(i) + "\nsame\n");
        QCOMPARE(git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main")}), 0);
        QCOMPARE(git({QStringLiteral("add"), QStringLiteral(".")}) + git({QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("1")}), 0);
        QCOMPARE(git({QStringLiteral("checkout"), QStringLiteral("-qb"), QStringLiteral("other")}), 0);
        for (int i = 0; i < 300; i += 2)
            Programs::put(a + QStringLiteral("/d%1/f%2.txt").arg(i % 9).arg(i), "second " + QByteArray::number(i) + "\nsame\n");
        for (int i = 1; i < 300; i += 6)
            QVERIFY(QFile::remove(a + QStringLiteral("/d%1/f%2.txt").arg(i % 9).arg(i)));
        QCOMPARE(git({QStringLiteral("add"), QStringLiteral("-A")}) + git({QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("2")}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 60'000);
        for (const QString &branch : {QStringLiteral("main"), QStringLiteral("other"), QStringLiteral("main")}) {
            QCOMPARE(git({QStringLiteral("checkout"), QStringLiteral("-q"), branch}), 0);
            QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 60'000);
            QCOMPARE(git({QStringLiteral("diff"), QStringLiteral("--quiet")}), 0);      // nothing came back to disturb git
        }
        QVERIFY(!QFileInfo::exists(b + QStringLiteral("/.git")));
    }

    void bothMakeTheSamePathWhileApart()
    {
        QVERIFY(Programs::stop(*left));
        QVERIFY(Programs::stop(*right));
        Programs::put(a + QStringLiteral("/new.txt"), "Ann's\n");
        Programs::put(b + QStringLiteral("/new.txt"), "Bob's\n");
        start();
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(Programs::snapshot(a).size() >= 3, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 20'000);
        const auto names = Programs::snapshot(a);
        QVERIFY(names.contains(QStringLiteral("new.txt")));
        QVERIFY2(names.contains(QStringLiteral("new (Bob's copy).txt")) || names.contains(QStringLiteral("new (Ann's copy).txt")), qPrintable(names.keys().join(u' ')));
    }

    void killedInTheMiddle()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        for (int round = 0; round < 6; ++round) {
            for (int i = 0; i < 25; ++i) {
                Programs::put(a + QStringLiteral("/k%1.txt").arg(random.bounded(8)), "round " + QByteArray::number(round) + " step " + QByteArray::number(i) + "\nlast\n");
                Programs::put(b + QStringLiteral("/m%1.txt").arg(random.bounded(8)), "round " + QByteArray::number(round) + " step " + QByteArray::number(i) + "\nlast\n");
                Programs::pace(int(random.bounded(20)));    // so that the kill comes anywhere
            }
            QProcess &victim = round % 2 ? *left : *right;
            ::kill(pid_t(victim.processId()), SIGKILL);
            QVERIFY(victim.waitForFinished());
            (round % 2 ? left : right) = programs->sync(round % 2 ? QStringLiteral("ann") : QStringLiteral("bob"), round % 2 ? a : b);
        }
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 30'000);
        // Nothing was taken twice: every file is one whole text of the many that were written.
        const auto files = Programs::snapshot(a);
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            if (file.key().startsWith(u'k') || file.key().startsWith(u'm'))
                QVERIFY2(QRegularExpression(QStringLiteral("^- round \\d+ step \\d+\nlast\n$")).match(QString::fromUtf8(*file)).hasMatch(), file.value());
        }
    }

    void aFolderMovedAwayDeletesNothing()
    {
        for (int i = 0; i < 30; ++i)
            Programs::put(a + QStringLiteral("/f%1").arg(i), QByteArray::number(i));
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 20'000);
        QVERIFY(QDir().rename(a, a + QStringLiteral("-moved")));
        QVERIFY(left->waitForFinished(20'000));
        QCOMPARE(left->exitCode(), 4);
        left.reset();
        lookOnce();
        QCOMPARE(Programs::snapshot(b).size(), 31);
    }

    void massDeletionWaitsForAWord()
    {
        for (int i = 0; i < 40; ++i)
            Programs::put(a + QStringLiteral("/f%1").arg(i), QByteArray::number(i));
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 20'000);
        QVERIFY(Programs::stop(*left));
        left.reset();
        for (int i = 0; i < 40; ++i)
            QVERIFY(QFile::remove(a + QStringLiteral("/f%1").arg(i)));
        QCOMPARE(programs->run(QStringLiteral("ann"), {QStringLiteral("sync"), a, QStringLiteral("--once"), QStringLiteral("--json")}).code, 6);
        QCOMPARE(Programs::snapshot(b).size(), 41);
        QCOMPARE(programs->run(QStringLiteral("ann"), {QStringLiteral("sync"), a, QStringLiteral("--once"), QStringLiteral("--delete"), QStringLiteral("--json")}).code, 0);
        QTRY_COMPARE_WITH_TIMEOUT(Programs::difference(a, b), QString(), 20'000);
        QCOMPARE(Programs::snapshot(b).size(), 1);
    }

    void linksLeadNowhere()
    {
        Programs::put(programs->path(QStringLiteral("outside/secret")), "secret");
        QVERIFY(QFile::link(programs->path(QStringLiteral("outside")), b + QStringLiteral("/out")));
        Programs::put(a + QStringLiteral("/out/secret"), "overwritten?");
        Programs::put(a + QStringLiteral("/after.txt"), "x");
        QTRY_COMPARE_WITH_TIMEOUT(Programs::get(b + QStringLiteral("/after.txt")), QByteArray("x"), 10'000);
        lookOnce();
        QCOMPARE(Programs::get(programs->path(QStringLiteral("outside/secret"))), QByteArray("secret"));
    }

private:
    /// Bob's folder has all that the server has when it is through.
    void lookOnce()
    {
        QVERIFY(Programs::stop(*right));
        right.reset();
        const auto looked = programs->run(QStringLiteral("bob"), {QStringLiteral("sync"), b, QStringLiteral("--once"), QStringLiteral("--json")});
        QVERIFY2(looked.code == 0, looked.out + looked.err);
    }

    void start()
    {
        left = programs->sync(QStringLiteral("ann"), a);
        right = programs->sync(QStringLiteral("bob"), b);
    }

    static QString randomFile(QRandomGenerator &random, const QString &folder)
    {
        QStringList files;
        QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.append(walk.next());
        files.sort();
        return files.isEmpty() ? folder + QStringLiteral("/first.txt") : files[random.bounded(int(files.size()))];
    }

    // Steps may fail: the other side's change can come between looking and doing, as it does for any program.
    static void randomStep(QRandomGenerator &random, const QString &folder)
    {
        const QString file = randomFile(random, folder);
        const QByteArray word = QByteArray::number(random.generate(), 36) + (random.bounded(3) ? "\n" : " wörd ");
        switch (random.bounded(10)) {
        case 0:
        case 1: {
            const QString name = folder + (random.bounded(2) ? QStringLiteral("/d%1/n%2.txt") : QStringLiteral("/d%1/e/n%2.txt")).arg(random.bounded(3)).arg(random.bounded(20));
            QDir().mkpath(QFileInfo(name).path());
            write(name, word + word + "\n" + word, QIODevice::WriteOnly);
            break;
        }
        case 2:
        case 3:
            write(file, word, QIODevice::Append);
            break;
        case 4:
        case 5: {
            QByteArrayList lines = Programs::get(file).split('\n');
            lines.insert(int(random.bounded(int(lines.size()) + 1)), word);
            write(file + QStringLiteral(".saving"), lines.join('\n'), QIODevice::WriteOnly);
            ::rename((file + QStringLiteral(".saving")).toUtf8().constData(), file.toUtf8().constData());
            break;
        }
        case 6: QFile::remove(file); break;
        case 7: QFile::rename(file, folder + QStringLiteral("/r%1.txt").arg(random.bounded(20))); break;
        case 8: QFile::setPermissions(file, QFile::permissions(file) ^ QFile::ExeOwner); break;
        default:
            if (random.bounded(2))
                QDir(folder).mkpath(QStringLiteral("empty%1").arg(random.bounded(4)));
            else
                write(folder + QStringLiteral("/blob%1").arg(random.bounded(3)), QByteArray(1, '\0') + word, QIODevice::WriteOnly);
        }
    }

    static void write(const QString &name, const QByteArray &bytes, QIODevice::OpenMode mode)
    {
        QFile file(name);
        if (file.open(mode))
            file.write(bytes);
    }

    std::unique_ptr<Programs> programs;
    std::unique_ptr<QProcess> left, right;
    QString a, b;
};

QTEST_GUILESS_MAIN(TestLiveFolders)
#include "test_live_folders.moc"
