// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Lines that move while there are several selections, and while others type.
#include "editor/EditorCommands.h"
#include "tests/editor/SharedView.h"
#include <QPoint>
#include <QSignalSpy>
#include <QTest>

using namespace dyad;
using sync::TextOperation;
using namespace dyad::test;

class TestLineMover : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// All of them, as one edit: those that touch as one, those at the edge stay.
    void movesLinesOfAllSelections_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QVector<QPoint>>("selections");     // anchor and caret; the main one first
        QTest::addColumn<bool>("up");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QVector<QPoint>>("then");
        using All = QVector<QPoint>;
        QTest::newRow("two, up") << QByteArray("0\n1\n2\n3\n4\n") << All{{2, 3}, {9, 8}} << true << QByteArray("1\n0\n2\n4\n3\n") << All{{0, 1}, {7, 6}};
        QTest::newRow("two, down") << QByteArray("0\n1\n2\n3\n4\n") << All{{6, 6}, {0, 0}} << false << QByteArray("1\n0\n2\n4\n3\n") << All{{8, 8}, {2, 2}};
        QTest::newRow("one at the top stays") << QByteArray("0\n1\n2\n") << All{{0, 0}, {4, 4}} << true << QByteArray("0\n2\n1\n") << All{{0, 0}, {2, 2}};
        QTest::newRow("touching, at the top") << QByteArray("0\n1\n2\n") << All{{0, 0}, {2, 2}} << true << QByteArray("0\n1\n2\n") << All{{0, 0}, {2, 2}};
        QTest::newRow("touching, down") << QByteArray("0\n1\n2") << All{{2, 3}, {0, 0}} << false << QByteArray("2\n0\n1") << All{{4, 5}, {2, 2}};
        QTest::newRow("one at the end stays") << QByteArray("0\n1\n2") << All{{0, 1}, {4, 5}} << false << QByteArray("1\n0\n2") << All{{2, 3}, {4, 5}};
        QTest::newRow("several in a line") << QByteArray("ab\ncd\n") << All{{3, 3}, {5, 4}} << true << QByteArray("cd\nab\n") << All{{0, 0}, {2, 1}};
        QTest::newRow("whole lines") << QByteArray("0\n1\n2\n3\n") << All{{0, 2}, {4, 6}} << false << QByteArray("1\n0\n3\n2\n") << All{{2, 4}, {6, 8}};
        QTest::newRow("whole lines to an end without a break") << QByteArray("0\n1") << All{{0, 2}, {1, 1}} << false << QByteArray("1\n0") << All{{2, 3}};
        QTest::newRow("mixed breaks and long characters") << QByteArray("ä\r\n日本\nz") << All{{4, 7}, {11, 11}} << true << QByteArray("日本\nz\r\nä") << All{{0, 3}, {7, 7}};
        QTest::newRow("one alone") << QByteArray("0\n1\n2\n") << All{{3, 2}} << true << QByteArray("1\n0\n2\n") << All{{1, 0}};
    }
    void movesLinesOfAllSelections()
    {
        QFETCH(QByteArray, text);
        QFETCH(QVector<QPoint>, selections);
        QFETCH(bool, up);
        QFETCH(QByteArray, after);
        QFETCH(QVector<QPoint>, then);
        auto document = documentWith(text.constData());
        View view(document);
        view.editor.setSelection(selections.first().x(), selections.first().y());
        for (const QPoint &one : selections.mid(1))
            view.editor.send(QsciScintillaBase::SCI_ADDSELECTION, static_cast<unsigned long>(one.y()), static_cast<long>(one.x()));
        view.editor.send(QsciScintillaBase::SCI_SETMAINSELECTION, 0UL);
        QSignalSpy refused(&view.binding, &editor::DocumentBinding::editRefused), edits(document.get(), &sync::DocumentSession::textChanged);
        up ? view.editor.commands()->moveLinesUp() : view.editor.commands()->moveLinesDown();
        QCOMPARE(textOf(*document), after);
        QCOMPARE(edits.size(), after == text ? 0 : 1);
        QVector<QPoint> now;
        for (const auto &[anchor, caret] : view.editor.selections())
            now.append({int(anchor), int(caret)});
        if (!then.isEmpty())
            QCOMPARE(now.mid(0, then.size()), then);
        QCOMPARE(refused.size(), 0);
        if (after == text)
            return;
        view.binding.undo();
        QCOMPARE(textOf(*document), text);
        QVERIFY(!document->canUndo());
    }

    /// What others have within the lines that move goes along with them.
    void placesOfOthersMoveWithTheLines()
    {
        auto document = documentWith("one\ntwo\nthree\nfour\n");
        View view(document);
        qint64 place = 6;       // in "two"
        connect(document.get(), &sync::DocumentSession::textChanged, this, [&](const TextOperation &op) { place = sync::transformPosition(place, op, true); });
        view.editor.setCaret(5);
        view.editor.send(QsciScintillaBase::SCI_ADDSELECTION, 15UL, 15L);
        view.editor.commands()->moveLinesUp();
        QCOMPARE(textOf(*document), QByteArray("two\none\nfour\nthree\n"));
        QCOMPARE(place, 2);
        QVERIFY(document->byOthers(TextOperation::insertion(0, "zero\n")));
        view.editor.commands()->moveLinesDown();
        QCOMPARE(textOf(*document), QByteArray("zero\none\ntwo\nthree\nfour\n"));
        QCOMPARE(view.editor.selections().size(), 2);
    }
};

QTEST_MAIN(TestLineMover)
#include "test_line_mover.moc"
