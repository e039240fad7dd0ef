// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/ContentDecoder.h"
#include <zlib.h>

namespace dyad::backend::ai {
namespace {

constexpr int AnyFrame = 15 + 32; // zlib's words for: gzip or zlib, look which
constexpr int NoFrame = -15;
constexpr qsizetype Piece = 32 << 10; // bytes

} // namespace

struct ContentDecoder::Stream {
    z_stream z{};
    bool ended = false;

    Stream() { inflateInit2(&z, AnyFrame); }
    ~Stream() { inflateEnd(&z); }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    void feed(const QByteArray &bytes)
    {
        z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData())); // read only, whatever its type says
        z.avail_in = uInt(bytes.size());
    }
};

ContentDecoder::ContentDecoder(const QByteArray &encoding, qint64 most)
    : m_most(most)
{
    const QByteArray name = encoding.trimmed().toLower();
    if (name.isEmpty() || name == "identity")
        return;
    m_mayLackFrame = name == "deflate";
    m_coding = name == "gzip" || name == "x-gzip" || m_mayLackFrame ? Coding::Packed : Coding::Unknown;
    if (m_coding == Coding::Packed)
        m_stream = std::make_unique<Stream>();
}

ContentDecoder::~ContentDecoder() = default;

sync::Expected<QByteArray> ContentDecoder::take(const QByteArray &bytes)
{
    if (m_coding == Coding::None)
        return bytes;
    if (m_coding == Coding::Unknown)
        return QByteArray();
    m_waiting += bytes;
    if (std::exchange(m_mayLackFrame, false) && !chooseFrame())
        return QByteArray();
    m_packed = m_packed.last(qsizetype(m_stream->z.avail_in)) + std::exchange(m_waiting, {});
    QByteArray out;
    m_stream->feed(m_packed);
    if (const auto done = unpack(out); !done)
        return std::unexpected(done.error());
    return out;
}

/// "deflate" is a zlib stream by the book, and a bare one by the habit of some: the first two bytes tell. False where they are not there yet.
bool ContentDecoder::chooseFrame()
{
    m_mayLackFrame = m_waiting.size() < 2;
    if (m_mayLackFrame)
        return false;
    const int first = uchar(m_waiting[0]), second = uchar(m_waiting[1]);
    const bool framed = ((first & 15) == 8 && (first * 256 + second) % 31 == 0) || (first == 0x1f && second == 0x8b);
    if (!framed)
        inflateReset2(&m_stream->z, NoFrame);
    return true;
}

sync::Expected<void> ContentDecoder::unpack(QByteArray &out)
{
    z_stream &z = m_stream->z;
    char piece[Piece];
    m_hasMore = false;
    do {
        if (out.size() >= Portion) {
            m_hasMore = true;
            return {};
        }
        if (std::exchange(m_stream->ended, false) && z.avail_in > 0 && inflateReset(&z) != Z_OK) // another member follows
            return sync::fail("malformed", "The provider's answer cannot be unpacked.");
        z.next_out = reinterpret_cast<Bytef *>(piece);
        z.avail_out = Piece;
        const int result = inflate(&z, Z_SYNC_FLUSH);
        const qsizetype made = Piece - qsizetype(z.avail_out);
        m_made += made;
        if (m_made > m_most)
            return sync::fail("too-large", "The provider's answer is larger than allowed.");
        out.append(piece, made);
        m_stream->ended = result == Z_STREAM_END;
        if (result == Z_BUF_ERROR && made == 0)
            return {};
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
            return sync::fail("malformed", "The provider's answer cannot be unpacked.");
    } while (z.avail_in > 0 || z.avail_out == 0);
    return {};
}

} // namespace dyad::backend::ai
