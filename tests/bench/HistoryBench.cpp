// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/HistoryBench.h"
#include "backend/collaboration/DocumentHistory.h"
#include "backend/collaboration/Sealing.h"
#include "backend/collaboration/Segment.h"
#include "backend/collaboration/StoredRow.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/Database.h"
#include "tests/bench/BenchReport.h"
#include "tests/bench/Trace.h"
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <algorithm>
#include <map>
#include <random>

namespace dyad::bench {
namespace {

using namespace dyad::backend;
using journalrow::Entry;
using sync::TextOperation;
using sync::Version;

constexpr Version SnapshotEvery = 1000;          // as the server's default
constexpr int Jumps = 100;

/// The trace has no times of its own: somebody who types five keys a second, pauses every some dozens of keys, and stops for the night.
class Clock {
public:
    qint64 next()
    {
        const uint64_t dice = m_random() % 5000;
        m_now += qint64(60 + m_random() % 280) + (dice < 100 ? qint64(m_random() % 20'000) : 0) + (dice == 0 ? qint64(m_random() % 40'000'000) : 0);
        return m_now;
    }

private:
    std::mt19937_64 m_random{1};
    qint64 m_now = 1'600'000'000'000;
};

/// What one person's session leaves in a store: a row for each edit, since each waited for the one before.
class Recorded {
public:
    bool write(Database &database, const Trace &trace)
    {
        Transaction transaction(database);
        bool ok = database.execute(QStringLiteral("INSERT INTO projects (id, public_id, name, created_at) VALUES (1, 'p', 'p', 0)"))
            && database.run("collaboration.add-file", {1, 1, QStringLiteral("a"), QStringLiteral("a"), QStringLiteral("text"), 0, {}, 0, qint64(trace.edits.size()), 1, 0});
        Rope text(trace.startContent);
        ok = ok && history::addSnapshot(database, 1, 1, 0, QByteArray::fromStdString(trace.startContent));
        Clock clock;
        for (size_t i = 0; i < trace.edits.size() && ok; ++i) {
            const auto &edit = trace.edits[i];
            Entry entry{{Version(i + 1), 1, i + 1, 1, TextOperation::replacement(edit.position, edit.erased, trace.text(edit))}, clock.next()};
            ok = apply(text, entry.operation.op).has_value() && writeRow(database, entry);
            if (entry.operation.version % SnapshotEvery == 0)
                ok = ok && history::addSnapshot(database, 1, 1, entry.operation.version, QByteArray::fromStdString(text.text()));
            if (entry.operation.version % (trace.edits.size() / Jumps + 1) == 0)
                texts[entry.operation.version] = text.text();
            entries.push_back(std::move(entry));
        }
        return ok && text.text() == trace.endContent && transaction.commit();
    }
    bool isIn(Database &database) const
    {
        const auto found = history::operationsAfter(database, 1, 1, 0);
        return found && std::ranges::equal(entries, *found, [](const Entry &was, const Entry &is) {
            return was.operation.version == is.operation.version && was.operation.session == is.operation.session && was.operation.seq == is.operation.seq
                && was.operation.member == is.operation.member && was.operation.op == is.operation.op && was.time / 1000 == is.time / 1000;
        });
    }
    std::vector<Entry> entries;
    std::map<Version, std::string> texts;

private:
    static bool writeRow(Database &database, const Entry &entry)
    {
        JournalBatch::Row row{1, 1, entry.operation.version, entry.operation.version, entry.time, 0, {}};
        journalrow::append(row.operations, entry.operation, entry.time);
        const auto bytes = storedrow::bytesOf(database, row);
        return bytes && database.run("collaboration.append", {1, 1, qint64(row.first), qint64(row.last), row.time, *bytes});
    }
};

double number(Database &database, const char *sql)
{
    const auto found = database.execute(QString::fromLatin1(sql));
    return found ? found->first()[0].toDouble() : -1;
}

} // namespace

int history(const QString &file)
{
    const auto trace = readTrace(file);
    const QTemporaryDir folder;
    if (!trace || trace->concurrent || !crypto::initialize() || !folder.isValid())
        return 2;
    Database database(folder.filePath(QStringLiteral("store.db")));
    Recorded recorded;
    bool ok = database.migrate() && recorded.write(database, *trace);
    const double edits = double(recorded.entries.size());
    const double before = number(database, "SELECT sum(length(operations)) FROM journal") / edits;
    const CpuClock sealingTime;
    ok = ok && sealing::sealAll(database, 1, 1);
    const double sealingMs = sealingTime.milliseconds();
    const double sealed = number(database, "SELECT sum(length(operations)) FROM journal WHERE first_time IS NOT NULL");
    const double sealedEdits = number(database, "SELECT sum(last_version - first_version + 1) FROM journal WHERE first_time IS NOT NULL");
    const double all = number(database, "SELECT sum(length(operations)) FROM journal") + number(database, "SELECT sum(length(text)) FROM snapshots");
    const double unsealedEdits = edits - sealedEdits;
    ok = ok && recorded.isIn(database);
    std::vector<double> jumps;
    for (const auto &[version, text] : recorded.texts) {
        QElapsedTimer timer;
        timer.start();
        const auto found = backend::history::textAt(database, 1, 1, version);
        jumps.push_back(double(timer.nsecsElapsed()) / 1e6);
        ok = ok && found && found->text() == text;
    }
    std::ranges::sort(jumps);
    return printReport("history", ok, qint64(edits), sealingMs, {
        {QLatin1String("bytes_per_edit"), all / edits}, {QLatin1String("sealed_bytes_per_edit"), sealed / sealedEdits},
        {QLatin1String("rows_bytes_per_edit"), before}, {QLatin1String("edits_in_rows"), unsealedEdits},
        {QLatin1String("jump_p50_ms"), jumps[jumps.size() / 2]}, {QLatin1String("jump_max_ms"), jumps.back()}});
}

} // namespace dyad::bench
