// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The results of a search stay true while people, the disk and other programs change the texts.
#include <QPushButton>       // first: some headers below only name it
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/FolderNews.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/ResultsEditor.h"
#include "editor/CodeEditor.h"
#include "panels/search/SearchPanel.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/support/Patience.h"
#include <QLabel>
#include <QListView>
#include <QTemporaryDir>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;

class TestIdeSearch : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    void write(const char *name, const QByteArray &bytes) const
    {
        QFile::remove(m_folder->filePath(QLatin1String(name)));
        GuiDriver::write(m_folder->filePath(QLatin1String(name)), bytes);
    }
    static panels::SearchPanel *panel(GuiDriver &ide) { return ide.bench().searchPanel(); }
    static void search(GuiDriver &ide, const QString &text)
    {
        ide.bench().commands()->run(QStringLiteral("view.search"));
        panel(ide)->focusSearch(text);
        QTRY_COMPARE(panel(ide)->controller()->state(), panels::SearchController::State::Done);
        QTRY_COMPARE(ide.bench().language()->news()->state(), FolderNews::State::Watching);
    }
    /// "file:line text" of each match.
    static QString shown(GuiDriver &ide)
    {
        QStringList all;
        for (const panels::FileMatches &file : panel(ide)->results())
            for (const panels::SearchMatch &match : file.matches)
                all.append(QStringLiteral("%1:%2 %3").arg(file.relativePath).arg(match.line).arg(QString::fromUtf8(match.preview)));
        return all.join(QStringLiteral(" | "));
    }

private Q_SLOTS:
    void init()
    {
        GuiDriver::makeHome();
        m_folder = std::make_unique<QTemporaryDir>();
        write("a.txt", "first\nneedle one\nlast\n");
        write("b.txt", "needle two\n");
    }

    void resultsFollowWhatIsTyped()
    {
        GuiDriver ide(m_folder->path());
        QVERIFY(ide.open(QStringLiteral("a.txt")));
        search(ide, QStringLiteral("needle"));
        QCOMPARE(shown(ide), QStringLiteral("a.txt:2 needle one | b.txt:1 needle two"));
        EditorPage *page = ide.bench().window()->editors()->current();
        page->editor()->editText(sync::TextOperation::insertion(0, "a line\nand another\n"));
        QTRY_COMPARE(shown(ide), QStringLiteral("a.txt:4 needle one | b.txt:1 needle two"));
        const qint64 at = page->editor()->text().indexOf("one");
        page->editor()->editText(sync::TextOperation::replacement(at, 3, "or needles"));
        QTRY_COMPARE(shown(ide), QStringLiteral("a.txt:4 needle or needles | a.txt:4 needle or needles | b.txt:1 needle two"));
        page->editor()->editText(sync::TextOperation::deletion(0, page->editor()->length()));
        QTRY_COMPARE(shown(ide), QStringLiteral("b.txt:1 needle two"));
        page->undo();
        QTRY_VERIFY(shown(ide).startsWith(QStringLiteral("a.txt:4 needle or needles")));
        // A click goes to where the text is now.
        auto *list = panel(ide)->findChild<QListView *>(QStringLiteral("searchResults"));
        Q_EMIT list->activated(list->model()->index(1, 0));
        QCOMPARE(page->position().line, 4);
        // Closed without being saved: the disk counts again.
        ide.bench().window()->editors()->closePage(page);
        QTRY_COMPARE(shown(ide), QStringLiteral("a.txt:2 needle one | b.txt:1 needle two"));
    }

    /// The texts were taken when the search began: what is typed before it ends is searched afterwards.
    void resultsFollowWhatIsTypedMeanwhile()
    {
        GuiDriver ide(m_folder->path());
        QVERIFY(ide.open(QStringLiteral("a.txt")));
        ide.bench().commands()->run(QStringLiteral("view.search"));
        panel(ide)->focusSearch(QStringLiteral("needle"));
        QCOMPARE(panel(ide)->controller()->state(), panels::SearchController::State::Searching);
        ide.bench().window()->editors()->current()->editor()->editText(sync::TextOperation::insertion(0, "needle zero\n"));
        QTRY_COMPARE(shown(ide), QStringLiteral("a.txt:1 needle zero | a.txt:3 needle one | b.txt:1 needle two"));
    }

    /// Behind another panel the list rests; it is right again where it is seen, or taken as a text.
    void resultsRestWhileHidden()
    {
        GuiDriver ide(m_folder->path());
        QVERIFY(ide.open(QStringLiteral("a.txt")));
        search(ide, QStringLiteral("needle"));
        EditorPage *page = ide.bench().window()->editors()->current();
        ide.bench().commands()->run(QStringLiteral("view.files"));
        QVERIFY(!panel(ide)->isVisible());
        page->editor()->editText(sync::TextOperation::insertion(0, "a line\n"));
        QTRY_VERIFY(panel(ide)->controller()->isBehind());
        QVERIFY(shown(ide).startsWith(QStringLiteral("a.txt:2 ")));
        ide.bench().commands()->run(QStringLiteral("search.editResults"));
        QTRY_VERIFY(ide.bench().window()->findChild<ResultsEditor *>());
        QCOMPARE(ide.bench().window()->findChild<ResultsEditor *>()->lines().first().number, 3);
        page->editor()->editText(sync::TextOperation::insertion(0, "another\n"));
        QTRY_VERIFY(panel(ide)->controller()->isBehind());
        ide.bench().commands()->run(QStringLiteral("view.search"));
        QTRY_COMPARE(shown(ide), QStringLiteral("a.txt:4 needle one | b.txt:1 needle two"));
    }

    void resultsFollowTheDisk()
    {
        GuiDriver ide(m_folder->path());
        search(ide, QStringLiteral("needle"));
        QCOMPARE(shown(ide), QStringLiteral("a.txt:2 needle one | b.txt:1 needle two"));
        write("b.txt", "\nanother needle\n");
        write("in/c.txt", "needle three\n");
        QTRY_COMPARE(shown(ide), QStringLiteral("a.txt:2 needle one | b.txt:2 another needle | in/c.txt:1 needle three"));
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("a.txt"))));
        QVERIFY(QDir().rename(m_folder->filePath(QStringLiteral("in")), m_folder->filePath(QStringLiteral("out"))));
        QTRY_COMPARE(shown(ide), QStringLiteral("b.txt:2 another needle | out/c.txt:1 needle three"));
        const QString status = panel(ide)->findChild<QLabel *>(QStringLiteral("searchStatus"))->text();
        QVERIFY2(status.contains(QLatin1Char('2')), qPrintable(status));
    }

    /// What is typed into the results as text is in no file yet: it is there again after the program was ended, and can still be put into the files.
    void editedResultsOutliveTheProgram()
    {
        {
            GuiDriver ide(m_folder->path());
            search(ide, QStringLiteral("needle"));
            QVERIFY(ide.bench().commands()->run(QStringLiteral("search.editResults")));
            auto *page = ide.bench().window()->findChild<ResultsEditor *>();
            QVERIFY(page);
            const qint64 at = page->editor()->text().indexOf("two");
            page->editor()->editText(sync::TextOperation::replacement(at, 3, "twö"));
            ide.bench().endNow();
        }
        {
            GuiDriver ide(m_folder->path());
            ResultsEditor *page = nullptr;
            QTRY_VERIFY((page = ide.bench().window()->findChild<ResultsEditor *>()));
            QVERIFY(page->hasUnsavedText());
            const auto changes = page->changes();
            QVERIFY(changes && changes->size() == 1);
            QCOMPARE(changes->first().text, QStringLiteral("needle twö"));
            page->editor()->setFocus();
            QTest::keyClick(page->editor(), Qt::Key_Z, Qt::ControlModifier);
            QVERIFY(!page->hasUnsavedText());
            QTest::keyClick(page->editor(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY(page->hasUnsavedText());
            QVERIFY(!page->saveText());     // into the files, which closes it
            QTRY_VERIFY(!ide.bench().window()->findChild<ResultsEditor *>() || !ide.bench().window()->editors()->isOpen(page));
            QVERIFY(ide.open(QStringLiteral("b.txt")));
            QCOMPARE(ide.text(), QByteArray("needle twö\n"));
            ide.bench().endNow();
        }
        GuiDriver ide(m_folder->path());
        QVERIFY(ide.open(QStringLiteral("b.txt")));
        QVERIFY(!ide.bench().window()->findChild<ResultsEditor *>());       // once
    }

    /// Rows come and go while somebody stands in the list: no file is opened by that.
    void followingGoesNowhere()
    {
        GuiDriver ide(m_folder->path());
        search(ide, QStringLiteral("needle"));
        auto *list = panel(ide)->findChild<QListView *>(QStringLiteral("searchResults"));
        list->setFocus();
        list->setCurrentIndex(list->model()->index(3, 0));      // of b.txt: shows it
        EditorPage *shownPage = ide.bench().window()->editors()->current();
        QVERIFY(shownPage && shownPage->file()->path() == QLatin1String("b.txt"));
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("b.txt"))));
        QTRY_COMPARE(shown(ide), QStringLiteral("a.txt:2 needle one"));
        QVERIFY(!ide.bench().window()->editors()->pageOf(QStringLiteral("a.txt")));
    }
};

QTEST_MAIN(TestIdeSearch)
#include "test_ide_search.moc"
