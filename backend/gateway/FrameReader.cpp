// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/FrameReader.h"
#include <QtEndian>
#include <cstring>
#include <utility>

namespace dyad::backend::gateway {
namespace {

constexpr int ProtocolError = 1002, TooBig = 1009;
constexpr qsizetype MaskBytes = 4;
constexpr quint8 Continuation = 0, FirstControl = 8;

QByteArray unmasked(QByteArrayView bytes, const char *mask)
{
    QByteArray plain(bytes.size(), Qt::Uninitialized);
    quint64 wide = 0;
    std::memcpy(&wide, mask, MaskBytes);
    std::memcpy(reinterpret_cast<char *>(&wide) + MaskBytes, mask, MaskBytes);
    char *to = plain.data();
    qsizetype i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data() + i, 8);
        word ^= wide;
        std::memcpy(to + i, &word, 8);
    }
    for (; i < bytes.size(); ++i)
        to[i] = char(bytes[i] ^ mask[i % MaskBytes]);
    return plain;
}

std::optional<FrameReader::Kind> kindOf(quint8 opcode)
{
    switch (opcode) {
    case 1: return FrameReader::Kind::Text;
    case 2: return FrameReader::Kind::Binary;
    case 8: return FrameReader::Kind::Close;
    case 9: return FrameReader::Kind::Ping;
    case 10: return FrameReader::Kind::Pong;
    default: return std::nullopt;
    }
}

} // namespace

FrameReader::Head FrameReader::headOf(QByteArrayView bytes)
{
    Head head;
    if (bytes.size() < 2)
        return head;
    const auto first = quint8(bytes[0]), second = quint8(bytes[1]);
    head.last = first & 0x80;
    head.opcode = first & 0x0f;
    head.fair = (first & 0x70) == 0 && (second & 0x80) != 0;         // no extension was agreed on, and clients mask
    head.length = second & 0x7f;
    const qsizetype wide = head.length == 126 ? 2 : head.length == 127 ? 8 : 0;
    if (!head.fair || bytes.size() < 2 + wide + MaskBytes)
        return head;
    if (wide == 2)
        head.length = qFromBigEndian<quint16>(bytes.data() + 2);
    else if (wide == 8)
        head.length = qFromBigEndian<quint64>(bytes.data() + 2);
    head.bytes = 2 + wide + MaskBytes;
    return head;
}

std::optional<int> FrameReader::check(const Head &head) const
{
    const bool control = head.opcode >= FirstControl;
    const bool inTurn = control || (head.opcode == Continuation) == (m_fragmented != 0);
    const bool known = head.opcode == Continuation || kindOf(head.opcode);
    if (!head.fair || !known || !inTurn || (control && (!head.last || head.length > 125)))
        return ProtocolError;
    if (!control && (head.length > m_frameLimit || head.length > m_messageLimit - quint64(m_message.size())))
        return TooBig;
    return std::nullopt;
}

bool FrameReader::finish(const Head &head, QByteArray &&payload, const Take &take)
{
    if (head.opcode >= FirstControl)
        return take(*kindOf(head.opcode), std::move(payload));
    if (head.last && m_fragmented == 0)
        return take(*kindOf(head.opcode), std::move(payload));
    if (m_fragmented == 0)
        m_fragmented = head.opcode;
    m_message += payload;
    if (!head.last)
        return true;
    return take(*kindOf(std::exchange(m_fragmented, 0)), std::exchange(m_message, {}));
}

std::optional<int> FrameReader::read(QByteArrayView bytes, const Take &take)
{
    QByteArray joined;                           // only where a frame came in pieces
    if (!m_rest.isEmpty()) {
        joined = std::exchange(m_rest, {});
        joined.append(bytes.data(), bytes.size());
        bytes = joined;
    }
    while (!bytes.isEmpty()) {
        const Head head = headOf(bytes);
        const auto wrong = bytes.size() >= 2 && (head.bytes > 0 || !head.fair) ? check(head) : std::nullopt;
        if (wrong)
            return wrong;
        if (head.bytes == 0 || quint64(bytes.size() - head.bytes) < head.length)
            break;
        const auto length = qsizetype(head.length);
        QByteArray payload = unmasked(bytes.sliced(head.bytes, length), bytes.data() + head.bytes - MaskBytes);
        bytes = bytes.sliced(head.bytes + length);
        if (!finish(head, std::move(payload), take))
            return std::nullopt;
    }
    if (bytes.isEmpty())
        return std::nullopt;
    m_rest = bytes.size() == joined.size() ? std::move(joined) : bytes.toByteArray();
    return std::nullopt;
}

} // namespace dyad::backend::gateway
