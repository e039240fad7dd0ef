// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/FileWriter.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace dyad::sync;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray get(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

using Outcome = FileWriter::Result::Outcome;

} // namespace

class TestFileWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheMode()
    {
        QTemporaryDir dir;
        put(dir.filePath(QStringLiteral("a")), "old");
        ::chmod(dir.filePath(QStringLiteral("a")).toUtf8().constData(), 0640);
        SafeFolder folder(dir.path());
        FileWriter writer(folder);
        QVERIFY(writer.write({QStringLiteral("a"), "new", false, std::nullopt}).outcome == Outcome::Written);
        struct stat s{};
        ::stat(dir.filePath(QStringLiteral("a")).toUtf8().constData(), &s);
        QCOMPARE(int(s.st_mode & 0777), 0640);
        QCOMPARE(get(dir.filePath(QStringLiteral("a"))), QByteArray("new"));
        QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }

    void refusesWhatWasChanged()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a"));
        put(path, "old");
        SafeFolder folder(dir.path());
        FileWriter writer(folder);
        const DiskStat known = *folder.stat(QStringLiteral("a"));
        put(path, "changed by another");
        QVERIFY(writer.write({QStringLiteral("a"), "ours", false, known}).outcome == Outcome::ChangedMeanwhile);
        QCOMPARE(get(path), QByteArray("changed by another"));
        QVERIFY(writer.write({QStringLiteral("a"), "ours", false, DiskStat{}}).outcome == Outcome::ChangedMeanwhile);
        QVERIFY(QFile::remove(path));
        QVERIFY(writer.write({QStringLiteral("a"), "ours", false, known}).outcome == Outcome::ChangedMeanwhile);
        QVERIFY(!QFile::exists(path));
    }

    void losesNothingThatTakesTheFilesPlaceMeanwhile()
    {
        QTemporaryDir dir;
        const QByteArray file = dir.filePath(QStringLiteral("a")).toUtf8();
        const QByteArray link = dir.filePath(QStringLiteral("l")).toUtf8();
        put(QString::fromUtf8(file), "theirs");
        QVERIFY(QFile::link(QStringLiteral("/nowhere"), QString::fromUtf8(link)));
        std::atomic<bool> stop = false;
        std::thread other([&] {
            while (!stop) {
                ::renameat2(AT_FDCWD, file.constData(), AT_FDCWD, link.constData(), RENAME_EXCHANGE);
                std::this_thread::yield();
            }
        });
        SafeFolder folder(dir.path());
        FileWriter writer(folder);
        for (int i = 0; i < 300; ++i)
            writer.write({QStringLiteral("a"), "ours" + QByteArray::number(i), false, std::nullopt});
        stop = true;
        other.join();
        QCOMPARE(int(QFileInfo(QString::fromUtf8(file)).isSymLink()) + int(QFileInfo(QString::fromUtf8(link)).isSymLink()), 1);
    }

    void neverLeavesTheFolder_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"../x", "/x", "a/../../x", "link/x", "filelink", ".", "", "a//b"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void neverLeavesTheFolder()
    {
        QFETCH(QString, path);
        QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("inside/a")) && QDir(dir.path()).mkpath(QStringLiteral("outside")));
        put(dir.filePath(QStringLiteral("outside/secret")), "secret");
        const QString inside = dir.filePath(QStringLiteral("inside"));
        QVERIFY(QFile::link(dir.filePath(QStringLiteral("outside")), inside + QStringLiteral("/link")));
        QVERIFY(QFile::link(dir.filePath(QStringLiteral("outside/secret")), inside + QStringLiteral("/filelink")));
        SafeFolder folder(inside);
        FileWriter writer(folder);
        QVERIFY(writer.write({path, "evil", false, std::nullopt}).outcome == Outcome::Failed);
        QVERIFY(!folder.read(path, 1000));
        QCOMPARE(get(dir.filePath(QStringLiteral("outside/secret"))), QByteArray("secret"));
        QCOMPARE(QDir(dir.filePath(QStringLiteral("outside"))).entryList(QDir::Files).size(), 1);
        QVERIFY(!QFile::exists(dir.filePath(QStringLiteral("x"))));
    }

    void writesManyWithOneSync()
    {
        QTemporaryDir dir;
        SafeFolder folder(dir.path());
        FileWriter writer(folder);
        QVector<FileWriter::Request> requests;
        for (int i = 0; i < 100; ++i)
            requests.append({QStringLiteral("d%1/f%2").arg(i % 7).arg(i), QByteArray::number(i), i % 2 == 0, DiskStat{}});
        const auto results = writer.writeAll(requests);
        for (int i = 0; i < 100; ++i) {
            QVERIFY(results[i].outcome == Outcome::Written);
            QCOMPARE(results[i].stat.executable, i % 2 == 0);
            QCOMPARE(get(dir.filePath(requests[i].path)), QByteArray::number(i));
        }
    }

    /// What the disk does not take for certain does not take the place of what was there.
    void aDiskThatFailsChangesNothing_data()
    {
        QTest::addColumn<int>("files");
        QTest::newRow("one") << 1;
        QTest::newRow("many") << 12;
    }
    void aDiskThatFailsChangesNothing()
    {
        QFETCH(int, files);
        QTemporaryDir dir;
        SafeFolder folder(dir.path());
        QVector<FileWriter::Request> requests;
        for (int i = 0; i < files; ++i) {
            put(dir.filePath(QString::number(i)), "old");
            requests.append({QString::number(i), "new", false, std::nullopt});
        }
        const auto broken = [](int) {
            errno = EIO;
            return -1;
        };
        for (const auto &result : FileWriter(folder, {broken, broken}).writeAll(requests)) {
            QVERIFY(result.outcome == Outcome::Failed);
            QCOMPARE(result.error.code, std::string("disk-error"));
        }
        for (int i = 0; i < files; ++i)
            QCOMPARE(get(dir.filePath(QString::number(i))), QByteArray("old"));
        QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), files);
        // Only the names fail to reach the disk: it is written, and said.
        static int calls;
        calls = 0;
        const auto second = [](int) { return ++calls % 2 ? 0 : -1; };
        for (const auto &result : FileWriter(folder, {second, second}).writeAll(requests)) {
            QVERIFY(result.outcome == Outcome::Written);
            QCOMPARE(result.error.code, std::string("disk-error"));
        }
    }

    /// A limit on the size of files stands for a full disk: both end a write in the middle.
    void aFullDiskLeavesTheOldFile()
    {
        QTemporaryDir dir;
        put(dir.filePath(QStringLiteral("a")), "old");
        SafeFolder folder(dir.path());
        FileWriter writer(folder);
        rlimit before{}, small{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        small = before;
        small.rlim_cur = 4096;
        const auto ignored = ::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto full = writer.write({QStringLiteral("a"), QByteArray(100'000, 'x'), false, std::nullopt});
        const auto fits = writer.write({QStringLiteral("b"), "small", false, std::nullopt});
        ::setrlimit(RLIMIT_FSIZE, &before);
        ::signal(SIGXFSZ, ignored);
        QVERIFY(full.outcome == Outcome::Failed);
        QCOMPARE(full.error.code, std::string("disk-error"));
        QVERIFY(fits.outcome == Outcome::Written);
        QCOMPARE(get(dir.filePath(QStringLiteral("a"))), QByteArray("old"));
        QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 2);
    }

    void knowsThatTheFolderMoved()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("w"));
        QVERIFY(QDir().mkpath(path));
        const SafeFolder folder(path);
        QVERIFY(folder.isStillThere());
        QVERIFY(QDir().rename(path, path + u'2'));
        QVERIFY(!folder.isStillThere());
        QVERIFY(QDir().mkpath(path));
        QVERIFY(!folder.isStillThere());
    }
};

QTEST_GUILESS_MAIN(TestFileWriter)
#include "test_file_writer.moc"
