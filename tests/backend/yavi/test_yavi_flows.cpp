// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Connectors and workflows by the routes of a real server: folders, repositories, feeds, databases and exports come, change and go; documents,
// calls from outside and people set workflows off.
#include "backend/yavi/connectors/ExportSource.h"
#include "backend/yavi/connectors/WebSource.h"
#include "backend/yavi/extract/Extractors.h"
#include "backend/yavi/workflows/WorkflowDefinition.h"
#include "backend/platform/blobs/AzureBlobs.h"
#include "backend/platform/blobs/S3Blobs.h"
#include "tests/backend/ai/ScenarioServer.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include "tests/backend/yavi/DocumentMaker.h"
#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QMessageAuthenticationCode>
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

class TestYaviFlows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
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
    void definitions_data();
    void definitions();
    void schedules();
    void documentSetsOff();
    void dryRunDoesNothing();
    void fileOfTheProject();
    void webhook();
    void stepsAreTriedAgain();
    void proposesChangesForReview();
    void valuesAreQuoted();
    void originalClients();

private:
    HttpAnswer call(const QByteArray &method, const QString &rest, const QJsonObject &body = {}) { return m_server->call(method, u"projects/"_s + m_project + u'/' + rest, body, m_token); }
    QString connect(const QString &kind, const QString &name, const QJsonObject &settings, const QJsonObject &more = {});
    /// Syncs, waits for the end and for the documents to be read.
    QJsonObject synced(const QString &connector, bool meansDeletions = false);
    QStringList names();
    QString documentNamed(const QString &name);
    bool quiet();
    QJsonObject ran(const QString &run);
    QJsonObject lastRun(const QString &workflow, int count = 1);
    void write(const QString &path, const QByteArray &bytes);
    /// A text file of the project, by the live protocol.
    bool putFile(const QString &path, const std::string &text);
    static void git(const QString &folder, const QStringList &arguments);

    QTemporaryDir m_folder;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<ScenarioServer> m_web;
    QString m_token, m_project;
};

void TestYaviFlows::initTestCase()
{
    m_web = std::make_unique<ScenarioServer>(QList<ScenarioServer::Script>{{}});
    backend::Config config;
    config.knowledge.folders = {m_folder.path() + u"/shared"_s};
    config.knowledge.hosts = {m_web->url().authority()};
    m_server = std::make_unique<TestServer>(config);
    m_token = m_server->adminToken();
    m_project = m_server->newProject(m_token);
}

void TestYaviFlows::write(const QString &path, const QByteArray &bytes)
{
    const QString full = m_folder.path() + u'/' + path;
    QDir().mkpath(QFileInfo(full).path());
    QFile file(full);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

bool TestYaviFlows::putFile(const QString &path, const std::string &text)
{
    test::TestSocket socket;
    return socket.open(m_server->url(), m_token) && socket.join(m_project).has_value() && socket.create(path, text) != 0;
}

void TestYaviFlows::git(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"git"_s, QStringList{u"-c"_s, u"user.name=T"_s, u"-c"_s, u"user.email=t@example.org"_s} + arguments);
    QVERIFY2(process.waitForFinished(20'000) && process.exitCode() == 0, process.readAllStandardError().constData());
}

QString TestYaviFlows::connect(const QString &kind, const QString &name, const QJsonObject &settings, const QJsonObject &more)
{
    QJsonObject wanted = more;
    wanted.insert(u"kind"_s, kind);
    wanted.insert(u"name"_s, name);
    wanted.insert(u"settings"_s, settings);
    const auto made = call("POST", u"connectors"_s, wanted);
    if (made.status != 201)
        qWarning() << made.body;
    return made.json()[u"id"_s].toString();
}

bool TestYaviFlows::quiet()
{
    return QTest::qWaitFor([&] {
        for (const QJsonValue &one : call("GET", u"documents"_s).json()[u"documents"_s].toArray()) {
            if (one[u"state"_s] == u"queued"_s || one[u"state"_s] == u"processing"_s)
                return false;
        }
        return true;
    }, 20'000);
}

QJsonObject TestYaviFlows::synced(const QString &connector, bool meansDeletions)
{
    if (call("POST", u"connectors/%1/sync"_s.arg(connector), {{u"meansDeletions"_s, meansDeletions}}).status != 202)
        return {};
    QJsonObject state;
    const bool ended = QTest::qWaitFor([&] {
        state = call("GET", u"connectors/"_s + connector).json();
        return state[u"state"_s] != u"syncing"_s;
    }, 30'000);
    return ended && quiet() ? state : QJsonObject();
}

QStringList TestYaviFlows::names()
{
    QStringList all;
    for (const QJsonValue &one : call("GET", u"documents"_s).json()[u"documents"_s].toArray()) {
        if (one[u"state"_s] == u"ready"_s)
            all.append(one[u"name"_s].toString());
    }
    all.sort();
    return all;
}

QString TestYaviFlows::documentNamed(const QString &name)
{
    for (const QJsonValue &one : call("GET", u"documents"_s).json()[u"documents"_s].toArray()) {
        if (one[u"name"_s] == name && one[u"state"_s] == u"ready"_s)
            return one[u"id"_s].toString();
    }
    return {};
}

void TestYaviFlows::folder()
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

void TestYaviFlows::folderIsGuarded()
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

void TestYaviFlows::massDeletionIsHeld()
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

void TestYaviFlows::repository()
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

void TestYaviFlows::feedAndPage()
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

void TestYaviFlows::database()
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

void TestYaviFlows::exports_data()
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

void TestYaviFlows::exports()
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

void TestYaviFlows::catalogueSaysWhatNeedsYavi()
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

void TestYaviFlows::bucket_data()
{
    QTest::addColumn<bool>("azure");
    QTest::newRow("S3") << false;
    QTest::newRow("Azure") << true;
}

/// The stores of test_backend_blobs, as counterparts that we did not write.
void TestYaviFlows::bucket()
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

void TestYaviFlows::definitions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wrong");              // empty: nothing
    const QString step = u"\n[[step]]\ndo = \"notify\"\ntext = \"x\"\n"_s;
    QTest::newRow("good") << u"name = \"A\"\n[[trigger]]\non = \"document_uploaded\"\n"_s + step << QString();
    QTest::newRow("Yavi's names") << u"name = \"A\"\n[[step]]\ndo = \"notify_team\"\ntext = \"x\"\n[[step]]\ndo = \"suggest_code_updates\"\nprompt = \"p\"\n"_s << QString();
    QTest::newRow("no name") << step << u"\"name\""_s;
    QTest::newRow("no step") << u"name = \"A\"\n"_s << u"steps"_s;
    QTest::newRow("not TOML") << u"name = \n"_s << u"Line 1"_s;
    QTest::newRow("no such action") << u"name = \"A\"\n[[step]]\ndo = \"rm\"\n"_s << u"Line 2"_s;
    QTest::newRow("no such trigger") << u"name = \"A\"\n[[trigger]]\non = \"moon\"\n"_s + step << u"Line 2"_s;
    QTest::newRow("a schedule without time") << u"name = \"A\"\n[[trigger]]\non = \"schedule\"\n"_s + step << u"schedule"_s;
    QTest::newRow("silent") << u"name = \"A\"\n[[step]]\ndo = \"notify\"\n"_s << u"text"_s;
    QTest::newRow("too long") << u"name = \"A\"\n#"_s + QString(70'000, u'x') << u"64 KiB"_s;
}

void TestYaviFlows::definitions()
{
    QFETCH(QString, text);
    QFETCH(QString, wrong);
    const auto parsed = WorkflowDefinition::parse(text);
    QCOMPARE(parsed.has_value(), wrong.isEmpty());
    if (!parsed)
        QVERIFY2(QString::fromStdString(parsed.error().message).contains(wrong), parsed.error().message.c_str());
}

void TestYaviFlows::schedules()
{
    const auto parse = [](const char *how) { return WorkflowDefinition::parse(u"name = \"A\"\n[[trigger]]\non = \"schedule\"\n%1\n[[step]]\ndo = \"notify\"\ntext = \"x\"\n"_s.arg(QLatin1StringView(how))); };
    const qint64 day = 86'400'000, now = day * 20'000 + 8 * 3'600'000;      // 08:00 UTC
    QCOMPARE(parse("every = \"15m\"")->nextAfter(now), now + 900'000);
    QCOMPARE(parse("at = \"07:30\"")->nextAfter(now), day * 20'001 + 7 * 3'600'000 + 1'800'000);
    QCOMPARE(parse("at = \"08:30\"")->nextAfter(now), now + 1'800'000);
    QVERIFY(!parse("every = \"5s\""));
}

QJsonObject TestYaviFlows::ran(const QString &run)
{
    QJsonObject state;
    (void)QTest::qWaitFor([&] {
        state = call("GET", u"workflow-runs/"_s + run).json();
        return state[u"state"_s] != u"waiting"_s && state[u"state"_s] != u"running"_s;
    }, 30'000);
    return state;
}

QJsonObject TestYaviFlows::lastRun(const QString &workflow, int count)
{
    QJsonArray runs;
    (void)QTest::qWaitFor([&] {
        runs = call("GET", u"workflows/%1/runs"_s.arg(workflow)).json()[u"runs"_s].toArray();
        return runs.size() >= count;
    }, 20'000);
    return runs.isEmpty() ? QJsonObject() : ran(runs[0][u"id"_s].toString());
}

void TestYaviFlows::documentSetsOff()
{
    m_project = m_server->newProject(m_token, u"flows"_s);
    const QString definition = u"name = \"Contracts\"\n[[trigger]]\non = \"document-uploaded\"\nmatch = \"*.md\"\n[[trigger]]\non = \"document-updated\"\n"
                               "[[step]]\ndo = \"process\"\nindustry = \"legal\"\n[[step]]\ndo = \"index\"\nbase = \"Leases\"\n[[step]]\ndo = \"notify\"\ntext = \"{trigger}: {document.name}, {document.state}\"\n"
                               "[[step]]\ndo = \"update-context\"\ntext = \"Known lease: {document.name}\"\n"_s;
    const auto made = call("POST", u"workflows"_s, {{u"definition"_s, definition}});
    QCOMPARE(made.status, 201);
    QCOMPARE(call("POST", u"workflows"_s, {{u"definition"_s, definition}}).code(), u"conflict"_s);
    const QString id = made.json()[u"id"_s].toString();
    m_server->call("POST", u"projects/%1/documents?name=other.txt"_s.arg(m_project), {{u"words"_s, 1}}, m_token);
    const QByteArray lease = "# Lease\n\nThis lease agreement is between Anna Berg, the landlord, and Carl Dahl, the tenant. The tenant shall pay 900 EUR each month.\n";
    const auto upload = [&](const QByteArray &bytes) {
        QTcpSocket socket;
        socket.connectToHost(m_server->url().host(), m_server->port());
        if (!socket.waitForConnected(5000))
            return HttpAnswer();
        socket.write("POST /api/v1/projects/" + m_project.toUtf8() + "/documents?name=lease.md&replace=true HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + m_token.toUtf8() + "\r\nContent-Length: "
                     + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes);
        return TestServer::readAnswer(socket);
    };
    QCOMPARE(upload(lease).status, 201);
    QJsonObject run = lastRun(id);
    QVERIFY2(run[u"state"_s] == u"done"_s, QJsonDocument(run).toJson().constData());
    QCOMPARE(run[u"trigger"_s].toString(), u"document-uploaded"_s);
    QCOMPARE(run[u"steps"_s].toArray().size(), 4);
    const QJsonArray notices = call("GET", u"notices"_s).json()[u"notices"_s].toArray();
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices[0][u"text"_s].toString(), u"document-uploaded: lease.md, ready"_s);
    QVERIFY(call("GET", u"notices?after=%1"_s.arg(notices[0][u"id"_s].toInteger())).json()[u"notices"_s].toArray().isEmpty());
    QStringList bases;
    for (const QJsonValue &one : call("GET", u"knowledge-bases"_s).json()[u"knowledgeBases"_s].toArray())
        bases.append(one[u"name"_s].toString() + QString::number(one[u"documentCount"_s].toInt()));
    QCOMPARE(bases, (QStringList{u"Leases1"_s, u"AI context1"_s}));
    // A new version is an update; what the workflow wrote itself set nothing off.
    QVERIFY(quiet());
    QCOMPARE(upload(lease + "It ends on 2027-12-31.\n").status, 201);
    run = lastRun(id, 2);
    QCOMPARE(run[u"trigger"_s].toString(), u"document-updated"_s);
    QCOMPARE(call("GET", u"workflows/%1/runs"_s.arg(id)).json()[u"runs"_s].toArray().size(), 2);
    QCOMPARE(names().count(u"lease.md"_s), 1);
    // Switched off.
    QCOMPARE(call("PATCH", u"workflows/"_s + id, {{u"enabled"_s, false}}).json()[u"enabled"_s].toBool(true), false);
    QCOMPARE(call("DELETE", u"workflows/"_s + id).status, 204);
}

void TestYaviFlows::dryRunDoesNothing()
{
    const QString id = call("POST", u"workflows"_s, {{u"definition"_s, u"name = \"Dry\"\n[[step]]\ndo = \"notify\"\ntext = \"Hello {input.name}\"\n[[step]]\ndo = \"propose\"\nprompt = \"Change it\"\n"_s}}).json()[u"id"_s].toString();
    const auto before = call("GET", u"notices"_s).json();
    const auto begun = call("POST", u"workflows/%1/run"_s.arg(id), {{u"dryRun"_s, true}, {u"input"_s, QJsonObject{{u"name"_s, u"Mira"_s}}}});
    QCOMPARE(begun.status, 202);
    const QJsonObject run = ran(begun.json()[u"id"_s].toString());
    QCOMPARE(run[u"state"_s].toString(), u"done"_s);
    QVERIFY(run[u"steps"_s][0][u"detail"_s].toString().contains(u"Hello Mira"));
    QVERIFY(run[u"steps"_s][1][u"detail"_s].toString().contains(u"to be reviewed"));
    QCOMPARE(call("GET", u"notices"_s).json(), before);
}

void TestYaviFlows::fileOfTheProject()
{
    m_project = m_server->newProject(m_token, u"file"_s);
    QVERIFY(putFile(u".dyad/workflows/hello.toml"_s, "name = \"Hello\"\n[[step]]\ndo = \"notify\"\ntext = \"from a file\"\n"));
    QJsonArray all;
    QTRY_VERIFY_WITH_TIMEOUT(!(all = call("GET", u"workflows"_s).json()[u"workflows"_s].toArray()).isEmpty(), 10'000);
    QCOMPARE(all[0][u"origin"_s].toString(), u".dyad/workflows/hello.toml"_s);
    const QString id = all[0][u"id"_s].toString();
    QCOMPARE(call("PATCH", u"workflows/"_s + id, {{u"enabled"_s, false}}).code(), u"conflict"_s);
    QCOMPARE(call("DELETE", u"workflows/"_s + id).code(), u"conflict"_s);
    QCOMPARE(ran(call("POST", u"workflows/%1/run"_s.arg(id)).json()[u"id"_s].toString())[u"state"_s].toString(), u"done"_s);
}

void TestYaviFlows::webhook()
{
    m_project = m_server->newProject(m_token, u"hook"_s);
    const QString id = call("POST", u"workflows"_s, {{u"definition"_s, u"name = \"Hook\"\n[[trigger]]\non = \"webhook\"\n[[step]]\ndo = \"notify\"\ntext = \"Built {input.build.number}\"\n"_s}}).json()[u"id"_s].toString();
    const auto made = call("POST", u"workflows/%1/secret"_s.arg(id));
    QCOMPARE(made.status, 201);
    const QByteArray secret = made.json()[u"secret"_s].toString().toLatin1(), body = R"({"build":{"number":42}})";
    const auto send = [&](const QByteArray &headers, const QByteArray &bytes) {
        QTcpSocket socket;
        socket.connectToHost(m_server->url().host(), m_server->port());
        if (!socket.waitForConnected(5000))
            return HttpAnswer();
        socket.write("POST /api/v1/hooks/" + id.toUtf8() + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + headers + "Content-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes);
        return TestServer::readAnswer(socket);
    };
    const auto mac = [&](const QByteArray &said) { return "sha256=" + QMessageAuthenticationCode::hash(said, secret, QCryptographicHash::Sha256).toHex(); };
    const QByteArray now = QByteArray::number(QDateTime::currentMSecsSinceEpoch()), old = QByteArray::number(QDateTime::currentMSecsSinceEpoch() - 3'600'000);
    QCOMPARE(send({}, body).code(), u"bad-signature"_s);
    QCOMPARE(send("X-Dyad-Timestamp: " + now + "\r\nX-Dyad-Signature: " + mac(now + '.' + body) + "\r\n", body + ' ').code(), u"bad-signature"_s);
    QCOMPARE(send("X-Dyad-Timestamp: " + old + "\r\nX-Dyad-Signature: " + mac(old + '.' + body) + "\r\n", body).code(), u"bad-signature"_s);
    const auto good = send("X-Dyad-Timestamp: " + now + "\r\nX-Dyad-Signature: " + mac(now + '.' + body) + "\r\n", body);
    QCOMPARE(good.status, 202);
    QCOMPARE(ran(good.json()[u"run"_s].toString())[u"steps"_s][0][u"detail"_s].toString(), u"Built 42"_s);
    // As GitHub signs.
    QCOMPARE(send("X-Hub-Signature-256: " + mac(body) + "\r\n", body).status, 202);
    QVERIFY(!call("GET", u"workflows"_s).body.contains(secret));
}

void TestYaviFlows::stepsAreTriedAgain()
{
    m_project = m_server->newProject(m_token, u"again"_s);
    const auto answer = [](const QByteArray &text) { return ScenarioServer::wholeSse("data: {\"id\":\"1\",\"model\":\"m-1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"); };
    // Refused four times (the broker itself tries some of them again), then answered.
    ScenarioServer provider({{ScenarioServer::json(R"({"error":{"message":"no"}})", 400)}, {answer("Forty-two."), true}});
    QCOMPARE(m_server->call("POST", u"admin/providers"_s, {{u"name"_s, u"p"_s}, {u"kind"_s, u"compatible"_s}, {u"baseUrl"_s, provider.url().toString()}, {u"models"_s, QJsonArray{u"m-1"_s}}}, m_token).status, 201);
    const QString id = call("POST", u"workflows"_s, {{u"definition"_s, u"name = \"Ask\"\n[[step]]\ndo = \"prompt\"\nprompt = \"What is it?\"\nsave = \"answer.md\"\n[[step]]\ndo = \"notify\"\ntext = \"It is: {last}\"\n"_s}}).json()[u"id"_s].toString();
    const QJsonObject run = ran(call("POST", u"workflows/%1/run"_s.arg(id)).json()[u"id"_s].toString());
    QVERIFY2(run[u"state"_s] == u"done"_s, QJsonDocument(run).toJson().constData());
    QVERIFY(run[u"steps"_s][0][u"attempts"_s].toInt() >= 2);
    QCOMPARE(run[u"steps"_s][1][u"detail"_s].toString(), u"It is: Forty-two."_s);
    QTRY_VERIFY_WITH_TIMEOUT(names().contains(u"answer.md"_s), 10'000);
    (void)m_server->call("DELETE", u"admin/providers/p"_s, {}, m_token);
}

void TestYaviFlows::proposesChangesForReview()
{
    m_project = m_server->newProject(m_token, u"propose"_s);
    QVERIFY(putFile(u"docs/terms.md"_s, "# Terms\n\nNotice: three months.\n"));
    const QByteArray edit = R"(<dyad-search-replace path=\"docs/terms.md\" description=\"notice\">\n<<<<<<< SEARCH\nNotice: three months.\n=======\nNotice: six months.\n>>>>>>> REPLACE\n</dyad-search-replace>)";
    ScenarioServer provider({{ScenarioServer::wholeSse("data: {\"id\":\"1\",\"model\":\"m-1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + edit + "\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"), true}});
    QCOMPARE(m_server->call("POST", u"admin/providers"_s, {{u"name"_s, u"p"_s}, {u"kind"_s, u"compatible"_s}, {u"baseUrl"_s, provider.url().toString()}, {u"models"_s, QJsonArray{u"m-1"_s}}}, m_token).status, 201);
    const QString id = call("POST", u"workflows"_s, {{u"definition"_s, u"name = \"Terms\"\n[[step]]\ndo = \"propose\"\nprompt = \"Make it six months\"\nfiles = [\"docs/*.md\"]\n"_s}}).json()[u"id"_s].toString();
    const QJsonObject run = ran(call("POST", u"workflows/%1/run"_s.arg(id)).json()[u"id"_s].toString());
    QVERIFY2(run[u"state"_s] == u"done"_s, QJsonDocument(run).toJson().constData());
    QVERIFY(provider.seen.last().body.contains("Notice: three months."));
    // Nothing is changed; the answer lies in a thread of the project, as any other that is reviewed.
    QCOMPARE(m_server->call("GET", u"projects/%1/content?path=docs/terms.md"_s.arg(m_project), {}, m_token).body, QByteArray("# Terms\n\nNotice: three months.\n"));
    const QJsonArray threads = m_server->call("GET", u"threads?project="_s + m_project, {}, m_token).json()[u"threads"_s].toArray();
    QCOMPARE(threads.size(), 1);
    const QJsonArray messages = m_server->call("GET", u"threads/%1?project=%2"_s.arg(threads[0][u"id"_s].toString(), m_project), {}, m_token).json()[u"messages"_s].toArray();
    QVERIFY(messages.last()[u"text"_s].toString().contains(u"Notice: six months."));
    (void)m_server->call("DELETE", u"admin/providers/p"_s, {}, m_token);
}

void TestYaviFlows::valuesAreQuoted()
{
    const QString invoice = u"INVOICE 2026-17\nVendor: Nordlys Energi AS\nBill to: Fjord Ltd\n\nSolar panel  4 x EUR 210.00\nSubtotal: EUR 840.00\nVAT 25%: EUR 210.00\nTotal due: EUR 1,050.00\nPayment terms: net 30 days\nDue date: 2026-05-01\n"_s;
    const auto values = extractors::byRules(u"financial"_s, invoice);
    for (const QString &field : extractors::fieldsOf(u"financial"_s)) {
        QVERIFY2(!values.value(field).isEmpty(), qPrintable(field));
        for (const ExtractedValue &one : values.value(field))
            QCOMPARE(invoice.mid(one.start, one.length), one.value);
    }
    QCOMPARE(values[u"vendor"_s][0].value, u"Nordlys Energi AS"_s);
    QCOMPARE(extractors::industryOf(invoice), u"financial"_s);
    QCOMPARE(extractors::industryOf(u"The cat sat on the mat and looked at the moon."_s), QString());
    const QString note = u"Patient: J. D.\nDiagnosis: type 2 diabetes\nBlood pressure: 142/91 mmHg\nMedication: Metformin 500 mg twice daily\nAllergies: penicillin\nRisk factors: smoker, family history.\n"_s;
    const auto health = extractors::byRules(u"healthcare"_s, note);
    for (const QString &field : extractors::fieldsOf(u"healthcare"_s))
        QVERIFY2(!health.value(field).isEmpty(), qPrintable(field));
    const QString site = u"Milestone 1: Foundation complete\nContract sum: USD 1,200,000\nStart: 2026-03-01\nBuilding permit no. B-2026/114\nAll workers must wear hard hats on the scaffold.\n"_s;
    const auto building = extractors::byRules(u"construction"_s, site);
    for (const QString &field : extractors::fieldsOf(u"construction"_s))
        QVERIFY2(!building.value(field).isEmpty(), qPrintable(field));
    // A model's word counts where the text says so, and is marked where it does not.
    const auto model = extractors::fromModel(u"Here: {\"parties\": [{\"value\": \"Fjord Ltd\", \"quote\": \"Bill to:\\n Fjord Ltd\"}, {\"value\": \"Acme\", \"quote\": \"Acme Corp\"}, {\"value\": \"9999\", \"quote\": \"Vendor\"}]}"_s,
                                             {u"parties"_s}, invoice);
    QCOMPARE(model[u"parties"_s].size(), 3);
    QVERIFY(model[u"parties"_s][0].isVerified() && !model[u"parties"_s][1].isVerified() && !model[u"parties"_s][2].isVerified());
    const QJsonObject json = extractors::toJson(model, invoice);
    QCOMPARE(json[u"parties"_s][0][u"verified"_s].toBool(), true);
    QCOMPARE(json[u"parties"_s][1][u"verified"_s].toBool(true), false);
}

void TestYaviFlows::originalClients()
{
    m_project = m_server->newProject(m_token, u"clients"_s);
    const auto yavi = [&](const QByteArray &method, const QString &rest, const QJsonObject &body = {}) {
        QTcpSocket socket;
        socket.connectToHost(m_server->url().host(), m_server->port());
        if (!socket.waitForConnected(5000))
            return HttpAnswer();
        const QByteArray bytes = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
        socket.write(method + " /api/yavi/" + rest.toUtf8() + (rest.contains(u'?') ? "&" : "?") + "projectId=" + m_project.toUtf8() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + m_token.toUtf8()
                     + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes);
        return TestServer::readAnswer(socket);
    };
    const auto made = yavi("POST", u"workflows"_s, {{u"name"_s, u"W"_s}, {u"description"_s, u"d"_s}, {u"triggers"_s, QJsonArray{u"document_uploaded"_s}},
                                                   {u"actions"_s, QJsonArray{QJsonObject{{u"type"_s, u"notify_team"_s}, {u"config"_s, QJsonObject{{u"text"_s, u"say \"hi\"\n"_s}}}}}}});
    QCOMPARE(made.status, 201);
    const QString id = made.json()[u"workflow"_s][u"id"_s].toString();
    QCOMPARE(yavi("GET", u"workflows"_s).json()[u"workflows"_s][0][u"actions"_s][0][u"text"_s].toString(), u"say \"hi\"\n"_s);
    QCOMPARE(yavi("POST", u"workflows/%1/execute"_s.arg(id), {{u"input"_s, QJsonObject{{u"a"_s, 1}}}}).status, 202);
    QCOMPARE(yavi("GET", u"connectors"_s).json()[u"connectors"_s].toArray().size(), 0);
    QVERIFY(QDir().mkpath(m_folder.path() + u"/shared"_s));
    QCOMPARE(yavi("POST", u"connectors/folder/configure"_s, {{u"path"_s, m_folder.path() + u"/shared"_s}}).json()[u"success"_s].toBool(), true);
    QCOMPARE(yavi("POST", u"connectors/folder/sync"_s).json()[u"status"_s].toString(), u"syncing"_s);
    QCOMPARE(yavi("GET", u"connectors"_s).json()[u"connectors"_s][0][u"type"_s].toString(), u"folder"_s);
    QVERIFY(yavi("GET", u"analytics/usage?timeRange=30d"_s).json()[u"analytics"_s].isObject());
}

QTEST_GUILESS_MAIN(TestYaviFlows)
#include "test_yavi_flows.moc"
