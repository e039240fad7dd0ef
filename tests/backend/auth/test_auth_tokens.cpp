// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Tokens for programs, against a real server: what each scope opens, and that nothing else opens; how they end. What the audit log notes.
#include "backend/platform/FetchDesk.h"
#include "backend/platform/CallRate.h"
#include "backend/platform/Database.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include <QJsonArray>
#include <QTest>

using namespace dyad;
using namespace Qt::StringLiterals;
using test::HttpAnswer;
using test::TestServer;
using test::TestSocket;

class TestAuthTokens : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void scopesOpenTheirs_data();
    void scopesOpenTheirs();
    void nothingOfPeopleOrTheServer_data();
    void nothingOfPeopleOrTheServer();
    void oneProjectOnly();
    void socketsWantSync();
    void noKeyForTheAi();
    void wishesAreChecked();
    void endsOnceRevoked();
    void endsWithItsTime();
    void endsWithANewPassword();
    void auditSaysWithWhat();
    void ratesRefill();
    void fetchingIsLimited();

private:
    HttpAnswer made(const QStringList &scopes, const QString &project = {}, int days = 1) const
    {
        QJsonObject wish{{u"name"_s, u"ci"_s}, {u"scopes"_s, QJsonArray::fromStringList(scopes)}, {u"days"_s, days}};
        if (!project.isEmpty())
            wish.insert(u"project"_s, project);
        return m_server->call("POST", u"tokens"_s, wish, m_owner);
    }
    /// One for all who want the same: an account has not so many.
    QString token(const QStringList &scopes, const QString &project = {})
    {
        QString &kept = m_tokens[scopes.join(u' ') + u'/' + project];
        if (kept.isEmpty())
            kept = made(scopes, project).json()[u"token"_s].toString();
        if (!kept.startsWith(u"dyad_token_"_s))
            qFatal("no token");
        return kept;
    }
    std::unique_ptr<TestServer> m_server;
    QString m_owner, m_project, m_other;
    QHash<QString, QString> m_tokens;
};

void TestAuthTokens::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_owner = m_server->adminToken();
    m_project = m_server->newProject(m_owner, u"one"_s);
    m_other = m_server->newProject(m_owner, u"two"_s);
    TestSocket socket;
    QVERIFY(socket.open(m_server->url(), m_owner) && socket.join(m_project).has_value());
    QVERIFY(socket.create(u"a.txt"_s, "text") != 0);
}

void TestAuthTokens::scopesOpenTheirs_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("scope");
    const auto row = [](const QByteArray &method, const QString &path, const QJsonObject &body, const QString &scope) {
        QTest::newRow((method + ' ' + path.toLatin1()).constData()) << method << path << body << scope;
    };
    row("GET", u"projects"_s, {}, u"read"_s);
    row("GET", u"projects/{id}"_s, {}, u"read"_s);
    row("GET", u"projects/{id}/files"_s, {}, u"read"_s);
    row("GET", u"projects/{id}/content?path=a.txt"_s, {}, u"read"_s);
    row("GET", u"projects/{id}/documents"_s, {}, u"read"_s);
    row("GET", u"projects/{id}/workflows"_s, {}, u"read"_s);
    row("POST", u"projects/{id}/search"_s, {{u"text"_s, u"words"_s}}, u"read"_s);
    row("POST", u"projects/{id}/documents?name=n.txt"_s, {{u"n"_s, 1}}, u"write"_s);
    row("POST", u"projects/{id}/knowledge-bases"_s, {{u"name"_s, u"kb"_s}}, u"write"_s);
}

void TestAuthTokens::scopesOpenTheirs()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QJsonObject, body);
    QFETCH(QString, scope);
    path.replace(u"{id}"_s, m_project);
    for (const QString &one : {u"read"_s, u"write"_s, u"sync"_s}) {
        const auto answer = m_server->call(method, path, body, token({one}));
        QVERIFY2(one == scope ? answer.status / 100 == 2 : answer.status == 403, (one.toLatin1() + ": " + QByteArray::number(answer.status) + ' ' + answer.body.left(200)).constData());
    }
}

void TestAuthTokens::nothingOfPeopleOrTheServer_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    for (const auto &[method, path] : std::initializer_list<std::pair<const char *, const char *>>{
             {"POST", "projects"}, {"PATCH", "projects/{id}"}, {"DELETE", "projects/{id}"}, {"GET", "projects/{id}/members"}, {"PUT", "projects/{id}/members/x"},
             {"DELETE", "projects/{id}/members/me"}, {"GET", "projects/{id}/rights"}, {"PUT", "projects/{id}/rights"}, {"GET", "projects/{id}/invitations"},
             {"POST", "projects/{id}/invitations"}, {"GET", "me/export"}, {"PATCH", "me"}, {"PUT", "me/password"}, {"POST", "me/second-factor"}, {"GET", "sessions"}, {"DELETE", "sessions"},
             {"GET", "tokens"}, {"POST", "tokens"}, {"DELETE", "tokens/1"}, {"GET", "keys"}, {"POST", "keys"}, {"POST", "device/approve"}, {"GET", "notifications"}, {"GET", "organizations"},
             {"GET", "admin/users"}, {"GET", "admin/audit"}, {"POST", "admin/backup"}, {"POST", "complete"}, {"POST", "fetch"}, {"POST", "ask"}, {"GET", "threads"}, {"POST", "logout"}})
        QTest::addRow("%s %s", method, path) << QByteArray(method) << QString::fromLatin1(path);
}

/// The account is the owner's and the server's first admin; a program of it is neither.
void TestAuthTokens::nothingOfPeopleOrTheServer()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    const auto answer = m_server->call(method, path.replace(u"{id}"_s, m_project), {{u"name"_s, u"x"_s}}, token({u"read"_s, u"write"_s, u"sync"_s}));
    QVERIFY2(answer.status == 403 || answer.status == 404, (QByteArray::number(answer.status) + ' ' + answer.body.left(200)).constData());
    QVERIFY(answer.status == 403 || path == u"organizations"_s);
    QCOMPARE(m_server->call("GET", u"projects/"_s + m_project, {}, m_owner).json()[u"name"_s].toString(), u"one"_s);
}

void TestAuthTokens::oneProjectOnly()
{
    const QString one = token({u"read"_s, u"write"_s, u"sync"_s}, m_project);
    QCOMPARE(m_server->call("GET", u"projects/%1/files"_s.arg(m_project), {}, one).status, 200);
    QCOMPARE(m_server->call("GET", u"projects/%1/files"_s.arg(m_other), {}, one).status, 404);
    QCOMPARE(m_server->call("GET", u"projects/%1"_s.arg(m_other), {}, one).status, 404);
    const QJsonArray seen = m_server->call("GET", u"projects"_s, {}, one).json()[u"projects"_s].toArray();
    QVERIFY(seen.size() == 1 && seen[0][u"id"_s] == m_project);
    QCOMPARE(m_server->call("GET", u"me"_s, {}, one).status, 200);
    TestSocket socket;
    QVERIFY(socket.open(m_server->url(), one));
    sync::wire::Join join;
    join.project = m_other;
    socket.send(join);
    QCOMPARE(socket.takeError(), u"no-such-project"_s);
    QVERIFY(socket.join(m_project).has_value());
    QCOMPARE(made({u"read"_s}, u"nosuchproject"_s).code(), u"no-such-project"_s);
}

void TestAuthTokens::socketsWantSync()
{
    TestSocket without, with;
    QVERIFY(!without.open(m_server->url(), token({u"read"_s, u"write"_s})));
    QVERIFY(with.open(m_server->url(), token({u"sync"_s})));
    QVERIFY(with.join(m_project).has_value());
    // Nor is the AI asked that way.
    sync::wire::AiGenerate asks;
    asks.id = u"01234567-89ab-4cde-8f01-23456789abcd"_s;
    asks.text = u"who?"_s;
    with.send(asks);
    QCOMPARE(with.takeError(), u"not-allowed"_s);
    QVERIFY(m_server->call("GET", u"threads?project="_s + m_project, {}, m_owner).json()[u"threads"_s].toArray().isEmpty());
}

void TestAuthTokens::noKeyForTheAi()
{
    const QByteArray mine = token({u"read"_s, u"write"_s, u"sync"_s}).toLatin1();
    const auto post = [&](const QByteArray &path, const QByteArray &header) {
        const QByteArray body = R"({"model":"m","messages":[{"role":"user","content":"hi"}],"query":"x"})";
        return m_server->raw("POST " + path + " HTTP/1.1\r\nHost: x\r\n" + header + mine + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body).status;
    };
    QCOMPARE(post("/v1/chat/completions", "Authorization: Bearer "), 401);
    QCOMPARE(post("/v1/messages", "x-api-key: "), 401);
    QCOMPARE(post("/api/yavi/documents/search?projectId=" + m_project.toLatin1(), "Authorization: Bearer "), 401);
    QCOMPARE(post("/api/yavi/workflows?projectId=" + m_project.toLatin1(), "x-api-key: "), 401);
}

void TestAuthTokens::wishesAreChecked()
{
    QCOMPARE(made({}).code(), u"bad-request"_s);
    QCOMPARE(made({u"admin"_s}).code(), u"bad-request"_s);
    QCOMPARE(made({u"read"_s, u""_s}).code(), u"bad-request"_s);
    QCOMPARE(made({u"read write"_s}).code(), u"bad-request"_s);
    QCOMPARE(made({u"read"_s}, {}, 0).code(), u"bad-request"_s);
    QCOMPARE(made({u"read"_s}, {}, 367).code(), u"bad-request"_s);
    const QString guest = m_server->guest(m_project, u"developer"_s, u"Guest"_s);
    QCOMPARE(m_server->call("POST", u"tokens"_s, {{u"name"_s, u"x"_s}, {u"scopes"_s, QJsonArray{u"read"_s}}, {u"days"_s, 1}}, guest).status, 403);
    // What is shown once is kept as a hash only.
    const QByteArray secret = token({u"read"_s}).toLatin1();
    QVERIFY(secret.startsWith("dyad_token_") && secret.size() > 50);
    for (const char *name : {"/dyad.db", "/dyad.db-wal"}) {
        QFile file(m_server->dataDirectory() + QString::fromLatin1(name));
        QVERIFY(!file.open(QIODevice::ReadOnly) || !file.readAll().contains(secret));
    }
}

void TestAuthTokens::endsOnceRevoked()
{
    const auto answer = made({u"read"_s, u"sync"_s}).json();
    const QString secret = answer[u"token"_s].toString();
    TestSocket socket;
    QVERIFY(socket.open(m_server->url(), secret));
    const QJsonArray all = m_server->call("GET", u"tokens"_s, {}, m_owner).json()[u"tokens"_s].toArray();
    QCOMPARE(all.last()[u"id"_s].toInteger(), answer[u"id"_s].toInteger());
    QVERIFY(!m_server->call("GET", u"tokens"_s, {}, m_owner).body.contains(secret.toLatin1()));
    const QString guest = m_server->guest(m_project, u"admin"_s, u"Eve"_s);
    QCOMPARE(m_server->call("DELETE", u"tokens/%1"_s.arg(answer[u"id"_s].toInteger()), {}, guest).status, 404);
    QCOMPARE(m_server->call("GET", u"projects"_s, {}, secret).status, 200);
    QCOMPARE(m_server->call("DELETE", u"tokens/%1"_s.arg(answer[u"id"_s].toInteger()), {}, m_owner).status, 204);
    QCOMPARE(m_server->call("GET", u"projects"_s, {}, secret).status, 401);
    QTRY_COMPARE_WITH_TIMEOUT(socket.closeCode(), 4401, 20'000);
    // Nor is a person's own sign-in ended this way.
    const qint64 own = m_server->call("GET", u"sessions"_s, {}, m_owner).json()[u"sessions"_s].toArray().last()[u"id"_s].toInteger();
    QCOMPARE(m_server->call("DELETE", u"tokens/%1"_s.arg(own), {}, m_owner).status, 404);
}

void TestAuthTokens::endsWithItsTime()
{
    const auto answer = made({u"read"_s}).json();
    QCOMPARE(m_server->call("GET", u"projects"_s, {}, answer[u"token"_s].toString()).status, 200);
    backend::Database database(m_server->dataDirectory() + u"/dyad.db"_s);
    QVERIFY(database.execute(u"UPDATE sign_ins SET expires_at = 1 WHERE id = %1"_s.arg(answer[u"id"_s].toInteger())).has_value());
    QCOMPARE(m_server->call("GET", u"projects"_s, {}, answer[u"token"_s].toString()).status, 401);
}

void TestAuthTokens::endsWithANewPassword()
{
    const QString secret = token({u"read"_s});
    QCOMPARE(m_server->call("GET", u"projects"_s, {}, secret).status, 200);
    QCOMPARE(m_server->call("PUT", u"me/password"_s, {{u"password"_s, u"a long password"_s}, {u"newPassword"_s, u"another long one"_s}}, m_owner).status, 204);
    QCOMPARE(m_server->call("GET", u"projects"_s, {}, secret).status, 401);
    QCOMPARE(m_server->call("GET", u"projects"_s, {}, m_owner).status, 200);
    m_tokens.clear();
    for (int i = 0; i < 50; ++i)
        QCOMPARE(made({u"read"_s}).status, 201);
    QCOMPARE(made({u"read"_s}).code(), u"plan-limit"_s);
    for (const QJsonValue &one : m_server->call("GET", u"tokens"_s, {}, m_owner).json()[u"tokens"_s].toArray())
        QCOMPARE(m_server->call("DELETE", u"tokens/%1"_s.arg(one[u"id"_s].toInteger()), {}, m_owner).status, 204);
}

/// When, who, from where, what, to what: and how it ended, by which program, in which request.
void TestAuthTokens::auditSaysWithWhat()
{
    const auto send = [&](const QByteArray &path, const QByteArray &body) {
        return m_server->raw("POST /api/v1/" + path + " HTTP/1.1\r\nHost: x\r\nUser-Agent: tester/1 (\"x\")\r\nX-Correlation-ID: trace-77\r\nAuthorization: Bearer " + m_owner.toLatin1()
                             + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    };
    QCOMPARE(send("tokens", R"({"name":"a","scopes":["read"],"days":2})").status, 201);
    QCOMPARE(send("login", R"({"email":"ada@example.org","password":"wrong wrong wrong"})").status, 401);
    const QJsonArray rows = m_server->call("GET", u"admin/audit"_s, {}, m_owner).json()[u"entries"_s].toArray();
    QJsonObject made, refused;
    for (const QJsonValue &row : rows) {
        if (row[u"action"_s] == u"token-made"_s)
            made = row.toObject();
        else if (row[u"action"_s] == u"sign-in-refused"_s)
            refused = row.toObject();
    }
    QCOMPARE(made[u"outcome"_s].toString(), u"done"_s);
    QCOMPARE(made[u"agent"_s].toString(), u"tester/1 (\"x\")"_s);
    QCOMPARE(made[u"request"_s].toString(), u"trace-77"_s);
    QCOMPARE(refused[u"outcome"_s].toString(), u"refused"_s);
    QCOMPARE(refused[u"agent"_s].toString(), u"tester/1 (\"x\")"_s);
    const auto verdict = [&] { return m_server->call("POST", u"admin/audit/verify"_s, {}, m_owner).json()[u"firstBad"_s].toInteger(); };
    QCOMPARE(verdict(), 0);
    backend::Database database(m_server->dataDirectory() + u"/dyad.db"_s);
    QVERIFY(database.execute(u"UPDATE audit SET agent = 'another' WHERE id = %1"_s.arg(made[u"id"_s].toInteger())).has_value());
    QCOMPARE(verdict(), made[u"id"_s].toInteger());
    QVERIFY(database.execute(u"UPDATE audit SET agent = '', outcome = '', request = '' WHERE id = %1"_s.arg(made[u"id"_s].toInteger())).has_value());
    QCOMPARE(verdict(), made[u"id"_s].toInteger());
}

void TestAuthTokens::ratesRefill()
{
    backend::CallRate rate(2, 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(rate.take(u"a"_s, 1000), 0);
    QCOMPARE(rate.take(u"a"_s, 1000), 500);
    QCOMPARE(rate.take(u"b"_s, 1000), 0);                    // another's is another's
    QCOMPARE(rate.take(u"a"_s, 1500), 0);
    QVERIFY(rate.take(u"a"_s, 1500) > 0);
    QCOMPARE(rate.take(u"a"_s, 900), 500);                   // a clock that goes back gives nothing
    for (int i = 0; i < 20'000; ++i)
        (void)rate.take(QString::number(i), 2'000'000);
    QCOMPARE(rate.take(u"a"_s, 2'000'000), 0);
}

void TestAuthTokens::fetchingIsLimited()
{
    const QString guest = m_server->guest(m_project, u"developer"_s, u"Guest2"_s);
    const QJsonObject wish{{u"url"_s, u"https://127.0.0.1/x"_s}};
    QCOMPARE(m_server->call("POST", u"fetch"_s, wish, guest).status, 403);
    QJsonObject inProject = wish;
    inProject.insert(u"project"_s, m_project);
    int refused = 0;
    HttpAnswer last;
    for (int i = 0; i < int(backend::FetchDesk::Burst) + 10; ++i) {
        const auto answer = m_server->call("POST", u"fetch"_s, inProject, guest);
        if (answer.status == 429)
            last = answer;
        refused += answer.status == 429 ? 1 : 0;
    }
    QVERIFY(refused >= 1);
    QCOMPARE(last.code(), u"rate-limited"_s);
    QVERIFY(last.head.toLower().contains("retry-after"));
    const QByteArray audit = m_server->call("GET", u"admin/audit"_s, {}, m_owner).body;
    QVERIFY2(audit.contains(R"("action":"limit-met")"), audit.right(500).constData());
    QCOMPARE(m_server->call("POST", u"fetch"_s, inProject, m_owner).status / 100, 4);
    QVERIFY(m_server->call("POST", u"fetch"_s, inProject, m_owner).status != 429);
    // As many at once as one may, and no more, until one has ended.
    backend::FetchDesk desk;
    qint64 wait = 0;
    auto one = desk.enter(u"a"_s, 1, wait);
    const auto two = desk.enter(u"a"_s, 1, wait);
    QVERIFY(one && two && !desk.enter(u"a"_s, 1, wait) && wait > 0);
    QVERIFY(desk.enter(u"b"_s, 1, wait));
    one.reset();
    QVERIFY(desk.enter(u"a"_s, 1, wait));
}

QTEST_GUILESS_MAIN(TestAuthTokens)
#include "test_auth_tokens.moc"
