// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Workflows by the routes of a real server: documents, calls from outside and people set them off; values of an industry's documents.
#include "backend/yavi/extract/Extractors.h"
#include "backend/yavi/workflows/WorkflowDefinition.h"
#include "backend/yavi/workflows/Workflows.h"
#include "tests/backend/support/TestSocket.h"
#include "tests/backend/yavi/FlowFixture.h"
#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace dyad;
using namespace dyad::backend::yavi;
using test::HttpAnswer;
using test::TestServer;

class TestYaviWorkflows : public test::FlowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startServer(); }
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
    void keysChangeNoFlows();
    void filesRunAsTheirAuthors();
    void runsEndWithTheRights();
    void hiddenFilesHaveNoWorkflows();

private:
    HttpAnswer yavi(const QString &token, const QByteArray &method, const QString &rest, const QJsonObject &body = {});
};

void TestYaviWorkflows::definitions_data()
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

void TestYaviWorkflows::definitions()
{
    QFETCH(QString, text);
    QFETCH(QString, wrong);
    const auto parsed = WorkflowDefinition::parse(text);
    QCOMPARE(parsed.has_value(), wrong.isEmpty());
    if (!parsed)
        QVERIFY2(QString::fromStdString(parsed.error().message).contains(wrong), parsed.error().message.c_str());
}

void TestYaviWorkflows::schedules()
{
    const auto parse = [](const char *how) { return WorkflowDefinition::parse(u"name = \"A\"\n[[trigger]]\non = \"schedule\"\n%1\n[[step]]\ndo = \"notify\"\ntext = \"x\"\n"_s.arg(QLatin1StringView(how))); };
    const qint64 day = 86'400'000, now = day * 20'000 + 8 * 3'600'000;      // 08:00 UTC
    QCOMPARE(parse("every = \"15m\"")->nextAfter(now), now + 900'000);
    QCOMPARE(parse("at = \"07:30\"")->nextAfter(now), day * 20'001 + 7 * 3'600'000 + 1'800'000);
    QCOMPARE(parse("at = \"08:30\"")->nextAfter(now), now + 1'800'000);
    QVERIFY(!parse("every = \"5s\""));
}

void TestYaviWorkflows::documentSetsOff()
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

void TestYaviWorkflows::dryRunDoesNothing()
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

void TestYaviWorkflows::fileOfTheProject()
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

void TestYaviWorkflows::webhook()
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

void TestYaviWorkflows::stepsAreTriedAgain()
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

void TestYaviWorkflows::proposesChangesForReview()
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

void TestYaviWorkflows::valuesAreQuoted()
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

HttpAnswer TestYaviWorkflows::yavi(const QString &token, const QByteArray &method, const QString &rest, const QJsonObject &body)
{
    QTcpSocket socket;
    socket.connectToHost(m_server->url().host(), m_server->port());
    if (!socket.waitForConnected(5000))
        return {};
    const QByteArray bytes = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    socket.write(method + " /api/yavi/" + rest.toUtf8() + (rest.contains(u'?') ? "&" : "?") + "projectId=" + m_project.toUtf8() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token.toUtf8()
                 + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes);
    return TestServer::readAnswer(socket);
}

void TestYaviWorkflows::originalClients()
{
    m_project = m_server->newProject(m_token, u"clients"_s);
    const auto yavi = [&](const QByteArray &method, const QString &rest, const QJsonObject &body = {}) { return this->yavi(m_token, method, rest, body); };
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

/// A key starts what is there; where things read, and what is done, people say who are signed in - else an admin's key could read any folder.
void TestYaviWorkflows::keysChangeNoFlows()
{
    m_project = m_server->newProject(m_token, u"keys"_s);
    const QString key = m_server->call("POST", u"keys"_s, {{u"name"_s, u"tool"_s}, {u"project"_s, m_project}}, m_token).json()[u"key"_s].toString();
    QVERIFY(!key.isEmpty());
    const QJsonObject wanted{{u"name"_s, u"W"_s}, {u"triggers"_s, QJsonArray{u"document_uploaded"_s}},
                             {u"actions"_s, QJsonArray{QJsonObject{{u"type"_s, u"notify_team"_s}, {u"config"_s, QJsonObject{{u"text"_s, u"hi"_s}}}}}}};
    QVERIFY(QDir().mkpath(m_folder.path() + u"/shared"_s));
    const QJsonObject folder{{u"path"_s, m_folder.path() + u"/shared"_s}};
    QCOMPARE(yavi(key, "POST", u"workflows"_s, wanted).code(), u"not-allowed"_s);
    QCOMPARE(yavi(key, "POST", u"connectors/folder/configure"_s, folder).status, 403);
    QCOMPARE(call("GET", u"connectors"_s).json()[u"connectors"_s].toArray().size(), 0);
    const QString id = yavi(m_token, "POST", u"workflows"_s, wanted).json()[u"workflow"_s][u"id"_s].toString();
    QCOMPARE(yavi(m_token, "POST", u"connectors/folder/configure"_s, folder).status, 200);
    QCOMPARE(yavi(key, "POST", u"connectors/folder/configure"_s, {{u"path"_s, u"/etc"_s}}).status, 403);      // a known one neither
    QCOMPARE(yavi(key, "GET", u"workflows"_s).json()[u"workflows"_s].toArray().size(), 1);
    QCOMPARE(yavi(key, "POST", u"workflows/%1/execute"_s.arg(id)).status, 202);
    QCOMPARE(yavi(key, "POST", u"connectors/folder/sync"_s).status, 202);
    QCOMPARE(yavi(key, "POST", u"documents/search"_s, {{u"query"_s, u"x"_s}}).status, 200);
    QCOMPARE(m_server->call("GET", u"projects/%1/workflows"_s.arg(m_project), {}, key).status, 401);          // nor is it a sign-in
}

/// A file's workflow lends its author's rights, of today, and not the owner's.
void TestYaviWorkflows::filesRunAsTheirAuthors()
{
    m_project = m_server->newProject(m_token, u"authors"_s);
    const QString dev = m_server->guest(m_project, u"developer"_s, u"Dev"_s);
    const QString devId = m_server->call("GET", u"me"_s, {}, dev).json()[u"id"_s].toString(), owner = m_server->call("GET", u"me"_s, {}, m_token).json()[u"id"_s].toString();
    QVERIFY(!devId.isEmpty() && !owner.isEmpty());
    const std::string definition = "name = \"Mine\"\n[[step]]\ndo = \"notify\"\ntext = \"x\"\n";
    backend::Database database(m_server->dataDirectory() + u"/dyad.db"_s);
    const auto authors = [&] {
        (void)call("GET", u"workflows"_s);
        QStringList all;
        const auto found = database.execute(u"SELECT w.created_by FROM workflows w JOIN projects p ON p.id = w.project WHERE p.public_id = '%1' ORDER BY w.origin"_s.arg(m_project));
        for (const auto &row : found->rows)
            all.append(row[0].toString());
        return all;
    };
    sync::DocId doc = 0;
    {
        test::TestSocket socket;
        QVERIFY(socket.open(m_server->url(), dev) && socket.join(m_project).has_value());
        doc = socket.create(u".dyad/workflows/mine.toml"_s, definition);
        QVERIFY(doc != 0);
    }
    QCOMPARE(authors(), QStringList(devId));
    const QString id = call("GET", u"workflows"_s).json()[u"workflows"_s][0][u"id"_s].toString();
    QCOMPARE(ran(call("POST", u"workflows/%1/run"_s.arg(id)).json()[u"id"_s].toString())[u"state"_s].toString(), u"done"_s);
    QCOMPARE(m_server->call("PUT", u"projects/%1/members/%2"_s.arg(m_project, devId), {{u"role"_s, u"viewer"_s}}, m_token).status, 200);
    QCOMPARE(call("POST", u"workflows/%1/run"_s.arg(id)).code(), u"not-allowed"_s);
    // An edit makes it the editor's own.
    test::TestSocket socket;
    QVERIFY(socket.open(m_server->url(), m_token) && socket.join(m_project).has_value());
    sync::wire::Open open;
    open.doc = doc;
    socket.send(open);
    QVERIFY(socket.take<sync::wire::Document>().has_value());
    sync::wire::FileEdit edit;
    edit.doc = doc;
    edit.base = 0;
    edit.seq = 1;
    sync::TextOperation op;
    op.insert("# read\n");
    edit.op = op;
    socket.send(edit);
    QTRY_COMPARE_WITH_TIMEOUT(authors(), QStringList(owner), 20'000);
    QCOMPARE(call("POST", u"workflows/%1/run"_s.arg(id)).status, 202);
}

void TestYaviWorkflows::runsEndWithTheRights()
{
    m_project = m_server->newProject(m_token, u"gone"_s);
    const QString dev = m_server->guest(m_project, u"developer"_s, u"Dev"_s);
    const QString devId = m_server->call("GET", u"me"_s, {}, dev).json()[u"id"_s].toString();
    const QString base = u"projects/%1/"_s.arg(m_project);
    const QString id = m_server->call("POST", base + u"workflows"_s, {{u"definition"_s, u"name = \"Hooked\"\n[[trigger]]\non = \"webhook\"\n[[step]]\ndo = \"notify\"\ntext = \"x\"\n"_s}}, dev).json()[u"id"_s].toString();
    const QByteArray secret = m_server->call("POST", base + u"workflows/%1/secret"_s.arg(id), {}, dev).json()[u"secret"_s].toString().toLatin1();
    QVERIFY(QDir().mkpath(m_folder.path() + u"/shared"_s));
    const QString connector = m_server->call("POST", base + u"connectors"_s, {{u"kind"_s, u"folder"_s}, {u"name"_s, u"F"_s}, {u"settings"_s, QJsonObject{{u"path"_s, m_folder.path() + u"/shared"_s}}}}, dev).json()[u"id"_s].toString();
    QCOMPARE(synced(connector)[u"state"_s].toString(), u"idle"_s);
    const auto hook = [&] {
        QTcpSocket socket;
        socket.connectToHost(m_server->url().host(), m_server->port());
        if (!socket.waitForConnected(5000))
            return HttpAnswer();
        const QByteArray body = R"({"a":1})";
        socket.write("POST /api/v1/hooks/" + id.toUtf8() + " HTTP/1.1\r\nHost: x\r\nX-Hub-Signature-256: sha256=" + QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex()
                     + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        return TestServer::readAnswer(socket);
    };
    QCOMPARE(hook().status, 202);
    QCOMPARE(m_server->call("DELETE", base + u"members/"_s + devId, {}, m_token).status, 204);
    QCOMPARE(hook().code(), u"not-allowed"_s);
    QCOMPARE(synced(connector)[u"error"_s][u"code"_s].toString(), u"author-gone"_s);
    QCOMPARE(call("PATCH", u"connectors/"_s + connector, {{u"name"_s, u"Mine now"_s}}).status, 200);
    QCOMPARE(synced(connector)[u"state"_s].toString(), u"idle"_s);
    // Nor does one run that was begun before and only comes to its turn now.
    backend::Database database(m_server->dataDirectory() + u"/dyad.db"_s);
    WorkflowStore store(database);
    const auto workflow = store.anywhere(id);
    QVERIFY(workflow.has_value());
    WorkflowRun run;
    run.id = u"waitedlong"_s;
    run.workflow = id;
    run.account = devId;
    run.trigger = u"schedule"_s;
    run.startedAt = 1;
    run.scope = workflow->scope;
    QVERIFY(store.addRun(run, Workflows::JobKind).has_value());
    QCOMPARE(ran(run.id)[u"state"_s].toString(), u"failed"_s);
}

/// What a file of the project says is seen by those who see the file.
void TestYaviWorkflows::hiddenFilesHaveNoWorkflows()
{
    m_project = m_server->newProject(m_token, u"hidden"_s);
    QVERIFY(putFile(u".dyad/workflows/secret.toml"_s, "name = \"Merger\"\n[[step]]\ndo = \"notify\"\ntext = \"x\"\n"));
    const QString id = call("GET", u"workflows"_s).json()[u"workflows"_s][0][u"id"_s].toString();
    QVERIFY(!id.isEmpty());
    const QString developer = m_server->guest(m_project, u"developer"_s, u"Dev"_s), base = u"projects/%1/"_s.arg(m_project);
    QCOMPARE(m_server->call("GET", base + u"workflows/"_s + id, {}, developer).status, 200);
    QCOMPARE(call("PUT", u"rights"_s, {{u"rules"_s, QJsonArray{QJsonObject{{u"pattern"_s, u".dyad/workflows/**"_s}, {u"access"_s, u"hidden"_s}}}}}).status, 200);
    QCOMPARE(m_server->call("GET", base + u"workflows"_s, {}, developer).json()[u"workflows"_s].toArray().size(), 0);
    QVERIFY(!yavi(developer, "GET", u"workflows"_s).body.contains("Merger"));
    for (const auto &[method, rest] : std::initializer_list<std::pair<const char *, QString>>{{"GET", u""_s}, {"PATCH", u""_s}, {"DELETE", u""_s}, {"POST", u"/run"_s}, {"POST", u"/secret"_s}, {"GET", u"/runs"_s}}) {
        const auto answer = m_server->call(method, base + u"workflows/"_s + id + rest, {{u"enabled"_s, false}}, developer);
        QVERIFY2(answer.status == 404 && !answer.body.contains("secret.toml"), (QByteArray(method) + rest.toLatin1() + answer.body).constData());
    }
    QCOMPARE(call("GET", u"workflows"_s).json()[u"workflows"_s].toArray().size(), 1);
}

QTEST_GUILESS_MAIN(TestYaviWorkflows)
#include "test_yavi_workflows.moc"
