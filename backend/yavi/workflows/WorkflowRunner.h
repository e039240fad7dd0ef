// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/jobs/JobKinds.h"
#include "backend/yavi/workflows/WorkflowDefinition.h"
#include "backend/yavi/workflows/WorkflowStore.h"
#include "backend/yavi/workflows/WorkflowTools.h"
#include <functional>

namespace dyad::backend::yavi {

/// Does one run step by step, each with its attempts; what was done before the worker died is not done again. A dry run says what each
/// step would do. One work thread.
class WorkflowRunner {
public:
    static constexpr qint64 DocumentMs = 10 * 60'000;        ///< that a step waits for a document to be read

    WorkflowRunner(WorkflowStore &store, WorkflowTools &tools, JobRun &job, qint64 documentMs = DocumentMs)
        : m_store(store), m_tools(tools), m_job(job), m_documentMs(documentMs) { }
    sync::Expected<void> go(WorkflowRun run, const Workflow &workflow);

private:
    struct Done {
        QString detail;              ///< for a person
        QString result;              ///< {last} of the next step
        bool skipped = false;
    };
    using Outcome = sync::Expected<Done>;
    sync::Expected<void> step(const WorkflowDefinition::Step &step, int number);
    Outcome once(const WorkflowDefinition::Step &step);
    Outcome planned(const WorkflowDefinition::Step &step);
    Outcome process(const QJsonObject &settings);
    Outcome index(const QJsonObject &settings);
    Outcome notify(const QJsonObject &settings);
    Outcome updateContext(const QJsonObject &settings);
    Outcome prompt(const QJsonObject &settings);
    Outcome propose(const QJsonObject &settings);
    sync::Expected<void> save(int number, const QString &state, const QString &detail, int attempts);
    sync::Expected<void> end(const QString &state, const QString &error);
    QString documentId() const { return m_run.input[QLatin1String("document")].toString(); }
    QString filled(const QString &text, qsizetype longest) const;
    QString valueOf(const QString &name) const;

    WorkflowStore &m_store;
    WorkflowTools &m_tools;
    JobRun &m_job;
    const qint64 m_documentMs;
    WorkflowRun m_run;
    Workflow m_workflow;
    QString m_last;
};

} // namespace dyad::backend::yavi
