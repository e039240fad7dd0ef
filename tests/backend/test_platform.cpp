// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Database and migrations, blobs, guards, paths, tree, journal rows: without sockets.
#include "backend/auth/LoginGuard.h"
#include "backend/collaboration/DocumentHistory.h"
#include "backend/collaboration/ProjectTree.h"
#include "backend/platform/Blobs.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Config.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/DataDirectory.h"
#include "backend/platform/Database.h"
#include "backend/platform/Log.h"
#include "backend/platform/SqlFiles.h"
#include "backend/platform/WorkQueue.h"
#include "sync/wire/ProjectPath.h"
#include "tests/support/Patience.h"
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <unistd.h>

using namespace dyad;
using namespace dyad::backend;

class TestPlatform : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(crypto::initialize()); }
    void migratesOnceAndIsDurable();
    void refusesANewerSchema();
    void rollsBackAndNamesConflicts();
    void emptyTextsAreNotNull();
    void blobsAreWholeOrNotThere();
    void loginGuardSlowsDownGuessing_data();
    void loginGuardSlowsDownGuessing();
    void serversCountTriesTogether();
    void passwordsAndTokens();
    void workQueueIsBounded();
    void onlyOneServerHasAFolder();
    void listenAddresses_data();
    void listenAddresses();
    void paths_data();
    void paths();
    void treeKeepsPathsUnique();
    void journalRowsComeBack();
    void damagedHistoryIsNotServed();
    void aLogLineIsOneLine();
};

void TestPlatform::migratesOnceAndIsDurable()
{
    const QTemporaryDir folder;
    Database database(folder.filePath(QStringLiteral("a.db")));
    QVERIFY(database.migrate().has_value());
    QVERIFY(database.migrate().has_value());
    const auto versions = database.execute(QStringLiteral("SELECT count(*), max(version) FROM schema_version"));
    QCOMPARE(versions->first()[0].toInt(), int(sqlfiles::migrations().size()));
    QCOMPARE(versions->first()[1].toInt(), sqlfiles::migrations().last().number);
    QCOMPARE(database.execute(QStringLiteral("PRAGMA journal_mode"))->first()[0].toString(), QStringLiteral("wal"));
    QCOMPARE(database.execute(QStringLiteral("PRAGMA synchronous"))->first()[0].toInt(), 2);   // FULL
    QCOMPARE(database.execute(QStringLiteral("PRAGMA foreign_keys"))->first()[0].toInt(), 1);
}

void TestPlatform::refusesANewerSchema()
{
    const QTemporaryDir folder;
    Database database(folder.filePath(QStringLiteral("a.db")));
    QVERIFY(database.migrate().has_value());
    QVERIFY(database.execute(QStringLiteral("INSERT INTO schema_version VALUES (9999, 0, 'future')")).has_value());
    const auto refused = database.migrate();
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, std::string("schema-too-new"));
    QVERIFY(refused.error().message.find("9999") != std::string::npos);
    QVERIFY(refused.error().message.find(std::to_string(sqlfiles::migrations().last().number)) != std::string::npos);
}

void TestPlatform::rollsBackAndNamesConflicts()
{
    const QTemporaryDir folder;
    Database database(folder.filePath(QStringLiteral("a.db")));
    QVERIFY(database.migrate().has_value());
    {
        Transaction lost(database);
        QVERIFY(database.run("server.set-state", {QStringLiteral("k"), QByteArray("v")}).has_value());
    }
    QVERIFY(database.run("server.state", {QStringLiteral("k")})->isEmpty());
    {
        Transaction kept(database);
        QVERIFY(database.run("server.set-state", {QStringLiteral("k"), QByteArray("v")}).has_value());
        QVERIFY(kept.commit().has_value());
    }
    QCOMPARE(database.run("server.state", {QStringLiteral("k")})->first()[0].toByteArray(), QByteArray("v"));
    const auto twice = database.execute(QStringLiteral("INSERT INTO server_state VALUES ('k', 'w')"));
    QVERIFY(!twice.has_value());
    QCOMPARE(twice.error().code, std::string("conflict"));
    QCOMPARE(database.execute(QStringLiteral("SELECT nonsense FROM nowhere")).error().code, std::string("storage-unavailable"));
}

void TestPlatform::emptyTextsAreNotNull()
{
    const QTemporaryDir folder;
    Database database(folder.filePath(QStringLiteral("a.db")));
    QVERIFY(database.migrate().has_value());
    QVERIFY(database.run("server.set-state", {QStringLiteral("empty"), QByteArray()}).has_value());
    QVERIFY(database.run("server.set-state", {QString(), QString()}).has_value());
}

void TestPlatform::blobsAreWholeOrNotThere()
{
    const QTemporaryDir folder;
    Blobs blobs(folder.filePath(QStringLiteral("blobs")));
    const QByteArray bytes(300'000, 'x');
    const QString hash = QString::fromLatin1(crypto::sha256(bytes).toHex());
    const QString project = QStringLiteral("p1");
    {
        BlobWriter lost(blobs, project, hash);
        QVERIFY(lost.write(bytes.constData(), 1000).has_value());
        QCOMPARE(lost.finish().error().code, std::string("hash-mismatch"));
    }
    QVERIFY(!blobs.has(project, hash));
    const auto put = [&] {
        BlobWriter writer(blobs, project, hash);
        return writer.write(bytes.constData(), bytes.size()) ? writer.finish() : sync::Expected<bool>(false);
    };
    QCOMPARE(put(), sync::Expected<bool>(true));
    QCOMPARE(put(), sync::Expected<bool>(false));
    QVERIFY(blobs.has(project, hash));
    QVERIFY(!blobs.has(QStringLiteral("p2"), hash));
    QVERIFY(!blobs.has(project, QStringLiteral("../../etc/passwd")));
    QCOMPARE(QDir(folder.filePath(QStringLiteral("blobs/p1/") + hash.left(2))).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestPlatform::loginGuardSlowsDownGuessing_data()
{
    QTest::addColumn<bool>("stored");
    QTest::newRow("in memory") << false;
    QTest::newRow("in the database") << true;
}

/// What one server has counted, another holds against who tries, and so does the first after a restart.
void TestPlatform::serversCountTriesTogether()
{
    QTemporaryDir folder;
    Database database(folder.filePath(QStringLiteral("a.db")));
    QVERIFY(database.migrate().has_value());
    const QString who = QStringLiteral("a@b.c"), here = QStringLiteral("10.0.0.1");
    auth::LoginGuard one(&database), two(&database);
    const qint64 now = 10'000'000;
    for (int i = 0; i < 5; ++i)
        QCOMPARE((i % 2 ? one : two).begin(who, here, now), 0);
    const qint64 wait = one.begin(who, here, now);
    QVERIFY(wait > 0);
    QCOMPARE(two.begin(who, here, now), wait);
    QCOMPARE(auth::LoginGuard(&database).begin(who, here, now), wait);
    QCOMPARE(two.begin(who, here, now + wait), 0);
    two.succeeded(who, here);
    QCOMPARE(one.begin(who, here, now + wait), 0);
    // Nobody is locked out for ever.
    QCOMPARE(two.begin(who, QStringLiteral("10.0.0.9"), now + 3'600'000), 0);
    // Who it was is not to be read there.
    QVERIFY(!database.execute(QStringLiteral("SELECT 1 FROM login_tries"))->isEmpty());
    QVERIFY(database.execute(QStringLiteral("SELECT 1 FROM login_tries WHERE key LIKE '%a@b%' OR key LIKE '%10.0%'"))->isEmpty());
}

void TestPlatform::loginGuardSlowsDownGuessing()
{
    QFETCH(bool, stored);
    QTemporaryDir folder;
    Database database(folder.filePath(QStringLiteral("a.db")));
    QVERIFY(!stored || database.migrate().has_value());
    auth::LoginGuard guard(stored ? &database : nullptr);
    const QString who = QStringLiteral("a@b.c");
    const QString here = QStringLiteral("10.0.0.1");
    qint64 now = 1'000'000;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(guard.begin(who, here, now), 0);
    qint64 last = guard.begin(who, here, now);
    QVERIFY(last > 0);
    QCOMPARE(guard.begin(who, QStringLiteral("10.0.0.2"), now), 0);      // another address is not locked out with it
    for (int i = 0; i < 4; ++i) {
        now += last;
        QCOMPARE(guard.begin(who, here, now), 0);
        const qint64 next = guard.begin(who, here, now);
        QCOMPARE(next, last * 2);
        last = next;
    }
    guard.succeeded(who, here);
    QCOMPARE(guard.begin(who, here, now), 0);
}

void TestPlatform::passwordsAndTokens()
{
    const QString hash = crypto::hashPassword(QStringLiteral("pässword"));
    QVERIFY(hash.startsWith(QStringLiteral("$argon2id$")));
    QVERIFY(crypto::verifyPassword(hash, QStringLiteral("pässword")));
    QVERIFY(!crypto::verifyPassword(hash, QStringLiteral("password")));
    QVERIFY(!crypto::verifyPassword(QString(), QString()));
    QCOMPARE(crypto::randomToken().size(), 43);
    QVERIFY(crypto::randomToken() != crypto::randomToken());
    QCOMPARE(crypto::sha256("abc").toHex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void TestPlatform::workQueueIsBounded()
{
    QSemaphore gate;
    int finished = 0;
    WorkQueue queue(1, 2);
    const auto work = [&gate] { gate.acquire(); return 1; };
    const auto then = [&finished](int) { ++finished; };
    QVERIFY(queue.run(this, work, then));
    QVERIFY(queue.run(this, work, then));
    QVERIFY(!queue.run(this, work, then));
    gate.release(2);
    QTRY_COMPARE(finished, 2);
    QVERIFY(queue.run(this, work, then));
    gate.release(1);
    QTRY_COMPARE(finished, 3);
}

void TestPlatform::onlyOneServerHasAFolder()
{
    const QTemporaryDir folder;
    auto first = std::make_unique<DataDirectory>();
    QVERIFY(first->take(folder.filePath(QStringLiteral("data"))).has_value());
    DataDirectory second;
    QCOMPARE(second.take(folder.filePath(QStringLiteral("data"))).error().code, std::string("data-in-use"));
    first.reset();
    DataDirectory third;
    QVERIFY(third.take(folder.filePath(QStringLiteral("data"))).has_value());
    DataDirectory nowhere;
    QCOMPARE(nowhere.take(QStringLiteral("/proc/nowhere")).error().code, std::string("data-not-writable"));
}

void TestPlatform::listenAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("v4") << QStringLiteral("127.0.0.1:0") << QStringLiteral("127.0.0.1") << 0;
    QTest::newRow("v6") << QStringLiteral("[::1]:8420") << QStringLiteral("::1") << 8420;
    QTest::newRow("no port") << QStringLiteral("127.0.0.1") << QString() << -1;
    QTest::newRow("large port") << QStringLiteral("127.0.0.1:65536") << QString() << -1;
    QTest::newRow("bare v6") << QStringLiteral("::1:80") << QString() << -1;
    QTest::newRow("no host") << QStringLiteral(":80") << QString() << -1;
}

void TestPlatform::listenAddresses()
{
    QFETCH(QString, address);
    QFETCH(QString, host);
    QFETCH(int, port);
    Config config;
    QCOMPARE(config.setListen(address).has_value(), port >= 0);
    if (port >= 0) {
        QCOMPARE(config.host, host);
        QCOMPARE(int(config.port), port);
    }
}

void TestPlatform::paths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *path, bool good) { QTest::newRow(path) << QString::fromUtf8(path) << good; };
    for (const char *path : {"a", "src/main.cpp", ".gitignore", "ü/日本.txt", "a b/c", "concert.txt", "com10", "..a", "a..b", ".github/x", "NULL", "git~2", "git~10", ".git~1", "a/.gitt", "git"})
        row(path, true);
    for (const char *path : {"", "/a", "a/", "a//b", ".", "..", "a/../b", "a/./b", "~", "~/x", "a\\b", "C:", "a:b", "a\nb", "a\x7f" "b", "x.", "x ",
                             "a./b", "CON", "nul.txt", "Com1.log", "LPT9", "com\xc2\xb9", "aux .c", ".git", ".GIT/config", "a/.git/b", "git~1", "a/GIT~1/b",
                             ".g\xe2\x80\x8cit/config", "a/\xe2\x80\x8d.git", ".gi\xe2\x81\xaft", "\xe2\x80\x8dg\xe2\x80\x8cit~1",
                             "a\xe2\x80\xae" "b", "a\xef\xbb\xbf"})
        row(path, false);
    QTest::newRow("255 bytes") << QString(255, u'a') << true;
    QTest::newRow("256 bytes") << QString(256, u'a') << false;
    QTest::newRow("500 characters") << QString(QString(249, u'a') + u'/' + QString(250, u'b')) << true;
    QTest::newRow("501 characters") << QString(QString(250, u'a') + u'/' + QString(250, u'b')) << false;
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << false;
}

void TestPlatform::paths()
{
    QFETCH(QString, path);
    QFETCH(bool, good);
    const auto normal = sync::path::normalize(path);
    QCOMPARE(normal.has_value(), good);
    if (good)
        QCOMPARE(sync::path::normalize(*normal).value(), *normal);
}

void TestPlatform::treeKeepsPathsUnique()
{
    using Kind = sync::FileEntry::Kind;
    ProjectTree tree;
    sync::DocId next = 1;
    const auto add = [&](const QString &path, Kind kind = Kind::Text) -> std::string {
        sync::FileEntry entry;
        entry.doc = next++;
        entry.path = path;
        entry.kind = kind;
        const auto added = tree.add(entry);
        return added ? std::string() : added.error().error.code;
    };
    QCOMPARE(add(QStringLiteral("a/b.txt")), std::string());
    QCOMPARE(add(QStringLiteral("A/B.TXT")), std::string("path-taken"));
    QCOMPARE(add(QStringLiteral("a")), std::string("path-taken"));                       // something lies under it
    QCOMPARE(add(QStringLiteral("a"), Kind::Folder), std::string());
    QCOMPARE(add(QStringLiteral("a/b.txt/c")), std::string("path-taken"));               // a file under a file
    QCOMPARE(add(QString::fromUtf8("e\xcc\x81")), std::string());
    QCOMPARE(add(QString::fromUtf8("\xc3\xa9")), std::string("path-taken"));             // the same letter, composed
    QCOMPARE(tree.rename(1, QStringLiteral("a/B.txt")).value()->path, QStringLiteral("a/B.txt"));   // only the case: its own place
    QCOMPARE(tree.rename(99, QStringLiteral("x")).error().error.code, std::string("no-such-file"));
    QCOMPARE(tree.rename(1, QString::fromUtf8("e\xcc\x81")).error().error.code, std::string("path-taken"));
    QCOMPARE(tree.rename(1, QStringLiteral("../x")).error().error.code, std::string("bad-path"));
    QVERIFY(tree.remove(1).has_value());
    QCOMPARE(add(QStringLiteral("a/b.txt")), std::string());
}

void TestPlatform::journalRowsComeBack()
{
    QByteArray row;
    const auto first = sync::TextOperation::replacement(5, 3, "hällo");
    const auto second = sync::TextOperation::deletion(0, 1);
    journalrow::append(row, {7, 3, 1, 2, first}, 1000);
    journalrow::append(row, {8, 4, 9, 1, second}, 1001);
    const auto entries = journalrow::read(row, 7);
    QVERIFY(entries.has_value());
    QCOMPARE(entries->size(), size_t(2));
    QCOMPARE(entries->at(1).operation.version, sync::Version(8));
    QCOMPARE(entries->at(1).operation.seq, sync::Sequence(9));
    QCOMPARE(entries->at(0).time, 1000);
    QVERIFY(entries->at(0).operation.op == first && entries->at(1).operation.op == second);
    for (qsizetype cut = 1; cut < row.size(); ++cut) {
        const auto part = journalrow::read(row.left(cut), 7);
        QVERIFY(!part.has_value() || part->size() == 1);     // whole operations, or an error: never half of one
    }
}

void TestPlatform::damagedHistoryIsNotServed()
{
    const QTemporaryDir folder;
    Database database(folder.filePath(QStringLiteral("a.db")));
    QVERIFY(database.migrate().has_value());
    const auto run = [&database](const char *sql) { return database.execute(QString::fromLatin1(sql)).has_value(); };
    QVERIFY(run("INSERT INTO projects (id, public_id, name, created_at) VALUES (1, 'p', 'p', 0)"));
    QVERIFY(run("INSERT INTO files (project, doc, path, path_key, kind, size, version, created_at) VALUES (1, 1, 'a', 'a', 'text', 4, 2, 0)"));
    QVERIFY(history::addSnapshot(database, 1, 1, 0, "ab").has_value());
    for (int version = 1; version <= 2; ++version) {
        QByteArray row;
        journalrow::append(row, {sync::Version(version), 1, sync::Sequence(version), 1, sync::TextOperation::insertion(2, "x")}, nowMs());
        QVERIFY(database.run("collaboration.append", {1, 1, version, version, 0, row}).has_value());
    }
    QCOMPARE(history::load(database, 1, 1, 10)->stored.text.text(), std::string("abxx"));
    QCOMPARE(history::load(database, 1, 1, 10)->stored.tail.size(), size_t(2));
    // The same version twice is what the primary key is for.
    QCOMPARE(database.run("collaboration.append", {1, 1, 2, 2, 0, QByteArray("x")}).error().code, std::string("conflict"));
    // A later snapshot that is damaged does not matter while the journal is whole …
    QVERIFY(history::addSnapshot(database, 1, 1, 2, "abxx").has_value());
    QVERIFY(run("UPDATE snapshots SET text = 'zzzz' WHERE version = 2"));
    QCOMPARE(history::load(database, 1, 1, 10)->stored.text.text(), std::string("abxx"));
    // … a missing version, or no whole snapshot, does.
    QVERIFY(run("UPDATE snapshots SET text = 'zz' WHERE version = 0"));
    QCOMPARE(history::load(database, 1, 1, 10).error().code, std::string("document-damaged"));
    QVERIFY(run("UPDATE snapshots SET text = 'ab' WHERE version = 0"));
    QVERIFY(run("DELETE FROM journal WHERE first_version = 1"));
    QCOMPARE(history::load(database, 1, 1, 10).error().code, std::string("document-damaged"));
}

/// What a client sends cannot look like a line of the server's.
void TestPlatform::aLogLineIsOneLine()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const QString hostile = QStringLiteral("a\"}\n{\"level\":\"fatal\"}\r\x1b[2J") + QChar(0x2028);
    const QtMessageHandler before = qInstallMessageHandler(nullptr);
    const int stderrOf = ::dup(STDERR_FILENO);
    ::dup2(file.handle(), STDERR_FILENO);
    installJsonLog();
    qCWarning(logHttp).noquote() << hostile;
    qInstallMessageHandler(before);
    ::dup2(stderrOf, STDERR_FILENO);
    ::close(stderrOf);
    QVERIFY(file.seek(0));
    const QByteArray written = file.readAll();
    QCOMPARE(written.count('\n'), 1);
    QVERIFY(written.endsWith('\n') && !written.contains('\r') && !written.contains('\x1b'));
    const QJsonObject line = QJsonDocument::fromJson(written).object();
    QCOMPARE(line[QStringLiteral("level")].toString(), QStringLiteral("warning"));
    QCOMPARE(line[QStringLiteral("category")].toString(), QStringLiteral("dyad.http"));
    QCOMPARE(line[QStringLiteral("message")].toString(), hostile);
    QCOMPARE(QDateTime::fromString(line[QStringLiteral("time")].toString(), Qt::ISODateWithMs).timeSpec(), Qt::UTC);
}

QTEST_GUILESS_MAIN(TestPlatform)
#include "test_platform.moc"
