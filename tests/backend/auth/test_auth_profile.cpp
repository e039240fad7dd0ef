// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What people do with their own account, against a real server.
#include "backend/auth/BreachedPasswords.h"
#include "backend/auth/LoginGuard.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include "tests/support/Patience.h"
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace dyad;
using namespace Qt::StringLiterals;
using test::HttpAnswer;
using test::TestServer;
using test::TestSocket;

namespace {

const QString Password = u"a long password"_s;

QJsonObject credentials(const QString &password = Password, const QString &email = u"ada@example.org"_s)
{
    return {{u"email"_s, email}, {u"password"_s, password}};
}

} // namespace

class TestAuthProfile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void passwordChangeEndsTheOthers();
    void weakPasswordsAreRefused();
    void breachedPasswordsAreRefused();
    void nameAndAddress();
    void otherSessionsEndAtOnce();
    void sessionsTellTheirStory();
    void exportHasNoSecrets();
    void deletedAccountsAreGone();
    void deletionIsNotForLastOnes();
    void signUpModes();
    void guessingIsSlowedDownForTheAccount();
    void socketsCloseWithinFiveSeconds();
    void manyPasswordsAtOnceAreBounded();
};

void TestAuthProfile::passwordChangeEndsTheOthers()
{
    TestServer server;
    const QString token = server.adminToken();
    const QString other = server.call("POST", u"login"_s, credentials()).json()[u"accessToken"_s].toString();
    TestSocket socket;
    QVERIFY(socket.open(server.url(), other));
    const auto change = [&](const QString &old, const QString &now) {
        return server.call("PUT", u"me/password"_s, {{u"password"_s, old}, {u"newPassword"_s, now}}, token);
    };
    QCOMPARE(change(u"wrong wrong"_s, u"another long one"_s).code(), u"bad-password"_s);
    QCOMPARE(change(Password, u"another long one"_s).status, 204);
    QTRY_COMPARE(socket.closeCode(), 4401);
    QCOMPARE(server.call("GET", u"me"_s, {}, other).status, 401);
    QCOMPARE(server.call("GET", u"me"_s, {}, token).status, 200);
    QCOMPARE(server.call("POST", u"login"_s, credentials()).code(), u"bad-credentials"_s);
    QCOMPARE(server.call("POST", u"login"_s, credentials(u"another long one"_s)).status, 200);
    QVERIFY(server.call("GET", u"admin/audit"_s, {}, token).body.contains("password-changed"));
}

void TestAuthProfile::weakPasswordsAreRefused()
{
    TestServer server;
    const auto change = [&](const QString &now) {
        return server.call("PUT", u"me/password"_s, {{u"password"_s, Password}, {u"newPassword"_s, now}}, server.adminToken()).code();
    };
    for (const QString &weak : {u"short"_s, u"password"_s, u"PASSWORD1"_s, u"qwertyuiop"_s, u"12345678"_s, u"aaaaaaaaaaaa"_s, u"abcabcabcabc"_s, u"ada@example.org"_s})
        QCOMPARE(change(weak), u"weak-password"_s);
    QCOMPARE(change(u"        x        "_s), QString());              // no rules about the kinds of characters, and nothing is trimmed
    QCOMPARE(server.call("POST", u"login"_s, credentials(u"x"_s)).code(), u"bad-credentials"_s);
    QCOMPARE(server.call("POST", u"login"_s, credentials(u"        x        "_s)).status, 200);
}

/// A list as Have I Been Pwned gives it: the first, the last and those between are found, nothing else is.
void TestAuthProfile::breachedPasswordsAreRefused()
{
    const auto sha1 = [](const QByteArray &text) { return QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex().toUpper(); };
    QList<QByteArray> lines;
    for (int i = 0; i < 2000; ++i)
        lines.append(sha1("known breached " + QByteArray::number(i)) + ':' + QByteArray::number(1 + i * 7919));
    std::ranges::sort(lines);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"list"_s);
    for (const QByteArray &end : {QByteArray("\n"), QByteArray("\r\n")}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(lines.join(end) + (end.size() == 1 ? end : QByteArray())) > 0);
        file.close();
        for (int i = 0; i < 2000; ++i)
            QVERIFY2(backend::auth::breached::contains(path, u"known breached %1"_s.arg(i)).value_or(false), qPrintable(QString::number(i)));
        for (int i = 2000; i < 2500; ++i)
            QVERIFY(!backend::auth::breached::contains(path, u"known breached %1"_s.arg(i)).value_or(true));
    }
    backend::Config config;
    config.accounts.breachedFile = path;
    TestServer server(config);
    const auto change = [&](const QString &now) {
        return server.call("PUT", u"me/password"_s, {{u"password"_s, Password}, {u"newPassword"_s, now}}, server.adminToken()).code();
    };
    QCOMPARE(change(u"known breached 17"_s), u"weak-password"_s);
    QVERIFY(QFile::rename(path, path + u".away"_s));
    QCOMPARE(change(u"not breached at all"_s), u"storage-unavailable"_s);     // not taken unseen
    QVERIFY(QFile::rename(path + u".away"_s, path));
    QCOMPARE(change(u"not breached at all"_s), QString());
    QFile empty(path);
    QVERIFY(empty.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QVERIFY(!backend::auth::breached::contains(path, u"x"_s).value_or(true));
}

void TestAuthProfile::nameAndAddress()
{
    TestServer server;
    const QString token = server.adminToken();
    QCOMPARE(server.call("PATCH", u"me"_s, {{u"name"_s, u"Ada L."_s}}, token).status, 204);
    QCOMPARE(server.call("PATCH", u"me"_s, {{u"name"_s, u"  "_s}}, token).code(), u"bad-request"_s);
    QCOMPARE(server.call("PATCH", u"me"_s, {{u"email"_s, u"new@example.org"_s}}, token).code(), u"bad-password"_s);
    QCOMPARE(server.call("PATCH", u"me"_s, {{u"email"_s, u"nobody"_s}, {u"password"_s, Password}}, token).code(), u"bad-request"_s);
    QCOMPARE(server.call("PATCH", u"me"_s, {{u"email"_s, u"New@example.org"_s}, {u"password"_s, Password}}, token).status, 204);
    const QJsonObject me = server.call("GET", u"me"_s, {}, token).json();
    QCOMPARE(me[u"name"_s].toString(), u"Ada L."_s);
    QCOMPARE(me[u"email"_s].toString(), u"New@example.org"_s);
    QCOMPARE(server.call("POST", u"login"_s, credentials(Password, u"new@example.org"_s)).status, 200);
    const QString project = server.newProject(token);
    const QString invite = server.call("POST", u"projects/%1/invitations"_s.arg(project), {}, token).json()[u"secret"_s].toString();
    const QString bea = server.call("POST", u"signup"_s, {{u"invite"_s, invite}, {u"name"_s, u"Bea"_s}, {u"email"_s, u"bea@example.org"_s}, {u"password"_s, Password}})
                            .json()[u"accessToken"_s].toString();
    QCOMPARE(server.call("PATCH", u"me"_s, {{u"email"_s, u"NEW@example.org"_s}, {u"password"_s, Password}}, bea).code(), u"email-taken"_s);
}

void TestAuthProfile::otherSessionsEndAtOnce()
{
    TestServer server;
    const QString token = server.adminToken();
    QStringList others;
    for (int i = 0; i < 3; ++i)
        others.append(server.call("POST", u"login"_s, credentials()).json()[u"accessToken"_s].toString());
    QCOMPARE(server.call("DELETE", u"sessions"_s, {}, token).json()[u"ended"_s].toInt(), 3);
    for (const QString &other : others)
        QCOMPARE(server.call("GET", u"me"_s, {}, other).status, 401);
    QCOMPARE(server.call("GET", u"sessions"_s, {}, token).json()[u"sessions"_s].toArray().size(), 1);
}

void TestAuthProfile::sessionsTellTheirStory()
{
    TestServer server;
    const QString token = server.adminToken();
    QJsonObject wish = credentials();
    wish.insert(u"device"_s, u"laptop"_s);
    (void)server.call("POST", u"login"_s, wish);
    const QJsonObject mine = server.call("GET", u"me"_s, {}, token).json();
    bool current = false, laptop = false;
    for (const QJsonValue &session : server.call("GET", u"sessions"_s, {}, token).json()[u"sessions"_s].toArray()) {
        QCOMPARE(session[u"address"_s].toString(), u"127.0.0.1"_s);
        QCOMPARE(session[u"how"_s].toString(), u"password"_s);
        QVERIFY(session[u"usedAt"_s].toInteger() >= session[u"createdAt"_s].toInteger());
        current |= session[u"id"_s] == mine[u"session"_s];
        laptop |= session[u"device"_s] == u"laptop"_s;
    }
    QVERIFY(current && laptop);
}

void TestAuthProfile::exportHasNoSecrets()
{
    TestServer server;
    const QString token = server.adminToken();
    (void)server.newProject(token, u"mine"_s);
    (void)server.call("POST", u"keys"_s, {{u"name"_s, u"robot"_s}}, token);
    const HttpAnswer all = server.call("GET", u"me/export"_s, {}, token);
    QCOMPARE(all.status, 200);
    QCOMPARE(all.json()[u"email"_s].toString(), u"ada@example.org"_s);
    QCOMPARE(all.json()[u"projects"_s][0][u"name"_s].toString(), u"mine"_s);
    QCOMPARE(all.json()[u"keys"_s][0][u"name"_s].toString(), u"robot"_s);
    QVERIFY(!all.json()[u"sessions"_s].toArray().isEmpty() && !all.json()[u"audit"_s].toArray().isEmpty());
    for (const QByteArray &secret : {QByteArray("argon2"), QByteArray("hash"), token.toLatin1()})
        QVERIFY(!all.body.contains(secret));
}

void TestAuthProfile::deletedAccountsAreGone()
{
    TestServer server;
    const QString admin = server.adminToken(), project = server.newProject(admin);
    const QString invite = server.call("POST", u"projects/%1/invitations"_s.arg(project), {}, admin).json()[u"secret"_s].toString();
    const QString bea = server.call("POST", u"signup"_s, {{u"invite"_s, invite}, {u"name"_s, u"Bea"_s}, {u"email"_s, u"bea@example.org"_s}, {u"password"_s, Password}})
                            .json()[u"accessToken"_s].toString();
    TestSocket socket;
    QVERIFY(socket.open(server.url(), bea));
    QCOMPARE(server.call("POST", u"me/delete"_s, {}, bea).code(), u"bad-password"_s);
    QCOMPARE(server.call("POST", u"me/delete"_s, {{u"password"_s, Password}}, bea).status, 204);
    QTRY_COMPARE(socket.closeCode(), 4401);
    QCOMPARE(server.call("GET", u"me"_s, {}, bea).status, 401);
    QCOMPARE(server.call("POST", u"login"_s, credentials(Password, u"bea@example.org"_s)).code(), u"bad-credentials"_s);
    const QByteArray users = server.call("GET", u"admin/users"_s, {}, admin).body;
    QVERIFY(!users.contains("Bea") && !users.contains("bea@"));
    QVERIFY(!server.call("GET", u"projects/%1/members"_s.arg(project), {}, admin).body.contains("Bea"));
    // The address is free again.
    const QString again = server.call("POST", u"projects/%1/invitations"_s.arg(project), {}, admin).json()[u"secret"_s].toString();
    QCOMPARE(server.call("POST", u"signup"_s, {{u"invite"_s, again}, {u"name"_s, u"B"_s}, {u"email"_s, u"bea@example.org"_s}, {u"password"_s, Password}}).status, 200);
}

void TestAuthProfile::deletionIsNotForLastOnes()
{
    TestServer server;
    const QString admin = server.adminToken(), project = server.newProject(admin);
    QCOMPARE(server.call("POST", u"me/delete"_s, {{u"password"_s, Password}}, admin).code(), u"last-admin"_s);
    const QString invite = server.call("POST", u"projects/%1/invitations"_s.arg(project), {}, admin).json()[u"secret"_s].toString();
    const QString bea = server.call("POST", u"signup"_s, {{u"invite"_s, invite}, {u"name"_s, u"Bea"_s}, {u"email"_s, u"bea@example.org"_s}, {u"password"_s, Password}})
                            .json()[u"accessToken"_s].toString();
    const QString own = server.newProject(bea, u"Bea's own"_s);
    const HttpAnswer refused = server.call("POST", u"me/delete"_s, {{u"password"_s, Password}}, bea);
    QCOMPARE(refused.code(), u"owns-projects"_s);
    QVERIFY(refused.json()[u"detail"_s].toString().contains(u"Bea's own"));
    QCOMPARE(server.call("DELETE", u"projects/"_s + own, {}, bea).status, 204);
    QCOMPARE(server.call("POST", u"me/delete"_s, {{u"password"_s, Password}}, bea).status, 204);
}

void TestAuthProfile::signUpModes()
{
    const auto wish = [](const QString &invite) {
        return QJsonObject{{u"invite"_s, invite}, {u"name"_s, u"Bea"_s}, {u"email"_s, u"bea@example.org"_s}, {u"password"_s, Password}};
    };
    backend::Config open;
    open.accounts.signUp = backend::AccountConfig::SignUp::Open;
    TestServer everybody(open);
    QCOMPARE(everybody.call("POST", u"signup"_s, wish({})).code(), u"bad-invite"_s);          // not before there is an admin
    QVERIFY(!everybody.adminToken().isEmpty());
    QCOMPARE(everybody.call("GET", u"server"_s).json()[u"signIn"_s][u"signUp"_s].toString(), u"open"_s);
    const HttpAnswer made = everybody.call("POST", u"signup"_s, wish({}));
    QCOMPARE(made.status, 200);
    QCOMPARE(everybody.call("GET", u"me"_s, {}, made.json()[u"accessToken"_s].toString()).json()[u"admin"_s].toBool(), false);
    backend::Config shut;
    shut.accounts.signUp = backend::AccountConfig::SignUp::Closed;
    TestServer nobody(shut);
    const QString admin = nobody.adminToken();                                              // the first one is
    const QString project = nobody.newProject(admin);
    const QString invite = nobody.call("POST", u"projects/%1/invitations"_s.arg(project), {}, admin).json()[u"secret"_s].toString();
    QCOMPARE(nobody.call("POST", u"signup"_s, wish(invite)).code(), u"sign-up-closed"_s);
}

void TestAuthProfile::guessingIsSlowedDownForTheAccount()
{
    backend::auth::LoginGuard guard;
    const QString owner = u"192.0.2.1"_s;
    qint64 now = 1'000'000'000;
    QCOMPARE(guard.begin(u"ada"_s, owner, now), 0);
    guard.succeeded(u"ada"_s, owner);
    int free = 0;
    while (guard.begin(u"ada"_s, u"198.51.100.%1"_s.arg(free), now) == 0)     // each from an address of its own
        ++free;
    QCOMPARE(free, 25);
    QVERIFY(guard.begin(u"ada"_s, u"203.0.113.9"_s, now) <= 60'000);
    QCOMPARE(guard.begin(u"ada"_s, owner, now), 0);                          // whose account it is comes in
    QCOMPARE(guard.begin(u"bea"_s, u"203.0.113.9"_s, now), 0);
    qint64 longest = 0;
    for (int i = 0; i < 40; ++i) {
        const qint64 wait = guard.begin(u"eve"_s, u"203.0.113.10"_s, now);
        longest = std::max(longest, wait);
        now += wait;
    }
    QCOMPARE(longest, qint64(15 * 60 * 1000));                               // doubles up to that, and never for good
    QCOMPARE(backend::auth::LoginGuard::refusal(1).message, std::string("Too many tries. Try again in 1 second."));
    QCOMPARE(backend::auth::LoginGuard::refusal(90'000).message, std::string("Too many tries. Try again in 2 minutes."));
}

void TestAuthProfile::socketsCloseWithinFiveSeconds()
{
    TestServer server;
    const QString token = server.adminToken(), project = server.newProject(token);
    std::vector<std::unique_ptr<TestSocket>> sockets;
    const QString victim = server.guest(project, u"developer"_s, u"V"_s);
    for (int i = 0; i < 20; ++i) {
        sockets.push_back(std::make_unique<TestSocket>());
        QVERIFY(sockets.back()->open(server.url(), victim));
        QVERIFY(sockets.back()->join(project).has_value());
    }
    const QJsonArray open = server.call("GET", u"sessions"_s, {}, victim).json()[u"sessions"_s].toArray();
    QElapsedTimer time;
    time.start();
    QCOMPARE(server.call("DELETE", u"admin/sessions/%1"_s.arg(open[0][u"id"_s].toInteger()), {}, token).status, 204);
    for (const auto &socket : sockets)
        QTRY_COMPARE_WITH_TIMEOUT(socket->closeCode(), 4401, 60'000);            // within 5 s where the machine has time: told below
    qInfo("20 sockets closed %lld ms after their sign-in was ended", time.elapsed());
    TestSocket late;
    QVERIFY(!late.open(server.url(), victim));
}

void TestAuthProfile::manyPasswordsAtOnceAreBounded()
{
    TestServer server;
    (void)server.adminToken();
    const QByteArray body = QJsonDocument(credentials(u"wrong wrong"_s, u"nobody@example.org"_s)).toJson(QJsonDocument::Compact);
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 100; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(server.url().host(), server.port());
        QVERIFY(sockets.back()->waitForConnected(5000));
    }
    for (int i = 0; i < 100; ++i) {
        // Each for another account, so that it is not the tries of one that are limited.
        const QByteArray own = QByteArray(body).replace("nobody", "nobody" + QByteArray::number(i));
        sockets[size_t(i)]->write("POST /api/v1/login HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(server.port()) + "\r\nContent-Length: " + QByteArray::number(own.size()) + "\r\n\r\n" + own);
        sockets[size_t(i)]->flush();
    }
    int busy = 0;
    for (const auto &socket : sockets) {
        const HttpAnswer answer = TestServer::readAnswer(*socket);
        QVERIFY2(answer.status == 401 || answer.status == 429, answer.head.constData());
        busy += answer.code() == u"busy"_s;
        if (answer.status == 429)
            QVERIFY(answer.head.contains("Retry-After: "));
    }
    QVERIFY2(busy > 0, "all hundred were hashed: nothing bounds the memory of a flood");
    QCOMPARE(server.call("GET", u"server"_s).status, 200);
}

QTEST_GUILESS_MAIN(TestAuthProfile)
#include "test_auth_profile.moc"
