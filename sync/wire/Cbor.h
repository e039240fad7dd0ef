// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <cstdint>
#include <string>
#include <string_view>

namespace dyad::sync::wire {

/// Appends CBOR (RFC 8949, shortest heads) to a buffer.
class CborWriter {
public:
    explicit CborWriter(QByteArray &out) : m_out(out) {}
    void map(uint64_t pairs) { head(5, pairs); }
    void array(uint64_t items) { head(4, items); }
    void unsignedInteger(uint64_t value) { head(0, value); }
    void integer(int64_t value) { value < 0 ? head(1, ~static_cast<uint64_t>(value)) : head(0, static_cast<uint64_t>(value)); }
    void boolean(bool value) { m_out.append(static_cast<char>(value ? 0xf5 : 0xf4)); }
    void text(std::string_view utf8);
    void raw(QByteArrayView encoded) { m_out.append(encoded.data(), encoded.size()); }

private:
    void head(uint8_t major, uint64_t value);
    QByteArray &m_out;
};

/// Reads CBOR from a buffer without copying, definite and indefinite lengths alike. After the first fault every call fails and ok() is
/// false; nothing in here recurses, so no input can exhaust the stack.
class CborReader {
public:
    enum class Type { Unsigned, Negative, Bytes, Text, Array, Map, Boolean, Other, End };
    /// A container that was entered; more() says whether another item (for maps: pair) follows.
    struct Container {
        uint64_t left = 0;
        bool indefinite = false;
    };
    static constexpr int MaxDepth = 32;     ///< of what is skipped

    explicit CborReader(QByteArrayView data) : m_at(data.data()), m_end(data.data() + data.size()) {}
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at == m_end; }
    Type peek() const;
    uint64_t unsignedInteger();
    int64_t integer();
    bool boolean();
    /// Valid until the next text in pieces is read; definite texts point into the input. Bytes are not checked to be UTF-8.
    std::string_view text();
    Container enterArray();
    Container enterMap();
    bool more(Container &container);
    /// Jumps over one item, whatever it is.
    void skip();
    void refuse() { m_ok = false; m_at = m_end; }
    const char *position() const { return m_at; }
    void rewind(const char *position) { if (m_ok) m_at = position; }

private:
    struct Head {
        uint8_t major = 0;
        uint8_t info = 0;
        uint64_t value = 0;
        bool indefinite = false;
    };
    Head head();
    bool expect(const Head &head, uint8_t major);
    Container enter(uint8_t major);
    std::string_view pieces(uint8_t major);
    std::string_view bytes(uint64_t length);

    const char *m_at;
    const char *m_end;
    bool m_ok = true;
    std::string m_pieces;
};

} // namespace dyad::sync::wire
