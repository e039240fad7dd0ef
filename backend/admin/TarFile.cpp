// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/TarFile.h"
#include <algorithm>
#include <numeric>
#include <zlib.h>

namespace dyad::backend {
namespace {

constexpr qsizetype Block = 512;

/// Octal digits, as the format wants numbers, with a NUL behind them.
QByteArray octal(qint64 value, qsizetype width)
{
    return QByteArray::number(value, 8).rightJustified(width - 1, '0') + '\0';
}

} // namespace

void TarFile::add(const QByteArray &name, const QByteArray &bytes, std::time_t time)
{
    QByteArray head(Block, '\0');
    const auto put = [&head](qsizetype at, const QByteArray &value) { std::copy(value.cbegin(), value.cend(), head.begin() + at); };
    put(0, name.left(99));
    put(100, octal(0600, 8));                    // mode, owner, group
    put(108, octal(0, 8));
    put(116, octal(0, 8));
    put(124, octal(bytes.size(), 12));
    put(136, octal(time, 12));
    put(148, QByteArray(8, ' '));                // the sum is taken with blanks in its place
    put(156, "0");
    put(257, QByteArray("ustar\0" "00", 8));
    const int sum = std::accumulate(head.cbegin(), head.cend(), 0, [](int all, char c) { return all + static_cast<unsigned char>(c); });
    put(148, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
    m_bytes += head + bytes + QByteArray((Block - bytes.size() % Block) % Block, '\0');
}

QByteArray TarFile::compressed() const
{
    const QByteArray plain = m_bytes + QByteArray(2 * Block, '\0');
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)       // 16: gzip's head
        return {};
    QByteArray out(qsizetype(deflateBound(&stream, uLong(plain.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    const int done = deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return done == Z_STREAM_END ? out : QByteArray();
}

} // namespace dyad::backend
