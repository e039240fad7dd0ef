// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/text/Rope.h"
#include "tests/sync/text/OperationModel.h"
#include <QTest>
#include <cstdio>
#include <random>
#include <thread>

using namespace dyad;
using sync::Rope;

namespace {

/// A rope and the string that it must equal.
struct Pair {
    Rope rope;
    std::string model;

    void insert(int64_t position, const std::string &text)
    {
        rope.insert(position, text);
        model.insert(static_cast<size_t>(position), text);
    }
    void erase(int64_t position, int64_t length)
    {
        rope.erase(position, length);
        model.erase(static_cast<size_t>(position), static_cast<size_t>(length));
    }
    bool isRight() const
    {
        return rope.size() == static_cast<int64_t>(model.size()) && rope.text() == model && rope == Rope(model);
    }
};

class Editor {
public:
    explicit Editor(uint64_t seed) : random_(seed) {}
    int64_t below(int64_t limit) { return limit <= 0 ? 0 : static_cast<int64_t>(random_() % static_cast<uint64_t>(limit)); }
    std::string text(int64_t most)
    {
        std::vector<uint32_t> numbers(static_cast<size_t>(most) + 1);
        for (auto &number : numbers)
            number = static_cast<uint32_t>(random_());
        test::Choices choices(numbers);
        return test::randomText(choices, most);
    }
    /// A code point boundary: often where the last one was, since the borders of leaves come about where somebody edits.
    int64_t boundary(const std::string &text)
    {
        if (below(4) == 0 && last_ < static_cast<int64_t>(text.size()) && (text[static_cast<size_t>(last_)] & 0xC0) != 0x80)
            return last_;
        auto at = static_cast<size_t>(below(static_cast<int64_t>(text.size()) + 1));
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
            ++at;
        return last_ = static_cast<int64_t>(at);
    }
    void edit(Pair &pair)
    {
        const int64_t position = boundary(pair.model);
        const bool big = below(30) == 0;
        if (below(2) == 0)
            pair.insert(position, text(big ? 4000 : 12));
        else
            pair.erase(position, test::bytesOf(pair.model, position, below(big ? 5000 : 12)));
    }

private:
    std::mt19937_64 random_;
    int64_t last_ = 0;
};

} // namespace

class TestRope : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyRope()
    {
        Rope rope;
        QCOMPARE(rope.size(), 0);
        QVERIFY(rope.isBoundary(0) && !rope.isBoundary(1) && !rope.isBoundary(-1));
        QVERIFY(rope.text().empty() && rope.chunkAt(0).empty() && rope == Rope(""));
        rope.erase(0, 0);
        rope.insert(0, "");
        QVERIFY(rope == Rope());
        Rope moved = std::move(rope);
        rope.insert(0, "again");
        QCOMPARE(rope.text(), std::string("again"));
    }
    /// A file that is no text may be shown; leaves of it have no border of a code point to be cut at.
    void whatIsNoUtf8()
    {
        std::string model(3000, '\x80');
        Rope rope(model);
        for (const size_t position : {size_t{3000}, size_t{0}, size_t{1500}, size_t{750}}) {
            const std::string text(600, '\xBF');
            rope.insert(static_cast<int64_t>(position), text);
            model.insert(position, text);
        }
        rope.erase(100, 2000);
        model.erase(100, 2000);
        QCOMPARE(rope.text(), model);
    }
    void randomEdits()
    {
        const uint64_t seed = std::random_device{}();
        std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
        Editor editor(seed);
        for (int round = 0; round < 25; ++round) {
            Pair pair;
            pair.model = editor.text(round * 400);
            pair.rope = Rope(pair.model);
            for (int i = 0; i < 600; ++i) {
                editor.edit(pair);
                if (i % 20 == 0)
                    QVERIFY2(pair.isRight(), qPrintable(QStringLiteral("round %1, edit %2").arg(round).arg(i)));
            }
            QVERIFY(pair.isRight());
            checkReads(pair);
            pair.erase(0, pair.rope.size());
            QVERIFY(pair.isRight());
        }
    }
    /// Copies share text; none may see what happens to another, in whatever order they are changed, assigned or dropped.
    void snapshots()
    {
        const uint64_t seed = std::random_device{}();
        std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
        Editor editor(seed);
        for (int round = 0; round < 15; ++round) {
            std::vector<Pair> pairs(4);
            pairs[0].insert(0, editor.text(9000));
            for (int i = 0; i < 500; ++i) {
                const auto one = static_cast<size_t>(editor.below(4));
                const auto other = static_cast<size_t>(editor.below(4));
                if (editor.below(6) == 0)
                    pairs[one] = pairs[other];
                else if (editor.below(20) == 0)
                    pairs[one] = Pair(std::move(pairs[one]));
                else
                    editor.edit(pairs[one]);
                if (i % 10 == 0)
                    QVERIFY(pairs[0].isRight() && pairs[1].isRight() && pairs[2].isRight() && pairs[3].isRight());
            }
        }
    }
    /// Edits of every small length around every border of the first leaves.
    void atLeafBorders()
    {
        const std::string base = longText(5 * sync::GapLeaf::Capacity);
        int64_t border = 0;
        for (int leaf = 0; leaf < 3; ++leaf) {
            border += static_cast<int64_t>(Rope(base).chunkAt(border).size());
            for (int64_t position = border - 3; position <= border + 3; ++position) {
                for (int64_t length = 0; length < 7; ++length)
                    editAround(base, position, length);
            }
        }
    }
    /// What is typed at the start of a full leaf belongs as well at the end of the leaf before it, which may be as full.
    void betweenFullLeaves()
    {
        const std::string base(static_cast<size_t>(5 * sync::GapLeaf::Capacity), 'w');
        const auto half = static_cast<int64_t>(Rope(base).chunkAt(0).size());   // the gap of a fresh leaf is in its middle
        for (const int64_t length : {int64_t{1}, int64_t{11}, int64_t{300}, sync::GapLeaf::Capacity / 2 - 4, int64_t{5000}}) {
            Pair pair{Rope(base), base};
            int64_t border = half + static_cast<int64_t>(pair.rope.chunkAt(half).size());
            for (; pair.rope.size() < static_cast<int64_t>(base.size()) + 240; ++border)
                pair.insert(1, "l");
            for (int i = 0; i < 240; ++i)
                pair.insert(border + 1, "r");
            pair.insert(border, std::string(static_cast<size_t>(length), '-'));
            QVERIFY2(pair.isRight(), qPrintable(QString::number(length)));
        }
    }
    void fillsAndEmptiesFromBothEnds()
    {
        Pair pair;
        for (int i = 0; i < 20000; ++i)
            pair.insert(i % 2 == 0 ? 0 : pair.rope.size(), std::string(1, static_cast<char>('a' + i % 26)));
        QVERIFY(pair.isRight());
        while (pair.rope.size() > 7)
            pair.erase(pair.rope.size() % 2 == 0 ? 0 : pair.rope.size() - 7, 7);
        QVERIFY(pair.isRight());
    }
    void readersInManyThreads()
    {
        const std::string text = longText(300000);
        Rope rope(text);
        rope.insert(1000, "x");
        std::vector<std::jthread> threads;
        std::array<bool, 4> right{};
        for (size_t i = 0; i < right.size(); ++i) {
            threads.emplace_back([&rope, &right, i, &text] {
                Rope mine = rope;
                for (int64_t k = 0; k < 2000; ++k)
                    mine.insert((k * 7919) % mine.size(), "y");
                for (int64_t k = 0; k < 2000; ++k)
                    mine.erase((1999 - k) * 7919 % (mine.size() - 1), 1);
                right[i] = mine.size() == rope.size() && rope.substring(0, 1001) == text.substr(0, 1000) + "x";
            });
        }
        threads.clear();
        for (const bool one : right)
            QVERIFY(one);
        rope.erase(1000, 1);
        QCOMPARE(rope.text(), text);
    }

private:
    static std::string longText(int64_t bytes)
    {
        std::string text;
        while (static_cast<int64_t>(text.size()) < bytes)
            text += "word \xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80\n";
        return text;
    }
    static void editAround(const std::string &base, int64_t position, int64_t length)
    {
        Pair pair{Rope(base), base};
        pair.erase(position, length);
        pair.insert(position, std::string(static_cast<size_t>(length), '-'));
        pair.insert(position, "<");
        pair.erase(position, 1);
        QVERIFY(pair.isRight());
    }
    static void checkReads(const Pair &pair)
    {
        const auto &model = pair.model;
        for (size_t at = 0; at <= model.size(); at += 1 + at % 3) {
            const bool boundary = at == model.size() || (static_cast<unsigned char>(model[at]) & 0xC0) != 0x80;
            QCOMPARE(pair.rope.isBoundary(static_cast<int64_t>(at)), boundary);
        }
        const size_t middle = model.size() / 3;
        QVERIFY(pair.rope.substring(static_cast<int64_t>(middle), static_cast<int64_t>(middle)) == model.substr(middle, middle));
        std::string chunks;
        bool whole = true;
        pair.rope.forEachChunk(0, pair.rope.size(), [&](std::string_view chunk) {
            whole = whole && !chunk.empty() && (static_cast<unsigned char>(chunk[0]) & 0xC0) != 0x80;
            chunks += chunk;
        });
        QVERIFY(whole);
        QVERIFY(chunks == model);
    }
};

QTEST_APPLESS_MAIN(TestRope)
#include "test_rope.moc"
