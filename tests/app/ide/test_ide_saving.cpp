// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What is done to a text when it is saved or closed, and what a tab keeps that is no file.
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LanguageFlow.h"
#include "app/ide/MainWindow.h"
#include "app/ide/PanelArea.h"
#include "app/ide/QuestionSheet.h"
#include "app/ide/ResultsEditor.h"
#include "app/ide/SaveFlow.h"
#include "editor/CodeEditor.h"
#include "editor/EditorCommands.h"
#include "editor/RemoteCursors.h"
#include "editor/language/LanguageView.h"
#include "panels/search/SearchPanel.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/support/Patience.h"
#include <QPushButton>
#include <QMenu>
#include <QPointer>

using namespace dyad;
using namespace dyad::app;
using tests::GuiDriver;

class TestIdeSaving : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        GuiDriver::makeHome();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void tidiesWhenSaving();
    void leavesLinesInWhichSomebodyStands();
    void savesByItself();
    void formatsWhenSaving();
    void asksForResultsThatWereTyped();
    void reopensWhatWasClosed();
    void findsAgain();
    void makesLines();
    void addsCaretsByClick();
    void keepsRoomForTheText();
    void choosesIndentationAndLanguage();

private:
    QString path(const QString &name) const { return m_folder->path() + QLatin1Char('/') + name; }
    static editor::CodeEditor *text(GuiDriver &ide) { return ide.bench().window()->editors()->current()->editor(); }
    static bool run(GuiDriver &ide, const char *id) { return ide.bench().commands()->run(QLatin1String(id)); }
    static bool set(GuiDriver &ide, const char *key, const QVariant &value) { return ide.bench().settings()->store()->set(QLatin1String(key), value).has_value(); }
    ResultsEditor *typedResults(GuiDriver &ide);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestIdeSaving::tidiesWhenSaving()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "one  \ntwo");
    GuiDriver::write(path(QStringLiteral("b.md")), "hard break  \n");
    GuiDriver::write(path(QStringLiteral(".editorconfig")), "[*.md]\ntrim_trailing_whitespace = false\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    ide.toEnd();
    ide.keys(QStringLiteral("!"));
    QVERIFY(run(ide, "file.save"));
    QTRY_COMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("one  \ntwo!"));      // off unless wanted
    QVERIFY(set(ide, "files.trimTrailing", true) && set(ide, "files.finalNewline", true));
    ide.keys(QStringLiteral("!"));
    QVERIFY(run(ide, "file.save"));
    QTRY_COMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("one\ntwo!!\n"));
    QVERIFY(ide.open(QStringLiteral("b.md")));
    ide.toEnd();
    ide.keys(QStringLiteral("x"));
    QVERIFY(run(ide, "file.save"));
    QTRY_COMPARE(GuiDriver::read(path(QStringLiteral("b.md"))), QByteArray("hard break  \nx\n"));     // .editorconfig counts over the settings
}

void TestIdeSaving::leavesLinesInWhichSomebodyStands()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "one  \ntwo  \nthree  \nfour  \nfive");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")) && set(ide, "files.trimTrailing", true));
    EditorPage *page = ide.bench().window()->editors()->current();
    page->editor()->setCaret(8);
    EditorPage *twin = ide.bench().window()->editors()->split(page, Qt::Horizontal);
    QVERIFY(twin);
    QCOMPARE(twin->editor()->caret(), 8);
    twin->editor()->setCaret(18);                                                      // in the third
    page->editor()->setCaret(page->editor()->length());
    page->setFocus();
    ide.keys(QStringLiteral("!"));
    page->remoteCursors()->set({7, QStringLiteral("Kim"), 0, 11, {}});                // behind the spaces of the second line
    QVERIFY(run(ide, "file.save"));
    QTRY_COMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("one\ntwo  \nthree  \nfour\nfive!"));
}

void TestIdeSaving::savesByItself()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "a\n");
    GuiDriver::write(path(QStringLiteral("b.txt")), "b\n");
    GuiDriver::write(path(QStringLiteral("c.txt")), "c\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    QVERIFY(set(ide, "files.autoSave", QStringLiteral("delay")));
    ide.keys(QStringLiteral("1"));
    QCOMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("a\n"));
    QTRY_COMPARE_WITH_TIMEOUT(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("1a\n"), 30'000);
    QTRY_VERIFY(ide.bench().isEverythingSaved());
    QVERIFY(set(ide, "files.autoSave", QStringLiteral("focus")));
    ide.keys(QStringLiteral("2"));
    QVERIFY(ide.open(QStringLiteral("b.txt")));
    QTRY_COMPARE(GuiDriver::read(path(QStringLiteral("a.txt"))), QByteArray("12a\n"));
    QTRY_VERIFY(ide.bench().isEverythingSaved());
    // What another program has removed does not come back by itself.
    QVERIFY(QFile::remove(path(QStringLiteral("a.txt"))));
    QTRY_VERIFY_WITH_TIMEOUT(!ide.bench().isEverythingSaved(), 20'000);
    ide.keys(QStringLiteral("3"));
    QVERIFY(ide.open(QStringLiteral("c.txt")));
    QTRY_COMPARE(GuiDriver::read(path(QStringLiteral("b.txt"))), QByteArray("3b\n"));
    QVERIFY(!QFile::exists(path(QStringLiteral("a.txt"))));
}

void TestIdeSaving::formatsWhenSaving()
{
    GuiDriver::write(path(QStringLiteral("a.cpp")), "int  main( ){return 0;}\n");
    GuiDriver ide(m_folder->path());
    const auto *entry = ide.bench().language()->service()->servers().byId(QStringLiteral("clangd"));
    if (!entry || !editor::LanguageServers::commandOf(*entry))
        QSKIP("clangd is not installed");
    QVERIFY(run(ide, "language.start"));
    QVERIFY(ide.open(QStringLiteral("a.cpp")));
    EditorPage *page = ide.bench().window()->editors()->current();
    const auto view = [&] { return ide.bench().language()->viewOf(page); };
    QTRY_VERIFY_WITH_TIMEOUT(view() && view()->document()->isOpen(), 60'000);
    ide.toEnd();
    ide.keys(QStringLiteral(" "));
    QVERIFY(run(ide, "file.save"));
    QTRY_COMPARE(GuiDriver::read(path(QStringLiteral("a.cpp"))), QByteArray("int  main( ){return 0;}\n "));
    QVERIFY(set(ide, "files.formatOnSave", true));
    ide.keys(QStringLiteral(" "));
    QVERIFY(run(ide, "file.save"));
    QTRY_VERIFY_WITH_TIMEOUT(GuiDriver::read(path(QStringLiteral("a.cpp"))).startsWith("int main() { return 0; }"), 60'000);
}

ResultsEditor *TestIdeSaving::typedResults(GuiDriver &ide)
{
    ide.bench().searchPanel()->focusSearch(QStringLiteral("apple"));
    [&] { QTRY_VERIFY(ide.bench().searchPanel()->hasResults()); }();
    [&] { QTRY_VERIFY(run(ide, "search.editResults")); }();
    auto *results = ide.find<ResultsEditor>(QStringLiteral("resultsEditor"));
    if (results)
        results->editor()->editText(sync::TextOperation::insertion(results->editor()->text().indexOf("apple"), "pine"));
    return results;
}

void TestIdeSaving::asksForResultsThatWereTyped()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "apple\n");
    GuiDriver ide(m_folder->path());
    EditorArea *editors = ide.bench().window()->editors();
    QPointer<ResultsEditor> results = typedResults(ide);
    QVERIFY(results);
    editors->closeTab(results);
    QVERIFY(ide.bench().question()->isVisible());
    QVERIFY(editors->isOpen(results));
    ide.bench().question()->closeSheet();
    QVERIFY(editors->isOpen(results));
    // Searching again does not take it away either.
    QVERIFY(run(ide, "search.editResults"));
    QVERIFY(results->editor()->text().contains("pineapple"));
    // Nor does quitting.
    ide.bench().window()->close();
    QVERIFY(ide.bench().window()->isVisible() && ide.bench().question()->isVisible());
    ide.bench().question()->closeSheet();
    editors->closeTab(results);
    QVERIFY(ide.click(QStringLiteral("question.main")));
    QTRY_VERIFY(!results || !editors->isOpen(results));
    const EditorPage *page = editors->pageOf(QStringLiteral("a.txt"));
    QTRY_COMPARE(page ? page->editor()->text() : QByteArray(), QByteArray("pineapple\n"));
}

void TestIdeSaving::reopensWhatWasClosed()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "1\n2\n3\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(!run(ide, "file.reopen"));
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    text(ide)->goTo(3);
    QVERIFY(run(ide, "file.close"));
    QVERIFY(!ide.bench().window()->editors()->current());
    QVERIFY(run(ide, "file.reopen"));
    QTRY_VERIFY(ide.bench().window()->editors()->current() && ide.bench().window()->editors()->current()->showsText());
    QTRY_COMPARE(ide.bench().window()->editors()->current()->position().line, 3);
}

void TestIdeSaving::findsAgain()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "one two one two one\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    editor::CodeEditor *editor = text(ide);
    editor->setFocus();
    editor->setSelection(0, 3);
    ide.press(Qt::Key_F3);
    QTRY_COMPARE(editor->anchor(), 8);
    QVERIFY(editor->hasFocus());
    ide.press(Qt::Key_F3);
    QTRY_COMPARE(editor->anchor(), 16);
    ide.press(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(editor->anchor(), 8);
}

void TestIdeSaving::makesLines()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "one\ntwo\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    editor::CodeEditor *editor = text(ide);
    editor->setFocus();
    editor->setCaret(1);
    ide.press(Qt::Key_Return, Qt::ControlModifier);
    ide.keys(QStringLiteral("x"));
    QTRY_COMPARE(editor->text(), QByteArray("one\nx\ntwo\n"));
    ide.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    ide.keys(QStringLiteral("y"));
    QTRY_COMPARE(editor->text(), QByteArray("one\ny\nx\ntwo\n"));
    editor->setCaret(0);
    QVERIFY(run(ide, "edit.duplicateUp"));
    QTRY_COMPARE(editor->text(), QByteArray("one\none\ny\nx\ntwo\n"));
    QCOMPARE(editor->caret(), 0);
    editor->editText(sync::TextOperation::replacement(0, editor->length(), "ab ab ab ab"));
    editor->setSelection(0, 2);
    QVERIFY(run(ide, "edit.nextOccurrence") && run(ide, "edit.skipOccurrence"));
    ide.keys(QStringLiteral("!"));
    QTRY_COMPARE(editor->text(), QByteArray("! ab ! ab"));
}

void TestIdeSaving::addsCaretsByClick()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "one\ntwo\nthree\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    editor::CodeEditor *editor = text(ide);
    editor->setFocus();
    editor->setCaret(0);
    const auto click = [&](qint64 at) { QTest::mouseClick(editor->viewport(), Qt::LeftButton, Qt::AltModifier, editor->pointAt(at) + QPoint(1, editor->lineHeight() / 2)); };
    click(4);
    QTRY_COMPARE(editor->selections().size(), 2);
    click(8);
    QTRY_COMPARE(editor->selections().size(), 3);
    ide.keys(QStringLiteral("x"));
    QTRY_COMPARE(editor->text(), QByteArray("xone\nxtwo\nxthree\n"));
    click(6);
    QTRY_COMPARE(editor->selections().size(), 2);       // that one goes
    // Nothing is selected: the line is cut.
    editor->setCaret(0);
    ide.press(Qt::Key_X, Qt::ControlModifier);
    QTRY_COMPARE(editor->text(), QByteArray("xtwo\nxthree\n"));
    ide.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(editor->text(), QByteArray("xone\nxtwo\nxthree\n"));
}

void TestIdeSaving::keepsRoomForTheText()
{
    GuiDriver ide(m_folder->path());
    MainWindow *window = ide.bench().window();
    const auto chat = [&] { return window->right()->isVisible(); };
    window->resize(1300, 700);
    window->showLeftPanel(QStringLiteral("files"));
    QVERIFY(run(ide, "view.chat"));
    QTRY_VERIFY(chat() && !window->leftPanel().isEmpty());
    window->resize(660, 600);
    QTRY_VERIFY(chat() && window->leftPanel().isEmpty());      // the one that was opened longer ago goes
    QTRY_VERIFY(window->editors()->width() >= 260);
    window->resize(1300, 700);
    QTRY_VERIFY(chat() && !window->leftPanel().isEmpty());
    window->resize(660, 600);
    QTRY_VERIFY(window->leftPanel().isEmpty());
    window->showLeftPanel(QStringLiteral("search"));
    QTRY_VERIFY(!chat());
    QCOMPARE(window->leftPanel(), QStringLiteral("search"));
    // The map gives way in a page of its own, too.
    GuiDriver::write(path(QStringLiteral("a.txt")), "text\n");
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    EditorPage *page = ide.bench().window()->editors()->current();
    window->resize(1300, 700);
    QVERIFY(run(ide, "view.minimap"));
    const auto map = [&] { return page->findChild<QWidget *>(QStringLiteral("minimap")); };
    QTRY_VERIFY(page->width() >= EditorPage::MapFrom && map() && map()->isVisible());
    window->resize(660, 600);
    QTRY_VERIFY(page->width() < EditorPage::MapFrom && !map()->isVisible());
}

void TestIdeSaving::choosesIndentationAndLanguage()
{
    GuiDriver::write(path(QStringLiteral("a.txt")), "int a;\n");
    GuiDriver ide(m_folder->path());
    QVERIFY(ide.open(QStringLiteral("a.txt")));
    QVERIFY(ide.click(QStringLiteral("status.indent")));
    auto *menu = ide.find<QMenu>(QStringLiteral("status.indent.menu"));
    QVERIFY(menu);
    menu->actions().at(3)->trigger();
    menu->close();
    QVERIFY(!text(ide)->indentsWithSpaces());
    QCOMPARE(text(ide)->indentationWidth(), 2);
    QVERIFY(ide.click(QStringLiteral("status.language")));
    ide.keys(QStringLiteral("C++"));
    ide.press(Qt::Key_Return);
    QTRY_COMPARE(text(ide)->languageName(), QStringLiteral("C++"));
}

QTEST_MAIN(TestIdeSaving)
#include "test_ide_saving.moc"
