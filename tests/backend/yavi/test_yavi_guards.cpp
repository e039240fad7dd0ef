// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What connectors and workflows must not do for whoever asks: read further than they may, keep a worker for ever, be set off twice.
#include "backend/platform/EgressGuard.h"
#include "backend/yavi/connectors/GitSource.h"
#include "backend/yavi/connectors/SqlSource.h"
#include "backend/yavi/text/ImageText.h"
#include "backend/yavi/workflows/WorkflowRunner.h"
#include "tests/backend/yavi/FlowFixture.h"
#include <QDir>
#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace dyad;
using namespace dyad::backend::yavi;
using test::HttpAnswer;
using test::TestServer;

namespace {

/// Takes what comes, until it is told to stop.
struct Sink : SourceSink {
    QString versionOf(const QString &) const override { return {}; }
    sync::Expected<void> take(const SourceItem &item) override
    {
        keys.append(item.key);
        return {};
    }
    void keep(const QString &key) override { keys.append(key); }
    void gone(const QString &) override { }
    void skip(const QString &, const QString &) override { }
    sync::Expected<void> check() override { return ++checks > stopAfter ? sync::fail("stopping", "The server is stopping.") : sync::Expected<void>(); }
    QStringList keys;
    int checks = 0, stopAfter = 1'000'000'000;
};

struct Run : backend::JobRun {
    const backend::Job &job() const override { return held; }
    sync::Expected<void> saveProgress(const QString &) override { return {}; }
    sync::Expected<void> check() override { return {}; }
    backend::Job held;
};

/// A project whose documents are never read to their end.
struct Tools : WorkflowTools {
    sync::Expected<void> checkMayAct(const Scope &, const QString &) override { return {}; }
    sync::Expected<Document> document(const Scope &, const QString &) override { return Document(); }
    sync::Expected<QString> documentText(const Scope &, const QString &) override { return QString(); }
    sync::Expected<Document> process(const Scope &, const QString &) override { return sync::fail("not-ready", "The document is not read yet."); }
    sync::Expected<int> extract(const Scope &, const QString &, const QString &) override { return 0; }
    sync::Expected<void> addToBaseNamed(const Scope &, const QString &, const QString &) override { return {}; }
    sync::Expected<Document> keepText(const Scope &, const QString &, const QString &, const QString &) override { return Document(); }
    sync::Expected<QString> write(const Scope &, const QString &, const QString &) override { return QString(); }
    sync::Expected<QString> propose(const Scope &, const QString &, const QString &, const QString &, const QStringList &) override { return QString(); }
    sync::Expected<void> notify(const Scope &, const QString &, const QString &) override { return {}; }
};

} // namespace

class TestYaviGuards : public test::FlowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startServer(); }
    void queriesEnd_data();
    void queriesEnd();
    void waitingForADocumentEnds();
    void noFolderAboveTheServersOwn();
    void repositoriesComeByHttpOnly();
    void listsOfFilesAreNoPictures();
    void secretsStayWithTheirAddress();
    void whoChangesAConnectorReads();
    void callsAreTakenOnce();
    void onlyListedHosts();

private:
    Connector sqlConnector(const QString &query);
};

Connector TestYaviGuards::sqlConnector(const QString &query)
{
    const QString path = m_folder.path() + u"/shared/q.db"_s;
    if (!QFile::exists(path)) {
        QDir().mkpath(QFileInfo(path).path());
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"maker"_s);
        db.setDatabaseName(path);
        if (!db.open() || !QSqlQuery(db).exec(u"CREATE TABLE t (id INTEGER)"_s) || !QSqlQuery(db).exec(u"INSERT INTO t VALUES (1), (2), (3)"_s))
            qFatal("no database");
        db = {};
        QSqlDatabase::removeDatabase(u"maker"_s);
    }
    Connector c;
    c.kind = u"sql"_s;
    c.settings = {{u"url"_s, u"sqlite:"_s + path}, {u"query"_s, query}};
    return c;
}

void TestYaviGuards::queriesEnd_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("stopAfter");
    QTest::addColumn<QString>("code");
    const QString endless = u"(WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT %1 FROM c)"_s;
    const int never = 1'000'000'000;
    QTest::newRow("good") << u"SELECT id FROM t"_s << never << QString();
    QTest::newRow("never a row") << u"SELECT * FROM "_s + endless.arg(u"max(x)"_s) << never << u"too-slow"_s;
    QTest::newRow("then never another") << u"SELECT id FROM t WHERE id < 3 OR (SELECT max(y) FROM "_s + endless.arg(u"x AS y"_s) + u") > 0"_s << never << u"too-slow"_s;
    QTest::newRow("the server stops") << u"SELECT * FROM "_s + endless.arg(u"max(x)"_s) << 3 << u"stopping"_s;
    QTest::newRow("a huge value") << u"SELECT zeroblob(900000000) AS id"_s << never << u"bad-query"_s;
}

void TestYaviGuards::queriesEnd()
{
    QFETCH(QString, query);
    QFETCH(int, stopAfter);
    QFETCH(QString, code);
    backend::Config config;
    config.knowledge.folders = {m_folder.path() + u"/shared"_s};
    config.dataDirectory = m_server->dataDirectory();
    SqlSource source(sqlConnector(query), Reach(config), false, stopAfter < 10 ? SqlSource::Patience() : SqlSource::Patience{300, 2'000});
    Sink sink;
    sink.stopAfter = stopAfter;
    const auto end = source.fetch({}, sink);
    QCOMPARE(end ? QString() : QString::fromStdString(end.error().code), code);
    QCOMPARE(end.has_value() && end->isComplete, code.isEmpty());        // else what was not read would be removed
    if (end)
        QCOMPARE(sink.keys, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
}

void TestYaviGuards::waitingForADocumentEnds()
{
    backend::Database database(m_folder.filePath(u"own.db"_s));
    QVERIFY(database.migrate().has_value());
    QVERIFY(database.execute(u"INSERT INTO projects (public_id, name, created_at) VALUES ('p', 'p', 1)"_s).has_value());
    WorkflowStore store(database);
    Workflow workflow;
    workflow.id = u"w"_s;
    workflow.name = u"W"_s;
    workflow.scope = {u"default"_s, database.execute(u"SELECT id FROM projects WHERE public_id = 'p'"_s)->first()[0].toLongLong(), u"p"_s};
    workflow.definition = u"name = \"W\"\n[[step]]\ndo = \"process\"\nattempts = 1\n"_s;
    workflow.createdBy = u"a"_s;
    QVERIFY(store.add(workflow).has_value());
    WorkflowRun run;
    run.id = u"r"_s;
    run.workflow = u"w"_s;
    run.account = u"a"_s;
    run.trigger = u"manual"_s;
    run.input = {{u"document"_s, u"d"_s}};
    run.scope = workflow.scope;
    QVERIFY(store.addRun(run, "none").has_value());
    Tools tools;
    Run job;
    QVERIFY(WorkflowRunner(store, tools, job, 200).go(*store.run(u"r"_s), workflow).has_value());
    QCOMPARE(store.run(u"r"_s)->state, u"failed"_s);
    QVERIFY(store.run(u"r"_s)->error.contains(u"not read yet"_s));
}

/// Neither the server's own folder nor one that it lies in, whoever asks and whatever is allowed.
void TestYaviGuards::noFolderAboveTheServersOwn()
{
    const QString top = m_folder.path() + u"/srv"_s;
    QVERIFY(QDir().mkpath(top + u"/dyad/blobs"_s) && QDir().mkpath(top + u"/files"_s));
    QVERIFY(QFile::link(top + u"/dyad"_s, top + u"/files/link"_s));
    backend::Config config;
    config.dataDirectory = top + u"/dyad"_s;
    config.knowledge.folders = {m_folder.path()};
    const Reach reach(config);
    for (const bool admin : {false, true}) {
        for (const QString &path : {m_folder.path(), top, top + u"/dyad"_s, top + u"/dyad/blobs"_s, top + u"/files/link"_s, top + u"/files/../dyad"_s, u"/"_s}) {
            const auto allowed = reach.path(path, admin);
            QVERIFY2(!allowed && allowed.error().code == "not-allowed", qPrintable(path));
        }
        QVERIFY(reach.path(top + u"/files"_s, admin).has_value());
    }
}

void TestYaviGuards::repositoriesComeByHttpOnly()
{
    m_project = m_server->newProject(m_token, u"git"_s);
    const QString developer = m_server->guest(m_project, u"developer"_s, u"Dev"_s);
    write(u"private/a.md"_s, "# A\n\nSecret.\n");
    const QString repo = m_folder.path() + u"/private"_s;
    git(repo, {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    git(repo, {u"add"_s, u"-A"_s});
    git(repo, {u"commit"_s, u"-qm"_s, u"first"_s});
    int number = 0;
    for (const QString &url : {u"file://"_s + repo, u"file://localhost"_s + repo, u"FILE://example.org"_s + repo, repo, u"ext::sh -c id"_s, u"ssh://example.org/x"_s, u"--upload-pack=id"_s}) {
        const auto made = m_server->call("POST", u"projects/%1/connectors"_s.arg(m_project),
                                         {{u"kind"_s, u"git"_s}, {u"name"_s, u"R%1"_s.arg(++number)}, {u"settings"_s, QJsonObject{{u"url"_s, url}}}}, developer);
        if (made.status == 201) {
            const QJsonObject state = synced(made.json()[u"id"_s].toString());
            QVERIFY2(state[u"error"_s][u"code"_s].toString() == u"not-allowed"_s, qPrintable(url + u' ' + state[u"error"_s][u"message"_s].toString()));
        }
    }
    QVERIFY(names().isEmpty());
}

/// tesseract takes a text for a list of files, and reads those.
void TestYaviGuards::listsOfFilesAreNoPictures()
{
    if (QStandardPaths::findExecutable(u"tesseract"_s).isEmpty())
        QSKIP("tesseract is not installed");
    write(u"list.png"_s, (m_folder.path() + u"/shared/picture.png\n"_s).toUtf8());
    const auto text = textOfImage(m_folder.path() + u"/list.png"_s, newCancelFlag());
    QVERIFY(!text);
    QCOMPARE(text.error().code, std::string("reader-failed"));
    QVERIFY2(text.error().message.find("no picture") != std::string::npos, text.error().message.c_str());        // before it was run at all
}

void TestYaviGuards::secretsStayWithTheirAddress()
{
    m_project = m_server->newProject(m_token, u"secrets"_s);
    const QString url = u"postgresql://u@127.0.0.1:1/x"_s;
    const QString id = connect(u"sql"_s, u"Far"_s, {{u"url"_s, url}, {u"query"_s, u"SELECT 1"_s}, {u"password"_s, u"hunter2"_s}});
    const auto change = [&](const QJsonObject &settings) { return call("PATCH", u"connectors/"_s + id, {{u"settings"_s, settings}}).json(); };
    QCOMPARE(change({{u"query"_s, u"SELECT 2"_s}})[u"hasSecrets"_s].toBool(), true);
    QCOMPARE(change({{u"url"_s, u"postgresql://u@127.0.0.2:1/x"_s}})[u"hasSecrets"_s].toBool(true), false);
    QCOMPARE(change({{u"url"_s, url}})[u"hasSecrets"_s].toBool(true), false);                 // it does not come back either
    QCOMPARE(change({{u"url"_s, u"postgresql://u@127.0.0.2:1/x"_s}, {u"password"_s, u"new"_s}})[u"hasSecrets"_s].toBool(), true);
}

/// What an admin's connector may read, a developer's may not: also where the developer changes the admin's.
void TestYaviGuards::whoChangesAConnectorReads()
{
    m_project = m_server->newProject(m_token, u"change"_s);
    write(u"elsewhere/a.md"_s, "# A\n\nElsewhere.\n");
    write(u"shared/b.md"_s, "# B\n\nShared.\n");
    const QString id = connect(u"folder"_s, u"Any"_s, {{u"path"_s, m_folder.path() + u"/elsewhere"_s}});
    QVERIFY(!id.isEmpty());
    const QString developer = m_server->guest(m_project, u"developer"_s, u"Dev"_s);
    const auto change = [&](const QJsonObject &body) { return m_server->call("PATCH", u"projects/%1/connectors/%2"_s.arg(m_project, id), body, developer); };
    QCOMPARE(change({{u"settings"_s, QJsonObject{{u"path"_s, u"/etc"_s}}}}).code(), u"not-allowed"_s);
    QCOMPARE(change({{u"settings"_s, QJsonObject{{u"match"_s, u"*"_s}}}}).code(), u"not-allowed"_s);     // nor more of the same
    QCOMPARE(change({{u"name"_s, u"Some"_s}}).status, 200);
    QCOMPARE(synced(id)[u"last"_s][u"added"_s].toInt(), 1);
    QCOMPARE(change({{u"settings"_s, QJsonObject{{u"path"_s, m_folder.path() + u"/shared"_s}, {u"match"_s, u"b.md"_s}}}}).status, 200);
    QCOMPARE(synced(id)[u"state"_s].toString(), u"idle"_s);
}

/// Who has overheard a call cannot make it again: not as it was, not as one without a time, not at another workflow.
void TestYaviGuards::callsAreTakenOnce()
{
    m_project = m_server->newProject(m_token, u"replay"_s);
    const auto make = [&](const QString &name) {
        return call("POST", u"workflows"_s, {{u"definition"_s, u"name = \"%1\"\n[[trigger]]\non = \"webhook\"\n[[step]]\ndo = \"notify\"\ntext = \"x\"\n"_s.arg(name)}}).json()[u"id"_s].toString();
    };
    const QString id = make(u"One"_s), other = make(u"Two"_s);
    const QByteArray secret = call("POST", u"workflows/%1/secret"_s.arg(id)).json()[u"secret"_s].toString().toLatin1();
    QCOMPARE(call("POST", u"workflows/%1/secret"_s.arg(other)).status, 201);
    const auto mac = [&](const QByteArray &said) { return "sha256=" + QMessageAuthenticationCode::hash(said, secret, QCryptographicHash::Sha256).toHex(); };
    const auto send = [&](const QString &workflow, const QByteArray &headers, const QByteArray &body) {
        QTcpSocket socket;
        socket.connectToHost(m_server->url().host(), m_server->port());
        if (!socket.waitForConnected(5000))
            return HttpAnswer();
        socket.write("POST /api/v1/hooks/" + workflow.toUtf8() + " HTTP/1.1\r\nHost: x\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        return TestServer::readAnswer(socket);
    };
    const QByteArray now = QByteArray::number(QDateTime::currentMSecsSinceEpoch()), body = R"({"n":1})";
    const QByteArray heard = "X-Dyad-Timestamp: " + now + "\r\nX-Dyad-Signature: " + mac(now + '.' + body) + "\r\n";
    QCOMPARE(send(id, heard, body).status, 202);
    QCOMPARE(send(id, heard, body).code(), u"bad-signature"_s);
    QCOMPARE(send(other, heard, body).code(), u"bad-signature"_s);
    QCOMPARE(send(id, "X-Hub-Signature-256: " + mac(now + '.' + body) + "\r\n", now + '.' + body).code(), u"bad-signature"_s);
    QCOMPARE(send(id, "X-Dyad-Signature: " + mac(now + '.' + body) + "\r\n", now + '.' + body).code(), u"bad-signature"_s);
    QTRY_COMPARE_WITH_TIMEOUT(call("GET", u"workflows/%1/runs"_s.arg(id)).json()[u"runs"_s].toArray().size(), 1, 20'000);
    const QByteArray later = QByteArray::number(now.toLongLong() + 1);
    QCOMPARE(send(id, "X-Dyad-Timestamp: " + later + "\r\nX-Dyad-Signature: " + mac(later + '.' + body) + "\r\n", body).status, 202);
}

/// Where the admin has a list, nothing else is fetched from, whatever its address.
void TestYaviGuards::onlyListedHosts()
{
    using namespace backend::egress;
    QVERIFY(isListed(u"any.example"_s));
    setOnlyHosts({u"docs.example.org"_s, u"*.example.net"_s});
    for (const QString &host : {u"docs.example.org"_s, u"DOCS.example.org"_s, u"a.example.net"_s, u"a.b.example.net"_s})
        QVERIFY2(isListed(host), qPrintable(host));
    for (const QString &host : {u"example.org"_s, u"x.docs.example.org"_s, u"example.net"_s, u"evilexample.net"_s, u"docs.example.org.evil.example"_s, u"1.1.1.1"_s, u""_s})
        QVERIFY2(!isListed(host), qPrintable(host));
    const auto refused = check(QUrl(u"https://1.1.1.1/"_s));
    m_project = m_server->newProject(m_token, u"listed"_s);
    const auto fetched = m_server->call("POST", u"fetch"_s, {{u"url"_s, u"https://1.1.1.1/"_s}, {u"project"_s, m_project}}, m_token);
    setOnlyHosts({});
    QVERIFY(!refused && refused.error().code == "not-allowed");
    QCOMPARE(fetched.code(), u"not-allowed"_s);
}

QTEST_GUILESS_MAIN(TestYaviGuards)
#include "test_yavi_guards.moc"
