// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/admin/SupportBundle.h"
#include "backend/admin/TarFile.h"
#include "backend/platform/Clock.h"
#include "backend/platform/LogMemory.h"
#include "backend/platform/jobs/JobStore.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QSysInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace dyad::backend {
namespace {

constexpr int DeadJobs = 100;

QByteArray bytesOf(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Indented); }

} // namespace

QByteArray SupportBundle::redacted(const QByteArray &lines)
{
    struct Rule {
        QRegularExpression pattern;
        QString with;
    };
    static const Rule rules[] = {
        {QRegularExpression(u"([a-z][a-z0-9+.-]*://)[^\\s/@\"]+@"_s), u"\\1***@"_s},
        {QRegularExpression(u"(?i)(bearer|basic)\\s+[a-z0-9._~+/=-]+"_s), u"\\1 ***"_s},
        {QRegularExpression(u"(?i)(pass(?:word|wd)?|secret|token|key|code|pin)(\\\\?\"?\\s*[=:]\\s*\\\\?\"?)[^\\s\",;&]+"_s), u"\\1\\2***"_s},
        {QRegularExpression(u"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"_s), u"***@***"_s},
        {QRegularExpression(u"\\b(?:sk|pk|dy|gh[a-z])[-_][A-Za-z0-9_-]{8,}"_s), u"***"_s},
        // What is random is long and has both digits and letters; correlation ids (with dashes) and words stay.
        {QRegularExpression(u"\\b(?=[A-Za-z0-9_+/]*[0-9])(?=[A-Za-z0-9_+/]*[A-Za-z])[A-Za-z0-9_+]{20,}={0,2}"_s), u"***"_s},
        {QRegularExpression(u"\\b(?!127\\.)(?:[0-9]{1,3}\\.){3}[0-9]{1,3}\\b"_s), u"*.*.*.*"_s},
    };
    QString text = QString::fromUtf8(lines);
    for (const Rule &rule : rules)
        text.replace(rule.pattern, rule.with);
    return text.toUtf8();
}

QByteArray SupportBundle::about() const
{
    const QStorageInfo disk(m_config.dataDirectory);
    return bytesOf({{u"server"_s, QStringLiteral(DYAD_VERSION)}, {u"qt"_s, QString::fromLatin1(qVersion())}, {u"system"_s, QSysInfo::prettyProductName()},
                    {u"kernel"_s, QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()}, {u"architecture"_s, QSysInfo::currentCpuArchitecture()},
                    {u"cores"_s, QThread::idealThreadCount()}, {u"diskBytesFree"_s, disk.bytesAvailable()}, {u"diskBytes"_s, disk.bytesTotal()},
                    {u"made"_s, QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::UTC).toString(Qt::ISODate)}});
}

sync::Expected<QByteArray> SupportBundle::schema()
{
    const auto version = m_database.schemaVersion();
    const auto counts = m_database.run("fsck.table-counts");
    const auto engine = m_database.execute(m_database.flavor() == SqlFlavor::Sqlite ? u"SELECT 'SQLite ' || sqlite_version()"_s : u"SELECT version()"_s);
    if (!version || !counts || !engine)
        return std::unexpected(!version ? version.error() : !counts ? counts.error() : engine.error());
    const auto &row = counts->first();
    QJsonObject rows;
    int i = 0;
    for (const QString &name : {u"accounts"_s, u"projects"_s, u"files"_s, u"journal"_s, u"snapshots"_s, u"blobs"_s, u"audit"_s, u"jobs"_s})
        rows.insert(name, row[i++].toLongLong());
    return bytesOf({{u"schema"_s, *version}, {u"newest"_s, sqlfiles::migrations().last().number}, {u"database"_s, engine->first()[0].toString()}, {u"rows"_s, rows}});
}

sync::Expected<QByteArray> SupportBundle::jobs()
{
    JobStore store(m_database);
    const auto counts = store.counts();
    const auto dead = counts ? store.list(Job::State::Dead, DeadJobs) : std::unexpected(counts.error());
    if (!dead)
        return std::unexpected(dead.error());
    QJsonObject states;
    for (auto it = counts->cbegin(); it != counts->cend(); ++it)
        states.insert(it.key(), it.value());
    QJsonArray list;
    for (const Job &job : *dead)
        list.append(QJsonObject{{u"id"_s, job.id}, {u"kind"_s, job.kind}, {u"attempts"_s, job.attempts}, {u"error"_s, QString::fromUtf8(redacted(job.error.toUtf8()))}, {u"updatedAt"_s, job.updatedAt}});
    return bytesOf({{u"states"_s, states}, {u"dead"_s, list}});
}

QByteArray SupportBundle::health()
{
    const auto probe = m_database.probe();
    const Metrics &metrics = m_database.metrics();
    return bytesOf({{u"database"_s, probe ? u"ok"_s : u"down"_s}, {u"quarantined"_s, qint64(metrics.quarantine.count())}, {u"draining"_s, bool(metrics.draining)},
                    {u"certificateEnds"_s, qint64(metrics.certificateEnds)}, {u"connections"_s, qint64(metrics.connections)}, {u"sockets"_s, qint64(metrics.sockets)}});
}

sync::Expected<QByteArray> SupportBundle::make()
{
    const auto about = this->about();
    const auto schema = this->schema();
    const auto jobs = schema ? this->jobs() : schema;
    if (!jobs)
        return std::unexpected(jobs.error());
    const std::time_t now = nowMs() / 1000;
    TarFile tar;
    tar.add("dyad-support/about.json", about, now);
    tar.add("dyad-support/settings.toml", redacted(m_config.operations.shown.toUtf8()), now);
    tar.add("dyad-support/schema.json", *schema, now);
    tar.add("dyad-support/health.json", health(), now);
    tar.add("dyad-support/jobs.json", *jobs, now);
    tar.add("dyad-support/metrics.txt", m_database.metrics().toText(), now);
    tar.add("dyad-support/log.jsonl", redacted(LogMemory::instance().lines()), now);
    const QByteArray bytes = tar.compressed();
    return bytes.isEmpty() ? sync::Expected<QByteArray>(sync::fail("storage-unavailable", "There is no memory for the bundle.")) : bytes;
}

} // namespace dyad::backend
