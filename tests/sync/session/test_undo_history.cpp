// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/LocalDocument.h"
#include "sync/session/UndoHistory.h"
#include <QTest>
#include <ctime>
#include <random>

using namespace dyad::sync;

namespace {

/// A text with a history, as EditableDocument drives it.
struct Person {
    Rope text;
    UndoHistory history;
    void type(int64_t at, std::string_view what) { edit(TextOperation::insertion(at, what)); }
    void erase(int64_t at, int64_t bytes) { edit(TextOperation::deletion(at, bytes)); }
    void edit(const TextOperation &op, bool joinable = true)
    {
        const Rope before = text;
        QVERIFY(apply(text, op));
        history.edited(op, before, joinable);
    }
    void others(const TextOperation &op)
    {
        QVERIFY(apply(text, op));
        history.foreign(op);
    }
    bool undo() { return run(history.undo(text)); }
    bool redo() { return run(history.redo(text)); }
    bool run(const std::optional<TextOperation> &op) { return op && apply(text, *op).has_value(); }
    std::string is() const { return text.text(); }
};

/// A document of one's own, and somebody else in it.
struct Shared : LocalDocument {
    using LocalDocument::LocalDocument;
    void others(const TextOperation &op)
    {
        QVERIFY(perform(op));
        showForeign(op, {Change::Origin::Remote, nullptr, 2});
    }
    std::string is() const { return text().text(); }
};

void typeAll(Person &person, std::string_view what)
{
    for (size_t i = 0; i < what.size(); ++i) person.type(person.text.size(), what.substr(i, 1));
}

} // namespace

class TestUndoHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void typingIsUndoneWordByWord()
    {
        Person person;
        typeAll(person, "one two three");
        QVERIFY(person.undo());
        QCOMPARE(person.is(), std::string("one two "));
        QVERIFY(person.undo());
        QCOMPARE(person.is(), std::string("one "));
        QVERIFY(person.redo());
        QCOMPARE(person.is(), std::string("one two "));
        typeAll(person, "x");
        QVERIFY(!person.redo());
        QVERIFY(person.undo());
        QCOMPARE(person.is(), std::string("one two "));
    }

    void aBrokenGroupIsTwoSteps()
    {
        Person person;
        typeAll(person, "ab");
        person.history.breakGroup();
        typeAll(person, "cd");
        QVERIFY(person.undo());
        QCOMPARE(person.is(), std::string("ab"));
    }

    void backspaceAndDeleteJoin()
    {
        Person person;
        person.others(TextOperation::insertion(0, "abcdef"));
        person.erase(3, 1);
        person.erase(2, 1);
        person.erase(2, 1);
        QCOMPARE(person.is(), std::string("abf"));
        QVERIFY(person.undo());
        QCOMPARE(person.is(), std::string("abcdef"));
        QVERIFY(!person.undo());
    }

    void othersKeepWhatTheyWroteMeanwhile()
    {
        Person person;
        typeAll(person, "mine");
        person.others(TextOperation::insertion(2, "THEIRS"));
        QCOMPARE(person.is(), std::string("miTHEIRSne"));
        QVERIFY(person.undo());
        QCOMPARE(person.is(), std::string("THEIRS"));
        QVERIFY(person.redo());
        person.others(TextOperation::deletion(0, person.text.size()));
        QVERIFY(person.undo());                     // nothing is left of it, but it is a step
    }

    void typingGoesOnInOneGroupWhileOthersType()
    {
        Person person;
        for (int i = 0; i < 5; ++i) {
            person.type(i, std::string_view("hello").substr(static_cast<size_t>(i), 1));
            person.others(TextOperation::insertion(person.text.size(), "#"));
        }
        QCOMPARE(person.is(), std::string("hello#####"));
        QVERIFY(person.undo());
        QCOMPARE(person.is(), std::string("#####"));
        QVERIFY(!person.undo());
        QVERIFY(person.redo());
        QCOMPARE(person.is(), std::string("hello#####"));
    }

    /// Whatever happens: undoing all of mine leaves exactly what others wrote and nobody deleted.
    void undoingEverythingLeavesTheirs()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        for (int round = 0; round < 2000; ++round) {
            Person person;
            std::string theirs;
            for (int i = 0; i < 40; ++i) {
                const auto size = person.text.size();
                const auto at = static_cast<int64_t>(random() % static_cast<size_t>(size + 1));
                if (random() % 3 == 0) {
                    person.others(TextOperation::insertion(at, "T"));
                    theirs += 'T';
                } else if (random() % 4 == 0 && size > 0) {
                    const auto from = std::min(at, size - 1);
                    person.erase(from, 1 + static_cast<int64_t>(random() % static_cast<size_t>(size - from)));
                } else {
                    person.type(at, "m");
                }
                if (random() % 10 == 0) person.undo();
                if (random() % 20 == 0) person.redo();
            }
            const std::string before = person.is();
            int steps = 0;
            while (person.undo()) ++steps;
            QCOMPARE(person.is(), theirs);
            for (int i = 0; i < steps; ++i) person.redo();
            while (person.undo()) {}
            QCOMPARE(person.is(), theirs);
        }
    }

    /// Somebody has made one of one's edits, too, and one's own goes: it is no step any more, wherever it lies.
    void whatGaveWayIsNoStep_data()
    {
        QTest::addColumn<int>("theirs");        // where their text comes to stand beside one's own
        QTest::newRow("left") << 5;
        QTest::newRow("right") << 9;
    }

    void whatGaveWayIsNoStep()
    {
        QFETCH(const int, theirs);
        Shared document("one two three");
        const Change assistant{Change::Origin::Assistant, nullptr, 0};
        QVERIFY(document.edit(TextOperation::insertion(13, "!"), {}));
        QVERIFY(document.edit(TextOperation::replacement(4, 3, "zwei"), assistant));
        QVERIFY(document.edit(TextOperation::replacement(9, 5, "drei"), assistant));
        QVERIFY(document.edit(TextOperation::insertion(0, "x"), {}));
        QCOMPARE(document.is(), std::string("xone zwei drei!"));
        document.others(TextOperation::insertion(theirs, "zwei"));
        QVERIFY(document.edit(TextOperation::deletion(theirs == 5 ? 9 : 5, 4), {Change::Origin::Remote, nullptr, 0}));
        QCOMPARE(document.is(), std::string("xone zwei drei!"));
        for (const char *const left : {"one zwei drei!", "one zwei three!", "one zwei three"}) {
            QVERIFY(document.undo() >= 0);
            QCOMPARE(document.is(), std::string(left));
        }
        QVERIFY(!document.canUndo());
        while (document.canRedo()) QVERIFY(document.redo() >= 0);
        QCOMPARE(document.is(), std::string("xone zwei drei!"));
    }

    void manyForeignEditsCostLittle()
    {
        Person person;
        typeAll(person, "x");
        const std::clock_t begun = std::clock();
        for (int i = 0; i < 20000; ++i) person.others(TextOperation::insertion(0, "t"));
        QVERIFY(person.undo());
        QCOMPARE(person.text.size(), int64_t(20000));
        QVERIFY2(double(std::clock() - begun) / CLOCKS_PER_SEC < 20, "foreign edits are not carried lazily");
    }
};

QTEST_APPLESS_MAIN(TestUndoHistory)
#include "test_undo_history.moc"
