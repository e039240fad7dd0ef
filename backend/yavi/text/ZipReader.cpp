// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/text/ZipReader.h"
#include "backend/yavi/Limits.h"
#include <QtEndian>
#include <zlib.h>

namespace dyad::backend::yavi {
namespace {

constexpr qint64 EndSize = 22;
constexpr qint64 EntrySize = 46;
constexpr qint64 LocalSize = 30;
constexpr quint32 EndMark = 0x06054b50;
constexpr quint32 EntryMark = 0x02014b50;
constexpr quint32 LocalMark = 0x04034b50;
constexpr quint32 Zip64 = 0xffffffff;

std::unexpected<sync::Error> damaged()
{
    return sync::fail("damaged-document", "The file is damaged: its archive cannot be read.");
}

std::unexpected<sync::Error> bomb(const std::string &what)
{
    return sync::fail("zip-bomb", "The file is refused: its archive " + what + ".");
}

/// Ends zlib's stream on every way out.
struct Inflater {
    z_stream stream{};
    bool good = inflateInit2(&stream, -MAX_WBITS) == Z_OK;
    Inflater() = default;
    ~Inflater() { inflateEnd(&stream); }
    Q_DISABLE_COPY_MOVE(Inflater)
};

} // namespace

quint16 ZipReader::u16(qint64 at) const { return qFromLittleEndian<quint16>(m_bytes.constData() + at); }
quint32 ZipReader::u32(qint64 at) const { return qFromLittleEndian<quint32>(m_bytes.constData() + at); }

sync::Expected<ZipReader> ZipReader::open(QByteArray bytes)
{
    ZipReader reader;
    reader.m_bytes = std::move(bytes);
    if (const auto read = reader.readDirectory(); !read)
        return std::unexpected(read.error());
    return reader;
}

sync::Expected<void> ZipReader::readDirectory()
{
    // The end record is last but for a comment of at most 64 KiB.
    qint64 end = m_bytes.size() - EndSize;
    const qint64 least = std::max<qint64>(0, end - 0xffff);
    while (end >= least && u32(end) != EndMark)
        --end;
    if (end < least || end < 0)
        return damaged();
    const int count = u16(end + 10);
    if (count > limits::ZipEntries)
        return bomb("has more than " + std::to_string(limits::ZipEntries) + " entries");
    qint64 at = u32(end + 16);
    for (int i = 0; i < count; ++i) {
        if (const auto added = addEntry(at, at); !added)
            return added;
    }
    return {};
}

sync::Expected<void> ZipReader::addEntry(qint64 at, qint64 &next)
{
    if (at < 0 || at + EntrySize > m_bytes.size() || u32(at) != EntryMark)
        return damaged();
    const qint64 nameLength = u16(at + 28);
    next = at + EntrySize + nameLength + u16(at + 30) + u16(at + 32);
    if (next > m_bytes.size())
        return damaged();
    if (u16(at + 8) & 1)
        return sync::fail("encrypted-document", "The file is protected with a password. Remove it and add the file again.");
    const Entry entry{u16(at + 10), u32(at + 20), u32(at + 24), u32(at + 16), u32(at + 42)};
    if (entry.packed == Zip64 || entry.size == Zip64)
        return bomb("declares entries over 4 GiB");
    m_total += entry.size;
    if (m_total > limits::ZipTotalBytes)
        return bomb("unpacks to more than " + std::to_string(limits::ZipTotalBytes >> 20) + " MiB");
    if (entry.size > limits::ZipRatioFrom && entry.size > limits::ZipRatio * std::max<qint64>(1, entry.packed))
        return bomb("unpacks to more than " + std::to_string(limits::ZipRatio) + " times its size");
    const QString name = QString::fromUtf8(m_bytes.constData() + at + EntrySize, nameLength);
    if (!m_entries.contains(name))
        m_names.append(name);
    m_entries.insert(name, entry);
    return {};
}

sync::Expected<QByteArray> ZipReader::read(const QString &name)
{
    const auto found = m_entries.constFind(name);
    if (found == m_entries.constEnd())
        return damaged();
    const Entry entry = *found;
    if (entry.header + LocalSize > m_bytes.size() || u32(entry.header) != LocalMark)
        return damaged();
    const qint64 at = entry.header + LocalSize + u16(entry.header + 26) + u16(entry.header + 28);
    if (at + entry.packed > m_bytes.size())
        return damaged();
    // Entries may share their bytes, and be read again: what counts is what is unpacked in all.
    m_unpacked += entry.size;
    if (m_unpacked > limits::ZipTotalBytes)
        return bomb("unpacks to more than " + std::to_string(limits::ZipTotalBytes >> 20) + " MiB");
    if (entry.method == 0)
        return entry.size == entry.packed ? sync::Expected<QByteArray>(m_bytes.mid(at, entry.size)) : damaged();
    if (entry.method != Z_DEFLATED)
        return sync::fail("unsupported-document", "The file's archive is packed in a way that is not known.");
    return inflate(entry, at);
}

sync::Expected<QByteArray> ZipReader::inflate(const Entry &entry, qint64 at) const
{
    QByteArray out(entry.size + 1, Qt::Uninitialized);       // one more: an entry that lies about its size shows itself
    Inflater inflater;
    if (!inflater.good)
        return damaged();
    z_stream &stream = inflater.stream;
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(m_bytes.constData() + at));
    stream.avail_in = uInt(entry.packed);
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    const int ended = ::inflate(&stream, Z_FINISH);
    if (ended == Z_BUF_ERROR && stream.avail_out == 0)
        return bomb("lies about the size of an entry");
    if (ended != Z_STREAM_END || qint64(stream.total_out) != entry.size)
        return damaged();
    out.chop(1);
    if (::crc32(0, reinterpret_cast<const Bytef *>(out.constData()), uInt(out.size())) != entry.crc)
        return damaged();
    return out;
}

} // namespace dyad::backend::yavi
