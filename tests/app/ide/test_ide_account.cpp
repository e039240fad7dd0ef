// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Signing in and the account pages: through the sheets of a real window, against a real server in this process.
#include "app/ide/AppSettings.h"
#include "app/ide/CommandRegistry.h"
#include "app/ide/MainWindow.h"
#include "app/ide/ShareFlow.h"
#include "app/ide/account/QrPicture.h"
#include "backend/auth/Totp.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/app/ide/LayOut.h"
#include "tests/backend/ai/ScenarioServer.h"
#include "tests/backend/support/TestServer.h"
#include "tests/support/Patience.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace dyad;
using namespace dyad::app;
using namespace Qt::StringLiterals;
using tests::GuiDriver;

namespace {

QByteArray fromBase32(const QString &text)
{
    QByteArray bytes;
    quint32 held = 0;
    int bits = 0;
    for (const QChar letter : text) {
        held = (held << 5) | quint32(u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"_s.indexOf(letter));
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes += char((held >> bits) & 0xff);
        }
    }
    return bytes;
}

QString codeNow(const QString &secret, int step = 0)
{
    return backend::auth::totp::codeAt(fromBase32(secret), QDateTime::currentMSecsSinceEpoch() / backend::auth::totp::StepMs + step);
}

} // namespace

class TestIdeAccount : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void signUpByInvitation();
    void secondFactorFromBeginningToEnd();
    void sessionsEnd();
    void devicesAreLetIn();
    void keysForTheAi();
    void ownKeysCanBeForbidden();
    void passwordChanges();
    void requiredSecondFactorIsSetUpOnTheWay();
    void byCodeFromAnotherDevice();
    void qrCodesHaveTheirPatterns();

private:
    void startWith(const backend::Config &config);
    QString text(const char *name) { return m_host->find<QLabel>(QLatin1StringView(name))->text(); }
    bool shows(const char *name) { return m_host->find(QLatin1StringView(name))->isVisible(); }
    void type(const char *name, const QString &what)
    {
        auto *edit = m_host->find<QLineEdit>(QLatin1StringView(name));
        QVERIFY2(edit && edit->isVisible(), name);
        edit->setText(what);
    }
    void signIn(const QString &password = u"a long password"_s);
    void openAccount(int tab);
    /// Pictures for those who look: in $DYAD_PICTURES, where that is set.
    void picture(const char *name);
    bool isSignedIn() { return m_host->bench().sharing()->isSignedIn(); }

    std::unique_ptr<test::TestServer> m_server;
    std::unique_ptr<GuiDriver> m_host;
    QString m_token;
};

void TestIdeAccount::init()
{
    qputenv("DYAD_NO_BROWSER", "1");
    startWith({});
    m_token = m_server->adminToken();
}

void TestIdeAccount::startWith(const backend::Config &config)
{
    GuiDriver::makeHome();
    m_host.reset();
    m_server = std::make_unique<test::TestServer>(config);
    m_host = std::make_unique<GuiDriver>(QString(), u"Ada"_s);
}

void TestIdeAccount::cleanup()
{
    m_host.reset();
    m_server.reset();
}

void TestIdeAccount::picture(const char *name)
{
    const QString folder = qEnvironmentVariable("DYAD_PICTURES");
    if (folder.isEmpty())
        return;
    for (const auto &[mode, suffix] : {std::pair(AppSettings::Mode::Dark, "dark"), std::pair(AppSettings::Mode::Light, "light")}) {
        m_host->bench().settings()->setMode(mode);
        for (const int width : {1200, 480}) {
            m_host->window()->resize(width, 800);
            tests::layOut();
            m_host->window()->grab().save(u"%1/account-%2-%3-%4.png"_s.arg(folder, QLatin1StringView(name), QLatin1StringView(suffix)).arg(width));
        }
    }
    m_host->window()->resize(1200, 800);
}

void TestIdeAccount::signIn(const QString &password)
{
    QVERIFY(m_host->bench().commands()->run(u"share.signIn"_s));
    type("signIn.server", m_server->url().toString());
    type("signIn.email", u"ada@example.org"_s);
    type("signIn.password", password);
    QVERIFY(m_host->click(u"signIn.main"_s));
}

void TestIdeAccount::openAccount(int tab)
{
    QTRY_VERIFY_WITH_TIMEOUT(isSignedIn(), 10'000);
    QVERIFY(m_host->bench().commands()->run(u"share.account"_s));
    auto *tabs = m_host->find<QTabWidget>(u"account.tabs"_s);
    QVERIFY(tabs);
    tabs->setCurrentIndex(tab);
    QTRY_COMPARE_WITH_TIMEOUT(m_host->find<QLineEdit>(u"account.profile.name"_s)->text(), u"Ada"_s, 10'000);
}

void TestIdeAccount::signUpByInvitation()
{
    const QString project = m_server->newProject(m_token);
    const QString invite = m_server->call("POST", u"projects/%1/invitations"_s.arg(project), {}, m_token).json()[u"secret"_s].toString();
    QVERIFY(m_host->bench().commands()->run(u"share.signIn"_s));
    type("signIn.server", m_server->url().toString());
    picture("sign-in");
    QVERIFY(m_host->click(u"signIn.other"_s));
    type("signIn.invite", u"wrong"_s);
    type("signIn.name", u"Bea"_s);
    type("signIn.email", u"bea@example.org"_s);
    type("signIn.password", u"password1"_s);
    QVERIFY(m_host->click(u"signIn.main"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows("signIn.invite.error"), 10'000);
    type("signIn.invite", invite);
    QVERIFY(m_host->click(u"signIn.main"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows("signIn.password.error"), 10'000);
    QVERIFY(!shows("signIn.invite.error"));
    picture("sign-up");
    type("signIn.password", u"a long password"_s);
    m_host->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isSignedIn(), 10'000);
    QTRY_VERIFY(!shows("signIn"));
}

void TestIdeAccount::secondFactorFromBeginningToEnd()
{
    signIn();
    openAccount(2);
    type("account.factor.password", u"wrong wrong"_s);
    QVERIFY(m_host->click(u"account.factor.begin"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows("account.factor.password.error"), 10'000);
    type("account.factor.password", u"a long password"_s);
    QVERIFY(m_host->click(u"account.factor.begin"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows("account.factor.key"), 10'000);
    const QString secret = text("account.factor.key");
    QCOMPARE(secret.size(), 32);
    picture("factor");
    type("account.factor.code", u"000000"_s);
    QVERIFY(m_host->click(u"account.factor.confirm"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows("account.factor.code.error"), 10'000);
    type("account.factor.code", codeNow(secret, -1));
    QVERIFY(m_host->click(u"account.factor.confirm"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows("account.factor.off"), 10'000);
    const QStringList recovery = text("account.factor.key").split(u'\n');
    QCOMPARE(recovery.size(), 10);
    QVERIFY(m_host->click(u"account.main"_s));
    QVERIFY(m_host->bench().commands()->run(u"share.signOut"_s));
    // And in again.
    signIn();
    QTRY_VERIFY_WITH_TIMEOUT(shows("signIn.code"), 10'000);
    picture("code");
    type("signIn.code", u"123"_s);
    QVERIFY(m_host->click(u"signIn.main"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows("signIn.code.error"), 10'000);
    QVERIFY(!isSignedIn());
    type("signIn.code", recovery[0]);
    QVERIFY(m_host->click(u"signIn.main"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isSignedIn(), 10'000);
    openAccount(2);
    type("account.factor.password", u"a long password"_s);
    type("account.factor.code", recovery[1]);
    QVERIFY(m_host->click(u"account.factor.off"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows("account.factor.begin"), 10'000);
}

void TestIdeAccount::sessionsEnd()
{
    const QString other = m_server->call("POST", u"login"_s, {{u"email"_s, u"ada@example.org"_s}, {u"password"_s, u"a long password"_s}, {u"device"_s, u"old laptop"_s}})
                              .json()[u"accessToken"_s].toString();
    signIn();
    openAccount(3);
    auto *list = m_host->find<QListWidget>(u"account.sessions.list"_s);
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 3, 10'000);
    picture("sessions");
    const auto found = list->findItems(u"old laptop"_s, Qt::MatchContains);
    QCOMPARE(found.size(), 1);
    list->setCurrentItem(found[0]);
    QVERIFY(m_host->click(u"account.sessions.end"_s));
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 2, 10'000);
    QCOMPARE(m_server->call("GET", u"me"_s, {}, other).status, 401);
    QTRY_VERIFY_WITH_TIMEOUT(m_host->find<QPushButton>(u"account.sessions.others"_s)->isEnabled(), 10'000);
    QVERIFY(m_host->click(u"account.sessions.others"_s));
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 1, 10'000);
    QCOMPARE(m_server->call("GET", u"me"_s, {}, m_token).status, 401);
}

void TestIdeAccount::devicesAreLetIn()
{
    const QJsonObject begun = m_server->call("POST", u"device/code"_s, {{u"device"_s, u"build box"_s}}).json();
    signIn();
    openAccount(4);
    type("account.device.code", u"BBBB-BBBB"_s);
    QVERIFY(m_host->click(u"account.device.look"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows("account.device.code.error"), 10'000);
    type("account.device.code", begun[u"userCode"_s].toString());
    QVERIFY(m_host->click(u"account.device.look"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows("account.device.who"), 10'000);
    QVERIFY(text("account.device.who").contains(u"build box"));
    picture("device");
    QVERIFY(m_host->click(u"account.device.approve"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows("account.device.result"), 10'000);
    QCOMPARE(m_server->call("POST", u"device/token"_s, {{u"deviceCode"_s, begun[u"deviceCode"_s]}}).status, 200);
}

void TestIdeAccount::keysForTheAi()
{
    ScenarioServer provider({{ScenarioServer::json("{\"data\":[{\"id\":\"m-1\"}]}"), true}});
    const QJsonObject wanted{{u"name"_s, u"models"_s}, {u"kind"_s, u"openai"_s}, {u"baseUrl"_s, provider.url().toString()}, {u"key"_s, u"sk-of-the-server"_s}};
    QCOMPARE(m_server->call("POST", u"admin/providers"_s, wanted, m_token).status, 201);
    signIn();
    openAccount(5);
    const auto label = [this](const char *name) { return m_host->find<QLabel>(QLatin1StringView(name))->text(); };
    const auto button = [this](const char *name) { return m_host->find<QPushButton>(QLatin1StringView(name)); };
    auto *list = m_host->find<QListWidget>(u"account.aikeys.list"_s);
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 1, 20'000);
    QVERIFY(!button("account.aikeys.keep")->isEnabled() && !button("account.aikeys.test")->isEnabled() && !button("account.aikeys.remove")->isEnabled());
    type("account.aikeys.key", u"sk-my-own-key-4711"_s);
    QVERIFY(m_host->click(u"account.aikeys.keep"_s));
    QTRY_VERIFY_WITH_TIMEOUT(list->count() == 1 && list->item(0)->text().contains(u"4711"_s), 20'000);
    QVERIFY(m_host->find<QLineEdit>(u"account.aikeys.key"_s)->text().isEmpty());
    picture("ai-keys");
    QVERIFY(m_host->click(u"account.aikeys.test"_s));
    QTRY_COMPARE_WITH_TIMEOUT(provider.seen.size(), 1, 20'000);
    QVERIFY(provider.seen[0].head.contains("Bearer sk-my-own-key-4711"));
    QTRY_VERIFY_WITH_TIMEOUT(label("account.aikeys.result").contains(u" ms"_s), 20'000);
    QVERIFY(m_host->click(u"account.aikeys.remove"_s));
    QTRY_VERIFY_WITH_TIMEOUT(list->count() == 1 && !list->item(0)->text().contains(u"4711"_s), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!button("account.aikeys.remove")->isEnabled(), 20'000);
}

/// Where keys of one's own are forbidden, the sheet says by whom and why.
void TestIdeAccount::ownKeysCanBeForbidden()
{
    const QJsonObject wanted{{u"name"_s, u"models"_s}, {u"kind"_s, u"openai"_s}, {u"baseUrl"_s, u"https://127.0.0.1:1"_s}, {u"key"_s, u"sk-of-the-server"_s}};
    QCOMPARE(m_server->call("POST", u"admin/providers"_s, wanted, m_token).status, 201);
    QCOMPARE(m_server->call("PUT", u"provider-keys/models"_s, {{u"key"_s, u"sk-my-own-key-4711"_s}}, m_token).status, 200);
    QCOMPARE(m_server->call("POST", u"orgs"_s, {{u"name"_s, u"Example"_s}, {u"slug"_s, u"example"_s}}, m_token).status, 201);
    QCOMPARE(m_server->call("PUT", u"orgs/example/key-policy"_s, {{u"ownKeys"_s, u"forbidden"_s}, {u"reason"_s, u"<b>One</b> bill."_s}}, m_token).status, 200);
    signIn();
    openAccount(5);
    // The sheet is made anew each time that it is opened.
    const auto rules = [this] { return m_host->find<QLabel>(u"account.aikeys.rules"_s); };
    const auto entry = [this] {
        const auto *list = m_host->find<QListWidget>(u"account.aikeys.list"_s);
        return list && list->count() == 1 ? list->item(0)->text() : QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(rules()->isVisible() && rules()->text().contains(u"Example"_s) && rules()->text().contains(u"<b>One</b> bill."_s), 60'000);
    QCOMPARE(rules()->textFormat(), Qt::PlainText);
    QVERIFY(shows("account.aikeys.key"));
    QTRY_VERIFY_WITH_TIMEOUT(entry().contains(u"4711"_s), 60'000);
    QCOMPARE(m_server->call("PUT", u"admin/key-policy"_s, {{u"ownKeys"_s, u"forbidden"_s}, {u"reason"_s, u"Bills go through the office."_s}}, m_token).status, 200);
    m_host->press(Qt::Key_Escape);
    openAccount(5);
    QTRY_VERIFY_WITH_TIMEOUT(rules() && rules()->isVisible() && rules()->text().contains(u"Bills go through the office."_s), 60'000);
    QVERIFY(!shows("account.aikeys.key") && !shows("account.aikeys.keep") && !shows("account.aikeys.test"));
    QTRY_VERIFY_WITH_TIMEOUT(entry().contains(u"not used"_s), 60'000);
    picture("ai-keys-forbidden");
    QVERIFY(m_host->click(u"account.aikeys.remove"_s));       // what is not used can go
    QTRY_VERIFY_WITH_TIMEOUT(!entry().isEmpty() && !entry().contains(u"4711"_s), 60'000);
}

void TestIdeAccount::passwordChanges()
{
    signIn();
    openAccount(1);
    picture("password");
    type("account.password.old", u"a long password"_s);
    type("account.password.new", u"password1"_s);
    type("account.password.again", u"password2"_s);
    QVERIFY(m_host->click(u"account.password.change"_s));
    QTRY_VERIFY(shows("account.password.again.error"));
    type("account.password.again", u"password1"_s);
    QVERIFY(m_host->click(u"account.password.change"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows("account.password.new.error"), 10'000);
    type("account.password.new", u"quite another one"_s);
    type("account.password.again", u"quite another one"_s);
    QVERIFY(m_host->click(u"account.password.change"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows("account.password.result"), 10'000);
    QVERIFY(m_host->find<QLineEdit>(u"account.password.new"_s)->text().isEmpty());
    QCOMPARE(m_server->call("POST", u"login"_s, {{u"email"_s, u"ada@example.org"_s}, {u"password"_s, u"quite another one"_s}}).status, 200);
    m_host->find<QTabWidget>(u"account.tabs"_s)->setCurrentIndex(0);
    picture("profile");
}

void TestIdeAccount::requiredSecondFactorIsSetUpOnTheWay()
{
    backend::Config config;
    config.accounts.secondFactor = backend::AccountConfig::SecondFactor::Everybody;
    startWith(config);
    const QString invite = m_server->invite();
    QVERIFY(m_host->bench().commands()->run(u"share.signIn"_s));
    type("signIn.server", m_server->url().toString());
    QVERIFY(m_host->click(u"signIn.other"_s));
    type("signIn.invite", invite);
    type("signIn.name", u"Ada"_s);
    type("signIn.email", u"ada@example.org"_s);
    type("signIn.password", u"a long password"_s);
    QVERIFY(m_host->click(u"signIn.main"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows("signIn.code") && shows("signIn.big"), 10'000);
    picture("set-up");
    type("signIn.code", codeNow(text("signIn.big")));
    QVERIFY(m_host->click(u"signIn.main"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isSignedIn(), 10'000);
    QCOMPARE(text("signIn.big").split(u'\n').size(), 10);
    picture("recovery");
    QVERIFY(m_host->click(u"signIn.main"_s));
    QTRY_VERIFY(!shows("signIn"));
    QVERIFY(text("signIn.big").isEmpty());
}

void TestIdeAccount::byCodeFromAnotherDevice()
{
    QVERIFY(m_host->bench().commands()->run(u"share.signIn"_s));
    type("signIn.server", m_server->url().toString());
    QVERIFY(m_host->click(u"signIn.byCode"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows("signIn.big"), 10'000);
    picture("waiting");
    QCOMPARE(m_server->call("POST", u"device/approve"_s, {{u"userCode"_s, text("signIn.big")}}, m_token).status, 204);
    QTRY_VERIFY_WITH_TIMEOUT(isSignedIn(), 15'000);
    QTRY_VERIFY(!shows("signIn"));
    // Kept in a file that only its owner may read, and after a restart one is still in.
    m_host.reset();
    m_host = std::make_unique<GuiDriver>(QString(), u"Ada"_s);
    QVERIFY(isSignedIn());
}

void TestIdeAccount::qrCodesHaveTheirPatterns()
{
    const QImage image = QrPicture::drawn(u"otpauth://totp/Dyad:a?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_s);
    QVERIFY(image.width() >= 29 && image.width() == image.height());
    const auto dark = [&image](int x, int y) { return qGray(image.pixel(x, y)) < 128; };
    const int last = image.width() - 5;
    for (int i = 0; i < image.width(); ++i)
        QVERIFY(!dark(i, 3) && !dark(3, i));                            // quiet zone
    for (const QPoint corner : {QPoint(4, 4), QPoint(last - 6, 4), QPoint(4, last - 6)}) {
        for (int i = 0; i < 7; ++i)
            QVERIFY(dark(corner.x() + i, corner.y()) && dark(corner.x(), corner.y() + i) && dark(corner.x() + 3, corner.y() + 3));
        QVERIFY(!dark(corner.x() + 1, corner.y() + 1));
    }
}

QTEST_MAIN(TestIdeAccount)
#include "test_ide_account.moc"
