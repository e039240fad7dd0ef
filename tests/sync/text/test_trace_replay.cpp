// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// A session that somebody really typed, non-ASCII included: played, logged, composed, undone, read at any version.
#include "sync/text/OperationComposer.h"
#include "sync/text/OperationLog.h"
#include "tests/bench/Trace.h"
#include <QTest>

using namespace dyad;
using sync::Rope;
using sync::TextOperation;

class TestTraceReplay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto trace = bench::readTrace(QStringLiteral(DYAD_TEST_DATA "/traces/json-crdt-blog-post.json.gz"));
        QVERIFY2(trace.has_value(), trace ? "" : trace.error().message.c_str());
        trace_ = *std::move(trace);
        for (const auto &edit : trace_.edits)
            operations_.push_back(TextOperation::replacement(edit.position, edit.erased, trace_.text(edit)));
        QVERIFY(operations_.size() > 20000);
    }
    void everyEditApplies()
    {
        Rope text(trace_.startContent);
        for (const auto &op : operations_)
            QVERIFY(apply(text, op));
        QCOMPARE(text.text(), trace_.endContent);
    }
    void composedIsTheSame()
    {
        Rope text(trace_.startContent);
        QVERIFY(apply(text, composeAll(operations_)));
        QCOMPARE(text.text(), trace_.endContent);
    }
    void undoneIsTheStart()
    {
        Rope text(trace_.startContent);
        std::vector<TextOperation> undo;
        for (const auto &op : operations_) {
            undo.push_back(invert(op, text));
            QVERIFY(apply(text, op));
        }
        for (auto op = undo.rbegin(); op != undo.rend(); ++op)
            QVERIFY(apply(text, *op));
        QCOMPARE(text.text(), trace_.startContent);
    }
    void logLeadsToAnyVersion()
    {
        sync::OperationLog log;
        std::vector<Rope> snapshots;      // cheap: they share their leaves
        Rope text(trace_.startContent);
        for (const auto &op : operations_) {
            if (log.size() % 1000 == 0)
                snapshots.push_back(text);
            log.append(op);
            QVERIFY(apply(text, op));
        }
        for (size_t i = 0; i < snapshots.size(); ++i) {
            Rope there(trace_.startContent);
            QVERIFY(apply(there, log.composed(0, i * 1000)));
            QVERIFY(there == snapshots[i]);
        }
        QVERIFY2(log.memoryBytes() < 5 * operations_.size(), qPrintable(QString::number(log.memoryBytes())));
    }
    void badFilesAreRefused()
    {
        QCOMPARE(bench::readTrace(QStringLiteral("/nonexistent.json.gz")).error().code, std::string("unreadable"));
        QCOMPARE(bench::readTrace(QStringLiteral(DYAD_TEST_DATA "/traces/README.md")).error().code, std::string("not-a-trace"));
    }

private:
    bench::Trace trace_;
    std::vector<TextOperation> operations_;
};

QTEST_APPLESS_MAIN(TestTraceReplay)
#include "test_trace_replay.moc"
