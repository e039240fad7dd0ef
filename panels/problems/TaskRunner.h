// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/problems/ProblemMatcher.h"
#include "panels/problems/Task.h"
#include "sync/text/Error.h"
#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <memory>

namespace dyad::panels {

/// Runs one task at a time, tells its output line by line and what it complains about. GUI thread.
class TaskRunner : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Running, Stopping };
    enum class End { Succeeded, Failed, Stopped, NotStarted };

    explicit TaskRunner(QObject *parent = nullptr);
    ~TaskRunner() override;
    State state() const { return m_state; }
    const Task &task() const { return m_task; }
    /// busy while another runs.
    sync::Expected<void> run(const Task &task);
    /// Of another folder than the one that is open now: stops it, and there is no task any more.
    void forget();
    void stop();   ///< asks it to end; kills it with what it started after 3 s

Q_SIGNALS:
    void stateChanged(dyad::panels::TaskRunner::State state);
    void output(const QString &lines);   ///< whole lines, colours and all
    void problemFound(const dyad::panels::Diagnostic &diagnostic);
    void finished(dyad::panels::TaskRunner::End end, int exitCode, qint64 elapsedMs);

private:
    void readOutput();
    void handOver(const QByteArray &lines);
    void end(End how, int code);
    void setState(State state);

    QProcess m_process;
    Task m_task;
    State m_state = State::Idle;
    bool m_forgets = false;
    std::unique_ptr<ProblemMatcher> m_matcher;
    QByteArray m_rest;   // a line that is not whole yet
    QElapsedTimer m_clock;
};

} // namespace dyad::panels
