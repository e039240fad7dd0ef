// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/Sealing.h"
#include "backend/collaboration/Segment.h"
#include "backend/collaboration/StoredRow.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/keys/AtRest.h"
#include <algorithm>
#include <limits>
#include <zstd.h>

namespace dyad::backend::sealing {

using journalrow::Entry;
using sync::DocId;
using sync::Version;

namespace {

constexpr int SnapshotLevel = 19;
constexpr QByteArrayView ZstdMagic("\x28\xB5\x2F\xFD");      // is no UTF-8, so no document begins with it

struct Place {
    qint64 project = 0;
    DocId doc = 0;
};

/// Rows of the journal that follow one another.
struct Stretch {
    Version first = 0, lastFirst = 0, last = 0;  // lastFirst: the first version of the last row
    qint64 rows = 0, bytes = 0;
    std::vector<Entry> entries;
};

sync::Expected<void> done(const sync::Expected<Database::Result> &result)
{
    return result ? sync::Expected<void>() : std::unexpected(result.error());
}

std::unexpected<sync::Error> damaged(Version version)
{
    return sync::fail("document-damaged", "The journal is not whole at version " + std::to_string(version) + "; it is not sealed.");
}

sync::Expected<void> add(Stretch &stretch, Database &database, const Place &place, const Database::Row &row)
{
    const Version first = row[0].toULongLong();
    const QByteArray stored = row[2].toByteArray();
    auto entries = storedrow::read(database, place.project, place.doc, first, stored);
    if (!entries)
        return std::unexpected(entries.error());
    const bool follows = stretch.rows == 0 || first == stretch.last + 1;
    if (!follows || entries->empty() || entries->back().operation.version != row[1].toULongLong())
        return damaged(first);
    stretch.first = stretch.rows == 0 ? first : stretch.first;
    stretch.lastFirst = first;
    stretch.last = row[1].toULongLong();
    ++stretch.rows;
    stretch.bytes += stored.size();
    std::ranges::move(*entries, std::back_inserter(stretch.entries));
    return {};
}

bool isSame(const Entry &a, const Entry &b)
{
    return a.operation.version == b.operation.version && a.operation.session == b.operation.session && a.operation.seq == b.operation.seq
        && a.operation.member == b.operation.member && a.operation.op == b.operation.op && segment::storedTime(a.time) == b.time;
}

/// The segment as it is to be stored; read back and compared with what went in.
sync::Expected<QByteArray> segmentOf(Database &database, const Place &place, const Stretch &stretch)
{
    const auto row = segment::encode(stretch.entries);
    if (!row)
        return row;
    const auto stored = database.seal(storedrow::cellOf(place.project, place.doc, stretch.first), *row);
    if (!stored)
        return stored;
    const auto again = storedrow::read(database, place.project, place.doc, stretch.first, *stored);
    if (!again)
        return std::unexpected(again.error());
    if (!std::ranges::equal(stretch.entries, *again, isSame))
        return sync::fail("not-sealable", "History from version " + std::to_string(stretch.first) + " on would not come back as it is; it stays as it is.");
    return stored;
}

sync::Expected<Step> replace(Database &database, const Place &place, const Stretch &stretch)
{
    if (database.atRest()) {
        if (const auto ready = database.atRest()->prepare(place.project); !ready)
            return std::unexpected(ready.error());
    }
    const auto stored = segmentOf(database, place, stretch);
    if (!stored)
        return std::unexpected(stored.error());
    const auto [earliest, latest] = std::ranges::minmax(stretch.entries, {}, &Entry::time);
    Transaction transaction(database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    const auto dropped = database.run("sealing.drop-rows", {place.project, qint64(place.doc), qint64(stretch.first), qint64(stretch.lastFirst)});
    if (!dropped)
        return std::unexpected(dropped.error());
    if (dropped->affected != stretch.rows)
        return sync::fail("conflict", "Somebody else has sealed this history meanwhile.");
    const auto added = done(database.run("sealing.add-segment", {place.project, qint64(place.doc), qint64(stretch.first), qint64(stretch.last),
                                                                 segment::storedTime(latest.time), segment::storedTime(earliest.time), *stored}));
    const auto marked = added ? done(database.run("sealing.mark", {qint64(stretch.last), place.project, qint64(place.doc), qint64(stretch.last)})) : added;
    const auto kept = marked ? transaction.commit() : marked;
    if (!kept)
        return std::unexpected(kept.error());
    return Step{stretch.last - stretch.first + 1, stretch.bytes, stored->size()};
}

/// Rows behind the last segment, as far as they are old.
sync::Expected<Step> sealRows(Database &database, const Place &place, Version sealed, Version horizon, const Limits &limits)
{
    if (horizon < sealed + limits.least)
        return Step{};
    const auto rows = database.run("sealing.rows-behind", {place.project, qint64(place.doc), qint64(sealed), qint64(limits.most)});
    if (!rows)
        return std::unexpected(rows.error());
    Stretch stretch;
    stretch.last = sealed;
    for (const auto &row : rows->rows) {
        if (row[1].toULongLong() > horizon || (stretch.last >= sealed + limits.least && row[1].toULongLong() > sealed + limits.most))
            break;
        if (stretch.rows == 0 && row[0].toULongLong() != sealed + 1)
            return damaged(sealed + 1);
        if (const auto added = add(stretch, database, place, row); !added)
            return std::unexpected(added.error());
    }
    return stretch.last < sealed + limits.least ? sync::Expected<Step>(Step{}) : replace(database, place, stretch);
}

/// The first segments in a row that together make a large one.
sync::Expected<Step> joinSegments(Database &database, const Place &place, const Limits &limits)
{
    const auto segments = database.run("sealing.segments", {place.project, qint64(place.doc)});
    if (!segments)
        return std::unexpected(segments.error());
    Version first = 0, behind = 0;
    for (const auto &row : segments->rows) {
        const Version begin = row[0].toULongLong(), end = row[1].toULongLong();
        if (end - begin + 1 >= limits.large) {
            first = 0;
            continue;
        }
        first = first == 0 || begin != behind ? begin : first;
        behind = end + 1;
        if (behind - first < limits.large)
            continue;
        const auto rows = database.run("sealing.rows-between", {place.project, qint64(place.doc), qint64(first), qint64(begin)});
        if (!rows)
            return std::unexpected(rows.error());
        Stretch stretch;
        for (const auto &one : rows->rows) {
            if (const auto added = add(stretch, database, place, one); !added)
                return std::unexpected(added.error());
        }
        return replace(database, place, stretch);
    }
    return Step{};
}

sync::Expected<QByteArray> packedText(const QByteArray &text)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(text.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(packed.data(), size_t(packed.size()), text.constData(), size_t(text.size()), SnapshotLevel);
    if (ZSTD_isError(size))
        return sync::fail("not-sealable", "A snapshot could not be compressed.");
    packed.truncate(qsizetype(size));
    return packed.size() < text.size() ? packed : text;
}

sync::Expected<Step> packSnapshot(Database &database, const Place &place, Version version)
{
    const auto found = database.run("collaboration.snapshot", {place.project, qint64(place.doc), qint64(version)});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return Step{};
    const QByteArray sum = found->first()[0].toByteArray(), stored = found->first()[1].toByteArray();
    const Cell cell{"snapshots", place.project, qint64(place.doc), qint64(version)};
    const auto text = database.open(cell, stored);
    if (crypto::sha256(stored) != sum || !text)
        return Step{};                           // damaged: whoever reads it finds out, and it is not made to look well
    const auto packed = text->startsWith(ZstdMagic) ? sync::Expected<QByteArray>(*text) : packedText(*text);
    const auto sealed = packed ? database.seal(cell, *packed) : packed;
    if (!sealed)
        return std::unexpected(sealed.error());
    if (const auto same = unpackedText(*packed); !same || (*same != *text && !text->startsWith(ZstdMagic)))
        return sync::fail("not-sealable", "A snapshot would not come back as it is.");
    const auto replaced = database.run("sealing.pack-snapshot", {crypto::sha256(*sealed), *sealed, place.project, qint64(place.doc), qint64(version), sum});
    return replaced ? sync::Expected<Step>(Step{0, std::max<qint64>(stored.size(), 1), sealed->size()}) : std::unexpected(replaced.error());
}

sync::Expected<Step> packSnapshots(Database &database, const Place &place, Version upTo)
{
    const auto loose = database.run("sealing.loose-snapshots", {place.project, qint64(place.doc), qint64(upTo)});
    if (!loose)
        return std::unexpected(loose.error());
    for (const auto &row : loose->rows) {
        const auto packed = packSnapshot(database, place, row[0].toULongLong());
        if (!packed || packed->didAnything())
            return packed;
    }
    return Step{};
}

} // namespace

sync::Expected<QByteArray> unpackedText(const QByteArray &kept)
{
    if (!kept.startsWith(ZstdMagic))
        return kept;
    constexpr unsigned long long Longest = 1ull << 32;
    const unsigned long long size = ZSTD_getFrameContentSize(kept.constData(), size_t(kept.size()));
    if (size > Longest)
        return sync::fail("document-damaged", "A snapshot cannot be read.");
    QByteArray text(qsizetype(size), Qt::Uninitialized);
    if (ZSTD_decompress(text.data(), size_t(size), kept.constData(), size_t(kept.size())) != size)
        return sync::fail("document-damaged", "A snapshot cannot be read.");
    return text;
}

sync::Expected<Step> seal(Database &database, qint64 project, DocId doc, const Limits &limits)
{
    const Place place{project, doc};
    const auto file = database.run("sealing.file", {project, qint64(doc)});
    const auto snapshot = database.run("sealing.newest-snapshot", {project, qint64(doc)});
    if (!file || !snapshot)
        return std::unexpected(file ? snapshot.error() : file.error());
    if (file->isEmpty())
        return Step{};
    const Version head = file->first()[0].toULongLong(), sealed = file->first()[1].toULongLong();
    const Version horizon = std::min<Version>(head > limits.keep ? head - limits.keep : 0, snapshot->first()[0].toULongLong());
    auto step = sealRows(database, place, sealed, horizon, limits);
    if (step && !step->didAnything())
        step = joinSegments(database, place, limits);
    if (step && !step->didAnything())
        step = packSnapshots(database, place, sealed);
    return step;
}

sync::Expected<Step> sealAll(Database &database, qint64 project, DocId doc, const Limits &limits)
{
    Step sum;
    for (;;) {
        const auto step = seal(database, project, doc, limits);
        if (!step)
            return step;
        if (!step->didAnything())
            return sum;
        sum.versions += step->versions;
        sum.bytesBefore += step->bytesBefore;
        sum.bytesAfter += step->bytesAfter;
    }
}

} // namespace dyad::backend::sealing
