// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/wire/Cbor.h"
#include <limits>

namespace dyad::sync::wire {

void CborWriter::head(uint8_t major, uint64_t value)
{
    char buffer[9];
    int extra = 0;
    uint8_t info = 0;
    if (value < 24) info = static_cast<uint8_t>(value);
    else if (value <= 0xff) { info = 24; extra = 1; }
    else if (value <= 0xffff) { info = 25; extra = 2; }
    else if (value <= 0xffffffffu) { info = 26; extra = 4; }
    else { info = 27; extra = 8; }
    buffer[0] = static_cast<char>((major << 5) | info);
    for (int i = 0; i < extra; ++i)
        buffer[1 + i] = static_cast<char>(value >> (8 * (extra - 1 - i)));
    m_out.append(buffer, 1 + extra);
}

void CborWriter::text(std::string_view utf8)
{
    head(3, utf8.size());
    m_out.append(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

CborReader::Type CborReader::peek() const
{
    if (m_at == m_end) return Type::End;
    const auto first = static_cast<uint8_t>(*m_at);
    switch (first >> 5) {
    case 0: return Type::Unsigned;
    case 1: return Type::Negative;
    case 2: return Type::Bytes;
    case 3: return Type::Text;
    case 4: return Type::Array;
    case 5: return Type::Map;
    default: return first == 0xf4 || first == 0xf5 ? Type::Boolean : Type::Other;
    }
}

CborReader::Head CborReader::head()
{
    Head result;
    if (m_at == m_end) { refuse(); return result; }
    const auto first = static_cast<uint8_t>(*m_at++);
    result.major = first >> 5;
    result.info = first & 31;
    if (result.info < 24) { result.value = result.info; return result; }
    if (result.info == 31) {
        result.indefinite = true;
        if (result.major < 2 || result.major == 6) refuse();
        return result;
    }
    if (result.info > 27) { refuse(); return result; }
    const int extra = 1 << (result.info - 24);
    if (m_end - m_at < extra) { refuse(); return result; }
    for (int i = 0; i < extra; ++i)
        result.value = (result.value << 8) | static_cast<uint8_t>(*m_at++);
    return result;
}

bool CborReader::expect(const Head &head, uint8_t major)
{
    if (m_ok && head.major == major) return true;
    refuse();
    return false;
}

uint64_t CborReader::unsignedInteger()
{
    const Head h = head();
    if (!expect(h, 0)) return 0;
    // Numbers of the protocol stay below 2^63, so that signed arithmetic on them is safe everywhere.
    if (h.value > static_cast<uint64_t>(std::numeric_limits<int64_t>::max())) { refuse(); return 0; }
    return h.value;
}

int64_t CborReader::integer()
{
    const Head h = head();
    // One less below zero, so that every number can be negated.
    if (!m_ok || h.major > 1 || h.value + h.major > static_cast<uint64_t>(std::numeric_limits<int64_t>::max())) { refuse(); return 0; }
    return h.major == 0 ? static_cast<int64_t>(h.value) : -1 - static_cast<int64_t>(h.value);
}

bool CborReader::boolean()
{
    const Head h = head();
    if (!expect(h, 7)) return false;
    if (h.info != 20 && h.info != 21) refuse();
    return h.info == 21;
}

std::string_view CborReader::bytes(uint64_t length)
{
    if (length > static_cast<uint64_t>(m_end - m_at)) { refuse(); return {}; }
    const std::string_view result(m_at, length);
    m_at += length;
    return result;
}

std::string_view CborReader::pieces(uint8_t major)
{
    std::string joined;
    while (m_ok) {
        const Head h = head();
        if (m_ok && h.major == 7 && h.indefinite) break;
        if (!expect(h, major) || h.indefinite) { refuse(); break; }
        joined.append(bytes(h.value));
    }
    m_pieces = std::move(joined);
    return m_ok ? std::string_view(m_pieces) : std::string_view();
}

std::string_view CborReader::text()
{
    const Head h = head();
    if (!expect(h, 3)) return {};
    return h.indefinite ? pieces(3) : bytes(h.value);
}

CborReader::Container CborReader::enter(uint8_t major)
{
    const Head h = head();
    if (!expect(h, major)) return {};
    // Every item takes a byte at least: a count that the input cannot hold is refused before anybody believes it.
    if (!h.indefinite && h.value > static_cast<uint64_t>(m_end - m_at)) { refuse(); return {}; }
    return {h.value, h.indefinite};
}

CborReader::Container CborReader::enterArray() { return enter(4); }
CborReader::Container CborReader::enterMap() { return enter(5); }

bool CborReader::more(Container &container)
{
    if (!m_ok) return false;
    if (!container.indefinite) return container.left > 0 && container.left-- > 0;
    if (m_at == m_end) { refuse(); return false; }
    if (static_cast<uint8_t>(*m_at) != 0xff) return true;
    ++m_at;
    return false;
}

void CborReader::skip()
{
    // Items still to come, per open container; -1: until the break.
    int64_t open[MaxDepth];
    bool pairs[MaxDepth];
    int64_t seen[MaxDepth];
    int depth = 0;
    auto closeFinished = [&] {
        while (depth > 0 && open[depth - 1] == 0) --depth;
    };
    do {
        if (depth > 0 && open[depth - 1] < 0 && m_at != m_end && static_cast<uint8_t>(*m_at) == 0xff) {
            if (pairs[depth - 1] && seen[depth - 1] % 2) refuse();
            else { ++m_at; --depth; closeFinished(); }
            continue;
        }
        const Head h = head();
        if (!m_ok) return;
        if (depth > 0) {
            ++seen[depth - 1];
            if (open[depth - 1] > 0) --open[depth - 1];
        }
        if (h.major == 2 || h.major == 3) {
            h.indefinite ? pieces(h.major) : bytes(h.value);
        } else if (h.major == 4 || h.major == 5) {
            if (depth == MaxDepth || (!h.indefinite && h.value > static_cast<uint64_t>(m_end - m_at))) { refuse(); return; }
            open[depth] = h.indefinite ? -1 : static_cast<int64_t>(h.value) * (h.major == 5 ? 2 : 1);
            pairs[depth] = h.major == 5;
            seen[depth] = 0;
            ++depth;
        } else if (h.major == 6) {
            // A tag: its item follows and stands for it.
            if (depth == MaxDepth) { refuse(); return; }
            open[depth] = 1; pairs[depth] = false; seen[depth] = 0;
            ++depth;
            continue;
        } else if (h.major == 7 && h.indefinite) {
            refuse();
        }
        closeFinished();
    } while (m_ok && depth > 0);
}

} // namespace dyad::sync::wire
