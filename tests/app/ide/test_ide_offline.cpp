// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/CommandRegistry.h"
#include "app/ide/HistoryFlow.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "panels/history/HistoryController.h"
#include "panels/search/SearchPanel.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/support/Patience.h"
#include <QLineEdit>
#include <QTcpServer>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;

/// Days without the server, the program ended and started in between.
class TestIdeOffline : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theProgramGoesOnWithoutTheServer();
    void hostComesBackWhenItsPortIsFreeAgain();

private:
    void both();
    static bool isOffline(GuiDriver &driver) { return driver.bench().live() && driver.bench().liveState().kind == LiveState::Kind::Offline; }
    static bool isLive(GuiDriver &driver) { return driver.bench().live() && driver.bench().liveState().kind == LiveState::Kind::Live; }
    QByteArray hosts() const { return GuiDriver::read(m_here->path() + QStringLiteral("/a.txt")); }
    std::unique_ptr<QTemporaryDir> m_here, m_there;
    std::unique_ptr<GuiDriver> m_host, m_guest;
};

void TestIdeOffline::init()
{
    GuiDriver::makeHome();
    m_here = std::make_unique<QTemporaryDir>();
    m_there = std::make_unique<QTemporaryDir>();
    GuiDriver::write(m_here->path() + QStringLiteral("/a.txt"), "one\ntwo\nthree\n");
    GuiDriver::write(m_here->path() + QStringLiteral("/b.txt"), "never opened\n");
    m_host = std::make_unique<GuiDriver>(m_here->path(), QStringLiteral("Mira"));
}

void TestIdeOffline::cleanup()
{
    m_guest.reset();
    m_host.reset();
}

/// Mira shares, Jonas joins.
void TestIdeOffline::both()
{
    QVERIFY(m_host->bench().commands()->run(QStringLiteral("share.share")) && m_host->click(QStringLiteral("share.main")));
    QTRY_VERIFY_WITH_TIMEOUT(isLive(*m_host), 20'000);
    auto *link = m_host->find<QLineEdit>(QStringLiteral("share.link"));
    QTRY_VERIFY_WITH_TIMEOUT(link->isVisible() && !link->text().isEmpty(), 20'000);
    m_guest = std::make_unique<GuiDriver>(QString(), QStringLiteral("Jonas"));
    m_guest->bench().openFolder({});
    QVERIFY(m_guest->bench().commands()->run(QStringLiteral("share.join")));
    m_guest->find<QLineEdit>(QStringLiteral("join.link"))->setText(link->text());
    m_guest->find<QLineEdit>(QStringLiteral("join.folder"))->setText(m_there->path());
    QVERIFY(m_guest->click(QStringLiteral("join.main")));
    QTRY_VERIFY_WITH_TIMEOUT(isLive(*m_guest), 20'000);
}

/// Another program sits on the port that the invitations name, and goes away: nobody presses anything.
void TestIdeOffline::hostComesBackWhenItsPortIsFreeAgain()
{
    QVERIFY(m_host->bench().commands()->run(QStringLiteral("share.share")) && m_host->click(QStringLiteral("share.main")));
    QTRY_VERIFY_WITH_TIMEOUT(isLive(*m_host), 20'000);
    const int port = m_host->bench().live()->record().server.port();
    QVERIFY2(port >= 20'000 && port < 30'000, qPrintable(QString::number(port)));
    m_host.reset();
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, quint16(port)));
    m_host = std::make_unique<GuiDriver>(m_here->path(), QStringLiteral("Mira"));
    QTRY_COMPARE_WITH_TIMEOUT(int(m_host->bench().liveState().kind), int(LiveState::Kind::Failed), 20'000);
    other.close();
    QTRY_VERIFY_WITH_TIMEOUT(isLive(*m_host), 60'000);
}

void TestIdeOffline::theProgramGoesOnWithoutTheServer()
{
    both();
    QVERIFY(m_guest->open(QStringLiteral("a.txt")));
    m_guest->toEnd();
    m_guest->keys(QStringLiteral("sent\n"));
    QTRY_COMPARE_WITH_TIMEOUT(hosts(), QByteArray("one\ntwo\nthree\nsent\n"), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_guest->bench().liveState().waitingEdits, qint64(0), 20'000);
    m_host.reset();         // and with it the server
    QTRY_VERIFY_WITH_TIMEOUT(isOffline(*m_guest), 20'000);
    m_guest->keys(QStringLiteral("on a train\n"));
    QTRY_VERIFY(m_guest->bench().liveState().waitingEdits > 0);
    const QString folder = m_guest->bench().folder();
    m_guest.reset();

    m_guest = std::make_unique<GuiDriver>(folder, QStringLiteral("Jonas"));
    QTRY_VERIFY_WITH_TIMEOUT(isOffline(*m_guest), 20'000);
    QVERIFY(m_guest->bench().liveState().waitingEdits > 0);                 // and it is still said
    QVERIFY(m_guest->open(QStringLiteral("b.txt")));                        // what was never opened opens, too
    QTRY_COMPARE(m_guest->text(), QByteArray("never opened\n"));
    QTRY_COMPARE_WITH_TIMEOUT(GuiDriver::read(folder + QStringLiteral("/a.txt")), QByteArray("one\ntwo\nthree\nsent\non a train\n"), 20'000);      // for other programs, too
    QVERIFY(m_guest->open(QStringLiteral("a.txt")));
    QTRY_COMPARE(m_guest->text(), QByteArray("one\ntwo\nthree\nsent\non a train\n"));
    m_guest->bench().window()->activateWindow();
    panels::SearchPanel *search = m_guest->bench().searchPanel();
    search->focusSearch(QStringLiteral("train"), true);
    search->search();
    QTRY_COMPARE_WITH_TIMEOUT(search->controller()->state(), panels::SearchController::State::Done, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(search->controller()->summary().matches, 1, 20'000);
    QVERIFY(m_guest->open(QStringLiteral("a.txt")));
    m_guest->toEnd();
    int undone = 0;                                                         // what was typed before the program ended, word by word
    for (; undone < 10 && m_guest->text() != "one\ntwo\nthree\nsent\n"; ++undone)
        m_guest->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_guest->text(), QByteArray("one\ntwo\nthree\nsent\n"));
    for (; undone > 0; --undone)
        m_guest->press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(m_guest->text(), QByteArray("one\ntwo\nthree\nsent\non a train\n"));
    m_guest->toEnd();
    m_guest->keys(QStringLiteral("and on\n"));
    const auto *past = m_guest->bench().history()->controller();
    QVERIFY(m_guest->bench().commands()->run(QStringLiteral("view.history")));
    QTRY_COMPARE_WITH_TIMEOUT(int(past->state()), int(panels::HistoryController::State::Failed), 20'000);

    m_host = std::make_unique<GuiDriver>(m_here->path(), QStringLiteral("Mira"));
    QTRY_VERIFY_WITH_TIMEOUT(isLive(*m_host), 20'000);
    QVERIFY(m_guest->bench().commands()->run(QStringLiteral("share.retry")));
    QTRY_COMPARE_WITH_TIMEOUT(hosts(), QByteArray("one\ntwo\nthree\nsent\non a train\nand on\n"), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(isLive(*m_guest) && m_guest->bench().liveState().waitingEdits == 0, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(int(past->state()), int(panels::HistoryController::State::Ready), 20'000);       // nobody has to ask again
}

QTEST_MAIN(TestIdeOffline)
#include "test_ide_offline.moc"
