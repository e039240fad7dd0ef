// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/GitProgram.h"
#include <QRegularExpression>
#include <QTimer>
#include <csignal>
#include <unistd.h>

namespace dyad::panels {

namespace {
constexpr qsizetype MostErrors = 16 << 10;  // bytes of what git says that are kept
constexpr int KillAfter = 2000;             // ms that it has to clean up behind itself

QString &askpassProgram()
{
    static QString program;
    return program;
}

QProcessEnvironment environment()
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));      // what it says is read below
    all.insert(QStringLiteral("GIT_TERMINAL_PROMPT"), QStringLiteral("0"));
    all.insert(QStringLiteral("GIT_EDITOR"), QStringLiteral("true"));       // messages are taken as they stand
    all.insert(QStringLiteral("GIT_MERGE_AUTOEDIT"), QStringLiteral("no"));
    if (!askpassProgram().isEmpty()) {
        if (!all.contains(QStringLiteral("GIT_ASKPASS")))
            all.insert(QStringLiteral("GIT_ASKPASS"), askpassProgram());
        all.insert(QStringLiteral("SSH_ASKPASS"), askpassProgram());
        all.insert(QStringLiteral("SSH_ASKPASS_REQUIRE"), QStringLiteral("force"));
        all.insert(QStringLiteral("DYAD_ASKPASS"), QStringLiteral("1"));
    }
    return all;
}
} // namespace

GitProgram::GitProgram(QObject *parent)
    : QObject(parent)
{
    // A group of its own: ssh and the helpers end with it.
    m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
    connect(&m_process, &QProcess::readyReadStandardError, this, &GitProgram::readErrors);
    connect(&m_process, &QProcess::finished, this, &GitProgram::end);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart && m_state != State::Done) {
            m_state = State::Done;
            Q_EMIT finished(sync::fail("no-git", tr("The program git could not be started. Is it installed?").toStdString()));
        }
    });
}

GitProgram::~GitProgram()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        ::kill(-pid_t(m_process.processId()), SIGKILL);
        m_process.waitForFinished(KillAfter);
    }
}

void GitProgram::setAskpass(const QString &program) { askpassProgram() = program; }

void GitProgram::start(const QString &folder, const QStringList &arguments, const QByteArray &input)
{
    Q_ASSERT(m_state == State::Idle);
    m_state = State::Running;
    m_process.setProcessEnvironment(environment());
    m_process.setWorkingDirectory(folder);
    m_process.start(QStringLiteral("git"), arguments);
    m_process.write(input);
    m_process.closeWriteChannel();
}

void GitProgram::cancel()
{
    if (m_state != State::Running)
        return;
    m_state = State::Cancelling;
    const auto group = pid_t(m_process.processId());
    ::kill(-group, SIGTERM);
    QTimer::singleShot(KillAfter, &m_process, [this, group] {
        if (m_process.state() != QProcess::NotRunning)
            ::kill(-group, SIGKILL);
    });
}

void GitProgram::readErrors()
{
    // "Receiving objects:  45% (9/20), 1.20 MiB | 1.00 MiB/s": each ends in \r, the last one of a step in \n.
    static const QRegularExpression step(QStringLiteral("^(?:remote: )?([A-Z][\\w ]+):\\s+(\\d+)% "));
    m_line += m_process.readAllStandardError();
    m_line.replace('\r', '\n');
    for (qsizetype end = m_line.indexOf('\n'); end >= 0; end = m_line.indexOf('\n')) {
        const QString line = QString::fromUtf8(m_line.left(end));
        m_line.remove(0, end + 1);
        if (const auto match = step.match(line); match.hasMatch())
            Q_EMIT progress(match.captured(1), match.captured(2).toInt());
        else if (!line.trimmed().isEmpty())
            m_errors = (m_errors + line.toUtf8() + '\n').right(MostErrors);
    }
}

sync::Error GitProgram::reason(int exitCode) const
{
    if (m_state == State::Cancelling)
        return {"cancelled", tr("Cancelled.").toStdString()};
    QString said = QString::fromUtf8(m_errors).trimmed();
    static const QRegularExpression refused(QStringLiteral("could not read (Username|Password)|Authentication failed|Permission denied \\(|terminal prompts disabled|Host key verification failed"));
    static const QRegularExpression secret(QStringLiteral("(\\w+://)[^/@\\s]+@"));
    said.replace(secret, QStringLiteral("\\1"));      // a password in the address of a remote is nobody's to read
    const QString output = QString::fromUtf8(const_cast<QProcess &>(m_process).peek(2000)).trimmed();
    if (said.isEmpty())
        said = output.isEmpty() ? tr("git ended with %1.").arg(exitCode) : output;
    return {said.contains(refused) ? "auth" : "failed", said.toStdString()};
}

void GitProgram::end(int exitCode, QProcess::ExitStatus status)
{
    if (m_state == State::Done)
        return;
    readErrors();
    m_errors += m_line;
    const bool fine = status == QProcess::NormalExit && exitCode == 0 && m_state == State::Running;
    sync::Expected<QByteArray> result;
    if (fine)
        result = m_process.readAllStandardOutput();
    else
        result = std::unexpected(reason(exitCode));
    m_state = State::Done;
    Q_EMIT finished(result);
}

} // namespace dyad::panels
