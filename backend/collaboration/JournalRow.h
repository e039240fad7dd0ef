// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/Sequencer.h"
#include <QByteArray>
#include <vector>

/// The column journal.operations: one CBOR array [session, seq, member, time, op] a version, one after another, then a byte string: the
/// first 8 bytes of the SHA-256 of what stands before it. (Rows of versions before 0.2 have none.) Old
/// history is sealed: such a row is a Segment, which read() reads likewise. Any thread.
namespace dyad::backend::journalrow {

struct Entry {
    Sequencer::Operation operation;
    qint64 time = 0;             ///< ms since 1970
};

void append(QByteArray &row, const Sequencer::Operation &operation, qint64 time);
/// The end of a row, by which a byte that a disk has changed is found.
void seal(QByteArray &row);
/// The operations of a row; the first one made `firstVersion`. "document-damaged" where it cannot be read.
sync::Expected<std::vector<Entry>> read(const QByteArray &row, sync::Version firstVersion);

} // namespace dyad::backend::journalrow
