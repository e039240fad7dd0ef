// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/collaboration/DocumentHistory.h"
#include "backend/collaboration/Sealing.h"
#include "backend/collaboration/StoredRow.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Log.h"
#include "backend/platform/keys/AtRest.h"
#include <algorithm>
#include <limits>
#include <optional>

namespace dyad::backend::history {

using sync::DocId;
using sync::Version;

namespace {

std::unexpected<sync::Error> damaged(DocId doc, const std::string &why)
{
    qCCritical(logStore) << "document" << doc << "is damaged:" << why.c_str();
    return sync::fail("document-damaged", "This document's stored history is damaged (" + why + "); it is not served, so that nothing is made worse.");
}

struct Snapshot {
    Version version = 0;
    Rope text;
};

/// Nothing: the snapshot's bytes are not what they were.
sync::Expected<std::optional<Snapshot>> readSnapshot(Database &database, qint64 project, DocId doc, Version version)
{
    const auto found = database.run("collaboration.snapshot", {project, qint64(doc), qint64(version)});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return std::optional<Snapshot>();
    // The hash is that of the bytes as they are stored: of an encrypted text it tells nothing.
    const QByteArray stored = found->first()[1].toByteArray();
    const bool whole = crypto::sha256(stored) == found->first()[0].toByteArray();
    const auto text = whole ? database.open({"snapshots", project, qint64(doc), qint64(version)}, stored) : stored;
    if (!text && text.error().code != "crypto-failed")
        return std::unexpected(text.error());
    const auto unpacked = text ? sealing::unpackedText(*text) : text;
    if (!whole || !unpacked) {
        qCCritical(logStore) << "snapshot of document" << doc << "at version" << version << "is damaged; trying the one before";
        return std::optional<Snapshot>();
    }
    return Snapshot{version, Rope(std::string_view(unpacked->constData(), size_t(unpacked->size())))};
}

constexpr Version Newest = std::numeric_limits<qint64>::max();

sync::Expected<Snapshot> newestSnapshot(Database &database, qint64 project, DocId doc, Version upTo = Newest)
{
    const auto versions = database.run("collaboration.snapshots-until", {project, qint64(doc), qint64(upTo)});
    if (!versions)
        return std::unexpected(versions.error());
    for (const auto &row : versions->rows) {
        auto snapshot = readSnapshot(database, project, doc, row[0].toULongLong());
        if (!snapshot)
            return std::unexpected(snapshot.error());
        if (*snapshot)
            return std::move(**snapshot);
    }
    return damaged(doc, "no snapshot is whole");
}

sync::Expected<void> replay(Rope &text, Version from, const std::vector<journalrow::Entry> &entries, DocId doc)
{
    for (const auto &entry : entries) {
        if (entry.operation.version <= from)
            continue;
        if (!sync::apply(text, entry.operation.op))
            return damaged(doc, "version " + std::to_string(entry.operation.version) + " does not fit");
    }
    return {};
}

/// after + 1 … upTo, or as far as there are.
sync::Expected<std::vector<journalrow::Entry>> operationsBetween(Database &database, qint64 project, DocId doc, Version after, Version upTo)
{
    const auto rows = database.run("collaboration.operations", {project, qint64(doc), project, qint64(doc), qint64(after + 1), qint64(upTo)});
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<journalrow::Entry> entries;
    for (const auto &row : rows->rows) {
        auto some = storedrow::read(database, project, doc, row[0].toULongLong(), row[2].toByteArray());
        if (!some)
            return some;
        if (some->empty() || some->back().operation.version != row[1].toULongLong())
            return damaged(doc, "a row holds other versions than it says");
        std::ranges::move(*some, std::back_inserter(entries));
    }
    std::erase_if(entries, [after, upTo](const auto &entry) { return entry.operation.version <= after || entry.operation.version > upTo; });
    for (size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].operation.version != after + 1 + i)
            return damaged(doc, "version " + std::to_string(after + 1 + i) + " is missing");
    }
    return entries;
}

} // namespace

sync::Expected<std::vector<journalrow::Entry>> operationsAfter(Database &database, qint64 project, DocId doc, Version after)
{
    return operationsBetween(database, project, doc, after, Newest);
}

sync::Expected<std::optional<Version>> versionOf(Database &database, qint64 project, DocId doc, sync::SessionId session, sync::Sequence seq)
{
    const auto rows = database.run("collaboration.operations", {project, qint64(doc), project, qint64(doc), 0, qint64(Newest)});
    if (!rows)
        return std::unexpected(rows.error());
    std::optional<Version> answer;
    for (auto row = rows->rows.crbegin(); row != rows->rows.crend(); ++row) {
        const auto entries = storedrow::read(database, project, doc, (*row)[0].toULongLong(), (*row)[2].toByteArray());
        if (!entries) {
            answer = 0;
            continue;
        }
        const auto found = std::ranges::find_if(*entries, [&](const auto &e) { return e.operation.session == session && e.operation.seq == seq; });
        if (found != entries->end())
            return std::optional(found->operation.version);
    }
    return answer;
}

sync::Expected<Version> headOf(Database &database, qint64 project, DocId doc)
{
    const auto file = database.run("collaboration.file", {project, qint64(doc)});
    if (!file)
        return std::unexpected(file.error());
    if (file->isEmpty())
        return sync::fail("no-such-file", "There is no such file in the project.");
    return file->first()[0].toULongLong();
}

sync::Expected<Rope> textAt(Database &database, qint64 project, DocId doc, Version version)
{
    const ReadTransaction view(database);
    const auto head = headOf(database, project, doc);
    if (!head)
        return std::unexpected(head.error());
    if (version > *head)
        return sync::fail("no-such-version", "The file has no such version; the newest is " + std::to_string(*head) + ".");
    auto snapshot = newestSnapshot(database, project, doc, version);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    const auto entries = operationsBetween(database, project, doc, snapshot->version, version);
    if (!entries)
        return std::unexpected(entries.error());
    if (snapshot->version + entries->size() != version)
        return damaged(doc, "operations are missing before version " + std::to_string(version));
    if (const auto replayed = replay(snapshot->text, snapshot->version, *entries, doc); !replayed)
        return std::unexpected(replayed.error());
    return std::move(snapshot->text);
}

sync::Expected<Loaded> load(Database &database, qint64 project, DocId doc, size_t keep)
{
    const ReadTransaction view(database);
    const auto file = database.run("collaboration.file", {project, qint64(doc)});
    if (!file)
        return std::unexpected(file.error());
    if (file->isEmpty())
        return sync::fail("no-such-file", "There is no such file in the project.");
    const Version head = file->first()[0].toULongLong();
    auto snapshot = newestSnapshot(database, project, doc);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    const Version oldest = std::min(snapshot->version, head > keep ? head - keep : 0);
    auto entries = operationsAfter(database, project, doc, oldest);
    if (!entries)
        return std::unexpected(entries.error());
    if (oldest + entries->size() != head)
        return damaged(doc, "the journal ends at another version than the file says");
    Loaded loaded;
    loaded.snapshot = snapshot->version;
    loaded.stored.text = std::move(snapshot->text);
    if (const auto replayed = replay(loaded.stored.text, snapshot->version, *entries, doc); !replayed)
        return std::unexpected(replayed.error());
    loaded.stored.version = head;
    loaded.stored.nextSession = file->first()[1].toULongLong();
    const size_t skipped = entries->size() > keep ? entries->size() - keep : 0;
    for (size_t i = skipped; i < entries->size(); ++i)
        loaded.stored.tail.push_back(std::move((*entries)[i].operation));
    return loaded;
}

Version snapshotWindow(qint64 bytes) { return Version(65536) * Version(1 + bytes / (256 << 10)); }

sync::Expected<void> addSnapshot(Database &database, qint64 project, DocId doc, Version version, const QByteArray &text)
{
    const auto sealed = database.seal({"snapshots", project, qint64(doc), qint64(version)}, text);
    if (!sealed)
        return std::unexpected(sealed.error());
    const auto added = database.run("collaboration.add-snapshot", {project, qint64(doc), qint64(version), crypto::sha256(*sealed), *sealed});
    if (!added)
        return std::unexpected(added.error());
    const Version window = version - version % snapshotWindow(text.size());
    const auto dropped = database.run("collaboration.drop-middle-snapshots", {project, qint64(doc), qint64(std::max<Version>(window, 1)), qint64(version)});
    if (!dropped)
        return std::unexpected(dropped.error());
    return {};
}

} // namespace dyad::backend::history
