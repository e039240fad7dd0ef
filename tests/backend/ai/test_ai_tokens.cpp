// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Token counts beside those of another program: tests/data/ai/o200k-counts.json was written with gpt-tokenizer 4.0.0 (npm).
#include "backend/ai/TokenEstimate.h"
#include "backend/ai/Tokenizer.h"
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dyad::backend::ai;
using namespace Qt::StringLiterals;

class TestAiTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsAsTheOtherProgram();
    void longTextsAreQuickAndNear();
    void withoutATable();
};

void TestAiTokens::countsAsTheOtherProgram()
{
    QFile file(QFINDTESTDATA("../../data/ai/o200k-counts.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray samples = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(samples.size() >= 20);
    for (const QJsonValue &one : samples) {
        const QString text = one[u"text"_s].toString();
        QVERIFY2(Tokenizer::o200k().countExactly(text) == one[u"tokens"_s].toInteger(),
                 qPrintable(u"%1, not %2: %3"_s.arg(Tokenizer::o200k().countExactly(text)).arg(one[u"tokens"_s].toInteger()).arg(text.left(80))));
    }
}

void TestAiTokens::longTextsAreQuickAndNear()
{
    QString text;
    for (int i = 0; text.size() < 1'000'000; ++i)
        text += u"int value%1 = compute(%2, \"name\");\n"_s.arg(i).arg(i * 7);
    QElapsedTimer clock;
    clock.start();
    const int64_t quick = Tokenizer::o200k().count(text);
    const qint64 ms = clock.elapsed();
    qInfo("1 MB counted in %lld ms", ms);
    const int64_t exact = Tokenizer::o200k().countExactly(text.left(200'000)) * text.size() / 200'000;
    QVERIFY2(std::abs(double(quick) / double(exact) - 1) < 0.05, qPrintable(u"%1 and %2"_s.arg(quick).arg(exact)));
    QVERIFY(Tokenizer::o200k().count(QString(2'000'000, u'x')) > 0);
}

void TestAiTokens::withoutATable()
{
    QVERIFY(Tokenizer("").isEmpty());
    QVERIFY(Tokenizer("notable").isEmpty());
    QCOMPARE(estimateTokens(u"Hello, world!"), 4);
}

QTEST_GUILESS_MAIN(TestAiTokens)
#include "test_ai_tokens.moc"
