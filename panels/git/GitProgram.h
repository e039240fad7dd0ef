// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QStringList>

namespace dyad::panels {

/// One run of the `git` of the system, for what needs its credential helpers, its ssh, its filters and its hooks: remotes, merge, rebase,
/// stash, blame. Nothing waits: progress and the end come as signals. GUI thread; ends its program when it goes.
class GitProgram : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Running, Cancelling, Done };
    explicit GitProgram(QObject *parent = nullptr);
    ~GitProgram() override;

    /// Once an object. `input` goes to its standard input. Questions (passwords, unknown hosts) are asked by `askpass` where it is not
    /// empty: a program that takes the question as its argument and prints the answer.
    void start(const QString &folder, const QStringList &arguments, const QByteArray &input = {});
    void cancel();              ///< finished() comes with "cancelled"
    State state() const { return m_state; }
    static void setAskpass(const QString &program);

Q_SIGNALS:
    /// percent: -1 where the step does not say.
    void progress(const QString &step, int percent);
    /// The standard output; or no-git, cancelled, auth (it needs a sign-in that nobody gave), failed with what git said.
    void finished(const dyad::sync::Expected<QByteArray> &result);

private:
    void readErrors();
    void end(int exitCode, QProcess::ExitStatus status);
    sync::Error reason(int exitCode) const;
    QProcess m_process;
    State m_state = State::Idle;
    QByteArray m_errors, m_line;
};

} // namespace dyad::panels
