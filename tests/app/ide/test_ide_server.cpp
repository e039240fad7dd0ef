// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/CommandRegistry.h"
#include "app/ide/EditorArea.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "app/ide/ShareFlow.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/backend/support/TestServer.h"
#include "tests/support/Patience.h"
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;

/// Sharing on a server that a person is signed in to: through the sheets, against a real server in this process.
class TestIdeServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        GuiDriver::makeHome();
        m_here = std::make_unique<QTemporaryDir>();
        m_there = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<test::TestServer>();
        m_token = m_server->adminToken();
        GuiDriver::write(m_here->path() + QStringLiteral("/a.txt"), "one\n");
        GuiDriver::write(m_here->path() + QStringLiteral("/.gitignore"), "private.txt\n");
        GuiDriver::write(m_here->path() + QStringLiteral("/private.txt"), "mine\n");
        m_host = std::make_unique<GuiDriver>(m_here->path(), QStringLiteral("Ada"));
    }

    void cleanup()
    {
        m_guest.reset();
        m_host.reset();
        m_server.reset();
    }

    void errorsStandBesideTheirFields()
    {
        QVERIFY(signIn("not the password"));
        auto *error = m_host->find<QLabel>(QStringLiteral("signIn.password.error"));
        QTRY_VERIFY_WITH_TIMEOUT(error->isVisible() && !error->text().isEmpty(), 10'000);
        QVERIFY(!m_host->bench().sharing()->isSignedIn());
        QVERIFY(!error->text().contains(QLatin1String("not the password")));
    }

    void aSharedFolderOutlivesItsHost()
    {
        QVERIFY(signIn("a long password"));
        QTRY_VERIFY_WITH_TIMEOUT(m_host->bench().sharing()->isSignedIn(), 10'000);
        QVERIFY(m_host->bench().commands()->run(QStringLiteral("share.share")));
        QVERIFY(m_host->find<QRadioButton>(QStringLiteral("share.server"))->isChecked());
        QVERIFY(m_host->click(QStringLiteral("share.main")));
        auto *link = m_host->find<QLineEdit>(QStringLiteral("share.link"));
        QTRY_VERIFY_WITH_TIMEOUT(link->isVisible() && !link->text().isEmpty(), 20'000);
        QVERIFY(link->text().startsWith(m_server->url().toString()));
        const QString invitation = link->text();
        // The host goes home before anybody came.
        m_host.reset();
        join(invitation);
        QCOMPARE(GuiDriver::read(m_there->path() + QStringLiteral("/a.txt")), QByteArray("one\n"));
        QVERIFY(!QFile::exists(m_there->path() + QStringLiteral("/private.txt")));
        QVERIFY(m_guest->open(QStringLiteral("a.txt")));
        m_guest->toEnd();
        m_guest->keys(QStringLiteral("two\n"));
        QTRY_VERIFY_WITH_TIMEOUT(m_guest->bench().isEverythingSaved(), 10'000);
        // And finds what was done meanwhile, without asking.
        m_host = std::make_unique<GuiDriver>(m_here->path(), QStringLiteral("Ada"));
        QTRY_COMPARE_WITH_TIMEOUT(GuiDriver::read(m_here->path() + QStringLiteral("/a.txt")), QByteArray("one\ntwo\n"), 20'000);
    }

    /// A refresh token is good for one use: a folder that kept one of its own would end the whole sign-in when it comes back.
    void foldersShareTheSignInOfTheirAccount()
    {
        QVERIFY(signIn("a long password"));
        QTRY_VERIFY_WITH_TIMEOUT(m_host->bench().sharing()->isSignedIn(), 10'000);
        QVERIFY(m_host->bench().commands()->run(QStringLiteral("share.share")));
        QVERIFY(m_host->click(QStringLiteral("share.main")));
        QTRY_VERIFY_WITH_TIMEOUT(m_host->bench().live() && m_host->bench().liveState().kind == LiveState::Kind::Live, 20'000);
        m_host->bench().openFolder(m_there->path());
        QTRY_VERIFY(!m_host->bench().live());
        for (int i = 0; i < 2; ++i) {
            bool refreshed = false;
            m_host->bench().sharing()->serverApi()->refresh(this, [&](const sync::Expected<QByteArray> &token) { refreshed = token.has_value(); });
            QTRY_VERIFY_WITH_TIMEOUT(refreshed, 10'000);
        }
        m_host->bench().openFolder(m_here->path());
        QTRY_VERIFY_WITH_TIMEOUT(m_host->bench().live() && m_host->bench().liveState().kind == LiveState::Kind::Live, 20'000);
        QVERIFY(m_host->bench().sharing()->isSignedIn());
        // Signed out, the folder waits; signed in again, it comes back by itself.
        m_host->bench().sharing()->signOut();
        QTRY_VERIFY(!m_host->bench().sharing()->isSignedIn());
        QVERIFY(signIn("a long password"));
        QTRY_VERIFY_WITH_TIMEOUT(m_host->bench().live() && m_host->bench().live()->api() == m_host->bench().sharing()->serverApi(), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_host->bench().liveState().kind == LiveState::Kind::Live, 20'000);
    }

    void aCancelledShareLeavesNothingBehind_data()
    {
        QTest::addColumn<bool>("filesTravel");
        QTest::newRow("at once, before the server has answered") << false;
        QTest::newRow("while the files travel") << true;
    }

    void aCancelledShareLeavesNothingBehind()
    {
        QFETCH(bool, filesTravel);
        for (int i = 0; i < 1500; ++i)
            GuiDriver::write(m_here->path() + QStringLiteral("/many/%1.txt").arg(i), QByteArray(2000, 'x'));
        QVERIFY(signIn("a long password"));
        QTRY_VERIFY_WITH_TIMEOUT(m_host->bench().sharing()->isSignedIn(), 10'000);
        QVERIFY(m_host->bench().commands()->run(QStringLiteral("share.share")));
        ShareController *share = m_host->bench().sharing()->shareController();
        QSignalSpy progress(share, &ShareController::progress);
        QVERIFY(m_host->click(QStringLiteral("share.main")));
        QTRY_VERIFY(m_host->find(QStringLiteral("share.progress"))->isVisible());
        if (filesTravel) {
            QTRY_VERIFY(share->step() == ShareController::Step::Uploading && progress.last().at(2).toLongLong() > 0);
            QCOMPARE(projects(), qsizetype(1));
        }
        QTest::mouseClick(m_host->find(QStringLiteral("share.cancel")), Qt::LeftButton);
        // Answers that were on their way do not take it up again.
        QVERIFY(!QTest::qWaitFor([&] { return share->step() != ShareController::Step::Idle || m_host->bench().live(); }, 1500));
        QVERIFY(m_host->open(QStringLiteral("a.txt")));
        m_host->toEnd();
        m_host->keys(QStringLiteral("still mine\n"));
        QCOMPARE(m_host->text(), QByteArray("one\nstill mine\n"));
        QTRY_COMPARE_WITH_TIMEOUT(projects(), qsizetype(0), 10'000);
    }

private:
    qsizetype projects() const { return m_server->call("GET", QStringLiteral("projects"), {}, m_token).json()[QStringLiteral("projects")].toArray().size(); }

    bool signIn(const char *password)
    {
        if (!m_host->bench().commands()->run(QStringLiteral("share.signIn")))
            return false;
        m_host->find<QLineEdit>(QStringLiteral("signIn.server"))->setText(m_server->url().toString());
        m_host->find<QLineEdit>(QStringLiteral("signIn.email"))->setText(QStringLiteral("ada@example.org"));
        m_host->find<QLineEdit>(QStringLiteral("signIn.password"))->setText(QString::fromLatin1(password));
        return m_host->click(QStringLiteral("signIn.main"));
    }

    void join(const QString &link)
    {
        m_guest = std::make_unique<GuiDriver>(QString(), QStringLiteral("Jonas"));
        m_guest->bench().openFolder({});
        QVERIFY(m_guest->bench().commands()->run(QStringLiteral("share.join")));
        m_guest->find<QLineEdit>(QStringLiteral("join.link"))->setText(link);
        m_guest->find<QLineEdit>(QStringLiteral("join.folder"))->setText(m_there->path());
        QVERIFY(m_guest->click(QStringLiteral("join.main")));
        QTRY_VERIFY_WITH_TIMEOUT(m_guest->bench().live() && m_guest->bench().liveState().kind == LiveState::Kind::Live, 20'000);
    }

    std::unique_ptr<QTemporaryDir> m_here, m_there;
    std::unique_ptr<test::TestServer> m_server;
    QString m_token;
    std::unique_ptr<GuiDriver> m_host, m_guest;
};

QTEST_MAIN(TestIdeServer)
#include "test_ide_server.moc"
