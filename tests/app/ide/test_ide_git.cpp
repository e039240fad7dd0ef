// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/QuestionSheet.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/GitFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/git/BlameLine.h"
#include "app/ide/git/CloneSheet.h"
#include "editor/CodeEditor.h"
#include "panels/git/ConflictPage.h"
#include "panels/git/DiffPage.h"
#include "panels/git/GitPanel.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/support/Patience.h"
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;

/// Git in the window as a person uses it: cloning, a conflict, single lines, who wrote a line.
class TestIdeGit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
    }
    void init()
    {
        GuiDriver::makeHome();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("origin")));
        m_at = path(QStringLiteral("origin"));
        git({"init", "-q", "-b", "main"});
        GuiDriver::write(path(QStringLiteral("origin/a.txt")), "one\ntwo\nthree\nfour\n");
        commit("Begin");
    }
    void clonesWithProgress();
    void aCloneIsCancelled();
    void aFailedCloneRemovesNothingOfOthers();
    void conflictIsResolvedInItsPage();
    void singleLinesAreStaged();
    void saysWhoWroteTheLine();
    void proposesWhoWroteWhatIsStaged();

private:
    static QString share(GuiDriver &host)
    {
        if (!host.bench().commands()->run(QStringLiteral("share.share")) || !host.click(QStringLiteral("share.main")))
            return {};
        if (!QTest::qWaitFor([&] { return host.bench().liveState().kind == LiveState::Kind::Live; }, 20'000))
            return {};
        auto *link = host.find<QLineEdit>(QStringLiteral("share.link"));
        const bool shown = QTest::qWaitFor([&] { return link->isVisible() && !link->text().isEmpty(); }, 30'000);
        host.press(Qt::Key_Escape);
        return shown ? link->text() : QString();
    }
    QString path(const QString &name) const { return m_folder->path() + QLatin1Char('/') + name; }
    QByteArray git(std::initializer_list<const char *> words) const
    {
        QStringList arguments{QStringLiteral("-c"), QStringLiteral("user.name=Jonas"), QStringLiteral("-c"), QStringLiteral("user.email=jonas@example.org")};
        for (const char *word : words)
            arguments.append(QString::fromUtf8(word));
        QProcess process;
        process.setWorkingDirectory(m_at);
        process.start(QStringLiteral("git"), arguments);
        process.waitForFinished();
        return process.exitCode() == 0 ? process.readAllStandardOutput() : "failed: " + process.readAllStandardError();
    }
    void commit(const char *message) const
    {
        git({"add", "-A"});
        QVERIFY(!git({"commit", "-qm", message}).startsWith("failed"));
    }
    static bool ready(GuiDriver &ide) { return QTest::qWaitFor([&] { return ide.bench().git()->controller()->state() == panels::GitController::State::Ready; }, 30'000); }
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_at;
};

void TestIdeGit::clonesWithProgress()
{
    GuiDriver ide;
    QVERIFY(ide.click(QStringLiteral("welcome.git.clone")));
    auto *address = ide.find<QLineEdit>(QStringLiteral("clone.address"));
    QCOMPARE(ide.window()->focusWidget(), address);
    QVERIFY(ide.click(QStringLiteral("clone.main")));
    QVERIFY(ide.find<QLabel>(QStringLiteral("clone.address.error"))->isVisible());
    address->setText(QStringLiteral("file://") + path(QStringLiteral("no-such")));
    ide.find<QLineEdit>(QStringLiteral("clone.folder"))->setText(path(QStringLiteral("copy")));
    QVERIFY(ide.click(QStringLiteral("clone.main")));
    QTRY_VERIFY(ide.find<QLabel>(QStringLiteral("clone.failure"))->isVisible());
    QVERIFY(!QDir(path(QStringLiteral("copy"))).exists());
    QVERIFY(QDir().mkpath(path(QStringLiteral("copy"))));          // one that is there and empty will do
    address->setText(QStringLiteral("file://") + path(QStringLiteral("origin")));
    QVERIFY(ide.click(QStringLiteral("clone.main")));
    QTRY_VERIFY(!ide.bench().folder().isEmpty());
    QCOMPARE(ide.bench().folder(), QFileInfo(path(QStringLiteral("copy"))).canonicalFilePath());
    QVERIFY(QFile::exists(path(QStringLiteral("copy/a.txt"))));
    QCOMPARE(CloneSheet::nameOf(QStringLiteral("git@host:team/tool.git")), QStringLiteral("tool"));
    QCOMPARE(CloneSheet::nameOf(QStringLiteral("https://host/x/")), QStringLiteral("x"));
}

void TestIdeGit::aCloneIsCancelled()
{
    QTcpServer silent;      // takes the connection, and says nothing
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    GuiDriver ide;
    QVERIFY(ide.click(QStringLiteral("welcome.git.clone")));
    ide.find<QLineEdit>(QStringLiteral("clone.address"))->setText(QStringLiteral("http://127.0.0.1:%1/x.git").arg(silent.serverPort()));
    ide.find<QLineEdit>(QStringLiteral("clone.folder"))->setText(path(QStringLiteral("copy")));
    QVERIFY(ide.click(QStringLiteral("clone.main")));
    QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), 30'000);
    QVERIFY(!ide.find(QStringLiteral("clone.main"))->isEnabled());
    QVERIFY(ide.click(QStringLiteral("clone.cancel")));
    QTRY_VERIFY_WITH_TIMEOUT(ide.find(QStringLiteral("clone.main"))->isEnabled(), 30'000);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{QStringLiteral("origin")});     // nothing half is left
    QVERIFY(ide.bench().folder().isEmpty());
    QVERIFY(ide.click(QStringLiteral("clone.cancel")));            // now it closes
    QTRY_VERIFY(!ide.find(QStringLiteral("clone.main"))->isVisible());
}

void TestIdeGit::aFailedCloneRemovesNothingOfOthers()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    GuiDriver ide;
    QVERIFY(ide.click(QStringLiteral("welcome.git.clone")));
    ide.find<QLineEdit>(QStringLiteral("clone.address"))->setText(QStringLiteral("http://127.0.0.1:%1/x.git").arg(silent.serverPort()));
    ide.find<QLineEdit>(QStringLiteral("clone.folder"))->setText(path(QStringLiteral("copy")));
    QVERIFY(ide.click(QStringLiteral("clone.main")));
    QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), 30'000);
    QVERIFY(QDir().mkpath(path(QStringLiteral("copy/.git"))));      // another program was faster
    GuiDriver::write(path(QStringLiteral("copy/mine.txt")), "mine\n");
    silent.nextPendingConnection()->abort();
    QTRY_VERIFY_WITH_TIMEOUT(ide.find(QStringLiteral("clone.main"))->isEnabled(), 30'000);
    QCOMPARE(GuiDriver::read(path(QStringLiteral("copy/mine.txt"))), QByteArray("mine\n"));
    QVERIFY(ide.find<QLabel>(QStringLiteral("clone.failure"))->isVisible());
}

void TestIdeGit::conflictIsResolvedInItsPage()
{
    git({"checkout", "-qb", "other"});
    GuiDriver::write(path(QStringLiteral("origin/a.txt")), "one\nTHEIRS\nthree\nfour\n");
    commit("Theirs");
    git({"checkout", "-q", "main"});
    GuiDriver::write(path(QStringLiteral("origin/a.txt")), "one\nMINE\nthree\nfour\n");
    commit("Mine");
    git({"config", "user.name", "Jonas"});
    git({"config", "user.email", "jonas@example.org"});
    GuiDriver ide(m_at);
    QVERIFY(ready(ide));
    ide.bench().git()->panel()->remote()->merge(QStringLiteral("other"));
    QTRY_VERIFY(ide.find<QLabel>(QStringLiteral("gitWaiting"))->isVisibleTo(ide.bench().git()->panel()));
    QVERIFY(!ide.find<QPushButton>(QStringLiteral("gitContinue"))->isEnabled());
    ide.bench().git()->showConflict(QStringLiteral("a.txt"));
    auto *page = qobject_cast<panels::ConflictPage *>(ide.bench().window()->editors()->currentTab());
    QVERIFY(page);
    QTRY_COMPARE(page->conflictsLeft(), 1);
    QVERIFY(!ide.find<QPushButton>(QStringLiteral("conflict.resolve"))->isEnabled());
    QVERIFY(ide.click(QStringLiteral("conflict.base")));
    QTRY_COMPARE(page->result(), QByteArray("one\ntwo\nthree\nfour\n"));
    ide.find<editor::CodeEditor>(QStringLiteral("conflict.result"))->undo();
    QTRY_COMPARE(page->conflictsLeft(), 1);
    QVERIFY(ide.click(QStringLiteral("conflict.both")));
    QTRY_COMPARE(page->result(), QByteArray("one\nMINE\nTHEIRS\nthree\nfour\n"));
    // It is in this tab alone: closing asks, saving keeps it in the file.
    ide.bench().window()->editors()->closeTab(page);
    QVERIFY(ide.bench().question()->isVisible() && ide.bench().window()->editors()->isOpen(page));
    ide.bench().question()->closeSheet();
    QVERIFY(page->hasUnsavedText() && page->saveText() && !page->hasUnsavedText());
    QCOMPARE(GuiDriver::read(m_at + QStringLiteral("/a.txt")), QByteArray("one\nMINE\nTHEIRS\nthree\nfour\n"));
    QVERIFY(ide.click(QStringLiteral("conflict.resolve")));
    QTRY_VERIFY(ide.find<QPushButton>(QStringLiteral("gitContinue"))->isEnabled());
    QTRY_VERIFY(ide.bench().window()->findChildren<panels::ConflictPage *>().isEmpty());
    QVERIFY(ide.bench().commands()->run(QStringLiteral("git.continue")));
    QTRY_COMPARE(ide.bench().git()->controller()->status().operation, panels::GitStatus::Operation::None);
    QCOMPARE(git({"show", "HEAD:a.txt"}), QByteArray("one\nMINE\nTHEIRS\nthree\nfour\n"));
    QCOMPARE(git({"status", "--porcelain"}), QByteArray());
    QVERIFY(!git({"fsck", "--strict"}).startsWith("failed"));
}

void TestIdeGit::singleLinesAreStaged()
{
    GuiDriver::write(path(QStringLiteral("origin/a.txt")), "one\nTWO\nthree\nFOUR\n");
    GuiDriver ide(m_at);
    QVERIFY(ready(ide));
    ide.bench().git()->showDiff(QStringLiteral("a.txt"), false);
    auto *page = qobject_cast<panels::DiffPage *>(ide.bench().window()->editors()->currentTab());
    QTRY_COMPARE(page->view()->diff().hunks.size(), 1);
    page->view()->setFocus();
    QTest::keyClick(page->view(), Qt::Key_Down, Qt::ShiftModifier);     // -two
    QTest::keyClick(page->view(), Qt::Key_Down, Qt::ShiftModifier);     // +TWO
    QTest::keyClick(page->view(), Qt::Key_Return);
    const auto staged = [&] { return git({"diff", "--cached", "--unified=0", "--no-color", "--", "a.txt"}); };
    QTRY_VERIFY(staged().endsWith("\n-two\n+TWO\n"));
    QVERIFY(!staged().contains("FOUR"));
    QTRY_VERIFY(git({"diff", "--", "a.txt"}).contains("+FOUR"));
}

void TestIdeGit::saysWhoWroteTheLine()
{
    GuiDriver ide(m_at);
    QVERIFY(ready(ide));
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    QTRY_VERIFY(ide.bench().git()->blame()->text().startsWith(QLatin1String("Jonas, ")));
    QVERIFY(ide.bench().git()->blame()->text().endsWith(QLatin1String("Begin")));
    ide.toEnd();
    ide.keys(QStringLiteral("new"));
    QTRY_COMPARE(ide.bench().git()->blame()->text(), QStringLiteral("Not committed yet"));
    QVERIFY(ide.bench().settings()->store()->set(QStringLiteral("git.blame"), false));
    QTRY_COMPARE(ide.bench().git()->blame()->text(), QString());
}

void TestIdeGit::proposesWhoWroteWhatIsStaged()
{
    GuiDriver host(m_at, QStringLiteral("Mira")), guest({}, QStringLiteral("Jonas"));
    QVERIFY(ready(host));
    const QString link = share(host);
    QVERIFY(!link.isEmpty());
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("joined")));
    guest.bench().openFolder({});
    QVERIFY(guest.bench().commands()->run(QStringLiteral("share.join")));
    guest.find<QLineEdit>(QStringLiteral("join.link"))->setText(link);
    guest.find<QLineEdit>(QStringLiteral("join.folder"))->setText(path(QStringLiteral("joined")));
    QVERIFY(guest.click(QStringLiteral("join.main")));
    QTRY_VERIFY_WITH_TIMEOUT(guest.bench().live() && guest.bench().liveState().kind == LiveState::Kind::Live, 20'000);
    QVERIFY(guest.open(QStringLiteral("a.txt")));
    guest.toEnd();
    guest.keys(QStringLiteral("theirs\n"));
    QTRY_VERIFY_WITH_TIMEOUT(GuiDriver::read(path(QStringLiteral("origin/a.txt"))).contains("theirs"), 20'000);
    auto *box = host.find<QCheckBox>(QStringLiteral("commitCoAuthored"));
    QVERIFY(!box->isVisibleTo(host.bench().git()->panel()));       // here, but nothing of what is staged is theirs
    host.bench().git()->controller()->stage({QStringLiteral("a.txt")});
    QTRY_VERIFY_WITH_TIMEOUT(box->isVisibleTo(host.bench().git()->panel()) && box->text().contains(QLatin1String("Jonas")), 20'000);
    QVERIFY(box->toolTip().contains(QLatin1String("jonas@example.org")));      // the address of their earlier commits
}

QTEST_MAIN(TestIdeGit)
#include "test_ide_git.moc"
