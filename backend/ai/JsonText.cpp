// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/JsonText.h"
#include <array>

namespace dyad::backend::ai {
namespace {

constexpr qsizetype AtOnce = 256;                // characters
constexpr qsizetype Longest = 6;                 // bytes that one of them can become

char *put(char *out, std::initializer_list<char> bytes) { return std::copy(bytes.begin(), bytes.end(), out); }

char *putEscape(char *out, char16_t c)
{
    static constexpr char digits[] = "0123456789abcdef";
    switch (c) {
    case u'"': return put(out, {'\\', '"'});
    case u'\\': return put(out, {'\\', '\\'});
    case u'\n': return put(out, {'\\', 'n'});
    case u'\r': return put(out, {'\\', 'r'});
    case u'\t': return put(out, {'\\', 't'});
    default: return put(out, {'\\', 'u', digits[c >> 12], digits[(c >> 8) & 15], digits[(c >> 4) & 15], digits[c & 15]});
    }
}

char *putUtf8(char *out, char32_t c)
{
    const auto tail = [c](int shift) { return char(0x80 | ((c >> shift) & 0x3f)); };
    if (c < 0x800)
        return put(out, {char(0xc0 | (c >> 6)), tail(0)});
    if (c < 0x10000)
        return put(out, {char(0xe0 | (c >> 12)), tail(6), tail(0)});
    return put(out, {char(0xf0 | (c >> 18)), tail(12), tail(6), tail(0)});
}

} // namespace

JsonText &JsonText::text(QStringView text)
{
    std::array<char, (AtOnce + 1) * Longest> buffer;
    m_bytes.append('"');
    for (qsizetype at = 0; at < text.size();) {
        char *out = buffer.data();
        for (const qsizetype end = std::min(text.size(), at + AtOnce); at < end; ++at) {
            const QChar c = text[at];
            const char16_t unit = c.unicode();
            if (unit >= 0x20 && unit < 0x80 && unit != u'"' && unit != u'\\')
                *out++ = char(unit);
            else if (unit < 0x80)
                out = putEscape(out, unit);
            else if (!c.isSurrogate())
                out = putUtf8(out, unit);
            else if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
                out = putUtf8(out, QChar::surrogateToUcs4(c, text[++at]));
            else
                out = putEscape(out, unit);
        }
        m_bytes.append(buffer.data(), out - buffer.data());
    }
    m_bytes.append('"');
    return *this;
}

} // namespace dyad::backend::ai
