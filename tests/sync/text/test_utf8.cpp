// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/text/Utf8.h"
#include <QTest>
#include <string>

using namespace dyad::sync;

namespace {

std::string encoded(uint32_t c)
{
    if (c < 0x80)
        return {static_cast<char>(c)};
    if (c < 0x800)
        return {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 63))};
    if (c < 0x10000)
        return {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 63)), static_cast<char>(0x80 | (c & 63))};
    return {static_cast<char>(0xF0 | c >> 18), static_cast<char>(0x80 | (c >> 12 & 63)), static_cast<char>(0x80 | (c >> 6 & 63)), static_cast<char>(0x80 | (c & 63))};
}

} // namespace

class TestUtf8 : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCodePoint()
    {
        for (uint32_t c = 0; c <= 0x110010; ++c) {
            const bool scalar = c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
            const std::string one = encoded(c);
            if (utf8::isValid(one) != scalar || utf8::isText(one) != (scalar && c != 0))
                QFAIL(qPrintable(QStringLiteral("U+%1").arg(c, 0, 16)));
        }
    }
    /// Each valid sequence of two and three bytes must be one that the encoder writes: nothing overlong passes.
    void everyShortSequence()
    {
        int64_t valid = 0;
        for (uint32_t n = 0; n < 0x1000000; ++n) {
            const char bytes[] = {static_cast<char>(n >> 16), static_cast<char>(n >> 8), static_cast<char>(n)};
            valid += utf8::isValid({bytes, 3}) ? 1 : 0;
        }
        const int64_t ascii = 0x80, two = 0x800 - 0x80, three = 0x10000 - 0x800 - 0x800;
        QCOMPARE(valid, ascii * ascii * ascii + 2 * ascii * two + three);
    }
    /// The fast path takes eight bytes at once: a bad byte is found wherever it stands.
    void badByteAnywhere()
    {
        for (size_t length = 1; length < 40; ++length) {
            for (size_t at = 0; at < length; ++at) {
                std::string text(length, 'x');
                QVERIFY(utf8::isText(text));
                text[at] = '\xff';
                QVERIFY(!utf8::isValid(text));
                text[at] = '\0';
                QVERIFY(utf8::isValid(text));
                QVERIFY(!utf8::isText(text));
                text[at] = '\xc3';
                QVERIFY(!utf8::isValid(text));
                text[at] = '\x01';
                QVERIFY(utf8::isText(text));
            }
        }
    }
    void boundaries()
    {
        const std::string text = "a\xc3\xa4\xf0\x9f\x98\x80z";
        QCOMPARE(utf8::boundaryBefore(text, 2), size_t{1});
        QCOMPARE(utf8::boundaryAfter(text, 2), size_t{3});
        QCOMPARE(utf8::boundaryBefore(text, 6), size_t{3});
        QCOMPARE(utf8::boundaryAfter(text, 4), size_t{7});
        QCOMPARE(utf8::boundaryBefore(text, text.size()), text.size());
        QCOMPARE(utf8::boundaryAfter(text, text.size()), text.size());
    }
};

QTEST_APPLESS_MAIN(TestUtf8)
#include "test_utf8.moc"
