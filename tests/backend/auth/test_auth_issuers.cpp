// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Signing in at issuers that others wrote: oidc-provider, oauth2-mock-server made hostile, and something that answers as GitHub does.
#include "backend/auth/issuers/Provider.h"
#include "backend/platform/Crypto.h"
#include "tests/backend/support/TestServer.h"
#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QProcess>
#include <QTest>
#include <QUrlQuery>

using namespace dyad;
using namespace Qt::StringLiterals;
using test::HttpAnswer;
using test::TestServer;

namespace {

constexpr int Skipped = 77;
const QString ClientAddress = u"http://127.0.0.1:9/back"_s;      // nobody listens; only the redirect to it counts

/// What a person's browser does with a link: follows it, with cookies, until it leads to the client or nowhere.
class Browser {
public:
    QUrl follow(QUrl url)
    {
        QNetworkAccessManager network;
        for (int hops = 0; hops < 12; ++hops) {
            if (url.toString(QUrl::RemoveQuery) == ClientAddress)
                return url;
            QNetworkRequest request(url);
            request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
            const std::unique_ptr<QNetworkReply> reply(network.get(request));
            if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 20'000))
                return {};
            status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            visited.append(url);
            const QVariant next = reply->attribute(QNetworkRequest::RedirectionTargetAttribute);
            if (!next.isValid())
                return {};
            url = url.resolved(next.toUrl());
        }
        return {};
    }
    int status = 0;
    QList<QUrl> visited;
};

QString valueOf(const QUrl &url, const char *name)
{
    return QUrlQuery(url).queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
}

} // namespace

class TestAuthIssuers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_server.reset(); }
    void newPeopleNeedAnInvitation();
    void sameSubjectIsTheSameAccount();
    void issuersMayBringTheirPeople();
    void unverifiedAddressesAreNotTaken();
    void neverJoinsAnAccountByAddress();
    void linkingWantsThePassword();
    void refusalAtTheIssuerComesBack();
    void onlyTheClientThatStartedEndsIt();
    void codesAndStatesAreGoodOnce();
    void loopbackOnly_data();
    void loopbackOnly();
    void hostileTokens_data();
    void hostileTokens();
    void goodTokenOfTheMock();
    void strengthIsAskedFor_data();
    void strengthIsAskedFor();
    void newKeysAreFetched();
    void github();
    void githubWithoutVerifiedAddress();
    void secondFactorStaysItsOwn();
    void disabledAccountsStayOut();

private:
    struct Try {
        QString verifier, state;
        QUrl start, back;
        int status = 0;
    };
    void control(const QJsonObject &state);
    Try begin(const QString &issuer);
    Try go(const QString &issuer);
    HttpAnswer redeem(const Try &done, const QString &invite = {}, const QString &verifier = {});
    HttpAnswer in(const QString &issuer, const QString &invite = {}) { return redeem(go(issuer), invite); }
    QString invite();

    QProcess m_issuers;
    QJsonObject m_addresses;
    std::unique_ptr<TestServer> m_server;
};

void TestAuthIssuers::initTestCase()
{
    QVERIFY(backend::crypto::initialize());
    const QString here = QStringLiteral(DYAD_SOURCE "/tests/backend/auth/npm");
    QProcess install;
    install.setProcessChannelMode(QProcess::ForwardedChannels);
    install.start(QStringLiteral(DYAD_SOURCE "/tests/support/npm-install"), {here + u"/package.json"_s, QStringLiteral(NPM_WORK)});
    QVERIFY(install.waitForFinished(240'000));
    if (install.exitCode() == Skipped)
        std::exit(Skipped);
    QCOMPARE(install.exitCode(), 0);
    m_issuers.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_issuers.start(u"node"_s, {here + u"/issuers.mjs"_s, QStringLiteral(NPM_WORK)});
    QVERIFY(QTest::qWaitFor([this] { return m_issuers.canReadLine() || m_issuers.state() == QProcess::NotRunning; }, 30'000));
    m_addresses = QJsonDocument::fromJson(m_issuers.readLine()).object();
    QCOMPARE(m_addresses.size(), 4);
    qputenv("DYAD_TEST_CLIENT_SECRET", "the client&s secret");
}

void TestAuthIssuers::init()
{
    control({});
    QJsonArray issuers;
    const auto add = [&](const char *name, const char *kind, const QString &issuer, bool signUp) {
        issuers.append(QJsonObject{{u"name"_s, QLatin1StringView(name)}, {u"kind"_s, QLatin1StringView(kind)}, {u"issuer"_s, issuer}, {u"api-url"_s, m_addresses[u"github"_s]},
                                   {u"client-id"_s, u"dyad"_s}, {u"client-secret-env"_s, u"DYAD_TEST_CLIENT_SECRET"_s}, {u"sign-up"_s, signUp},
                                   {u"domains"_s, signUp ? QJsonArray{u"example.org"_s} : QJsonArray()}});
    };
    add("invited", "oidc", m_addresses[u"oidc"_s].toString(), false);
    add("company", "oidc", m_addresses[u"oidc"_s].toString(), true);
    add("mock", "oidc", m_addresses[u"mock"_s].toString(), true);
    add("hub", "github", m_addresses[u"github"_s].toString(), true);
    QJsonObject strong = issuers[2].toObject();
    for (const auto &[key, value] : {std::pair(u"name"_s, QJsonValue(u"strong"_s)), {u"acr"_s, QJsonArray{u"gold"_s, u"silver"_s}}, {u"amr"_s, QJsonArray{u"mfa"_s, u"hwk"_s}}, {u"max-age"_s, 600}})
        strong.insert(key, value);
    issuers.append(strong);
    backend::Config config;
    const auto good = config.accounts.setIssuers(QString::fromUtf8(QJsonDocument(issuers).toJson()));
    QVERIFY2(good.has_value(), good ? "" : good.error().message.c_str());
    m_server = std::make_unique<TestServer>(config);
    QVERIFY(!m_server->adminToken().isEmpty());
}

void TestAuthIssuers::control(const QJsonObject &state)
{
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.post(QNetworkRequest(QUrl(m_addresses[u"control"_s].toString())), QJsonDocument(state).toJson()));
    QVERIFY(QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000));
}

TestAuthIssuers::Try TestAuthIssuers::begin(const QString &issuer)
{
    Try made;
    made.verifier = backend::crypto::randomToken();
    made.state = backend::crypto::randomToken();
    const HttpAnswer answer = m_server->call("POST", u"oauth/start"_s, {{u"issuer"_s, issuer}, {u"redirectUri"_s, ClientAddress}, {u"state"_s, made.state},
                                                                     {u"codeChallenge"_s, backend::auth::Provider::challengeOf(made.verifier)}});
    made.status = answer.status;
    made.start = QUrl(answer.json()[u"url"_s].toString(), QUrl::StrictMode);
    return made;
}

TestAuthIssuers::Try TestAuthIssuers::go(const QString &issuer)
{
    Try made = begin(issuer);
    Browser browser;
    made.back = browser.follow(made.start);
    made.status = browser.status;
    return made;
}

HttpAnswer TestAuthIssuers::redeem(const Try &done, const QString &secret, const QString &verifier)
{
    return m_server->call("POST", u"oauth/token"_s, {{u"code"_s, valueOf(done.back, "code")}, {u"codeVerifier"_s, verifier.isEmpty() ? done.verifier : verifier},
                                                    {u"invite"_s, secret}, {u"device"_s, u"laptop"_s}});
}

QString TestAuthIssuers::invite()
{
    const QString project = m_server->newProject(m_server->adminToken());
    return m_server->call("POST", u"projects/%1/invitations"_s.arg(project), {}, m_server->adminToken()).json()[u"secret"_s].toString();
}

void TestAuthIssuers::newPeopleNeedAnInvitation()
{
    const Try done = go(u"invited"_s);
    QCOMPARE(valueOf(done.back, "state"), done.state);
    QVERIFY2(!valueOf(done.back, "code").isEmpty(), qPrintable(done.back.toString()));
    QCOMPARE(redeem(done).code(), u"bad-invite"_s);
    QCOMPARE(redeem(done, u"wrong"_s).code(), u"bad-invite"_s);
    const HttpAnswer made = redeem(done, invite());                 // the same code: only the invitation was wrong
    QCOMPARE(made.status, 200);
    QCOMPARE(made.json()[u"user"_s][u"email"_s].toString(), u"alice@example.org"_s);
    QCOMPARE(made.json()[u"user"_s][u"name"_s].toString(), u"Alice"_s);
    QCOMPARE(m_server->call("GET", u"projects"_s, {}, made.json()[u"accessToken"_s].toString()).json()[u"projects"_s].toArray().size(), 1);
    QVERIFY(m_server->call("GET", u"sessions"_s, {}, made.json()[u"accessToken"_s].toString()).body.contains("laptop"));
}

void TestAuthIssuers::sameSubjectIsTheSameAccount()
{
    const QString first = in(u"company"_s).json()[u"user"_s][u"id"_s].toString();
    QVERIFY(!first.isEmpty());
    QCOMPARE(in(u"company"_s).json()[u"user"_s][u"id"_s].toString(), first);
    QCOMPARE(in(u"invited"_s).json()[u"user"_s][u"id"_s].toString(), first);         // the same issuer under another name
}

void TestAuthIssuers::issuersMayBringTheirPeople()
{
    const HttpAnswer made = in(u"company"_s);
    QCOMPARE(made.status, 200);
    const QJsonObject me = m_server->call("GET", u"me"_s, {}, made.json()[u"accessToken"_s].toString()).json();
    QCOMPARE(me[u"password"_s].toBool(), false);
    QCOMPARE(me[u"admin"_s].toBool(), false);
    QCOMPARE(me[u"identities"_s][0][u"issuer"_s], m_addresses[u"oidc"_s]);
    QCOMPARE(me[u"identities"_s][0][u"subject"_s].toString(), u"alice"_s);
    // It has no password, so log-in by password stays closed, and the one way in cannot be taken away.
    QCOMPARE(m_server->call("POST", u"login"_s, {{u"email"_s, u"alice@example.org"_s}, {u"password"_s, u"anything long"_s}}).code(), u"bad-credentials"_s);
    QCOMPARE(m_server->call("POST", u"me/identities/unlink"_s, {{u"issuer"_s, m_addresses[u"oidc"_s]}, {u"subject"_s, u"alice"_s}}, made.json()[u"accessToken"_s].toString()).code(), u"last-way-in"_s);
}

void TestAuthIssuers::unverifiedAddressesAreNotTaken()
{
    control({{u"account"_s, u"bob"_s}});
    QCOMPARE(in(u"company"_s).code(), u"sign-up-closed"_s);             // its domain is not proven
    const HttpAnswer made = in(u"invited"_s, invite());
    QCOMPARE(made.status, 200);
    QCOMPARE(made.json()[u"user"_s][u"email"_s].toString(), QString());
}

void TestAuthIssuers::neverJoinsAnAccountByAddress()
{
    control({{u"account"_s, u"ada"_s}});                                // a verified address that the admin's account has
    const HttpAnswer answer = in(u"company"_s, invite());
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.code(), u"link-needed"_s);
    QVERIFY(!answer.body.contains("accessToken"));
    QCOMPARE(m_server->call("GET", u"me"_s, {}, m_server->adminToken()).json()[u"identities"_s].toArray().size(), 0);
}

void TestAuthIssuers::linkingWantsThePassword()
{
    control({{u"account"_s, u"ada"_s}});
    const Try done = go(u"company"_s);
    const auto link = [&](const QString &password, const QString &token) {
        return m_server->call("POST", u"me/identities"_s, {{u"code"_s, valueOf(done.back, "code")}, {u"codeVerifier"_s, done.verifier}, {u"password"_s, password}}, token);
    };
    QCOMPARE(link(u"a long password"_s, QString()).status, 401);
    QCOMPARE(link(u"wrong wrong"_s, m_server->adminToken()).code(), u"bad-password"_s);
    QCOMPARE(link(u"a long password"_s, m_server->adminToken()).status, 204);
    const HttpAnswer signedIn = in(u"company"_s);
    QCOMPARE(signedIn.json()[u"user"_s][u"email"_s].toString(), u"ada@example.org"_s);
    const QString other = m_server->guest(m_server->newProject(m_server->adminToken()), u"viewer"_s, u"G"_s);
    const Try again = go(u"company"_s);
    QCOMPARE(m_server->call("POST", u"me/identities"_s, {{u"code"_s, valueOf(again.back, "code")}, {u"codeVerifier"_s, again.verifier}}, other).code(), u"already-linked"_s);
    const QJsonObject which{{u"issuer"_s, m_addresses[u"oidc"_s]}, {u"subject"_s, u"ada-elsewhere"_s}, {u"password"_s, u"a long password"_s}};
    QCOMPARE(m_server->call("POST", u"me/identities/unlink"_s, which, m_server->adminToken()).status, 204);
    QCOMPARE(in(u"company"_s).code(), u"link-needed"_s);
}

void TestAuthIssuers::refusalAtTheIssuerComesBack()
{
    control({{u"account"_s, u"nobody"_s}});
    const Try done = go(u"company"_s);
    QCOMPARE(valueOf(done.back, "error"), u"access_denied"_s);
    QCOMPARE(valueOf(done.back, "state"), done.state);
    QVERIFY(valueOf(done.back, "code").isEmpty());
}

void TestAuthIssuers::onlyTheClientThatStartedEndsIt()
{
    const Try done = go(u"company"_s);
    QCOMPARE(redeem(done, {}, backend::crypto::randomToken()).code(), u"bad-grant"_s);
    QCOMPARE(redeem(done).code(), u"bad-grant"_s);                      // whoever guessed has spoilt it
}

void TestAuthIssuers::codesAndStatesAreGoodOnce()
{
    const Try begun = begin(u"company"_s);
    Browser browser;
    Try done = begun;
    done.back = browser.follow(begun.start);
    const auto given = redeem(done);
    QCOMPARE(given.status, 200);
    const QString token = given.json()[u"accessToken"_s].toString();
    QCOMPARE(m_server->call("GET", u"me"_s, {}, token).status, 200);
    QCOMPARE(redeem(done).code(), u"bad-grant"_s);
    QCOMPARE(m_server->call("GET", u"me"_s, {}, token).status, 401);    // somebody else has the code: what it gave is good no more
    // The issuer's answer once more, and with another's state.
    const QUrl callback = browser.visited.last();
    QVERIFY(callback.path().endsWith(u"/oauth/callback"));
    Browser replay;
    QVERIFY(replay.follow(callback).isEmpty());
    QCOMPARE(replay.status, 400);
    const Try victim = begin(u"company"_s);
    QUrlQuery swapped(callback);
    swapped.removeQueryItem(u"state"_s);
    swapped.addQueryItem(u"state"_s, valueOf(victim.start, "state"));
    QUrl forged = callback;
    forged.setQuery(swapped);
    const QUrl back = Browser().follow(forged);
    QCOMPARE(valueOf(back, "error"), u"server_error"_s);                // the issuer knows the code no more, and it had another PKCE
    QUrl unknown = callback;
    unknown.setQuery(u"code=x&state=y"_s);
    Browser lost;
    QVERIFY(lost.follow(unknown).isEmpty());
    QCOMPARE(lost.status, 400);
}

void TestAuthIssuers::loopbackOnly_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("http://127.0.0.1:9/back") << 200;
    QTest::newRow("http://[::1]:9/back") << 200;
    for (const char *url : {"https://evil.example/back", "http://evil.example:9/", "http://127.0.0.1.evil.example:9/", "http://localhost:9/", "http://127.0.0.1/",
                            "http://127.0.0.1:9/?x=1", "http://127.0.0.1:9/#x", "http://a@127.0.0.1:9/", "javascript:alert(1)", "dyad://back", "//127.0.0.1:9/"})
        QTest::newRow(url) << 400;
}

void TestAuthIssuers::loopbackOnly()
{
    QFETCH(const int, status);
    const QJsonObject wish{{u"issuer"_s, u"company"_s}, {u"redirectUri"_s, QString::fromLatin1(QTest::currentDataTag())}, {u"state"_s, u"s"_s},
                           {u"codeChallenge"_s, backend::auth::Provider::challengeOf(u"v"_s)}};
    QCOMPARE(m_server->call("POST", u"oauth/start"_s, wish).status, status);
}

void TestAuthIssuers::hostileTokens_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"none", "none-signed", "hs256", "changed-body", "no-signature", "garbage", "another-token", "no-token", "other-audience", "two-audiences", "other-party",
                            "expired", "no-end", "future", "other-issuer", "other-nonce", "no-nonce", "no-subject", "own-key", "key-address", "critical", "other-type", "unknown-key",
                            "other-iss"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestAuthIssuers::hostileTokens()
{
    QFETCH(const QString, how);
    if (how == u"another-token")
        QCOMPARE(in(u"mock"_s).status, 200);                            // it is a good one, of another sign-in
    control({{u"hostile"_s, how}});
    const Try done = go(u"mock"_s);
    QCOMPARE(valueOf(done.back, "error"), u"server_error"_s);
    QVERIFY(valueOf(done.back, "code").isEmpty());
    control({});
    QCOMPARE(in(u"mock"_s).status, 200);                                // and it was that which was refused
}

void TestAuthIssuers::goodTokenOfTheMock()
{
    const HttpAnswer made = in(u"mock"_s);
    QCOMPARE(made.status, 200);
    QCOMPARE(made.json()[u"user"_s][u"email"_s].toString(), u"mallory@example.org"_s);
}

void TestAuthIssuers::strengthIsAskedFor_data()
{
    QTest::addColumn<QJsonObject>("claims");
    QTest::addColumn<bool>("enters");
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const auto claims = [now](const QJsonValue &acr, const QJsonValue &amr, qint64 ago) {
        QJsonObject all{{u"acr"_s, acr}, {u"amr"_s, amr}};
        if (ago >= 0)
            all.insert(u"auth_time"_s, now - ago);
        return all;
    };
    const QJsonArray good{u"pwd"_s, u"mfa"_s};
    QTest::newRow("all of it") << claims(u"silver"_s, good, 60) << true;
    QTest::newRow("says nothing") << QJsonObject() << false;
    QTest::newRow("another level") << claims(u"bronze"_s, good, 60) << false;
    QTest::newRow("a password only") << claims(u"gold"_s, QJsonArray{u"pwd"_s}, 60) << false;
    QTest::newRow("methods as a text") << claims(u"gold"_s, u"mfa"_s, 60) << false;
    QTest::newRow("too long ago") << claims(u"gold"_s, good, 4000) << false;
    QTest::newRow("no time") << claims(u"gold"_s, good, -1) << false;
}

void TestAuthIssuers::strengthIsAskedFor()
{
    QFETCH(const QJsonObject, claims);
    QFETCH(const bool, enters);
    control({{u"claims"_s, claims}});
    const Try done = go(u"strong"_s);
    QCOMPARE(valueOf(done.start, "acr_values"), u"gold silver"_s);
    QCOMPARE(valueOf(done.start, "max_age"), u"600"_s);
    QCOMPARE(valueOf(done.back, "code").isEmpty(), !enters);
    QCOMPARE(valueOf(done.back, "error"), enters ? QString() : u"server_error"_s);
    QCOMPARE(in(u"mock"_s).status, 200);                                // who asks for nothing gets in all the same
}

void TestAuthIssuers::newKeysAreFetched()
{
    QCOMPARE(in(u"mock"_s).status, 200);
    // Another of the issuer's keys signs from now on. Unknown ones are asked for once a minute at most, so a fresh server sees it at once.
    control({{u"newKey"_s, true}});
    m_server->restart();
    QCOMPARE(in(u"mock"_s).status, 200);
}

void TestAuthIssuers::github()
{
    const HttpAnswer made = in(u"hub"_s);
    QCOMPARE(made.status, 200);
    QCOMPARE(made.json()[u"user"_s][u"name"_s].toString(), u"octocat"_s);
    QCOMPARE(made.json()[u"user"_s][u"email"_s].toString(), u"octo@example.org"_s);
    // Renamed, with another address: the same number, so the same account.
    control({{u"github"_s, QJsonObject{{u"user"_s, QJsonObject{{u"login"_s, u"other"_s}}}, {u"emails"_s, QJsonArray()}}}});
    QCOMPARE(in(u"hub"_s).json()[u"user"_s][u"id"_s], made.json()[u"user"_s][u"id"_s]);
    // Another number with the old name: somebody else.
    control({{u"github"_s, QJsonObject{{u"user"_s, QJsonObject{{u"id"_s, 7}}}}}});
    QCOMPARE(in(u"hub"_s).code(), u"link-needed"_s);
    control({{u"github"_s, QJsonObject{{u"user"_s, QJsonObject{{u"id"_s, QJsonValue()}}}}}});
    QCOMPARE(valueOf(go(u"hub"_s).back, "error"), u"server_error"_s);
    control({{u"github"_s, QJsonObject{{u"state"_s, u"swapped"_s}}}});
    const Try swapped = go(u"hub"_s);
    QVERIFY(swapped.back.isEmpty());
    QCOMPARE(swapped.status, 400);
}

void TestAuthIssuers::githubWithoutVerifiedAddress()
{
    const QJsonObject unverified{{u"email"_s, u"octo@example.org"_s}, {u"primary"_s, true}, {u"verified"_s, false}};
    control({{u"github"_s, QJsonObject{{u"emails"_s, QJsonArray{unverified}}}}});
    QCOMPARE(in(u"hub"_s).code(), u"sign-up-closed"_s);
}

void TestAuthIssuers::secondFactorStaysItsOwn()
{
    const QString token = in(u"company"_s).json()[u"accessToken"_s].toString();
    const QString secret = m_server->call("POST", u"me/second-factor"_s, {}, token).json()[u"secret"_s].toString();
    QProcess oath;
    oath.start(u"oathtool"_s, {u"--totp"_s, u"-b"_s, secret});
    if (!oath.waitForFinished(10'000))
        QSKIP("oathtool is not here");
    const QString code = QString::fromLatin1(oath.readAllStandardOutput()).trimmed();
    QCOMPARE(m_server->call("POST", u"me/second-factor/confirm"_s, {{u"code"_s, code}}, token).status, 200);
    QCOMPARE(in(u"company"_s).code(), u"second-factor"_s);
}

void TestAuthIssuers::disabledAccountsStayOut()
{
    const QString id = in(u"company"_s).json()[u"user"_s][u"id"_s].toString();
    QCOMPARE(m_server->call("PATCH", u"admin/users/"_s + id, {{u"state"_s, u"disabled"_s}}, m_server->adminToken()).status, 204);
    QCOMPARE(in(u"company"_s).status, 403);
}

QTEST_GUILESS_MAIN(TestAuthIssuers)
#include "test_auth_issuers.moc"
