// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/JournalRow.h"
#include "backend/collaboration/Segment.h"
#include "backend/platform/Crypto.h"
#include "sync/wire/Cbor.h"
#include "sync/wire/Codec.h"

namespace dyad::backend::journalrow {

namespace {

constexpr qsizetype SealBytes = 8;
constexpr char SealHead = 0x40 + SealBytes;       // a CBOR byte string of that length

QByteArray sealOf(QByteArrayView bytes) { return crypto::sha256(bytes.toByteArray()).left(SealBytes); }

std::unexpected<sync::Error> unreadable() { return sync::fail("document-damaged", "A row of the journal is not what was written."); }

} // namespace

void seal(QByteArray &row)
{
    const QByteArray sum = sealOf(row);
    row += SealHead;
    row += sum;
}

void append(QByteArray &row, const Sequencer::Operation &operation, qint64 time)
{
    sync::wire::CborWriter writer(row);
    writer.array(5);
    writer.unsignedInteger(operation.session);
    writer.unsignedInteger(operation.seq);
    writer.unsignedInteger(operation.member);
    writer.unsignedInteger(quint64(time));
    writer.raw(sync::wire::encodeOperation(operation.op));
}

sync::Expected<std::vector<Entry>> read(const QByteArray &row, sync::Version firstVersion)
{
    if (segment::isSegment(row))
        return segment::decode(row, firstVersion);
    std::vector<Entry> entries;
    sync::wire::CborReader reader{QByteArrayView(row)};
    while (reader.ok() && !reader.atEnd()) {
        if (reader.peek() == sync::wire::CborReader::Type::Bytes) {
            const QByteArrayView told(row.constData(), reader.position());
            if (QByteArrayView(row).sliced(told.size()) != SealHead + sealOf(told))
                return unreadable();
            return entries;
        }
        reader.enterArray();
        Entry entry;
        entry.operation.version = firstVersion + entries.size();
        entry.operation.session = reader.unsignedInteger();
        entry.operation.seq = reader.unsignedInteger();
        entry.operation.member = reader.unsignedInteger();
        entry.time = qint64(reader.unsignedInteger());
        const char *begin = reader.position();
        reader.skip();
        auto op = reader.ok() ? sync::wire::decodeOperation(QByteArrayView(begin, reader.position()))
                              : sync::Expected<TextOperation>(sync::fail("bad-message", {}));
        if (!op)
            return sync::fail("document-damaged", "A row of the journal cannot be read, at version " + std::to_string(entry.operation.version) + ".");
        entry.operation.op = std::move(*op);
        entries.push_back(std::move(entry));
    }
    if (!reader.ok())
        return sync::fail("document-damaged", "A row of the journal cannot be read.");
    return entries;
}

} // namespace dyad::backend::journalrow
