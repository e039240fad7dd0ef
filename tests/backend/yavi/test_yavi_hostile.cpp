// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Sources that accept and say nothing, lists that do not end, messages with thousands of parts: nobody keeps a worker for ever, and nothing
// is taken for gone because a source broke off.
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/blobs/S3Blobs.h"
#include "backend/yavi/Processor.h"
#include "backend/yavi/connectors/BlobSource.h"
#include "backend/yavi/connectors/GitSource.h"
#include "backend/yavi/connectors/SqlProcess.h"
#include "backend/yavi/extract/Extractors.h"
#include "backend/yavi/text/MailText.h"
#include "tests/backend/yavi/FlowFixture.h"
#include "tests/backend/yavi/HalfServer.h"
#include <QDir>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace dyad;
using namespace dyad::backend::yavi;
using test::HalfServer;

namespace {

constexpr int Never = 1'000'000'000;

/// Takes what comes, until it is told to stop.
struct Sink : SourceSink {
    explicit Sink(int after = Never) : stopAfter(after) { }
    QString versionOf(const QString &key) const override { return versions.value(key); }
    sync::Expected<void> take(const SourceItem &item) override
    {
        taken.append(item.key);
        versions.insert(item.key, item.version);
        return {};
    }
    void keep(const QString &key) override { kept.append(key); }
    void gone(const QString &) override { }
    void skip(const QString &key, const QString &) override { skipped.append(key); }
    sync::Expected<void> check() override { return ++checks > stopAfter ? sync::fail("stopping", "The server is stopping.") : sync::Expected<void>(); }
    QHash<QString, QString> versions;
    QStringList taken, kept, skipped;
    int checks = 0, stopAfter;
};

QString codeOf(const sync::Expected<ConnectorSource::End> &end)
{
    return end ? u"complete"_s.left(end->isComplete ? 8 : 0) : QString::fromStdString(end.error().code);
}

QByteArray listOf(const QByteArray &inside)
{
    return "<?xml version=\"1.0\"?><ListBucketResult>" + inside + "</ListBucketResult>";
}

QByteArray blob(const QByteArray &key, qint64 size)
{
    return "<Contents><Key>" + key + "</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><Size>" + QByteArray::number(size) + "</Size></Contents>";
}

/// A store with one project, without a server.
struct Ground {
    Ground(const QString &databaseFile, const QString &folder) : database(databaseFile), store(database), vectors(store), files(folder, &database), embedder({})
    {
        if (!database.migrate() || !database.execute(u"INSERT INTO projects (public_id, name, created_at) VALUES ('p', 'p', 1)"_s))
            qFatal("no database");
        scope = {u"default"_s, database.execute(u"SELECT id FROM projects"_s)->first()[0].toLongLong(), u"p"_s};
    }
    bool put(const QString &id, const QString &name, const QByteArray &bytes)
    {
        Document document;
        document.id = id;
        document.hash = QString::fromLatin1(backend::crypto::sha256(bytes).toHex());
        document.name = name;
        document.type = u"text/plain"_s;
        document.size = bytes.size();
        document.createdAt = backend::nowMs();
        backend::BlobWriter writer(files, scope.projectId, document.hash);
        return writer.write(bytes.constData(), bytes.size()) && writer.finish() && store.add(scope, document);
    }
    backend::Database database;
    Store store;
    VectorIndexes vectors;
    backend::Blobs files;
    const Embedder embedder;
    Scope scope;
};

} // namespace

class TestYaviHostile : public test::FlowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startServer(); }
    void databasesThatSayNothing_data();
    void databasesThatSayNothing();
    void rowsComeFromAnotherProcess();
    void bucketsThatSayNothing();
    void listsThatDoNotEnd_data();
    void listsThatDoNotEnd();
    void blobsAreNotLargerThanTheyMayBe();
    void repositoriesThatSayNothing();
    void removedConnectorsGiveTheirWorkerBack();
    void mailHasNoMorePartsThanItMay();
    void rulesEndWhateverTheTextIs();
    void documentsHaveNoMorePassagesThanTheyMay();
    void whoTriesAgainIsNotCancelledByTheFirstJob();

private:
    backend::Config reaching(const QString &authority) const
    {
        backend::Config config;
        config.knowledge.hosts = {authority};
        config.knowledge.folders = {m_folder.path() + u"/shared"_s};
        config.dataDirectory = m_folder.path() + u"/data"_s;
        return config;
    }
};

void TestYaviHostile::databasesThatSayNothing_data()
{
    QTest::addColumn<QByteArrayList>("replies");
    QTest::addColumn<int>("stopAfter");
    QTest::addColumn<QString>("code");
    // No TLS; you are in, and I am ready. Then the client's first question.
    const QByteArrayList lets = {QByteArray("N"), QByteArray("R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I", 15)};
    QTest::newRow("accepts only") << QByteArrayList() << Never << u"too-slow"_s;
    QTest::newRow("lets in") << lets << Never << u"too-slow"_s;
    QTest::newRow("the server stops") << QByteArrayList() << 3 << u"stopping"_s;
    QTest::newRow("lets in, and the server stops") << lets << 3 << u"stopping"_s;
    QTest::newRow("talks nonsense") << QByteArrayList{QByteArray(3000, 'x'), QByteArray(3000, 'y')} << Never << u"unreachable"_s;
}

void TestYaviHostile::databasesThatSayNothing()
{
    QFETCH(QByteArrayList, replies);
    QFETCH(int, stopAfter);
    QFETCH(QString, code);
    if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_s))
        QSKIP("Qt's driver for PostgreSQL is not installed");
    const HalfServer server(replies);
    const QString authority = u"127.0.0.1:%1"_s.arg(server.port());
    Connector c;
    c.kind = u"sql"_s;
    c.settings = {{u"url"_s, u"postgresql://u@%1/x"_s.arg(authority)}, {u"query"_s, u"SELECT 1"_s}};
    const bool waits = code != u"too-slow"_s;
    SqlProcess source(c, Reach(reaching(authority)), false, waits ? SqlSource::Patience() : SqlSource::Patience{500, 3'000, 1'000});
    Sink sink(stopAfter);
    const auto end = source.fetch({}, sink);
    QCOMPARE(codeOf(end), code);
    QVERIFY(sink.taken.isEmpty());
}

void TestYaviHostile::rowsComeFromAnotherProcess()
{
    const QString path = m_folder.path() + u"/shared/rows.db"_s;
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"maker"_s);
        db.setDatabaseName(path);
        QVERIFY(db.open());
        QVERIFY(QSqlQuery(db).exec(u"CREATE TABLE t (id INTEGER, body TEXT)"_s));
        QVERIFY(QSqlQuery(db).exec(u"INSERT INTO t VALUES (1, 'one'), (2, 'zwölf'), (3, replace(hex(zeroblob(27000000)), '0', 'x'))"_s));
    }
    QSqlDatabase::removeDatabase(u"maker"_s);
    Connector c;
    c.kind = u"sql"_s;
    c.settings = {{u"url"_s, u"sqlite:"_s + path}, {u"query"_s, u"SELECT id, body FROM t"_s}};
    SqlProcess source(c, Reach(reaching({})), false);
    Sink sink;
    QCOMPARE(codeOf(source.fetch({}, sink)), u"complete"_s);
    QCOMPARE(sink.taken, (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(sink.skipped, QStringList{u"3"_s});             // larger than a document may be
    QCOMPARE(codeOf(source.fetch({}, sink)), u"complete"_s);
    QCOMPARE(sink.taken.size(), 2);
    QCOMPARE(sink.kept, (QStringList{u"1"_s, u"2"_s}));
    c.settings.insert(u"query"_s, u"SELECT nothing FROM t"_s);
    Sink other;
    QCOMPARE(codeOf(SqlProcess(c, Reach(reaching({})), false).fetch({}, other)), u"bad-query"_s);
    // What it may read is looked at on this side.
    c.settings.insert(u"url"_s, u"sqlite:/etc/passwd"_s);
    QCOMPARE(codeOf(SqlProcess(c, Reach(reaching({})), false).fetch({}, other)), u"not-allowed"_s);
}

void TestYaviHostile::bucketsThatSayNothing()
{
    const HalfServer server;
    const QString authority = u"127.0.0.1:%1"_s.arg(server.port());
    Connector c;
    for (const QString &kind : {u"s3"_s, u"azure-blob"_s, u"web"_s}) {
        c.kind = kind;
        c.settings = {{u"url"_s, u"http://%1/bucket"_s.arg(authority)}, {u"key"_s, u"k"_s}, {u"secret"_s, u"cw=="_s}, {u"account"_s, u"a"_s}};
        const auto source = ConnectorSource::of(c, Reach(reaching(authority)), false);
        QVERIFY2(source, source ? "" : source.error().message.c_str());
        Sink sink(3);
        QCOMPARE(codeOf((*source)->fetch({}, sink)), u"stopping"_s);
    }
}

void TestYaviHostile::listsThatDoNotEnd_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QString>("code");
    QTest::newRow("the same page for ever") << listOf(blob("a", 1) + "<NextContinuationToken>x</NextContinuationToken>") << u"too-large"_s;
    QTest::newRow("empty pages for ever") << listOf("<NextContinuationToken>x</NextContinuationToken>") << u"unreachable"_s;
    QTest::newRow("broken off") << listOf(blob("a", 1)).chopped(30) << u"unreachable"_s;
    QTest::newRow("something else") << QByteArray("<html><body>Sign in</body></html>") << u"unreachable"_s;
    QTest::newRow("nothing") << QByteArray() << u"unreachable"_s;
    QTest::newRow("good") << listOf(blob("a", 1)) << QString();
}

/// Half a list would be taken for all that there is, and the rest for deleted.
void TestYaviHostile::listsThatDoNotEnd()
{
    QFETCH(QByteArray, list);
    QFETCH(QString, code);
    ScenarioServer server({{ScenarioServer::json(list)}});
    backend::S3Blobs blobs(QUrl(server.url().toString() + u"/bucket"_s), "k", "s", "r");
    backend::BlobRemote::Bounds bounds;
    bounds.mostItems = 20;
    blobs.setBounds(bounds);
    const auto items = blobs.list({});
    QCOMPARE(items ? QString() : QString::fromStdString(items.error().code), code);
    if (items)
        QCOMPARE(items->size(), 1);
}

void TestYaviHostile::blobsAreNotLargerThanTheyMayBe()
{
    ScenarioServer::Script endless;
    endless.bytes = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 10000000000\r\n\r\n";
    endless.again = QByteArray(1 << 20, 'x');
    ScenarioServer server({{ScenarioServer::json(listOf(blob("small.txt", 5) + blob("b.txt", 5)))}, endless, {ScenarioServer::json("Words")}});
    Connector c;
    c.kind = u"s3"_s;
    c.settings = {{u"url"_s, server.url().toString() + u"/bucket"_s}, {u"key"_s, u"k"_s}};
    c.secrets = {{u"secret"_s, u"s"_s}};
    BlobSource source(c, Reach(reaching(server.url().authority())));
    Sink sink;
    QCOMPARE(codeOf(source.fetch({}, sink)), u"complete"_s);
    QCOMPARE(sink.skipped, QStringList{u"small.txt"_s});
    QCOMPARE(sink.taken, QStringList{u"b.txt"_s});
}

void TestYaviHostile::repositoriesThatSayNothing()
{
    const HalfServer server;
    const QString authority = u"127.0.0.1:%1"_s.arg(server.port());
    Connector c;
    c.id = u"silent"_s;
    c.kind = u"git"_s;
    c.settings = {{u"url"_s, u"http://%1/x.git"_s.arg(authority)}};
    GitSource source(c, Reach(reaching(authority)), false);
    struct : Sink {
        using Sink::Sink;
        sync::Expected<void> check() override { return server->accepted() > 0 ? sync::fail("stopping", "") : sync::Expected<void>(); }
        const HalfServer *server = nullptr;
    } sink;
    sink.server = &server;
    QCOMPARE(codeOf(source.fetch({}, sink)), u"stopping"_s);
}

/// As many silent ones as there are workers, and one more that has something to say.
void TestYaviHostile::removedConnectorsGiveTheirWorkerBack()
{
    m_project = m_server->newProject(m_token, u"silent"_s);
    write(u"shared/docs/a.md"_s, "# A\n\nWords.\n");
    const QString good = connect(u"folder"_s, u"Good"_s, {{u"path"_s, m_folder.path() + u"/shared/docs"_s}});
    QStringList silent;
    for (int i = 0; i < 6; ++i) {
        silent.append(connect(u"s3"_s, u"Silent %1"_s.arg(i), {{u"url"_s, m_web->url().toString() + u"/bucket"_s}, {u"key"_s, u"k"_s}, {u"secret"_s, u"s"_s}}));
        QVERIFY(!silent.last().isEmpty());
        QCOMPARE(call("POST", u"connectors/%1/sync"_s.arg(silent.last())).status, 202);
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_web->connections > 0, 30'000);
    for (const QString &one : std::as_const(silent))
        QCOMPARE(call("DELETE", u"connectors/"_s + one).status, 204);
    const QJsonObject state = synced(good);
    QCOMPARE(state[u"state"_s].toString(), u"idle"_s);
    QCOMPARE(names(), QStringList{u"a.md"_s});
}

void TestYaviHostile::mailHasNoMorePartsThanItMay()
{
    QByteArray mail = "From: a@example.org\nSubject: Many\nContent-Type: multipart/mixed; boundary=b\n\n";
    for (int i = 0; i < 900; ++i)
        mail += "--b\nContent-Type: text/plain\n\nPart " + QByteArray::number(i) + ".\n";
    const auto all = textOfMail(mail + "--b--\n");
    QVERIFY2(all, all ? "" : all.error().message.c_str());
    QVERIFY(all->text.contains(u"Part 899."_s));                  // nothing is cut without a word
    for (int i = 0; i < 5000; ++i)
        mail += "--b\nContent-Type: text/plain\n\nMore.\n";
    const auto refused = textOfMail(mail + "--b--\n");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, std::string("too-large"));
}

/// From each of many empty lines on, a rule would look at all the others: minutes of a thread that nobody can stop.
void TestYaviHostile::rulesEndWhateverTheTextIs()
{
    const QString lines(400'000, u'\n'), blanks(400'000, u' ');
    for (const QString &industry : {u"legal"_s, u"construction"_s, u"healthcare"_s, u"financial"_s}) {
        for (const QString &text : {lines, blanks, QString(u"1"_s.repeated(400'000)), QString(lines + u"Milestone: the pier is built"_s)})
            QVERIFY(extractors::byRules(industry, text).size() <= extractors::fieldsOf(industry).size());
    }
    QCOMPARE(extractors::byRules(u"construction"_s, lines.left(1000) + u"Milestone 2: the pier is built\n"_s)[u"milestones"_s].value(0).value, u"the pier is built"_s);
}

void TestYaviHostile::documentsHaveNoMorePassagesThanTheyMay()
{
    Ground ground(m_folder.filePath(u"headings.db"_s), m_folder.filePath(u"headings"_s));
    QVERIFY(ground.put(u"headings"_s, u"headings.md"_s, QByteArray("# x\n").repeated(101'000)));
    Processor processor(ground.database, ground.store, ground.vectors, ground.files, ground.embedder);
    QVERIFY(processor.enqueue(ground.scope, u"headings"_s).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(ground.store.find(ground.scope, u"headings"_s)->state, DocumentState::Failed, 60'000);
    QCOMPARE(ground.store.find(ground.scope, u"headings"_s)->errorCode, u"too-large"_s);
}

/// A document that waited was cancelled and tried again, while its first job still stood in the queue.
void TestYaviHostile::whoTriesAgainIsNotCancelledByTheFirstJob()
{
    Ground ground(m_folder.filePath(u"own.db"_s), m_folder.filePath(u"own"_s));
    QSemaphore reached, go;
    Processor processor(ground.database, ground.store, ground.vectors, ground.files, ground.embedder);
    processor.setReady([&](const Scope &, const QString &id) {
        if (id == u"third"_s)
            return;
        reached.release();
        go.acquire();
    });
    const auto freed = qScopeGuard([&] { go.release(10); });
    for (const QString &id : {u"first"_s, u"second"_s, u"third"_s})
        QVERIFY(ground.put(id, id + u".txt"_s, "Words of " + id.toUtf8()));
    Store &store = ground.store;
    const Scope &scope = ground.scope;
    QVERIFY(processor.enqueue(scope, u"first"_s).has_value());
    QVERIFY(processor.enqueue(scope, u"second"_s).has_value());
    QVERIFY(reached.tryAcquire(2, 60'000));              // both threads are held
    QVERIFY(processor.enqueue(scope, u"third"_s).has_value());
    processor.cancel(u"third"_s);
    QVERIFY(store.move(scope, u"third"_s, DocumentState::Queued, DocumentState::Cancelled).value_or(false));
    QVERIFY(store.move(scope, u"third"_s, DocumentState::Cancelled, DocumentState::Queued).value_or(false));
    QVERIFY(processor.enqueue(scope, u"third"_s).has_value());
    go.release(10);
    const auto isOver = [](DocumentState state) { return state != DocumentState::Queued && state != DocumentState::Processing; };
    QTRY_VERIFY_WITH_TIMEOUT(isOver(store.find(scope, u"third"_s)->state), 60'000);
    QCOMPARE(store.find(scope, u"third"_s)->state, DocumentState::Ready);
}

QTEST_GUILESS_MAIN(TestYaviHostile)
#include "test_yavi_hostile.moc"
