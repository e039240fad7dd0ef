// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/workflows/WorkflowStore.h"
#include "backend/collaboration/DocumentHistory.h"
#include "backend/platform/Clock.h"
#include "backend/platform/jobs/JobStore.h"
#include <QJsonDocument>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

QString compact(const QJsonObject &json) { return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)); }
QString compact(const QJsonArray &json) { return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)); }

Workflow workflowFrom(const Database::Row &row)
{
    Workflow w;
    w.id = row[0].toString();
    w.name = row[1].toString();
    w.origin = row[2].toString();
    w.originVersion = row[3].toString();
    w.definition = row[4].toString();
    w.enabled = row[5].toBool();
    w.error = row[6].toString();
    w.hookSecret = row[7].toByteArray();
    w.createdBy = row[8].toString();
    w.createdAt = row[9].toLongLong();
    w.updatedAt = row[10].toLongLong();
    w.scope = {row[13].toString(), row[11].toLongLong(), row[12].toString()};
    return w;
}

WorkflowRun runFrom(const Database::Row &row)
{
    WorkflowRun r;
    r.id = row[0].toString();
    r.workflow = row[1].toString();
    r.account = row[2].toString();
    r.trigger = row[3].toString();
    r.input = QJsonDocument::fromJson(row[4].toString().toUtf8()).object();
    r.dryRun = row[5].toBool();
    r.state = row[6].toString();
    r.steps = QJsonDocument::fromJson(row[7].toString().toUtf8()).array();
    r.error = row[8].toString();
    r.startedAt = row[9].toLongLong();
    r.finishedAt = row[10].toLongLong();
    r.scope = {row[13].toString(), row[11].toLongLong(), row[12].toString()};
    return r;
}

template<typename T, typename From>
sync::Expected<std::vector<T>> all(const sync::Expected<Database::Result> &result, From from)
{
    return mapped(result, [&](const Database::Result &r) {
        std::vector<T> list;
        for (const auto &row : r.rows)
            list.push_back(from(row));
        return list;
    });
}

sync::Expected<void> done(const sync::Expected<Database::Result> &result)
{
    return result ? sync::Expected<void>() : std::unexpected(result.error());
}

} // namespace

sync::Expected<Database::Result> WorkflowStore::write(const char *statement, const QVariantList &values)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return std::unexpected(transaction.begun().error());
    auto result = m_database.run(statement, values);
    if (!result)
        return result;
    if (const auto committed = transaction.commit(); !committed)
        return std::unexpected(committed.error());
    return result;
}

sync::Expected<void> WorkflowStore::add(const Workflow &w)
{
    return done(write("workflows.add", {w.id, w.scope.tenant, w.scope.project, w.name, w.origin, w.originVersion, w.definition, w.enabled ? 1 : 0, w.error, w.hookSecret, w.nextAt, w.createdBy,
                                        w.createdAt, w.createdAt}));
}

sync::Expected<void> WorkflowStore::change(const Workflow &w)
{
    return done(write("workflows.change", {w.name, w.originVersion, w.definition, w.enabled ? 1 : 0, w.error, w.hookSecret, w.nextAt, nowMs(), w.createdBy, w.scope.tenant, w.scope.project, w.id}));
}

sync::Expected<void> WorkflowStore::remove(const Scope &scope, const QString &id)
{
    return done(write("workflows.remove", {scope.tenant, scope.project, id}));
}

sync::Expected<std::vector<Workflow>> WorkflowStore::list(const Scope &scope)
{
    return all<Workflow>(m_database.run("workflows.list", {scope.tenant, scope.project}), workflowFrom);
}

sync::Expected<Workflow> WorkflowStore::find(const Scope &scope, const QString &id)
{
    const auto rows = m_database.run("workflows.find", {scope.tenant, scope.project, id});
    if (!rows)
        return std::unexpected(rows.error());
    return rows->isEmpty() ? sync::fail("not-found", "There is no such workflow in this project.") : sync::Expected<Workflow>(workflowFrom(rows->first()));
}

sync::Expected<Workflow> WorkflowStore::anywhere(const QString &id)
{
    const auto rows = m_database.run("workflows.anywhere", {id});
    if (!rows)
        return std::unexpected(rows.error());
    return rows->isEmpty() ? sync::fail("not-found", "There is no such workflow.") : sync::Expected<Workflow>(workflowFrom(rows->first()));
}

sync::Expected<std::vector<Workflow>> WorkflowStore::due(qint64 now)
{
    return all<Workflow>(m_database.run("workflows.due", {now}), workflowFrom);
}

sync::Expected<void> WorkflowStore::setNext(const QString &id, qint64 at)
{
    return done(write("workflows.set-next", {at, id}));
}

sync::Expected<void> WorkflowStore::addRun(const WorkflowRun &r, const char *jobKind)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto added = m_database.run("workflows.add-run", {r.id, r.workflow, r.scope.tenant, r.scope.project, r.account, r.trigger, compact(r.input), r.dryRun ? 1 : 0, r.startedAt});
    if (!added)
        return std::unexpected(added.error());
    JobStore::Wish wish;
    wish.kind = QString::fromLatin1(jobKind);
    wish.project = r.scope.project;
    wish.payload = {{u"run"_s, r.id}};
    wish.once = u"workflow-run:"_s + r.id;
    if (const auto made = JobStore(m_database).add(wish); !made)
        return std::unexpected(made.error());
    return transaction.commit();
}

sync::Expected<WorkflowRun> WorkflowStore::run(const QString &id)
{
    const auto rows = m_database.run("workflows.run", {id});
    if (!rows)
        return std::unexpected(rows.error());
    return rows->isEmpty() ? sync::fail("not-found", "There is no such run.") : sync::Expected<WorkflowRun>(runFrom(rows->first()));
}

sync::Expected<std::vector<WorkflowRun>> WorkflowStore::runs(const Scope &scope, const QString &workflow, int limit)
{
    return all<WorkflowRun>(m_database.run("workflows.runs", {scope.tenant, scope.project, workflow, limit}), runFrom);
}

sync::Expected<bool> WorkflowStore::saveRun(const WorkflowRun &r)
{
    return mapped(write("workflows.save-run", {r.state, compact(r.steps), r.error, r.finishedAt, r.id}), [](const Database::Result &result) { return result.affected > 0; });
}

sync::Expected<void> WorkflowStore::cancelRun(const Scope &scope, const QString &id)
{
    return done(write("workflows.cancel-run", {nowMs(), scope.tenant, scope.project, id}));
}

sync::Expected<void> WorkflowStore::prune(qint64 before)
{
    return done(write("workflows.prune-runs", {before}));
}

sync::Expected<void> WorkflowStore::addNotice(const Scope &scope, const QString &workflow, const QString &text)
{
    return done(write("workflows.add-notice", {scope.tenant, scope.project, workflow, text, nowMs()}));
}

sync::Expected<QJsonArray> WorkflowStore::notices(const Scope &scope, qint64 after, int limit)
{
    return mapped(m_database.run("workflows.notices", {scope.tenant, scope.project, after, limit}), [](const Database::Result &r) {
        QJsonArray list;
        for (const auto &row : r.rows)
            list.prepend(QJsonObject{{u"id"_s, row[0].toLongLong()}, {u"workflow"_s, row[1].toString()}, {u"text"_s, row[2].toString()}, {u"createdAt"_s, row[3].toLongLong()}});
        return list;
    });
}

sync::Expected<std::vector<WorkflowStore::File>> WorkflowStore::files(const Scope &scope)
{
    return all<File>(m_database.run("workflows.files", {scope.project}), [](const Database::Row &row) { return File{row[0].toLongLong(), row[1].toString(), row[2].toLongLong()}; });
}

sync::Expected<std::vector<WorkflowStore::File>> WorkflowStore::textFiles(const Scope &scope)
{
    return all<File>(m_database.run("workflows.text-files", {scope.project}), [](const Database::Row &row) { return File{row[0].toLongLong(), row[1].toString(), row[2].toLongLong()}; });
}

sync::Expected<std::vector<Scope>> WorkflowStore::projectsWithFiles()
{
    return all<Scope>(m_database.run("workflows.projects-with-files"), [](const Database::Row &row) { return Scope{u"default"_s, row[0].toLongLong(), row[1].toString()}; });
}

sync::Expected<QString> WorkflowStore::authorOf(const Scope &scope, const File &file)
{
    const auto placed = m_database.run("workflows.placed-by", {scope.project, file.doc});
    const auto last = file.version > 0 ? history::operationsAfter(m_database, scope.project, sync::DocId(file.doc), sync::Version(file.version - 1)) : std::vector<journalrow::Entry>();
    if (!placed || !last)
        return std::unexpected(placed ? last.error() : placed.error());
    if (last->empty() || (!placed->isEmpty() && placed->first()[1].toLongLong() >= last->front().time))
        return placed->isEmpty() ? QString() : placed->first()[0].toString();
    return mapped(m_database.run("workflows.member-account", {scope.project, qint64(last->front().operation.member)}),
                  [](const Database::Result &r) { return r.isEmpty() ? QString() : r.first()[0].toString(); });
}

} // namespace dyad::backend::yavi
