// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/Housekeeping.h"
#include "backend/admin/EditCounter.h"
#include "backend/admin/Reencryption.h"
#include "backend/collaboration/BlobHistory.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Log.h"
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

constexpr qint64 Minute = 60'000, Hour = 60 * Minute, Day = 24 * Hour;
constexpr qint64 KeptAfterEnd = 30 * Day;        // of sign-ins and finished jobs
constexpr int MonthsAhead = 3;

QString partitionSql(const QString &table, const QDate &month)
{
    const auto ms = [](const QDate &date) { return QString::number(date.startOfDay(Qt::UTC).toMSecsSinceEpoch()); };
    return u"CREATE TABLE IF NOT EXISTS %1_y%2 PARTITION OF %1 FOR VALUES FROM (%3) TO (%4)"_s.arg(table, month.toString(u"yyyy'm'MM"_s), ms(month), ms(month.addMonths(1)));
}

} // namespace

sync::Expected<void> Housekeeping::makePartitions()
{
    if (m_database.flavor() == SqlFlavor::Sqlite)
        return {};
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::UTC).date();
    for (const QString &table : {u"ai_generations"_s, u"usage_records"_s}) {
        for (int i = 0; i <= MonthsAhead; ++i) {
            const auto made = m_database.executeOnce(partitionSql(table, QDate(today.year(), today.month(), 1).addMonths(i)));
            if (made)
                continue;
            // Rows of that month lie in the rest already: they are found there, and the next month gets its own.
            qCWarning(logStore) << "no partition of" << table << "for month" << i << "ahead:" << made.error().message.c_str();
            if (i == MonthsAhead)
                return std::unexpected(made.error());
        }
    }
    return {};
}

sync::Expected<void> Housekeeping::forgetSignIns()
{
    const auto tokens = m_database.run("jobs.forget-tokens", {nowMs() - Hour});
    const auto signIns = tokens ? m_database.run("jobs.forget-sign-ins", {nowMs() - KeptAfterEnd, nowMs() - KeptAfterEnd}) : tokens;
    return signIns ? sync::Expected<void>() : std::unexpected(signIns.error());
}

sync::Expected<void> Housekeeping::forgetPrompts()
{
    const auto gone = m_database.run("ai.forget-expired", {nowMs()});
    return gone ? sync::Expected<void>() : std::unexpected(gone.error());
}

sync::Expected<void> Housekeeping::keepAuditHead()
{
    const auto verdict = m_audit.verify();
    if (!verdict)
        return std::unexpected(verdict.error());
    if (verdict->firstBad > 0)
        qCCritical(logStore) << "row" << verdict->firstBad << "of the audit log is not as it was written";
    QFile file(m_data + u"/audit-heads.jsonl"_s);
    const QJsonObject head{{u"time"_s, nowMs()}, {u"rows"_s, verdict->rows}, {u"head"_s, QString::fromLatin1(verdict->head.toHex())}, {u"whole"_s, verdict->firstBad == 0}};
    const QByteArray line = QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n';
    const bool kept = file.open(QIODevice::WriteOnly | QIODevice::Append) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(line) == line.size() && file.flush() && ::fsync(file.handle()) == 0;
    // The log travels to other machines where files may not.
    qCInfo(logStore) << "audit log:" << verdict->rows << "rows, head" << verdict->head.toHex().constData();
    return kept ? sync::Expected<void>() : sync::fail("storage-unavailable", "The head of the audit log cannot be kept in " + file.fileName().toStdString() + ".");
}

/// What the project's files are, and every content that they ever had; what documents of a deleted one had is not wanted any more.
sync::Expected<QSet<QString>> Housekeeping::referredIn(const char *referred, const QString &project, qint64 deletedAfter)
{
    const auto found = m_database.run(referred, {project, deletedAfter});
    const auto files = m_database.run("jobs.blob-files-of", {project, deletedAfter});
    const auto published = m_database.run("jobs.published-of", {project, deletedAfter});
    if (!found || !files || !published)
        return std::unexpected(!found ? found.error() : !files ? files.error() : published.error());
    QSet<QString> hashes;
    for (const auto &row : found->rows + published->rows)
        hashes.insert(row[0].toString());
    for (const auto &row : files->rows) {
        const auto versions = blobhistory::list(m_database, row[0].toLongLong(), row[1].toULongLong(), std::numeric_limits<qint64>::max(), std::numeric_limits<int>::max());
        if (!versions)
            return std::unexpected(versions.error());
        for (const auto &version : *versions)
            hashes.insert(version.hash);
    }
    return hashes;
}

sync::Expected<qint64> Housekeeping::sweepIn(Blobs &blobs, const char *referred, JobRun *run)
{
    // What there is first, what is referred to after: what came meanwhile is not in the first list.
    const auto all = blobs.all();
    if (!all)
        return std::unexpected(all.error());
    const qint64 before = nowMs() - m_files.graceMs;
    qint64 removed = 0;
    QHash<QString, QSet<QString>> kept;
    for (const auto &one : *all) {
        if (one.given.toMSecsSinceEpoch() > before)
            continue;
        if (const auto mine = run ? run->check() : sync::Expected<void>(); !mine)
            return std::unexpected(mine.error());
        if (!kept.contains(one.project)) {
            const auto found = referredIn(referred, one.project, before);
            if (!found)
                return std::unexpected(found.error());
            kept.insert(one.project, *found);
        }
        if (kept[one.project].contains(one.hash))
            continue;
        if (const auto gone = blobs.remove(one.project, one.hash); !gone)
            return std::unexpected(gone.error());
        if (const auto noted = m_database.run("jobs.forget-blob", {one.hash, one.project}); !noted)
            return std::unexpected(noted.error());
        ++removed;
    }
    return removed;
}

sync::Expected<qint64> Housekeeping::sweep(JobRun *run)
{
    const auto files = sweepIn(m_files.blobs, "jobs.blobs-of", run);
    const auto documents = files ? sweepIn(m_files.documents, "jobs.documents-of", run) : files;
    if (!documents)
        return documents;
    const qint64 copies = m_files.blobs.shrinkCopies(m_files.copiesBytes) + m_files.documents.shrinkCopies(m_files.copiesBytes);
    if (*files + *documents + copies > 0)
        qCInfo(logStore) << "removed" << *files + *documents << "files that nothing refers to, and" << copies << "copies of remote ones";
    return *files + *documents;
}

sync::Expected<void> Housekeeping::countEdits(JobRun &run)
{
    constexpr int AtOnce = 200;
    for (;;) {
        const auto counted = EditCounter(m_database).count({}, {}, AtOnce);
        if (!counted)
            return std::unexpected(counted.error());
        if (*counted < AtOnce)
            return {};
        if (const auto mine = run.check(); !mine)
            return mine;
    }
}

void Housekeeping::addTo(JobKinds &kinds)
{
    kinds.addRegular(u"database.partitions"_s, Day, [this](JobRun &) { return makePartitions(); });
    kinds.addRegular(u"sessions.clean"_s, Hour, [this](JobRun &) { return forgetSignIns(); });
    kinds.addRegular(u"prompts.clean"_s, Hour, [this](JobRun &) { return forgetPrompts(); });
    kinds.addRegular(u"audit.checkpoint"_s, Hour, [this](JobRun &) { return keepAuditHead(); });
    kinds.addRegular(u"usage.count"_s, Hour, [this](JobRun &run) { return countEdits(run); });
    kinds.addRegular(u"blobs.sweep"_s, Day, [this](JobRun &run) { return mapped(sweep(&run), [](qint64) { return; }); });
    kinds.addRegular(u"jobs.clean"_s, Day, [this](JobRun &) {
        return mapped(JobStore(m_database).removeOlderThan(KeptAfterEnd), [](qint64) { return; });
    });
    kinds.add(QString::fromLatin1(Reencryption::Kind), [this](JobRun &run) { return Reencryption(m_database, run).run(); });
}

} // namespace dyad::backend
