// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Every call that clients written for Yavi make, with the bodies they send and the fields they read, against the prefix that we serve.
#include "tests/backend/yavi/DocumentMaker.h"
#include "tests/backend/yavi/FlowFixture.h"
#include <QTest>

using namespace Qt::StringLiterals;
using dyad::test::HttpAnswer;
using dyad::test::TestServer;
namespace make = dyad::test::make;

class TestYaviClients : public dyad::test::FlowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void wrappedAnswers_data();
    void wrappedAnswers();
    void bareAnswers_data();
    void bareAnswers();
    void formGivesWhatWasExtracted();
    void contextOfAPrompt();
    void refused_data();
    void refused();
private:
    HttpAnswer yavi(const QByteArray &method, const QString &path, const QByteArray &body = {}, const QByteArray &type = "application/json") const
    {
        return m_server->raw(method + " /api/yavi/" + path.toUtf8() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + m_key + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                             + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    /// In a path or body: what the server has called things.
    QString filled(QString text) const
    {
        return text.replace(u"DOCUMENT"_s, m_document).replace(u"BASE"_s, m_base).replace(u"WORKFLOW"_s, m_workflow).replace(u"PROJECT"_s, m_project).replace(u"CONNECTOR"_s, m_connector);
    }
    static QByteArray form(const QList<std::pair<QByteArray, QByteArray>> &fields)
    {
        QByteArray body;
        for (const auto &[head, value] : fields)
            body += "--b\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + value + "\r\n";
        return body + "--b--\r\n";
    }
    QByteArray m_key;
    QString m_document, m_base, m_workflow, m_connector;
};

void TestYaviClients::initTestCase()
{
    startServer();
    m_key = m_server->call("POST", u"keys"_s, {{u"name"_s, u"client"_s}, {u"project"_s, m_project}}, m_token).json()[u"key"_s].toString().toLatin1();
    QVERIFY(!m_key.isEmpty());
    const auto uploaded = yavi("POST", u"documents/upload"_s, form({{"name=\"file\"; filename=\"nda.md\"", "# Duties\n\nThe confidentiality duty of Acme Corp lasts nine years and costs $5,000."}}), "multipart/form-data; boundary=b");
    QCOMPARE(uploaded.status, 201);
    m_document = uploaded.json()[u"id"_s].toString();
    QVERIFY(quiet());
    m_base = yavi("POST", u"knowledge-bases"_s, QJsonDocument(QJsonObject{{u"projectId"_s, m_project}, {u"name"_s, u"legal-contracts"_s}, {u"documentIds"_s, QJsonArray{m_document}}}).toJson()).json()
                 [u"knowledgeBase"_s][u"id"_s].toString();
    m_workflow = call("POST", u"workflows"_s, {{u"definition"_s, u"name = \"Tell\"\n[[trigger]]\non = \"document-uploaded\"\nmatch = \"never-*\"\n[[step]]\ndo = \"notify\"\ntext = \"told\"\n"_s}}).json()[u"id"_s].toString();
    write(u"papers/eels.md"_s, "# Eels\n\nThey migrate.\n");
    m_connector = connect(u"folder"_s, u"Papers"_s, {{u"path"_s, m_folder.filePath(u"papers"_s)}});
    QVERIFY(!m_base.isEmpty() && !m_workflow.isEmpty() && !m_connector.isEmpty());
}

/// The backend's client: method, path, body; then what it reads: "a.b" an object's field, "a[]" an array that has something in it.
void TestYaviClients::wrappedAnswers_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("reads");
    const auto row = [](const char *method, const char *path, const char *body, const char *reads) {
        QTest::newRow(path) << QString::fromLatin1(method) << QString::fromLatin1(path) << QString::fromLatin1(body) << QString::fromLatin1(reads);
    };
    row("GET", "health", "", "status");
    row("GET", "connectors", "", "connectors[].id connectors[].name connectors[].type connectors[].status");
    row("POST", "connectors/CONNECTOR/sync", "", "jobId status");
    row("POST", "documents/search", R"({"query":"confidentiality","limit":10,"filters":{"projectId":"PROJECT"}})",
        "documents[].id documents[].title documents[].content documents[].metadata documents[].createdAt documents[].updatedAt totalCount relevanceScores[]");
    row("GET", "documents/DOCUMENT/insights", "", "insights.summary insights.entities insights.classification");
    row("GET", "workflows?projectId=PROJECT", "", "workflows[].id workflows[].name workflows[].triggers workflows[].actions");
    row("POST", "workflows/WORKFLOW/execute", R"({"input":{"documentId":"DOCUMENT"}})", "executionId status");
    row("POST", "knowledge-bases", R"({"projectId":"PROJECT","name":"second","description":"d","documentIds":["DOCUMENT"],"autoUpdate":true})", "knowledgeBase.id knowledgeBase.name");
    row("POST", "knowledge-bases/BASE/query", R"({"query":"How long is the duty?","limit":5,"includeContext":true})", "answer results[].content results[].title");
    for (const char *range : {"7d", "30d", "90d"})
        row("GET", qPrintable(u"analytics/usage?timeRange="_s + QLatin1StringView(range)), "", "analytics.documents analytics.chunks");
}

static void verifyReads(const QJsonValue &answer, const QString &reads)
{
    for (const QString &one : reads.split(u' ', Qt::SkipEmptyParts)) {
        QJsonValue value = answer;
        for (const QString &part : one.split(u'.')) {
            const bool list = part.endsWith(u"[]");
            value = part == u"[]" ? value : value[list ? part.chopped(2) : part];
            QVERIFY2(!value.isUndefined() && !value.isNull(), qPrintable(one + u" in "_s + QString::fromUtf8(QJsonDocument(answer.toObject()).toJson())));
            QVERIFY2(!list || !value.toArray().isEmpty(), qPrintable(one));
            value = list ? value.toArray().first() : value;
        }
    }
}

void TestYaviClients::wrappedAnswers()
{
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(QString, body);
    QFETCH(QString, reads);
    const auto answer = yavi(method.toLatin1(), filled(path), filled(body).toUtf8());
    QVERIFY2(answer.status >= 200 && answer.status < 300, answer.body);
    verifyReads(answer.json(), reads);
}

/// The frontend's client reads arrays and objects without a name around them.
void TestYaviClients::bareAnswers_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("reads");
    const auto row = [](const char *method, const char *path, const char *body, const char *reads) {
        QTest::newRow(path) << QString::fromLatin1(method) << QString::fromLatin1(path) << QString::fromLatin1(body) << QString::fromLatin1(reads);
    };
    row("GET", "namespaces", "", "[].id [].name [].industry [].documentCount [].lastUpdated");
    row("POST", "namespaces", R"({"name":"healthcare-records","industry":"healthcare"})", "id name industry documentCount lastUpdated");
    row("GET", "namespaces/BASE", "", "id name industry documentCount lastUpdated");
    row("POST", "namespaces/BASE/query", R"({"query":"confidentiality","limit":10})", "documents[].id documents[].name documents[].type documents[].content documents[].metadata similarity[] tokens");
    row("POST", "namespaces/BASE/search", R"({"query":"confidentiality","filters":{"type":"text/markdown"}})", "documents[].id similarity[]");
    row("POST", "namespaces/BASE/chat", R"({"message":"How long does the confidentiality duty last?","context":["earlier"]})", "response sources[].id sources[].name");
    row("GET", "documents/DOCUMENT", "", "id name type content metadata");
    row("POST", "documents/DOCUMENT/extract", R"({"extractors":["parties","financials"]})", "financials");
    row("POST", "connectors/CONNECTOR/sync", R"({"namespaceId":"BASE"})", "jobId status");
}

void TestYaviClients::bareAnswers()
{
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(QString, body);
    QFETCH(QString, reads);
    const auto answer = yavi(method.toLatin1(), filled(path), filled(body).toUtf8());
    QVERIFY2(answer.status >= 200 && answer.status < 300, answer.body);
    const QJsonDocument json = QJsonDocument::fromJson(answer.body);
    if (reads.startsWith(u"[]")) {
        QVERIFY(json.isArray() && !json.array().isEmpty());
        verifyReads(json.array().first(), QString(reads).remove(u"[]."_s));
    } else {
        verifyReads(json.object(), reads);
    }
}

void TestYaviClients::formGivesWhatWasExtracted()
{
    const auto answer = yavi("POST", u"documents/process"_s,
        form({{"name=\"file\"; filename=\"invoice.docx\"", make::docx(u"Invoice"_s, {u"Invoice INV-77"_s, u"Subtotal 100.00 EUR"_s, u"VAT 19.00 EUR"_s, u"Total 119.00 EUR. Payable within 14 days."_s})},
              {"name=\"namespace\"", m_base.toUtf8()}, {"name=\"extractors\"", R"(["totals","payment-terms"])"}}), "multipart/form-data; boundary=b");
    QVERIFY2(answer.status == 200, answer.body);
    QVERIFY2(answer.json()[u"totals"_s].toArray().size() > 0, answer.body);
    QVERIFY(answer.body.contains("119.00"));
    QVERIFY(answer.json().keys().size() <= 2);
    QCOMPARE(yavi("POST", u"namespaces/"_s + m_base + u"/query"_s, R"({"query":"invoice total"})").json()[u"documents"_s][0][u"name"_s].toString(), u"invoice.docx"_s);
    const auto broken = yavi("POST", u"documents/process"_s, form({{"name=\"file\"; filename=\"b.docx\"", "PK\x03\x04 no"}, {"name=\"extractors\"", R"(["totals"])"}}), "multipart/form-data; boundary=b");
    QCOMPARE(broken.status, 400);
    QVERIFY(broken.head.contains("application/problem+json"));
}

/// As the backend's client makes context: five are asked for, three are taken, each with its title and its first 500 characters.
void TestYaviClients::contextOfAPrompt()
{
    const QJsonObject found = yavi("POST", u"documents/search"_s, filled(uR"({"query":"How long does confidentiality last?","limit":5,"filters":{"projectId":"PROJECT"}})"_s).toUtf8()).json();
    QStringList parts;
    for (const QJsonValue &one : found[u"documents"_s].toArray())
        parts.append(one[u"title"_s].toString() + u":\n"_s + one[u"content"_s].toString().left(500) + u"..."_s);
    QVERIFY(parts.mid(0, 3).join(u"\n---\n"_s).contains(u"nine years"));
    const QJsonArray scores = found[u"relevanceScores"_s].toArray();
    QCOMPARE(scores.first().toDouble(), 1.0);
    for (qsizetype i = 1; i < scores.size(); ++i)
        QVERIFY(scores[i].toDouble() <= scores[i - 1].toDouble() && scores[i].toDouble() >= 0);
}

void TestYaviClients::refused_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *method, const char *path, const char *body, int status) {
        QTest::newRow(name) << QString::fromLatin1(method) << QString::fromLatin1(path) << QString::fromLatin1(body) << status;
    };
    row("own network", "POST", "documents/process", R"({"url":"https://127.0.0.1/x","options":{"extractText":true}})", 403);
    row("cloud metadata", "POST", "documents/process", R"({"url":"https://169.254.169.254/latest/meta-data"})", 403);
    row("file", "POST", "documents/process", R"({"url":"file:///etc/passwd"})", 400);
    row("nothing to process", "POST", "documents/process", "{}", 400);
    row("no such document", "GET", "documents/none", "", 404);
    row("another project's base", "POST", "namespaces/none/query", R"({"query":"a"})", 404);
    row("unknown filter", "POST", "documents/search", R"({"query":"a","filters":{"owner":"me"}})", 400);
    row("no query", "POST", "documents/search", "{}", 400);
    row("long query", "POST", "documents/search", qPrintable(uR"({"query":"%1"})"_s.arg(u"word "_s.repeated(2000))), 400);
    row("no JSON", "POST", "documents/search", "query=a", 400);
    row("a key changes no connector", "POST", "connectors/folder/configure", R"({"path":"/etc"})", 403);
    row("a key makes no workflow", "POST", "workflows", R"({"name":"n","triggers":[],"actions":[]})", 403);
    row("no such call", "GET", "secrets", "", 404);
}

void TestYaviClients::refused()
{
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(QString, body);
    const auto answer = yavi(method.toLatin1(), path, body.toUtf8());
    QTEST(answer.status, "status");
    QVERIFY(answer.head.contains("application/problem+json"));
}

QTEST_GUILESS_MAIN(TestYaviClients)
#include "test_yavi_clients.moc"
