// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The history of a shared file in the window: two people type, one scrubs back, restores and undoes. DYAD_SCREENSHOTS: a folder for pictures.
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/HistoryFlow.h"
#include "app/ide/MainWindow.h"
#include "editor/CodeEditor.h"
#include "editor/Theme.h"
#include "panels/PanelNote.h"
#include "panels/history/HistoryPanel.h"
#include "panels/history/HistoryScrubber.h"
#include "tests/app/ide/GuiDriver.h"
#include <QLineEdit>
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

private:
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
    const bool shown = QTest::qWaitFor([&] { return link->isVisible() && !link->text().isEmpty(); });
    host.press(Qt::Key_Escape);
    return shown ? link->text() : QString();
}

void TestIdeHistory::picture(GuiDriver &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("DYAD_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    for (const auto mode : {editor::Theme::Mode::Dark, editor::Theme::Mode::Light}) {
        editor::Theme::instance().setMode(mode);
        QTest::qWait(50);
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
    QPushButton *button = panel->findChild<panels::PanelNote *>()->button();
    QVERIFY(button->isVisible());
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
    const QString link = share(host);
    QVERIFY(!link.isEmpty());
    GuiDriver guest(QString(), QStringLiteral("Jonas"));
    guest.bench().openFolder({});
    QVERIFY(guest.bench().commands()->run(QStringLiteral("share.join")));
    guest.find<QLineEdit>(QStringLiteral("join.link"))->setText(link);
    guest.find<QLineEdit>(QStringLiteral("join.folder"))->setText(m_there->path());
    QVERIFY(guest.click(QStringLiteral("join.main")));
    QTRY_VERIFY_WITH_TIMEOUT(guest.bench().live() && guest.bench().liveState().kind == LiveState::Kind::Live, 20'000);
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
    auto *scrubber = host.bench().history()->panel()->findChild<panels::HistoryScrubber *>();
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
    host.bench().window()->editors()->current()->editor()->setFocus();
    host.press(Qt::Key_Z, Qt::ControlModifier);
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
}

QTEST_MAIN(TestIdeHistory)
#include "test_ide_history.moc"
