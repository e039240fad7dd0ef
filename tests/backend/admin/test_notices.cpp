// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What people hear of: found in what is stored, shown, pushed to their sockets, mailed to a real mail server, posted to a real webhook.
#include "backend/admin/Audit.h"
#include "backend/auth/Totp.h"
#include "backend/notices/NoticeDelivery.h"
#include "backend/notices/NoticeFinder.h"
#include "backend/notices/SmtpClient.h"
#include "sync/wire/Codec.h"
#include "tests/backend/support/MailSink.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/support/TestSocket.h"
#include "tests/support/Patience.h"
#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;
using test::TestServer;
using test::TestSocket;

namespace {

constexpr auto Password = "correct horse battery";
constexpr auto NewPassword = "staple horse correct";
constexpr auto Signing = "a signing secret";

QByteArray fromBase32(const QString &text)
{
    QByteArray bytes;
    quint32 bits = 0;
    int count = 0;
    for (const QChar c : text) {
        bits = bits << 5 | quint32(c >= u'A' ? c.unicode() - 'A' : c.unicode() - '2' + 26);
        count += 5;
        if (count >= 8)
            bytes.append(char(bits >> (count -= 8) & 0xff));
    }
    return bytes;
}

/// Answers what it is told to and keeps what it got.
class Hook {
public:
    struct Post {
        QByteArray head, body;
        QByteArray header(const QByteArray &name) const
        {
            for (const QByteArray &line : head.split('\n'))
                if (line.toLower().startsWith(name.toLower() + ':'))
                    return line.mid(name.size() + 1).trimmed();
            return {};
        }
    };
    Hook() { m_server.listen(QHostAddress::LocalHost); }
    QString url() const { return u"http://127.0.0.1:%1/hook"_s.arg(m_server.serverPort()); }
    std::optional<Post> take(const QByteArray &status, int ms = 20'000)
    {
        if (!m_server.waitForNewConnection(ms))
            return std::nullopt;
        const std::unique_ptr<QTcpSocket> socket(m_server.nextPendingConnection());
        QByteArray bytes;
        Post post;
        for (;;) {
            const qsizetype end = bytes.indexOf("\r\n\r\n");
            if (end >= 0) {
                post.head = bytes.left(end);
                post.body = bytes.mid(end + 4);
                if (post.body.size() >= post.header("Content-Length").toInt())
                    break;
            }
            if (!socket->waitForReadyRead(5000))
                return std::nullopt;
            bytes += socket->readAll();
        }
        socket->write("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        socket->waitForBytesWritten();
        socket->disconnectFromHost();
        if (socket->state() != QAbstractSocket::UnconnectedState)
            socket->waitForDisconnected(2000);
        return post;
    }

private:
    QTcpServer m_server;
};

} // namespace

class TestNotices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void meansWhomItNames();
    void mailsCannotBeForged();
    void rolesAreToldAndPushed();
    void mentionsAreToldOnce();
    void hiddenPathsAreNotNamed();
    void adminsHearOfSpentBudgets();
    void webhooksAreSignedAndTriedAgain();
    void mailsAreSentAndTurnedOff();
    void passwordsAreSetAnew();
    void resetTokensAreGoodOnce();
    void resetTokensEndWithANewPassword();
    void secondFactorsAreReset();
    void withoutMailNothingIsOffered();

private:
    struct People {
        QString project, gil, gilId;
    };
    /// Gil has an account with an address, and a role in the project.
    People makeGil(TestServer &server);
    Config config() const;
    static QJsonArray notices(TestServer &server, const QString &token) { return server.call("GET", u"notifications"_s, {}, token).json()[u"notifications"_s].toArray(); }
    QTemporaryDir m_folder;
    std::unique_ptr<test::MailSink> m_mail;
};

void TestNotices::initTestCase()
{
    m_mail = std::make_unique<test::MailSink>(m_folder.path());
    if (m_mail->port() == 0)
        QSKIP("python3-aiosmtpd is not installed");
    QFile secret(m_folder.filePath(u"secret"_s)), password(m_folder.filePath(u"password"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write(QByteArray(Signing) + '\n') > 0);
    QVERIFY(password.open(QIODevice::WriteOnly) && password.write("mail password\n") > 0);
}

Config TestNotices::config() const
{
    Config config;
    config.operations.mailServer = u"smtp://localhost:%1"_s.arg(m_mail->port());
    config.operations.mailFrom = u"Dyad <dyad@example.org>"_s;
    config.operations.mailUser = u"dyad"_s;
    config.operations.mailPasswordFile = m_folder.filePath(u"password"_s);
    config.operations.mailAuthority = m_folder.filePath(u"mail.pem"_s);
    config.operations.webhookSecretFile = m_folder.filePath(u"secret"_s);
    return config;
}

TestNotices::People TestNotices::makeGil(TestServer &server)
{
    People people;
    const QString admin = server.adminToken();
    people.project = server.newProject(admin, u"Engine"_s);
    const QString secret = server.call("POST", u"projects/%1/invitations"_s.arg(people.project), {{u"role"_s, u"viewer"_s}}, admin).json()[u"secret"_s].toString();
    const auto made = server.call("POST", u"signup"_s, {{u"invite"_s, secret}, {u"name"_s, u"Gil Ray"_s}, {u"email"_s, u"gil@example.org"_s},
                                                        {u"password"_s, QLatin1StringView(Password)}});
    people.gil = made.json()[u"accessToken"_s].toString();
    people.gilId = made.json()[u"user"_s][u"id"_s].toString();
    return people;
}

void TestNotices::meansWhomItNames()
{
    using notices::NoticeFinder;
    const std::vector<NoticeFinder::Person> people = {{u"1"_s, u"Gil"_s, u"gil@example.org"_s, 1}, {u"2"_s, u"Gil Ray"_s, {}, 2}, {u"3"_s, u"Ада"_s, {}, 3}};
    QCOMPARE(NoticeFinder::mentioned(u"ask @Gil about it"_s, people), QStringList({u"1"_s}));
    QCOMPARE(NoticeFinder::mentioned(u"ask @gil ray, please"_s, people), QStringList({u"2"_s}));
    QCOMPARE(NoticeFinder::mentioned(u"(@gil@example.org)"_s, people), QStringList({u"1"_s}));
    QCOMPARE(NoticeFinder::mentioned(u"@Ада @Gil @Gil"_s, people), QStringList({u"3"_s, u"1"_s}));
    QCOMPARE(NoticeFinder::mentioned(u"mail to me@Gil or @Gilbert or @ or @@"_s, people), QStringList());
}

void TestNotices::mailsCannotBeForged()
{
    using notices::SmtpClient;
    for (const QString &address : {u"a@b\r\nBcc: c@d"_s, u"a@b, c@d"_s, u"a b@c"_s, u"nobody"_s, u""_s, u"<a@b"_s + QChar(0) + u">"_s})
        QVERIFY2(!SmtpClient::message({address, u"x"_s, u"y"_s}, u"dyad@example.org"_s), qPrintable(address));
    const auto message = SmtpClient::message({u"a@b"_s, u"x\r\nBcc: c@d"_s, u".\r\n.\r\nQUIT"_s}, u"Dyad <dyad@example.org>"_s);
    QVERIFY(message.has_value());
    QVERIFY(!message->contains("Bcc:") && !message->contains("\r\n.\r\n") && !message->contains("QUIT"));
}

void TestNotices::rolesAreToldAndPushed()
{
    TestServer server(config());
    const auto people = makeGil(server);
    TestSocket socket;
    QVERIFY(socket.open(server.url(), people.gil));
    QVERIFY(socket.join(people.project).has_value());
    QCOMPARE(server.call("PUT", u"projects/%1/members/%2"_s.arg(people.project, people.gilId), {{u"role"_s, u"developer"_s}}, server.adminToken()).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(notices(server, people.gil).size(), 1, 10'000);
    const QJsonObject notice = notices(server, people.gil)[0].toObject();
    QCOMPARE(notice[u"kind"_s].toString(), u"role"_s);
    QCOMPARE(notice[u"project"_s].toString(), people.project);
    QCOMPARE(notice[u"data"_s].toObject(), QJsonObject({{u"by"_s, u"Ada"_s}, {u"role"_s, u"developer"_s}, {u"projectName"_s, u"Engine"_s}}));
    const auto pushed = socket.take<sync::wire::Unknown>();              // this client has no word for it
    QVERIFY(pushed && pushed->t == "notice"_L1);
    QVERIFY(notices(server, server.adminToken()).isEmpty());             // one's own doing is no news
    QCOMPARE(server.call("GET", u"notifications"_s, {}, people.gil).json()[u"unread"_s].toInt(), 1);
    QCOMPARE(server.call("POST", u"notifications/read"_s, {{u"upTo"_s, notice[u"id"_s]}}, people.gil).status, 204);
    QCOMPARE(server.call("GET", u"notifications"_s, {}, people.gil).json()[u"unread"_s].toInt(), 0);
    QCOMPARE(m_mail->line()[u"to"_s].toString(), u"gil@example.org"_s);
}

void TestNotices::mentionsAreToldOnce()
{
    TestServer server(config());
    const auto people = makeGil(server);
    Database database(server.dataDirectory() + u"/dyad.db"_s);
    TestSocket socket;
    QVERIFY(socket.open(server.url(), server.adminToken()));
    QVERIFY(socket.join(people.project).has_value());
    const auto doc = socket.create(u"src/a.txt"_s, "one\ntwo\n");
    QTRY_VERIFY_WITH_TIMEOUT(!database.execute(u"SELECT 1 FROM server_state WHERE key = 'notices-comments'"_s)->isEmpty(), 10'000);
    sync::wire::CommentAdd add;
    add.thread = u"01234567-89ab-4cde-8f01-23456789abcd"_s;
    add.entry = u"11234567-89ab-4cde-8f01-23456789abcd"_s;
    add.doc = doc;
    add.version = 0;
    add.quote = u"two"_s;
    add.from = 4;
    add.to = 7;
    add.text = u"@Gil Ray, is this right?"_s;
    socket.send(add);
    QTRY_VERIFY(!database.execute(u"SELECT 1 FROM comment_entries"_s)->isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(notices(server, people.gil).size(), 1, 10'000);
    const QJsonObject data = notices(server, people.gil)[0][u"data"_s].toObject();
    QCOMPARE(data[u"path"_s].toString(), u"src/a.txt"_s);
    QCOMPARE(data[u"line"_s].toInt(), 2);
    QCOMPARE(data[u"by"_s].toString(), u"Ada"_s);
    notices::NoticeStore store(database, {});
    QVERIFY(notices::NoticeFinder(database, store).look().has_value());                // another node looks as well
    QCOMPARE(notices(server, people.gil).size(), 1);
    QVERIFY(!m_mail->line().isEmpty());
}

/// Gil may not see secrets/: a mention there is none for Gil; and what Gil was told before loses its place when that is hidden.
void TestNotices::hiddenPathsAreNotNamed()
{
    TestServer server(config());
    const auto people = makeGil(server);
    const auto hide = [&](const QStringList &patterns) {
        QJsonArray rules;
        for (const QString &one : patterns)
            rules.append(QJsonObject{{u"pattern"_s, one}, {u"access"_s, u"hidden"_s}});
        return server.call("PUT", u"projects/%1/rights"_s.arg(people.project), {{u"rules"_s, rules}}, server.adminToken()).status;
    };
    QCOMPARE(hide({u"secrets"_s}), 200);
    Database database(server.dataDirectory() + u"/dyad.db"_s);
    TestSocket socket;
    QVERIFY(socket.open(server.url(), server.adminToken()));
    QVERIFY(socket.join(people.project).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(!database.execute(u"SELECT 1 FROM server_state WHERE key = 'notices-comments'"_s)->isEmpty(), 20'000);
    int number = 0;
    for (const QString &path : {u"secrets/plan.txt"_s, u"src/a.txt"_s}) {
        sync::wire::CommentAdd add;
        add.doc = socket.create(path, "one\ntwo\n");
        add.thread = u"01234567-89ab-4cde-8f01-23456789abc%1"_s.arg(++number);
        add.entry = u"11234567-89ab-4cde-8f01-23456789abc%1"_s.arg(number);
        add.version = 0;
        add.quote = u"two"_s;
        add.from = 4;
        add.to = 7;
        add.text = u"@Gil Ray, look"_s;
        socket.send(add);
    }
    // They come in their order: who hears of the second has not heard of the first.
    QTRY_COMPARE_WITH_TIMEOUT(notices(server, people.gil).size(), 1, 20'000);
    QCOMPARE(notices(server, people.gil)[0][u"data"_s][u"path"_s].toString(), u"src/a.txt"_s);
    QVERIFY(m_mail->line()[u"text"_s].toString().contains(u"src/a.txt"_s));
    QCOMPARE(database.execute(u"SELECT 1 FROM notices WHERE data LIKE '%secrets%'"_s)->rows.size(), 0);
    QCOMPARE(hide({u"src"_s}), 200);
    const QByteArray later = server.call("GET", u"notifications"_s, {}, people.gil).body;
    QVERIFY2(later.contains("Engine") && !later.contains("src/a.txt"), later.constData());
    notices::NoticeStore store(database, {});
    QVERIFY(!(*store.find(notices(server, people.gil)[0][u"id"_s].toInteger()))->sentence().contains(u"a.txt"_s));
    // Who is no member any more does not see the project's paths either.
    QCOMPARE(hide({}), 200);
    QVERIFY(server.call("GET", u"notifications"_s, {}, people.gil).body.contains("src/a.txt"));
    QCOMPARE(server.call("DELETE", u"projects/%1/members/%2"_s.arg(people.project, people.gilId), {}, server.adminToken()).status, 204);
    QVERIFY(!server.call("GET", u"notifications"_s, {}, people.gil).body.contains("src/a.txt"));
}

void TestNotices::adminsHearOfSpentBudgets()
{
    TestServer server(config());
    const QString admin = server.adminToken();
    const QString project = server.newProject(admin, u"Engine"_s);
    QCOMPARE(server.call("PUT", u"admin/budgets"_s, {{u"scope"_s, u"project"_s}, {u"id"_s, project}, {u"limitNano"_s, 1000}}, admin).status, 200);
    Database database(server.dataDirectory() + u"/dyad.db"_s);
    QVERIFY(database.execute(u"UPDATE budgets SET spent_nano = 1000"_s)->affected == 1);
    QTRY_COMPARE_WITH_TIMEOUT(notices(server, admin).size(), 1, 10'000);
    QCOMPARE(notices(server, admin)[0][u"data"_s][u"name"_s].toString(), u"Engine"_s);
    QVERIFY(!m_mail->line().isEmpty());
    QVERIFY(database.execute(u"UPDATE budgets SET limit_nano = 2000, spent_nano = 2000"_s)->affected == 1);
    QTRY_COMPARE_WITH_TIMEOUT(notices(server, admin).size(), 2, 10'000);               // raised and spent again
    QVERIFY(!m_mail->line().isEmpty());
    const auto audit = server.call("GET", u"admin/audit"_s, {}, admin).json()[u"entries"_s].toArray();
    QVERIFY(std::ranges::any_of(audit, [&](const QJsonValue &row) { return row[u"action"_s] == u"budget-changed"_s && row[u"subject"_s] == u"project/%1=1000"_s.arg(project); }));
}

void TestNotices::webhooksAreSignedAndTriedAgain()
{
    Hook hook;
    Config config = this->config();
    config.operations.webhooks = {hook.url()};
    config.operations.mailServer.clear();
    TestServer server(config);
    const auto people = makeGil(server);
    QCOMPARE(server.call("PUT", u"projects/%1/members/%2"_s.arg(people.project, people.gilId), {{u"role"_s, u"admin"_s}}, server.adminToken()).status, 200);
    const auto first = hook.take("503 Service Unavailable");
    const auto second = hook.take("200 OK");                                            // after its wait of five seconds
    QVERIFY(first && second);
    QCOMPARE(first->body, second->body);
    const QJsonObject json = QJsonDocument::fromJson(second->body).object();
    QCOMPARE(json[u"kind"_s].toString(), u"role"_s);
    QCOMPARE(json[u"account"_s].toString(), people.gilId);
    QCOMPARE(second->header("X-Dyad-Event"), QByteArray("role"));
    QCOMPARE(first->header("X-Dyad-Delivery"), second->header("X-Dyad-Delivery"));
    const QByteArray signature = second->header("X-Dyad-Signature");
    const QByteArray time = signature.mid(2, signature.indexOf(',') - 2);
    QVERIFY(std::abs(time.toLongLong() - QDateTime::currentSecsSinceEpoch()) < 60);
    QCOMPARE(signature, "t=" + time + ",v1=" + QMessageAuthenticationCode::hash(time + '.' + second->body, Signing, QCryptographicHash::Sha256).toHex());
    QTRY_COMPARE_WITH_TIMEOUT(server.call("GET", u"admin/jobs?state=waiting"_s, {}, server.adminToken()).json()[u"jobs"_s].toArray().size(), 0, 10'000);
}

void TestNotices::mailsAreSentAndTurnedOff()
{
    TestServer server(config());
    const auto people = makeGil(server);
    const auto grant = [&](const QString &role) {
        return server.call("PUT", u"projects/%1/members/%2"_s.arg(people.project, people.gilId), {{u"role"_s, role}}, server.adminToken()).status;
    };
    QCOMPARE(grant(u"developer"_s), 200);
    const QJsonObject mail = m_mail->line();
    QCOMPARE(mail[u"from"_s].toString(), u"dyad@example.org"_s);
    QCOMPARE(mail[u"user"_s].toString(), u"dyad"_s);
    QVERIFY(mail[u"tls"_s].toBool());
    QCOMPARE(mail[u"subject"_s].toString(), u"Dyad: Ada made you developer of the project Engine."_s);
    QVERIFY(mail[u"text"_s].toString().contains("Ada made you developer of the project Engine."_L1));
    QCOMPARE(server.call("PUT", u"notifications/settings"_s, {{u"mail"_s, false}}, people.gil).status, 204);
    QCOMPARE(grant(u"viewer"_s), 200);
    QTRY_COMPARE_WITH_TIMEOUT(notices(server, people.gil).size(), 2, 10'000);
    QVERIFY(m_mail->line(3000).isEmpty());
}

void TestNotices::passwordsAreSetAnew()
{
    TestServer server(config());
    const auto people = makeGil(server);
    const auto logIn = [&](const char *password) { return server.call("POST", u"login"_s, {{u"email"_s, u"gil@example.org"_s}, {u"password"_s, QLatin1StringView(password)}}); };
    // Whoever asks for nobody gets the same answer, and nobody a mail.
    QCOMPARE(server.call("POST", u"password/forgot"_s, {{u"email"_s, u"nobody@example.org"_s}}).status, 202);
    QCOMPARE(server.call("POST", u"password/forgot"_s, {{u"email"_s, u"Gil@Example.org"_s}}).status, 202);
    const QJsonObject mail = m_mail->line();
    QCOMPARE(mail[u"to"_s].toString(), u"gil@example.org"_s);
    const QString token = mail[u"text"_s].toString().section(u"The code is:"_s, 1).trimmed().section(u'\n', 0, 0).trimmed();
    QCOMPARE(token.size(), 43);
    QVERIFY(m_mail->line(2000).isEmpty());
    Database database(server.dataDirectory() + u"/dyad.db"_s);
    QVERIFY(database.execute(u"SELECT 1 FROM password_resets WHERE CAST(hash AS TEXT) LIKE ?"_s, {token})->isEmpty());
    QVERIFY(database.execute(u"SELECT 1 FROM jobs WHERE payload LIKE ?"_s, {u'%' + token + u'%'})->isEmpty());
    const auto finish = [&](const QString &code, const char *password) { return server.call("POST", u"password/reset"_s, {{u"token"_s, code}, {u"newPassword"_s, QLatin1StringView(password)}}); };
    QCOMPARE(finish(token, "short").code(), u"weak-password"_s);
    QCOMPARE(finish(u"not the token"_s, NewPassword).code(), u"bad-token"_s);
    QCOMPARE(finish(token, NewPassword).status, 204);
    QCOMPARE(server.call("GET", u"me"_s, {}, people.gil).status, 401);                  // its sign-ins have ended
    QCOMPARE(logIn(Password).code(), u"bad-credentials"_s);
    QCOMPARE(logIn(NewPassword).status, 200);
    QCOMPARE(finish(token, Password).code(), u"bad-token"_s);
}

/// Who has read the mail of somebody that has a new password since has nothing.
void TestNotices::resetTokensEndWithANewPassword()
{
    TestServer server(config());
    const auto people = makeGil(server);
    QCOMPARE(server.call("POST", u"password/forgot"_s, {{u"email"_s, u"gil@example.org"_s}}).status, 202);
    const QString code = m_mail->line()[u"text"_s].toString().section(u"The code is:"_s, 1).trimmed().section(u'\n', 0, 0).trimmed();
    QCOMPARE(code.size(), 43);
    QCOMPARE(server.call("PUT", u"me/password"_s, {{u"password"_s, QLatin1StringView(Password)}, {u"newPassword"_s, QLatin1StringView(NewPassword)}}, people.gil).status, 204);
    QCOMPARE(server.call("POST", u"password/reset"_s, {{u"token"_s, code}, {u"newPassword"_s, u"a third long one"_s}}).code(), u"bad-token"_s);
    QCOMPARE(server.call("POST", u"login"_s, {{u"email"_s, u"gil@example.org"_s}, {u"password"_s, QLatin1StringView(NewPassword)}}).status, 200);
}

void TestNotices::resetTokensAreGoodOnce()
{
    TestServer server(config());
    (void)makeGil(server);
    const auto ask = [&] {
        const int status = server.call("POST", u"password/forgot"_s, {{u"email"_s, u"gil@example.org"_s}}).status;
        return status == 202 ? m_mail->line()[u"text"_s].toString().section(u"The code is:"_s, 1).trimmed().section(u'\n', 0, 0).trimmed() : QString();
    };
    const QString first = ask();
    QTRY_VERIFY_WITH_TIMEOUT(server.call("GET", u"admin/jobs?state=running"_s, {}, server.adminToken()).json()[u"jobs"_s].toArray().isEmpty(), 10'000);
    const QString second = ask();
    QVERIFY(first.size() == 43 && second.size() == 43 && first != second);
    const auto finish = [&](const QString &code) { return server.call("POST", u"password/reset"_s, {{u"token"_s, code}, {u"newPassword"_s, QLatin1StringView(NewPassword)}}).code(); };
    QCOMPARE(finish(first), u"bad-token"_s);                                            // a newer one takes its place
    Database database(server.dataDirectory() + u"/dyad.db"_s);
    QVERIFY(database.execute(u"UPDATE password_resets SET expires_at = 1"_s)->affected == 1);
    QCOMPARE(finish(second), u"bad-token"_s);                                           // too late
    // Asking without end is slowed down.
    QString refusal;
    for (int i = 0; i < 10 && refusal.isEmpty(); ++i)
        refusal = server.call("POST", u"password/forgot"_s, {{u"email"_s, u"other@example.org"_s}}).code();
    QCOMPARE(refusal, u"rate-limited"_s);
}

void TestNotices::secondFactorsAreReset()
{
    TestServer server(config());
    const auto people = makeGil(server);
    const QString path = u"admin/users/gil@example.org/second-factor/reset"_s;
    QCOMPARE(server.call("POST", path, {}, server.adminToken()).code(), u"second-factor-off"_s);
    const auto enrolled = server.call("POST", u"me/second-factor"_s, {{u"password"_s, QLatin1StringView(Password)}}, people.gil).json();
    const QString code = auth::totp::codeAt(fromBase32(enrolled[u"secret"_s].toString()), QDateTime::currentSecsSinceEpoch() / 30);
    QCOMPARE(server.call("POST", u"me/second-factor/confirm"_s, {{u"code"_s, code}}, people.gil).status, 200);
    const auto logIn = [&] { return server.call("POST", u"login"_s, {{u"email"_s, u"gil@example.org"_s}, {u"password"_s, QLatin1StringView(Password)}}); };
    QCOMPARE(logIn().code(), u"second-factor"_s);
    QCOMPARE(server.call("POST", path, {}, people.gil).code(), u"not-allowed"_s);
    QCOMPARE(server.call("POST", path, {}, server.adminToken()).status, 204);
    QCOMPARE(server.call("GET", u"me"_s, {}, people.gil).status, 401);
    const auto again = logIn();
    QCOMPARE(again.status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(notices(server, again.json()[u"accessToken"_s].toString()).size(), 1, 10'000);
    QVERIFY(m_mail->line()[u"text"_s].toString().contains("second factor"_L1));
}

void TestNotices::withoutMailNothingIsOffered()
{
    TestServer server;
    QCOMPARE(server.call("POST", u"password/forgot"_s, {{u"email"_s, u"gil@example.org"_s}}).code(), u"not-supported"_s);
}

QTEST_GUILESS_MAIN(TestNotices)
#include "test_notices.moc"
