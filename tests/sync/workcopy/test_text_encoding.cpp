// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/TextEncoding.h"
#include <QRandomGenerator>
#include <QtTest>

using namespace dyad::sync;
using encoding::Kind;

class TestTextEncoding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        const QString text = QStringLiteral("Grüße\r\nzweite Zeile\n");
        QTest::newRow("utf-8") << text.toUtf8() << "UTF-8" << text;
        QTest::newRow("empty") << QByteArray() << "UTF-8" << QString();
        QTest::newRow("utf-8 with mark") << QByteArray("\xEF\xBB\xBF") + text.toUtf8() << "UTF-8 with BOM" << text;
        QTest::newRow("latin-1") << text.toLatin1() << "ISO-8859-1" << text;
        QTest::newRow("windows") << QByteArray("10 \x80, \x93so\x94\n") << "Windows-1252" << QStringLiteral("10 €, “so”\n");
        const auto wide = [&text](bool little) {
            QByteArray bytes;
            for (const QChar c : text) {
                const char low = char(c.unicode() & 0xff), high = char(c.unicode() >> 8);
                bytes += little ? QByteArray{} + low + high : QByteArray{} + high + low;
            }
            return bytes;
        };
        QTest::newRow("utf-16 le with mark") << QByteArray("\xFF\xFE") + wide(true) << "UTF-16 LE with BOM" << text;
        QTest::newRow("utf-16 be with mark") << QByteArray("\xFE\xFF") + wide(false) << "UTF-16 BE with BOM" << text;
        QTest::newRow("utf-16 le") << wide(true) << "UTF-16 LE" << text;
        QTest::newRow("utf-16 be") << wide(false) << "UTF-16 BE" << text;
    }
    void knows()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, text);
        const auto kind = encoding::detect(bytes);
        QVERIFY(kind);
        QCOMPARE(encoding::nameOf(*kind), name);
        const auto decoded = encoding::decode(bytes, *kind);
        QVERIFY(decoded);
        QCOMPARE(QString::fromUtf8(*decoded), text);
        QCOMPARE(*encoding::encode(*decoded, *kind), bytes);
    }

    void leavesBinaryAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10", 20);
        QTest::newRow("zeros") << QByteArray(64, '\0');
        QTest::newRow("odd utf-16") << QByteArray("\xFF\xFE\x41", 3);
        QTest::newRow("lone surrogate") << QByteArray("\xFF\xFE\x00\xD8\x41\x00", 6);
        QTest::newRow("control characters") << QByteArray("caf\xE9 \x01\x02");
        QTest::newRow("elf") << QByteArray("\x7f" "ELF\x02\x01\x01\0\0\0", 10);
    }
    void leavesBinaryAlone()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!encoding::detect(bytes));
    }

    void saysWhatItCannotWrite()
    {
        const auto bytes = encoding::encode("fine\nprice: €\n", Kind::Latin1);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, std::string("not-encodable"));
        QVERIFY(bytes.error().message.find("Line 2") != std::string::npos && bytes.error().message.find("€") != std::string::npos);
        QCOMPARE(*encoding::encode("€", Kind::Windows1252), QByteArray("\x80"));
    }

    /// Whatever bytes: what is taken as a text in some encoding goes back to the very same bytes.
    void roundTripsOrRefuses()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        int taken = 0;
        for (int round = 0; round < 20000; ++round) {
            QByteArray bytes;
            const int shape = int(random.bounded(4));
            for (int n = int(random.bounded(24)); n > 0; --n) {
                if (shape == 0)
                    bytes += char(random.bounded(256));
                else if (shape == 1)
                    bytes += char(random.bounded(2) ? 0x20 + random.bounded(0x5f) : 0xa0 + random.bounded(0x60));
                else
                    (bytes += char(0x20 + random.bounded(0x60))) += char(random.bounded(8) ? 0 : random.bounded(256));
            }
            if (shape == 3)
                bytes.prepend("\xFF\xFE");
            for (const Kind kind : encoding::all()) {
                if (const auto text = encoding::decode(bytes, kind)) {
                    QCOMPARE(encoding::encode(*text, kind).value_or("refused"), bytes);
                    ++taken;
                }
            }
        }
        QVERIFY(taken > 1000);
    }
};

QTEST_GUILESS_MAIN(TestTextEncoding)
#include "test_text_encoding.moc"
