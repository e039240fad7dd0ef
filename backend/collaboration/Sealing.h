// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "sync/wire/Types.h"

/// Makes old history small: rows of the journal that lie well behind the newest version become segments, small segments large ones, and
/// snapshots are compressed. What is written is decoded and compared before the rows go, in the same transaction: whenever the power fails,
/// either the rows are there or the segment is. Everything that reads the journal reads segments. Blocks; work threads.
namespace dyad::backend::sealing {

struct Limits {
    sync::Version keep = 2000;           ///< the newest versions stay rows, which are quick to load
    sync::Version least = 1024;          ///< versions that are worth a segment
    sync::Version most = 16384;          ///< of one step: the transaction holds others up for some milliseconds
    sync::Version large = 65536;         ///< small segments are joined to this many versions
};

/// What a step has done; nothing at all: there is nothing (more) to do.
struct Step {
    sync::Version versions = 0;
    qint64 bytesBefore = 0, bytesAfter = 0;
    bool didAnything() const { return bytesBefore > 0; }
};
/// One step of one document. Errors, with nothing changed: the database's, "document-damaged", "conflict" (its rows have changed meanwhile).
sync::Expected<Step> seal(Database &database, qint64 project, sync::DocId doc, const Limits &limits = {});
/// Until there is nothing to do; the sum.
sync::Expected<Step> sealAll(Database &database, qint64 project, sync::DocId doc, const Limits &limits = {});

/// A snapshot's text as it is kept: compressed or not. "document-damaged".
sync::Expected<QByteArray> unpackedText(const QByteArray &kept);

} // namespace dyad::backend::sealing
