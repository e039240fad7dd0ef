// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/text/OperationLog.h"
#include "tests/sync/text/OperationModel.h"
#include <QTest>
#include <cstdio>
#include <random>

using namespace dyad;
using sync::OperationLog;
using sync::TextOperation;

namespace {

/// Operations of every shape: typed, deleted, many components, long texts, none at all. Each fits what the ones before leave.
std::vector<TextOperation> someOperations(uint64_t seed, int count)
{
    std::mt19937_64 random(seed);
    std::string document = "start";
    std::vector<TextOperation> operations;
    for (int i = 0; i < count; ++i) {
        std::vector<uint32_t> numbers(40);
        for (auto &number : numbers)
            number = static_cast<uint32_t>(random());
        test::Choices choices(numbers);
        TextOperation op;
        if (random() % 50 == 0)
            op.insert(std::string(random() % 9000, 'l'));
        else if (random() % 3 != 0)
            op = TextOperation::insertion(static_cast<int64_t>(document.size()), test::randomText(choices, 2));
        else
            op = test::randomOperation(choices, document, 8);
        document = test::modelApply(document, op);
        if (document.size() > 50000) {
            op = compose(op, TextOperation::deletion(0, static_cast<int64_t>(document.size())));
            document.clear();
        }
        operations.push_back(std::move(op));
    }
    return operations;
}

} // namespace

class TestOperationLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesBackWhatItGot()
    {
        const uint64_t seed = std::random_device{}();
        std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
        const auto operations = someOperations(seed, 5000);
        OperationLog log(7);
        for (const auto &op : operations)
            log.append(op);
        QCOMPARE(log.firstIndex(), uint64_t{7});
        QCOMPARE(log.nextIndex(), uint64_t{5007});
        uint64_t next = 7;
        log.forEach(7, 5007, [&](const TextOperation &op) {
            if (!(op == operations[next - 7]))
                QFAIL("forEach");
            ++next;
        });
        QCOMPARE(next, uint64_t{5007});
        for (uint64_t i = 7; i < 5007; i += 13)
            QVERIFY(log.at(i) == operations[i - 7]);
        QVERIFY(log.composed(1000, 1100) == sync::composeAll(std::span(operations).subspan(993, 100)));
        QVERIFY(log.composed(1000, 1000).isEmpty());
    }
    void forgetsTheOldest()
    {
        const auto operations = someOperations(3, 4000);
        OperationLog log;
        for (const auto &op : operations)
            log.append(op);
        const size_t before = log.memoryBytes();
        log.dropBefore(3000);
        QVERIFY(log.firstIndex() > 0 && log.firstIndex() <= 3000 && log.memoryBytes() < before / 2);
        for (uint64_t i = log.firstIndex(); i < 4000; ++i)
            QVERIFY(log.at(i) == operations[i]);
        log.append(TextOperation::insertion(0, "x"));
        QVERIFY(log.at(4000) == TextOperation::insertion(0, "x"));
        log.dropBefore(100000);
        QVERIFY(log.size() >= 1);
    }
    void keyPressesAreSmall()
    {
        OperationLog log;
        for (int64_t i = 0; i < 100000; ++i)
            log.append(TextOperation::insertion(1000000 + i, "x"));
        QVERIFY2(log.memoryBytes() < 4 * 100000, qPrintable(QString::number(log.memoryBytes())));
    }
};

QTEST_APPLESS_MAIN(TestOperationLog)
#include "test_operation_log.moc"
