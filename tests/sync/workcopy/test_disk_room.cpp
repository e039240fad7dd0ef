// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/DiskRoom.h"
#include "sync/workcopy/RenameSearch.h"
#include "sync/workcopy/FileExam.h"
#include "tests/support/Patience.h"
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <atomic>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

using namespace dyad::sync;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), qPrintable(path));
}

QStringList allOf(const QSignalSpy &touched)
{
    QStringList paths;
    for (const auto &call : touched)
        paths += call.first().toStringList();
    return paths;
}

} // namespace

class TestDiskRoom : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        dir = std::make_unique<QTemporaryDir>();
        root = dir->filePath(QStringLiteral("w"));
        QVERIFY(QDir().mkpath(root));
    }

    /// As `npm install` does it: thousands of files in a folder that .gitignore leaves out.
    void aBurstInAnIgnoredFolderCostsNothing()
    {
        put(root + QStringLiteral("/.gitignore"), "node_modules/\n");
        put(root + QStringLiteral("/index.js"), "1\n");
        DiskRoom room(root);
        QSignalSpy touched(&room, &DiskRoom::touched);
        QCOMPARE(room.scanAll().size(), 2);
        for (int i = 0; i < 3000; ++i)
            put(root + QStringLiteral("/node_modules/p%1/lib/f%2.js").arg(i % 50).arg(i), "x\n");
        put(root + QStringLiteral("/index.js"), "2\n");
        QTRY_VERIFY(allOf(touched).contains(QStringLiteral("index.js")));
        // Of the whole burst one path is heard, the folder's own, and a look at it ends there.
        const QStringList paths = allOf(touched);
        QVERIFY2(QSet<QString>(paths.begin(), paths.end()).subtract({QStringLiteral("node_modules"), QStringLiteral("index.js")}).isEmpty(), qPrintable(paths.join(u' ')));
        const auto found = room.look({QStringLiteral("node_modules")});
        QCOMPARE(found.size(), 1);
        QVERIFY(found.first().isPrivate);
        touched.clear();
        for (int i = 0; i < 500; ++i)
            put(root + QStringLiteral("/node_modules/p%1/lib/g%2.js").arg(i % 50).arg(i), "x\n");
        put(root + QStringLiteral("/index.js"), "3\n");
        QTRY_VERIFY(!touched.isEmpty());
        QCOMPARE(allOf(touched), QStringList{QStringLiteral("index.js")});
    }

    void foldersBeyondTheSystemsLimitAreLookedAt()
    {
        for (int i = 0; i < 20; ++i)
            put(root + QStringLiteral("/d%1/f.txt").arg(i), "one\n");
        DiskRoom room(root, 5);
        QSignalSpy touched(&room, &DiskRoom::touched), failed(&room, &DiskRoom::watchFailed);
        QCOMPARE(room.scanAll().size(), 40);
        QCOMPARE(failed.size(), 1);         // said once, not for each folder
        QVERIFY(failed.first().first().toString().contains(QStringLiteral("max_user_watches")));
        QCOMPARE(room.polledFolders(), 16);
        for (int i = 0; i < 20; ++i)
            put(root + QStringLiteral("/d%1/f.txt").arg(i), "other\n");
        QVERIFY(QFile::remove(root + QStringLiteral("/d7/f.txt")));
        put(root + QStringLiteral("/d9/new/deep.txt"), "x\n");
        room.pollNow();
        QTRY_VERIFY(allOf(touched).contains(QStringLiteral("d9/new")));
        const QStringList paths = allOf(touched);
        for (int i = 0; i < 20; ++i)
            QVERIFY2(paths.contains(QStringLiteral("d%1/f.txt").arg(i)), qPrintable(QString::number(i)));
        // The new folder is entered, and looked at in its turn.
        QCOMPARE(room.look({QStringLiteral("d9/new")}).size(), 2);
        QCOMPARE(room.polledFolders(), 17);
        QVERIFY(QDir(root + QStringLiteral("/d9/new")).removeRecursively());
        room.look({QStringLiteral("d9/new")});
        QCOMPARE(room.polledFolders(), 16);
    }

    void renamedAndEditedInOneGoIsARename()
    {
        auto database = WorkCopyDatabase::open(dir->filePath(QStringLiteral("w.db")));
        QVERIFY(database);
        DiskRoom room(root);
        QByteArray text;
        for (int i = 0; i < 40; ++i)
            text += "line " + QByteArray::number(i) + " of a file\n";
        QVector<WorkCopyItem> gone;
        auto known = [&](DocId doc, const QString &path, const QByteArray &bytes, FileEntry::Kind kind = FileEntry::Kind::Text) {
            put(root + u'/' + path, bytes);
            WorkCopyItem item{doc, path, kind, false, 0, true, FileExam::hashOf(bytes), *room.folder.stat(path)};
            QVERIFY((*database)->save(item, bytes));
            gone.append(item);
        };
        known(1, QStringLiteral("edited.txt"), text);
        known(2, QStringLiteral("moved.bin"), QByteArray("\0bytes", 6), FileEntry::Kind::Blob);
        known(3, QStringLiteral("deleted.txt"), "nothing like the others\nat all\n");
        known(4, QStringLiteral("inplace.txt"), text + "more\n");
        QVERIFY(QFile::rename(root + QStringLiteral("/moved.bin"), root + QStringLiteral("/there.bin")));
        QVERIFY(QFile::rename(root + QStringLiteral("/inplace.txt"), root + QStringLiteral("/renamed.txt")));
        QVERIFY(QFile::remove(root + QStringLiteral("/edited.txt")) && QFile::remove(root + QStringLiteral("/deleted.txt")));
        put(root + QStringLiteral("/src/edited.txt"), "a new first line\n" + QByteArray(text).replace("line 7", "LINE SEVEN"));
        QFile inPlace(root + QStringLiteral("/renamed.txt"));
        QVERIFY(inPlace.open(QIODevice::Append));
        inPlace.write("appended\n");
        inPlace.close();
        put(root + QStringLiteral("/unrelated.txt"), "quite another text, about as long\n");
        QVector<Observation> fresh;
        for (const char *path : {"there.bin", "src/edited.txt", "renamed.txt", "unrelated.txt"})
            fresh.append({QString::fromLatin1(path), *room.folder.stat(QString::fromLatin1(path))});
        const auto matches = RenameSearch(room, **database).find(gone, fresh);
        QCOMPARE(matches.size(), 3);
        QCOMPARE(matches.value(1), QStringLiteral("src/edited.txt"));
        QCOMPARE(matches.value(2), QStringLiteral("there.bin"));
        QCOMPARE(matches.value(4), QStringLiteral("renamed.txt"));
    }

    /// Somebody swaps a folder for a link that leads out, again and again, while we read, write, rename and delete below it.
    void noLinkSwappedInLeadsOut()
    {
        const QString outside = dir->filePath(QStringLiteral("outside"));
        put(outside + QStringLiteral("/victim"), "untouched");
        QVERIFY(QDir().mkpath(root + QStringLiteral("/d")) && QFile::link(outside, root + QStringLiteral("/l")));
        std::atomic<bool> stop = false;
        std::thread other([&stop, folder = (root + QStringLiteral("/d")).toUtf8(), link = (root + QStringLiteral("/l")).toUtf8()] {
            while (!stop)
                ::renameat2(AT_FDCWD, folder.constData(), AT_FDCWD, link.constData(), RENAME_EXCHANGE);
        });
        DiskRoom room(root);
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        int done = 0;
        for (int i = 0; i < 4000; ++i) {
            const QString path = random.bounded(2) ? QStringLiteral("d/victim") : QStringLiteral("d/sub/victim");
            switch (random.bounded(6)) {
            case 0: done += room.writer.write({path, "evil", false, std::nullopt}).outcome == FileWriter::Result::Outcome::Written; break;
            case 1: std::ignore = room.folder.removeFile(path); break;
            case 2: std::ignore = room.folder.rename(path, QStringLiteral("d/elsewhere")); break;
            case 3: std::ignore = room.folder.makeFolder(QStringLiteral("d/sub")); break;
            case 4: std::ignore = room.folder.setExecutable(path, true); break;
            default:
                if (const auto read = room.folder.read(path, 100))
                    QVERIFY(read->first != "untouched");
            }
        }
        stop = true;
        other.join();
        QVERIFY(done > 0);
        QFile victim(outside + QStringLiteral("/victim"));
        QVERIFY(victim.open(QIODevice::ReadOnly));
        QCOMPARE(victim.readAll(), QByteArray("untouched"));
        QVERIFY(!(QFileInfo(victim).permissions() & QFile::ExeOwner));
        QCOMPARE(QDir(outside).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{QStringLiteral("victim")});
    }

private:
    std::unique_ptr<QTemporaryDir> dir;
    QString root;
};

QTEST_GUILESS_MAIN(TestDiskRoom)
#include "test_disk_room.moc"
