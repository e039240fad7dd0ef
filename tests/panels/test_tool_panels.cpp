// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The panels of the tools, as a person uses them.
#include "editor/Theme.h"
#include "panels/git/CommitBox.h"
#include "panels/git/DiffColors.h"
#include "panels/git/DiffPage.h"
#include "panels/git/DiffView.h"
#include "panels/git/GitPanel.h"
#include "panels/git/HistoryPage.h"
#include "panels/problems/OutputPanel.h"
#include "panels/problems/ProblemsPanel.h"
#include "panels/search/HistoryField.h"
#include "panels/search/SearchPanel.h"
#include "tests/panels/TestFolder.h"
#include "tests/support/Patience.h"
#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
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

template<typename T = QAbstractButton>
T *child(QWidget &panel, const QString &name)
{
    auto *found = panel.findChild<T *>(name);
    if (!found)
        qFatal("there is no %s", qPrintable(name));
    return found;
}

// Remembers what it was asked to replace.
class RecordingTarget : public ReplaceTarget {
public:
    dyad::sync::Expected<void> replace(const FileMatches &file) override
    {
        files << file.relativePath;
        replacements << QString::fromUtf8(file.matches.front().replacement);
        return {};
    }
    QStringList files, replacements;
};

} // namespace

class ToolPanelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { dyad::editor::Theme::instance().install(); }

    void searchingAndOpening()
    {
        TestFolder folder;
        folder.write("src/a.cpp"_s, "int x;\nint needle = 1;\n");
        folder.write("b.txt"_s, "Needle\n");
        SearchPanel panel;
        panel.setRoot(folder.path());
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        auto *field = child<HistoryField>(panel, "searchPattern"_s);
        auto *list = child<QListView>(panel, "searchResults"_s);
        QVERIFY(!list->isVisible());
        QTest::keyClicks(field, "needle"_s);
        QTRY_COMPARE(list->model()->rowCount(), 4);
        QVERIFY(list->isVisible());
        QTest::mouseClick(child(panel, "searchCase"_s), Qt::LeftButton);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QSignalSpy opened(&panel, &SearchPanel::openRequested);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QTRY_VERIFY(!opened.isEmpty());
        QCOMPARE(opened.last().mid(0, 4), (QVariantList{folder.path("src/a.cpp"_s), 2, 4, 6}));
        field->clear();
        QTest::mouseClick(child(panel, "searchRegex"_s), Qt::LeftButton);
        QTest::keyClicks(field, "(x"_s);
        QTRY_VERIFY(field->property("invalid").toBool());
    }

    void replacing()
    {
        TestFolder folder;
        folder.write("a.txt"_s, "one one\n");
        folder.write("b.txt"_s, "one\n");
        SearchPanel panel;
        RecordingTarget target;
        panel.setRoot(folder.path());
        panel.setReplaceTarget(&target, true);
        panel.show();
        panel.focusSearch("one"_s, true);
        QTest::keyClicks(child<HistoryField>(panel, "searchReplacement"_s), "two"_s);
        auto *list = child<QListView>(panel, "searchResults"_s);
        QTRY_COMPARE(panel.controller()->state(), SearchController::State::Done);
        QTRY_COMPARE(list->model()->rowCount(), 5);
        list->setCurrentIndex(list->model()->index(3, 0));
        QTest::keyClick(list, Qt::Key_Delete);   // b.txt stays as it is
        QCOMPARE(list->model()->rowCount(), 3);
        QSignalSpy replaced(&panel, &SearchPanel::replaced);
        QTRY_VERIFY(panel.controller()->state() == SearchController::State::Done && panel.query().replacement == "two"_s);
        QTest::mouseClick(child(panel, "searchReplaceAll"_s), Qt::LeftButton);
        QTRY_COMPARE(replaced.size(), 1);
        QCOMPARE(target.files, QStringList{"a.txt"_s});
        QCOMPARE(folder.read("a.txt"_s), QByteArray("one one\n"));   // the target decides, not the panel
    }

    void stagingAndCommitting()
    {
        TestFolder folder;
        GitController controller;
        GitPanel panel(&controller);
        panel.resize(272, 600);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        controller.open(folder.path());
        QTRY_COMPARE(controller.state(), GitController::State::NoRepository);
        controller.createRepository();
        QTRY_COMPARE(controller.state(), GitController::State::Ready);
        folder.git({"config"_s, "user.name"_s, "Mira"_s});
        folder.git({"config"_s, "user.email"_s, "mira@example.org"_s});
        folder.write("a.txt"_s, "one\n");
        controller.filesChanged();
        auto *list = child<QListView>(panel, "gitFiles"_s);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(1, 0));
        QTest::keyClick(list, Qt::Key_Plus);
        QTRY_COMPARE(folder.git({"status"_s, "--porcelain"_s}), QByteArray("A  a.txt\n"));
        panel.commitBox()->setCoAuthors([] { return QStringList{"Jonas <jonas@example.org>"_s}; });
        auto *message = child<QPlainTextEdit>(panel, "commitMessage"_s);
        auto *commit = child(panel, "commit"_s);
        QTRY_COMPARE(controller.status().files.size(), 1);
        QVERIFY(!commit->isEnabled());
        QTest::keyClicks(message, "Begin"_s);
        QTRY_VERIFY(commit->isEnabled());
        QTest::keyClick(message, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(folder.git({"log"_s, "--format=%B"_s}).trimmed(), QByteArray("Begin\n\nCo-authored-by: Jonas <jonas@example.org>"));
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QVERIFY(message->toPlainText().isEmpty());
    }

    void aConflictIsNotStagedByASlip()
    {
        TestFolder folder;
        folder.git({"init"_s, "-q"_s, "-b"_s, "main"_s});
        const auto commit = [&](const char *text) {
            folder.write("a.txt"_s, text);
            folder.git({"add"_s, "-A"_s});
            folder.git({"-c"_s, "user.name=Mira"_s, "-c"_s, "user.email=mira@example.org"_s, "commit"_s, "-qm"_s, "More"_s});
        };
        commit("one\n");
        folder.git({"checkout"_s, "-qb"_s, "other"_s});
        commit("theirs\n");
        folder.git({"checkout"_s, "-q"_s, "main"_s});
        commit("mine\n");
        folder.git({"merge"_s, "other"_s});
        QCOMPARE(folder.git({"status"_s, "--porcelain"_s}), QByteArray("UU a.txt\n"));
        GitController controller;
        GitPanel panel(&controller);
        panel.show();
        controller.open(folder.path());
        QTRY_COMPARE(controller.status().files.size(), 1);
        auto *list = child<QListView>(panel, "gitFiles"_s);
        list->setCurrentIndex(list->model()->index(1, 0));
        int asked = 0;
        bool goes = false;
        QTimer answer;
        connect(&answer, &QTimer::timeout, this, [&] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box)
                return;
            ++asked;
            for (QAbstractButton *button : box->buttons())
                if ((box->buttonRole(button) == QMessageBox::DestructiveRole) == goes)
                    return button->click();
        });
        answer.start(10);
        QTest::keyClick(list, Qt::Key_Plus);
        QCOMPARE(asked, 1);
        controller.refresh();
        QTRY_VERIFY(!controller.isBusy());
        QCOMPARE(folder.git({"status"_s, "--porcelain"_s}), QByteArray("UU a.txt\n"));
        goes = true;
        QTest::keyClick(list, Qt::Key_Plus);
        QCOMPARE(asked, 2);
        QTRY_COMPARE(folder.git({"status"_s, "--porcelain"_s}), QByteArray("M  a.txt\n"));
        QTRY_VERIFY(!controller.isBusy());
    }

    void stagingAHunkInTheDiff()
    {
        TestFolder folder;
        folder.git({"init"_s, "-q"_s});
        folder.write("a.txt"_s, QByteArray("line\n").repeated(40));
        folder.git({"add"_s, "-A"_s});
        folder.git({"commit"_s, "-qm"_s, "First"_s});
        folder.write("a.txt"_s, "top\n" + QByteArray("line\n").repeated(40) + "bottom\n");
        GitController controller;
        controller.open(folder.path());
        QTRY_COMPARE(controller.state(), GitController::State::Ready);
        DiffPage page(&controller, "a.txt"_s, false);
        page.resize(800, 600);
        page.show();
        QTRY_COMPARE(page.view()->diff().hunks.size(), 2);
        page.view()->setFocus();
        QTest::keyClick(page.view(), Qt::Key_Down);
        QTest::keyClick(page.view(), Qt::Key_Return);
        QTRY_VERIFY(folder.git({"show"_s, ":a.txt"_s}).endsWith("line\nbottom\n"));
        QVERIFY(folder.git({"show"_s, ":a.txt"_s}).startsWith("line\n"));
        QTRY_COMPARE(page.view()->diff().hunks.size(), 1);
        QTest::keyClick(page.view(), Qt::Key_S);
        QCOMPARE(page.view()->diffLayout(), DiffView::Layout::SideBySide);
        QVERIFY(!page.grab().isNull());
    }

    void historyIsReadInPages()
    {
        TestFolder folder;
        folder.git({"init"_s, "-q"_s});
        QByteArray script;
        for (int i = 1; i <= 450; ++i)
            script += "commit refs/heads/master\ncommitter Mira <m@example.org> " + QByteArray::number(1700000000 + i) + " +0000\ndata <<E\nC " + QByteArray::number(i) + "\nE\nM 100644 inline f\ndata <<E\n" + QByteArray::number(i) + "\nE\n\n";
        folder.git({"fast-import"_s, "--quiet"_s}, script);
        folder.git({"symbolic-ref"_s, "HEAD"_s, "refs/heads/master"_s});
        GitController controller;
        controller.open(folder.path());
        QTRY_COMPARE(controller.state(), GitController::State::Ready);
        HistoryPage page(&controller);
        page.resize(900, 500);
        page.show();
        auto *list = child<QListView>(page, "historyCommits"_s);
        QTRY_COMPARE(list->model()->rowCount(), 200);
        QCOMPARE(list->model()->index(0, 0).data().toString(), "C 450"_s);
        auto *diff = child<DiffView>(page, "diffView"_s);
        QTRY_COMPARE(diff->diff().path, "f"_s);
        list->scrollToBottom();
        QTRY_COMPARE(list->model()->rowCount(), 400);
        list->scrollToBottom();
        QTRY_COMPARE(list->model()->rowCount(), 450);
        // What somebody commits elsewhere shows as well, and what was chosen stays chosen, with all that it says.
        list->setCurrentIndex(list->model()->index(3, 0));
        folder.git({"commit"_s, "--allow-empty"_s, "-q"_s, "-m"_s, "From outside\n\nwith more <b>to say</b>"_s});
        controller.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->index(0, 0).data().toString(), "From outside"_s, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(list->currentIndex().data().toString(), "C 447"_s, 20'000);
        list->setCurrentIndex(list->model()->index(0, 0));
        QVERIFY(child<QPlainTextEdit>(page, "historyMessage"_s)->toPlainText().contains("with more <b>to say</b>"_s));
        QVERIFY(list->currentIndex().data(Qt::ToolTipRole).toString().contains("&lt;b&gt;"_s));
    }

    void problemsOpenAndFilter()
    {
        ProblemsPanel panel;
        panel.resize(700, 300);
        panel.show();
        panel.model()->add({"/p/a.cpp"_s, 3, 4, Diagnostic::Severity::Error, "broken"_s, "gcc"_s, {}});
        panel.model()->add({"/p/b.cpp"_s, 5, 6, Diagnostic::Severity::Warning, "odd"_s, "gcc"_s, {}});
        auto *list = child<QListView>(panel, "problemsList"_s);
        QTRY_COMPARE(list->model()->rowCount(), 4);
        QSignalSpy opened(&panel, &ProblemsPanel::openRequested);
        panel.next();
        panel.next();
        panel.next();
        QCOMPARE(opened.size(), 3);
        QCOMPARE(opened[1], (QVariantList{"/p/b.cpp"_s, 5, 6}));
        QCOMPARE(opened[2], opened[0]);
        panel.model()->add({"/p/0.cpp"_s, 1, 1, Diagnostic::Severity::Error, "new above"_s, "gcc"_s, {}});
        QTRY_COMPARE(list->model()->rowCount(), 6);
        QCOMPARE(list->currentIndex().data().toString(), "broken"_s);   // what was chosen stays chosen
        QTest::mouseClick(child(panel, "problemsErrors"_s), Qt::LeftButton);
        QCOMPARE(list->model()->rowCount(), 2);
    }

    void tasksRunThoseBeforeThem()
    {
        TestFolder folder;
        folder.write(".dyad/tasks.json"_s, R"({"tasks": [{"label": "first", "command": "echo one >> order"}, {"label": "second", "command": "echo two >> order", "dependsOn": "first"},
            {"label": "all", "dependsOn": ["second", "first", "all"]}, {"label": "broken", "command": "false"}, {"label": "after", "command": "echo never >> order", "dependsOn": ["broken"]}]})");
        OutputPanel panel;
        panel.setFolder(folder.path());
        QCOMPARE(panel.tasks().size(), 5);
        QSignalSpy finished(panel.runner(), &TaskRunner::finished);
        panel.run(panel.tasks()[2]);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 3, 30'000);
        QCOMPARE(folder.read("order"_s), QByteArray("one\ntwo\n"));
        panel.run(panel.tasks()[4]);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 4, 30'000);
        QCOMPARE(panel.runner()->state(), TaskRunner::State::Idle);
        QCOMPARE(folder.read("order"_s), QByteArray("one\ntwo\n"));       // what comes after a failure is not run
    }

    void diffsHaveColours()
    {
        // A comment that begins above what is shown: only the whole file tells.
        QByteArray old = "/* begins\n";
        for (int i = 0; i < 30; ++i)
            old += "int n" + QByteArray::number(i) + " = 1;\n";
        old += "ends */\nint main() { return 0; }\n";
        GitDiff diff;
        diff.path = "a.cpp"_s;
        diff.oldText = old;
        diff.newText = QByteArray(old).replace("n20 = 1", "n20 = 2").replace("return 0", "return 7");
        const auto line = [](GitDiffLine::Kind kind, int before, int after, const char *text) { return GitDiffLine{kind, before, after, text, false, {}}; };
        using Kind = GitDiffLine::Kind;
        diff.hunks = {{22, 1, 22, 1, {}, {line(Kind::Removed, 22, 0, "int n20 = 1;\n"), line(Kind::Added, 0, 22, "int n20 = 2;\n")}},
            {33, 1, 33, 1, {}, {line(Kind::Removed, 33, 0, "int main() { return 0; }\n"), line(Kind::Added, 0, 33, "int main() { return 7; }\n")}}};
        DiffColors colors;
        colors.setDiff(diff);
        QTRY_VERIFY(!colors.isBusy());
        if (colors.spansOf(false, 33).isEmpty())
            QSKIP("the definitions of languages are not here");
        QCOMPARE(colors.spansOf(false, 22).size(), 1);         // all of it is the comment
        QVERIFY(colors.spansOf(false, 33).size() > 2);
        QVERIFY(colors.spansOf(true, 33).first().color != colors.spansOf(true, 22).first().color);
        diff.oldText.clear();
        diff.newText.clear();       // without the file it is code, as far as one sees
        colors.setDiff(diff);
        QTRY_VERIFY(!colors.isBusy());
        QVERIFY(colors.spansOf(false, 22).size() > 1);
        diff.path = "a.no-such-language"_s;
        colors.setDiff(diff);
        QVERIFY(colors.spansOf(false, 22).isEmpty());
        // It is painted.
        DiffView view;
        view.resize(700, 300);
        diff.path = "a.cpp"_s;
        view.setDiff(diff, DiffView::Mode::ReadOnly);
        view.show();
        const QImage coloured = view.grab().toImage();
        diff.path = "a.no-such-language"_s;
        view.setDiff(diff, DiffView::Mode::ReadOnly);
        QVERIFY(view.grab().toImage() != coloured);
    }

    void commitsBeginWithTheTemplate()
    {
        CommitBox box;
        box.setStaged(1, 1, "main"_s);
        auto *text = box.findChild<QPlainTextEdit *>("commitMessage"_s);
        auto *commit = box.findChild<QPushButton *>("commit"_s);
        box.setTemplate("\n# Say why\n"_s);
        QCOMPARE(text->toPlainText(), "\n# Say why\n"_s);
        QVERIFY(!commit->isEnabled());          // it alone is no message
        text->setPlainText("Because\n\n# Say why\n# 1 is mine\n"_s);
        QVERIFY(commit->isEnabled());
        QCOMPARE(box.message(), "Because\n\n# 1 is mine\n"_s);
        box.setTemplate("another"_s);           // what somebody has written stays
        QVERIFY(text->toPlainText().startsWith("Because"_s));
        box.clear();
        QCOMPARE(text->toPlainText(), "another"_s);
    }

    void tasksShowTheirOutput()
    {
        TestFolder folder;
        folder.write("Makefile"_s, "build:\n\t@echo built\n");
        OutputPanel panel;
        panel.setFolder(folder.path());
        panel.show();
        QTest::mouseClick(child(panel, "outputRun"_s), Qt::LeftButton);
        auto *text = child<QPlainTextEdit>(panel, "output"_s);
        QTRY_VERIFY(text->toPlainText().contains("built"_s));
        QTRY_COMPARE(panel.runner()->state(), TaskRunner::State::Idle);
    }

    void anotherFolderForgetsTheTask()
    {
        TestFolder folder, other;
        folder.write("Makefile"_s, "build:\n\t@echo begun; sleep 600\n");
        OutputPanel panel;
        panel.setFolder(folder.path());
        panel.show();
        auto *run = child<QPushButton>(panel, "outputRun"_s);
        auto *text = child<QPlainTextEdit>(panel, "output"_s);
        QSignalSpy finished(panel.runner(), &TaskRunner::finished);
        QTest::mouseClick(run, Qt::LeftButton);
        QTRY_VERIFY(text->toPlainText().contains("begun"_s));
        const QString again = run->text();
        panel.setFolder(folder.path());         // read again: it goes on
        QCOMPARE(panel.runner()->state(), TaskRunner::State::Running);
        panel.setFolder(other.path());
        QTRY_COMPARE_WITH_TIMEOUT(panel.runner()->state(), TaskRunner::State::Idle, 30'000);
        QVERIFY(panel.runner()->task().id.isEmpty());
        QVERIFY(text->toPlainText().isEmpty());
        QVERIFY(!run->isEnabled() && run->text() != again);
        QCOMPARE(finished.size(), 0);           // nobody is told of another project's task
    }
};

QTEST_MAIN(ToolPanelsTest)
#include "test_tool_panels.moc"
