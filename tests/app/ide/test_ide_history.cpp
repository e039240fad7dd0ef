// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The history of a shared file in the window: two people type, one scrubs back, restores and undoes. DYAD_SCREENSHOTS: a folder for pictures.
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/GitFlow.h"
#include "app/ide/HistoryFlow.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/LocalHistoryKeeper.h"
#include "app/ide/MainWindow.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include "panels/PanelNote.h"
#include "panels/history/AuthorsController.h"
#include "panels/history/HistoryPanel.h"
#include "panels/history/HistoryScrubber.h"
#include "panels/history/ProjectHistoryController.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/app/ide/LayOut.h"
#include "tests/support/Patience.h"
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;
using State = panels::HistoryController::State;

class TestIdeHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anUnsharedFolderOffersSharing();
    void twoPeopleAndTheirPast();
    void sinceTheLastTime();
    void aFolderOfOnesOwnHasAPast();
    void undoComesBackWithTheProgram();
    void anotherProgramWroteMeanwhile();
    void deletedFilesComeBack();
    void authorsSinceTheCommit();
    void theProjectsLifeIsShared();

private:
    QString join(GuiDriver &host, GuiDriver &guest);
    void undo(GuiDriver &window);
    QString share(GuiDriver &host);
    void picture(GuiDriver &window, const QString &name);
    std::unique_ptr<QTemporaryDir> m_here, m_there;
};

void TestIdeHistory::init()
{
    GuiDriver::makeHome();
    m_here = std::make_unique<QTemporaryDir>();
    m_there = std::make_unique<QTemporaryDir>();
    GuiDriver::write(m_here->path() + QStringLiteral("/a.txt"), "one\ntwo\nthree\n");
}

QString TestIdeHistory::share(GuiDriver &host)
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

/// Shares the host's folder and lets the guest in; empty, or what went wrong.
QString TestIdeHistory::join(GuiDriver &host, GuiDriver &guest)
{
    const QString link = share(host);
    guest.bench().openFolder({});
    if (link.isEmpty() || !guest.bench().commands()->run(QStringLiteral("share.join")))
        return QStringLiteral("not shared");
    guest.find<QLineEdit>(QStringLiteral("join.link"))->setText(link);
    guest.find<QLineEdit>(QStringLiteral("join.folder"))->setText(m_there->path());
    if (!guest.click(QStringLiteral("join.main")))
        return QStringLiteral("no button");
    const bool live = QTest::qWaitFor([&] { return guest.bench().live() && guest.bench().liveState().kind == LiveState::Kind::Live; }, 20'000);
    return live ? QString() : QStringLiteral("not joined");
}

void TestIdeHistory::undo(GuiDriver &window)
{
    window.bench().window()->editors()->current()->editor()->setFocus();
    window.press(Qt::Key_Z, Qt::ControlModifier);
}

void TestIdeHistory::picture(GuiDriver &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("DYAD_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    for (const auto mode : {editor::Theme::Mode::Dark, editor::Theme::Mode::Light}) {
        editor::Theme::instance().setMode(mode);
        tests::layOut();
        QVERIFY(window.bench().writeScreenshot(QStringLiteral("%1/%2-%3.png").arg(folder, name, mode == editor::Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light"))));
    }
}

void TestIdeHistory::anUnsharedFolderOffersSharing()
{
    GuiDriver host(m_here->path());
    QVERIFY(host.open(QStringLiteral("a.txt")));
    QVERIFY(host.bench().commands()->run(QStringLiteral("view.history")));
    auto *panel = host.bench().history()->panel();
    QVERIFY(panel->isVisible());
    QPushButton *button = panel->findChild<panels::PanelNote *>(QStringLiteral("historyNote"))->button();
    QTRY_VERIFY(button->isVisible());       // first it is looked for what was kept of the file
    picture(host, QStringLiteral("history-unshared"));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(host.find(QStringLiteral("share.main")) && host.find(QStringLiteral("share.main"))->isVisible());
    host.press(Qt::Key_Escape);
    QVERIFY(host.bench().commands()->run(QStringLiteral("view.history")));
    QVERIFY(!panel->isVisible());
}

void TestIdeHistory::twoPeopleAndTheirPast()
{
    GuiDriver host(m_here->path(), QStringLiteral("Mira"));
    QVERIFY(host.open(QStringLiteral("a.txt")));
    GuiDriver guest(QString(), QStringLiteral("Jonas"));
    QCOMPARE(join(host, guest), QString());
    QVERIFY(guest.open(QStringLiteral("a.txt")));
    guest.toEnd();
    guest.keys(QStringLiteral("from Jonas\n"));
    QTRY_VERIFY_WITH_TIMEOUT(host.text().endsWith("from Jonas\n"), 10'000);
    host.toEnd();
    host.keys(QStringLiteral("from Mira\n"));
    const QByteArray both("one\ntwo\nthree\nfrom Jonas\nfrom Mira\n");
    QTRY_COMPARE_WITH_TIMEOUT(guest.text(), both, 10'000);

    auto *controller = host.bench().history()->controller();
    QVERIFY(host.bench().commands()->run(QStringLiteral("view.history")));
    QTRY_VERIFY_WITH_TIMEOUT(controller->state() == State::Ready && controller->bucket() + 1 == controller->history().buckets.size(), 10'000);
    QCOMPARE(controller->nameOf(controller->history().buckets.last().member), QStringLiteral("Mira"));
    QCOMPARE(controller->nameOf(controller->history().buckets.first().member), QStringLiteral("Jonas"));
    auto *scrubber = host.bench().history()->panel()->findChild<panels::HistoryScrubber *>(QStringLiteral("historyScrubber"));
    int place = controller->bucket();
    while (place > 0 && controller->nameOf(controller->history().buckets[place].member) == QStringLiteral("Mira"))
        --place;        // Jonas' last edit
    scrubber->setFocus();
    while (controller->bucket() > place)
        QTest::keyClick(scrubber, Qt::Key_Left);
    QTRY_VERIFY_WITH_TIMEOUT(!controller->isComparing() && !controller->changes().isEmpty(), 10'000);
    picture(host, QStringLiteral("history-place"));
    QVERIFY(host.click(QStringLiteral("historyRestore")));
    const QByteArray before("one\ntwo\nthree\nfrom Jonas\n");
    QTRY_COMPARE_WITH_TIMEOUT(host.text(), before, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(guest.text(), before, 10'000);
    undo(host);
    QTRY_COMPARE_WITH_TIMEOUT(guest.text(), both, 10'000);
    // Only what Jonas did, on purpose, seen first.
    host.bench().history()->controller()->select(place);
    QVERIFY(host.click(QStringLiteral("historyTakeBack")));
    QTRY_VERIFY_WITH_TIMEOUT(controller->isPreviewing() && !controller->isComparing(), 10'000);
    picture(host, QStringLiteral("history-preview"));
    QCOMPARE(guest.text(), both);
    QVERIFY(host.click(QStringLiteral("historyConfirm")));
    QTRY_VERIFY_WITH_TIMEOUT(guest.text() == host.text() && host.text() != both && host.text().contains("from Mira\n"), 10'000);
    QVERIFY2(both.startsWith("one\ntwo\nthree\n") && host.text().startsWith("one\ntwo\nthree\n") && host.text().size() < both.size(), host.text().constData());
    undo(host);
    QTRY_COMPARE_WITH_TIMEOUT(guest.text(), both, 10'000);
}

void TestIdeHistory::sinceTheLastTime()
{
    {
        GuiDriver host(m_here->path(), QStringLiteral("Mira"));
        QVERIFY(host.open(QStringLiteral("a.txt")));
        QVERIFY(!share(host).isEmpty());
        EditorPage *page = host.bench().window()->editors()->current();
        QTRY_VERIFY(page->file()->doc() != 0 && page->file()->document()->isWritable());
        host.toEnd();
        host.keys(QStringLiteral("seen\n"));
        QTRY_VERIFY_WITH_TIMEOUT(GuiDriver::read(m_here->path() + QStringLiteral("/a.txt")).endsWith("seen\n") && host.bench().isEverythingSaved(), 10'000);
        QTRY_COMPARE(host.bench().liveState().waitingEdits, 0);
        host.bench().window()->close();
    }
    GuiDriver::write(m_here->path() + QStringLiteral("/a.txt"), "one\ntwo\nthree\nseen\nwhile I was away\n");
    GuiDriver host(m_here->path(), QStringLiteral("Mira"));
    QTRY_VERIFY_WITH_TIMEOUT(host.bench().liveState().kind == LiveState::Kind::Live, 20'000);
    QVERIFY(host.open(QStringLiteral("a.txt")));
    QTRY_VERIFY_WITH_TIMEOUT(host.text().endsWith("away\n"), 10'000);
    auto *controller = host.bench().history()->controller();
    QVERIFY(host.bench().commands()->run(QStringLiteral("view.history")));
    QTRY_VERIFY_WITH_TIMEOUT(controller->canCompareSinceLeft(), 10'000);
    QVERIFY(host.bench().commands()->run(QStringLiteral("history.sinceLeft")));
    QTRY_VERIFY_WITH_TIMEOUT(!controller->isComparing() && !controller->changes().isEmpty(), 10'000);
    QStringList added;
    for (const auto &line : controller->changes())
        if (line.kind != panels::HistoryLine::Kind::Same && line.kind != panels::HistoryLine::Kind::Gap)
            added.append(line.text);
    QCOMPARE(added, QStringList{QStringLiteral("while I was away")});
    picture(host, QStringLiteral("history-since"));
    // What was typed before the restart can still be undone, and what came while the program was closed stays. The break of a line is a step of its own.
    undo(host);
    QTRY_COMPARE_WITH_TIMEOUT(host.text(), QByteArray("one\ntwo\nthree\nseenwhile I was away\n"), 10'000);
    undo(host);
    QTRY_COMPARE_WITH_TIMEOUT(host.text(), QByteArray("one\ntwo\nthree\nwhile I was away\n"), 10'000);
}

void TestIdeHistory::aFolderOfOnesOwnHasAPast()
{
    GuiDriver host(m_here->path());
    QVERIFY(host.open(QStringLiteral("a.txt")));
    host.toEnd();
    host.keys(QStringLiteral("first\n"));
    QVERIFY(host.bench().commands()->run(QStringLiteral("view.history")));
    auto *controller = host.bench().history()->controller();
    QTRY_COMPARE_WITH_TIMEOUT(controller->history().buckets.size(), 1, 10'000);
    host.bench().window()->editors()->current()->editor()->setFocus();
    host.keys(QStringLiteral("second\n"));
    QTRY_COMPARE_WITH_TIMEOUT(controller->history().buckets.size(), 2, 10'000);
    controller->select(0);
    QTRY_VERIFY(!controller->isComparing() && !controller->changes().isEmpty());
    picture(host, QStringLiteral("history-local"));
    QVERIFY(host.click(QStringLiteral("historyTakeBack")));
    QTRY_VERIFY(controller->isPreviewing() && !controller->isComparing());
    QVERIFY(host.click(QStringLiteral("historyConfirm")));
    QTRY_COMPARE(host.text(), QByteArray("one\ntwo\nthree\nsecond\n"));
    QTRY_VERIFY_WITH_TIMEOUT(controller->history().buckets.size() == 3, 10'000);
    controller->select(0);
    QVERIFY(host.click(QStringLiteral("historyRestore")));
    QTRY_COMPARE(host.text(), QByteArray("one\ntwo\nthree\nfirst\n"));
    undo(host);
    undo(host);
    QTRY_COMPARE(host.text(), QByteArray("one\ntwo\nthree\nfirst\nsecond\n"));
}

void TestIdeHistory::undoComesBackWithTheProgram()
{
    {
        GuiDriver host(m_here->path());
        QVERIFY(host.open(QStringLiteral("a.txt")));
        host.toEnd();
        host.keys(QStringLiteral("saved "));
        host.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(GuiDriver::read(m_here->path() + QStringLiteral("/a.txt")), QByteArray("one\ntwo\nthree\nsaved "));
        QTRY_VERIFY(host.bench().isEverythingSaved());
        host.keys(QStringLiteral("unsaved"));
        host.bench().window()->close();
    }
    {
        GuiDriver host(m_here->path());
        QVERIFY(host.open(QStringLiteral("a.txt")));
        QTRY_COMPARE(host.text(), QByteArray("one\ntwo\nthree\nsaved unsaved"));
        undo(host);
        QCOMPARE(host.text(), QByteArray("one\ntwo\nthree\nsaved "));
        QTRY_VERIFY(host.bench().isEverythingSaved());
        host.bench().window()->close();
    }
    GuiDriver host(m_here->path());
    QVERIFY(host.open(QStringLiteral("a.txt")));
    QVERIFY(host.bench().isEverythingSaved());
    undo(host);
    QCOMPARE(host.text(), QByteArray("one\ntwo\nthree\n"));
    host.press(Qt::Key_Y, Qt::ControlModifier);
    host.press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(host.text(), QByteArray("one\ntwo\nthree\nsaved unsaved"));
}

void TestIdeHistory::anotherProgramWroteMeanwhile()
{
    const QString file = m_here->path() + QStringLiteral("/a.txt");
    {
        GuiDriver host(m_here->path());
        QVERIFY(host.open(QStringLiteral("a.txt")));
        host.toEnd();
        host.keys(QStringLiteral("mine"));
        host.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(host.bench().isEverythingSaved() && GuiDriver::read(file).endsWith("mine"));
        host.bench().window()->close();
    }
    GuiDriver::write(file, "zero\none\ntwo\nthree\nmine\nfour\n");
    GuiDriver host(m_here->path());
    QVERIFY(host.open(QStringLiteral("a.txt")));
    QTRY_COMPARE(host.text(), QByteArray("zero\none\ntwo\nthree\nmine\nfour\n"));
    QVERIFY(host.bench().isEverythingSaved());
    undo(host);
    QCOMPARE(host.text(), QByteArray("zero\none\ntwo\nthree\n\nfour\n"));
    undo(host);
    QCOMPARE(host.text(), QByteArray("zero\none\ntwo\nthree\n\nfour\n"));
}

void TestIdeHistory::deletedFilesComeBack()
{
    GuiDriver host(m_here->path());
    QVERIFY(host.open(QStringLiteral("a.txt")));
    host.toEnd();
    host.keys(QStringLiteral("kept"));
    host.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(host.bench().isEverythingSaved());
    host.bench().history()->keeper()->aboutToDelete(m_here->path() + QStringLiteral("/a.txt"));
    QVERIFY(QFile::remove(m_here->path() + QStringLiteral("/a.txt")));
    host.bench().window()->editors()->removePath(QStringLiteral("a.txt"));
    host.bench().window()->editors()->closeAll();
    QVERIFY(host.bench().commands()->run(QStringLiteral("history.project")));
    auto *project = host.bench().history()->project();
    QTRY_VERIFY_WITH_TIMEOUT(project->state() == panels::ProjectHistoryController::State::Ready, 10'000);
    const auto &file = project->timeline().sessions.first().files.first();
    QVERIFY(file.isGone);
    picture(host, QStringLiteral("history-project-local"));
    auto *list = host.find<QListView>(QStringLiteral("projectSessions"));
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    auto *controller = host.bench().history()->controller();
    QTRY_VERIFY_WITH_TIMEOUT(controller->state() == State::Ready && controller->isFileGone(), 10'000);
    picture(host, QStringLiteral("history-gone"));
    QVERIFY(host.click(QStringLiteral("historyRestore")));
    QTRY_COMPARE(GuiDriver::read(m_here->path() + QStringLiteral("/a.txt")), QByteArray("one\ntwo\nthree\nkept"));
    QTRY_COMPARE(host.text(), QByteArray("one\ntwo\nthree\nkept"));
}

void TestIdeHistory::authorsSinceTheCommit()
{
    auto repository = panels::GitRepository::create(m_here->path());
    QVERIFY(repository);
    GuiDriver::write(m_here->path() + QStringLiteral("/.git/config"), "[user]\n\tname = Mira\n\temail = mira@example.org\n");
    repository = panels::GitRepository::open(m_here->path());
    QVERIFY(repository && repository->stage({QStringLiteral("a.txt")}));
    const auto committed = repository->commit({.message = QStringLiteral("first")});
    QVERIFY2(committed, committed ? "" : committed.error().message.c_str());
    QCOMPARE(*repository->committedText(QStringLiteral("a.txt")), QByteArray("one\ntwo\nthree\n"));
    GuiDriver host(m_here->path(), QStringLiteral("Mira"));
    GuiDriver guest(QString(), QStringLiteral("Jonas"));
    QVERIFY(host.open(QStringLiteral("a.txt")));
    QCOMPARE(join(host, guest), QString());
    QVERIFY(guest.open(QStringLiteral("a.txt")));
    guest.toEnd();
    guest.keys(QStringLiteral("from Jonas\n"));
    QTRY_VERIFY_WITH_TIMEOUT(host.text().endsWith("from Jonas\n"), 10'000);
    host.toEnd();
    host.keys(QStringLiteral("from Mira\n"));
    auto *authors = host.bench().history()->authors();
    QTRY_VERIFY_WITH_TIMEOUT(host.bench().git()->controller()->state() == panels::GitController::State::Ready, 10'000);
    QVERIFY(host.bench().commands()->run(QStringLiteral("history.authors")));
    const auto told = [&] {
        QStringList all;
        for (const auto &line : authors->lines())
            all.append(line.kind == panels::HistoryLine::Kind::Gap ? QStringLiteral("…") : line.who + QLatin1Char(':') + line.text);
        return all.join(QLatin1Char('|'));
    };
    QTRY_COMPARE_WITH_TIMEOUT(told(), QStringLiteral("…|Jonas:from Jonas|Mira:from Mira"), 15'000);
    picture(host, QStringLiteral("history-authors"));
}

void TestIdeHistory::theProjectsLifeIsShared()
{
    GuiDriver host(m_here->path(), QStringLiteral("Mira"));
    GuiDriver guest(QString(), QStringLiteral("Jonas"));
    QVERIFY(host.open(QStringLiteral("a.txt")));
    QCOMPARE(join(host, guest), QString());
    QVERIFY(guest.open(QStringLiteral("a.txt")));
    guest.toEnd();
    guest.keys(QStringLiteral("from Jonas\n"));
    QTRY_VERIFY_WITH_TIMEOUT(host.text().endsWith("from Jonas\n"), 10'000);
    auto *project = host.bench().history()->project();
    QVERIFY(host.bench().commands()->run(QStringLiteral("history.project")));
    const auto sessionOf = [&](const QString &name) -> const sync::past::WorkSession * {
        for (const auto &session : project->timeline().sessions)
            if (project->nameOf(session.member) == name)
                return &session;
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT((project->reload(), QTest::qWait(200), sessionOf(QStringLiteral("Jonas"))), 15'000);
    QCOMPARE(sessionOf(QStringLiteral("Jonas"))->files.first().path, QStringLiteral("a.txt"));
    picture(host, QStringLiteral("history-project"));
    // Deleted for everybody, and back for everybody.
    const auto doc = host.bench().live()->project()->fileAt(QStringLiteral("a.txt"))->doc;
    host.bench().live()->project()->removeFile(doc, this, [](const auto &) {});
    QTRY_VERIFY_WITH_TIMEOUT(!guest.bench().live()->project()->fileAt(QStringLiteral("a.txt")), 10'000);
    QTRY_VERIFY_WITH_TIMEOUT((project->reload(), QTest::qWait(200), sessionOf(QStringLiteral("Mira")) && sessionOf(QStringLiteral("Mira"))->files.first().isGone), 15'000);
    Q_EMIT host.bench().history()->panel()->fileChosen(sessionOf(QStringLiteral("Mira"))->files.first());
    QTRY_VERIFY_WITH_TIMEOUT(host.bench().history()->controller()->state() == State::Ready, 10'000);
    QVERIFY(host.click(QStringLiteral("historyRestore")));
    QTRY_COMPARE_WITH_TIMEOUT(GuiDriver::read(m_there->path() + QStringLiteral("/a.txt")), QByteArray("one\ntwo\nthree\nfrom Jonas\n"), 15'000);
}

QTEST_MAIN(TestIdeHistory)
#include "test_ide_history.moc"
