// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/GitFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/PanelArea.h"
#include "app/ide/QuestionSheet.h"
#include "app/ide/TabBar.h"
#include "app/ide/ToolsFlow.h"
#include "panels/files/FileTreeModel.h"
#include "panels/files/FilesPanel.h"
#include "panels/git/DiffPage.h"
#include "panels/problems/OutputPanel.h"
#include "panels/problems/ProblemsPanel.h"
#include "panels/search/SearchPanel.h"
#include "panels/terminal/TerminalPanel.h"
#include "panels/terminal/TerminalView.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/support/Patience.h"
#include <QLineEdit>
#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;

/// Git, terminals, builds and replacing in the window, each by the way a person takes.
class TestIdeTools : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        GuiDriver::makeHome();
        m_folder = std::make_unique<QTemporaryDir>();
        GuiDriver::write(path(QStringLiteral("a.txt")), "one\n");
        GuiDriver::write(path(QStringLiteral("b.txt")), "one\n");
    }
    void treeShowsWhatGitSees();
    void differenceAndCommitsAreTabs();
    void branchSwitchReloadsFiles();
    void buildFillsProblems();
    void terminalIsToggledAndRemembered();
    void quittingAsksAboutPrograms();
    void aTerminalInUseAsks();
    void questionsWaitTheirTurn();
    void enterPressesTheButtonThatHasTheFocus();
    void aPlaceIsGoneTo();
    void replacesInOpenAndClosedFiles();

private:
    QString path(const QString &name) const { return m_folder->path() + QLatin1Char('/') + name; }
    void git(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral("git"), QStringList{QStringLiteral("-c"), QStringLiteral("user.name=Mira"), QStringLiteral("-c"), QStringLiteral("user.email=mira@example.org")} + arguments);
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }
    void commitAll() const
    {
        git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main")});
        git({QStringLiteral("add"), QStringLiteral(".")});
        git({QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("Begin")});
    }
    static QChar markOf(GuiDriver &ide, const QString &file)
    {
        auto *model = ide.bench().filesPanel()->model();
        return model->data(model->indexOf(file), panels::FileTreeModel::MarkRole).toChar();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestIdeTools::treeShowsWhatGitSees()
{
    commitAll();
    GuiDriver::write(path(QStringLiteral("b.txt")), "two\n");
    GuiDriver ide(m_folder->path());
    QTRY_COMPARE(markOf(ide, QStringLiteral("b.txt")), QLatin1Char('M'));
    QCOMPARE(markOf(ide, QStringLiteral("a.txt")), QLatin1Char(' '));
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    ide.toEnd();
    ide.keys(QStringLiteral("more"));
    ide.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(markOf(ide, QStringLiteral("a.txt")), QLatin1Char('M'));
    GuiDriver::write(path(QStringLiteral("c.txt")), "new\n");
    QTRY_COMPARE(markOf(ide, QStringLiteral("c.txt")), QLatin1Char('U'));
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("deep/er")));
    GuiDriver::write(path(QStringLiteral("deep/er/new.txt")), "new\n");
    ide.bench().git()->controller()->refresh();
    QTRY_COMPARE(markOf(ide, QStringLiteral("deep/er")), panels::FileTreeModel::ChangedWithin);
    QTRY_COMPARE(markOf(ide, QStringLiteral("deep")), panels::FileTreeModel::ChangedWithin);
    QTRY_COMPARE(ide.find<QWidget>(QStringLiteral("status.branch"))->property("text").toString(), QStringLiteral("main"));
}

void TestIdeTools::differenceAndCommitsAreTabs()
{
    commitAll();
    GuiDriver::write(path(QStringLiteral("b.txt")), "two\n");
    GuiDriver ide(m_folder->path());
    EditorArea *editors = ide.bench().window()->editors();
    QVERIFY(ide.open(QStringLiteral("b.txt")));
    QTRY_COMPARE(ide.bench().git()->controller()->state(), panels::GitController::State::Ready);
    QVERIFY(ide.bench().commands()->run(QStringLiteral("git.diff")));
    QVERIFY(qobject_cast<panels::DiffPage *>(editors->currentTab()));
    QVERIFY(!editors->current());
    QCOMPARE(editors->pages().size(), 1);
    QVERIFY(ide.bench().commands()->run(QStringLiteral("git.history")));
    QCOMPARE(editors->tabs()->count(), 3);
    QVERIFY(ide.bench().commands()->run(QStringLiteral("git.history")));    // the same tab
    QCOMPARE(editors->tabs()->count(), 3);
    ide.press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(editors->tabs()->count(), 2);
    ide.bench().openFolder({});
    QTRY_COMPARE(editors->tabs()->count(), 0);
}

void TestIdeTools::branchSwitchReloadsFiles()
{
    commitAll();
    git({QStringLiteral("switch"), QStringLiteral("-qc"), QStringLiteral("other")});
    GuiDriver::write(path(QStringLiteral("a.txt")), "other\n");
    git({QStringLiteral("commit"), QStringLiteral("-qam"), QStringLiteral("Other")});
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    QTRY_COMPARE(ide.text(), QByteArray("other\n"));
    QTRY_COMPARE(ide.bench().git()->controller()->status().branch, QStringLiteral("other"));
    ide.bench().git()->controller()->switchTo(QStringLiteral("main"));      // asks nothing: the folder is not shared
    QTRY_COMPARE(ide.text(), QByteArray("one\n"));
    QTRY_COMPARE(ide.find<QWidget>(QStringLiteral("branchButton"))->property("text").toString(), QStringLiteral("main"));
}

void TestIdeTools::buildFillsProblems()
{
    GuiDriver::write(path(QStringLiteral("Makefile")), "all:\n\t@cat a.txt\n\t@echo 'a.txt:1:2: error: wrong'; false\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    ide.toEnd();
    ide.keys(QStringLiteral("typed\n"));        // is saved before it is built
    ide.press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(ide.bench().tools()->problems()->model()->total(), 1);
    QTRY_COMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("one\ntyped\n"));
    QTRY_COMPARE(ide.find<QWidget>(QStringLiteral("status.errors"))->property("text").toString(), QStringLiteral("1"));
    QVERIFY(ide.open(QStringLiteral("b.txt")));
    ide.press(Qt::Key_F8);
    QTRY_VERIFY(ide.bench().window()->editors()->current() && ide.bench().window()->editors()->current()->file()->path() == QLatin1String("a.txt"));
    QCOMPARE(ide.bench().window()->editors()->current()->position().column, 2);
}

void TestIdeTools::terminalIsToggledAndRemembered()
{
    {
        GuiDriver ide(m_folder->path());
        QVERIFY(!ide.bench().window()->bottom()->isVisible());
        QVERIFY(ide.bench().commands()->run(QStringLiteral("view.terminal")));
        QTRY_COMPARE(ide.bench().tools()->terminal()->count(), 1);
        QTRY_VERIFY(ide.bench().tools()->terminal()->isAncestorOf(QApplication::focusWidget()));
        ide.press(Qt::Key_QuoteLeft, Qt::ControlModifier);      // from within the terminal
        QTRY_VERIFY(!ide.bench().window()->bottom()->isVisible());
        QVERIFY(ide.bench().commands()->run(QStringLiteral("view.problems")));
        ide.bench().window()->saveLayout();
    }
    {
        GuiDriver ide(m_folder->path());
        QVERIFY(ide.bench().window()->bottom()->isVisible());
        QCOMPARE(ide.bench().window()->bottom()->current(), static_cast<QWidget *>(ide.bench().tools()->problems()));
        QCOMPARE(ide.bench().tools()->terminal()->count(), 0);      // none is started that nobody looks at
        QVERIFY(ide.bench().commands()->run(QStringLiteral("view.terminal")));
        ide.bench().window()->saveLayout();
    }
    // One that comes back with the window begins in the folder, and takes no keys.
    GuiDriver ide(m_folder->path());
    QTRY_COMPARE(ide.bench().tools()->terminal()->count(), 1);
    QTRY_COMPARE(QFileInfo(ide.bench().tools()->terminal()->current()->folder()).canonicalFilePath(), QFileInfo(m_folder->path()).canonicalFilePath());     // a child that has just begun is still where we are
    QVERIFY(!ide.bench().tools()->terminal()->isAncestorOf(QApplication::focusWidget()));
}

void TestIdeTools::quittingAsksAboutPrograms()
{
    GuiDriver::write(path(QStringLiteral("Makefile")), "all:\n\t@echo started; sleep 60\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.bench().commands()->run(QStringLiteral("run.build")));
    QTRY_COMPARE(ide.bench().tools()->runningPrograms().size(), 1);
    ide.bench().window()->close();
    QVERIFY(ide.bench().window()->isVisible());
    QVERIFY(ide.click(QStringLiteral("question.main")));
    QTRY_VERIFY(!ide.bench().window()->isVisible());
}

void TestIdeTools::aTerminalInUseAsks()
{
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    panels::TerminalPanel *terminal = ide.bench().tools()->terminal();
    terminal->setShell(QStringLiteral("/bin/sh"));
    QVERIFY(!ide.bench().commands()->run(QStringLiteral("terminal.close")));
    QVERIFY(ide.bench().commands()->run(QStringLiteral("terminal.new")));
    QTRY_VERIFY(terminal->current() && terminal->current()->hasFocus());
    terminal->open(QStringLiteral("AI"), QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("sleep 1000; true")});
    QTRY_COMPARE(terminal->runningPrograms().size(), 1);
    QVERIFY(ide.bench().commands()->run(QStringLiteral("terminal.close")));
    QVERIFY(ide.bench().question()->isOpen());
    QVERIFY(ide.click(QStringLiteral("question.cancel")));
    QCOMPARE(terminal->count(), 2);
    QVERIFY(ide.bench().commands()->run(QStringLiteral("terminal.close")));
    QVERIFY(ide.click(QStringLiteral("question.main")));
    QCOMPARE(terminal->count(), 1);
    terminal->focusTerminal();
    terminal->closeTerminal(0);
    QTRY_VERIFY(ide.bench().window()->editors()->isAncestorOf(QApplication::focusWidget()));      // one goes on where one was
}

void TestIdeTools::questionsWaitTheirTurn()
{
    GuiDriver ide(m_folder->path());
    QStringList done;
    const auto ask = [&](const QString &title, std::function<void()> more = {}) {
        ide.bench().question()->ask(title, QString(), QStringLiteral("Do it"), [&done, title, more] {
            done.append(title);
            if (more)
                more();
        }, {}, {});
    };
    ask(QStringLiteral("one"), [&] { ask(QStringLiteral("one more")); });
    ask(QStringLiteral("two"));
    ask(QStringLiteral("two"));         // the same again
    ask(QStringLiteral("three"));
    const auto *sheet = ide.bench().question();
    QCOMPARE(sheet->accessibleName(), QStringLiteral("one"));
    QVERIFY(ide.click(QStringLiteral("question.main")));
    QCOMPARE(sheet->accessibleName(), QStringLiteral("one more"));      // what an answer asks comes first
    QVERIFY(ide.click(QStringLiteral("question.main")));
    QTRY_VERIFY(sheet->isOpen() && sheet->accessibleName() == QLatin1String("two"));
    ide.press(Qt::Key_Escape);          // a no to one is none to the next
    QTRY_VERIFY(sheet->isOpen() && sheet->accessibleName() == QLatin1String("three"));
    QVERIFY(ide.click(QStringLiteral("question.main")));
    QCoreApplication::processEvents();
    QVERIFY(!sheet->isOpen());
    QCOMPARE(done, (QStringList{QStringLiteral("one"), QStringLiteral("one more"), QStringLiteral("three")}));
}

void TestIdeTools::enterPressesTheButtonThatHasTheFocus()
{
    GuiDriver ide(m_folder->path());
    int done = 0, other = 0;
    const auto ask = [&] {
        ide.bench().question()->ask(QStringLiteral("Lose it?"), QStringLiteral("All of it."), QStringLiteral("Save"), [&] { ++done; }, QStringLiteral("Lose it"), [&] { ++other; });
    };
    ask();
    ide.find<QPushButton>(QStringLiteral("question.cancel"))->setFocus();
    ide.press(Qt::Key_Return);
    QVERIFY(!ide.bench().question()->isOpen());
    QCOMPARE(done + other, 0);
    ask();
    ide.find<QPushButton>(QStringLiteral("question.other"))->setFocus();
    ide.press(Qt::Key_Return);
    QCOMPARE(other, 1);
    ask();
    ide.press(Qt::Key_Return);
    QCOMPARE(done, 1);
    QCOMPARE(other, 1);
}

void TestIdeTools::aPlaceIsGoneTo()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "one\ntwo words\nthree\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    EditorPage *page = ide.bench().window()->editors()->current();
    for (const auto &[typed, line, column] : {std::tuple(":2:5", 2, 5), std::tuple(":3", 3, 1), std::tuple(":2:", 2, 1), std::tuple(":x:4", 2, 1)}) {
        QVERIFY(ide.bench().commands()->run(QStringLiteral("go.file")));
        ide.keys(QLatin1String(typed));
        ide.press(Qt::Key_Return);
        QCOMPARE(page->position().line, line);
        QCOMPARE(page->position().column, column);
    }
}

void TestIdeTools::replacesInOpenAndClosedFiles()
{
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    ide.toEnd();
    ide.keys(QStringLiteral("one more one"));       // found in what is typed, too
    QTRY_COMPARE(ide.text(), QByteArray("one\none more one"));
    panels::SearchPanel *search = ide.bench().searchPanel();
    QSignalSpy replaced(search, &panels::SearchPanel::replaced);
    search->focusSearch(QStringLiteral("one"), true);
    auto *replacement = search->findChild<QLineEdit *>(QStringLiteral("searchReplacement"));
    QVERIFY(replacement);
    replacement->setText(QStringLiteral("three"));
    search->search();
    QTRY_COMPARE(search->controller()->state(), panels::SearchController::State::Done);
    QTRY_COMPARE(search->controller()->summary().matches, 4);
    QTimer::singleShot(0, search, [] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        for (QAbstractButton *button : box ? box->buttons() : QList<QAbstractButton *>())
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
    });
    search->replaceAll();
    QTRY_COMPARE(replaced.size(), 1);
    QCOMPARE(replaced.first().first().toInt(), 4);
    QTRY_COMPARE(ide.text(), QByteArray("three\nthree more three"));
    QCOMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("one\n"));         // an edit, not saved
    QCOMPARE(GuiDriver::read(path(QStringLiteral("b.txt"))), QByteArray("three\n"));
    ide.bench().window()->editors()->current()->undo();
    QTRY_COMPARE(ide.text(), QByteArray("one\none more one"));
}

QTEST_MAIN(TestIdeTools)
#include "test_ide_tools.moc"
