// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QtEndian>
#include <bit>

namespace dyad::backend {

/// Writes a message of Protocol Buffers, field by field. What is zero or empty need not be written.
class ProtoWriter {
public:
    const QByteArray &bytes() const { return m_bytes; }
    ProtoWriter &number(int field, quint64 value)
    {
        varint(quint64(field) << 3);
        varint(value);
        return *this;
    }
    ProtoWriter &fixed(int field, quint64 value)
    {
        varint(quint64(field) << 3 | 1);
        append(value);
        return *this;
    }
    ProtoWriter &real(int field, double value) { return fixed(field, std::bit_cast<quint64>(value)); }
    ProtoWriter &text(int field, const QByteArray &value)
    {
        varint(quint64(field) << 3 | 2);
        varint(quint64(value.size()));
        m_bytes += value;
        return *this;
    }
    ProtoWriter &message(int field, const ProtoWriter &value) { return text(field, value.m_bytes); }
    /// For packed fields: bare values one after the other.
    ProtoWriter &append(quint64 value)
    {
        const quint64 little = qToLittleEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
        return *this;
    }

private:
    void varint(quint64 value)
    {
        for (; value >= 0x80; value >>= 7)
            m_bytes.append(char(value | 0x80));
        m_bytes.append(char(value));
    }
    QByteArray m_bytes;
};

} // namespace dyad::backend
