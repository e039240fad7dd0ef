// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Editing and finding one's way in the window: splits, pins, bookmarks, macros, snippets, symbols, results that are edited, changes that are looked at first.
#include <QPushButton>       // first: some headers below only name it
#include "app/ide/Breadcrumbs.h"
#include "app/ide/EditPreview.h"
#include "app/ide/EditingFlow.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorGroup.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MacroFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Palette.h"
#include "app/ide/QuestionSheet.h"
#include "app/ide/ResultsEditor.h"
#include "app/ide/SaveFlow.h"
#include "app/ide/SymbolFlow.h"
#include "app/ide/TabBar.h"
#include "app/ide/WorkspaceEditor.h"
#include "editor/Bookmarks.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/EditorCommands.h"
#include "editor/LineCommands.h"
#include "editor/Minimap.h"
#include "editor/language/UserSnippets.h"
#include "panels/files/FilesPanel.h"
#include "panels/outline/OutlinePanel.h"
#include "panels/search/SearchPanel.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/support/Patience.h"
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;

class TestIdeEditing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        GuiDriver::makeHome();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void showsOneFileTwice();
    void asksOnlyOnceForAFileThatIsShownTwice();
    void movesAndClosesSplits();
    void splitsComeBack();
    void pinsTabs();
    void keepsBookmarks();
    void recordsAndReplays();
    void changesLines_data();
    void changesLines();
    void insertsSnippets();
    void selectsColumnsByKeyboard();
    void listsWhatAFileIsMadeOf();
    void findsSymbolsByName();
    void drawsTheMap();
    void editsResults();
    void refusesResultsThatAreNone();
    void leavesAloneWhatHasChangedSince();
    void previewsChanges();
    void makesAndMovesFiles();
    void endsWithItsServers();

private:
    QString path(const QString &name) const { return m_folder->path() + QLatin1Char('/') + name; }
    static editor::CodeEditor *text(GuiDriver &ide) { return ide.bench().window()->editors()->current()->editor(); }
    static bool run(GuiDriver &ide, const char *id) { return ide.bench().commands()->run(QLatin1String(id)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

// --- splits

void TestIdeEditing::showsOneFileTwice()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "one\ntwo\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    EditorArea *editors = ide.bench().window()->editors();
    EditorPage *first = editors->current();
    text(ide)->goTo(2);
    QVERIFY(run(ide, "split.right"));
    QCOMPARE(editors->groups().size(), 2);
    EditorPage *second = editors->current();
    QVERIFY(second != first);
    QVERIFY(second->showsText());
    QCOMPARE(second->file(), first->file());
    QCOMPARE(second->position().line, 2);
    QCOMPARE(editors->files().size(), 1);
    ide.keys(QStringLiteral("x"));
    QTRY_COMPARE(first->editor()->text(), QByteArray("one\nxtwo\n"));
    QVERIFY(run(ide, "split.previous"));
    QCOMPARE(editors->current(), first);
    ide.keys(QStringLiteral("y"));
    QTRY_COMPARE(second->editor()->text(), first->editor()->text());
    QVERIFY(run(ide, "edit.undo"));
    QTRY_VERIFY(!second->editor()->text().contains('y'));
    QCOMPARE(second->editor()->text(), first->editor()->text());
    QVERIFY(run(ide, "split.down"));
    QCOMPARE(editors->groups().size(), 3);
    ide.bench().saving()->saveAll();
    QTRY_COMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), first->editor()->text());
    QTRY_VERIFY(ide.bench().isEverythingSaved());
}

void TestIdeEditing::asksOnlyOnceForAFileThatIsShownTwice()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "one\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    EditorArea *editors = ide.bench().window()->editors();
    QVERIFY(run(ide, "split.right"));
    ide.keys(QStringLiteral("not saved "));
    QTRY_VERIFY(editors->current()->file()->isModified());
    QVERIFY(run(ide, "file.close"));            // the other still shows it: nothing is lost, nothing is asked
    QTRY_COMPARE(editors->groups().size(), 1);
    QCOMPARE(editors->pages().size(), 1);
    QTRY_COMPARE(ide.text(), QByteArray("not saved one\n"));
    QVERIFY(run(ide, "file.close"));
    QTRY_VERIFY(ide.bench().question()->isOpen());
    QCOMPARE(editors->pages().size(), 1);
}

void TestIdeEditing::movesAndClosesSplits()
{
    for (const char *name : {"a.txt", "b.txt", "c.txt"})
        GuiDriver::write(path(QLatin1String(name)), name);
    GuiDriver ide(m_folder->path());
    for (const char *name : {"a.txt", "b.txt", "c.txt"})
        QVERIFY(ide.open(QLatin1String(name)));
    EditorArea *editors = ide.bench().window()->editors();
    EditorPage *moved = editors->current();
    QVERIFY(run(ide, "split.move"));            // there is no other: one is made
    QCOMPARE(editors->groups().size(), 2);
    QCOMPARE(editors->groups()[0]->pages().size(), 2);
    QCOMPARE(editors->current(), moved);
    QCOMPARE(editors->groupOf(moved), editors->groups()[1]);
    QVERIFY(moved->isVisible());
    QCOMPARE(ide.text(), QByteArray("c.txt"));
    QCOMPARE(editors->open(QStringLiteral("a.txt")), editors->groups()[0]->pages()[0]);     // shown where it is
    QCOMPARE(editors->activeGroup(), editors->groups()[0]);
    QVERIFY(run(ide, "split.next"));
    QVERIFY(run(ide, "split.close"));
    QTRY_COMPARE(editors->groups().size(), 1);
    QCOMPARE(editors->pages().size(), 3);
    QVERIFY(run(ide, "file.closeAll"));
    QTRY_COMPARE(editors->pages().size(), 0);
    QTRY_VERIFY(ide.find<QWidget>(QStringLiteral("welcome"))->isVisible());
}

void TestIdeEditing::splitsComeBack()
{
    for (const char *name : {"a.txt", "b.txt", "c.txt"})
        GuiDriver::write(path(QLatin1String(name)), name);
    {
        GuiDriver ide(m_folder->path());
        for (const char *name : {"a.txt", "b.txt", "c.txt"})
            QVERIFY(ide.open(QLatin1String(name)));
        QVERIFY(run(ide, "split.move"));        // c beside
        QVERIFY(run(ide, "split.down"));        // and below
        QCOMPARE(ide.bench().window()->editors()->groups().size(), 3);
    }
    GuiDriver again(m_folder->path());
    EditorArea *editors = again.bench().window()->editors();
    QTRY_COMPARE(editors->groups().size(), 3);
    QCOMPARE(editors->files().size(), 3);
    QCOMPARE(editors->pages().size(), 4);
    QVector<qsizetype> counts;
    for (const EditorGroup *group : editors->groups())
        counts.append(group->pages().size());
    std::sort(counts.begin(), counts.end());
    QCOMPARE(counts, (QVector<qsizetype>{1, 1, 2}));
    QVERIFY(run(again, "file.closeAll"));
    QTRY_COMPARE(editors->groups().size(), 1);
}

void TestIdeEditing::pinsTabs()
{
    for (const char *name : {"a.txt", "b.txt", "c.txt"})
        GuiDriver::write(path(QLatin1String(name)), name);
    {
        GuiDriver ide(m_folder->path());
        for (const char *name : {"a.txt", "b.txt", "c.txt"})
            QVERIFY(ide.open(QLatin1String(name)));
        TabBar *tabs = ide.bench().window()->editors()->tabs();
        QVERIFY(run(ide, "tab.pin"));
        QCOMPARE(tabs->tabText(0), QStringLiteral("c.txt"));
        QVERIFY(tabs->isPinned(0));
        const QPoint cross(tabs->tabRect(0).right() - 18, tabs->tabRect(0).center().y());
        QTest::mouseClick(tabs, Qt::LeftButton, {}, cross);
        QTest::mouseClick(tabs, Qt::MiddleButton, {}, tabs->tabRect(0).center());
        QCOMPARE(tabs->count(), 3);
        QVERIFY(ide.open(QStringLiteral("a.txt")));
        QVERIFY(run(ide, "tab.closeOthers"));
        QTRY_COMPARE(tabs->count(), 2);         // the pinned one stays
    }
    GuiDriver again(m_folder->path());
    QVERIFY(again.open(QStringLiteral("c.txt")));
    QVERIFY(again.bench().window()->editors()->isPinned(again.bench().window()->editors()->current()));
}

// --- bookmarks and macros

void TestIdeEditing::keepsBookmarks()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "0\n1\n2\n3\n4\n");
    {
        GuiDriver ide(m_folder->path());
        QVERIFY(ide.open(QStringLiteral("a.txt")));
        text(ide)->goTo(2);
        QVERIFY(run(ide, "bookmark.toggle"));
        text(ide)->goTo(5);
        ide.press(Qt::Key_F2, Qt::ControlModifier);
        editor::Bookmarks *bookmarks = ide.bench().window()->editors()->current()->bookmarks();
        QCOMPARE(bookmarks->lines(), (QVector<int>{1, 4}));
        text(ide)->setCaret(0);
        ide.keys(QStringLiteral("\n"));         // they travel
        QCOMPARE(bookmarks->lines(), (QVector<int>{2, 5}));
        QVERIFY(run(ide, "bookmark.next"));
        QCOMPARE(text(ide)->lineAt(text(ide)->caret()), 2);
        QVERIFY(run(ide, "bookmark.previous"));
        QCOMPARE(text(ide)->lineAt(text(ide)->caret()), 5);
        QVERIFY(run(ide, "edit.undo"));
        QTRY_COMPARE(bookmarks->lines(), (QVector<int>{1, 4}));
        ide.bench().saving()->saveAll();
        QTRY_VERIFY(ide.bench().isEverythingSaved());
    }
    GuiDriver again(m_folder->path());
    QVERIFY(again.open(QStringLiteral("a.txt")));
    QTRY_COMPARE(again.bench().window()->editors()->current()->bookmarks()->lines(), (QVector<int>{1, 4}));
    QVERIFY(run(again, "bookmark.list"));
    QCOMPARE(again.find<QListView>(QStringLiteral("paletteList"))->model()->rowCount(), 2);
}

void TestIdeEditing::recordsAndReplays()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "one\ntwo\nthree\nfour\n");
    {
        GuiDriver ide(m_folder->path());
        QVERIFY(ide.open(QStringLiteral("a.txt")));
        text(ide)->setFocus();
        QVERIFY(!run(ide, "macro.replay"));     // there is none
        QVERIFY(run(ide, "macro.record"));
        ide.press(Qt::Key_Home);
        ide.keys(QStringLiteral("- "));
        QVERIFY(run(ide, "edit.upperCase"));
        ide.press(Qt::Key_Down);
        QVERIFY(run(ide, "macro.record"));
        QCOMPARE(ide.bench().findChild<MacroFlow *>()->size(), 5);
        QVERIFY(run(ide, "macro.replay"));
        QCOMPARE(ide.text(), QByteArray("- one\n- two\nthree\nfour\n"));
        QVERIFY(run(ide, "macro.replayToEnd"));
        QTRY_VERIFY2(ide.text().startsWith("- one\n- two\n- three\n- four\n"), ide.text().constData());
        QTRY_VERIFY(ide.bench().findChild<MacroFlow *>()->isAtRest());
        // A shortcut ends it like any other key, and does nothing else.
        GuiDriver::write(path(QStringLiteral("many.txt")), QByteArray("line\n").repeated(200'000));
        QVERIFY(ide.open(QStringLiteral("many.txt")));
        QVERIFY(run(ide, "macro.replayToEnd"));
        QVERIFY(!ide.bench().findChild<MacroFlow *>()->isAtRest());
        QTest::keyClick(ide.window()->focusWidget(), Qt::Key_F1);
        QVERIFY(ide.bench().findChild<MacroFlow *>()->isAtRest());
        QVERIFY(!ide.text().endsWith("- line\n"));
        ide.bench().saving()->saveAll();
        QTRY_VERIFY(ide.bench().isEverythingSaved());
    }
    GuiDriver again(m_folder->path());
    QCOMPARE(again.bench().findChild<MacroFlow *>()->size(), 5);        // kept
    // What Vim's keys ask for belongs to the key: it is not done twice.
    QVERIFY(again.open(QStringLiteral("a.txt")));
    QVERIFY(again.bench().settings()->store()->set(QStringLiteral("keys.scheme"), QStringLiteral("vim")));
    text(again)->setFocus();
    QVERIFY(run(again, "macro.record"));
    again.keys(QStringLiteral("*x"));
    QVERIFY(run(again, "macro.record"));
    QCOMPARE(again.bench().findChild<MacroFlow *>()->size(), 2);
    QVERIFY(again.bench().settings()->store()->reset(QStringLiteral("keys.scheme")));
}

void TestIdeEditing::changesLines_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("sort") << QStringLiteral("edit.sortUp") << QByteArray("b 10\nB 9\na\n") << QByteArray("a\nB 9\nb 10\n");
    QTest::newRow("sort down") << QStringLiteral("edit.sortDown") << QByteArray("a\nc\nb") << QByteArray("c\nb\na");
    QTest::newRow("reverse") << QStringLiteral("edit.reverseLines") << QByteArray("1\n2\n3\n") << QByteArray("3\n2\n1\n");
    QTest::newRow("twice") << QStringLiteral("edit.removeDuplicates") << QByteArray("a\nb\na\nb\nc\n") << QByteArray("a\nb\nc\n");
    QTest::newRow("blank") << QStringLiteral("edit.removeBlank") << QByteArray("a\n\n  \nb\n") << QByteArray("a\nb\n");
    QTest::newRow("trim") << QStringLiteral("edit.trimEnds") << QByteArray("a \t\n b\n") << QByteArray("a\n b\n");
    QTest::newRow("windows") << QStringLiteral("edit.reverseLines") << QByteArray("1\r\n2\r\n") << QByteArray("2\r\n1\r\n");
    QTest::newRow("title") << QStringLiteral("edit.titleCase") << QByteArray("älter") << QByteArray("Älter");
    QTest::newRow("snake") << QStringLiteral("edit.snakeCase") << QByteArray("parseHTTPReply2x") << QByteArray("parse_http_reply2x");
    QTest::newRow("camel") << QStringLiteral("edit.camelCase") << QByteArray("parse_the_reply") << QByteArray("parseTheReply");
    QTest::newRow("comment") << QStringLiteral("edit.comment") << QByteArray("x") << QByteArray("// x");
    QTest::newRow("duplicate") << QStringLiteral("edit.duplicate") << QByteArray("x\n") << QByteArray("x\nx\n");
}

void TestIdeEditing::changesLines()
{
    QFETCH(const QString, command);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    GuiDriver::write(path(QStringLiteral("a.cpp")), before);
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.cpp")));
    QVERIFY(ide.bench().commands()->run(command));
    QCOMPARE(ide.text(), after);
    QVERIFY(run(ide, "edit.undo"));
    QTRY_COMPARE(ide.text(), before);           // one step
}

void TestIdeEditing::insertsSnippets()
{
    GuiDriver::write(path(QStringLiteral("a.cpp")), "    \n");
    GuiDriver ide(m_folder->path());
    const QByteArray json = "{\"Loop\": {\"prefix\": \"forloop\", \"body\": [\"for (${1:i}; ${2:n}) {\", \"\\t$0\", \"}\"], \"scope\": \"C++\"}, \"Other\": {\"prefix\": \"forother\", \"body\": \"x\", \"scope\": \"Python\"}}";
    GuiDriver::write(EditingFlow::snippetFile(), json);
    QVERIFY(run(ide, "snippet.edit"));
    QTRY_VERIFY(ide.text() == json);
    ide.bench().saving()->save(ide.bench().window()->editors()->current());
    QTRY_COMPARE(editor::UserSnippets::instance().forLanguage(QStringLiteral("C++")).size(), 1);
    QVERIFY(ide.open(QStringLiteral("a.cpp")));
    text(ide)->setCaret(4);
    text(ide)->setFocus();
    ide.keys(QStringLiteral("forl"));
    QTRY_VERIFY(ide.bench().language()->current()->completion()->isShown());
    ide.press(Qt::Key_Tab);
    QCOMPARE(ide.text(), QByteArray("    for (i; n) {\n        \n    }\n"));
    QCOMPARE(text(ide)->selectedText(), QByteArray("i"));
    ide.press(Qt::Key_Tab);
    QCOMPARE(text(ide)->selectedText(), QByteArray("n"));
    ide.press(Qt::Key_Tab);
    ide.keys(QStringLiteral("y"));
    QCOMPARE(ide.text(), QByteArray("    for (i; n) {\n        y\n    }\n"));
    editor::UserSnippets::instance().remove(QStringLiteral("user"));
    QVERIFY(!editor::UserSnippets::instance().set(QStringLiteral("user"), "[1]"));
}

void TestIdeEditing::selectsColumnsByKeyboard()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "abc\nabc\nabc\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    text(ide)->setFocus();
    text(ide)->setCaret(1);
    QVERIFY(run(ide, "edit.columnSelection"));
    ide.press(Qt::Key_Right);
    ide.press(Qt::Key_Down);
    ide.press(Qt::Key_Down);
    ide.keys(QStringLiteral("X"));
    QCOMPARE(ide.text(), QByteArray("aXc\naXc\naXc\n"));
}

// --- symbols

void TestIdeEditing::listsWhatAFileIsMadeOf()
{
    GuiDriver::write(path(QStringLiteral("a.md")), "# First\ntext\n## Inner\nmore\n# Last\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.md")));
    auto *tree = ide.find<QTreeWidget>(QStringLiteral("outline.tree"));
    QVERIFY(run(ide, "view.outline"));
    QTRY_COMPARE(tree->topLevelItemCount(), 2);
    QCOMPARE(tree->topLevelItem(0)->child(0)->text(0), QStringLiteral("Inner"));
    text(ide)->setFocus();
    text(ide)->goTo(4);
    QTRY_COMPARE(ide.bench().window()->editors()->breadcrumbs()->symbols(), (QStringList{QStringLiteral("First"), QStringLiteral("Inner")}));
    QTRY_COMPARE(ide.bench().language()->symbols()->outline()->current(), 1);
    Q_EMIT tree->itemActivated(tree->topLevelItem(1), 0);
    QCOMPARE(text(ide)->lineAt(text(ide)->caret()), 4);
    QVERIFY(run(ide, "language.back"));
    QTRY_COMPARE(text(ide)->lineAt(text(ide)->caret()), 3);
    QVERIFY(run(ide, "language.forward"));
    QTRY_COMPARE(text(ide)->lineAt(text(ide)->caret()), 4);
    ide.find<QLineEdit>(QStringLiteral("outline.filter"))->setText(QStringLiteral("inn"));
    QVERIFY(tree->topLevelItem(1)->isHidden());
    QVERIFY(!tree->topLevelItem(0)->isHidden());
    text(ide)->editText(sync::TextOperation::insertion(0, "# New\n"));
    QTRY_COMPARE(tree->topLevelItemCount(), 3);
}

void TestIdeEditing::findsSymbolsByName()
{
    GuiDriver::write(path(QStringLiteral("a.py")), "def one():\n    pass\n\ndef two():\n    pass\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.py")));
    ide.press(Qt::Key_R, Qt::ControlModifier);
    auto *list = ide.find<QListView>(QStringLiteral("paletteList"));
    QTRY_COMPARE(list->model()->rowCount(), 2);
    ide.keys(QStringLiteral("tw"));
    QCOMPARE(list->model()->rowCount(), 1);
    ide.press(Qt::Key_Return);
    QTRY_COMPARE(text(ide)->lineAt(text(ide)->caret()), 3);
    QVERIFY(run(ide, "go.previousSymbol"));
    QCOMPARE(text(ide)->lineAt(text(ide)->caret()), 0);
    QVERIFY(run(ide, "go.projectSymbol"));
    ide.keys(QStringLiteral("x"));
    QTRY_COMPARE(list->model()->rowCount(), 0);         // nobody here knows any
    QVERIFY(ide.bench().palette()->isOpen());
}

void TestIdeEditing::drawsTheMap()
{
    QByteArray lines;
    for (int i = 0; i < 2000; ++i)
        lines += "int number" + QByteArray::number(i) + " = 0;\n";
    GuiDriver::write(path(QStringLiteral("a.cpp")), lines);
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.cpp")));
    QVERIFY(!ide.find(QStringLiteral("minimap")));
    QVERIFY(run(ide, "view.minimap"));
    auto *map = ide.find<editor::Minimap>(QStringLiteral("minimap"));
    QVERIFY(map && map->isVisible());
    const auto colors = [&] {
        const QImage image = map->grab().toImage();
        QSet<QRgb> seen;
        for (int y = 0; y < std::min(200, image.height()); ++y)
            for (int x = 0; x < image.width(); ++x)
                seen.insert(image.pixel(x, y));
        return seen.size();
    };
    QTRY_VERIFY(colors() > 3);         // text is drawn in it, in its colours
    QCOMPARE(map->firstLine(), 0);
    QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(20, map->height() - 4));
    QTRY_VERIFY(text(ide)->firstVisibleLine() > 200);
    ide.toEnd();
    text(ide)->reveal(text(ide)->length());
    QTRY_VERIFY(map->firstLine() > 1000);
    QVERIFY(run(ide, "view.minimap"));
    QVERIFY(!map->isVisible());
}

// --- results and changes

void TestIdeEditing::editsResults()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "apple\nno\napple pie, apple\n");
    GuiDriver::write(path(QStringLiteral("b.txt")), "an apple\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(run(ide, "view.search"));
    QVERIFY(!run(ide, "search.editResults"));
    ide.bench().searchPanel()->focusSearch(QStringLiteral("apple"));
    QTRY_COMPARE(ide.bench().searchPanel()->results().size(), size_t(2));
    QTRY_VERIFY(run(ide, "search.editResults"));
    auto *results = ide.find<ResultsEditor>(QStringLiteral("resultsEditor"));
    QVERIFY(results);
    QCOMPARE(results->editor()->text(), QByteArray("a.txt\n     1\tapple\n     3\tapple pie, apple\n\nb.txt\n     1\tan apple\n"));
    QVERIFY(!ide.find<QPushButton>(QStringLiteral("resultsEditor.apply"))->isEnabled());
    // All of them at once, as one would.
    results->editor()->setFocus();
    results->editor()->setSelection(13, 18);
    QCOMPARE(results->editor()->selectedText(), QByteArray("apple"));
    results->editor()->commands()->selectAllOccurrences();
    QTest::keyClicks(results->editor(), QStringLiteral("pear"));
    QTRY_VERIFY(ide.find<QPushButton>(QStringLiteral("resultsEditor.apply"))->isEnabled());
    const auto repeat = [&](Qt::KeyboardModifiers modifiers, const char *until) {
        for (int i = 0; i < 10 && !results->editor()->text().contains(until); ++i)
            QTest::keyClick(results->editor(), Qt::Key_Z, modifiers);
        return results->editor()->text().contains(until);
    };
    QVERIFY(repeat(Qt::ControlModifier, "apple pie"));
    QVERIFY(repeat(Qt::ControlModifier | Qt::ShiftModifier, "pear pie"));
    QVERIFY(ide.click(QStringLiteral("resultsEditor.apply")));
    EditorArea *editors = ide.bench().window()->editors();
    const auto textOf = [&](const char *name) {
        EditorPage *page = editors->pageOf(QLatin1String(name));
        return page && page->showsText() ? page->editor()->text() : QByteArray();
    };
    QTRY_COMPARE(textOf("a.txt"), QByteArray("pear\nno\npear pie, pear\n"));
    QTRY_COMPARE(textOf("b.txt"), QByteArray("an pear\n"));
    QCOMPARE(GuiDriver::read(path(QStringLiteral("b.txt"))), QByteArray("an apple\n"));       // saved when one saves
    ide.bench().saving()->saveAll();
    QTRY_COMPARE(GuiDriver::read(path(QStringLiteral("b.txt"))), QByteArray("an pear\n"));
    editors->pageOf(QStringLiteral("a.txt"))->undo();
    QTRY_COMPARE(textOf("a.txt"), QByteArray("apple\nno\napple pie, apple\n"));        // one step a file
}

void TestIdeEditing::refusesResultsThatAreNone()
{
    ResultsEditor results;
    results.setLines({{QStringLiteral("/p/a"), 3, QStringLiteral("three")}, {QStringLiteral("/p/a"), 7, QStringLiteral("7\tseven")}}, {{QStringLiteral("/p/a"), QStringLiteral("a")}});
    const auto edit = [&](const char *text) {
        results.editor()->editText(sync::TextOperation::replacement(0, results.editor()->length(), text));
        return results.changes();
    };
    QVERIFY(results.changes() && results.changes()->isEmpty());
    QCOMPARE(edit("a\n     3\tTHREE\n     7\t7\tseven\n")->size(), 1);
    QCOMPARE(edit("a\n     7\t\n").value(), (QVector<ResultsEditor::Line>{{QStringLiteral("/p/a"), 7, QString()}}));      // what is taken out stays as it is
    QVERIFY(edit("")->isEmpty());
    QCOMPARE(edit("a\n     3\tx\nnew line\n").error().code, std::string("not-a-result"));
    QCOMPARE(edit("a\n     4\tx\n").error().code, std::string("not-a-result"));
    QCOMPARE(edit("     3\tx\n").error().code, std::string("not-a-result"));     // of which file?
    QCOMPARE(edit("a\n     3\tx\n     3\ty\n").error().code, std::string("twice"));
    // With its name gone, b's line 7 would be taken for a's.
    results.setLines({{QStringLiteral("/p/a"), 7, QStringLiteral("of a")}, {QStringLiteral("/p/b"), 7, QStringLiteral("of b")}},
                     {{QStringLiteral("/p/a"), QStringLiteral("a")}, {QStringLiteral("/p/b"), QStringLiteral("b")}});
    QCOMPARE(edit("a\n     7\tof b\n").error().code, std::string("not-a-result"));
    // Whoever saves it hears why not.
    QSignalSpy refused(&results, &ResultsEditor::refused), wanted(&results, &ResultsEditor::applyRequested);
    QVERIFY(!results.saveText());
    QCOMPARE(refused.size(), 1);
    QVERIFY2(refused[0][0].toString().contains(QLatin1Char('b')), qPrintable(refused[0][0].toString()));
    QCOMPARE(wanted.size(), 0);
}

void TestIdeEditing::leavesAloneWhatHasChangedSince()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "apple\n");
    GuiDriver ide(m_folder->path());
    ide.bench().searchPanel()->focusSearch(QStringLiteral("apple"));
    QTRY_VERIFY(run(ide, "search.editResults"));
    auto *results = ide.find<ResultsEditor>(QStringLiteral("resultsEditor"));
    GuiDriver::write(path(QStringLiteral("a.txt")), "another text\n");
    results->editor()->editText(sync::TextOperation::insertion(results->editor()->text().indexOf("apple"), "x"));
    QVERIFY(ide.click(QStringLiteral("resultsEditor.apply")));
    QCOMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("another text\n"));
    QVERIFY(!ide.bench().window()->editors()->pageOf(QStringLiteral("a.txt")));
}

void TestIdeEditing::previewsChanges()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "old here, old there\n");
    GuiDriver::write(path(QStringLiteral("b.txt")), "old too\n");
    GuiDriver ide(m_folder->path());
    editor::WorkspaceEdit edit;
    const auto change = [&](const char *file, int from) {
        edit.files[path(QLatin1String(file))].append(QJsonObject{{QStringLiteral("range"), editor::LspRange{{0, from}, {0, from + 3}}.toJson()}, {QStringLiteral("newText"), QStringLiteral("new")}});
    };
    change("a.txt", 0);
    change("a.txt", 10);
    change("b.txt", 0);
    ide.bench().language()->edits()->preview(edit, QStringLiteral("Look"));
    auto *tree = ide.find<QTreeWidget>(QStringLiteral("editPreview.tree"));
    QVERIFY(tree);
    QCOMPARE(tree->topLevelItemCount(), 2);
    QCOMPARE(tree->topLevelItem(0)->child(1)->text(1), QStringLiteral("old here, old there"));
    QCOMPARE(tree->topLevelItem(0)->child(1)->text(2), QStringLiteral("old here, new there"));
    tree->topLevelItem(0)->child(0)->setCheckState(0, Qt::Unchecked);
    QCOMPARE(tree->topLevelItem(0)->checkState(0), Qt::PartiallyChecked);
    tree->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    QSignalSpy finished(ide.bench().language()->edits(), &WorkspaceEditor::finished);
    QVERIFY(ide.click(QStringLiteral("editPreview.accept")));
    QTRY_COMPARE(finished.size(), 1);
    EditorArea *editors = ide.bench().window()->editors();
    QCOMPARE(editors->pageOf(QStringLiteral("a.txt"))->editor()->text(), QByteArray("old here, new there\n"));
    QVERIFY(!editors->pageOf(QStringLiteral("b.txt")));
    QVERIFY(!ide.find(QStringLiteral("editPreview")) || !ide.find(QStringLiteral("editPreview"))->isVisible());
}

void TestIdeEditing::makesAndMovesFiles()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "text\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    const QString root = ide.bench().folder() + QLatin1Char('/');
    using Step = editor::WorkspaceEdit::FileStep;
    editor::WorkspaceEdit edit;
    edit.steps = {{Step::Kind::Create, root + QStringLiteral("deep/new.txt"), {}, false, false}, {Step::Kind::Rename, root + QStringLiteral("a.txt"), root + QStringLiteral("b.txt"), false, false}};
    edit.files[root + QStringLiteral("deep/new.txt")].append(QJsonObject{{QStringLiteral("newText"), QStringLiteral("made")}});
    QSignalSpy finished(ide.bench().language()->edits(), &WorkspaceEditor::finished);
    ide.bench().language()->edits()->apply(edit);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(QFile::exists(root + QStringLiteral("b.txt")) && !QFile::exists(root + QStringLiteral("a.txt")));
    EditorArea *editors = ide.bench().window()->editors();
    QCOMPARE(editors->pageOf(QStringLiteral("deep/new.txt"))->editor()->text(), QByteArray("made"));
    QVERIFY(editors->pageOf(QStringLiteral("b.txt")));
    // Nothing outside the folder, whatever a server says.
    edit = {};
    edit.steps = {{Step::Kind::Create, root + QStringLiteral("../outside.txt"), {}, true, true}};
    ide.bench().language()->edits()->apply(edit);
    QVERIFY(!QFile::exists(root + QStringLiteral("../outside.txt")));
}

void TestIdeEditing::endsWithItsServers()
{
    GuiDriver::write(path(QStringLiteral("a.cpp")), "int f();\n");
    GuiDriver::write(path(QStringLiteral("compile_flags.txt")), "-std=c++17\n");
    {
        GuiDriver ide(m_folder->path());
        const auto *entry = ide.bench().language()->service()->servers().byId(QStringLiteral("clangd"));
        if (!entry || !editor::LanguageServers::commandOf(*entry))
            QSKIP("clangd is not installed");
        QVERIFY(run(ide, "language.start"));
        QVERIFY(ide.open(QStringLiteral("a.cpp")));
        QTRY_VERIFY_WITH_TIMEOUT(ide.bench().language()->current()->document()->isOpen(), 20'000);
        QTRY_VERIFY(ide.find<QAbstractButton>(QStringLiteral("status.server"))->isVisible());
    }       // the window goes while the server runs
    GuiDriver again(m_folder->path());
    QVERIFY(again.bench().language()->isTrusted());
}

QTEST_MAIN(TestIdeEditing)
#include "test_ide_editing.moc"
