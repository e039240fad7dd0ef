// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QStringView>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dyad::backend::ai {

/// Counts tokens as OpenAI's models do (o200k_base), which is near enough for all others to estimate by. Immutable: any thread.
class Tokenizer
{
public:
    /// The table of this program; read once (about 0.1 s), kept for ever (about 5 MB). Empty where it is damaged: then characters are counted.
    static const Tokenizer &o200k();
    /// Lines of base64, a blank, and the rank.
    explicit Tokenizer(const QByteArray &table);

    bool isEmpty() const { return m_ends.empty(); }
    /// Of at most ExactLength characters exactly; of a longer text by what its beginning, middle and end need, so that no prompt takes long.
    int64_t count(QStringView text) const;
    int64_t countExactly(QStringView text) const;
    /// The same by the pattern alone, which takes ten times as long: what tests compare with.
    int64_t countByPattern(QStringView text) const;

    static constexpr qsizetype ExactLength = 12'000; ///< UTF-16 units

private:
    static constexpr uint32_t None = ~uint32_t(0);
    uint32_t rankOf(std::string_view bytes) const;
    std::string_view token(uint32_t rank) const;
    int64_t countPiece(std::string_view piece) const;
    int64_t countByPattern(const QByteArray &utf8, qsizetype &at, bool toTheEnd) const;
    int64_t merge(std::string_view piece) const;

    std::string m_bytes;                 // all tokens, one after the other
    std::vector<uint32_t> m_ends;        // by rank: where it ends in m_bytes
    std::vector<uint32_t> m_slots;       // open addressing: ranks
};

} // namespace dyad::backend::ai
