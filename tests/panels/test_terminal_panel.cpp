// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The panel of the terminals, as a person uses it.
#include "editor/Theme.h"
#include "panels/terminal/TerminalPanel.h"
#include "panels/terminal/TerminalView.h"
#include "tests/panels/TestFolder.h"
#include "tests/support/Patience.h"
#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>
#include <functional>

using namespace dyad::panels;
using test::TestFolder;

namespace {
QString operator""_s(const char *text, size_t length) { return QString::fromUtf8(text, qsizetype(length)); }
} // namespace

class TerminalPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { dyad::editor::Theme::instance().install(); }

    void typingInATerminal()
    {
        qputenv("SHELL", "/bin/sh");
        TestFolder folder;
        folder.write("found.txt"_s, "x");
        TerminalPanel panel;
        panel.setFolder(folder.path());
        panel.resize(700, 300);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.newTerminal();
        QCOMPARE(panel.count(), 1);
        TerminalView *view = panel.current();
        const auto text = [&] { return view->screen()->textBetween({0, 0}, {view->screen()->lineCount() - 1, 500}); };
        QTest::keyClicks(view, "echo $((40+2)) found.txt:7"_s);
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_VERIFY2(text().contains("42 found.txt:7"_s), qPrintable(text()));
        QVERIFY(view->find("42 found"_s, true, true));
        QCOMPARE(view->selectedText(), "42 found"_s);
        QTest::keyClicks(view, "stty size"_s);
        QTest::keyClick(view, Qt::Key_Return);
        const QString size = "%1 %2"_s.arg(view->screen()->rows()).arg(view->screen()->columns());
        QTRY_VERIFY2(text().contains(size), qPrintable(text() + size));
        QVERIFY(!view->hasSelection());   // typing ends a selection
        QTest::keyClicks(view, "exit"_s);
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_COMPARE(panel.count(), 0);
    }

    void terminalsBesideEachOther()
    {
        qputenv("SHELL", "/bin/sh");
        TerminalPanel panel;
        panel.resize(800, 300);
        panel.show();
        panel.setShell("/bin/sh"_s);
        panel.newTerminal();
        QTRY_COMPARE(panel.views().size(), 1);
        panel.splitTerminal();
        QCOMPARE(panel.views().size(), 2);
        QCOMPARE(panel.count(), 1);
        TerminalView *second = panel.current();
        QVERIFY(second && second->isVisible() && second->width() > 300);
        panel.showSearch();
        QVERIFY(panel.findChild<QLineEdit *>("terminalSearch"_s)->isVisible());
        QTRY_VERIFY(second->isRunning());
        QTest::keyClicks(second, "exit"_s);
        QTest::keyClick(second, Qt::Key_Return);
        QTRY_COMPARE(panel.views().size(), 1);
        QCOMPARE(panel.count(), 1);
        panel.closeTerminal(0);
        QTRY_COMPARE(panel.count(), 0);
    }

    void aTerminalInUseAsksBeforeItCloses()
    {
        TerminalPanel panel;
        panel.resize(800, 300);
        panel.setShell("/bin/sh"_s);
        QStringList asked;
        std::function<void()> agree;
        panel.setQuestion([&](const QString &, const QString &text, const QString &, std::function<void()> then) {
            asked << text;
            agree = std::move(then);
        });
        panel.show();
        panel.newTerminal();
        QCOMPARE(panel.runningPrograms(), QStringList());
        panel.open("AI"_s, "/bin/sh"_s, {"-c"_s, "sleep 1000; true"_s});
        // Its own program counts, though it has a shell's name.
        QTRY_COMPARE(panel.runningPrograms().size(), 1);
        panel.askToClose(1);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(panel.count(), 2);
        agree();
        QCOMPARE(panel.count(), 1);
        agree();        // said twice, or too late: nothing else is closed
        QCOMPARE(panel.count(), 1);
        TerminalView *view = panel.current();
        QTest::keyClicks(view, "sh -c 'sleep 1000; true'"_s);      // a script of the shell's own kind
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_VERIFY(view->isBusy());
        panel.askToClose(0);
        QCOMPARE(asked.size(), 2);
        const auto isInterrupted = [&] {       // again: between its fork and its start a program may not take it
            QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
            return !view->isBusy();
        };
        QTRY_VERIFY(isInterrupted());
        panel.askToClose(0);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(panel.count(), 0);
    }

    void linesThatArePastedAreNotCarriedOutUnasked()
    {
        TerminalPanel panel;
        panel.resize(800, 300);
        QStringList asked;
        std::function<void()> agree;
        panel.setQuestion([&](const QString &, const QString &text, const QString &, std::function<void()> then) {
            asked << text;
            agree = std::move(then);
        });
        panel.show();
        TerminalView *view = panel.open("cat"_s, "/bin/cat"_s);
        const auto text = [&] { return view->screen()->textBetween({0, 0}, {view->screen()->lineCount() - 1, 500}); };
        view->pasteText("one"_s);
        QTRY_VERIFY(text().contains("one"_s));
        view->pasteText("two\nthree\n"_s);
        QCOMPARE(asked.size(), 1);
        QVERIFY(!text().contains("two"_s));
        agree();
        QTRY_VERIFY(text().contains("three"_s));
        view->screen()->feed("\x1b[?2004h");        // the program takes it as one
        view->pasteText("four\nfive"_s);
        QCOMPARE(asked.size(), 1);
        QTRY_VERIFY(text().contains("five"_s));
    }

    void keysStayWhereTheyAre()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *typing = new QLineEdit(&window);
        auto *panel = new TerminalPanel(&window);
        column->addWidget(typing);
        column->addWidget(panel);
        window.resize(800, 400);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        panel->setShell("/bin/sh"_s);
        panel->newTerminal();
        TerminalView *shell = panel->current();
        typing->setFocus();
        panel->open("AI"_s, "/bin/cat"_s, {}, TerminalPanel::Keys::StayWhereTheyAre);
        QCOMPARE(panel->count(), 2);
        QVERIFY(typing->hasFocus());
        QVERIFY(panel->current() != shell);     // it is there to be watched
        panel->closeTerminal(1);
        QVERIFY(typing->hasFocus());            // and its end brings the shell forward, not the keys there
        shell->setFocus();
        panel->open("AI"_s, "/bin/cat"_s, {}, TerminalPanel::Keys::StayWhereTheyAre);
        QVERIFY(shell->hasFocus());
        QCOMPARE(panel->current(), shell);
        panel->open("AI"_s, "/bin/cat"_s);
        QVERIFY(!shell->hasFocus());
        QCOMPARE(panel->findChild<QTabBar *>("terminalTabs"_s)->tabText(2), "AI 2"_s);
        panel->closeTerminal(2);
        QVERIFY(panel->isAncestorOf(QApplication::focusWidget()));
        QSignalSpy left(panel, &TerminalPanel::left);
        panel->closeTerminal(1);
        shell->setFocus();
        panel->closeTerminal(0);
        QCOMPARE(left.size(), 1);
    }

    void anEndThatSaysMoreStaysToBeRead()
    {
        TerminalPanel panel;
        panel.resize(800, 300);
        panel.setShell("/bin/sh"_s);
        panel.show();
        TerminalView *view = panel.open("make"_s, "/bin/sh"_s, {"-c"_s, "exit 3"_s});
        QTRY_VERIFY(!view->isRunning());
        QCOMPARE(panel.count(), 1);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(panel.count(), 0);
        // So does one that went well; its next run takes its place.
        for (int run = 0; run < 2; ++run) {
            view = panel.open("AI"_s, "/bin/sh"_s, {"-c"_s, "echo said it"_s});
            QTRY_VERIFY(!view->isRunning());
            QCOMPARE(panel.count(), 1);
            QVERIFY(view->screen()->textBetween({0, 0}, {view->screen()->lineCount() - 1, 500}).contains("said it"_s));
        }
        panel.closeTerminal(0);
        panel.newTerminal();        // a shell that somebody left after a command that failed
        QTest::keyClicks(panel.current(), "exit 3"_s);
        QTest::keyClick(panel.current(), Qt::Key_Return);
        QTRY_COMPARE(panel.count(), 0);
    }

    void linksInATerminal()
    {
        TestFolder folder;
        folder.write("found.txt"_s, "x");
        TerminalView view;
        view.resize(600, 200);
        view.show();
        Pty::Start start;
        start.program = "/bin/cat"_s;
        start.folder = folder.path();
        QVERIFY(view.start(start).has_value());
        view.screen()->feed("found.txt:7:3 missing.txt:8\r\n");
        QSignalSpy opened(&view, &TerminalView::openRequested);
        const auto click = [&](int column) { QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, {8 + column * 8 + 4, 12}); };
        QTRY_COMPARE(view.folder(), QFileInfo(folder.path()).canonicalFilePath());   // until then it is still on its way there
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {8 + 2 * 8 + 4, 12});
        QCOMPARE(opened.size(), 0);     // that only brings the keyboard here
        click(2);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened[0], (QVariantList{QFileInfo(folder.path("found.txt"_s)).canonicalFilePath(), 7, 3}));
        click(18);
        QCOMPARE(opened.size(), 1);
    }

    /// Who reads what the last run wrote keeps it in front, with the keys: Return there must not go to a shell or a file.
    void whoReadsTheLastRunKeepsIt()
    {
        TerminalPanel panel;
        panel.resize(800, 300);
        panel.setShell("/bin/sh"_s);
        panel.show();
        TerminalView *read = panel.open("AI"_s, "/bin/sh"_s, {"-c"_s, "echo said it; kill -9 $$"_s});
        QTRY_VERIFY(!read->isRunning());
        QCOMPARE(panel.count(), 1);             // also where it was killed
        QVERIFY(read->hasFocus());
        panel.open("AI"_s, "/bin/cat"_s, {}, TerminalPanel::Keys::StayWhereTheyAre);
        QCOMPARE(panel.count(), 2);
        QVERIFY(read->hasFocus());
        QCOMPARE(panel.current(), read);
    }
};

QTEST_MAIN(TerminalPanelTest)
#include "test_terminal_panel.moc"
