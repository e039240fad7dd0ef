// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/text/OperationComposer.h"
#include "sync/text/TextOperation.h"
#include <QTest>
#include <cstdio>
#include <limits>
#include <random>

using namespace dyad::sync;
using Kind = TextOperation::Component::Kind;

namespace {

/// As docs/protocol.md writes it: [5, "abc", -3].
std::string written(const TextOperation &op)
{
    std::string text = "[";
    for (const auto &component : op) {
        text += text.size() > 1 ? ", " : "";
        if (component.kind == Kind::Insert)
            text += '"' + std::string(component.text) + '"';
        else
            text += std::to_string(component.kind == Kind::Keep ? component.length : -component.length);
    }
    return text + "]";
}

std::string applied(const std::string &document, const TextOperation &op)
{
    Rope rope(document);
    const auto result = apply(rope, op);
    return result ? rope.text() : result.error().code;
}

} // namespace

class TestTextOperation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void buildingIsCanonical()
    {
        QCOMPARE(written(TextOperation().keep(5).erase(3).insert("abc").keep(9)), std::string("[5, \"abc\", -3]"));
        QCOMPARE(written(TextOperation().insert("a").erase(1).insert("b").erase(2).insert("c")), std::string("[\"abc\", -3]"));
        QCOMPARE(written(TextOperation().keep(1).keep(2).insert("").erase(0).keep(-4).insert("x")), std::string("[3, \"x\"]"));
        QCOMPARE(written(TextOperation().keep(7)), std::string("[]"));
        QVERIFY(TextOperation().keep(7) == TextOperation());
        QCOMPARE(written(TextOperation::replacement(0, 2, "xy")), std::string("[\"xy\", -2]"));
    }
    void sizes()
    {
        const auto op = TextOperation().keep(5).insert("abcd").erase(3).keep(2).erase(1);
        QCOMPARE(op.baseLength(), 11);
        QCOMPARE(op.delta(), 0);
        QCOMPARE(op.insertedBytes(), 4);
        QVERIFY(!op.isEmpty() && TextOperation().isEmpty());
    }
    void copiesAndMoves()
    {
        TextOperation small = TextOperation::insertion(3, "abc");
        TextOperation large;
        for (int i = 0; i < 100; ++i)
            large.keep(1).insert("some text").erase(2);
        TextOperation copy = large;
        TextOperation moved = std::move(large);
        QVERIFY(copy == moved && large.isEmpty());
        large = small;
        copy = std::move(small);
        QVERIFY(copy == large && small.isEmpty());
        copy.keep(1).insert("d");
        QCOMPARE(written(copy), std::string("[3, \"abc\", 1, \"d\"]"));
        QCOMPARE(written(large), std::string("[3, \"abc\"]"));
    }
    void strictDoor_data()
    {
        QTest::addColumn<QByteArray>("components");   // numbers keep and delete, quotes insert
        QTest::addColumn<bool>("accepted");
        QTest::newRow("empty") << QByteArray("") << true;
        QTest::newRow("one edit") << QByteArray("5 'abc' -3") << true;
        QTest::newRow("many") << QByteArray("'a' -1 2 'b' 3 -4") << true;
        QTest::newRow("zero") << QByteArray("0 'a'") << false;
        QTest::newRow("empty insert") << QByteArray("1 ''") << false;
        QTest::newRow("two keeps") << QByteArray("1 2 'a'") << false;
        QTest::newRow("two inserts") << QByteArray("'a' 'b'") << false;
        QTest::newRow("two deletes") << QByteArray("-1 -2") << false;
        QTest::newRow("delete before insert") << QByteArray("-1 'a'") << false;
        QTest::newRow("trailing keep") << QByteArray("'a' 3") << false;
        QTest::newRow("only keep") << QByteArray("3") << false;
        QTest::newRow("not UTF-8") << QByteArray("'\xff'") << false;
        QTest::newRow("longest") << QByteArray("9007199254740990 -1") << true;
        QTest::newRow("too long") << QByteArray("9007199254740991 -1") << false;
        QTest::newRow("overflow") << QByteArray("9223372036854775807 -9223372036854775807") << false;
    }
    void strictDoor()
    {
        QFETCH(QByteArray, components);
        QFETCH(bool, accepted);
        QCOMPARE(throughStrictDoor(components).has_value(), accepted);
        if (!accepted)
            QCOMPARE(throughStrictDoor(components).error().code, std::string("bad-operation"));
    }
    void strictDoorRefusesNulAndLowestNumber()
    {
        TextOperation::StrictBuilder builder;
        QVERIFY(!builder.insert(std::string_view("a\0b", 3)));
        QVERIFY(!builder.erase(std::numeric_limits<int64_t>::min()));
        QVERIFY(!builder.keep(std::numeric_limits<int64_t>::min()));
    }
    void applyOrRefuse()
    {
        QCOMPARE(applied("hello world", TextOperation().keep(5).insert(",").erase(1)), std::string("hello,world"));
        QCOMPARE(applied("abc", TextOperation::deletion(0, 3)), std::string());
        QCOMPARE(applied("abc", TextOperation::insertion(3, "d")), std::string("abcd"));
        const std::string document = "a\xc3\xa4z";
        for (const auto &bad : {TextOperation::insertion(5, "x"), TextOperation::deletion(3, 2), TextOperation::insertion(2, "x"), TextOperation::deletion(0, 2),
                                TextOperation::insertion(0, "\xc3"), TextOperation::insertion(0, std::string_view("\0", 1)),
                                TextOperation::insertion(1, "x").keep(1).insert("y"), TextOperation::deletion(std::numeric_limits<int64_t>::max() / 8, 1)}) {
            Rope rope(document);
            const auto result = apply(rope, bad);
            QVERIFY2(!result && result.error().code == "bad-operation", written(bad).c_str());
            QCOMPARE(rope.text(), document);
        }
    }
    void tieGoesToTheSide()
    {
        const auto a = TextOperation::insertion(1, "A");
        const auto b = TextOperation::insertion(1, "B");
        QCOMPARE(applied(applied("xy", a), transform(a, b, Side::Left).second), std::string("xABy"));
        QCOMPARE(applied(applied("xy", a), transform(a, b, Side::Right).second), std::string("xBAy"));
    }
    void insertInsideDeletedStretchStays()
    {
        const auto a = TextOperation::deletion(1, 3);
        const auto b = TextOperation::insertion(2, "B");
        const auto [aPrime, bPrime] = transform(a, b, Side::Left);
        QCOMPARE(applied(applied("12345", a), bPrime), std::string("1B5"));
        QCOMPARE(written(aPrime), std::string("[1, -1, 1, -2]"));
        QCOMPARE(written(bPrime), std::string("[1, \"B\"]"));
    }
    void positions_data()
    {
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("left");
        QTest::addColumn<int>("right");
        const int expected[][3] = {{0, 0, 0}, {1, 1, 1}, {2, 2, 4}, {3, 4, 4}, {4, 4, 4}, {5, 5, 5}, {6, 6, 7}, {7, 8, 8}};
        for (const auto &row : expected)
            QTest::addRow("%d", row[0]) << row[0] << row[1] << row[2];
    }
    void positions()
    {
        QFETCH(int, position);
        const auto op = TextOperation().keep(2).insert("ab").erase(2).keep(2).insert("c");   // 01[ab-23]45[c]67
        QTEST(static_cast<int>(transformPosition(position, op, false)), "left");
        QTEST(static_cast<int>(transformPosition(position, op, true)), "right");
    }
    void difference_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("operation");
        QTest::newRow("same") << QByteArray("abc") << QByteArray("abc") << QByteArray("[]");
        QTest::newRow("insert") << QByteArray("ac") << QByteArray("abc") << QByteArray("[1, \"b\"]");
        QTest::newRow("delete") << QByteArray("aaa") << QByteArray("aa") << QByteArray("[2, -1]");
        QTest::newRow("all") << QByteArray("") << QByteArray("x") << QByteArray("[\"x\"]");
        QTest::newRow("first byte shared") << QByteArray("\xc3\xa4") << QByteArray("\xc3\xb6") << QByteArray("[\"\xc3\xb6\", -2]");
        QTest::newRow("last byte shared") << QByteArray("\xc3\xa4") << QByteArray("\xc4\xa4") << QByteArray("[\"\xc4\xa4\", -2]");
        QTest::newRow("repeated") << QByteArray("\xc3\xa4") << QByteArray("\xc3\xa4\xc3\xa4") << QByteArray("[2, \"\xc3\xa4\"]");
    }
    void difference()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto op = replaceDifference(before.toStdString(), after.toStdString());
        QTEST(QByteArray::fromStdString(written(op)), "operation");
        QCOMPARE(applied(before.toStdString(), op), after.toStdString());
    }
    void composerGoesOnAfterItsResult()
    {
        OperationComposer composer;
        QVERIFY(composer.isEmpty() && composer.result().isEmpty());
        composer.add(TextOperation::insertion(1, "ab"));
        QCOMPARE(written(composer.result()), std::string("[1, \"ab\"]"));
        composer.add(TextOperation::insertion(3, "c"));
        composer.add(TextOperation::deletion(0, 2));
        QCOMPARE(written(composer.result()), std::string("[\"bc\", -1]"));
        composer.add(TextOperation::deletion(0, 2));
        QCOMPARE(written(composer.result()), std::string("[-1]"));
    }
    /// Many spans beside each other: its leaves fill, and inserts come between full ones.
    void composerBetweenFullLeaves()
    {
        const auto seed = std::random_device{}();
        std::printf("seed %u\n", seed);
        std::mt19937 random(seed);
        const std::string base(400, '.');
        for (int round = 0; round < 200; ++round) {
            OperationComposer composer;
            std::string model = base;
            size_t position = 0;
            for (int i = 0; i < 8000; ++i) {
                position = i % 2 == 0 || position == 0 ? random() % (model.size() + 1) : position - 1;   // from within a leaf to its start
                const auto at = static_cast<int64_t>(position);
                if (position < model.size() && random() % 16 == 0) {
                    composer.add(TextOperation::deletion(at, 1));
                    model.erase(position, 1);
                } else {
                    const std::string letters(1 + random() % 2, static_cast<char>('a' + i % 26));
                    composer.add(TextOperation::insertion(at, letters));
                    model.insert(position, letters);
                }
            }
            QCOMPARE(applied(base, composer.result()), model);
        }
    }

private:
    static Expected<TextOperation> throughStrictDoor(const QByteArray &components)
    {
        TextOperation::StrictBuilder builder;
        for (const QByteArray &one : components.isEmpty() ? QList<QByteArray>() : components.split(' ')) {
            const qint64 number = one.toLongLong();
            const auto ok = one.startsWith('\'') ? builder.insert(one.mid(1, one.size() - 2).toStdString())
                : one.startsWith('-')            ? builder.erase(-number)
                                                 : builder.keep(number);
            if (!ok)
                return std::unexpected(ok.error());
        }
        return builder.finish();
    }
};

QTEST_APPLESS_MAIN(TestTextOperation)
#include "test_text_operation.moc"
