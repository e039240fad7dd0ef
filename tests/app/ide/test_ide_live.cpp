// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/CommandRegistry.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/FolderNews.h"
#include "app/ide/GitFlow.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "app/ide/ShareFlow.h"
#include "app/ide/TeamFlow.h"
#include "editor/CodeEditor.h"
#include "editor/RemoteCursors.h"
#include "panels/files/FilesPanel.h"
#include "panels/team/TeamPanel.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/support/Patience.h"
#include <QLabel>
#include <QLineEdit>
#include <QProcess>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;

/// Two windows and the server inside one of them, all in this process: shared, joined and edited through the same widgets as by people.
class TestIdeLive : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void bothSeeWhatEitherTypes();
    void othersAreSeenAndFollowed();
    void filesThatNobodyOpenedArrive();
    void sharedFolderComesBackLive();
    void offlineEditsWaitAndArrive();
    void badLinkIsToldUnderItsField();
    void ownersInviteAgainOthersAreTold();
    void branchSwitchAsksAndReachesEverybody();

private:
    QString shareIt();
    void joinIt(const QString &link);
    std::unique_ptr<QTemporaryDir> m_here, m_there;
    std::unique_ptr<GuiDriver> m_host, m_guest;
};

void TestIdeLive::init()
{
    GuiDriver::makeHome();
    m_here = std::make_unique<QTemporaryDir>();
    m_there = std::make_unique<QTemporaryDir>();
    GuiDriver::write(m_here->path() + QStringLiteral("/a.txt"), "one\ntwo\nthree\n");
    GuiDriver::write(m_here->path() + QStringLiteral("/sub/b.txt"), "b\n");
    m_host = std::make_unique<GuiDriver>(m_here->path(), QStringLiteral("Mira"));
}

void TestIdeLive::cleanup()
{
    m_guest.reset();
    m_host.reset();
}

QString TestIdeLive::shareIt()
{
    if (!m_host->bench().commands()->run(QStringLiteral("share.share")) || !m_host->click(QStringLiteral("share.main")))
        return {};
    if (!QTest::qWaitFor([&] { return m_host->bench().liveState().kind == LiveState::Kind::Live; }, 20'000))
        return {};
    auto *link = m_host->find<QLineEdit>(QStringLiteral("share.link"));
    return QTest::qWaitFor([&] { return link->isVisible() && !link->text().isEmpty(); }, 30'000) ? link->text() : QString();
}

void TestIdeLive::joinIt(const QString &link)
{
    m_guest = std::make_unique<GuiDriver>(QString(), QStringLiteral("Jonas"));
    m_guest->bench().openFolder({});
    QVERIFY(m_guest->bench().commands()->run(QStringLiteral("share.join")));
    m_guest->find<QLineEdit>(QStringLiteral("join.link"))->setText(link);
    m_guest->find<QLineEdit>(QStringLiteral("join.folder"))->setText(m_there->path());
    QVERIFY(m_guest->click(QStringLiteral("join.main")));
    QTRY_VERIFY_WITH_TIMEOUT(m_guest->bench().live() && m_guest->bench().liveState().kind == LiveState::Kind::Live, 20'000);
}

void TestIdeLive::bothSeeWhatEitherTypes()
{
    QVERIFY(m_host->open(QStringLiteral("a.txt")));
    const QString link = shareIt();
    QVERIFY(link.startsWith(QLatin1String("http://127.0.0.1:")));
    m_host->press(Qt::Key_Escape);
    joinIt(link);
    QCOMPARE(GuiDriver::read(m_there->path() + QStringLiteral("/a.txt")), QByteArray("one\ntwo\nthree\n"));
    QVERIFY(m_guest->open(QStringLiteral("a.txt")));
    m_guest->toEnd();
    m_guest->keys(QStringLiteral("from Jonas\n"));
    QTRY_COMPARE_WITH_TIMEOUT(m_host->text(), QByteArray("one\ntwo\nthree\nfrom Jonas\n"), 10'000);
    m_host->bench().window()->editors()->current()->goTo(1);
    m_host->bench().window()->editors()->current()->editor()->setFocus();
    m_host->keys(QStringLiteral("from Mira\n"));
    const QByteArray both("from Mira\none\ntwo\nthree\nfrom Jonas\n");
    QTRY_COMPARE_WITH_TIMEOUT(m_guest->text(), both, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(GuiDriver::read(m_here->path() + QStringLiteral("/a.txt")), both, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(GuiDriver::read(m_there->path() + QStringLiteral("/a.txt")), both, 10'000);
    // Undo takes back one's own, though the other's came in between: the line break, then the words.
    m_host->press(Qt::Key_Z, Qt::ControlModifier);
    m_host->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!m_host->text().contains("from Mira"));
    QVERIFY(m_host->text().contains("from Jonas"));
}

void TestIdeLive::othersAreSeenAndFollowed()
{
    QVERIFY(m_host->open(QStringLiteral("a.txt")));
    const QString link = shareIt();
    QVERIFY(!link.isEmpty());
    m_host->press(Qt::Key_Escape);
    joinIt(link);
    QTRY_COMPARE(m_host->bench().peopleCount(), 2);
    QVERIFY(m_guest->open(QStringLiteral("sub/b.txt")));
    QVERIFY(m_guest->open(QStringLiteral("a.txt")));
    m_guest->bench().window()->editors()->current()->goTo(3);
    // The other's cursor stands in the text, with the name.
    QTRY_VERIFY(!m_host->bench().window()->editors()->current()->remoteCursors()->cursors().isEmpty());
    QTRY_COMPARE(m_host->bench().window()->editors()->current()->remoteCursors()->cursors().first().caret, qint64(8));
    QCOMPARE(m_host->bench().window()->editors()->current()->remoteCursors()->cursors().first().name, QStringLiteral("Jonas"));
    auto *model = m_host->bench().teamPanel()->model();
    QCOMPARE(model->rowCount(), 2);
    QTRY_COMPARE(model->index(0).data(panels::TeamModel::PlaceRole).toString(), QStringLiteral("a.txt, line 3"));
    // A dot on the file in the tree.
    auto *files = m_host->bench().filesPanel()->model();
    QTRY_COMPARE(files->indexOf(QStringLiteral("a.txt")).data(panels::FileTreeModel::PeopleRole).value<QList<int>>().size(), 1);
    // Following goes along into another file; Esc ends it.
    QVERIFY(m_host->bench().followPerson(QStringLiteral("Jonas")));
    QVERIFY(m_host->find(QStringLiteral("followFrame"))->isVisible());
    QVERIFY(m_guest->open(QStringLiteral("sub/b.txt")));
    QTRY_COMPARE_WITH_TIMEOUT(m_host->bench().window()->editors()->current()->file()->path(), QStringLiteral("sub/b.txt"), 10'000);
    m_host->bench().window()->editors()->current()->editor()->setFocus();
    m_host->press(Qt::Key_Escape);
    QTRY_COMPARE(m_host->bench().team()->followed(), sync::ConnectionId(0));
    QVERIFY(!m_host->find(QStringLiteral("followFrame"))->isVisible());
}

void TestIdeLive::filesThatNobodyOpenedArrive()
{
    const QString link = shareIt();
    QVERIFY(!link.isEmpty());
    joinIt(link);
    GuiDriver::write(m_here->path() + QStringLiteral("/sub/b.txt"), "changed by a program\n");
    QTRY_COMPARE_WITH_TIMEOUT(GuiDriver::read(m_there->path() + QStringLiteral("/sub/b.txt")), QByteArray("changed by a program\n"), 10'000);
    // The other window hears of it as of anything on its disk: language servers and searches there follow what others do.
    FolderNews *news = m_host->bench().language()->news();
    QStringList heard;
    connect(news, &FolderNews::changed, this, [&](const QVector<editor::FileChange> &changes) {
        for (const editor::FileChange &one : changes)
            heard.append(QFileInfo(one.path).fileName() + QString::number(int(one.kind)));
    });
    news->want();
    QTRY_COMPARE(news->state(), FolderNews::State::Watching);
    GuiDriver::write(m_there->path() + QStringLiteral("/new/c.txt"), "new\n");
    QTRY_COMPARE_WITH_TIMEOUT(GuiDriver::read(m_here->path() + QStringLiteral("/new/c.txt")), QByteArray("new\n"), 10'000);
    QVERIFY(m_guest->open(QStringLiteral("sub/b.txt")));
    m_guest->toEnd();
    m_guest->keys(QStringLiteral("typed by Jonas\n"));
    QTRY_VERIFY(heard.contains(QStringLiteral("c.txt1")) && heard.contains(QStringLiteral("b.txt2")));
}

void TestIdeLive::sharedFolderComesBackLive()
{
    QVERIFY(!shareIt().isEmpty());
    const QUrl server = m_host->bench().live()->record().server;
    m_host.reset();
    m_host = std::make_unique<GuiDriver>(m_here->path(), QStringLiteral("Mira"));
    QTRY_VERIFY_WITH_TIMEOUT(m_host->bench().live() && m_host->bench().liveState().kind == LiveState::Kind::Live, 20'000);
    QCOMPARE(m_host->bench().live()->record().server, server);      // the same port: links stay good
}

void TestIdeLive::offlineEditsWaitAndArrive()
{
    const QString link = shareIt();
    QVERIFY(!link.isEmpty());
    joinIt(link);
    QVERIFY(m_guest->open(QStringLiteral("a.txt")));
    m_host.reset();     // the host's window closes, and with it the server
    QTRY_VERIFY_WITH_TIMEOUT(m_guest->bench().liveState().kind == LiveState::Kind::Offline, 10'000);
    m_guest->toEnd();
    m_guest->keys(QStringLiteral("on a train\n"));
    QTRY_VERIFY(m_guest->bench().liveState().waitingEdits > 0);
    QVERIFY(m_guest->bench().liveState().text().startsWith(QLatin1String("Offline (")));
    m_host = std::make_unique<GuiDriver>(m_here->path(), QStringLiteral("Mira"));
    QTRY_VERIFY_WITH_TIMEOUT(m_host->bench().live() && m_host->bench().liveState().kind == LiveState::Kind::Live, 20'000);
    QVERIFY(m_guest->bench().commands()->run(QStringLiteral("share.retry")));
    QTRY_COMPARE_WITH_TIMEOUT(GuiDriver::read(m_here->path() + QStringLiteral("/a.txt")), QByteArray("one\ntwo\nthree\non a train\n"), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_guest->bench().liveState().kind == LiveState::Kind::Live && m_guest->bench().liveState().waitingEdits == 0, 10'000);
}

void TestIdeLive::badLinkIsToldUnderItsField()
{
    m_guest = std::make_unique<GuiDriver>(QString(), QStringLiteral("Jonas"));
    QVERIFY(m_guest->bench().commands()->run(QStringLiteral("share.join")));
    m_guest->find<QLineEdit>(QStringLiteral("join.link"))->setText(QStringLiteral("no link"));
    m_guest->find<QLineEdit>(QStringLiteral("join.folder"))->setText(m_there->path());
    QVERIFY(m_guest->click(QStringLiteral("join.main")));
    auto *error = m_guest->find<QLabel>(QStringLiteral("join.link.error"));
    QTRY_VERIFY(error->isVisible() && !error->text().isEmpty());
    m_guest->find<QLineEdit>(QStringLiteral("join.link"))->setText(QStringLiteral("http://127.0.0.1:1/join/x#secret"));
    QVERIFY(m_guest->click(QStringLiteral("join.main")));
    QTRY_VERIFY_WITH_TIMEOUT(error->isVisible() && !m_guest->bench().live(), 10'000);
}

void TestIdeLive::ownersInviteAgainOthersAreTold()
{
    const QString link = shareIt();
    QVERIFY(!link.isEmpty());
    m_host->press(Qt::Key_Escape);
    QVERIFY(m_host->bench().commands()->run(QStringLiteral("share.share")));
    auto *again = m_host->find<QLineEdit>(QStringLiteral("share.link"));
    QTRY_VERIFY(again->isVisible() && again->text() != link);       // a new one, at the same address
    QCOMPARE(QUrl(again->text()).authority(), QUrl(link).authority());
    joinIt(again->text());
    QTRY_COMPARE(m_guest->bench().liveState().kind, LiveState::Kind::Live);
    QVERIFY(m_guest->bench().commands()->run(QStringLiteral("share.share")));
    auto *why = m_guest->find<QLabel>(QStringLiteral("share.failure"));
    QTRY_VERIFY(why->isVisible());
    QVERIFY2(why->text().contains(QStringLiteral("developer")), qPrintable(why->text()));
}

void TestIdeLive::branchSwitchAsksAndReachesEverybody()
{
    QProcess shell;
    shell.setWorkingDirectory(m_here->path());
    shell.start(QStringLiteral("sh"), {QStringLiteral("-ec"), QStringLiteral("git init -q -b main; git config user.name Mira; git config user.email mira@example.org; git add .; git commit -qm Begin;"
                                                                            "git switch -qc other; echo other > a.txt; git commit -qam Other; git switch -q main")});
    QVERIFY(shell.waitForFinished() && shell.exitCode() == 0);
    const QString link = shareIt();
    QVERIFY(!link.isEmpty());
    m_host->press(Qt::Key_Escape);
    joinIt(link);
    QTRY_COMPARE(m_guest->bench().liveState().kind, LiveState::Kind::Live);
    QVERIFY(m_guest->open(QStringLiteral("a.txt")));
    QTRY_COMPARE(m_guest->text(), QByteArray("one\ntwo\nthree\n"));
    auto *git = m_host->bench().git()->controller();
    QTRY_COMPARE(git->status().branch, QStringLiteral("main"));
    // The others see which branch is checked out here.
    auto *people = m_guest->bench().teamPanel()->model();
    QTRY_COMPARE_WITH_TIMEOUT(people->index(0).data(panels::TeamModel::BranchRole).toString(), QStringLiteral("main"), 30'000);
    git->switchTo(QStringLiteral("other"));
    auto *question = m_host->find<QWidget>(QStringLiteral("question"));
    QVERIFY(question && question->isVisible());
    m_host->press(Qt::Key_Escape);
    QTRY_VERIFY(!question->isVisible());
    QTRY_VERIFY(!git->isBusy());
    QCOMPARE(git->status().branch, QStringLiteral("main"));
    git->switchTo(QStringLiteral("other"));
    QVERIFY(m_host->click(QStringLiteral("question.main")));
    QTRY_COMPARE(git->status().branch, QStringLiteral("other"));
    QTRY_COMPARE_WITH_TIMEOUT(m_guest->text(), QByteArray("other\n"), 15'000);
    QTRY_COMPARE_WITH_TIMEOUT(people->index(0).data(panels::TeamModel::BranchRole).toString(), QStringLiteral("other"), 30'000);
    QVERIFY(people->index(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("other")));
}

QTEST_MAIN(TestIdeLive)
#include "test_ide_live.moc"
