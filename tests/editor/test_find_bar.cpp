// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/CodeEditor.h"
#include "editor/EditorPane.h"
#include "editor/FindBar.h"
#include "sync/session/LocalDocument.h"
#include "tests/support/Patience.h"
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace dyad;
using editor::EditorPane;

namespace {

std::unique_ptr<EditorPane> paneWith(std::string_view text, std::shared_ptr<sync::LocalDocument> *document = nullptr)
{
    auto session = std::make_shared<sync::LocalDocument>(text);
    if (document)
        *document = session;
    auto pane = std::make_unique<EditorPane>(session, QStringLiteral("a.txt"));
    pane->resize(900, 500);
    pane->show();
    return pane;
}

QLineEdit *field(EditorPane &pane, const char *name)
{
    for (QLineEdit *edit : pane.findChildren<QLineEdit *>())
        if (edit->accessibleName() == QLatin1String(name))
            return edit;
    return nullptr;
}

void toggle(EditorPane &pane, const char *name)
{
    for (QToolButton *button : pane.findChildren<QToolButton *>())
        if (button->accessibleName() == QLatin1String(name))
            button->toggle();
}

} // namespace

class TestFindBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesByKeysFromTheOneFieldToTheOther()
    {
        auto pane = paneWith("one two one\n");
        pane->findBar()->openReplace();
        QLineEdit *find = field(*pane, "Find"), *replace = field(*pane, "Replace with");
        QTest::keyClicks(find, QStringLiteral("one"));
        QTRY_COMPARE(pane->findBar()->status(), QStringLiteral("1 of 2"));
        QCOMPARE(find->nextInFocusChain(), replace);
        // Esc closes it from each of its places.
        for (QToolButton *button : pane->findBar()->findChildren<QToolButton *>()) {
            pane->findBar()->openReplace();
            QVERIFY(pane->findBar()->isVisible());
            QTest::keyClick(button, Qt::Key_Escape);
            QVERIFY2(!pane->findBar()->isVisible(), qPrintable(button->accessibleName()));
        }
    }

    void findsWhileTyping()
    {
        auto pane = paneWith("Äpfel und Birnen, ÄPFEL und mehr\nnoch ein apfel\n");
        pane->findBar()->openFind();
        QTest::keyClicks(field(*pane, "Find"), QStringLiteral("pfel"));
        QCOMPARE(pane->editor()->selectedText(), QByteArray("pfel"));
        QTRY_COMPARE(pane->findBar()->status(), QStringLiteral("1 of 3"));
        QTest::keyClick(field(*pane, "Find"), Qt::Key_Return);
        QCOMPARE(pane->editor()->selectedText(), QByteArray("PFEL"));
        QCOMPARE(pane->findBar()->status(), QStringLiteral("2 of 3"));
        QTest::keyClick(field(*pane, "Find"), Qt::Key_Return);
        QTest::keyClick(field(*pane, "Find"), Qt::Key_Return);       // around
        QCOMPARE(pane->findBar()->status(), QStringLiteral("1 of 3"));
        QTest::keyClick(field(*pane, "Find"), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(pane->findBar()->status(), QStringLiteral("3 of 3"));
        toggle(*pane, "Match case");
        QTRY_COMPARE(pane->findBar()->status(), QStringLiteral("2 of 2"));
        QTest::keyClick(field(*pane, "Find"), Qt::Key_Escape);
        QVERIFY(!pane->findBar()->isVisible());
    }

    void saysThatNothingWasFound()
    {
        auto pane = paneWith("text");
        pane->findBar()->openFind();
        QTest::keyClicks(field(*pane, "Find"), QStringLiteral("absent"));
        QTRY_COMPARE(pane->findBar()->message(), QStringLiteral("Nothing found"));
        toggle(*pane, "Regular expression");
        field(*pane, "Find")->selectAll();
        QTest::keyClicks(field(*pane, "Find"), QStringLiteral("(open"));
        QVERIFY(pane->findBar()->message().startsWith(QLatin1String("Not a regular expression")));
    }

    void wholeWordsAndExpressions()
    {
        auto pane = paneWith("cat concat cat_ cat. Katze\n");
        pane->findBar()->openFind();
        QTest::keyClicks(field(*pane, "Find"), QStringLiteral("cat"));
        QTRY_COMPARE(pane->findBar()->status(), QStringLiteral("1 of 4"));
        toggle(*pane, "Whole words");
        QTRY_COMPARE(pane->findBar()->status(), QStringLiteral("1 of 2"));
        toggle(*pane, "Whole words");
        toggle(*pane, "Regular expression");
        field(*pane, "Find")->selectAll();
        QTest::keyClicks(field(*pane, "Find"), QStringLiteral("c.t[_.]"));
        QTRY_COMPARE(pane->findBar()->status(), QStringLiteral("1 of 2"));
    }

    void replaceAllIsOneUndoStep()
    {
        std::shared_ptr<sync::LocalDocument> document;
        auto pane = paneWith("über a=1, b=2\nc=3\n", &document);
        pane->findBar()->openReplace();
        toggle(*pane, "Regular expression");
        QTest::keyClicks(field(*pane, "Find"), QStringLiteral("(\\w)=(\\d)"));
        QTest::keyClicks(field(*pane, "Replace with"), QStringLiteral("\\2:$1"));
        QSignalSpy edits(document.get(), &sync::DocumentSession::textChanged);
        pane->findBar()->replaceAll();
        QCOMPARE(document->text().text(), std::string("über 1:a, 2:b\n3:c\n"));
        QCOMPARE(edits.size(), 1);
        pane->editor()->undo();
        QCOMPARE(document->text().text(), std::string("über a=1, b=2\nc=3\n"));
        QCOMPARE(pane->editor()->text(), QByteArray("über a=1, b=2\nc=3\n"));
    }

    void placesInATabBehindOthersAreNotKept()
    {
        std::shared_ptr<sync::LocalDocument> document;
        auto pane = paneWith("a a\nb\n", &document);
        pane->findBar()->openReplace();
        QTest::keyClicks(field(*pane, "Find"), QStringLiteral("a"));
        QTest::keyClicks(field(*pane, "Replace with"), QStringLiteral("x"));
        QTRY_COMPARE(pane->findBar()->status(), QStringLiteral("1 of 2"));
        pane->hide();
        QVERIFY(document->edit(sync::TextOperation::insertion(0, "日本 a\n"), {sync::Change::Origin::Disk, nullptr, 0}));
        pane->editor()->catchUp();
        pane->show();
        pane->findBar()->replaceAll();
        QCOMPARE(document->text().text(), std::string("日本 x\nx x\nb\n"));
        // And what waits for its frame when the button is pressed.
        QTRY_COMPARE(pane->findBar()->message(), QStringLiteral("Nothing found"));
        field(*pane, "Find")->selectAll();
        QTest::keyClicks(field(*pane, "Find"), QStringLiteral("b"));
        QTRY_COMPARE(pane->findBar()->status(), QStringLiteral("1 of 1"));
        QVERIFY(document->edit(sync::TextOperation::insertion(0, "ü"), {sync::Change::Origin::Disk, nullptr, 0}));
        pane->findBar()->replaceAll();
        QCOMPARE(document->text().text(), std::string("ü日本 x\nx x\nx\n"));
        QCOMPARE(pane->editor()->text(), QByteArray("ü日本 x\nx x\nx\n"));
    }

    // QString leaves the mark out where it reads UTF-8, and all that follows would be three bytes too early.
    void findsBehindAByteOrderMark()
    {
        std::shared_ptr<sync::LocalDocument> document;
        auto pane = paneWith("\xEF\xBB\xBF" "abc abc\n\xEF\xBB\xBF\xEF\xBB\xBF" "abc\n", &document);
        pane->findBar()->openReplace();
        toggle(*pane, "Regular expression");
        QTest::keyClicks(field(*pane, "Find"), QStringLiteral("(b)c"));
        QCOMPARE(pane->editor()->selectedText(), QByteArray("bc"));
        QTest::keyClicks(field(*pane, "Replace with"), QStringLiteral("[$1]"));
        QTRY_COMPARE(pane->findBar()->status(), QStringLiteral("1 of 3"));
        pane->findBar()->replaceAll();
        QCOMPARE(document->text().text(), std::string("\xEF\xBB\xBF" "a[b] a[b]\n\xEF\xBB\xBF\xEF\xBB\xBF" "a[b]\n"));
    }

    void replaceGoesFromMatchToMatch()
    {
        std::shared_ptr<sync::LocalDocument> document;
        auto pane = paneWith("x x x", &document);
        pane->findBar()->openReplace();
        QTest::keyClicks(field(*pane, "Find"), QStringLiteral("x"));
        QTest::keyClicks(field(*pane, "Replace with"), QStringLiteral("xx"));
        pane->findBar()->replaceOne();
        pane->findBar()->replaceOne();
        QCOMPARE(document->text().text(), std::string("xx xx x"));
    }
};

QTEST_MAIN(TestFindBar)
#include "test_find_bar.moc"
