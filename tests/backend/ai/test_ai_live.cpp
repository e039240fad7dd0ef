// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Talking with the AI together, over real sockets (docs/protocol.md, section 10). The test plays the provider.
#include "tests/backend/ai/ScenarioServer.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#ifndef Q_MOC_RUN // its raw strings are too much for moc
#include "tests/backend/ai/Wire.h"
#include "tests/support/Patience.h"
#endif
#include <QJsonArray>
#include <QTest>
#include <future>

using namespace dyad;
using namespace dyad::sync::wire;
using namespace Qt::StringLiterals;
using test::TestServer;
using test::TestSocket;

class TestAiLive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everybodySeesTheSameStream();
    void privateThreadsAreOnesOwn();
    void whoComesLateSeesWhatIsThere();
    void oneAfterTheOther();
    void stopsAndRefuses();
    void toolsGoToAndFro();
    void threadsAreKept();
    void decisionsAreKept();
    void completesCode();
    void analyzesCode();
    void anErrorHasItsStatusInAStream();
    void answersCanBeNamed();
    void limitsWhatAMinuteBrings();
    void booksUnderTheOrganisation();
    void sharesTheLoadAmongKeys();
    void keysOfOnesOwn();
    void threadsHaveCaps();
    void findsModelsOnItsOwnMachine();

private:
    void provide(const QList<ScenarioServer::Script> &scripts, const QJsonObject &options = {});
    bool enter(TestSocket &socket, const QString &token);
    static AiGenerate question(const QString &id, const QString &text, const QString &thread = {});
    static QString textOf(TestSocket &socket, const QString &id, AiComplete *end = nullptr);
    QJsonArray messages(const QString &thread);
    /// A call that is answered by the provider: that one lives in this thread, so the call must not block it.
    test::HttpAnswer call(const QByteArray &method, const QString &path, const QJsonObject &body, const QString &token);
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<ScenarioServer> m_provider;
    QString m_token, m_project;
};

void TestAiLive::init()
{
    m_server = std::make_unique<TestServer>();
    m_token = m_server->adminToken();
    m_project = m_server->newProject(m_token);
}

void TestAiLive::provide(const QList<ScenarioServer::Script> &scripts, const QJsonObject &options)
{
    m_provider = std::make_unique<ScenarioServer>(scripts);
    const auto added = m_server->call("POST", u"admin/providers"_s,
        {{u"name"_s, u"p"_s}, {u"kind"_s, u"compatible"_s}, {u"baseUrl"_s, m_provider->url().toString()}, {u"models"_s, QJsonArray{u"m-1"_s}}, {u"options"_s, options}}, m_token);
    QCOMPARE(added.status, 201);
}

bool TestAiLive::enter(TestSocket &socket, const QString &token)
{
    if (!socket.open(m_server->url(), token))
        return false;
    Join join;
    join.project = m_project;
    join.ai = true;
    socket.send(join);
    return socket.take<ProjectState>().has_value();
}

AiGenerate TestAiLive::question(const QString &id, const QString &text, const QString &thread)
{
    AiGenerate message;
    message.id = id;
    message.text = text;
    message.thread = thread;
    message.req = 7;
    return message;
}

/// All of an answer; empty where a piece is missing.
QString TestAiLive::textOf(TestSocket &socket, const QString &id, AiComplete *end)
{
    QString text;
    for (;;) {
        const auto done = socket.take<AiComplete>(1);
        while (const auto piece = socket.take<AiChunk>(done ? 1 : 50)) {
            if (piece->id != id || piece->from != text.size())
                return {};
            text += piece->text;
        }
        if (!done)
            continue;
        if (end)
            *end = *done;
        return done->id == id ? text : QString();
    }
}

QJsonArray TestAiLive::messages(const QString &thread)
{
    return m_server->call("GET", u"threads/%1?project=%2"_s.arg(thread, m_project), {}, m_token).json()[u"messages"_s].toArray();
}

test::HttpAnswer TestAiLive::call(const QByteArray &method, const QString &path, const QJsonObject &body, const QString &token)
{
    auto answer = std::async(std::launch::async, [=, this] { return m_server->call(method, path, body, token); });
    (void)QTest::qWaitFor([&] { return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, 20'000);
    return answer.get();
}

void TestAiLive::everybodySeesTheSameStream()
{
    provide({{ScenarioServer::wholeSse(wire::chatText("It is ") + wire::chatText("so.") + wire::chatEnd(100, 20)), true}});
    TestSocket asker, other, old;
    const QString guest = m_server->guest(m_project, u"viewer"_s, u"Viola"_s);
    QVERIFY(enter(asker, m_token) && enter(other, guest) && old.open(m_server->url(), guest) && old.join(m_project));
    QVERIFY(asker.take<AiAnswers>() && other.take<AiAnswers>());
    AiGenerate asked = question(u"question-1"_s, u"Why is it so?"_s);
    asked.context = u"<dyad-context>int a;</dyad-context>"_s;
    asked.about = {u"a.cpp"_s};
    asker.send(asked);
    const auto thread = other.take<AiThread>();
    QVERIFY(thread && thread->title == "Why is it so?"_L1 && !thread->isPrivate);
    const auto heard = other.take<AiQuestion>();
    QVERIFY(heard && heard->text == "Why is it so?"_L1 && heard->about == std::vector<QString>{u"a.cpp"_s} && heard->thread == thread->thread);
    QCOMPARE(asker.take<AiQuestion>()->id, u"question-1"_s);
    AiComplete own, theirs;
    QCOMPARE(textOf(asker, u"question-1"_s, &own), u"It is so."_s);
    QCOMPARE(textOf(other, u"question-1"_s, &theirs), u"It is so."_s);
    QCOMPARE(own, theirs);
    QCOMPARE(own.stop, u"stop"_s);
    QCOMPARE(own.input, 100);
    QCOMPARE(own.output, 20);
    QVERIFY(!old.take<AiQuestion>(200) && !old.take<AiChunk>(0));       // it knows nothing of it, and is told nothing
    QVERIFY(m_provider->seen.last().body.contains("int a;"));
    const QJsonArray kept = messages(thread->thread);
    QCOMPARE(kept.size(), 2);
    QCOMPARE(kept[1][u"text"_s].toString(), u"It is so."_s);
    QCOMPARE(kept[1][u"inputTokens"_s].toInteger(), 100);
    QCOMPARE(kept[1][u"position"_s].toInteger(), own.position);
}

void TestAiLive::privateThreadsAreOnesOwn()
{
    provide({{ScenarioServer::wholeSse(wire::chatText("Secret.") + wire::chatEnd()), true}});
    TestSocket asker, other;
    QVERIFY(enter(asker, m_token) && enter(other, m_server->guest(m_project, u"admin"_s, u"Jonas"_s)));
    AiGenerate asked = question(u"question-1"_s, u"Between us?"_s);
    asked.isPrivate = true;
    asker.send(asked);
    QCOMPARE(textOf(asker, u"question-1"_s), u"Secret."_s);
    QVERIFY(!other.take<AiThread>(200) && !other.take<AiQuestion>(0) && !other.take<AiChunk>(0) && !other.take<AiComplete>(0));
}

void TestAiLive::whoComesLateSeesWhatIsThere()
{
    provide({{ScenarioServer::sse(wire::chatText("It begins ")), false}});
    TestSocket asker, late;
    QVERIFY(enter(asker, m_token));
    asker.send(question(u"question-1"_s, u"Long?"_s));
    QCOMPARE(asker.take<AiChunk>()->text, u"It begins "_s);
    QVERIFY(enter(late, m_server->guest(m_project, u"developer"_s, u"Jonas"_s)));
    const auto there = late.take<AiAnswers>();
    QVERIFY(there && there->questions.size() == 1 && there->answers.size() == 1);
    QCOMPARE(there->questions[0].text, u"Long?"_s);
    QCOMPARE(there->answers[0].text, u"It begins "_s);
    late.send(AiCancel{u"question-1"_s, 3});
    QCOMPARE(late.takeError(), u"not-allowed"_s);
    asker.send(AiCancel{u"question-1"_s, 3});
    QCOMPARE(late.take<AiComplete>()->stop, u"cancelled"_s);
    QTRY_COMPARE(m_provider->gone, 1);      // the provider was told, too
}

void TestAiLive::oneAfterTheOther()
{
    provide({{ScenarioServer::sse(wire::chatText("One")), false, {}, false, 0}, {ScenarioServer::wholeSse(wire::chatText("Two") + wire::chatEnd()), true}});
    TestSocket asker;
    QVERIFY(enter(asker, m_token));
    asker.send(question(u"question-1"_s, u"First?"_s));
    const QString thread = asker.take<AiQuestion>()->thread;
    QVERIFY(asker.take<AiChunk>().has_value());
    asker.send(question(u"question-2"_s, u"Second?"_s, thread));
    asker.send(question(u"question-3"_s, u"Third?"_s, thread));
    asker.send(question(u"question-3"_s, u"Third?"_s, thread));        // sent twice
    QVERIFY(!asker.take<AiQuestion>(200));
    asker.send(AiCancel{u"question-3"_s, 9});
    QCOMPARE(asker.takeError(), u"cancelled"_s);
    asker.send(AiCancel{u"question-1"_s, 9});
    QCOMPARE(asker.take<AiComplete>()->id, u"question-1"_s);
    QCOMPARE(asker.take<AiQuestion>()->id, u"question-2"_s);
    QCOMPARE(textOf(asker, u"question-2"_s), u"Two"_s);
    QCOMPARE(m_provider->seen.size(), 2);
    QCOMPARE(messages(thread).size(), 4);
}

void TestAiLive::stopsAndRefuses()
{
    provide({{ScenarioServer::json(R"({"error":{"message":"no such thing","type":"invalid_request_error"}})", 400), true}});
    TestSocket asker, viewer;
    QVERIFY(enter(asker, m_token) && enter(viewer, m_server->guest(m_project, u"viewer"_s, u"Viola"_s)));
    viewer.send(question(u"question-1"_s, u"May I?"_s));
    QCOMPARE(viewer.takeError(), u"not-allowed"_s);
    asker.send(question(u"short"_s, u"Bad id"_s));
    QCOMPARE(asker.takeError(), u"bad-request"_s);
    asker.send(question(u"question-2"_s, u"Where?"_s, u"th_nowhere"_s));
    QCOMPARE(asker.takeError(), u"not-found"_s);
    asker.send(question(u"question-3"_s, u"  "_s));
    QCOMPARE(asker.takeError(), u"bad-request"_s);
    asker.send(question(u"question-4"_s, u"What?"_s));
    const auto failed = asker.take<AiComplete>();
    QVERIFY(failed && failed->stop == "error"_L1 && !failed->code.isEmpty() && !failed->message.isEmpty());
}

void TestAiLive::toolsGoToAndFro()
{
    const QByteArray call = wire::data(R"({"id":"c1","model":"m-1","choices":[{"index":0,"delta":{"content":"I look.","tool_calls":[{"index":0,"id":"call-1","type":"function","function":{"name":"read_file","arguments":"{\"path\":\"a.cpp\"}"}}]},"finish_reason":null}]})");
    provide({{ScenarioServer::wholeSse(call + wire::chatEnd(50, 5, "tool_calls")), true}, {ScenarioServer::wholeSse(wire::chatText("It is one.") + wire::chatEnd(70, 6)), true}});
    TestSocket asker, other;
    QVERIFY(enter(asker, m_token) && enter(other, m_server->guest(m_project, u"developer"_s, u"Jonas"_s)));
    AiGenerate asked = question(u"question-1"_s, u"What is in a.cpp?"_s);
    asked.mode = u"agent"_s;
    asked.tools = uR"([{"name":"read_file","description":"reads","schema":{"type":"object","properties":{"path":{"type":"string"}}}}])"_s;
    asker.send(asked);
    const auto end = asker.take<AiComplete>();
    QCOMPARE(end->stop, u"tool"_s);
    std::vector<AiToolCall> calls;
    while (const auto piece = other.take<AiChunk>(300))
        calls.insert(calls.end(), piece->calls.begin(), piece->calls.end());
    QCOMPARE(calls.size(), size_t(1));
    QCOMPARE(calls[0].arguments, u"{\"path\":\"a.cpp\"}"_s);
    AiGenerate step = question(u"question-2"_s, {}, end->thread);
    step.mode = asked.mode;
    step.tools = asked.tools;
    step.results = {{u"call-1"_s, u"read_file"_s, u"int one = 1;"_s, false}};
    asker.send(step);
    QTRY_COMPARE(m_provider->seen.size(), 2);
    const QJsonArray sent = QJsonDocument::fromJson(m_provider->seen.last().body)[u"messages"_s].toArray();
    QCOMPARE(sent.size(), 4); // rules, question, call, result
    QCOMPARE(sent[0][u"role"_s].toString(), u"system"_s);
    QCOMPARE(sent[2][u"tool_calls"_s][0][u"id"_s].toString(), u"call-1"_s);
    QCOMPARE(sent[3][u"tool_call_id"_s].toString(), u"call-1"_s);
    QCOMPARE(sent[3][u"content"_s].toString(), u"int one = 1;"_s);
    QCOMPARE(asker.take<AiComplete>()->stop, u"stop"_s);
    QCOMPARE(other.take<AiQuestion>()->id, u"question-1"_s);
    QCOMPARE(other.take<AiQuestion>()->results, step.results);
}

// Who opens the thread later sees what was accepted and what was not.
void TestAiLive::decisionsAreKept()
{
    provide({{ScenarioServer::wholeSse(wire::chatText("It is so.") + wire::chatEnd(100, 20)), true}});
    TestSocket asker, other;
    const QString writer = m_server->guest(m_project, u"developer"_s, u"Dora"_s), viewer = m_server->guest(m_project, u"viewer"_s, u"Viola"_s);
    QVERIFY(enter(asker, m_token) && enter(other, writer));
    asker.send(question(u"question-1"_s, u"Mend it"_s));
    const auto heard = other.take<AiQuestion>();
    QVERIFY(heard);
    QCOMPARE(textOf(asker, u"question-1"_s), u"It is so."_s);
    const auto say = [&](TestSocket &socket, const QString &id, uint64_t change, uint64_t of, const QString &decision, const QString &path = u"a.cpp"_s) {
        socket.send(AiReview{id, heard->thread, path, change, of, decision, {}, 9});
    };
    const auto reviews = [&](const QString &token) { return m_server->call("GET", u"threads/%1?project=%2"_s.arg(heard->thread, m_project), {}, token).json()[u"reviews"_s].toArray(); };
    say(asker, u"question-1"_s, 0, 2, u"accepted"_s);
    say(other, u"question-1"_s, 1, 2, u"rejected"_s);
    say(asker, u"question-1"_s, 5, 2, u"accepted"_s);            // none of those
    say(asker, u"question-9"_s, 0, 1, u"accepted"_s);
    say(asker, u"question-1"_s, 0, 2, u"maybe"_s);
    say(asker, u"question-1"_s, 0, 1, u"accepted"_s, u"b.cpp"_s);
    QTRY_COMPARE_WITH_TIMEOUT(reviews(m_token).size(), 3, 20'000);
    const QJsonArray seen = reviews(viewer);
    QStringList lines;
    for (const QJsonValue &one : seen)
        lines.append(u"%1 %2 %3/%4 %5"_s.arg(one[u"question"_s].toString(), one[u"path"_s].toString()).arg(one[u"change"_s].toInteger()).arg(one[u"of"_s].toInteger()).arg(one[u"decision"_s].toString()));
    lines.sort();
    QCOMPARE(lines, (QStringList{u"question-1 a.cpp 0/2 accepted"_s, u"question-1 a.cpp 1/2 rejected"_s, u"question-1 b.cpp 0/1 accepted"_s}));
    // They are no messages, and the questions that follow do not have them.
    const QJsonArray said = messages(heard->thread);
    QCOMPARE(said.size(), 2);
    QCOMPARE(said[1][u"question"_s].toString(), u"question-1"_s);
    // Taken back: all of that file.
    say(asker, u"question-1"_s, 0, 2, u"undone"_s);
    QTRY_COMPARE_WITH_TIMEOUT(reviews(m_token).size(), 2, 20'000);
}

void TestAiLive::threadsAreKept()
{
    provide({{ScenarioServer::wholeSse(wire::chatText("An answer with zebras.") + wire::chatEnd()), true}});
    TestSocket asker;
    QVERIFY(enter(asker, m_token));
    asker.send(question(u"question-1"_s, u"What lives there?"_s));
    const auto end = asker.take<AiComplete>();
    QVERIFY(end.has_value());
    const QString path = u"threads/%1%2?project=%3"_s;
    const auto renamed = m_server->call("PATCH", path.arg(end->thread, QString(), m_project), {{u"title"_s, u"Animals"_s}}, m_token);
    QCOMPARE(renamed.json()[u"title"_s].toString(), u"Animals"_s);
    QVERIFY(asker.take<AiThread>().has_value());
    QCOMPARE(asker.take<AiThread>()->title, u"Animals"_s);
    const auto search = [&](const QString &words) { return m_server->call("GET", u"threads?project=%1&text=%2"_s.arg(m_project, words), {}, m_token).json()[u"threads"_s].toArray(); };
    QCOMPARE(search(u"ZEBRAS"_s).size(), 1);
    QVERIFY(search(u"zebras"_s)[0][u"excerpt"_s].toString().contains("with zebras"_L1));
    QCOMPARE(search(u"lions"_s).size(), 0);
    const auto branched = m_server->call("POST", path.arg(end->thread, u"/branch"_s, m_project), {{u"before"_s, 2}}, m_token);
    QCOMPARE(branched.status, 201);
    const QString copy = branched.json()[u"id"_s].toString();
    QCOMPARE(messages(copy).size(), 1);
    QCOMPARE(messages(copy)[0][u"text"_s].toString(), u"What lives there?"_s);
    QCOMPARE(m_server->call("DELETE", path.arg(end->thread, QString(), m_project), {}, m_token).status, 204);
    QVERIFY(asker.take<AiThread>().has_value()); // the copy
    QVERIFY(asker.take<AiThread>()->removed);
    QCOMPARE(m_server->call("GET", path.arg(end->thread, QString(), m_project), {}, m_token).status, 404);
}

void TestAiLive::completesCode()
{
    provide({{ScenarioServer::json(R"({"id":"c1","model":"m-1","choices":[{"index":0,"message":{"role":"assistant","content":"```cpp\nreturn a + b;\n```"},"finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":3}})"), true}});
    const QJsonObject body{{u"prefix"_s, u"int add(int a, int b) { "_s}, {u"suffix"_s, u"}"_s}, {u"path"_s, u"a.cpp"_s}, {u"project"_s, m_project}};
    auto answer = call("POST", u"complete"_s, body, m_token);
    QCOMPARE(answer.json()[u"text"_s].toString(), u"return a + b;"_s);
    QVERIFY(!m_provider->seen.last().body.contains("dyad_fill"));
    // Where the provider fills gaps by itself, it is asked in its own way.
    provide({{ScenarioServer::json(R"({"id":"c1","model":"m-1","choices":[{"index":0,"text":"return b;","finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":3}})"), true}}, {{u"fim"_s, u"suffix"_s}});
    answer = call("POST", u"complete"_s, body, m_token);
    QCOMPARE(answer.json()[u"text"_s].toString(), u"return b;"_s);
    QVERIFY(m_provider->seen.last().head.startsWith("POST /v1/completions "));
    QCOMPARE(QJsonDocument::fromJson(m_provider->seen.last().body)[u"suffix"_s].toString(), u"}"_s);
    // A long text is cut to what is near.
    QJsonObject large = body;
    large[u"prefix"_s] = QString(100'000, u'x');
    QCOMPARE(call("POST", u"complete"_s, large, m_token).status, 200);
    QVERIFY(m_provider->seen.last().body.size() < 10'000);
    QCOMPARE(m_server->call("POST", u"fetch"_s, {{u"url"_s, u"https://127.0.0.1/x"_s}, {u"project"_s, m_project}}, m_token).status / 100, 4);
}

void TestAiLive::analyzesCode()
{
    const QByteArray said = R"(Here: {\"score\": 140, \"issues\": [{\"type\": \"bug\", \"severity\": \"fatal\", \"line\": 99, \"message\": \"divides by zero\", \"suggestion\": \"check b\"}, {}], \"suggestions\": [\"name it\"]} Done.)";
    provide({{ScenarioServer::json(R"({"id":"c1","model":"m-1","choices":[{"index":0,"message":{"role":"assistant","content":")" + said + R"("},"finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":3}})"), true},
             {ScenarioServer::json(wire::chatWhole(10, 5)), true}});
    const QJsonObject body{{u"code"_s, u"int f(int a, int b)\n{ return a / b; }"_s}, {u"language"_s, u"C++"_s}, {u"project"_s, m_project}};
    const QJsonObject analysis = call("POST", u"analyze"_s, body, m_token).json();
    QCOMPARE(analysis[u"score"_s].toInt(), 100); // what a model says is brought into its bounds
    QCOMPARE(analysis[u"issues"_s].toArray().size(), 1);
    QCOMPARE(analysis[u"issues"_s][0][u"line"_s].toInt(), 2);
    QCOMPARE(analysis[u"issues"_s][0][u"severity"_s].toString(), u"warning"_s);
    QCOMPARE(analysis[u"suggestions"_s].toArray().size(), 1);
    QVERIFY(m_provider->seen.last().body.contains("json_schema"));
    const QJsonObject words = call("POST", u"analyze"_s, body, m_token).json();
    QCOMPARE(words[u"score"_s].toInt(), -1);
    QCOMPARE(words[u"suggestions"_s][0].toString(), u"Hello"_s);
    QCOMPARE(call("POST", u"analyze"_s, {{u"code"_s, u" "_s}}, m_token).status, 400);
}

/// Where a stream's first event says that there is no answer, our own answer says so by its status: the caller's client takes it for an error.
void TestAiLive::anErrorHasItsStatusInAStream()
{
    provide({{ScenarioServer::wholeSse(wire::data(R"({"error":{"message":"no such thing","type":"invalid_request_error"}})")), true}});
    const QByteArray key = m_server->call("POST", u"keys"_s, {{u"name"_s, u"k"_s}}, m_token).json()[u"key"_s].toString().toLatin1();
    const QByteArray chat = R"({"model":"m-1","stream":true,"messages":[{"role":"user","content":"hi"}]})";
    const auto ask = [&](const QByteArray &keys) {
        const QByteArray request = "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\n" + keys + "Content-Length: " + QByteArray::number(chat.size()) + "\r\n\r\n" + chat;
        auto answer = std::async(std::launch::async, [this, request] { return m_server->raw(request).status; });
        (void)QTest::qWaitFor([&] { return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, 20'000);
        return answer.get();
    };
    QCOMPARE(ask("Authorization: Bearer " + key + "\r\n"), 400);
    QCOMPARE(ask("Authorization: Bearer " + key + "\r\nx-api-key: sk-of-somebody-else\r\n"), 400); // ours is found beside another's
    QCOMPARE(ask("Authorization: Bearer sk-of-somebody-else\r\nx-api-key: " + key + "\r\n"), 400);
    QCOMPARE(ask("x-api-key: sk-of-somebody-else\r\n"), 401);
    QCOMPARE(m_provider->seen.size(), 3);
}

void TestAiLive::answersCanBeNamed()
{
    provide({{ScenarioServer::wholeSse(wire::chatText("Hello") + wire::chatEnd())}});
    const QString key = m_server->call("POST", u"keys"_s, {{u"name"_s, u"k"_s}}, m_token).json()[u"key"_s].toString();
    const auto ask = [&](const QJsonObject &more) { // twice: the second time the key is known, and the answer may begin at once
        QJsonObject body = more;
        body[u"model"_s] = u"m-1"_s;
        const QByteArray bytes = QJsonDocument(body).toJson();
        const QByteArray request = "POST /v1/responses HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key.toLatin1() + "\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes;
        auto answer = std::async(std::launch::async, [this, request] { return m_server->raw(request); });
        (void)QTest::qWaitFor([&] { return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, 60'000);
        return answer.get();
    };
    QString id;
    for (int i = 0; i < 2; ++i)
        id = ask({{u"input"_s, u"one"_s}}).json()[u"id"_s].toString();
    QVERIFY(id.startsWith("resp_"_L1));
    const auto next = ask({{u"input"_s, u"two"_s}, {u"previous_response_id"_s, id}});
    QCOMPARE(next.status, 200);
    const QJsonArray asked = QJsonDocument::fromJson(m_provider->seen.last().body)[u"messages"_s].toArray();
    QCOMPARE(asked.size(), 3);
    QCOMPARE(asked[1][u"content"_s].toString(), u"Hello"_s);
    const auto refused = ask({{u"input"_s, u"two"_s}, {u"previous_response_id"_s, u"resp_nobodys"_s}});
    QCOMPARE(refused.status, 400);
    QVERIFY2(refused.body.contains("previous_response_not_found"), refused.body.constData());
    QCOMPARE(m_provider->seen.size(), 3);
}

void TestAiLive::limitsWhatAMinuteBrings()
{
    provide({{ScenarioServer::json(wire::chatWhole(10, 5)), true}});
    const auto put = [this](const QJsonObject &limit) { return m_server->call("PUT", u"admin/limits"_s, limit, m_token).status; };
    QCOMPARE(put({{u"scope"_s, u"user"_s}, {u"id"_s, u"*"_s}, {u"requests"_s, 2}}), 200);
    QCOMPARE(put({{u"scope"_s, u"moon"_s}, {u"id"_s, u"*"_s}, {u"requests"_s, 2}}), 400);
    const QJsonObject body{{u"prefix"_s, u"int a"_s}};
    const auto ask = [&](const QString &token) { return call("POST", u"complete"_s, body, token); };
    QCOMPARE(ask(m_token).status, 200);
    QCOMPARE(ask(m_token).status, 200);
    const auto third = ask(m_token);
    QCOMPARE(third.status, 429);
    QVERIFY(third.head.toLower().contains("retry-after: "));
    QCOMPARE(m_provider->seen.size(), 2);
    const QString other = m_server->guest(m_project, u"developer"_s, u"Jonas"_s);
    QCOMPARE(ask(other).status, 200); // everybody has their own
    QCOMPARE(put({{u"scope"_s, u"user"_s}, {u"id"_s, u"*"_s}}), 200);
    QCOMPARE(ask(m_token).status, 200);
    // Tokens, at the provider: what is too much for it now is refused, and nothing is sent.
    QCOMPARE(put({{u"scope"_s, u"provider"_s}, {u"id"_s, u"p"_s}, {u"tokens"_s, 10}}), 200);
    QCOMPARE(ask(m_token).status, 200); // larger than the bucket, which is full
    const qsizetype before = m_provider->seen.size();
    QVERIFY(ask(m_token).status >= 400);
    QCOMPARE(m_provider->seen.size(), before);
    QCOMPARE(m_server->call("GET", u"admin/limits"_s, {}, m_token).json()[u"limits"_s].toArray().size(), 1);
}

/// Each call is paid by the organisation of its project; without a project by the person's own. The whole server's budget and limits stand above all.
void TestAiLive::booksUnderTheOrganisation()
{
    provide({{ScenarioServer::json(wire::chatWhole(10, 5)), true}});
    QCOMPARE(m_server->call("POST", u"orgs"_s, {{u"name"_s, u"Example"_s}, {u"slug"_s, u"example"_s}}, m_token).status, 201);
    const QString project = m_server->call("POST", u"projects"_s, {{u"name"_s, u"theirs"_s}, {u"organisation"_s, u"example"_s}}, m_token).json()[u"id"_s].toString();
    const QString key = m_server->call("POST", u"keys"_s, {{u"name"_s, u"k"_s}, {u"project"_s, project}}, m_token).json()[u"key"_s].toString();
    const auto ask = [&](const QString &of) {
        QJsonObject body{{u"prefix"_s, u"int a"_s}};
        if (!of.isEmpty())
            body.insert(u"project"_s, of);
        return call("POST", u"complete"_s, body, m_token).status;
    };
    const auto put = [this](const QString &what, const QJsonObject &body) { return m_server->call("PUT", u"admin/"_s + what, body, m_token); };
    const auto callsOf = [this](const QString &org) { return m_server->call("GET", u"usage/days?org="_s + org, {}, m_token).json()[u"total"_s][u"calls"_s].toInt(); };
    QCOMPARE(ask(project), 200);
    QCOMPARE(ask(m_project), 200);
    QCOMPARE(ask({}), 200);
    QTRY_COMPARE_WITH_TIMEOUT(callsOf(u"example"_s), 1, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(callsOf(u"personal"_s), 2, 20'000);
    const QByteArray chat = R"({"model":"m-1","messages":[{"role":"user","content":"hi"}]})";
    const QByteArray request = "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nX-Correlation-ID: one-of-ours.7\r\nAuthorization: Bearer " + key.toLatin1() + "\r\nContent-Length: " + QByteArray::number(chat.size()) + "\r\n\r\n" + chat;
    const auto withKey = [&] {
        auto answer = std::async(std::launch::async, [&] { return m_server->raw(request).status; });
        (void)QTest::qWaitFor([&] { return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, 20'000);
        return answer.get();
    };
    QCOMPARE(withKey(), 200);
    QVERIFY2(m_provider->seen.last().head.toLower().contains("x-correlation-id: one-of-ours.7"), m_provider->seen.last().head.constData());
    QTRY_COMPARE_WITH_TIMEOUT(callsOf(u"example"_s), 2, 20'000);
    // A budget of the organisation, named as people name it, holds its projects' calls back and nobody else's.
    QCOMPARE(put(u"budgets"_s, {{u"scope"_s, u"org"_s}, {u"id"_s, u"no-such"_s}, {u"limitNano"_s, 0}}).code(), u"not-found"_s);
    const auto set = put(u"budgets"_s, {{u"scope"_s, u"org"_s}, {u"id"_s, u"example"_s}, {u"limitNano"_s, 0}});
    QCOMPARE(set.status, 200);
    QCOMPARE(set.json()[u"id"_s].toString(), m_server->call("GET", u"orgs/example"_s, {}, m_token).json()[u"id"_s].toString());
    QCOMPARE(ask(project), 402);
    QCOMPARE(withKey(), 429);
    QCOMPARE(ask(m_project), 200);
    QCOMPARE(put(u"budgets"_s, {{u"scope"_s, u"org"_s}, {u"id"_s, u"example"_s}, {u"limitNano"_s, 1e12}}).status, 200);
    QCOMPARE(ask(project), 200);
    QCOMPARE(put(u"budgets"_s, {{u"scope"_s, u"org"_s}, {u"id"_s, u"default"_s}, {u"limitNano"_s, 0}}).status, 200);
    QCOMPARE(ask(project), 402);
    QCOMPARE(ask({}), 402);
    QCOMPARE(put(u"budgets"_s, {{u"scope"_s, u"org"_s}, {u"id"_s, u"default"_s}, {u"limitNano"_s, 1e12}}).status, 200);
    // Limits a minute go the same ways; "*" is each organisation, not all of them together.
    QCOMPARE(put(u"limits"_s, {{u"scope"_s, u"org"_s}, {u"id"_s, u"*"_s}, {u"requests"_s, 1}}).status, 200);
    QCOMPARE(ask(project), 200);
    QCOMPARE(ask(project), 429);
    QCOMPARE(ask(m_project), 200);
    QCOMPARE(ask({}), 429);
}

void TestAiLive::sharesTheLoadAmongKeys()
{
    provide({{ScenarioServer::json(wire::chatWhole(10, 5)), true}});
    const auto added = m_server->call("POST", u"admin/providers"_s,
        {{u"name"_s, u"p"_s}, {u"kind"_s, u"compatible"_s}, {u"baseUrl"_s, m_provider->url().toString()}, {u"models"_s, QJsonArray{u"m-1"_s}}, {u"key"_s, u"key-one\nkey-two"_s}}, m_token);
    QCOMPARE(added.status, 201);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(call("POST", u"complete"_s, {{u"prefix"_s, u"int a"_s}}, m_token).status, 200);
    const auto times = [this](const char *key) { return std::count_if(m_provider->seen.begin(), m_provider->seen.end(), [key](const auto &one) { return one.head.contains(key); }); };
    QCOMPARE(times("Bearer key-one"), 3);
    QCOMPARE(times("Bearer key-two"), 3);
    QVERIFY(call("POST", u"admin/providers/p/test"_s, {}, m_token).json()[u"ok"_s].toBool());
}

void TestAiLive::keysOfOnesOwn()
{
    provide({{ScenarioServer::json(wire::chatWhole(10, 5)), true}});
    const QString guest = m_server->guest(m_project, u"developer"_s, u"Gus"_s);
    const auto keyOfCall = [&](const QString &token, const QString &project) {
        const int status = call("POST", u"complete"_s, {{u"prefix"_s, u"int a"_s}, {u"project"_s, project}}, token).status;
        const QByteArray head = m_provider->seen.last().head;
        const qsizetype at = head.indexOf("Bearer ");
        return status != 200 ? QByteArray::number(status) : at < 0 ? QByteArray() : head.mid(at + 7, head.indexOf('\r', at) < 0 ? -1 : head.indexOf('\r', at) - at - 7);
    };
    const auto put = [&](const QString &path, const char *key, const QString &token) { return m_server->call("PUT", path, {{u"key"_s, QString::fromLatin1(key)}}, token); };
    QCOMPARE(keyOfCall(guest, m_project), QByteArray());
    QCOMPARE(put(u"provider-keys/none"_s, "sk-guest-0123456789", guest).status, 404);
    QCOMPARE(put(u"provider-keys/p"_s, "not a key", guest).status, 400);
    const auto kept = put(u"provider-keys/p"_s, "sk-guest-0123456789", guest);
    QCOMPARE(kept.status, 200);
    QCOMPARE(kept.json()[u"hint"_s].toString(), u"…6789"_s);
    QVERIFY(!kept.body.contains("sk-guest"));
    QCOMPARE(put(u"orgs/personal/provider-keys/p"_s, "sk-organisation-0001", m_token).status, 200);
    QCOMPARE(keyOfCall(guest, m_project), QByteArray("sk-guest-0123456789"));
    QCOMPARE(keyOfCall(m_token, m_project), QByteArray("sk-organisation-0001"));
    const auto listed = m_server->call("GET", u"provider-keys"_s, {}, guest);
    const QJsonValue mine = listed.json()[u"providers"_s].toArray().first();
    QVERIFY(mine[u"hasKey"_s].toBool() && mine[u"usable"_s].toBool() && !listed.body.contains("sk-guest") && !listed.body.contains("sk-org"));
    QVERIFY(!m_server->call("GET", u"provider-keys"_s, {}, m_token).json()[u"providers"_s].toArray().first()[u"hasKey"_s].toBool());
    QVERIFY(call("POST", u"provider-keys/p/test"_s, {}, guest).json()[u"ok"_s].toBool());
    QVERIFY(m_provider->seen.last().head.contains("Bearer sk-guest-0123456789"));
    const auto exported = m_server->call("GET", u"me/export"_s, {}, guest);
    QCOMPARE(exported.json()[u"providerKeys"_s].toArray().first()[u"provider"_s].toString(), u"p"_s);
    QVERIFY(!exported.body.contains("sk-guest"));
    // Kept over a restart; a provider that moves away does not take the keys along.
    m_server->restart();
    QCOMPARE(keyOfCall(guest, m_project), QByteArray("sk-guest-0123456789"));
    const auto before = std::exchange(m_provider, nullptr);
    provide({{ScenarioServer::json(wire::chatWhole(10, 5)), true}});
    QCOMPARE(keyOfCall(guest, m_project), QByteArray());
    QVERIFY(!m_server->call("GET", u"provider-keys"_s, {}, guest).json()[u"providers"_s].toArray().first()[u"usable"_s].toBool(true));
    QCOMPARE(call("POST", u"provider-keys/p/test"_s, {}, guest).status, 409);
    QCOMPARE(m_server->call("DELETE", u"provider-keys/p"_s, {}, guest).status, 204);
    QCOMPARE(m_server->call("DELETE", u"provider-keys/p"_s, {}, guest).status, 404);
}

void TestAiLive::threadsHaveCaps()
{
    provide({{ScenarioServer::wholeSse(wire::chatText("Yes.") + wire::chatEnd()), true}});
    const auto first = call("POST", u"ask"_s, {{u"text"_s, u"Is it?"_s}, {u"project"_s, m_project}}, m_token);
    QCOMPARE(first.status, 200);
    const QString thread = m_server->call("GET", u"threads?project="_s + m_project, {}, m_token).json()[u"threads"_s].toArray().first()[u"id"_s].toString();
    const QString path = u"threads/%1?project=%2"_s.arg(thread, m_project);
    const auto cap = [&](const QJsonValue &limit) { return m_server->call("PATCH", path, {{u"limitNano"_s, limit}}, m_token); };
    const auto ask = [&] { return call("POST", u"ask"_s, {{u"text"_s, u"And now?"_s}, {u"project"_s, m_project}, {u"thread"_s, thread}}, m_token); };
    QVERIFY(!m_server->call("GET", path, {}, m_token).json().contains(u"limitNano"_s));
    QCOMPARE(cap(-5).status, 400);
    QCOMPARE(cap(u"much"_s).status, 400);
    const auto set = cap(0);
    QCOMPARE(set.status, 200);
    QCOMPARE(set.json()[u"limitNano"_s].toInteger(-1), 0);
    QVERIFY(!set.json()[u"title"_s].toString().isEmpty());
    QCOMPARE(m_server->call("GET", path, {}, m_token).json()[u"limitNano"_s].toInteger(-1), 0);
    const qsizetype asked = m_provider->seen.size();
    QVERIFY2(ask().body.contains("thread"), "the refusal says what is spent");
    QCOMPARE(m_provider->seen.size(), asked);
    QCOMPARE(call("POST", u"ask"_s, {{u"text"_s, u"Elsewhere?"_s}, {u"project"_s, m_project}}, m_token).status, 200);
    QCOMPARE(m_provider->seen.size(), asked + 1);
    QCOMPARE(m_server->call("PUT", u"admin/budgets"_s, {{u"scope"_s, u"thread"_s}, {u"id"_s, thread}, {u"limitNano"_s, 1e12}}, m_token).status, 400);
    QVERIFY(!cap(QJsonValue()).json().contains(u"limitNano"_s));
    QCOMPARE(ask().status, 200);
    QCOMPARE(m_provider->seen.size(), asked + 2);
}

void TestAiLive::findsModelsOnItsOwnMachine()
{
    ScenarioServer local({{ScenarioServer::json(R"({"object":"list","data":[{"id":"llama3"},{"id":"qwen"}]})"), true}});
    const QJsonArray found = call("GET", u"admin/local-models?ports=%1"_s.arg(local.url().port()), {}, m_token).json()[u"found"_s].toArray();
    const auto mine = std::find_if(found.begin(), found.end(), [&](const QJsonValue &one) { return one[u"baseUrl"_s].toString() == local.url().toString(); });
    QVERIFY(mine != found.end());
    QCOMPARE((*mine)[u"models"_s].toArray().size(), 2);
}

QTEST_GUILESS_MAIN(TestAiLive)
#include "test_ai_live.moc"
