// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/Tokenizer.h"
#include <QFile>
#include <QRegularExpression>
#include <QString>
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

int64_t Tokenizer::countExactly(QStringView text) const
{
    int64_t tokens = 0;
    for (auto it = pieces().globalMatch(text); it.hasNext();) {
        const QByteArray bytes = it.next().capturedView().toUtf8();
        tokens += countPiece({bytes.constData(), size_t(bytes.size())});
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
