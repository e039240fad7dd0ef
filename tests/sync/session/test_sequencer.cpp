// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/Sequencer.h"
#include <QTest>

using namespace dyad::sync;
using dyad::backend::Sequencer;

namespace {

Sequencer with(std::string_view text, Sequencer::Settings settings = {})
{
    Sequencer::Stored stored;
    stored.text = Rope(text);
    return Sequencer(std::move(stored), settings);
}

TextOperation insertion(int64_t at, std::string_view text) { return TextOperation::insertion(at, text); }

} // namespace

class TestSequencer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void editsFromOneVersionAreOrdered()
    {
        Sequencer document = with("ab");
        const auto first = document.open(1);
        const auto second = document.open(2);
        QVERIFY(document.submit(second, 1, 0, insertion(1, "2")));
        const auto accepted = document.submit(first, 1, 0, insertion(1, "1"));
        QCOMPARE(accepted->version, Version(2));
        QCOMPARE(document.text().text(), std::string("a12b"));      // the smaller session stands left, whoever came first
        QVERIFY(accepted->op == insertion(1, "1"));
    }

    void whatIsWrongChangesNothing_data()
    {
        QTest::addColumn<int>("seq");
        QTest::addColumn<int>("base");
        QTest::addColumn<int>("at");
        QTest::addColumn<QString>("code");
        QTest::newRow("gap") << 3 << 1 << 0 << QStringLiteral("sequence-gap");
        QTest::newRow("before its own last") << 2 << 0 << 0 << QStringLiteral("bad-operation");
        QTest::newRow("future base") << 2 << 2 << 0 << QStringLiteral("bad-operation");
        QTest::newRow("too long") << 2 << 1 << 9 << QStringLiteral("bad-operation");
        QTest::newRow("inside a code point") << 2 << 1 << 2 << QStringLiteral("bad-operation");
    }
    void whatIsWrongChangesNothing()
    {
        QFETCH(int, seq);
        QFETCH(int, base);
        QFETCH(int, at);
        QFETCH(QString, code);
        Sequencer document = with("é");
        const auto session = document.open(1);
        QVERIFY(document.submit(session, 1, 0, insertion(0, "x")));
        const auto refused = document.submit(session, static_cast<Sequence>(seq), static_cast<Version>(base), insertion(at, "y"));
        QCOMPARE(QString::fromStdString(refused.error().code), code);
        QCOMPARE(document.text().text(), std::string("xé"));
        QVERIFY(document.submit(session, 2, 1, insertion(1, "y")));
    }

    void aRepeatedEditHasItsOldVersion()
    {
        Sequencer document = with("");
        const auto session = document.open(1);
        QVERIFY(document.submit(session, 1, 0, insertion(0, "x")));
        const auto again = document.submit(session, 1, 0, insertion(0, "x"));
        QVERIFY(again->duplicate);
        QCOMPARE(again->version, Version(1));
        QCOMPARE(document.text().text(), std::string("x"));
        document.close(session);
        QCOMPARE(document.submit(session, 2, 1, insertion(0, "x")).error().code, std::string("session-closed"));
    }

    void emptyAndTooLargeEditsAreRefused()
    {
        Sequencer::Settings settings;
        settings.maxDocument = 4;
        Sequencer document = with("abc", settings);
        const auto session = document.open(1);
        QCOMPARE(document.submit(session, 1, 0, {}).error().code, std::string("bad-operation"));
        QCOMPARE(document.submit(session, 1, 0, insertion(0, "xy")).error().code, std::string("document-too-large"));
        QVERIFY(document.submit(session, 1, 0, insertion(0, "x")));
    }

    void oldBasesAreToRebase()
    {
        Sequencer::Settings settings;
        settings.versionsInMemory = 4;
        Sequencer document = with("", settings);
        const auto busy = document.open(1);
        const auto slow = document.open(2);
        for (Sequence seq = 1; seq <= 6; ++seq) QVERIFY(document.submit(busy, seq, seq - 1, insertion(0, "x")));
        QCOMPARE(document.submit(slow, 1, 1, insertion(0, "y")).error().code, std::string("rebase-needed"));
        QVERIFY(document.submit(slow, 1, 2, insertion(0, "y")));
        QCOMPARE(document.catchUp({1, slow, 1}, {}).error().code, std::string("history-gone"));
        QVERIFY(!document.isOpen(slow));
    }

    void comingBackHasTwoSegments()
    {
        Sequencer document = with("");
        const auto other = document.open(1);
        const auto mine = document.open(2);
        QVERIFY(document.submit(other, 1, 0, insertion(0, "a")));
        QVERIFY(document.submit(mine, 1, 0, insertion(0, "m")));
        QVERIFY(document.submit(other, 2, 2, insertion(0, "b")));
        QVERIFY(document.submit(other, 3, 3, insertion(1, "c")));
        const auto caught = document.catchUp({0, mine, 1}, {});
        QCOMPARE(caught->ackVersion, std::optional<Version>(2));
        QCOMPARE(caught->before.size(), size_t(1));
        QVERIFY(caught->op == insertion(0, "bc"));
        QCOMPARE(caught->version, Version(4));
        const auto without = document.catchUp({0, mine, 2}, {});
        QVERIFY(!without->ackVersion && without->before.empty());
        QCOMPARE(document.catchUp({9, {}, {}}, {}).error().code, std::string("history-gone"));
    }

    /// Nobody could read it, from the store neither: the document would be damaged for good.
    void whatOthersCutInPiecesStaysReadable()
    {
        constexpr int Places = 500'000;         // with the keeps between them as many components as there may be
        Sequencer document = with(std::string(3 * Places, 'x'));
        const auto first = document.open(1);
        const auto second = document.open(2);
        TextOperation many;
        for (int i = 0; i < Places; ++i) many.keep(1).erase(2);
        QVERIFY(document.submit(second, 1, 0, insertion(2, "y")));      // inside of the first that is erased
        QCOMPARE(document.submit(first, 1, 0, many).error().code, std::string("bad-operation"));
        QCOMPARE(document.version(), Version(1));
        QCOMPARE(document.text().size(), int64_t(3 * Places + 1));
        QVERIFY(document.submit(first, 1, 1, many));                    // of this text nothing is cut
        QCOMPARE(document.catchUp({1, {}, {}}, {})->op, many);
        QVERIFY(document.submit(second, 2, 2, insertion(document.text().size(), "z")));
        QCOMPARE(document.catchUp({1, {}, {}}, {}).error().code, std::string("history-gone"));      // two more than anybody reads
        QVERIFY(document.catchUp({2, {}, {}}, {}));
    }

    void restoredItGoesOn()
    {
        Sequencer::Stored stored;
        stored.text = Rope("xyz");
        stored.version = 7;
        stored.nextSession = 12;
        stored.tail = {{6, 3, 1, 1, insertion(0, "y")}, {7, 3, 2, 1, insertion(0, "x")}};
        Sequencer document(std::move(stored));
        const auto session = document.open(1);
        QCOMPARE(session, SessionId(12));
        QVERIFY(document.submit(session, 1, 5, insertion(1, "!")));
        QCOMPARE(document.text().text(), std::string("xyz!"));
        QCOMPARE(document.catchUp({5, 3, 2}, {})->ackVersion, std::optional<Version>(7));
    }
};

QTEST_APPLESS_MAIN(TestSequencer)
#include "test_sequencer.moc"
