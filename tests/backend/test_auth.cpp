// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Accounts, sign-ins and invitations against a real server.
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include "backend/platform/Database.h"
#include "tests/support/Patience.h"
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace dyad;
using test::HttpAnswer;
using test::TestServer;
using test::TestSocket;

namespace {

QJsonObject credentials(const QString &email, const QString &password)
{
    return {{QStringLiteral("email"), email}, {QStringLiteral("password"), password}};
}

QString field(const HttpAnswer &answer, const char *name)
{
    return answer.json()[QLatin1StringView(name)].toString();
}

} // namespace

class TestAuth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void setupInviteWorksOnce();
    void fieldsAreChecked();
    void loginIsSlowedDown();
    void unknownAccountsCostTheSame();
    void refreshRotates();
    void signInsEndByTheClock();
    void reuseEndsTheSignIn();
    void logoutClosesSockets();
    void invitationsHaveRolesAndEnds();
    void guestsAndMembersJoin();
    void rolesOnRoutes();
    void localSessions();
    void nothingSecretIsStored();
};

void TestAuth::setupInviteWorksOnce()
{
    TestServer server;
    QVERIFY(!server.invite().isEmpty());
    QCOMPARE(server.call("GET", QStringLiteral("server")).json()[QStringLiteral("setup")].toBool(), true);
    QJsonObject wish{{QStringLiteral("invite"), QStringLiteral("wrong")}, {QStringLiteral("name"), QStringLiteral("Ada")},
                     {QStringLiteral("email"), QStringLiteral("Ada@Example.org")}, {QStringLiteral("password"), QStringLiteral("long enough")}};
    QCOMPARE(server.call("POST", QStringLiteral("signup"), wish).code(), QStringLiteral("bad-invite"));
    server.restart();                                            // printed once, but good until it is used
    QVERIFY(server.server().setupInvite().isEmpty());
    wish[QStringLiteral("invite")] = server.invite();
    const HttpAnswer made = server.call("POST", QStringLiteral("signup"), wish);
    QCOMPARE(made.status, 200);
    QCOMPARE(server.call("GET", QStringLiteral("me"), {}, field(made, "accessToken")).json()[QStringLiteral("admin")].toBool(), true);
    QCOMPARE(server.call("GET", QStringLiteral("server")).json()[QStringLiteral("setup")].toBool(), false);
    wish[QStringLiteral("email")] = QStringLiteral("eve@example.org");
    QCOMPARE(server.call("POST", QStringLiteral("signup"), wish).code(), QStringLiteral("bad-invite"));
    QCOMPARE(server.call("POST", QStringLiteral("login"), credentials(QStringLiteral("ada@example.ORG "), QStringLiteral("long enough"))).status, 200);
}

void TestAuth::fieldsAreChecked()
{
    TestServer server;
    QJsonObject wish{{QStringLiteral("invite"), server.invite()}, {QStringLiteral("name"), QStringLiteral("Ada")},
                     {QStringLiteral("email"), QStringLiteral("a@b")}, {QStringLiteral("password"), QStringLiteral("long enough")}};
    const auto with = [&](const char *name, const QJsonValue &value) {
        QJsonObject changed = wish;
        changed[QLatin1StringView(name)] = value;
        return server.call("POST", QStringLiteral("signup"), changed).code();
    };
    QCOMPARE(with("password", QStringLiteral("short")), QStringLiteral("weak-password"));
    QCOMPARE(with("password", QStringLiteral("Password1")), QStringLiteral("weak-password"));
    QCOMPARE(with("password", QStringLiteral("ababababab")), QStringLiteral("weak-password"));
    QCOMPARE(with("name", QStringLiteral("  ")), QStringLiteral("bad-request"));
    QCOMPARE(with("name", QStringLiteral("a\nb")), QStringLiteral("bad-request"));
    QCOMPARE(with("email", QStringLiteral("nobody")), QStringLiteral("bad-request"));
    QCOMPARE(with("email", 7), QStringLiteral("bad-request"));
    QCOMPARE(with("invite", QJsonValue()), QStringLiteral("bad-invite"));
    QCOMPARE(with("name", QStringLiteral("Bea")), QString());
}

void TestAuth::loginIsSlowedDown()
{
    TestServer server;
    server.adminToken();
    const auto wrong = credentials(QStringLiteral("ada@example.org"), QStringLiteral("wrong wrong"));
    HttpAnswer answer;
    int tries = 0;
    for (; tries < 10 && answer.status != 429; ++tries)
        answer = server.call("POST", QStringLiteral("login"), wrong);
    QCOMPARE(tries, 6);
    QVERIFY(answer.json()[QStringLiteral("retryAfter")].toInt() > 0);
    QVERIFY(answer.head.contains("Retry-After: "));
    // Also the right password has to wait: guessing is not answered at all.
    QCOMPARE(server.call("POST", QStringLiteral("login"), credentials(QStringLiteral("ada@example.org"), QStringLiteral("a long password"))).status, 429);
}

void TestAuth::unknownAccountsCostTheSame()
{
    TestServer server;
    server.adminToken();
    const auto ms = [&](const QString &email) {
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < 2; ++i)
            if (server.call("POST", QStringLiteral("login"), credentials(email, QStringLiteral("wrong wrong"))).code() != QStringLiteral("bad-credentials"))
                return qint64(-1);
        return time.elapsed();
    };
    QVERIFY(ms(QStringLiteral("warm@example.org")) > 0);
    const qint64 known = ms(QStringLiteral("ada@example.org"));
    const qint64 unknown = ms(QStringLiteral("eve@example.org"));
    QVERIFY2(unknown * 3 > known && unknown < known * 3, qPrintable(QStringLiteral("%1 ms and %2 ms").arg(known).arg(unknown)));
}

void TestAuth::refreshRotates()
{
    TestServer server;
    server.adminToken();
    const HttpAnswer first = server.call("POST", QStringLiteral("login"), credentials(QStringLiteral("ada@example.org"), QStringLiteral("a long password")));
    const auto refresh = [&](const QString &token) { return server.call("POST", QStringLiteral("refresh"), {{QStringLiteral("refreshToken"), token}}); };
    const HttpAnswer second = refresh(field(first, "refreshToken"));
    QCOMPARE(second.status, 200);
    QVERIFY(field(second, "refreshToken") != field(first, "refreshToken"));
    QCOMPARE(server.call("GET", QStringLiteral("me"), {}, field(second, "accessToken")).status, 200);
    // The answer was lost on the way: the same again, once.
    const HttpAnswer again = refresh(field(first, "refreshToken"));
    QCOMPARE(again.status, 200);
    QCOMPARE(field(again, "refreshToken"), field(second, "refreshToken"));
    QCOMPARE(refresh(field(second, "refreshToken")).status, 200);
    QCOMPARE(refresh(QStringLiteral("nonsense")).status, 401);
}

/// The stored ends are moved instead of the clock.
void TestAuth::signInsEndByTheClock()
{
    TestServer server;
    server.adminToken();
    const HttpAnswer first = server.call("POST", QStringLiteral("login"), credentials(QStringLiteral("ada@example.org"), QStringLiteral("a long password")));
    const auto refresh = [&](const HttpAnswer &last) { return server.call("POST", QStringLiteral("refresh"), {{QStringLiteral("refreshToken"), field(last, "refreshToken")}}); };
    const auto status = [&](const HttpAnswer &in) { return server.call("GET", QStringLiteral("me"), {}, field(in, "accessToken")).status; };
    backend::Database database(server.dataDirectory() + QStringLiteral("/dyad.db"));
    const HttpAnswer second = refresh(first);
    const auto life = database.execute(QStringLiteral("SELECT expires_at - created_at FROM sign_ins ORDER BY id DESC LIMIT 1"));
    QCOMPARE(life->first()[0].toLongLong(), 30LL * 24 * 3600 * 1000);             // a refresh adds nothing
    QVERIFY(database.execute(QStringLiteral("UPDATE access_tokens SET expires_at = 1")).has_value());
    QCOMPARE(status(second), 401);
    const HttpAnswer third = refresh(second);
    QCOMPARE(status(third), 200);
    QVERIFY(database.execute(QStringLiteral("UPDATE sign_ins SET expires_at = 1")).has_value());
    QCOMPARE(status(third), 401);
    QCOMPARE(refresh(third).status, 401);
}

void TestAuth::reuseEndsTheSignIn()
{
    TestServer server;
    server.adminToken();
    const HttpAnswer first = server.call("POST", QStringLiteral("login"), credentials(QStringLiteral("ada@example.org"), QStringLiteral("a long password")));
    const auto refresh = [&](const QString &token) { return server.call("POST", QStringLiteral("refresh"), {{QStringLiteral("refreshToken"), token}}); };
    const HttpAnswer second = refresh(field(first, "refreshToken"));
    const HttpAnswer third = refresh(field(second, "refreshToken"));
    QCOMPARE(third.status, 200);
    TestSocket socket;
    QVERIFY(socket.open(server.url(), field(third, "accessToken")));
    QCOMPARE(refresh(field(first, "refreshToken")).status, 401);        // a thief, or the victim
    QCOMPARE(refresh(field(third, "refreshToken")).status, 401);
    QCOMPARE(server.call("GET", QStringLiteral("me"), {}, field(third, "accessToken")).status, 401);
    QTRY_COMPARE(socket.closeCode(), 4401);
    QCOMPARE(server.call("GET", QStringLiteral("me"), {}, server.adminToken()).status, 200);     // another sign-in of the same account
}

void TestAuth::logoutClosesSockets()
{
    TestServer server;
    const QString token = server.adminToken();
    TestSocket socket;
    QVERIFY(socket.open(server.url(), token));
    QCOMPARE(server.call("POST", QStringLiteral("logout"), {}, token).status, 204);
    QTRY_COMPARE(socket.closeCode(), 4401);
    QCOMPARE(server.call("GET", QStringLiteral("me"), {}, token).status, 401);
    TestSocket late;
    QVERIFY(!late.open(server.url(), token));
}

void TestAuth::invitationsHaveRolesAndEnds()
{
    TestServer server;
    const QString token = server.adminToken();
    const QString project = server.newProject(token);
    const QString path = QStringLiteral("projects/%1/invitations").arg(project);
    const HttpAnswer made = server.call("POST", path, {{QStringLiteral("role"), QStringLiteral("viewer")}}, token);
    QCOMPARE(made.status, 201);
    const QString secret = field(made, "secret");
    QCOMPARE(field(made, "link"), QStringLiteral("http://127.0.0.1:%1/join/%2#%3").arg(server.port()).arg(project, secret));
    const auto inspect = [&](const QString &which) { return server.call("POST", QStringLiteral("invitations/inspect"), {{QStringLiteral("secret"), which}}); };
    QCOMPARE(field(inspect(secret), "role"), QStringLiteral("viewer"));
    QCOMPARE(inspect(QStringLiteral("x")).code(), QStringLiteral("bad-invite"));
    QCOMPARE(server.call("POST", path, {{QStringLiteral("role"), QStringLiteral("owner")}}, token).status, 403);
    QCOMPARE(server.call("POST", path, {{QStringLiteral("role"), QStringLiteral("king")}}, token).status, 400);
    const QByteArray list = server.call("GET", path, {}, token).body;
    QVERIFY(list.contains(field(made, "id").toLatin1()) && !list.contains(secret.toLatin1()));
    QCOMPARE(server.call("DELETE", path + u'/' + field(made, "id"), {}, token).status, 204);
    QCOMPARE(inspect(secret).code(), QStringLiteral("bad-invite"));
    QCOMPARE(server.call("DELETE", path + u'/' + field(made, "id"), {}, token).status, 404);
    const HttpAnswer brief = server.call("POST", path, {{QStringLiteral("expiresIn"), 1000}}, token);
    QCOMPARE(inspect(field(brief, "secret")).status, 200);
    QTRY_COMPARE(inspect(field(brief, "secret")).code(), QStringLiteral("bad-invite"));
}

void TestAuth::guestsAndMembersJoin()
{
    TestServer server;
    const QString token = server.adminToken();
    const QString project = server.newProject(token);
    const HttpAnswer invitation = server.call("POST", QStringLiteral("projects/%1/invitations").arg(project), {}, token);
    const QJsonObject secret{{QStringLiteral("secret"), invitation.json()[QStringLiteral("secret")]}};
    QCOMPARE(server.call("POST", QStringLiteral("invitations/accept"), secret).status, 400);              // a guest needs a name
    QJsonObject asGuest = secret;
    asGuest[QStringLiteral("name")] = QStringLiteral("Grace");
    const HttpAnswer guest = server.call("POST", QStringLiteral("invitations/accept"), asGuest);
    QCOMPARE(guest.json()[QStringLiteral("member")].toInt(), 2);
    QCOMPARE(guest.json()[QStringLiteral("project")].toObject()[QStringLiteral("id")].toString(), project);
    QCOMPARE(server.call("GET", QStringLiteral("projects/") + project, {}, field(guest, "accessToken")).json()[QStringLiteral("role")].toString(),
             QStringLiteral("developer"));
    QCOMPARE(server.call("POST", QStringLiteral("invitations/accept"), secret, token).json()[QStringLiteral("member")].toInt(), 1);
    QCOMPARE(server.call("POST", QStringLiteral("invitations/accept"), secret, QStringLiteral("bad token")).status, 401);
    const QJsonObject wish{{QStringLiteral("invite"), secret[QStringLiteral("secret")]}, {QStringLiteral("name"), QStringLiteral("Linus")},
                           {QStringLiteral("email"), QStringLiteral("l@example.org")}, {QStringLiteral("password"), QStringLiteral("long enough")}};
    const HttpAnswer account = server.call("POST", QStringLiteral("signup"), wish);
    QCOMPARE(account.status, 200);
    QCOMPARE(server.call("GET", QStringLiteral("me"), {}, field(account, "accessToken")).json()[QStringLiteral("admin")].toBool(), false);
    QCOMPARE(server.call("POST", QStringLiteral("signup"), wish).code(), QStringLiteral("email-taken"));
    QCOMPARE(server.call("GET", QStringLiteral("projects/%1/members").arg(project), {}, token).json()[QStringLiteral("members")].toArray().size(), 3);
}

void TestAuth::rolesOnRoutes()
{
    TestServer server;
    const QString owner = server.adminToken();
    const QString project = server.newProject(owner);
    const QString admin = server.guest(project, QStringLiteral("admin"), QStringLiteral("A"));
    const QString developer = server.guest(project, QStringLiteral("developer"), QStringLiteral("D"));
    const QString stranger = server.guest(server.newProject(owner), QStringLiteral("admin"), QStringLiteral("S"));
    const QString path = QStringLiteral("projects/") + project;
    const QJsonObject name{{QStringLiteral("name"), QStringLiteral("new")}};
    QCOMPARE(server.call("PATCH", path, name, developer).status, 403);
    QCOMPARE(server.call("PATCH", path, name, admin).status, 200);
    QCOMPARE(server.call("POST", path + QStringLiteral("/invitations"), {}, developer).status, 403);
    QCOMPARE(server.call("GET", path + QStringLiteral("/invitations"), {}, developer).status, 403);
    for (const char *part : {"", "/files", "/content?path=a", "/log", "/members", "/invitations"})
        QCOMPARE(server.call("GET", path + QLatin1StringView(part), {}, stranger).code(), QStringLiteral("no-such-project"));
    QCOMPARE(server.call("DELETE", path, {}, stranger).status, 404);
    QCOMPARE(server.call("DELETE", path, {}, developer).status, 403);
    TestSocket socket;
    QVERIFY(socket.open(server.url(), developer));
    QVERIFY(socket.join(project).has_value());
    QCOMPARE(server.call("DELETE", path, {}, owner).status, 204);
    QTRY_COMPARE(socket.closeCode(), 4404);
    QCOMPARE(server.call("GET", path, {}, owner).status, 404);
}

void TestAuth::localSessions()
{
    TestServer server;
    const auto first = server.server().createLocalSession(QStringLiteral("Me")).result();
    const auto second = server.server().createLocalSession(QStringLiteral("Me")).result();
    QVERIFY(first.has_value() && second.has_value());
    QCOMPARE(first->userId, second->userId);
    QVERIFY(first->accessToken != second->accessToken);
    QCOMPARE(server.call("GET", QStringLiteral("me"), {}, first->accessToken).json()[QStringLiteral("name")].toString(), QStringLiteral("Me"));
    QVERIFY(!server.newProject(first->accessToken).isEmpty());
    QCOMPARE(server.call("POST", QStringLiteral("login"), credentials(QString(), QString())).status, 400);
}

void TestAuth::nothingSecretIsStored()
{
    TestServer server;
    const QString access = server.adminToken();
    const HttpAnswer login = server.call("POST", QStringLiteral("login"), credentials(QStringLiteral("ada@example.org"), QStringLiteral("a long password")));
    const HttpAnswer invitation = server.call("POST", QStringLiteral("projects/%1/invitations").arg(server.newProject(access)), {}, access);
    QByteArray everything;
    for (const QFileInfo &file : QDir(server.dataDirectory()).entryInfoList(QDir::Files)) {
        QFile open(file.filePath());
        QVERIFY(open.open(QIODevice::ReadOnly));
        everything += open.readAll();
    }
    QVERIFY(everything.contains("ada@example.org"));
    for (const QString &secret : {access, field(login, "refreshToken"), field(invitation, "secret"), server.invite(), QStringLiteral("a long password")})
        QVERIFY(!secret.isEmpty() && !everything.contains(secret.toLatin1()));
}

QTEST_GUILESS_MAIN(TestAuth)
#include "test_auth.moc"
