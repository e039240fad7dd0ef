// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Connectors by the routes of a real server: folders, repositories, feeds, databases, exports and buckets come, change and go.
#include "backend/platform/blobs/AzureBlobs.h"
#include "backend/platform/blobs/S3Blobs.h"
#include "backend/yavi/connectors/ExportSource.h"
#include "backend/yavi/connectors/WebSource.h"
#include "tests/backend/yavi/DocumentMaker.h"
#include "tests/backend/yavi/FlowFixture.h"
#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace dyad;
using namespace dyad::backend::yavi;
using test::HttpAnswer;
using test::TestServer;
namespace make = dyad::test::make;

class TestYaviConnectors : public test::FlowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startServer(); }
    void folder();
    void folderIsGuarded();
    void massDeletionIsHeld();
    void repository();
    void feedAndPage();
    void database();
    void exports_data();
    void exports();
    void catalogueSaysWhatNeedsYavi();
    void bucket_data();
    void bucket();
};

void TestYaviConnectors::folder()
{
    m_project = m_server->newProject(m_token, u"folder"_s);
    write(u"shared/one.md"_s, "# One\n\nThe harbour opens at seven.\n");
    write(u"shared/deep/two.txt"_s, "The lighthouse was built in 1881.");
    write(u"shared/.hidden"_s, "secret");
    write(u"shared/skipped.log"_s, "a log");
    const QString id = connect(u"folder"_s, u"Harbour"_s, {{u"path"_s, m_folder.path() + u"/shared"_s}, {u"match"_s, u"*.md,*.txt"_s}});
    QVERIFY(!id.isEmpty());
    QJsonObject state = synced(id);
    QCOMPARE(state[u"last"_s][u"added"_s].toInt(), 2);
    QCOMPARE(names(), (QStringList{u"one.md"_s, u"two.txt"_s}));
    const QString before = documentNamed(u"one.md"_s);
    const QString base = call("POST", u"knowledge-bases"_s, {{u"name"_s, u"kb"_s}, {u"documents"_s, QJsonArray{before}}}).json()[u"id"_s].toString();
    // Nothing new: nothing happens.
    state = synced(id);
    QCOMPARE(state[u"last"_s][u"unchanged"_s].toInt(), 2);
    QCOMPARE(documentNamed(u"one.md"_s), before);
    // What changed takes the place of what it was, in knowledge bases too; what is gone goes.
    write(u"shared/one.md"_s, "# One\n\nThe harbour opens at eight o'clock now.\n");
    QVERIFY(QFile::remove(m_folder.path() + u"/shared/deep/two.txt"_s));
    state = synced(id);
    QCOMPARE(state[u"last"_s][u"changed"_s].toInt(), 1);
    QCOMPARE(state[u"last"_s][u"removed"_s].toInt(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"one.md"_s}, 10'000);
    QVERIFY(documentNamed(u"one.md"_s) != before);
    const auto answer = call("POST", u"knowledge-bases/%1/ask"_s.arg(base), {{u"question"_s, u"When does the harbour open?"_s}}).json();
    QVERIFY2(answer[u"answer"_s].toString().contains(u"eight"), qPrintable(answer[u"answer"_s].toString()));
    // A folder that is not there any more removes nothing, and says what to do.
    QVERIFY(QDir().rename(m_folder.path() + u"/shared"_s, m_folder.path() + u"/away"_s));
    state = synced(id);
    QCOMPARE(state[u"state"_s].toString(), u"failed"_s);
    QCOMPARE(state[u"error"_s][u"code"_s].toString(), u"folder-missing"_s);
    QVERIFY(!state[u"error"_s][u"remedy"_s].toString().isEmpty());
    QCOMPARE(names(), QStringList{u"one.md"_s});
    QVERIFY(QDir().rename(m_folder.path() + u"/away"_s, m_folder.path() + u"/shared"_s));
    QCOMPARE(call("DELETE", u"connectors/"_s + id).status, 204);
    QCOMPARE(names(), QStringList{u"one.md"_s});
}

void TestYaviConnectors::folderIsGuarded()
{
    const QString developer = m_server->guest(m_project, u"developer"_s, u"Dev"_s);
    const auto wanted = [&](const QString &path) {
        return m_server->call("POST", u"projects/%1/connectors"_s.arg(m_project), {{u"kind"_s, u"folder"_s}, {u"name"_s, path.right(60)}, {u"settings"_s, QJsonObject{{u"path"_s, path}}}}, developer);
    };
    QCOMPARE(wanted(u"/etc"_s).code(), u"not-allowed"_s);
    QCOMPARE(wanted(m_folder.path() + u"/shared/../"_s).code(), u"not-allowed"_s);
    QVERIFY(QFile::link(u"/etc"_s, m_folder.path() + u"/shared/link"_s));
    QCOMPARE(wanted(m_folder.path() + u"/shared/link"_s).code(), u"not-allowed"_s);
    QCOMPARE(wanted(m_folder.path() + u"/shared"_s).status, 201);
    // Not even an admin's connector reads the server's own data.
    QCOMPARE(call("POST", u"connectors"_s, {{u"kind"_s, u"folder"_s}, {u"name"_s, u"own"_s}, {u"settings"_s, QJsonObject{{u"path"_s, m_server->dataDirectory()}}}}).code(), u"not-allowed"_s);
    QCOMPARE(call("POST", u"connectors"_s, {{u"kind"_s, u"web"_s}, {u"name"_s, u"w"_s}, {u"settings"_s, QJsonObject{{u"path"_s, u"x"_s}}}}).code(), u"bad-request"_s);
    const QString viewer = m_server->guest(m_project, u"viewer"_s, u"Vera"_s);
    QCOMPARE(m_server->call("POST", u"projects/%1/workflows"_s.arg(m_project), {{u"definition"_s, u"x"_s}}, viewer).status, 403);
}

void TestYaviConnectors::massDeletionIsHeld()
{
    m_project = m_server->newProject(m_token, u"mass"_s);
    for (int i = 0; i < 30; ++i)
        write(u"mass/%1.txt"_s.arg(i), "Note number " + QByteArray::number(i));
    const QString id = connect(u"folder"_s, u"Mass"_s, {{u"path"_s, m_folder.path() + u"/mass"_s}});
    QCOMPARE(synced(id)[u"last"_s][u"added"_s].toInt(), 30);
    for (int i = 0; i < 28; ++i)
        QVERIFY(QFile::remove(m_folder.path() + u"/mass/%1.txt"_s.arg(i)));
    QCOMPARE(synced(id)[u"error"_s][u"code"_s].toString(), u"deletions-held"_s);
    QCOMPARE(names().size(), 30);
    QCOMPARE(synced(id, true)[u"last"_s][u"removed"_s].toInt(), 28);
    QCOMPARE(names().size(), 2);
}

void TestYaviConnectors::repository()
{
    m_project = m_server->newProject(m_token, u"git"_s);
    write(u"repo/docs/a.md"_s, "# A\n\nAlpha particles.\n");
    write(u"repo/docs/b.md"_s, "# B\n\nBeta decay.\n");
    write(u"repo/src/main.c"_s, "int main(void) { return 0; }\n");
    const QString repo = m_folder.path() + u"/repo"_s;
    git(repo, {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    git(repo, {u"add"_s, u"-A"_s});
    git(repo, {u"commit"_s, u"-qm"_s, u"first"_s});
    const QString id = connect(u"git"_s, u"Repo"_s, {{u"url"_s, repo}, {u"path"_s, u"docs"_s}});
    QJsonObject state = synced(id);
    QVERIFY2(state[u"state"_s] == u"idle"_s, qPrintable(state[u"error"_s][u"message"_s].toString()));
    QCOMPARE(names(), (QStringList{u"a.md"_s, u"b.md"_s}));
    QCOMPARE(synced(id)[u"last"_s][u"changed"_s].toInt(), 0);
    write(u"repo/docs/a.md"_s, "# A\n\nAlpha particles are helium nuclei.\n");
    git(repo, {u"rm"_s, u"-q"_s, u"docs/b.md"_s});
    git(repo, {u"commit"_s, u"-qam"_s, u"second"_s});
    state = synced(id);
    QCOMPARE(state[u"last"_s][u"changed"_s].toInt(), 1);
    QCOMPARE(state[u"last"_s][u"removed"_s].toInt(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"a.md"_s}, 10'000);
    QVERIFY(!call("POST", u"search"_s, {{u"text"_s, u"helium"_s}}).json()[u"results"_s].toArray().isEmpty());
    const QString wrong = connect(u"git"_s, u"Wrong"_s, {{u"url"_s, repo}, {u"branch"_s, u"nothing"_s}});
    QCOMPARE(synced(wrong)[u"error"_s][u"code"_s].toString(), u"no-such-branch"_s);
}

void TestYaviConnectors::feedAndPage()
{
    m_project = m_server->newProject(m_token, u"web"_s);
    const QByteArray feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>"
                            "<item><guid>1</guid><title>The ferry is late</title><description>&lt;p&gt;Because of fog in the sound.&lt;/p&gt;</description></item>"
                            "<item><guid>2</guid><title>A new pier</title><description>It opens in May.</description></item></channel></rss>";
    const auto answer = [](const QByteArray &body, const QByteArray &type) {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nETag: \"e1\"\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    };
    m_web = nullptr;
    m_web = std::make_unique<ScenarioServer>(QList<ScenarioServer::Script>{{answer(feed, "application/rss+xml"), true}, {"HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n", true}});
    backend::Config config;
    config.knowledge.folders = {m_folder.path() + u"/shared"_s};
    config.knowledge.hosts = {m_web->url().authority()};
    m_server->setConfig(config);
    m_server->restart();
    m_token = m_server->adminToken();
    const QString id = connect(u"web"_s, u"News"_s, {{u"url"_s, m_web->url().toString() + u"/feed.xml"_s}});
    const QJsonObject state = synced(id);
    QVERIFY2(state[u"state"_s] == u"idle"_s, qPrintable(state[u"error"_s][u"message"_s].toString()));
    QCOMPARE(names(), (QStringList{u"A new pier.html"_s, u"The ferry is late.html"_s}));
    QVERIFY(call("POST", u"search"_s, {{u"text"_s, u"fog"_s}}).json()[u"results"_s][0][u"text"_s].toString().contains(u"fog in the sound"));
    QCOMPARE(synced(id)[u"last"_s][u"added"_s].toInt(), 0);
    QVERIFY(m_web->seen.last().head.contains("If-None-Match: \"e1\""));
    // Addresses that are not public, and were not allowed, are not reached.
    const QString inside = connect(u"web"_s, u"Inside"_s, {{u"url"_s, u"http://127.0.0.1:1/x"_s}});
    QCOMPARE(synced(inside)[u"error"_s][u"code"_s].toString(), u"not-allowed"_s);
    const auto atom = WebSource::entriesOf("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>u</id><title>T</title><link href=\"https://x.org/1\"/><content>C</content></entry></feed>");
    QCOMPARE(atom.size(), 1);
    QCOMPARE(atom[0].link, u"https://x.org/1"_s);
    QVERIFY(WebSource::entriesOf("<!DOCTYPE html><html><item/></html>").isEmpty());
}

void TestYaviConnectors::database()
{
    m_project = m_server->newProject(m_token, u"sql"_s);
    const QString path = m_folder.path() + u"/articles.db"_s;
    const auto run = [&](const QString &sql) {
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"maker"_s);
            db.setDatabaseName(path);
            QVERIFY(db.open());
            for (const QString &one : sql.split(u';', Qt::SkipEmptyParts)) {
                QSqlQuery query(db);
                QVERIFY(query.exec(one));
            }
        }
        QSqlDatabase::removeDatabase(u"maker"_s);
    };
    run(u"CREATE TABLE articles (id INTEGER, title TEXT, body TEXT, updated TEXT);INSERT INTO articles VALUES (1, 'Salt', 'Salt comes from the sea.', '2026-01-01');"
        "INSERT INTO articles VALUES (2, 'Pepper', 'Pepper comes from Kerala.', '2026-01-02')"_s);
    const QString id = connect(u"sql"_s, u"Articles"_s, {{u"url"_s, u"sqlite:"_s + path}, {u"query"_s, u"SELECT id, title, body, updated FROM articles"_s}, {u"since"_s, u"updated"_s}});
    QJsonObject state = synced(id);
    QVERIFY2(state[u"state"_s] == u"idle"_s, qPrintable(state[u"error"_s][u"message"_s].toString()));
    QCOMPARE(names(), (QStringList{u"Pepper.md"_s, u"Salt.md"_s}));
    run(u"UPDATE articles SET body = 'Salt comes from mines, too.', updated = '2026-02-01' WHERE id = 1;DELETE FROM articles WHERE id = 2"_s);
    state = synced(id);
    QCOMPARE(state[u"last"_s][u"changed"_s].toInt(), 1);
    QCOMPARE(state[u"last"_s][u"removed"_s].toInt(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"Salt.md"_s}, 10'000);
    const QString bad = connect(u"sql"_s, u"Bad"_s, {{u"url"_s, u"sqlite:"_s + path}, {u"query"_s, u"DELETE FROM articles"_s}});
    QCOMPARE(synced(bad)[u"error"_s][u"code"_s].toString(), u"bad-query"_s);
    const QString worse = connect(u"sql"_s, u"Worse"_s, {{u"url"_s, u"sqlite:"_s + path}, {u"query"_s, u"SELECT nothing FROM nowhere"_s}});
    QCOMPARE(synced(worse)[u"error"_s][u"code"_s].toString(), u"bad-query"_s);
    // Secrets come back to nobody.
    const QString secret = connect(u"sql"_s, u"Far"_s, {{u"url"_s, u"postgresql://u@127.0.0.1:1/x"_s}, {u"query"_s, u"SELECT 1"_s}, {u"password"_s, u"hunter2hunter2"_s}});
    QVERIFY(!secret.isEmpty());
    QVERIFY(!call("GET", u"connectors"_s).body.contains("hunter2"));
}

void TestYaviConnectors::exports_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("says");
    QTest::newRow("slack") << u"slack-export"_s << u"slack.zip"_s
                           << make::zip({{"users.json", R"([{"id":"U1","name":"mira","profile":{"real_name":"Mira Maas"}}])"},
                                         {"general/2026-03-01.json", R"([{"type":"message","user":"U1","ts":"1772352000.0001","text":"Ask <@U1> about the <https://x.org|permit>"}])"}})
                           << u"#general 2026-03-01.md"_s << u"Mira Maas: Ask @Mira Maas about the permit"_s;
    QTest::newRow("jira json") << u"jira-export"_s << u"jira.json"_s
                               << QByteArray(R"({"issues":[{"key":"OPS-7","fields":{"summary":"Crane is down","status":{"name":"Open"},"description":{"type":"doc","content":[{"type":"paragraph","content":[{"text":"The hydraulic pump leaks."}]}]},"comment":{"comments":[{"author":{"displayName":"Jo"},"body":"Ordered a seal."}]}}}]})")
                               << u"OPS-7 Crane is down.md"_s << u"hydraulic pump leaks"_s;
    QTest::newRow("jira csv") << u"jira-export"_s << u"jira.csv"_s << QByteArray("Summary,Issue key,Status,Description,Comment\n\"Fix, now\",OPS-9,Done,\"It \"\"broke\"\"\nagain\",Thanks\n") << u"OPS-9 Fix- now.md"_s
                              << u"It \"broke\"\nagain"_s;
    QTest::newRow("github") << u"github-export"_s << u"github.zip"_s
                            << make::zip({{"issues_000001.json", R"([{"url":"https://github.com/o/r/issues/12","title":"Compass drifts","body":"Five degrees an hour.","state":"open","user":"https://github.com/ada"}])"},
                                          {"issue_comments_000001.json", R"([{"issue":"https://github.com/o/r/issues/12","user":"https://github.com/bob","body":"Recalibrate it."}])"}})
                            << u"#12 Compass drifts.md"_s << u"bob: Recalibrate it."_s;
}

void TestYaviConnectors::exports()
{
    QFETCH(QString, kind);
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, says);
    m_project = m_server->newProject(m_token, u"export"_s);
    write(u"exports/"_s + file, bytes);
    const QString id = connect(kind, kind, {{u"path"_s, m_folder.path() + u"/exports/"_s + file}});
    const QJsonObject state = synced(id);
    QVERIFY2(state[u"state"_s] == u"idle"_s, qPrintable(state[u"error"_s][u"message"_s].toString()));
    QCOMPARE(names(), QStringList{name});
    const QByteArray text = call("GET", u"documents/%1/text"_s.arg(documentNamed(name))).body;
    QVERIFY2(text.contains(says.toUtf8()), text.constData());
    QCOMPARE(synced(id)[u"last"_s][u"unchanged"_s].toInt(), 1);
    const QString other = connect(kind, u"none"_s, {{u"path"_s, m_folder.path() + u"/shared/one.md"_s}});
    QCOMPARE(synced(other)[u"error"_s][u"code"_s].toString(), u"bad-export"_s);
}

void TestYaviConnectors::catalogueSaysWhatNeedsYavi()
{
    const QJsonArray catalogue = call("GET", u"connectors"_s).json()[u"catalogue"_s].toArray();
    QSet<QString> works;
    int needs = 0;
    for (const QJsonValue &one : catalogue) {
        if (one[u"works"_s].toBool())
            works.insert(one[u"kind"_s].toString());
        needs += one[u"needs"_s] == u"yavi"_s ? 1 : 0;
    }
    QCOMPARE(works, (QSet<QString>{u"folder"_s, u"git"_s, u"web"_s, u"sql"_s, u"slack-export"_s, u"jira-export"_s, u"github-export"_s, u"s3"_s, u"azure-blob"_s}));
    QVERIFY(needs >= 45);
    QCOMPARE(call("POST", u"connectors"_s, {{u"kind"_s, u"yavi-salesforce"_s}, {u"name"_s, u"s"_s}}).code(), u"bad-request"_s);
}

void TestYaviConnectors::bucket_data()
{
    QTest::addColumn<bool>("azure");
    QTest::newRow("S3") << false;
    QTest::newRow("Azure") << true;
}

void TestYaviConnectors::bucket()
{
    QFETCH(bool, azure);
    const QString tests = QStringLiteral(DYAD_SOURCE "/tests/"), work = QDir::tempPath() + u"/dyad-npm-blobs"_s;
    if (QProcess::execute(tests + u"support/npm-install"_s, {tests + u"backend/blobs/package.json"_s, work}) != 0)
        QSKIP("npm could not install azurite and s3rver");
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost));
    const QString port = QString::number(probe.serverPort());
    probe.close();
    QProcess store;
    QDir().mkpath(m_folder.path() + u"/objects"_s);
    if (azure)
        store.start(work + u"/node_modules/.bin/azurite-blob"_s, {u"--blobHost"_s, u"127.0.0.1"_s, u"--blobPort"_s, port, u"--location"_s, m_folder.path() + u"/azure"_s, u"--silent"_s, u"--disableTelemetry"_s,
                                                                   u"--skipApiVersionCheck"_s});
    else
        store.start(work + u"/node_modules/.bin/s3rver"_s, {u"-d"_s, m_folder.path() + u"/objects"_s, u"-a"_s, u"127.0.0.1"_s, u"-p"_s, port, u"--configure-bucket"_s, u"team"_s});
    backend::Config config;
    config.knowledge.hosts = {u"127.0.0.1:"_s + port};
    m_server->setConfig(config);
    m_server->restart();
    m_token = m_server->adminToken();
    m_project = m_server->newProject(m_token, u"bucket"_s);
    QTRY_VERIFY_WITH_TIMEOUT(([&] { QTcpSocket socket; socket.connectToHost(u"127.0.0.1"_s, port.toUShort()); return socket.waitForConnected(300); })(), 20'000);
    const QString key = u"Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="_s;    // azurite's own, for everybody
    const QString url = azure ? u"http://127.0.0.1:%1/devstoreaccount1/team"_s.arg(port) : u"http://127.0.0.1:%1/team"_s.arg(port);
    const QJsonObject settings = azure ? QJsonObject{{u"url"_s, url}, {u"account"_s, u"devstoreaccount1"_s}, {u"secret"_s, key}, {u"prefix"_s, u"docs/"_s}}
                                       : QJsonObject{{u"url"_s, url}, {u"key"_s, u"S3RVER"_s}, {u"secret"_s, u"S3RVER"_s}, {u"prefix"_s, u"docs/"_s}};
    const auto put = [&](const QString &name, QByteArray bytes) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        backend::AzureBlobs far(QUrl(url), u"devstoreaccount1"_s, QByteArray::fromBase64(key.toLatin1()));
        backend::S3Blobs amazon(QUrl(url), "S3RVER", "S3RVER", "us-east-1");
        if (azure)
            (void)far.makeContainer();
        const auto done = azure ? far.put(name, buffer) : amazon.put(name, buffer);
        return done.has_value();
    };
    const QString id = connect(azure ? u"azure-blob"_s : u"s3"_s, u"Bucket"_s, settings);
    QVERIFY(!id.isEmpty());
    QVERIFY(put(u"docs/tides.md"_s, "# Tides\n\nThe tide turns at noon.\n"));
    QVERIFY(put(u"other/x.md"_s, "# X\n"));
    QJsonObject state = synced(id);
    QVERIFY2(state[u"state"_s] == u"idle"_s, qPrintable(state[u"error"_s][u"message"_s].toString()));
    QCOMPARE(names(), QStringList{u"tides.md"_s});
    QCOMPARE(synced(id)[u"last"_s][u"unchanged"_s].toInt(), 1);
    store.kill();
    store.waitForFinished();
    state = synced(id);
    QCOMPARE(state[u"error"_s][u"code"_s].toString(), u"unreachable"_s);
    QCOMPARE(names(), QStringList{u"tides.md"_s});
}

QTEST_GUILESS_MAIN(TestYaviConnectors)
#include "test_yavi_connectors.moc"
