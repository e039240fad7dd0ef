// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

/// What segments are written with. Numbers are LEB128, signed ones zigzag.
namespace dyad::backend::segment {

enum class Column { Heads, Places, Text, Components, Authors, Times };
constexpr size_t ColumnCount = 6;

class ColumnWriter {
public:
    void number(uint64_t value);
    void signedNumber(int64_t value) { number(uint64_t(value) << 1 ^ uint64_t(value >> 63)); }
    void text(std::string_view bytes) { m_bytes.append(bytes.data(), qsizetype(bytes.size())); }
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// After the first fault everything is 0 and ok() is false.
class ColumnReader {
public:
    ColumnReader() = default;
    explicit ColumnReader(QByteArrayView bytes) : m_at(bytes.data()), m_end(bytes.data() + bytes.size()) { }
    uint64_t number();
    int64_t signedNumber()
    {
        const uint64_t value = number();
        return int64_t(value >> 1 ^ (0 - (value & 1)));
    }
    /// Valid as long as what is read.
    std::string_view text(uint64_t length);
    bool ok() const { return m_ok; }
    bool isAtEnd() const { return m_ok && m_at == m_end; }

private:
    void refuse()
    {
        m_ok = false;
        m_at = m_end;
    }
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    bool m_ok = true;
};

/// Appends a column, compressed where that makes it smaller. False: zstd failed.
bool pack(QByteArray &out, const QByteArray &column);
/// Nothing: it is not what pack() made.
std::optional<QByteArray> unpack(ColumnReader &from);

} // namespace dyad::backend::segment
