// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/StoreCoding.h"
#include <zstd.h>

namespace dyad::sync::coding {

namespace {

constexpr int Level = 1;        // fast: it runs while somebody types
constexpr unsigned long long LargestText = 1ULL << 30;

void appendNumber(QByteArray &out, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        out.append(char(number | 0x80));
    out.append(char(number));
}

bool takeNumber(const QByteArray &in, qsizetype &at, quint64 &number)
{
    number = 0;
    for (int shift = 0; at < in.size() && shift < 63; shift += 7) {
        const auto byte = static_cast<unsigned char>(in[at++]);
        number |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return true;
    }
    return false;
}

std::unexpected<Error> damaged() { return fail("store-damaged", "A file in Dyad's own folder is damaged."); }

} // namespace

QByteArray compress(const QByteArray &bytes)
{
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(out.data(), size_t(out.size()), bytes.constData(), size_t(bytes.size()), Level);
    Q_ASSERT(!ZSTD_isError(size));
    out.truncate(qsizetype(size));
    return out;
}

Expected<QByteArray> decompress(const QByteArray &bytes)
{
    const unsigned long long size = ZSTD_getFrameContentSize(bytes.constData(), size_t(bytes.size()));
    if (size > LargestText)
        return damaged();
    QByteArray out(qsizetype(size), Qt::Uninitialized);
    const size_t got = ZSTD_decompress(out.data(), size_t(out.size()), bytes.constData(), size_t(bytes.size()));
    if (ZSTD_isError(got) || got != size)
        return damaged();
    return out;
}

QByteArray encode(const TextOperation &op)
{
    QByteArray out("");
    for (const auto &component : op) {
        appendNumber(out, quint64(component.length) << 2 | quint64(component.kind));
        if (component.kind == TextOperation::Component::Kind::Insert)
            out.append(component.text.data(), qsizetype(component.text.size()));
    }
    return out;
}

Expected<TextOperation> decodeOperation(const QByteArray &bytes)
{
    TextOperation op;
    for (qsizetype at = 0; at < bytes.size();) {
        quint64 word = 0;
        if (!takeNumber(bytes, at, word) || (word & 3) > 2)
            return damaged();
        const auto kind = TextOperation::Component::Kind(word & 3);
        const auto length = qint64(word >> 2);
        if (kind == TextOperation::Component::Kind::Keep) {
            op.keep(length);
        } else if (kind == TextOperation::Component::Kind::Delete) {
            op.erase(length);
        } else if (length <= bytes.size() - at) {
            op.insert(std::string_view(bytes.constData() + at, size_t(length)));
            at += length;
        } else {
            return damaged();
        }
    }
    return op;
}

QByteArray bytesOf(const Rope &rope)
{
    QByteArray out;
    out.reserve(rope.size());
    rope.forEachChunk(0, rope.size(), [&out](std::string_view chunk) { out.append(chunk.data(), qsizetype(chunk.size())); });
    return out;
}

} // namespace dyad::sync::coding
