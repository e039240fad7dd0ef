// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/collaboration/JournalRow.h"
#include <span>

/// A long stretch of a document's journal in one row, for history that nobody edits on any more: column by column (kinds, places, text,
/// authors, times), runs of key presses as one, each column compressed by zstd, and at the end the first 8 bytes of the SHA-256 of what stands
/// before. Everything of an entry comes back as it was, but its time in whole seconds. A key press takes about half a byte. Any thread.
namespace dyad::backend::segment {

/// Whether a row of the journal is one of these; a row of CBOR never begins so.
inline bool isSegment(const QByteArray &row) { return row.startsWith("\x53\x01"); }
/// At least one entry, neighbouring versions. "not-sealable" where zstd fails.
sync::Expected<QByteArray> encode(std::span<const journalrow::Entry> entries);
/// "document-damaged" where it is not what encode() made.
sync::Expected<std::vector<journalrow::Entry>> decode(const QByteArray &row, sync::Version firstVersion);
/// What an entry's time comes back as.
inline qint64 storedTime(qint64 time) { return time - ((time % 1000) + 1000) % 1000; }

} // namespace dyad::backend::segment
