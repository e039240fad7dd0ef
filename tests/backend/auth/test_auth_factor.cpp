// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The second factor, judged by oathtool, against a real server.
#include "backend/auth/Totp.h"
#include "tests/backend/support/TestServer.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QSet>
#include <QTest>
#include <QUrlQuery>

using namespace dyad;
using namespace Qt::StringLiterals;
using backend::AccountConfig;
using test::HttpAnswer;
using test::TestServer;

namespace {

constexpr qint64 StepSeconds = 30;

/// A code by another program than the one under test. step: from now.
QString oath(const QString &secret, int step = 0)
{
    QProcess program;
    const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(step * StepSeconds);
    program.start(u"oathtool"_s, {u"--totp"_s, u"-b"_s, u"-N"_s, when.toString(u"yyyy-MM-dd hh:mm:ss 'UTC'"_s), secret});
    program.waitForFinished(10'000);
    return QString::fromLatin1(program.readAllStandardOutput()).trimmed();
}

QJsonObject credentials()
{
    return {{u"email"_s, u"ada@example.org"_s}, {u"password"_s, u"a long password"_s}};
}

} // namespace

class TestAuthFactor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void agreesWithTheStandard();
    void agreesWithOathtool();
    void isAskedForAtLogin();
    void codesAreGoodOnce();
    void recoveryCodesAreGoodOnce();
    void guessingEnds();
    void turningOffWantsBoth();
    void secretsAreSealed();
    void mayBeRequired();
    void anUnconfirmedOneCountsForNothing();
    void everythingIsAudited();

private:
    struct Set {
        QString secret;
        QJsonArray recovery;
    };
    static Set setUp(TestServer &server);
    static QString ticket(TestServer &server) { return server.call("POST", u"login"_s, credentials()).json()[u"ticket"_s].toString(); }
    static HttpAnswer finish(TestServer &server, const QString &ticket, const QString &code)
    {
        return server.call("POST", u"login/second-factor"_s, {{u"ticket"_s, ticket}, {u"code"_s, code}});
    }
};

void TestAuthFactor::initTestCase()
{
    if (oath(u"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_s).size() != 6)
        QSKIP("oathtool is not here");
}

void TestAuthFactor::agreesWithTheStandard()
{
    // RFC 6238, appendix B, the last six of the eight digits; and RFC 4648's base32.
    const QByteArray secret = "12345678901234567890";
    QCOMPARE(backend::auth::totp::codeAt(secret, 59 / 30), u"287082"_s);
    QCOMPARE(backend::auth::totp::codeAt(secret, 1111111109LL / 30), u"081804"_s);
    QCOMPARE(backend::auth::totp::codeAt(secret, 20000000000LL / 30), u"353130"_s);
    QCOMPARE(backend::auth::totp::base32(secret), u"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_s);
    QCOMPARE(backend::auth::totp::base32("fooba"), u"MZXW6YTB"_s);
    QCOMPARE(backend::auth::totp::base32("foob"), u"MZXW6YQ"_s);
    const qint64 now = 59'000;
    QVERIFY(backend::auth::totp::stepOf(secret, u"287 082"_s, now, 0).has_value());
    QVERIFY(backend::auth::totp::stepOf(secret, u"287082"_s, now + 30'000, 0).has_value());     // a clock half a minute behind
    QVERIFY(!backend::auth::totp::stepOf(secret, u"287082"_s, now + 61'000, 0).has_value());
    QVERIFY(!backend::auth::totp::stepOf(secret, u"287082"_s, now, 1).has_value());             // was taken
    QVERIFY(!backend::auth::totp::stepOf(secret, u"28708"_s, now, 0).has_value());
    QVERIFY(!backend::auth::totp::stepOf(secret, QString(), now, 0).has_value());
}

void TestAuthFactor::agreesWithOathtool()
{
    for (int i = 0; i < 5; ++i) {
        const QByteArray secret(20 - i, char('a' + i));
        const qint64 step = QDateTime::currentSecsSinceEpoch() / StepSeconds;
        const QString theirs = oath(backend::auth::totp::base32(secret));
        const bool same = theirs == backend::auth::totp::codeAt(secret, step) || theirs == backend::auth::totp::codeAt(secret, step + 1);
        QVERIFY2(same, qPrintable(theirs));
    }
}

TestAuthFactor::Set TestAuthFactor::setUp(TestServer &server)
{
    // Not where the step ends in a moment: the code of the one before would be too old when it arrives.
    (void)QTest::qWaitFor([] { return QDateTime::currentMSecsSinceEpoch() % 30'000 < 25'000; }, 10'000);
    const QString token = server.adminToken();
    const QJsonObject made = server.call("POST", u"me/second-factor"_s, {{u"password"_s, u"a long password"_s}}, token).json();
    const QString secret = made[u"secret"_s].toString();
    // With the code of the step before, so that this one's and the next one's can still be used.
    const HttpAnswer on = server.call("POST", u"me/second-factor/confirm"_s, {{u"code"_s, oath(secret, -1)}}, token);
    return {secret, on.json()[u"recoveryCodes"_s].toArray()};
}

void TestAuthFactor::isAskedForAtLogin()
{
    TestServer server;
    const QString token = server.adminToken();
    QCOMPARE(server.call("POST", u"me/second-factor"_s, {{u"password"_s, u"wrong wrong"_s}}, token).code(), u"bad-password"_s);
    const QJsonObject made = server.call("POST", u"me/second-factor"_s, {{u"password"_s, u"a long password"_s}}, token).json();
    const QUrl url(made[u"url"_s].toString());
    QCOMPARE(url.scheme(), u"otpauth"_s);
    QCOMPARE(QUrlQuery(url).queryItemValue(u"secret"_s), made[u"secret"_s].toString());
    QCOMPARE(server.call("POST", u"me/second-factor/confirm"_s, {{u"code"_s, u"000000"_s}}, token).code(), u"bad-code"_s);
    QCOMPARE(server.call("POST", u"login"_s, credentials()).status, 200);            // not on yet
    const Set set = setUp(server);
    QCOMPARE(set.recovery.size(), 10);
    QCOMPARE(set.recovery[0].toString().remove(u'-').size(), 24);        // 120 bits: a fast hash is enough
    QCOMPARE(server.call("GET", u"me"_s, {}, token).json()[u"secondFactor"_s][u"on"_s].toBool(), true);
    const HttpAnswer first = server.call("POST", u"login"_s, credentials());
    QCOMPARE(first.status, 401);
    QCOMPARE(first.code(), u"second-factor"_s);
    QVERIFY(!first.body.contains("accessToken"));
    const HttpAnswer second = finish(server, first.json()[u"ticket"_s].toString(), oath(set.secret));
    QCOMPARE(second.status, 200);
    QCOMPARE(server.call("GET", u"me"_s, {}, second.json()[u"accessToken"_s].toString()).status, 200);
    // A wrong password is told from a wrong code by nobody who has no password.
    QCOMPARE(server.call("POST", u"login"_s, {{u"email"_s, u"ada@example.org"_s}, {u"password"_s, u"wrong wrong"_s}}).code(), u"bad-credentials"_s);
}

void TestAuthFactor::codesAreGoodOnce()
{
    TestServer server;
    const Set set = setUp(server);
    const QString code = oath(set.secret);
    const QString once = ticket(server);
    QCOMPARE(finish(server, once, code).status, 200);
    QCOMPARE(finish(server, once, oath(set.secret, 1)).code(), u"bad-ticket"_s);      // the ticket, too
    QCOMPARE(finish(server, ticket(server), code).code(), u"bad-code"_s);
    QCOMPARE(finish(server, ticket(server), oath(set.secret, 1)).status, 200);
    QCOMPARE(finish(server, ticket(server), oath(set.secret)).code(), u"bad-code"_s); // an older one than the newest that was taken
    QCOMPARE(finish(server, u"nonsense"_s, oath(set.secret)).code(), u"bad-ticket"_s);
}

void TestAuthFactor::recoveryCodesAreGoodOnce()
{
    TestServer server;
    const Set set = setUp(server);
    const QString code = set.recovery[3].toString();
    QCOMPARE(finish(server, ticket(server), code.toUpper().remove(u'-')).status, 200);
    QCOMPARE(finish(server, ticket(server), code).code(), u"bad-code"_s);
    QCOMPARE(finish(server, ticket(server), set.recovery[4].toString()).status, 200);
    QCOMPARE(server.call("GET", u"me"_s, {}, server.adminToken()).json()[u"secondFactor"_s][u"recoveryCodes"_s].toInt(), 8);
    const HttpAnswer anew = server.call("POST", u"me/second-factor/recovery-codes"_s,
                                        {{u"password"_s, u"a long password"_s}, {u"code"_s, oath(set.secret)}}, server.adminToken());
    QCOMPARE(anew.json()[u"recoveryCodes"_s].toArray().size(), 10);
    QCOMPARE(finish(server, ticket(server), set.recovery[5].toString()).code(), u"bad-code"_s);
    QCOMPARE(finish(server, ticket(server), anew.json()[u"recoveryCodes"_s][0].toString()).status, 200);
}

void TestAuthFactor::guessingEnds()
{
    TestServer server;
    const Set set = setUp(server);
    const QString one = ticket(server);
    HttpAnswer answer;
    int tries = 0;
    do
        answer = finish(server, one, u"00000%1"_s.arg(tries++));
    while (answer.code() == u"bad-code"_s && tries < 20);
    QCOMPARE(tries, 6);                                   // five wrong ones, then no more answers
    QCOMPARE(answer.code(), u"bad-ticket"_s);
    answer = finish(server, ticket(server), oath(set.secret));                       // a new ticket does not help
    QCOMPARE(answer.status, 429);
    QVERIFY(answer.json()[u"retryAfter"_s].toInt() > 0);
    QVERIFY(answer.json()[u"detail"_s].toString().contains(u"second"));
    // And nobody is locked out for good.
    QVERIFY(QTest::qWaitFor([&] { return finish(server, ticket(server), oath(set.secret)).status == 200; }, 20'000));
}

void TestAuthFactor::turningOffWantsBoth()
{
    TestServer server;
    const Set set = setUp(server);
    const QString token = server.adminToken();
    const auto off = [&](const QString &password, const QString &code) {
        return server.call("POST", u"me/second-factor/disable"_s, {{u"password"_s, password}, {u"code"_s, code}}, token);
    };
    QCOMPARE(off(u"wrong wrong"_s, oath(set.secret)).code(), u"bad-password"_s);
    QCOMPARE(off(u"a long password"_s, u"123456"_s).code(), u"bad-code"_s);
    QCOMPARE(off(u"a long password"_s, QString()).code(), u"bad-code"_s);
    QCOMPARE(server.call("POST", u"login"_s, credentials()).code(), u"second-factor"_s);
    QCOMPARE(server.call("POST", u"me/second-factor"_s, {{u"password"_s, u"a long password"_s}}, token).code(), u"second-factor-on"_s);
    QCOMPARE(off(u"a long password"_s, oath(set.secret)).status, 204);
    QCOMPARE(off(u"a long password"_s, oath(set.secret, 1)).code(), u"second-factor-off"_s);
    QCOMPARE(server.call("POST", u"login"_s, credentials()).status, 200);
}

void TestAuthFactor::secretsAreSealed()
{
    TestServer server;
    const Set set = setUp(server);
    const QString half = ticket(server);
    QByteArray everything;
    for (const QFileInfo &file : QDir(server.dataDirectory()).entryInfoList(QDir::Files)) {
        QFile open(file.filePath());
        QVERIFY(open.open(QIODevice::ReadOnly));
        everything += open.readAll();
    }
    QVERIFY(everything.contains("second_factors"));
    for (const QString &secret : {set.secret, half, set.recovery[0].toString(), set.recovery[0].toString().remove(u'-')})
        QVERIFY(!secret.isEmpty() && !everything.contains(secret.toLatin1()));
    QSet<QString> different;
    for (const QJsonValue &code : set.recovery)
        different.insert(code.toString());
    QCOMPARE(different.size(), 10);
}

void TestAuthFactor::mayBeRequired()
{
    backend::Config config;
    config.accounts.secondFactor = AccountConfig::SecondFactor::Admins;
    TestServer server(config);
    const HttpAnswer made = server.call("POST", u"signup"_s, {{u"invite"_s, server.invite()}, {u"name"_s, u"Ada"_s}, {u"email"_s, u"ada@example.org"_s}, {u"password"_s, u"a long password"_s}});
    QCOMPARE(made.code(), u"second-factor-setup"_s);
    const QString ticket = made.json()[u"ticket"_s].toString();
    QCOMPARE(finish(server, ticket, u"123456"_s).code(), u"second-factor-off"_s);       // not before it was set up
    const QString secret = server.call("POST", u"login/second-factor/setup"_s, {{u"ticket"_s, ticket}}).json()[u"secret"_s].toString();
    QCOMPARE(finish(server, ticket, u"123456"_s).code(), u"bad-code"_s);
    const HttpAnswer in = finish(server, ticket, oath(secret));
    QCOMPARE(in.status, 200);
    QCOMPARE(in.json()[u"recoveryCodes"_s].toArray().size(), 10);
    QCOMPARE(server.call("POST", u"login"_s, credentials()).code(), u"second-factor"_s);
    QCOMPARE(server.call("POST", u"login/second-factor/setup"_s, {{u"ticket"_s, TestAuthFactor::ticket(server)}}).code(), u"second-factor-on"_s);
    // Others need none.
    const QString admin = in.json()[u"accessToken"_s].toString();
    const QString project = server.newProject(admin);
    const QString invite = server.call("POST", u"projects/%1/invitations"_s.arg(project), {}, admin).json()[u"secret"_s].toString();
    QCOMPARE(server.call("POST", u"signup"_s, {{u"invite"_s, invite}, {u"name"_s, u"Bea"_s}, {u"email"_s, u"bea@example.org"_s}, {u"password"_s, u"a long password"_s}}).status, 200);
}

void TestAuthFactor::anUnconfirmedOneCountsForNothing()
{
    TestServer server;
    const QString token = server.adminToken();
    const QString first = server.call("POST", u"me/second-factor"_s, {{u"password"_s, u"a long password"_s}}, token).json()[u"secret"_s].toString();
    const QString second = server.call("POST", u"me/second-factor"_s, {{u"password"_s, u"a long password"_s}}, token).json()[u"secret"_s].toString();
    QVERIFY(first != second);
    QCOMPARE(server.call("POST", u"me/second-factor/confirm"_s, {{u"code"_s, oath(first)}}, token).code(), u"bad-code"_s);
    QCOMPARE(server.call("POST", u"me/second-factor/confirm"_s, {{u"code"_s, oath(second)}}, token).status, 200);
    QCOMPARE(server.call("POST", u"me/second-factor/confirm"_s, {{u"code"_s, oath(second, 1)}}, token).code(), u"second-factor-on"_s);
}

void TestAuthFactor::everythingIsAudited()
{
    TestServer server;
    const Set set = setUp(server);
    (void)server.call("POST", u"login"_s, {{u"email"_s, u"ada@example.org"_s}, {u"password"_s, u"my secret by mistake"_s}});
    (void)finish(server, ticket(server), u"000000"_s);
    (void)finish(server, ticket(server), set.recovery[0].toString());
    const QByteArray log = server.call("GET", u"admin/audit"_s, {}, server.adminToken()).body;
    for (const char *action : {"account-made", "sign-in", "second-factor-on", "sign-in-refused", "second-factor-refused", "recovery-code-used"})
        QVERIFY2(log.contains('"' + QByteArray(action) + '"'), action);
    QVERIFY(!log.contains("by mistake"));
    QVERIFY(server.call("POST", u"admin/audit/verify"_s, {}, server.adminToken()).json()[u"whole"_s].toBool());
}

QTEST_GUILESS_MAIN(TestAuthFactor)
#include "test_auth_factor.moc"
