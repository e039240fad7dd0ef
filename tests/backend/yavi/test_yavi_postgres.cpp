// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Documents, search, knowledge bases, connectors and workflows on a real PostgreSQL, with the store encrypted.
#include "backend/platform/Database.h"
#include "tests/backend/support/PostgresServer.h"
#include "tests/backend/support/TestServer.h"
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace dyad;
using test::HttpAnswer;

class TestYaviPostgres : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void searchesFilteredAndFused();
    void asksWithCitations();
    void keepsTheTextSealed();
    void connectsAndFlows();

private:
    HttpAnswer call(const QByteArray &method, const QString &rest, const QJsonObject &body = {}) { return m_server->call(method, u"projects/"_s + m_project + u'/' + rest, body, m_token); }
    QString put(const QString &name, const QByteArray &bytes);
    std::unique_ptr<test::PostgresServer> m_postgres;
    std::unique_ptr<test::TestServer> m_server;
    QTemporaryDir m_folder;
    QString m_token, m_project, m_url;
};

void TestYaviPostgres::initTestCase()
{
    m_postgres = std::make_unique<test::PostgresServer>();
    if (const QString why = m_postgres->start(); !why.isEmpty())
        QSKIP(qPrintable(why));
    backend::Config config;
    m_url = m_postgres->newDatabase();
    config.storeUrl = m_url;
    config.knowledge.folders = {m_folder.path()};
    m_server = std::make_unique<test::TestServer>(config);
    m_token = m_server->adminToken();
    m_project = m_server->newProject(m_token);
}

QString TestYaviPostgres::put(const QString &name, const QByteArray &bytes)
{
    const QString id = m_server->raw("POST /api/v1/projects/" + m_project.toUtf8() + "/documents?replace=true&name=" + name.toUtf8() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + m_token.toUtf8()
                                     + "\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes).json()[u"id"_s].toString();
    const bool ready = QTest::qWaitFor([&] { return call("GET", u"documents/"_s + id).json()[u"state"_s] == u"ready"_s; }, 20'000);
    return ready ? id : QString();
}

void TestYaviPostgres::searchesFilteredAndFused()
{
    QVERIFY(!put(u"lease.md"_s, "# Lease\n\nEither party may terminate this lease with six months' notice. 100% of the deposit_sum is paid back.\n").isEmpty());
    QVERIFY(!put(u"crane.md"_s, "# Crane\n\nThe operator checks the brakes of the crane before lifting containers.\n").isEmpty());
    const auto first = [&](const QString &text, const QJsonObject &filters = {}) {
        return call("POST", u"search"_s, {{u"text"_s, text}, {u"filters"_s, filters}}).json()[u"results"_s][0][u"name"_s].toString();
    };
    QCOMPARE(first(u"terminating leases"_s), u"lease.md"_s);
    QCOMPARE(first(u"lifted container"_s), u"crane.md"_s);
    QCOMPARE(first(u"deposit_sum"_s), u"lease.md"_s);
    QCOMPARE(first(u"crane"_s, {{u"type"_s, u"text/markdown"_s}}), u"crane.md"_s);
    QCOMPARE(first(u"crane"_s, {{u"type"_s, u"application/pdf"_s}}), QString());
    for (const QString &hostile : {u"' OR 1=1 --"_s, u"a & | ! (b"_s, u"%"_s, u"\\"_s, u"\"x"_s, u"or or"_s})
        QCOMPARE(call("POST", u"search"_s, {{u"text"_s, hostile}}).status, 200);
    // The same words in another project find nothing.
    const QString other = m_server->newProject(m_token, u"other"_s);
    QVERIFY(m_server->call("POST", u"projects/%1/search"_s.arg(other), {{u"text"_s, u"lease"_s}}, m_token).json()[u"results"_s].toArray().isEmpty());
}

void TestYaviPostgres::asksWithCitations()
{
    const QJsonArray documents = call("GET", u"documents"_s).json()[u"documents"_s].toArray();
    QJsonArray ids;
    for (const QJsonValue &one : documents)
        ids.append(one[u"id"_s]);
    const QString base = call("POST", u"knowledge-bases"_s, {{u"name"_s, u"kb"_s}, {u"documents"_s, ids}, {u"autoUpdate"_s, true}}).json()[u"id"_s].toString();
    const QJsonObject answer = call("POST", u"knowledge-bases/%1/ask"_s.arg(base), {{u"question"_s, u"How many months' notice does the lease need?"_s}}).json();
    QVERIFY2(answer[u"answer"_s].toString().contains(u"six months"), qPrintable(answer[u"answer"_s].toString()));
    // What replaces a document takes its place in the base.
    QVERIFY(!put(u"lease.md"_s, "# Lease\n\nEither party may terminate this lease with nine months' notice.\n").isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(call("GET", u"documents"_s).json()[u"documents"_s].toArray().size(), 2, 10'000);
    const QJsonObject again = call("POST", u"knowledge-bases/%1/ask"_s.arg(base), {{u"question"_s, u"How many months' notice does the lease need?"_s}}).json();
    QVERIFY2(again[u"answer"_s].toString().contains(u"nine months"), qPrintable(again[u"answer"_s].toString()));
}

void TestYaviPostgres::keepsTheTextSealed()
{
    const QString id = put(u"secret.md"_s, "# Secret\n\nThe password of the weir is rhododendron.\n");
    QVERIFY(call("GET", u"documents/%1/text"_s.arg(id)).body.contains("rhododendron"));
    backend::Database database(*backend::StoreUrl::parse(m_url));
    const auto rows = database.execute(u"SELECT text, sealed FROM yavi_texts"_s);
    QVERIFY2(rows, rows ? "" : rows.error().message.c_str());
    for (const auto &row : rows->rows) {
        QVERIFY(row[0].toString().isEmpty());
        QVERIFY(row[1].toByteArray().startsWith('\xff') && !row[1].toByteArray().contains("rhododendron"));
    }
    database.closeThread();
}

void TestYaviPostgres::connectsAndFlows()
{
    QFile paper(m_folder.filePath(u"paper.md"_s));
    QVERIFY(paper.open(QIODevice::WriteOnly));
    paper.write("# Paper\n\nOn the migration of eels.\n");
    paper.close();
    const QString workflow = call("POST", u"workflows"_s, {{u"definition"_s, u"name = \"W\"\n[[trigger]]\non = \"document-uploaded\"\n[[step]]\ndo = \"index\"\nbase = \"Eels\"\n[[step]]\ndo = \"notify\"\ntext = \"{document.name}\"\n"_s}}).json()[u"id"_s].toString();
    QVERIFY(!workflow.isEmpty());
    const QString id = call("POST", u"connectors"_s, {{u"kind"_s, u"folder"_s}, {u"name"_s, u"F"_s}, {u"settings"_s, QJsonObject{{u"path"_s, m_folder.path()}}}}).json()[u"id"_s].toString();
    QCOMPARE(call("POST", u"connectors/%1/sync"_s.arg(id)).status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(call("GET", u"connectors/"_s + id).json()[u"items"_s].toInt(), 1, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(call("GET", u"workflows/%1/runs"_s.arg(workflow)).json()[u"runs"_s][0][u"state"_s].toString(), u"done"_s, 20'000);
    QCOMPARE(call("GET", u"notices"_s).json()[u"notices"_s][0][u"text"_s].toString(), u"paper.md"_s);
    QCOMPARE(call("DELETE", u"connectors/"_s + id).status, 204);
    QCOMPARE(call("DELETE", u"workflows/"_s + workflow).status, 204);
}

QTEST_GUILESS_MAIN(TestYaviPostgres)
#include "test_yavi_postgres.moc"
