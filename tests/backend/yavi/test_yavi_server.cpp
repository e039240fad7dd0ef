// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Documents, search and knowledge bases by the routes of real servers; and one server as the Yavi of another, killed in the middle.
#include "tests/backend/support/TestServer.h"
#include "tests/backend/yavi/DocumentMaker.h"
#include <QJsonArray>
#include <QProcess>
#include <QSet>
#include <QTest>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace dyad;
using test::HttpAnswer;
using test::TestServer;
namespace make = dyad::test::make;

namespace {

QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

/// One request to any server.
HttpAnswer request(const QUrl &server, const QByteArray &method, const QString &path, const QByteArray &token, const QByteArray &body = {}, const QByteArray &type = "application/json")
{
    QTcpSocket socket;
    socket.connectToHost(server.host(), quint16(server.port()));
    if (!socket.waitForConnected(5000))
        return {};
    socket.write(method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: " + server.authority().toLatin1() + "\r\nAuthorization: Bearer " + token + "\r\nContent-Type: " + type
                 + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    return TestServer::readAnswer(socket);
}

/// A server's project, as one of its members uses it.
struct Client {
    QUrl server;
    QByteArray token;
    QString project;

    HttpAnswer call(const QByteArray &method, const QString &rest, const QByteArray &body = {}, const QByteArray &type = "application/json") const
    {
        return request(server, method, u"/api/v1/projects/"_s + project + u'/' + rest, token, body, type);
    }
    HttpAnswer upload(const QString &name, const QByteArray &bytes) const
    {
        return call("POST", u"documents?name="_s + QString::fromLatin1(QUrl::toPercentEncoding(name)), bytes, "application/octet-stream");
    }
    /// Waits until it is ready, failed or cancelled.
    QJsonObject settled(const QString &id) const
    {
        QJsonObject document;
        (void)QTest::qWaitFor([&] {
            document = call("GET", u"documents/"_s + id).json();
            const QString state = document[u"state"_s].toString();
            return state != u"queued" && state != u"processing";
        }, 20'000);
        return document;
    }
    QString ready(const QString &name, const QByteArray &bytes) const
    {
        const QString id = upload(name, bytes).json()[u"id"_s].toString();
        return settled(id)[u"state"_s].toString() == u"ready" ? id : QString();
    }
    QJsonObject search(const QString &text, const QJsonObject &filters = {}) const
    {
        return call("POST", u"search"_s, json({{u"text"_s, text}, {u"filters"_s, filters}})).json();
    }
};

/// A dyad-server in a process of its own, as it is installed.
class ServerProcess {
public:
    explicit ServerProcess(const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
    {
        m_process.setProcessEnvironment(environment);
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(QStringLiteral(DYAD_BIN "/dyad-server"), {u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, m_folder.filePath(u"data"_s)});
        QString invite;
        while (m_url.isEmpty() && m_process.waitForReadyRead(15'000)) {
            while (m_process.canReadLine()) {
                const QJsonObject event = QJsonDocument::fromJson(m_process.readLine()).object();
                invite = event[u"invite"_s].toString(invite);
                m_url = QUrl(event[u"url"_s].toString());
            }
        }
        signUp(invite);
    }
    ~ServerProcess() { kill(); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    const Client &client() const { return m_client; }
    /// An API key for the project.
    QByteArray key() const
    {
        const auto made = request(m_url, "POST", u"/api/v1/keys"_s, m_client.token, json({{u"name"_s, u"yavi"_s}, {u"project"_s, m_client.project}}));
        return made.json()[u"key"_s].toString().toLatin1();
    }

private:
    void signUp(const QString &invite)
    {
        const auto session = request(m_url, "POST", u"/api/v1/signup"_s, {},
            json({{u"invite"_s, invite}, {u"name"_s, u"Ada"_s}, {u"email"_s, u"ada@example.org"_s}, {u"password"_s, u"a long password"_s}}));
        m_client = {m_url, session.json()[u"accessToken"_s].toString().toLatin1(), {}};
        m_client.project = request(m_url, "POST", u"/api/v1/projects"_s, m_client.token, json({{u"name"_s, u"p"_s}})).json()[u"id"_s].toString();
    }
    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_url;
    Client m_client;
};

} // namespace

class TestYaviServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void uploadSearchAndOpen();
    void sameContentOnce();
    void brokenDocumentStopsNothing();
    void cancelRetryRemove();
    void rolesAndProjects();
    void badRequests_data();
    void badRequests();
    void knowledgeBase();
    void unfinishedIsTakenUpAgain();
    void yaviClients();
    void yaviKeysAreForOneProject();
    void remoteYaviIsKilled();
    void openApiKnowsTheRoutes();
private:
    Client client(const QString &token) { return {m_server.url(), token.toLatin1(), m_project}; }
    TestServer m_server;
    QString m_project;
    Client m_me;
};

void TestYaviServer::initTestCase()
{
    m_project = m_server.newProject(m_server.adminToken());
    m_me = client(m_server.adminToken());
}

void TestYaviServer::uploadSearchAndOpen()
{
    const QString id = m_me.ready(u"/home/x/../lease.docx"_s, make::docx(u"Lease"_s, {u"The tenant pays 4,200 EUR each month. Either party may end it with six months' notice."_s}));
    QVERIFY(!id.isEmpty());
    const QJsonObject document = m_me.call("GET", u"documents/"_s + id).json();
    QCOMPARE(document[u"name"_s].toString(), u"lease.docx"_s);
    QCOMPARE(document[u"progress"_s].toInt(), 100);
    QCOMPARE(document[u"language"_s].toString(), u"en"_s);
    QVERIFY(document[u"type"_s].toString().contains(u"wordprocessingml"));
    QCOMPARE(document[u"entities"_s][0][u"text"_s].toString(), u"4,200 EUR"_s);
    const QJsonObject found = m_me.search(u"notice for ending the tenancy"_s);
    QCOMPARE(found[u"source"_s].toString(), u"embedded"_s);
    const QJsonObject first = found[u"results"_s][0].toObject();
    QCOMPARE(first[u"document"_s].toString(), id);
    QCOMPARE(first[u"score"_s].toDouble(), 1.0);
    // The offsets open the very place.
    const QString text = QString::fromUtf8(m_me.call("GET", u"documents/"_s + id + u"/text"_s).body);
    QCOMPARE(text.mid(first[u"start"_s].toInteger(), first[u"length"_s].toInteger()), first[u"text"_s].toString());
    QStringList marked;
    for (const QJsonValue &mark : first[u"highlights"_s].toArray())
        marked.append(text.mid(mark[u"start"_s].toInteger(), mark[u"length"_s].toInteger()));
    QVERIFY2(marked.contains(u"notice"_s) && marked.contains(u"end"_s), qPrintable(marked.join(u' ')));
    QVERIFY(m_me.search(u"notice"_s, {{u"type"_s, u"application/pdf"_s}})[u"results"_s].toArray().isEmpty());
}

void TestYaviServer::sameContentOnce()
{
    const auto first = m_me.upload(u"one.txt"_s, "The same words.");
    QCOMPARE(first.status, 201);
    const auto second = m_me.upload(u"two.txt"_s, "The same words.");
    QCOMPARE(second.status, 200);
    QCOMPARE(second.json()[u"id"_s], first.json()[u"id"_s]);
    m_me.settled(first.json()[u"id"_s].toString());
    QCOMPARE(m_me.search(u"same words"_s)[u"results"_s][0][u"name"_s].toString(), u"one.txt"_s);
}

void TestYaviServer::brokenDocumentStopsNothing()
{
    QList<QPair<QString, QString>> wanted;
    const auto add = [&](const QString &name, const QByteArray &bytes, const QString &code) { wanted.append({m_me.upload(name, bytes).json()[u"id"_s].toString(), code}); };
    add(u"bomb.docx"_s, make::zip({{"word/document.xml", QByteArray(8 << 20, 'a')}}), u"zip-bomb"_s);
    add(u"broken.pdf"_s, "%PDF-1.7 but no", u"reader-failed"_s);
    add(u"binary.dat"_s, QByteArray("\0\1\2", 3), u"not-text"_s);
    add(u"good.pdf"_s, make::pdf({u"Marmalade sandwiches"_s}), {});
    for (const auto &[id, code] : wanted) {
        const QJsonObject document = m_me.settled(id);
        QCOMPARE(document[u"state"_s].toString(), code.isEmpty() ? u"ready"_s : u"failed"_s);
        QCOMPARE(document[u"error"_s][u"code"_s].toString(), code);
    }
    QCOMPARE(m_me.search(u"marmalade"_s)[u"results"_s][0][u"name"_s].toString(), u"good.pdf"_s);
}

void TestYaviServer::cancelRetryRemove()
{
    // Megabytes, so that there is something to cancel.
    QByteArray large;
    for (int i = 0; large.size() < (6 << 20); ++i)
        large += "Sentence number " + QByteArray::number(i) + " about rhododendrons. ";
    const QString id = m_me.upload(u"large.txt"_s, large).json()[u"id"_s].toString();
    QCOMPARE(m_me.call("POST", u"documents/"_s + id + u"/cancel"_s).status, 200);
    QCOMPARE(m_me.settled(id)[u"state"_s].toString(), u"cancelled"_s);
    for (const QJsonValue &result : m_me.search(u"rhododendrons"_s)[u"results"_s].toArray())
        QVERIFY(result[u"document"_s].toString() != id);
    QCOMPARE(m_me.call("POST", u"documents/"_s + id + u"/cancel"_s).code(), u"conflict"_s);
    const QString small = m_me.ready(u"small.txt"_s, "Azaleas and rhododendrons.");
    QCOMPARE(m_me.call("POST", u"documents/"_s + small + u"/retry"_s).code(), u"conflict"_s);
    QCOMPARE(m_me.call("POST", u"documents/"_s + id + u"/retry"_s).status, 200);
    // Gone while it is being worked on.
    QCOMPARE(m_me.call("DELETE", u"documents/"_s + id).status, 204);
    QCOMPARE(m_me.call("GET", u"documents/"_s + id).code(), u"not-found"_s);
    QCOMPARE(m_me.call("DELETE", u"documents/"_s + small).status, 204);
    QVERIFY(m_me.search(u"azaleas"_s)[u"results"_s].toArray().isEmpty());
}

void TestYaviServer::rolesAndProjects()
{
    const QString id = m_me.ready(u"plan.txt"_s, "The secret plan of the octopus.");
    const Client viewer = client(m_server.guest(m_project, u"viewer"_s, u"Vera"_s));
    QVERIFY(!viewer.search(u"octopus"_s)[u"results"_s].toArray().isEmpty());
    QCOMPARE(viewer.upload(u"x.txt"_s, "x").status, 403);
    QCOMPARE(viewer.call("DELETE", u"documents/"_s + id).status, 403);
    QCOMPARE(viewer.call("POST", u"knowledge-bases"_s, json({{u"name"_s, u"x"_s}})).status, 403);
    Client other = m_me;
    other.project = m_server.newProject(m_server.adminToken(), u"other"_s);
    QVERIFY(other.search(u"octopus"_s)[u"results"_s].toArray().isEmpty());
    QCOMPARE(other.call("GET", u"documents/"_s + id).status, 404);
    QCOMPARE(other.call("GET", u"documents/"_s + id + u"/text"_s).status, 404);
    Client stranger = viewer;
    stranger.project = other.project;
    QCOMPARE(stranger.call("GET", u"documents"_s).status, 404);
    QCOMPARE(stranger.call("POST", u"search"_s, json({{u"text"_s, u"octopus"_s}})).status, 404);
    QCOMPARE(request(m_server.url(), "GET", u"/api/v1/projects/"_s + m_project + u"/documents"_s, "nonsense").status, 401);
}

void TestYaviServer::badRequests_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("no text") << u"search"_s << QByteArray("{}") << 400;
    QTest::newRow("no object") << u"search"_s << QByteArray("[]") << 400;
    QTest::newRow("unknown filter") << u"search"_s << QByteArray(R"({"text":"a","filters":{"state":"x"}})") << 400;
    QTest::newRow("http") << u"documents"_s << QByteArray(R"({"url":"http://example.org/"})") << 400;
    QTest::newRow("own network") << u"documents"_s << QByteArray(R"({"url":"https://127.0.0.1/"})") << 403;
    QTest::newRow("cloud metadata") << u"documents"_s << QByteArray(R"({"url":"https://169.254.169.254/latest"})") << 403;
    QTest::newRow("empty document") << u"documents?name=a.txt"_s << QByteArray() << 400;
    QTest::newRow("no such base") << u"knowledge-bases/x/ask"_s << QByteArray(R"({"question":"a"})") << 404;
    QTest::newRow("no such document") << u"knowledge-bases"_s << QByteArray(R"({"name":"n","documents":["x"]})") << 404;
}

void TestYaviServer::badRequests()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    const auto answer = m_me.call("POST", path, body);
    QTEST(answer.status, "status");
    QVERIFY(answer.head.contains("application/problem+json"));
}

void TestYaviServer::knowledgeBase()
{
    const QString manual = m_me.ready(u"pump.md"_s, "# Pump P-7\n\nOpen valve 3 before starting the pump. The pump holds 16 bar.\n");
    m_me.ready(u"decoy.md"_s, "# Pump P-9\n\nThe pump holds 99 bar.\n");
    const auto made = m_me.call("POST", u"knowledge-bases"_s, json({{u"name"_s, u"Machines"_s}, {u"documents"_s, QJsonArray{manual}}}));
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json()[u"documentCount"_s].toInt(), 1);
    QCOMPARE(m_me.call("POST", u"knowledge-bases"_s, json({{u"name"_s, u"Machines"_s}})).status, 409);
    const QString base = u"knowledge-bases/"_s + made.json()[u"id"_s].toString();
    const QJsonObject answer = m_me.call("POST", base + u"/ask"_s, json({{u"question"_s, u"How many bar does the pump hold?"_s}})).json();
    QVERIFY2(answer[u"answer"_s].toString().contains(u"16 bar") && answer[u"answer"_s].toString().contains(u"[1]"), qPrintable(answer[u"answer"_s].toString()));
    QVERIFY(!answer[u"answer"_s].toString().contains(u"99"));           // not in this knowledge base
    QCOMPARE(answer[u"source"_s].toString(), u"embedded"_s);
    QCOMPARE(answer[u"generated"_s].toBool(true), false);
    QVERIFY(answer[u"note"_s].toString().contains(u"No AI provider"));
    const QJsonObject citation = answer[u"citations"_s][0].toObject();
    const QString text = QString::fromUtf8(m_me.call("GET", u"documents/"_s + manual + u"/text"_s).body);
    QCOMPARE(text.mid(citation[u"start"_s].toInteger(), citation[u"length"_s].toInteger()), citation[u"quote"_s].toString());
    // A base that updates itself takes what comes.
    const QString own = m_me.call("POST", u"knowledge-bases"_s, json({{u"name"_s, u"All"_s}, {u"autoUpdate"_s, true}})).json()[u"id"_s].toString();
    m_me.ready(u"later.md"_s, "Came later.");
    QCOMPARE(m_me.call("GET", u"knowledge-bases/"_s + own).json()[u"documentCount"_s].toInt(), 1);
    QCOMPARE(m_me.call("DELETE", base).status, 204);
    QCOMPARE(m_me.call("GET", base).status, 404);
}

void TestYaviServer::unfinishedIsTakenUpAgain()
{
    QByteArray large;
    for (int i = 0; large.size() < (2 << 20); ++i)
        large += "Line " + QByteArray::number(i) + " of the ledger of Ouagadougou. ";
    const QString id = m_me.upload(u"ledger.txt"_s, large).json()[u"id"_s].toString();
    m_server.restart();
    m_me.server = m_server.url();
    QCOMPARE(m_me.settled(id)[u"state"_s].toString(), u"ready"_s);
    QCOMPARE(m_me.search(u"Ouagadougou"_s)[u"results"_s][0][u"document"_s].toString(), id);
}

void TestYaviServer::yaviClients()
{
    const auto yavi = [&](const QByteArray &method, const QString &path, const QByteArray &body = {}, const QByteArray &type = "application/json") {
        return request(m_me.server, method, u"/api/yavi/"_s + path, m_me.token, body, type);
    };
    const QString project = u"projectId="_s + m_project;
    QCOMPARE(yavi("GET", u"health"_s).status, 200);
    const auto space = yavi("POST", u"namespaces?"_s + project, json({{u"name"_s, u"legal-contracts"_s}, {u"industry"_s, u"legal"_s}}));
    QCOMPARE(space.json()[u"industry"_s].toString(), u"legal"_s);
    const QString id = space.json()[u"id"_s].toString();
    const QByteArray form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"nda.txt\"\r\n\r\nThe confidentiality duty lasts nine years.\r\n--b\r\nContent-Disposition: "
                            "form-data; name=\"namespace\"\r\n\r\n" + id.toUtf8() + "\r\n--b--\r\n";
    const auto uploaded = yavi("POST", u"documents/upload?"_s + project, form, "multipart/form-data; boundary=b");
    QCOMPARE(uploaded.status, 201);
    const QString document = uploaded.json()[u"id"_s].toString();
    m_me.settled(document);
    QCOMPARE(QJsonDocument::fromJson(yavi("GET", u"namespaces?"_s + project).body)[0][u"documentCount"_s].isUndefined(), false);
    const QJsonObject bare = yavi("POST", u"namespaces/"_s + id + u"/query?"_s + project, json({{u"query"_s, u"confidentiality"_s}})).json();
    QCOMPARE(bare[u"documents"_s][0][u"id"_s].toString(), document);
    QCOMPARE(bare[u"similarity"_s].toArray().size(), bare[u"documents"_s].toArray().size());
    const QJsonObject chat = yavi("POST", u"namespaces/"_s + id + u"/chat?"_s + project, json({{u"message"_s, u"How long does confidentiality last?"_s}})).json();
    QVERIFY(chat[u"response"_s].toString().contains(u"nine years"));
    QCOMPARE(chat[u"sources"_s][0][u"id"_s].toString(), document);
    const QJsonObject wrapped = yavi("POST", u"documents/search"_s, json({{u"query"_s, u"confidentiality"_s}, {u"limit"_s, 5}, {u"filters"_s, QJsonObject{{u"projectId"_s, m_project}}}})).json();
    QCOMPARE(wrapped[u"totalCount"_s].toInt(), int(wrapped[u"relevanceScores"_s].toArray().size()));
    QCOMPARE(wrapped[u"documents"_s][0][u"title"_s].toString(), u"nda.txt"_s);
    QVERIFY(yavi("GET", u"documents/"_s + document + u"/insights?"_s + project).json()[u"insights"_s].isObject());
    const auto base = yavi("POST", u"knowledge-bases"_s, json({{u"projectId"_s, m_project}, {u"name"_s, u"kb"_s}, {u"documentIds"_s, QJsonArray{document}}}));
    const QString kb = base.json()[u"knowledgeBase"_s][u"id"_s].toString();
    QVERIFY(yavi("POST", u"knowledge-bases/"_s + kb + u"/query?"_s + project, json({{u"query"_s, u"confidentiality"_s}})).json()[u"answer"_s].toString().contains(u"nine"));
    QCOMPARE(yavi("POST", u"documents/search"_s, json({{u"query"_s, u"x"_s}})).code(), u"bad-request"_s);     // which project?
}

void TestYaviServer::yaviKeysAreForOneProject()
{
    const auto made = request(m_me.server, "POST", u"/api/v1/keys"_s, m_me.token, json({{u"name"_s, u"k"_s}, {u"project"_s, m_project}}));
    const QByteArray key = made.json()[u"key"_s].toString().toLatin1();
    QVERIFY(!key.isEmpty());
    QCOMPARE(request(m_me.server, "GET", u"/api/yavi/namespaces"_s, key).status, 200);
    QCOMPARE(request(m_me.server, "GET", u"/api/yavi/namespaces?projectId=another"_s, key).status, 403);
    QCOMPARE(request(m_me.server, "GET", u"/api/yavi/namespaces"_s, "no-key").status, 401);
}

void TestYaviServer::remoteYaviIsKilled()
{
    ServerProcess yavi;
    QVERIFY(!yavi.client().project.isEmpty());
    const Client far = yavi.client();
    const QString farDocument = far.ready(u"far.md"_s, "# Tides\n\nThe spring tide at Saint-Malo reaches 13 metres.\n");
    QVERIFY(!farDocument.isEmpty());
    far.call("POST", u"knowledge-bases"_s, json({{u"name"_s, u"Sea"_s}, {u"documents"_s, QJsonArray{farDocument}}}));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"YAVI_API_URL"_s, far.server.toString() + u"/api/yavi"_s);
    environment.insert(u"YAVI_API_KEY"_s, QString::fromLatin1(yavi.key()));
    const ServerProcess near(environment);
    const Client me = near.client();
    const QString own = me.ready(u"near.md"_s, "# Tides\n\nThe tide in our own harbour reaches 2 metres.\n");
    const QString base = me.call("POST", u"knowledge-bases"_s, json({{u"name"_s, u"Sea"_s}, {u"documents"_s, QJsonArray{own}}})).json()[u"id"_s].toString();
    const QByteArray question = json({{u"question"_s, u"How many metres does the tide reach?"_s}});

    const QJsonObject before = me.search(u"tide metres"_s);
    QVERIFY2(before[u"source"_s].toString() == u"yavi", qPrintable(before[u"note"_s].toString()));
    QSet<QString> sources;
    for (const QJsonValue &result : before[u"results"_s].toArray())
        sources.insert(result[u"source"_s].toString() + u' ' + result[u"name"_s].toString());
    QCOMPARE(sources, (QSet<QString>{u"yavi far.md"_s, u"embedded near.md"_s}));
    const QJsonObject answer = me.call("POST", u"knowledge-bases/"_s + base + u"/ask"_s, question).json();
    QCOMPARE(answer[u"source"_s].toString(), u"yavi"_s);
    QVERIFY(answer[u"answer"_s].toString().contains(u"13 metres"));

    yavi.kill();
    const QJsonObject after = me.search(u"tide metres"_s);
    QCOMPARE(after[u"source"_s].toString(), u"embedded"_s);
    QVERIFY(after[u"note"_s].toString().contains(u"Yavi did not answer"));
    QCOMPARE(after[u"results"_s].toArray().size(), 1);
    QCOMPARE(after[u"results"_s][0][u"name"_s].toString(), u"near.md"_s);
    const QJsonObject fallback = me.call("POST", u"knowledge-bases/"_s + base + u"/ask"_s, question).json();
    QCOMPARE(fallback[u"source"_s].toString(), u"embedded"_s);
    QVERIFY(fallback[u"answer"_s].toString().contains(u"2 metres"));
    QVERIFY(!QJsonDocument(fallback).toJson().contains(environment.value(u"YAVI_API_KEY"_s).toLatin1()));
}

void TestYaviServer::openApiKnowsTheRoutes()
{
    const QJsonObject paths = m_server.call("GET", u"openapi.json"_s).json()[u"paths"_s].toObject();
    for (const char *path : {"/api/v1/projects/{id}/documents", "/api/v1/projects/{id}/search", "/api/v1/projects/{id}/knowledge-bases/{base}/ask", "/api/yavi/documents/search",
             "/api/yavi/namespaces/{namespace}/chat"})
        QVERIFY2(paths.contains(QString::fromLatin1(path)), path);
}

QTEST_GUILESS_MAIN(TestYaviServer)
#include "test_yavi_server.moc"
