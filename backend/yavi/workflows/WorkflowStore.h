// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Database.h"
#include "backend/yavi/workflows/Workflow.h"
#include <vector>

namespace dyad::backend::yavi {

/// The SQL of workflows, their runs, and what they told the team. Any thread. "not-found", "conflict" (the name is taken).
class WorkflowStore {
public:
    explicit WorkflowStore(Database &database) : m_database(database) { }

    sync::Expected<void> add(const Workflow &workflow);
    sync::Expected<void> change(const Workflow &workflow);
    sync::Expected<void> remove(const Scope &scope, const QString &id);
    sync::Expected<std::vector<Workflow>> list(const Scope &scope);
    sync::Expected<Workflow> find(const Scope &scope, const QString &id);
    /// By its id alone, for whoever knows its secret.
    sync::Expected<Workflow> anywhere(const QString &id);
    sync::Expected<std::vector<Workflow>> due(qint64 now);
    sync::Expected<void> setNext(const QString &id, qint64 at);

    /// With the job that does it, or not at all.
    sync::Expected<void> addRun(const WorkflowRun &run, const char *jobKind);
    sync::Expected<WorkflowRun> run(const QString &id);
    sync::Expected<std::vector<WorkflowRun>> runs(const Scope &scope, const QString &workflow, int limit);
    /// False: it was cancelled meanwhile.
    sync::Expected<bool> saveRun(const WorkflowRun &run);
    sync::Expected<void> cancelRun(const Scope &scope, const QString &id);
    sync::Expected<void> prune(qint64 before);

    sync::Expected<void> addNotice(const Scope &scope, const QString &workflow, const QString &text);
    /// The newest of those after, the oldest first.
    sync::Expected<QJsonArray> notices(const Scope &scope, qint64 after, int limit);

    struct File {
        qint64 doc = 0;
        QString path;
        qint64 version = 0;
    };
    /// The project's files that define workflows.
    sync::Expected<std::vector<File>> files(const Scope &scope);
    /// All text files of the project.
    sync::Expected<std::vector<File>> textFiles(const Scope &scope);
    /// All projects that have such files.
    sync::Expected<std::vector<Scope>> projectsWithFiles();
    /// Who last said what that file does: by an edit, or by putting it where it is. Empty: nobody who is known.
    sync::Expected<QString> authorOf(const Scope &scope, const File &file);

private:
    sync::Expected<Database::Result> write(const char *statement, const QVariantList &values);
    Database &m_database;
};

} // namespace dyad::backend::yavi
