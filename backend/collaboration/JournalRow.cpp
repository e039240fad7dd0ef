// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/JournalRow.h"
#include "sync/wire/Cbor.h"
#include "sync/wire/Codec.h"

namespace dyad::backend::journalrow {

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
    std::vector<Entry> entries;
    sync::wire::CborReader reader{QByteArrayView(row)};
    while (reader.ok() && !reader.atEnd()) {
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
