// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/TextEncoding.h"
#include "sync/text/Utf8.h"
#include <QCoreApplication>
#include <QtEndian>
#include <algorithm>
#include <array>
#include <cstring>

namespace dyad::sync::encoding {

namespace {

struct Name {
    Kind kind;
    const char *shown;
    const char *config;         // .editorconfig's
    QByteArrayView mark;
};

constexpr std::array<Name, 8> Names{{{Kind::Utf8, "UTF-8", "utf-8", ""}, {Kind::Utf8Bom, "UTF-8 with BOM", "utf-8-bom", "\xEF\xBB\xBF"},
    {Kind::Utf16Le, "UTF-16 LE", "", ""}, {Kind::Utf16Be, "UTF-16 BE", "", ""}, {Kind::Utf16LeBom, "UTF-16 LE with BOM", "utf-16le", "\xFF\xFE"},
    {Kind::Utf16BeBom, "UTF-16 BE with BOM", "utf-16be", "\xFE\xFF"}, {Kind::Latin1, "ISO-8859-1", "latin1", ""}, {Kind::Windows1252, "Windows-1252", "", ""}}};

// What Windows-1252 has where ISO-8859-1 has control characters (0x80 …); 0: it has none either.
constexpr std::array<char16_t, 32> Windows{0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

const Name &about(Kind kind) { return Names[size_t(kind)]; }

bool isWide(Kind kind) { return kind == Kind::Utf16Le || kind == Kind::Utf16Be || kind == Kind::Utf16LeBom || kind == Kind::Utf16BeBom; }

bool isLittle(Kind kind) { return kind == Kind::Utf16Le || kind == Kind::Utf16LeBom; }

/// Bytes that no text has, whatever the language.
bool hasControls(const QByteArray &bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) < 0x20 && !strchr("\t\n\r\f\x1b\v", c); }) || bytes.contains('\x7f');
}

bool isDecodable(const QByteArray &bytes, Kind kind)
{
    const auto text = decode(bytes, kind);
    return text && !hasControls(*text);
}

/// UTF-16 without a mark shows by its zero bytes: nearly all in one half of each pair.
std::optional<Kind> wideWithoutMark(const QByteArray &bytes)
{
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < bytes.size(); ++i)
        zeros[size_t(i % 2)] += bytes[i] == 0;
    const qsizetype enough = bytes.size() / 8;      // a quarter of all units
    if (bytes.size() % 2 != 0 || bytes.size() < 4 || std::max(zeros[0], zeros[1]) <= enough || std::min(zeros[0], zeros[1]) * 20 > std::max(zeros[0], zeros[1]))
        return std::nullopt;
    const Kind kind = zeros[1] > zeros[0] ? Kind::Utf16Le : Kind::Utf16Be;
    return isDecodable(bytes, kind) ? std::optional(kind) : std::nullopt;
}

/// Qt takes a mark at the start away; it is a character of the text here.
QString utf16Of(const QByteArray &utf8)
{
    const QString text = QString::fromUtf8(utf8);
    return utf8.startsWith("\xEF\xBB\xBF") && !text.startsWith(QChar(0xFEFF)) ? QChar(0xFEFF) + text : text;
}

char16_t narrow(uchar byte, Kind kind) { return kind == Kind::Windows1252 && byte >= 0x80 && byte < 0xA0 ? Windows[byte - 0x80] : byte; }

std::optional<char> toNarrow(char32_t c, Kind kind)
{
    if (c < 0x80 || (c >= 0xA0 && c < 0x100) || (c < 0xA0 && kind == Kind::Latin1))
        return char(uchar(c));
    const auto found = kind == Kind::Windows1252 && c < 0x10000 ? std::find(Windows.begin(), Windows.end(), char16_t(c)) : Windows.end();
    return found == Windows.end() ? std::nullopt : std::optional(char(uchar(0x80 + (found - Windows.begin()))));
}

Expected<QByteArray> decodeNarrow(const QByteArray &bytes, Kind kind)
{
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char16_t c = narrow(uchar(bytes[i]), kind);
        if (c == 0)
            return fail("not-this-encoding", std::string("The file is not ") + about(kind).shown + '.');
        text[i] = QChar(c);
    }
    return text.toUtf8();
}

Expected<QByteArray> decodeWide(const QByteArray &bytes, Kind kind)
{
    QString text(bytes.size() / 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const void *unit = bytes.constData() + 2 * i;
        text[i] = QChar(isLittle(kind) ? qFromLittleEndian<char16_t>(unit) : qFromBigEndian<char16_t>(unit));
    }
    if (bytes.size() % 2 != 0 || text.contains(QChar(0)) || !text.isValidUtf16())
        return fail("not-this-encoding", std::string("The file is not ") + about(kind).shown + '.');
    return text.toUtf8();
}

Expected<QByteArray> encodeNarrow(const QByteArray &utf8, Kind kind)
{
    QByteArray bytes;
    int line = 1;
    for (const uint c : utf16Of(utf8).toUcs4()) {
        const auto byte = toNarrow(c, kind);
        if (!byte) {
            const QString message = QCoreApplication::translate("TextEncoding", "Line %1 has “%2”, which %3 cannot write. Save it as UTF-8.")
                .arg(line).arg(QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1), nameOf(kind));
            return fail("not-encodable", message.toStdString());
        }
        line += c == U'\n';
        bytes += *byte;
    }
    return bytes;
}

QByteArray encodeWide(const QByteArray &utf8, Kind kind)
{
    const QString text = utf16Of(utf8);
    QByteArray bytes(text.size() * 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i) {
        void *unit = bytes.data() + 2 * i;
        isLittle(kind) ? qToLittleEndian(text[i].unicode(), unit) : qToBigEndian(text[i].unicode(), unit);
    }
    return bytes;
}

} // namespace

QVector<Kind> all()
{
    QVector<Kind> result;
    for (const Name &one : Names)
        result.append(one.kind);
    return result;
}

QString nameOf(Kind kind) { return QString::fromLatin1(about(kind).shown); }

std::optional<Kind> named(const QString &name)
{
    const auto found = std::find_if(Names.begin(), Names.end(), [&name](const Name &one) { return *one.config && name.compare(QLatin1StringView(one.config), Qt::CaseInsensitive) == 0; });
    return found == Names.end() ? std::nullopt : std::optional(found->kind);
}

std::optional<Kind> detect(const QByteArray &bytes)
{
    for (const Name &one : Names) {
        if (!one.mark.isEmpty() && bytes.startsWith(one.mark))
            return decode(bytes, one.kind) ? std::optional(one.kind) : std::nullopt;
    }
    if (utf8::isText({bytes.constData(), size_t(bytes.size())}))
        return Kind::Utf8;
    if (bytes.contains('\0'))
        return wideWithoutMark(bytes);
    if (hasControls(bytes))
        return std::nullopt;
    const bool isLatin1 = std::none_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0x80 && uchar(c) < 0xA0; });
    const Kind kind = isLatin1 ? Kind::Latin1 : Kind::Windows1252;
    return decode(bytes, kind) ? std::optional(kind) : std::nullopt;
}

Expected<QByteArray> decode(const QByteArray &bytes, Kind kind)
{
    const QByteArrayView mark = about(kind).mark;
    if (!bytes.startsWith(mark))
        return fail("not-this-encoding", std::string("The file is not ") + about(kind).shown + '.');
    const QByteArray text = bytes.mid(mark.size());
    if (isWide(kind))
        return decodeWide(text, kind);
    if (kind == Kind::Latin1 || kind == Kind::Windows1252)
        return text.contains('\0') ? fail("not-this-encoding", "The file is binary.") : decodeNarrow(text, kind);
    if (!utf8::isText({text.constData(), size_t(text.size())}))
        return fail("not-this-encoding", "The file is not UTF-8.");
    return text;
}

Expected<QByteArray> encode(const QByteArray &utf8, Kind kind)
{
    if (kind == Kind::Latin1 || kind == Kind::Windows1252)
        return encodeNarrow(utf8, kind);
    return about(kind).mark.toByteArray() + (isWide(kind) ? encodeWide(utf8, kind) : utf8);
}

} // namespace dyad::sync::encoding
