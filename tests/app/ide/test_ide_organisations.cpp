// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Organisations in the IDE: made, invited into, joined, governed and left, through the sheet of a real window against a real server in this process.
#include "app/ide/AppSettings.h"
#include "app/ide/CommandRegistry.h"
#include "app/ide/MainWindow.h"
#include "app/ide/ShareFlow.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/app/ide/LayOut.h"
#include "tests/backend/support/TestServer.h"
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTabWidget>

using namespace dyad;
using namespace dyad::app;
using namespace Qt::StringLiterals;
using tests::GuiDriver;

class TestIdeOrganisations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void fromBeginningToEnd();
    void ownersForbidOwnKeys();
    void joinsByInvitation();
    void errorsStandBesideTheirFields();
    void membersSeeAndChangeNothing();
    void foldersAreSharedInThem();

private:
    static constexpr int Wait = 20'000;
    void type(const char *name, const QString &what)
    {
        auto *edit = m_host->find<QLineEdit>(QLatin1StringView(name));
        QVERIFY2(edit && edit->isVisible(), name);
        edit->setText(what);
    }
    bool click(const char *name) { return m_host->click(QLatin1StringView(name)); }
    bool shows(const char *name) { return m_host->find(QLatin1StringView(name))->isVisible(); }
    QString text(const char *name) { return m_host->find<QLabel>(QLatin1StringView(name))->text(); }
    void signIn(const QString &email);
    void open(const char *page);
    test::HttpAnswer call(const QByteArray &method, const QString &path, const QJsonObject &body = {}, const QString &token = {}) { return m_server->call(method, path, body, token.isEmpty() ? m_token : token); }
    /// Another account of the server; its token.
    QString person(const QString &name, const QString &email);
    /// Pictures for those who look: in $DYAD_PICTURES, where that is set.
    void picture(const char *name);
    QComboBox *which() { return m_host->find<QComboBox>(u"organisation.which"_s); }
    QListWidget *people() { return m_host->find<QListWidget>(u"organisation.people.list"_s); }

    std::unique_ptr<test::TestServer> m_server;
    std::unique_ptr<GuiDriver> m_host;
    QString m_token;
};

void TestIdeOrganisations::init()
{
    qputenv("DYAD_NO_BROWSER", "1");
    GuiDriver::makeHome();
    backend::Config config;
    config.accounts.signUp = backend::AccountConfig::SignUp::Open;
    m_server = std::make_unique<test::TestServer>(config);
    m_token = m_server->adminToken();
    m_host = std::make_unique<GuiDriver>(QString(), u"Ada"_s);
}

void TestIdeOrganisations::cleanup()
{
    m_host.reset();
    m_server.reset();
}

QString TestIdeOrganisations::person(const QString &name, const QString &email)
{
    return m_server->call("POST", u"signup"_s, {{u"name"_s, name}, {u"email"_s, email}, {u"password"_s, u"a long password"_s}}).json()[u"accessToken"_s].toString();
}

void TestIdeOrganisations::signIn(const QString &email)
{
    QVERIFY(m_host->bench().commands()->run(u"share.signIn"_s));
    type("signIn.server", m_server->url().toString());
    type("signIn.email", email);
    type("signIn.password", u"a long password"_s);
    QVERIFY(click("signIn.main"));
    QTRY_VERIFY_WITH_TIMEOUT(m_host->bench().sharing()->isSignedIn(), Wait);
    QVERIFY(m_host->bench().commands()->run(u"share.organisations"_s));
    QTRY_VERIFY_WITH_TIMEOUT(which() != nullptr && which()->isVisible(), Wait);
}

void TestIdeOrganisations::open(const char *page)
{
    auto *tabs = m_host->find<QTabWidget>(u"organisation.tabs"_s);
    QVERIFY(tabs);
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->widget(i)->objectName() == "organisation."_L1 + QLatin1StringView(page))
            return tabs->setCurrentIndex(i);
    QFAIL(page);
}

void TestIdeOrganisations::picture(const char *name)
{
    const QString folder = qEnvironmentVariable("DYAD_PICTURES");
    if (folder.isEmpty())
        return;
    for (const auto &[mode, suffix] : {std::pair(AppSettings::Mode::Dark, "dark"), std::pair(AppSettings::Mode::Light, "light")}) {
        m_host->bench().settings()->setMode(mode);
        for (const int width : {1200, 480}) {
            m_host->window()->resize(width, 800);
            tests::layOut();
            m_host->window()->grab().save(u"%1/organisation-%2-%3-%4.png"_s.arg(folder, QLatin1StringView(name), QLatin1StringView(suffix)).arg(width));
        }
    }
    m_host->window()->resize(1200, 800);
}

void TestIdeOrganisations::fromBeginningToEnd()
{
    signIn(u"ada@example.org"_s);
    open("begin");
    type("organisation.begin.name", u"Example Ltd"_s);
    type("organisation.begin.slug", u"example"_s);
    picture("begin");
    QTest::keyClick(m_host->find<QLineEdit>(u"organisation.begin.slug"_s), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(which()->currentText(), u"Example Ltd"_s, Wait);
    QCOMPARE(call("GET", u"orgs/example"_s).status, 200);

    open("invite");
    QTRY_VERIFY_WITH_TIMEOUT(shows("organisation.invite.make"), Wait);
    auto *role = m_host->find<QComboBox>(u"organisation.invite.role"_s);
    role->setCurrentIndex(role->findData(u"admin"_s));
    QVERIFY(click("organisation.invite.make"));
    QTRY_VERIFY_WITH_TIMEOUT(shows("organisation.invite.secret"), Wait);
    auto *invitations = m_host->find<QListWidget>(u"organisation.invite.list"_s);
    QTRY_COMPARE_WITH_TIMEOUT(invitations->count(), 1, Wait);
    picture("invite");
    const QString secret = m_host->find<QLineEdit>(u"organisation.invite.secret"_s)->text();
    const QVariant used = invitations->item(0)->data(Qt::UserRole);
    const QString ben = person(u"Ben"_s, u"ben@example.org"_s);
    QCOMPARE(call("POST", u"orgs/join"_s, {{u"secret"_s, secret}}, ben).status, 200);
    QVERIFY(click("organisation.invite.make"));
    // The secret is there before the list is: one would withdraw the invitation that is used up.
    QTRY_VERIFY_WITH_TIMEOUT(invitations->count() == 1 && invitations->item(0)->data(Qt::UserRole) != used, Wait);
    QVERIFY(m_host->find<QLineEdit>(u"organisation.invite.secret"_s)->text() != secret);
    invitations->setCurrentRow(0);
    QVERIFY(click("organisation.invite.withdraw"));
    QTRY_COMPARE_WITH_TIMEOUT(invitations->count(), 0, Wait);
    QVERIFY(!shows("organisation.invite.secret"));               // it is worth nothing any more

    QVERIFY(m_host->bench().commands()->run(u"share.organisations"_s));
    QTRY_VERIFY_WITH_TIMEOUT(which()->findText(u"Example Ltd"_s) >= 0, Wait);
    which()->setCurrentIndex(which()->findText(u"Example Ltd"_s));
    open("people");
    QTRY_COMPARE_WITH_TIMEOUT(people()->count(), 2, Wait);
    people()->setCurrentItem(people()->findItems(u"Ben"_s, Qt::MatchContains).value(0));
    auto *given = m_host->find<QComboBox>(u"organisation.people.role"_s);
    QCOMPARE(given->currentData().toString(), u"admin"_s);
    picture("people");
    given->setCurrentIndex(given->findData(u"owner"_s));
    QVERIFY(click("organisation.people.give"));
    QTRY_COMPARE_WITH_TIMEOUT(call("GET", u"orgs/example"_s, {}, ben).json()[u"role"_s].toString(), u"owner"_s, Wait);
    QTRY_VERIFY_WITH_TIMEOUT(!people()->findItems(u"Ben\nOwner"_s, Qt::MatchStartsWith).isEmpty(), Wait);

    QCOMPARE(call("POST", u"projects"_s, {{u"name"_s, u"Engine"_s}, {u"organisation"_s, u"example"_s}}).status, 201);
    QCOMPARE(call("PUT", u"orgs/example/plan"_s, {{u"plan"_s, u"starter"_s}}).status, 200);
    QVERIFY(m_host->bench().commands()->run(u"share.organisations"_s));
    QTRY_VERIFY_WITH_TIMEOUT(which()->findText(u"Example Ltd"_s) >= 0, Wait);
    which()->setCurrentIndex(which()->findText(u"Example Ltd"_s));
    open("plan");
    QTRY_VERIFY_WITH_TIMEOUT(m_host->find(u"organisation.plan.projects"_s) != nullptr, Wait);
    QCOMPARE(text("organisation.plan.projects"), u"1 of 10"_s);
    QCOMPARE(text("organisation.plan.members"), u"2 of 5"_s);
    QVERIFY(text("organisation.plan.name").contains(u"starter"));
    type("organisation.plan.billing", u"bills@example.org"_s);
    QVERIFY(click("organisation.plan.keep"));
    QTRY_COMPARE_WITH_TIMEOUT(call("GET", u"orgs/example"_s).json()[u"billingEmail"_s].toString(), u"bills@example.org"_s, Wait);
    picture("plan");

    // Out: it asks once more, and then it is so.
    open("people");
    QTRY_COMPARE_WITH_TIMEOUT(people()->count(), 2, Wait);
    people()->setCurrentItem(people()->findItems(u"Ben"_s, Qt::MatchContains).value(0));
    QVERIFY(click("organisation.people.remove"));
    QCOMPARE(call("GET", u"orgs/example"_s, {}, ben).status, 200);
    QVERIFY(click("organisation.people.remove"));
    QTRY_COMPARE_WITH_TIMEOUT(people()->count(), 1, Wait);
    QCOMPARE(call("GET", u"orgs/example"_s, {}, ben).status, 404);
}

/// Whether people's own keys at AI providers are used in the organisation's projects is its owners' to say.
void TestIdeOrganisations::ownersForbidOwnKeys()
{
    QCOMPARE(call("POST", u"orgs"_s, {{u"name"_s, u"Example Ltd"_s}, {u"slug"_s, u"example"_s}}).status, 201);
    signIn(u"ada@example.org"_s);
    QTRY_VERIFY_WITH_TIMEOUT(which()->findText(u"Example Ltd"_s) >= 0, Wait);
    which()->setCurrentIndex(which()->findText(u"Example Ltd"_s));
    open("aikeys");
    QTRY_VERIFY_WITH_TIMEOUT(shows("organisation.aikeys.rule") && !shows("organisation.aikeys.reason"), Wait);
    m_host->find<QCheckBox>(u"organisation.aikeys.rule"_s)->setChecked(true);
    type("organisation.aikeys.reason", u"One bill."_s);
    picture("aikeys");
    QVERIFY(click("organisation.aikeys.keeprule"));
    const auto rule = [this] { return call("GET", u"orgs/example/key-policy"_s).json(); };
    QTRY_COMPARE_WITH_TIMEOUT(rule()[u"reason"_s].toString(), u"One bill."_s, Wait);
    QTRY_VERIFY_WITH_TIMEOUT(text("organisation.aikeys.result").contains(u"without people's own keys"_s), Wait);
    // It is shown again, and can be taken back.
    QVERIFY(m_host->bench().commands()->run(u"share.organisations"_s));
    QTRY_VERIFY_WITH_TIMEOUT(which()->findText(u"Example Ltd"_s) >= 0, Wait);
    which()->setCurrentIndex(which()->findText(u"Example Ltd"_s));
    open("aikeys");
    const auto box = [this] { return m_host->find<QCheckBox>(u"organisation.aikeys.rule"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(box()->isVisible() && box()->isChecked(), Wait);
    QTRY_COMPARE_WITH_TIMEOUT(m_host->find<QLineEdit>(u"organisation.aikeys.reason"_s)->text(), u"One bill."_s, Wait);
    box()->setChecked(false);
    QVERIFY(click("organisation.aikeys.keeprule"));
    QTRY_COMPARE_WITH_TIMEOUT(rule()[u"ownKeys"_s].toString(), u"allowed"_s, Wait);
}

void TestIdeOrganisations::joinsByInvitation()
{
    const QString ben = person(u"Ben"_s, u"ben@example.org"_s);
    QCOMPARE(call("POST", u"orgs"_s, {{u"name"_s, u"Ben's"_s}, {u"slug"_s, u"bens"_s}}, ben).status, 201);
    const QString secret = call("POST", u"orgs/bens/invitations"_s, {{u"role"_s, u"member"_s}}, ben).json()[u"secret"_s].toString();
    signIn(u"ada@example.org"_s);
    open("begin");
    type("organisation.begin.secret", secret);
    QTest::keyClick(m_host->find<QLineEdit>(u"organisation.begin.secret"_s), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(which()->currentText(), u"Ben's"_s, Wait);
    QCOMPARE(call("GET", u"orgs/bens"_s).json()[u"role"_s].toString(), u"member"_s);
    // And out again by oneself.
    open("people");
    QTRY_COMPARE_WITH_TIMEOUT(people()->count(), 2, Wait);
    people()->setCurrentItem(people()->findItems(u"(you)"_s, Qt::MatchContains).value(0));
    QVERIFY(click("organisation.people.remove") && click("organisation.people.remove"));
    QTRY_VERIFY_WITH_TIMEOUT(which()->findText(u"Ben's"_s) < 0, Wait);
}

void TestIdeOrganisations::errorsStandBesideTheirFields()
{
    QCOMPARE(call("POST", u"orgs"_s, {{u"name"_s, u"Example"_s}, {u"slug"_s, u"example"_s}}).status, 201);
    signIn(u"ada@example.org"_s);
    open("begin");
    QVERIFY(click("organisation.begin.make"));
    QTRY_VERIFY_WITH_TIMEOUT(shows("organisation.begin.name.error"), Wait);
    type("organisation.begin.name", u"Another"_s);
    type("organisation.begin.slug", u"example"_s);
    QVERIFY(click("organisation.begin.make"));
    QTRY_VERIFY_WITH_TIMEOUT(shows("organisation.begin.slug.error"), Wait);
    QVERIFY(!shows("organisation.begin.name.error"));
    type("organisation.begin.secret", u"nonsense"_s);
    QVERIFY(click("organisation.begin.join"));
    QTRY_VERIFY_WITH_TIMEOUT(shows("organisation.begin.secret.error"), Wait);
    picture("errors");
    // The last owner stays.
    which()->setCurrentIndex(which()->findText(u"Example"_s));
    open("people");
    QTRY_COMPARE_WITH_TIMEOUT(people()->count(), 1, Wait);
    people()->setCurrentRow(0);
    QVERIFY(click("organisation.people.remove") && click("organisation.people.remove"));
    QTRY_VERIFY_WITH_TIMEOUT(shows("organisation.people.result"), Wait);
    QTRY_VERIFY_WITH_TIMEOUT(text("organisation.people.result").contains(u"at least one owner"), Wait);
    // One's own organisation is nobody else's.
    which()->setCurrentIndex(which()->findText(u"your own"_s, Qt::MatchContains));
    open("invite");
    QTRY_VERIFY_WITH_TIMEOUT(!shows("organisation.invite.make"), Wait);
}

void TestIdeOrganisations::membersSeeAndChangeNothing()
{
    const QString ben = person(u"Ben"_s, u"ben@example.org"_s);
    QCOMPARE(call("POST", u"orgs"_s, {{u"name"_s, u"Example"_s}, {u"slug"_s, u"example"_s}}).status, 201);
    const QString secret = call("POST", u"orgs/example/invitations"_s, {{u"role"_s, u"member"_s}}).json()[u"secret"_s].toString();
    QCOMPARE(call("POST", u"orgs/join"_s, {{u"secret"_s, secret}}, ben).status, 200);
    signIn(u"ben@example.org"_s);
    QTRY_VERIFY_WITH_TIMEOUT(which()->findText(u"Example"_s) >= 0, Wait);
    which()->setCurrentIndex(which()->findText(u"Example"_s));
    open("people");
    QTRY_COMPARE_WITH_TIMEOUT(people()->count(), 2, Wait);
    QVERIFY(!shows("organisation.people.give") && !shows("organisation.people.role"));
    people()->setCurrentItem(people()->findItems(u"Ada"_s, Qt::MatchContains).value(0));
    QVERIFY(!m_host->find<QPushButton>(u"organisation.people.remove"_s)->isEnabled());
    open("invite");
    QVERIFY(!shows("organisation.invite.make"));
    open("plan");
    QVERIFY(!shows("organisation.plan.keep"));
    QTRY_VERIFY_WITH_TIMEOUT(shows("organisation.plan.hint"), Wait);
}

void TestIdeOrganisations::foldersAreSharedInThem()
{
    QCOMPARE(call("POST", u"orgs"_s, {{u"name"_s, u"Example"_s}, {u"slug"_s, u"example"_s}}).status, 201);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("text\n") > 0);
    file.close();
    m_host.reset();
    m_host = std::make_unique<GuiDriver>(folder.path(), u"Ada"_s);
    signIn(u"ada@example.org"_s);
    QVERIFY(click("organisation.main"));
    QVERIFY(m_host->bench().commands()->run(u"share.share"_s));
    auto *where = m_host->find<QComboBox>(u"share.organisation"_s);
    QVERIFY(where);
    QTRY_VERIFY_WITH_TIMEOUT(where->isVisible() && where->count() == 2, Wait);
    picture("share");
    where->setCurrentIndex(1);
    QVERIFY(click("share.main"));
    QTRY_COMPARE_WITH_TIMEOUT(call("GET", u"orgs/example/projects"_s).json()[u"projects"_s].toArray().size(), 1, Wait);
}

QTEST_MAIN(TestIdeOrganisations)
#include "test_ide_organisations.moc"
