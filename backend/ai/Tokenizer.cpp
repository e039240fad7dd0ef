// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/Tokenizer.h"
#include <QFile>
#include <QRegularExpression>
#include <QString>
#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

constexpr size_t Slots = size_t(1) << 19;     // a power of two, well over 200,000
constexpr size_t LongestPiece = 256;          // bytes; a longer run is counted in parts, since merging takes the square of it

/// The pattern by which o200k cuts a text into pieces, merged each for itself.
const QRegularExpression &pieces()
{
    static const QRegularExpression pattern(
        u"[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]*[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
        "|[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]+[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
        "|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

constexpr int MostTurns = 8;                    // from plain text to the pattern; each looks at all that follows
constexpr qsizetype PlainAgain = 64;            // bytes without a letter beyond ASCII, before the pattern is left

constexpr bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool isLower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool isLetter(char c) { return isUpper(c) || isLower(c); }
constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool isBreak(char c) { return c == '\r' || c == '\n'; }
constexpr bool isSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr bool isSymbol(char c) { return !isSpace(c) && !isLetter(c) && !isDigit(c); }

bool isPlain(QByteArrayView bytes)
{
    return std::none_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// The end of the run of such characters that begins at `at`.
template<typename Is>
size_t runOf(std::string_view text, size_t at, Is is)
{
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80 && is(text[at]))
        ++at;
    return at;
}

/// "'s", "'re" and the like behind a word.
size_t suffixAt(std::string_view text, size_t at)
{
    if (at + 1 >= text.size() || text[at] != '\'')
        return 0;
    const auto lower = [&](size_t i) { return i < text.size() ? char(text[i] | 0x20) : ' '; };
    const char first = lower(at + 1), second = lower(at + 2);
    if (first == 's' || first == 't' || first == 'm' || first == 'd')
        return 2;
    return (first == 'r' && second == 'e') || (first == 'v' && second == 'e') || (first == 'l' && second == 'l') ? 3 : 0;
}

/// White space in front of what is none.
size_t spacePiece(std::string_view text, size_t end)
{
    const size_t lastBreak = text.substr(0, end).find_last_of("\r\n");
    if (lastBreak != std::string_view::npos)
        return lastBreak + 1;
    return end == text.size() || end == 1 ? end : end - 1;
}

/// How long the first piece is, found without the pattern, which takes ten times as long; 0: more than ASCII has a say in it.
size_t plainPiece(std::string_view text)
{
    const char first = text[0];
    if (static_cast<unsigned char>(first) >= 0x80)
        return 0;
    const size_t prefix = isBreak(first) || isLetter(first) || isDigit(first) ? 0 : 1;
    const size_t word = runOf(text, prefix, isUpper);
    size_t end = runOf(text, word, isLower);
    if (end > prefix)
        end += suffixAt(text, end);
    else if (isDigit(first))
        end = std::min<size_t>(3, runOf(text, 0, isDigit));
    else if (const size_t from = first == ' ' ? 1 : 0; runOf(text, from, isSymbol) > from)
        end = runOf(text, runOf(text, from, isSymbol), [](char c) { return isBreak(c) || c == '/'; });
    else
        end = spacePiece(text, runOf(text, 0, isSpace));
    // What stands behind may belong to it, or change what it is: "e" and an accent, white space and a blank of another kind.
    const size_t seen = std::min(text.size(), runOf(text, end, isSpace) + 3);
    return isPlain({text.data(), qsizetype(seen)}) ? end : 0;
}

size_t slotOf(std::string_view bytes) { return std::hash<std::string_view>()(bytes) & (Slots - 1); }

} // namespace

const Tokenizer &Tokenizer::o200k()
{
    static const Tokenizer tokenizer = [] {
        QFile file(u":/dyad/ai/o200k_base.tiktoken"_s);
        return Tokenizer(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }();
    return tokenizer;
}

Tokenizer::Tokenizer(const QByteArray &table)
    : m_slots(Slots, None)
{
    for (qsizetype at = 0; at < table.size() && m_ends.size() < Slots / 2;) {
        qsizetype end = table.indexOf('\n', at);
        end = end < 0 ? table.size() : end;
        const qsizetype blank = table.indexOf(' ', at);
        if (blank < 0 || blank > end)
            break;
        const QByteArray bytes = QByteArray::fromBase64(QByteArray::fromRawData(table.constData() + at, blank - at));
        m_bytes.append(bytes.constData(), size_t(bytes.size()));
        m_ends.push_back(uint32_t(m_bytes.size()));
        at = end + 1;
    }
    for (uint32_t rank = 0; rank < m_ends.size(); ++rank) {
        size_t slot = slotOf(token(rank));
        while (m_slots[slot] != None)
            slot = (slot + 1) & (Slots - 1);
        m_slots[slot] = rank;
    }
}

std::string_view Tokenizer::token(uint32_t rank) const
{
    const uint32_t begin = rank == 0 ? 0 : m_ends[rank - 1];
    return std::string_view(m_bytes).substr(begin, m_ends[rank] - begin);
}

uint32_t Tokenizer::rankOf(std::string_view bytes) const
{
    for (size_t slot = slotOf(bytes); m_slots[slot] != None; slot = (slot + 1) & (Slots - 1))
        if (token(m_slots[slot]) == bytes)
            return m_slots[slot];
    return None;
}

/// Byte pairs are joined, the lowest rank first, until no pair is a token.
int64_t Tokenizer::merge(std::string_view piece) const
{
    struct Part {
        size_t begin;
        uint32_t rank; // of this part and the next joined
    };
    std::vector<Part> parts;
    parts.reserve(piece.size() + 1);
    const auto joined = [&](size_t i, size_t over) {
        return i + over + 1 < parts.size() ? rankOf(piece.substr(parts[i].begin, parts[i + over + 1].begin - parts[i].begin)) : None;
    };
    for (size_t i = 0; i <= piece.size(); ++i)
        parts.push_back({i, None});
    for (size_t i = 0; i + 2 < parts.size(); ++i)
        parts[i].rank = joined(i, 1);
    for (;;) {
        size_t best = 0;
        for (size_t i = 1; i + 1 < parts.size(); ++i)
            if (parts[i].rank < parts[best].rank)
                best = i;
        if (parts[best].rank == None)
            return int64_t(parts.size()) - 1;
        parts.erase(parts.begin() + ptrdiff_t(best) + 1);
        parts[best].rank = joined(best, 1);
        if (best > 0)
            parts[best - 1].rank = joined(best - 1, 1);
    }
}

int64_t Tokenizer::countPiece(std::string_view piece) const
{
    if (rankOf(piece) != None)
        return 1;
    int64_t tokens = 0;
    for (; piece.size() > LongestPiece; piece.remove_prefix(LongestPiece))
        tokens += merge(piece.substr(0, LongestPiece));
    return tokens + merge(piece);
}

/// The rest of a text, or its beginning up to where it is plain again, by the pattern. Moves `at`.
int64_t Tokenizer::countByPattern(const QByteArray &utf8, qsizetype &at, bool toTheEnd) const
{
    const QString rest = QString::fromUtf8(utf8.constData() + at, utf8.size() - at);
    int64_t tokens = 0;
    for (auto it = pieces().globalMatch(rest); it.hasNext();) {
        const QByteArray bytes = it.next().capturedView().toUtf8();
        tokens += countPiece({bytes.constData(), size_t(bytes.size())});
        at += bytes.size();
        if (!toTheEnd && isPlain(QByteArrayView(utf8).sliced(at).first(std::min(PlainAgain, utf8.size() - at))))
            return tokens;
    }
    at = utf8.size();
    return tokens;
}

int64_t Tokenizer::countByPattern(QStringView text) const
{
    qsizetype at = 0;
    return countByPattern(text.toUtf8(), at, true);
}

int64_t Tokenizer::countExactly(QStringView text) const
{
    // Half a pair of surrogates, which the pattern would not look at, becomes a character on the way.
    const QByteArray utf8 = text.toUtf8();
    int64_t tokens = 0;
    int turns = 0;
    for (qsizetype at = 0; at < utf8.size();) {
        const std::string_view rest(utf8.constData() + at, size_t(utf8.size() - at));
        if (const size_t length = plainPiece(rest); length > 0) {
            tokens += countPiece(rest.substr(0, length));
            at += qsizetype(length);
        } else {
            tokens += countByPattern(utf8, at, ++turns >= MostTurns);
        }
    }
    return tokens;
}

int64_t Tokenizer::count(QStringView text) const
{
    if (text.size() <= ExactLength)
        return countExactly(text);
    constexpr qsizetype Part = ExactLength / 3;
    const int64_t seen = countExactly(text.first(Part)) + countExactly(text.mid((text.size() - Part) / 2, Part)) + countExactly(text.last(Part));
    return int64_t(double(seen) * double(text.size()) / double(3 * Part));
}

} // namespace dyad::backend::ai
