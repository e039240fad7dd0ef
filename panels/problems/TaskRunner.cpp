// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/problems/TaskRunner.h"
#include <QTimer>
#include <csignal>
#include <unistd.h>
#include <utility>

namespace dyad::panels {
namespace {

constexpr int killAfterMs = 3000;
constexpr qsizetype longestLine = 1024 * 1024;      // bytes; what has no end is handed over in pieces

} // namespace

TaskRunner::TaskRunner(QObject *parent)
    : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    // A group of its own, so that stopping reaches the compilers too.
    m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
    connect(&m_process, &QProcess::readyRead, this, &TaskRunner::readOutput);
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        readOutput();
        handOver(std::exchange(m_rest, {}));
        const bool well = status == QProcess::NormalExit && code == 0;
        end(m_state == State::Stopping ? End::Stopped : well ? End::Succeeded : End::Failed, code);
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        Q_EMIT output(tr("%1 could not be started: %2\n").arg(m_task.program, m_process.errorString()));
        end(End::NotStarted, -1);
    });
}

TaskRunner::~TaskRunner()
{
    m_process.disconnect(this);
    if (m_process.processId() > 0)
        ::kill(static_cast<pid_t>(-m_process.processId()), SIGKILL);
    m_process.waitForFinished(1000);     // it was killed: at once
}

sync::Expected<void> TaskRunner::run(const Task &task)
{
    if (m_state != State::Idle)
        return sync::fail("busy", tr("“%1” is still running.").arg(m_task.name).toStdString());
    m_task = task;
    m_rest.clear();
    m_matcher = std::make_unique<ProblemMatcher>(task.folder, QStringLiteral("build"), task.patterns);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CLICOLOR_FORCE"), QStringLiteral("1"));
    environment.insert(QStringLiteral("FORCE_COLOR"), QStringLiteral("1"));
    for (const QString &variable : task.environment)
        environment.insert(variable.section(QLatin1Char('='), 0, 0), variable.section(QLatin1Char('='), 1));
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(task.folder);
    m_clock.start();
    setState(State::Running);
    m_process.start(task.program, task.arguments, QIODevice::ReadOnly);
    return {};
}

void TaskRunner::stop()
{
    if (m_state != State::Running)
        return;
    setState(State::Stopping);
    const auto group = static_cast<pid_t>(m_process.processId());
    if (group <= 0)
        return;
    ::kill(-group, SIGTERM);
    QTimer::singleShot(killAfterMs, this, [this, group] {
        if (m_state == State::Stopping && m_process.processId() == group)
            ::kill(-group, SIGKILL);
    });
}

void TaskRunner::forget()
{
    m_forgets = m_state != State::Idle;
    stop();
    if (!m_forgets)
        m_task = {};
}

void TaskRunner::readOutput()
{
    m_rest += m_process.readAll();
    const qsizetype end = m_rest.size() > longestLine ? m_rest.size() : m_rest.lastIndexOf('\n') + 1;
    if (end == 0)
        return;
    handOver(m_rest.left(end));
    m_rest.remove(0, end);
}

void TaskRunner::handOver(const QByteArray &bytes)
{
    if (bytes.isEmpty() || m_forgets)
        return;
    const QString text = QString::fromUtf8(bytes);
    // An empty line ends what several lines say together.
    const QStringList lines = (text.endsWith(QLatin1Char('\n')) ? text.chopped(1) : text).split(QLatin1Char('\n'));
    for (const QString &line : lines)
        if (const auto found = m_matcher->read(line))
            Q_EMIT problemFound(*found);
    Q_EMIT output(text);
}

void TaskRunner::end(End how, int code)
{
    const bool forgets = std::exchange(m_forgets, false);
    if (forgets)
        m_task = {};
    setState(State::Idle);
    if (!forgets)
        Q_EMIT finished(how, code, m_clock.elapsed());
}

void TaskRunner::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace dyad::panels
