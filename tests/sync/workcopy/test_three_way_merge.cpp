// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/ThreeWayMerge.h"
#include "sync/text/Rope.h"
#include <QRandomGenerator>
#include <QtTest>
#include <array>

using namespace dyad::sync;

namespace {

std::string applied(const std::string &text, const TextOperation &op)
{
    Rope rope(text);
    return apply(rope, op) ? rope.text() : "does not fit";
}

std::string joined(const std::vector<std::string> &lines)
{
    std::string text;
    for (const std::string &line : lines)
        text += line + '\n';
    return text;
}

} // namespace

class TestThreeWayMerge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void table_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("mine");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("merged");
        QTest::addColumn<int>("conflicts");
        auto row = [](const char *name, const char *base, const char *mine, const char *theirs, const char *merged, int conflicts) {
            QTest::newRow(name) << QByteArray(base) << QByteArray(mine) << QByteArray(theirs) << QByteArray(merged) << conflicts;
        };
        row("nothing", "a\n", "a\n", "a\n", "a\n", 0);
        row("only mine", "a\nb\n", "a\nB\n", "a\nb\n", "a\nB\n", 0);
        row("only theirs", "a\nb\n", "a\nb\n", "a\nB\n", "a\nB\n", 0);
        row("neighbouring lines", "a\nb\nc\n", "A\nb\nc\n", "a\nB\nc\n", "A\nB\nc\n", 0);
        row("two words of one line", "int a = f(b, c);\n", "int x = f(b, c);\n", "int a = f(b, y);\n", "int x = f(b, y);\n", 0);
        row("the same change", "a\nb\n", "a\nnew\nb\n", "a\nnew\nb\n", "a\nnew\nb\n", 0);
        row("the same change and one more", "a\nb\nc\n", "A\nb\nc\n", "A\nb\nC\n", "A\nb\nC\n", 0);
        row("lines put in at one place", "a\nb\n", "a\nmine\nb\n", "a\ntheirs\nb\n", "a\ntheirs\nmine\nb\n", 0);
        row("both append", "a\n", "a\nmine\n", "a\ntheirs\n", "a\ntheirs\nmine\n", 0);
        row("one word, two ways", "let value = 1;\n", "let value = 2;\n", "let value = 3;\n", "let value = 3;\n", 1);
        row("deleted and edited", "a\nold line\nc\n", "a\nc\n", "a\nold lane\nc\n", "a\nold lane\nc\n", 1);
        row("a line put into what was deleted", "a\nb\nc\nd\n", "a\nd\n", "a\nb\nnew\nc\nd\n", "a\nb\nnew\nc\nd\n", 1);
        row("conflict and not", "a\nx\nb\n", "A\ny\nb\n", "a\nz\nB\n", "A\nz\nB\n", 1);
        row("reformatted and renamed", "if(a){b;}\n", "if (a) { b; }\n", "if(a){c;}\n", "if (a) { c; }\n", 0);
        row("from nothing", "", "mine\n", "theirs\n", "theirs\nmine\n", 0);
        row("no last line end", "a", "a b", "c a", "c a b", 0);
        row("umlauts", "gr\xC3\xBC\xC3\x9F\x65\nx\n", "gr\xC3\xBC\xC3\x9F\x65n\nx\n", "gr\xC3\xBC\xC3\x9F\x65\ny\n", "gr\xC3\xBC\xC3\x9F\x65n\ny\n", 0);
    }
    void table()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, mine);
        QFETCH(QByteArray, theirs);
        QFETCH(QByteArray, merged);
        QFETCH(int, conflicts);
        const MergedText result = mergeThreeWay(base.toStdString(), mine.toStdString(), theirs.toStdString());
        QCOMPARE(QByteArray::fromStdString(result.text), merged);
        QCOMPARE(int(result.conflicts.size()), conflicts);
        QCOMPARE(applied(mine.toStdString(), result.fromMine), result.text);
        QCOMPARE(applied(theirs.toStdString(), result.fromTheirs), result.text);
    }

    void saysWhereAndWhatAConflictIs()
    {
        const MergedText result = mergeThreeWay("one\ntwo\nthree\n", "one\nTWO\nthree\n", "zero\none\nzwei\nthree\n");
        QCOMPARE(result.conflicts.size(), size_t(1));
        const auto &conflict = result.conflicts.front();
        QCOMPARE(result.text.substr(size_t(conflict.position), size_t(conflict.length)), std::string("zwei\n"));
        QCOMPARE(conflict.line, 3);
        QCOMPARE(conflict.base, std::string("two\n"));
        QCOMPARE(conflict.mine, std::string("TWO\n"));
    }

    /// Two people who change different lines always merge cleanly, and to what anybody would say.
    void differentLinesAlwaysMerge()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        for (int round = 0; round < 500; ++round) {
            std::vector<std::string> base, mine, theirs, wanted;
            for (int i = 0; i < 30; ++i) {
                const std::string line = "line number " + std::to_string(i) + " of " + std::to_string(round), changed = line + " changed " + std::to_string(random.bounded(100));
                const int who = int(random.bounded(6));
                base.push_back(line);
                mine.push_back(who == 1 ? changed : line);
                theirs.push_back(who == 2 ? changed : line);
                wanted.push_back(who == 1 || who == 2 ? changed : line);
            }
            const MergedText result = mergeThreeWay(joined(base), joined(mine), joined(theirs));
            QVERIFY(result.isClean());
            QCOMPARE(result.text, joined(wanted));
        }
    }

    /// Whatever the texts are: both operations fit, without a change of one the other's stands, and what is alike stays.
    void anyTexts()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        auto text = [&random] {
            static const std::array<const char *, 8> words{"a", "b ", "\n", "wörld", "😀", " ", "(", "\r\n"};
            std::string result;
            for (int n = int(random.bounded(25)); n > 0; --n)
                result += words[random.bounded(int(words.size()))];
            return result;
        };
        for (int round = 0; round < 3000; ++round) {
            const std::string base = text(), mine = random.bounded(8) ? text() : base, theirs = random.bounded(8) ? text() : base;
            const MergedText result = mergeThreeWay(base, mine, theirs);
            QCOMPARE(applied(mine, result.fromMine), result.text);
            QCOMPARE(applied(theirs, result.fromTheirs), result.text);
            if (mine == base || mine == theirs)
                QCOMPARE(result.text, theirs);
            if (theirs == base)
                QCOMPARE(result.text, mine);
        }
    }
};

QTEST_GUILESS_MAIN(TestThreeWayMerge)
#include "test_three_way_merge.moc"
