// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/SegmentColumns.h"
#include <zstd.h>

namespace dyad::backend::segment {
namespace {

constexpr int Level = 19;                        // it is done once, in the background, and kept for ever
constexpr uint64_t LongestColumn = uint64_t(1) << 28;

void appendNumber(QByteArray &out, uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        out.append(char(value | 0x80));
    out.append(char(value));
}

} // namespace

void ColumnWriter::number(uint64_t value) { appendNumber(m_bytes, value); }

uint64_t ColumnReader::number()
{
    uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        if (m_at == m_end)
            break;
        const auto byte = uint8_t(*m_at++);
        value |= uint64_t(byte & 0x7f) << shift;
        if (byte < 0x80)
            return value;
    }
    refuse();
    return 0;
}

std::string_view ColumnReader::text(uint64_t length)
{
    if (length > uint64_t(m_end - m_at)) {
        refuse();
        return {};
    }
    const std::string_view bytes(m_at, size_t(length));
    m_at += length;
    return bytes;
}

bool pack(QByteArray &out, const QByteArray &column)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(column.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(packed.data(), size_t(packed.size()), column.constData(), size_t(column.size()), Level);
    if (ZSTD_isError(size) || uint64_t(column.size()) > LongestColumn)
        return false;
    const bool smaller = qsizetype(size) < column.size();
    packed.truncate(qsizetype(size));
    appendNumber(out, uint64_t(column.size()));
    appendNumber(out, smaller ? size : 0);
    out += smaller ? packed : column;
    return true;
}

std::optional<QByteArray> unpack(ColumnReader &from)
{
    const uint64_t length = from.number();
    const uint64_t packed = from.number();
    const std::string_view stored = from.text(packed == 0 ? length : packed);
    if (!from.ok() || length > LongestColumn)
        return std::nullopt;
    if (packed == 0)
        return QByteArray(stored.data(), qsizetype(stored.size()));
    // The length in front is not trusted with memory before the frame says the same.
    if (ZSTD_getFrameContentSize(stored.data(), stored.size()) != length)
        return std::nullopt;
    QByteArray column(qsizetype(length), Qt::Uninitialized);
    if (ZSTD_decompress(column.data(), size_t(length), stored.data(), stored.size()) != length)
        return std::nullopt;
    return column;
}

} // namespace dyad::backend::segment
