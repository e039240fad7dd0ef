// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/AutoClose.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include "editor/EditorCommands.h"
#include "editor/LineCommands.h"
#include "editor/language/SnippetSession.h"
#include "tests/editor/SharedView.h"
#include "tests/support/Patience.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace dyad;
using sync::TextOperation;
using namespace dyad::test;

class TestDocumentBinding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void typingReachesTheDocument()
    {
        auto document = documentWith("");
        View view(document);
        QTest::keyClicks(&view.editor, QStringLiteral("int main()"));
        QTest::keyClick(&view.editor, Qt::Key_Return);
        QTest::keyClicks(&view.editor, QStringLiteral("xy"));
        QTest::keyClick(&view.editor, Qt::Key_Backspace);
        QCOMPARE(textOf(*document), QByteArray("int main()\nx"));
        QCOMPARE(view.editor.text(), textOf(*document));
    }

    void eachKeyIsOneEdit()
    {
        auto document = documentWith("");
        View view(document);
        QSignalSpy edits(document.get(), &sync::DocumentSession::textChanged);
        QTest::keyClicks(&view.editor, QStringLiteral("if {"));
        QCOMPARE(edits.size(), 4);
        QTest::keyClick(&view.editor, Qt::Key_Return);     // the break and the new line's indentation together
        QCOMPARE(edits.size(), 5);
        QCOMPARE(textOf(*document), QByteArray("if {\n    "));
    }

    void typingOverASelectionIsOneEdit()
    {
        auto document = documentWith("one two three");
        View view(document);
        view.editor.setSelection(4, 7);
        QSignalSpy edits(document.get(), &sync::DocumentSession::textChanged);
        QTest::keyClick(&view.editor, Qt::Key_X);
        QCOMPARE(edits.size(), 1);
        QCOMPARE(textOf(*document), QByteArray("one x three"));
    }

    void inputMethodCommitsAndHoldsBackWhatIsComposed()
    {
        auto document = documentWith("ab");
        View view(document);
        view.editor.setCaret(1);
        QInputMethodEvent composing(QString(QChar(0x306B)), {});
        QCoreApplication::sendEvent(&view.editor, &composing);
        QCOMPARE(textOf(*document), QByteArray("ab"));
        QCOMPARE(view.editor.text(), QByteArray("ab"));
        // Somebody types before it meanwhile.
        QVERIFY(document->byOthers(TextOperation::insertion(0, "++")));
        QInputMethodEvent commit;
        commit.setCommitString(QStringLiteral("日"));
        QCoreApplication::sendEvent(&view.editor, &commit);
        QTRY_COMPARE(textOf(*document), QByteArray("++a日b"));
        QTRY_COMPARE(view.editor.text(), textOf(*document));
    }

    void pasteAndCut()
    {
        auto document = documentWith("abc");
        View view(document);
        QGuiApplication::clipboard()->setText(QStringLiteral("1\n2ü"));
        view.editor.setCaret(3);
        QTest::keyClick(&view.editor, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(textOf(*document), QByteArray("abc1\n2ü"));
        view.editor.setSelection(0, 3);
        QTest::keyClick(&view.editor, Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(textOf(*document), QByteArray("1\n2ü"));
    }

    void textIsDroppedAndFilesAreNot()
    {
        auto document = documentWith("abc");
        View view(document);
        QMimeData text;
        text.setText(QStringLiteral("dröp"));
        const QPointF end = view.editor.pointAt(3) + QPoint(2, 5);
        QDragEnterEvent enter(end.toPoint(), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.editor.viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(end.toPoint(), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.editor.viewport(), &move);
        QDropEvent drop(end, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.editor.viewport(), &drop);
        QCOMPARE(textOf(*document), QByteArray("abcdröp"));
        QMimeData files;
        files.setUrls({QUrl(QStringLiteral("file:///tmp/x"))});
        QDropEvent other(end, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.editor.viewport(), &other);
        QVERIFY(!other.isAccepted());
        QCOMPARE(textOf(*document), QByteArray("abcdröp"));
    }

    void lineEndsOfTheDocumentAreKept()
    {
        auto document = documentWith("one\r\ntwo\r\n");
        View view(document);
        view.editor.setCaret(3);
        QTest::keyClick(&view.editor, Qt::Key_Return);
        QGuiApplication::clipboard()->setText(QStringLiteral("x\ny"));
        QTest::keyClick(&view.editor, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(textOf(*document), QByteArray("one\r\nx\r\ny\r\ntwo\r\n"));
    }

    void editsReachTheDocumentThoughTheViewCloses()
    {
        auto document = documentWith("abc");
        {
            View view(document);
            view.editor.SendScintilla(QsciScintillaBase::SCI_REPLACESEL, "x");
        }
        QCOMPARE(textOf(*document), QByteArray("xabc"));
    }

    void severalCaretsAreOneEdit()
    {
        auto document = documentWith("a\nb\nc\n");
        View view(document);
        view.editor.setCaret(1);
        view.editor.commands()->addCaretBelow();
        view.editor.commands()->addCaretBelow();
        QSignalSpy edits(document.get(), &sync::DocumentSession::textChanged);
        QTest::keyClick(&view.editor, Qt::Key_Semicolon);
        QCOMPARE(textOf(*document), QByteArray("a;\nb;\nc;\n"));
        QCOMPARE(edits.size(), 1);
    }

    void newLinesOfSeveralCaretsAreIndented()
    {
        auto document = documentWith("  one;  two\nif {three\nfour");
        View view(document);
        view.editor.setIndentation(2, true);
        view.editor.setCaret(6);
        for (const long caret : {16L, 26L})
            view.editor.send(QsciScintillaBase::SCI_ADDSELECTION, static_cast<unsigned long>(caret), caret);
        QSignalSpy edits(document.get(), &sync::DocumentSession::textChanged);
        QTest::keyClick(&view.editor, Qt::Key_Return);
        QCOMPARE(textOf(*document), QByteArray("  one;\n  two\nif {\n  three\nfour\n"));
        QCOMPARE(edits.size(), 1);
        QTest::keyClicks(&view.editor, QStringLiteral("x"));
        QCOMPARE(textOf(*document), QByteArray("  one;\n  xtwo\nif {\n  xthree\nfour\nx"));
        view.editor.setCaret(3);
        view.editor.send(QsciScintillaBase::SCI_ADDSELECTION, 4UL, 4L);
        QTest::keyClick(&view.editor, Qt::Key_Return);
        QVERIFY2(textOf(*document).startsWith("  o\n  n\n  e;\n  xtwo\n"), textOf(*document).constData());
        view.editor.undo();
        QCOMPARE(view.editor.text(), textOf(*document));
    }

    void programmaticEditsReachTheDocument()
    {
        auto document = documentWith("abc");
        View view(document);
        view.editor.setCaret(3);
        view.editor.SendScintilla(QsciScintillaBase::SCI_REPLACESEL, "def");
        QTRY_COMPARE(textOf(*document), QByteArray("abcdef"));
    }

    void twoEditorsOnOneDocument()
    {
        auto document = documentWith("hello\n");
        View left(document), right(document);
        QTest::keyClicks(&left.editor, QStringLiteral("A"));
        QTRY_COMPARE(right.editor.text(), QByteArray("Ahello\n"));
        right.editor.setCaret(6);
        QTest::keyClicks(&right.editor, QStringLiteral("B"));
        QTest::keyClicks(&left.editor, QStringLiteral("C"));
        QTRY_COMPARE(left.editor.text(), textOf(*document));
        QTRY_COMPARE(right.editor.text(), textOf(*document));
        QCOMPARE(textOf(*document), QByteArray("AChelloB\n"));
    }

    void remoteChangesComeOnceAFrame()
    {
        auto document = documentWith(lines(50));
        View view(document);
        QVERIFY(document->byOthers(TextOperation::insertion(0, "first ")));       // its frame has passed
        QTRY_COMPARE(view.editor.text(), textOf(*document));
        QSignalSpy modified(&view.editor, &editor::CodeEditor::modified);
        for (int i = 0; i < 100; ++i)
            QVERIFY(document->byOthers(TextOperation::insertion(5 + i, "x")));
        QCOMPARE(modified.size(), 0);
        QTRY_COMPARE(view.editor.text(), textOf(*document));
        QCOMPARE(modified.size(), 1);
    }

    void remoteChangesComeBeforeTheNextKey()
    {
        auto document = documentWith("0123456789");
        View view(document);
        view.editor.setCaret(5);
        QVERIFY(document->byOthers(TextOperation::insertion(0, "ab")));
        QTest::keyClick(&view.editor, Qt::Key_X);
        QCOMPARE(textOf(*document), QByteArray("ab01234x56789"));
        QCOMPARE(view.editor.text(), textOf(*document));
    }

    void caretAndViewStayWhereTheyAre()
    {
        auto document = documentWith(lines(1000));
        View view(document);
        view.editor.goTo(500, 3);
        QTRY_VERIFY(view.editor.firstVisibleLine() > 0);
        const qint64 caret = view.editor.caret();
        const int y = view.editor.pointAt(caret).y(), first = view.editor.firstVisibleLine();
        QVERIFY(document->byOthers(TextOperation::insertion(0, "new\nnew\nnew\n")));
        view.binding.flush();
        QCOMPARE(view.editor.caret(), caret + 12);
        QCOMPARE(view.editor.firstVisibleLine(), first + 3);
        QCOMPARE(view.editor.pointAt(view.editor.caret()).y(), y);
        // Between the top of the view and the caret: the caret's line stays.
        QVERIFY(document->byOthers(TextOperation::insertion(view.editor.lineStart(first + 4), "between\nbetween\n")));
        view.binding.flush();
        QCOMPARE(view.editor.pointAt(view.editor.caret()).y(), y);
        // Deleted above: still.
        QVERIFY(document->byOthers(TextOperation::deletion(0, 12)));
        view.binding.flush();
        QCOMPARE(view.editor.pointAt(view.editor.caret()).y(), y);
    }

    void viewStaysWhenTheCaretIsElsewhere()
    {
        auto document = documentWith(lines(1000));
        View view(document);
        view.editor.send(QsciScintillaBase::SCI_SETFIRSTVISIBLELINE, 300);
        const QByteArray top = view.editor.lineText(view.editor.firstVisibleLine());
        QVERIFY(document->byOthers(TextOperation::insertion(view.editor.lineStart(300), "right before\n")));
        QVERIFY(document->byOthers(TextOperation::insertion(0, "far above\n")));
        view.binding.flush();
        QCOMPARE(view.editor.lineText(view.editor.firstVisibleLine()), top);
        QCOMPARE(view.editor.caret(), 0);
    }

    void undoAndRedoGoThroughTheDocument()
    {
        auto document = documentWith("start ");
        View view(document);
        view.editor.setCaret(6);
        QTest::keyClicks(&view.editor, QStringLiteral("mine"));
        QVERIFY(document->byOthers(TextOperation::insertion(0, "theirs ")));
        QTest::keyClick(&view.editor, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(textOf(*document), QByteArray("theirs start "));
        QCOMPARE(view.editor.text(), textOf(*document));
        QCOMPARE(view.editor.caret(), 13);
        QTest::keyClick(&view.editor, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(textOf(*document), QByteArray("theirs start mine"));
        QCOMPARE(view.editor.text(), textOf(*document));
    }

    void readOnlyTextCannotBeTyped()
    {
        auto document = documentWith("fixed");
        document->setReadOnlyReason(QStringLiteral("You may only read this project."));
        View view(document);
        QSignalSpy attempts(&view.editor, &editor::CodeEditor::readOnlyAttempted);
        QTest::keyClicks(&view.editor, QStringLiteral("x"));
        view.editor.commands()->toggleComment();
        QCOMPARE(textOf(*document), QByteArray("fixed"));
        QVERIFY(!attempts.isEmpty());
        // Others' changes are shown all the same.
        document->setReadOnlyReason({});
        QVERIFY(document->byOthers(TextOperation::insertion(0, "not ")));
        QTRY_COMPARE(view.editor.text(), QByteArray("not fixed"));
        QVERIFY(!view.editor.isEditable());
    }

    void commandsAreOneUndoStepEach()
    {
        auto document = documentWith("  one\n  two\n");
        View view(document);
        view.editor.setFileName(QStringLiteral("a.cpp"));
        view.editor.setSelection(0, 10);
        view.editor.commands()->toggleComment();
        QCOMPARE(textOf(*document), QByteArray("  // one\n  // two\n"));
        view.editor.commands()->toggleComment();
        QCOMPARE(textOf(*document), QByteArray("  one\n  two\n"));
        view.editor.undo();
        QCOMPARE(textOf(*document), QByteArray("  // one\n  // two\n"));
        view.editor.undo();
        QCOMPARE(textOf(*document), QByteArray("  one\n  two\n"));
        view.editor.setCaret(0);
        view.editor.commands()->moveLinesDown();
        QCOMPARE(textOf(*document), QByteArray("  two\n  one\n"));
        view.editor.commands()->duplicate();
        QCOMPARE(textOf(*document), QByteArray("  two\n  one\n  one\n"));
        view.editor.commands()->deleteLines();
        view.editor.commands()->joinLines();
        QCOMPARE(view.editor.text(), textOf(*document));
    }

    // A command that comes from a menu or a shortcut: no key has let in before what waits for its frame.
    void commandsMeanTheTextThatIsSeen()
    {
        auto document = documentWith("one\ntwo\nthree\n");
        View view(document);
        QSignalSpy refused(&view.binding, &editor::DocumentBinding::editRefused);
        view.editor.setCaret(5);
        QVERIFY(document->byOthers(TextOperation::insertion(0, "äöü ")));
        view.editor.commands()->deleteLines();
        QCOMPARE(textOf(*document), QByteArray("äöü one\nthree\n"));
        view.editor.setSelection(11, 16);       // "three"
        QCOMPARE(view.editor.selectedText(), QByteArray("three"));
        QVERIFY(document->byOthers(TextOperation::insertion(0, "ß")));
        editor::LineCommands(&view.editor).titleCase();
        QCOMPARE(textOf(*document), QByteArray("ßäöü one\nThree\n"));
        QCOMPARE(view.editor.text(), textOf(*document));
        QCOMPARE(refused.size(), 0);
    }

    void pairsGoAroundWhatIsSelected()
    {
        auto document = documentWith("one two");
        View view(document);
        new editor::AutoClose(&view.editor);
        view.editor.setSelection(4, 7);
        QVERIFY(document->byOthers(TextOperation::insertion(0, "ä ")));
        QTest::keyClicks(&view.editor, QStringLiteral("("));
        QCOMPARE(textOf(*document), QByteArray("ä one (two)"));
        QCOMPARE(view.editor.selectedText(), QByteArray("two"));
        view.editor.setCaret(view.editor.length());
        QTest::keyClicks(&view.editor, QStringLiteral("["));
        QCOMPARE(textOf(*document), QByteArray("ä one (two)[]"));
        QVERIFY(document->byOthers(TextOperation::insertion(0, "ü")));
        QTest::keyClick(&view.editor, Qt::Key_Backspace);
        QCOMPARE(textOf(*document), QByteArray("üä one (two)"));
        QCOMPARE(view.editor.text(), textOf(*document));
    }

    void columnsStayColumns()
    {
        auto document = documentWith("aa\nbb\ncc\n");
        View view(document);
        view.editor.send(QsciScintillaBase::SCI_SETRECTANGULARSELECTIONANCHOR, 1);
        view.editor.send(QsciScintillaBase::SCI_SETRECTANGULARSELECTIONCARET, 7);
        QCOMPARE(view.editor.selections().size(), 3);
        QVERIFY(document->byOthers(TextOperation::insertion(3, "日本")));
        QVERIFY(document->byOthers(TextOperation::insertion(0, "new\n")));
        QTest::keyClicks(&view.editor, QStringLiteral("|"));
        QCOMPARE(textOf(*document), QByteArray("new\na|a\n日本b|b\nc|c\n"));
        QCOMPARE(view.editor.text(), textOf(*document));
    }

    // Behind the end of a short line Scintilla counts columns; what others insert there is no filling for them.
    void columnsBehindALinesEndCutNoCharacter()
    {
        auto document = documentWith("aaaa\nb\ncccc\n");
        View view(document);
        QSignalSpy refused(&view.binding, &editor::DocumentBinding::editRefused);
        view.editor.send(QsciScintillaBase::SCI_SETRECTANGULARSELECTIONANCHOR, 3);
        view.editor.send(QsciScintillaBase::SCI_SETRECTANGULARSELECTIONCARET, 10);
        QCOMPARE(view.editor.selections().size(), 3);
        QVERIFY(document->byOthers(TextOperation::insertion(6, "日")));
        view.binding.flush();
        QTest::keyClicks(&view.editor, QStringLiteral("|"));
        QCOMPARE(refused.size(), 0);
        QCOMPARE(textOf(*document).count('|'), 3);
        QVERIFY(textOf(*document).contains("日"));
        QCOMPARE(view.editor.text(), textOf(*document));
    }

    void stopsOfASnippetTravelWithTheText()
    {
        auto document = documentWith("x\n0123456789\n");
        View view(document);
        editor::SnippetSession session(&view.editor);
        const editor::Snippet snippet = editor::Snippet::parse(QStringLiteral("f($1, $2)"));
        view.editor.editText(TextOperation::insertion(2, std::string_view(snippet.text.constData(), size_t(snippet.text.size()))));
        session.start(snippet, 2);
        QTest::keyClicks(&view.editor, QStringLiteral("a"));
        // Gone for somebody else: the end of it, and much behind it.
        QVERIFY(document->byOthers(TextOperation::deletion(7, 8)));
        QVERIFY(document->byOthers(TextOperation::insertion(0, "ä")));
        view.binding.flush();
        QVERIFY(session.isActive());
        QTest::keyClick(&view.editor, Qt::Key_Tab);
        QTest::keyClicks(&view.editor, QStringLiteral("b"));
        QCOMPARE(textOf(*document), QByteArray("äx\nf(a, b789\n"));
        // All of it: a Tab is a Tab again.
        session.start(snippet, 4);
        QVERIFY(document->byOthers(TextOperation::deletion(4, document->text().size() - 4)));
        view.binding.flush();
        QVERIFY(!session.isActive());
    }

    void newLinesAreLinesOfTheText()
    {
        auto document = documentWith(QByteArray("first\n") + QByteArray("word ").repeated(300) + "\n");
        View view(document);
        view.editor.setWrapping(true);
        QTRY_VERIFY(view.editor.send(QsciScintillaBase::SCI_WRAPCOUNT, 1) > 2);
        view.editor.setCaret(1400);
        view.editor.commands()->newLineAbove();
        QTest::keyClicks(&view.editor, QStringLiteral("above"));
        QVERIFY2(textOf(*document).startsWith("first\nabove\nword "), textOf(*document).left(60).constData());
    }

    // Somebody else may close the tab while its menu is open.
    void goesWithItsMenuOpen()
    {
        QPointer<editor::CodeEditor> editor = new editor::CodeEditor;
        editor->show();
        QContextMenuEvent wanted(QContextMenuEvent::Keyboard, QPoint(5, 5), editor->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(editor->viewport(), &wanted);
        QPointer<QMenu> menu = editor->findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        editor->deleteLater();
        QTRY_VERIFY(!editor);
        QVERIFY(!menu);
    }

    // Scintilla keeps the rectangle's corners, and takes them for the caret, until it is told otherwise.
    void columnsEndWhereAnotherPlaceIsGoneTo()
    {
        auto document = documentWith(lines(100));
        View view(document);
        editor::CodeEditor &editor = view.editor;
        const auto selectColumns = [&] {
            editor.goTo(2, 2);
            editor.send(QsciScintillaBase::SCI_SETSELECTIONMODE, QsciScintillaBase::SC_SEL_RECTANGLE);
            for (const auto key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Right})
                QTest::keyClick(&editor, key);
            QCOMPARE(editor.selections().size(), 3);
        };
        selectColumns();
        QTest::keyClicks(&editor, QStringLiteral("x"));
        QCOMPARE(textOf(*document).left(27), QByteArray("line 1\nlxne 2\nlxne 3\nlxne 4"));
        QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(textOf(*document), lines(100));
        editor.goTo(90);
        QCOMPARE(editor.lineAt(editor.caret()), 89);
        QVERIFY(!editor.hasSelection());
        QVERIFY(editor.firstVisibleLine() <= 89 && editor.lastVisibleLine() >= 89);
        QTest::keyClick(&editor, Qt::Key_Down);
        QVERIFY2(!editor.hasSelection(), "the arrows select no more");
        selectColumns();
        editor.commands()->addCaretBelow();
        QCOMPARE(editor.selections().size(), 4);
        QTest::keyClicks(&editor, QStringLiteral("y"));
        QCOMPARE(textOf(*document).count('y'), 4);
        QCOMPARE(editor.text(), textOf(*document));
    }

    void columnsAndRemoteChangesStayEqual_data()
    {
        QTest::addColumn<quint32>("seed");
        if (qEnvironmentVariableIsSet("DYAD_SEED")) {
            QTest::newRow("given") << qEnvironmentVariable("DYAD_SEED").toUInt();
            return;
        }
        for (int i = 0; i < 10; ++i) {
            const quint32 seed = QRandomGenerator::global()->generate();
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    void columnsAndRemoteChangesStayEqual()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        auto document = documentWith("ein Wörtchen\n\tzwei\n日本語\nüü\n\nlanger als die anderen\n");
        View view(document);
        QSignalSpy refused(&view.binding, &editor::DocumentBinding::editRefused);
        const int keys[] = {Qt::Key_A, Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_End, Qt::Key_Home, Qt::Key_Tab, Qt::Key_Return};
        using Sci = QsciScintillaBase;
        for (int step = 0; step < 300 && refused.isEmpty(); ++step) {
            const int what = random.bounded(21);
            if (document->text().size() > 20'000)       // pasted again and again
                QVERIFY(document->byOthers(TextOperation::deletion(0, document->text().size())));
            if (what < 7) {
                QTest::keyClick(&view.editor, static_cast<Qt::Key>(keys[3 + random.bounded(6)]), Qt::AltModifier | Qt::ShiftModifier);
            } else if (what < 12) {
                QTest::keyClick(&view.editor, static_cast<Qt::Key>(keys[random.bounded(11)]), random.bounded(4) ? Qt::NoModifier : Qt::ShiftModifier);
            } else if (what == 12) {
                view.editor.send(Sci::SCI_SETSELECTIONMODE, Sci::SC_SEL_RECTANGLE);
            } else if (what == 13) {
                view.editor.commands()->addCaretBelow();
            } else if (what == 14) {
                random.bounded(2) ? view.editor.undo() : view.editor.redo();
            } else if (what == 15) {
                QTest::sendKeyEvent(QTest::Click, &view.editor, Qt::Key_unknown, QStringLiteral("ß"), Qt::NoModifier);
            } else if (what == 16) {
                QTest::keyClick(&view.editor, random.bounded(3) ? Qt::Key_V : Qt::Key_C, Qt::ControlModifier);
            } else {
                qint64 at = random.bounded(static_cast<int>(document->text().size()) + 1);
                while (!document->text().isBoundary(at))
                    --at;
                qint64 end = std::min<qint64>(document->text().size(), at + random.bounded(9));
                while (!document->text().isBoundary(end))
                    --end;
                if (random.bounded(2) || document->text().size() < 60)
                    QVERIFY(document->byOthers(TextOperation::insertion(at, random.bounded(2) ? "日" : "ü\n")));
                else if (end > at)
                    QVERIFY(document->byOthers(TextOperation::deletion(at, end - at)));
                if (random.bounded(2))
                    view.binding.flush();
            }
        }
        QVERIFY2(refused.isEmpty(), qPrintable(refused.value(0).value(0).toString()));
        view.binding.flush();
        QCOMPARE(view.editor.text(), textOf(*document));
    }

    void anyMixOfKeysAndRemoteChangesStaysEqual()
    {
        const quint32 seed = qEnvironmentVariableIsSet("DYAD_SEED") ? qEnvironmentVariable("DYAD_SEED").toUInt() : QRandomGenerator::global()->generate();
        qInfo("seed %u (set DYAD_SEED to repeat)", seed);
        QRandomGenerator random(seed);
        auto document = documentWith("ein Wörtchen\n\tzwei\n日本語\n");
        View left(document), right(document);
        new editor::AutoClose(&left.editor);
        QSignalSpy refusedLeft(&left.binding, &editor::DocumentBinding::editRefused), refusedRight(&right.binding, &editor::DocumentBinding::editRefused);
        using Command = void (editor::EditorCommands::*)();
        const Command commands[] = {&editor::EditorCommands::duplicate, &editor::EditorCommands::deleteLines, &editor::EditorCommands::joinLines, &editor::EditorCommands::indent, &editor::EditorCommands::unindent,
            &editor::EditorCommands::newLineAbove, &editor::EditorCommands::duplicateUp, &editor::EditorCommands::addCaretBelow, &editor::EditorCommands::addNextOccurrence, &editor::EditorCommands::moveLinesUp,
            &editor::EditorCommands::moveLinesDown};
        const int keys[] = {Qt::Key_A, Qt::Key_Return, Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_BraceLeft, Qt::Key_BraceRight, Qt::Key_Left, Qt::Key_Up, Qt::Key_End, Qt::Key_Tab};
        for (int step = 0; step < 1500; ++step) {
            if (document->text().size() > 20'000)       // doubled and doubled again
                QVERIFY(document->byOthers(TextOperation::deletion(0, document->text().size())));
            View &view = random.bounded(2) ? left : right;
            const int what = random.bounded(20);
            if (what < 12)
                QTest::keyClick(&view.editor, static_cast<Qt::Key>(keys[random.bounded(10)]), random.bounded(5) ? Qt::NoModifier : Qt::ShiftModifier);
            else if (what == 12)
                view.editor.undo();
            else if (what == 13)
                view.editor.redo();
            else if (what == 14)
                (view.editor.commands()->*commands[random.bounded(11)])();
            else if (what == 15)
                QCoreApplication::processEvents();
            else {
                qint64 at = random.bounded(static_cast<int>(document->text().size()) + 1);
                while (!document->text().isBoundary(at))
                    --at;
                qint64 end = std::min<qint64>(document->text().size(), at + random.bounded(9));
                while (!document->text().isBoundary(end))
                    --end;
                if (random.bounded(3) || document->text().size() < 40)
                    QVERIFY(document->byOthers(TextOperation::insertion(at, "ü\n")));
                else if (end > at)
                    QVERIFY(document->byOthers(TextOperation::deletion(at, end - at)));
            }
        }
        for (const QSignalSpy *refused : {&refusedLeft, &refusedRight})
            QVERIFY2(refused->isEmpty(), qPrintable(refused->value(0).value(0).toString()));       // each edit fits the text it was made for
        left.binding.flush();
        right.binding.flush();
        QCOMPARE(left.editor.text(), textOf(*document));
        QCOMPARE(right.editor.text(), textOf(*document));
    }
};

QTEST_MAIN(TestDocumentBinding)
#include "test_document_binding.moc"
