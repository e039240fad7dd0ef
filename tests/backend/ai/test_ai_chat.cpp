// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What an editor asks around a question: its price in its thread, its pictures, the cap of the thread, and whether one's own keys are used.
#include "backend/platform/Database.h"
#include "tests/backend/ai/ScenarioServer.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#ifndef Q_MOC_RUN // its raw strings are too much for moc
#include "tests/backend/ai/Wire.h"
#endif
#include <QJsonArray>
#include <QTest>
#include <future>

using namespace dyad;
using namespace dyad::sync::wire;
using namespace Qt::StringLiterals;
using test::TestServer;
using test::TestSocket;

class TestAiChat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void pricesAQuestionInItsThread();
    void pricesNobodyElsesThread();
    void picturesAreTold();
    void capsAreToldAndGoWithTheirThread();
    void serverForbidsOwnKeys();
    void organisationForbidsOwnKeys();

private:
    bool enter(TestSocket &socket, const QString &token);
    test::HttpAnswer call(const QByteArray &method, const QString &path, const QJsonObject &body, const QString &token);
    QString threadOf(const QString &token) { return m_server->call("GET", u"threads?project="_s + m_project, {}, token).json()[u"threads"_s][0][u"id"_s].toString(); }
    test::HttpAnswer ask(const QString &text, const QString &thread = {}, const QJsonArray &images = {});
    QJsonObject estimate(const QJsonObject &body) { return m_server->call("POST", u"estimate"_s, body, m_token).json(); }
    QByteArray keyOfCall(const QString &token, const QString &project);
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<ScenarioServer> m_provider;
    QString m_token, m_project;
};

void TestAiChat::init()
{
    m_server = std::make_unique<TestServer>();
    m_token = m_server->adminToken();
    m_project = m_server->newProject(m_token);
    m_provider = std::make_unique<ScenarioServer>(QList<ScenarioServer::Script>{{ScenarioServer::wholeSse(wire::chatText("Yes, and for these reasons.") + wire::chatEnd()), true}});
    const auto added = m_server->call("POST", u"admin/providers"_s,
        {{u"name"_s, u"p"_s}, {u"kind"_s, u"compatible"_s}, {u"baseUrl"_s, m_provider->url().toString()}, {u"models"_s, QJsonArray{u"gpt-4.1"_s}}}, m_token);
    QCOMPARE(added.status, 201);
}

bool TestAiChat::enter(TestSocket &socket, const QString &token)
{
    if (!socket.open(m_server->url(), token))
        return false;
    Join join;
    join.project = m_project;
    join.ai = true;
    socket.send(join);
    return socket.take<ProjectState>().has_value();
}

/// Answered by the provider, who lives in this thread: the call must not block it.
test::HttpAnswer TestAiChat::call(const QByteArray &method, const QString &path, const QJsonObject &body, const QString &token)
{
    auto answer = std::async(std::launch::async, [=, this] { return m_server->call(method, path, body, token); });
    (void)QTest::qWaitFor([&] { return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, 60'000);
    return answer.get();
}

test::HttpAnswer TestAiChat::ask(const QString &text, const QString &thread, const QJsonArray &images)
{
    return call("POST", u"ask"_s, {{u"text"_s, text}, {u"project"_s, m_project}, {u"thread"_s, thread}, {u"images"_s, images}}, m_token);
}

void TestAiChat::pricesAQuestionInItsThread()
{
    const QString longer = u"Why is the sky blue, and the sea as well? "_s.repeated(100);
    const auto alone = estimate({{u"text"_s, u"And now?"_s}, {u"thread"_s, u""_s}, {u"project"_s, m_project}});
    QVERIFY(alone[u"promptTokens"_s].toInteger() > 0 && alone[u"expectedNano"_s].toInteger() > 0);
    QCOMPARE(alone[u"model"_s].toString(), u"gpt-4.1"_s);
    QVERIFY(alone.contains(u"thread"_s) && !estimate({{u"text"_s, u"And now?"_s}}).contains(u"thread"_s));
    QVERIFY(!alone.contains(u"limitNano"_s));
    QCOMPARE(ask(longer).status, 200);
    const QString thread = threadOf(m_token);
    const QJsonObject question{{u"text"_s, u"And now?"_s}, {u"thread"_s, thread}, {u"project"_s, m_project}};
    const auto with = [&](const QString &key, const QJsonValue &value) {
        QJsonObject body = question;
        body[key] = value;
        return estimate(body)[u"promptTokens"_s].toInteger();
    };
    const qint64 there = estimate(question)[u"promptTokens"_s].toInteger();
    QVERIFY2(there > alone[u"promptTokens"_s].toInteger() + 900, qPrintable(QString::number(there)));       // what was said before goes along
    QVERIFY(with(u"context"_s, longer) > there + 900);
    QCOMPARE(with(u"pictures"_s, 2), there + 2000);
    QVERIFY(with(u"mode"_s, u"agent"_s) > there + 50);
    QVERIFY(with(u"tools"_s, QJsonArray{QJsonObject{{u"name"_s, u"read_file"_s}, {u"description"_s, longer}, {u"schema"_s, QJsonObject()}}}) > there + 900);
    QVERIFY(with(u"text"_s, u""_s) < there);             // nothing is written yet
    QCOMPARE(m_server->call("POST", u"estimate"_s, {{u"text"_s, u"x"_s}, {u"thread"_s, u""_s}, {u"pictures"_s, 17}}, m_token).status, 400);
    // What was estimated is what is counted: nothing was kept, and nothing was asked.
    QCOMPARE(m_provider->seen.size(), 1);
    QCOMPARE(m_server->call("GET", u"threads/%1?project=%2"_s.arg(thread, m_project), {}, m_token).json()[u"messages"_s].toArray().size(), 2);
    QCOMPARE(m_server->call("PATCH", u"threads/%1?project=%2"_s.arg(thread, m_project), {{u"limitNano"_s, 5'000'000}}, m_token).status, 200);
    const auto capped = estimate(question);
    QCOMPARE(capped[u"limitNano"_s].toInteger(-1), 5'000'000);
    QVERIFY(capped[u"spentNano"_s].toInteger(-1) > 0);
}

void TestAiChat::pricesNobodyElsesThread()
{
    const auto asked = call("POST", u"ask"_s, {{u"text"_s, u"Between us?"_s}, {u"project"_s, m_project}, {u"private"_s, true}}, m_token);
    QCOMPARE(asked.status, 200);
    const QString thread = threadOf(m_token), guest = m_server->guest(m_project, u"admin"_s, u"Jonas"_s), viewer = m_server->guest(m_project, u"viewer"_s, u"Viola"_s);
    const QString other = m_server->newProject(m_token);
    const QJsonObject body{{u"text"_s, u"x"_s}, {u"thread"_s, thread}, {u"project"_s, m_project}};
    QCOMPARE(m_server->call("POST", u"estimate"_s, body, m_token).status, 200);
    QCOMPARE(m_server->call("POST", u"estimate"_s, body, guest).status, 404);
    QCOMPARE(m_server->call("POST", u"estimate"_s, body, viewer).status, 403);
    QCOMPARE(m_server->call("POST", u"estimate"_s, {{u"text"_s, u"x"_s}, {u"thread"_s, thread}, {u"project"_s, other}}, m_token).status, 404);
    QCOMPARE(m_server->call("POST", u"estimate"_s, {{u"text"_s, u"x"_s}, {u"thread"_s, thread}}, guest).status, 404);
    QCOMPARE(m_server->call("GET", u"threads/%1/pictures?position=1&project=%2"_s.arg(thread, m_project), {}, guest).status, 404);
}

void TestAiChat::picturesAreTold()
{
    TestSocket asker, other;
    const QString guest = m_server->guest(m_project, u"viewer"_s, u"Viola"_s);
    QVERIFY(enter(asker, m_token) && enter(other, guest));
    AiGenerate asked;
    asked.id = u"question-1"_s;
    asked.text = u"What is on them?"_s;
    asked.images = {{u"image/png"_s, u"AAAA"_s}, {u"image/jpeg"_s, u"BBBB"_s}};
    asked.req = 7;
    asker.send(asked);
    const auto heard = other.take<AiQuestion>(60'000);
    QVERIFY(heard && heard->position > 0);
    QCOMPARE(heard->pictures, 2u);
    QVERIFY(asker.take<AiComplete>(60'000));
    const auto pictures = [&](const QString &token, qint64 position) {
        return m_server->call("GET", u"threads/%1/pictures?position=%2&project=%3"_s.arg(heard->thread, QString::number(position), m_project), {}, token).json()[u"pictures"_s].toArray();
    };
    const QJsonArray seen = pictures(guest, heard->position);
    QCOMPARE(seen.size(), 2);
    QCOMPARE(seen[1][u"type"_s].toString(), u"image/jpeg"_s);
    QCOMPARE(seen[1][u"data"_s].toString(), u"BBBB"_s);
    // Those of the next question are not this one's, nor the other way round.
    QCOMPARE(ask(u"And here?"_s, heard->thread, {QJsonObject{{u"type"_s, u"image/png"_s}, {u"data"_s, u"CCCC"_s}}}).status, 200);
    const auto next = other.take<AiQuestion>(60'000);
    QVERIFY(next);
    QCOMPARE(next->pictures, 1u);
    QCOMPARE(pictures(guest, heard->position).size(), 2);
    QCOMPARE(pictures(guest, next->position).size(), 1);
    QCOMPARE(pictures(guest, next->position + 5).size(), 0);
    QCOMPARE(ask(u"And without?"_s, heard->thread).status, 200);
    QCOMPARE(other.take<AiQuestion>(60'000)->pictures, 0u);
}

void TestAiChat::capsAreToldAndGoWithTheirThread()
{
    TestSocket other;
    QVERIFY(enter(other, m_server->guest(m_project, u"viewer"_s, u"Viola"_s)));
    QCOMPARE(ask(u"First?"_s).status, 200);
    QVERIFY(!other.take<AiThread>(60'000)->limit);
    const QString thread = threadOf(m_token), path = u"threads/%1?project=%2"_s.arg(thread, m_project);
    QCOMPARE(m_server->call("PATCH", path, {{u"limitNano"_s, 7'000}}, m_token).status, 200);
    QCOMPARE(other.take<AiThread>(60'000)->limit, std::optional<qint64>(7'000));
    QCOMPARE(m_server->call("PATCH", path, {{u"limitNano"_s, QJsonValue()}}, m_token).status, 200);
    QCOMPARE(other.take<AiThread>(60'000)->limit, std::optional<qint64>(-1));
    QCOMPARE(m_server->call("PATCH", path, {{u"limitNano"_s, 9'000}}, m_token).status, 200);
    QVERIFY(other.take<AiThread>(60'000).has_value());
    backend::Database database(m_server->dataDirectory() + u"/dyad.db"_s);
    const auto caps = [&] { return database.execute(u"SELECT count(*) FROM budgets WHERE scope = 'thread'"_s)->first()[0].toInt(); };
    QCOMPARE(caps(), 1);
    QCOMPARE(m_server->call("DELETE", path, {}, m_token).status, 204);
    QVERIFY(other.take<AiThread>(60'000)->removed);
    QCOMPARE(caps(), 0);
}

QByteArray TestAiChat::keyOfCall(const QString &token, const QString &project)
{
    const qsizetype before = m_provider->seen.size();
    const auto answer = call("POST", u"ask"_s, {{u"text"_s, u"Whose key?"_s}, {u"project"_s, project}}, token);
    if (answer.status != 200 || m_provider->seen.size() != before + 1)
        return QByteArray::number(answer.status);
    const QByteArray head = m_provider->seen.last().head;
    const qsizetype at = head.indexOf("Bearer "), end = head.indexOf('\r', at);
    return at < 0 ? QByteArray() : head.mid(at + 7, end < 0 ? -1 : end - at - 7);
}

void TestAiChat::serverForbidsOwnKeys()
{
    const QString guest = m_server->guest(m_project, u"developer"_s, u"Gus"_s);
    const auto policy = [&](const QJsonObject &body) { return m_server->call("PUT", u"admin/key-policy"_s, body, m_token); };
    const auto keys = [&](const QString &token) { return m_server->call("GET", u"provider-keys"_s, {}, token).json(); };
    const auto give = [&] { return m_server->call("PUT", u"provider-keys/p"_s, {{u"key"_s, u"sk-guest-0123456789"_s}}, guest); };
    QCOMPARE(give().status, 200);
    QCOMPARE(keyOfCall(guest, m_project), QByteArray("sk-guest-0123456789"));
    QCOMPARE(keys(guest)[u"ownKeys"_s].toString(), u"allowed"_s);
    QCOMPARE(policy({{u"ownKeys"_s, u"never"_s}}).status, 400);
    QCOMPARE(policy({{u"ownKeys"_s, u"forbidden"_s}, {u"reason"_s, u"Bills go through the office."_s}}).status, 200);
    QCOMPARE(m_server->call("GET", u"admin/key-policy"_s, {}, m_token).json()[u"reason"_s].toString(), u"Bills go through the office."_s);
    QCOMPARE(m_server->call("PUT", u"admin/key-policy"_s, {{u"ownKeys"_s, u"allowed"_s}}, guest).status, 403);
    QCOMPARE(keyOfCall(guest, m_project), QByteArray());         // the server's: it has none
    QCOMPARE(keyOfCall(guest, {}), QByteArray());
    const auto refused = give();
    QCOMPARE(refused.status, 403);
    QVERIFY(refused.body.contains("Bills go through the office."));
    QCOMPARE(m_server->call("POST", u"provider-keys/p/test"_s, {}, guest).status, 403);
    const QJsonObject told = keys(guest);
    QCOMPARE(told[u"ownKeys"_s].toString(), u"forbidden"_s);
    QCOMPARE(told[u"reason"_s].toString(), u"Bills go through the office."_s);
    QVERIFY(told[u"providers"_s][0][u"hasKey"_s].toBool() && !told[u"providers"_s][0][u"usable"_s].toBool(true));
    // An organisation's are not people's own. All of it is kept over a restart.
    m_server->restart();
    QCOMPARE(keyOfCall(guest, m_project), QByteArray());
    QCOMPARE(m_server->call("PUT", u"orgs/personal/provider-keys/p"_s, {{u"key"_s, u"sk-organisation-0001"_s}}, m_token).status, 200);
    QCOMPARE(keyOfCall(guest, m_project), QByteArray("sk-organisation-0001"));
    QCOMPARE(policy({{u"ownKeys"_s, u"allowed"_s}}).status, 200);
    QCOMPARE(keyOfCall(guest, m_project), QByteArray("sk-guest-0123456789"));
    const QByteArray log = m_server->call("GET", u"admin/audit"_s, {}, m_token).body;
    QVERIFY(log.contains("own-keys-forbidden") && log.contains("own-keys-allowed"));
}

void TestAiChat::organisationForbidsOwnKeys()
{
    QCOMPARE(m_server->call("POST", u"orgs"_s, {{u"name"_s, u"Example"_s}, {u"slug"_s, u"example"_s}}, m_token).status, 201);
    const QString theirs = m_server->call("POST", u"projects"_s, {{u"name"_s, u"theirs"_s}, {u"organisation"_s, u"example"_s}}, m_token).json()[u"id"_s].toString();
    QCOMPARE(m_server->call("PUT", u"provider-keys/p"_s, {{u"key"_s, u"sk-ada-0123456789"_s}}, m_token).status, 200);
    QCOMPARE(keyOfCall(m_token, theirs), QByteArray("sk-ada-0123456789"));
    const QString guest = m_server->guest(theirs, u"developer"_s, u"Gus"_s), stranger = m_server->guest(m_project, u"developer"_s, u"Sven"_s);
    const QJsonObject forbidden{{u"ownKeys"_s, u"forbidden"_s}, {u"reason"_s, u"One bill."_s}};
    QCOMPARE(m_server->call("PUT", u"orgs/example/key-policy"_s, forbidden, guest).status, 404);      // no member of the organisation itself
    QCOMPARE(m_server->call("PUT", u"orgs/personal/key-policy"_s, forbidden, m_token).status, 400);
    QCOMPARE(m_server->call("PUT", u"orgs/example/key-policy"_s, forbidden, m_token).status, 200);
    QCOMPARE(m_server->call("GET", u"orgs/example/key-policy"_s, {}, m_token).json(), forbidden);
    QCOMPARE(keyOfCall(m_token, theirs), QByteArray());
    QCOMPARE(keyOfCall(m_token, m_project), QByteArray("sk-ada-0123456789"));       // elsewhere it is used
    const auto told = [&](const QString &token) { return m_server->call("GET", u"provider-keys"_s, {}, token).json(); };
    for (const QString &token : {m_token, guest}) {
        QCOMPARE(told(token)[u"ownKeys"_s].toString(), u"allowed"_s);
        QCOMPARE(told(token)[u"forbiddenIn"_s].toArray().size(), 1);
        QCOMPARE(told(token)[u"forbiddenIn"_s][0][u"name"_s].toString(), u"Example"_s);
        QCOMPARE(told(token)[u"forbiddenIn"_s][0][u"reason"_s].toString(), u"One bill."_s);
    }
    QCOMPARE(told(stranger)[u"forbiddenIn"_s].toArray().size(), 0);
    QCOMPARE(m_server->call("PUT", u"orgs/example/key-policy"_s, {{u"ownKeys"_s, u"allowed"_s}}, m_token).status, 200);
    QCOMPARE(keyOfCall(m_token, theirs), QByteArray("sk-ada-0123456789"));
    // It ends with the organisation.
    QCOMPARE(m_server->call("PUT", u"orgs/example/key-policy"_s, forbidden, m_token).status, 200);
    QCOMPARE(m_server->call("DELETE", u"projects/"_s + theirs, {}, m_token).status, 204);
    QCOMPARE(m_server->call("DELETE", u"orgs/example"_s, {}, m_token).status, 204);
    backend::Database database(m_server->dataDirectory() + u"/dyad.db"_s);
    QCOMPARE(database.execute(u"SELECT count(*) FROM ai_key_policies"_s)->first()[0].toInt(), 0);
}

QTEST_GUILESS_MAIN(TestAiChat)
#include "test_ai_chat.moc"
