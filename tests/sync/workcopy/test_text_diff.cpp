// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/TextDiff.h"
#include <QRandomGenerator>
#include <QtTest>

using namespace dyad::sync;

namespace {

std::string randomText(QRandomGenerator &random, int lines)
{
    static const std::array<const char *, 10> words{"int", " ", "x", "\t", "wörld", "😀", "(", "}", "return", "日本"};
    std::string text;
    for (int i = 0; i < lines; ++i) {
        for (int n = int(random.bounded(6)); n > 0; --n)
            text += words[random.bounded(int(words.size()))];
        text += random.bounded(9) ? "\n" : "\r\n";
    }
    return text;
}

std::string mutated(QRandomGenerator &random, std::string text)
{
    Rope rope(text);
    for (int n = int(random.bounded(8)); n > 0; --n) {
        int64_t at = random.bounded(int(rope.size()) + 1), end = std::min<int64_t>(rope.size(), at + random.bounded(12));
        while (!rope.isBoundary(at)) --at;
        while (!rope.isBoundary(end)) ++end;
        rope.erase(at, end - at);
        rope.insert(at, randomText(random, int(random.bounded(2))));
    }
    return rope.text();
}

std::string applied(const std::string &text, const TextOperation &op)
{
    Rope rope(text);
    return apply(rope, op) ? rope.text() : "does not fit";
}

} // namespace

class TestTextDiff : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesTheOneIntoTheOther()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        for (int i = 0; i < 3000; ++i) {
            const std::string before = randomText(random, int(random.bounded(40)));
            const std::string after = random.bounded(10) ? mutated(random, before) : randomText(random, int(random.bounded(40)));
            QCOMPARE(applied(before, diffTexts(before, after)), after);
        }
    }

    void touchesOnlyWhatChanged_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("inserted");
        QTest::addColumn<int>("changes");
        QTest::newRow("nothing") << QByteArray("a\n") << QByteArray("a\n") << 0 << 0;
        QTest::newRow("one word") << QByteArray("one two three\n") << QByteArray("one 2 three\n") << 1 << 2;
        QTest::newRow("two places of a line") << QByteArray("int a = f(b);\n") << QByteArray("int c = f(d);\n") << 2 << 4;
        QTest::newRow("code point") << QByteArray("wörld\n") << QByteArray("wärld\n") << 2 << 2;
        QTest::newRow("line at the end") << QByteArray("a\nb\n") << QByteArray("a\nb\nc\n") << 2 << 1;
        QTest::newRow("line in front") << QByteArray("a\nb\n") << QByteArray("x\na\nb\n") << 2 << 1;
        QTest::newRow("from nothing") << QByteArray() << QByteArray("abc") << 3 << 1;
        QTest::newRow("to nothing") << QByteArray("abc") << QByteArray() << 0 << 1;
    }
    void touchesOnlyWhatChanged()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(int, inserted);
        QFETCH(int, changes);
        const TextOperation op = diffTexts(before.toStdString(), after.toStdString());
        int counted = 0;
        for (const auto &component : op)
            counted += component.kind != TextOperation::Component::Kind::Keep;
        QCOMPARE(applied(before.toStdString(), op), after.toStdString());
        QCOMPARE(int(op.insertedBytes()), inserted);
        QCOMPARE(counted, changes);
    }

    void mergesTwoPlacesOfALine()
    {
        const std::string base = "int alpha = compute(first, second);\n";
        const TextOperation mine = diffTexts(base, "int beta = compute(first, second);\n");
        const TextOperation theirs = diffTexts(base, "int alpha = compute(first, third);\n");
        const auto [mine2, theirs2] = transform(mine, theirs, Side::Right);
        QCOMPARE(applied(applied(base, theirs), mine2), std::string("int beta = compute(first, third);\n"));
    }

    void takesWhatBothHaveOnce()
    {
        const std::string base = "one\ntwo\nthree\n";
        const TextOperation mine = diffTexts(base, "one\nTWO\nthree\nfour\n"), theirs = diffTexts(base, "zero\none\nTWO\nthree\n");
        const TextOperation rest = withoutShared(mine, theirs);
        QCOMPARE(applied(base, rest), std::string("one\ntwo\nthree\nfour\n"));
        QVERIFY(withoutShared(mine, mine).isEmpty());
    }

    void staysFastOnStrangers()
    {
        std::string before, after;
        for (int64_t i = 0; i < 200'000; ++i) {
            before += std::to_string(i * 7919) + (i % 9 ? " " : "\n");
            after += std::to_string(i * 104729) + (i % 7 ? " " : "\n");
        }
        const std::clock_t begun = std::clock();
        QCOMPARE(applied(before, diffTexts(before, after)), after);
        const double seconds = double(std::clock() - begun) / CLOCKS_PER_SEC;
        QVERIFY2(seconds < 30, qPrintable(QString::number(seconds)));
    }
};

QTEST_GUILESS_MAIN(TestTextDiff)
#include "test_text_diff.moc"
