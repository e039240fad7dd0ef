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
#include <QRandomGenerator>
#include <QTest>

using namespace dyad::backend::ai;
using namespace Qt::StringLiterals;

class TestAiTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsAsTheOtherProgram();
    void plainTextIsCutAsByThePattern();
    void halfAPairIsNoWayAround();
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

/// Of pieces that meet each other's rules: words and their endings, digits, blanks of all kinds, symbols, accents, other scripts.
void TestAiTokens::plainTextIsCutAsByThePattern()
{
    const QStringList pieces{u"a"_s, u"Hello"_s, u"HTML"_s, u"helloWorld"_s, u"don't"_s, u"'S"_s, u"'ll"_s, u"'re"_s, u"'"_s, u"'x"_s, u" "_s, u"  "_s, u"\n"_s, u"\r\n"_s, u"\t"_s, u"\v"_s, u"\f"_s, u"1"_s, u"12345"_s,
                             u"/"_s, u"//"_s, u"{}"_s, u";"_s, u" ("_s, u"_"_s, u"\""_s, QString(QChar(0)), QString(QChar(0x1c)), QString(QChar(0x7f)), u"é"_s, QString(QChar(0x301)), QString(QChar(0xa0)),
                             QString(QChar(0x2003)), QString(QChar(0x2028)), QString(QChar(0x85)), u"—"_s, u"ß"_s, QString(QChar(0x17f)), u"日本"_s, u"Ж"_s, u"٣"_s, u"🙂"_s, QString(70, u'y'), QString(70, u' ')};
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 4000; ++round) {
        QString text;
        const qsizetype known = round % 2 ? pieces.size() : 29; // half of them are plain to their end
        for (int i = random.bounded(1, 14); i > 0; --i)
            text += pieces[random.bounded(known)];
        QVERIFY2(Tokenizer::o200k().countExactly(text) == Tokenizer::o200k().countByPattern(text), qPrintable(QString::fromLatin1(text.toUtf8().toPercentEncoding())));
    }
}

/// A pattern does not look at a text that is no Unicode: it counted nothing at all, and no money was held for such a prompt.
void TestAiTokens::halfAPairIsNoWayAround()
{
    const QString words = u"many words that are to be paid for "_s.repeated(20);
    const QString broken = words + QChar(0xd800) + words;
    QVERIFY(Tokenizer::o200k().countExactly(broken) >= 2 * Tokenizer::o200k().countExactly(words));
    // The middle of a long text is cut anywhere, through a pair too.
    const QString faces = QString(u"🙂"_s).repeated(Tokenizer::ExactLength) + u'x';
    QVERIFY(Tokenizer::o200k().count(faces) >= Tokenizer::ExactLength / 2);
    QVERIFY(Tokenizer::o200k().count(u'x' + faces) >= Tokenizer::ExactLength / 2);
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
