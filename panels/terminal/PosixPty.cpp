// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/terminal/PosixPty.h"
#include <QFile>
#include <QFileInfo>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <pty.h>
#include <pwd.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace dyad::panels {
namespace {

constexpr size_t portion = 64 * 1024;   // bytes between two turns of the event loop

// What exec needs, made before the fork: after it nothing may allocate.
class Arguments {
public:
    explicit Arguments(const QStringList &list)
    {
        for (const QString &item : list)
            m_bytes.push_back(QFile::encodeName(item));
        for (QByteArray &item : m_bytes)
            m_pointers.push_back(item.data());
        m_pointers.push_back(nullptr);
    }
    char **data() { return m_pointers.data(); }

private:
    std::vector<QByteArray> m_bytes;
    std::vector<char *> m_pointers;
};

// A program that is left alone: it gets 2 s to go, then it is killed; either way nothing of it stays behind.
void buryChild(pid_t child)
{
    for (int i = 0; i < 40; ++i) {
        if (::waitpid(child, nullptr, WNOHANG) != 0)
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    ::kill(-child, SIGKILL);
    ::waitpid(child, nullptr, 0);
}

[[noreturn]] void becomeProgram(const char *folder, const char *program, char **arguments, char **environment)
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    for (const int signal : {SIGPIPE, SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGCHLD})
        ::signal(signal, SIG_DFL);
    ::syscall(SYS_close_range, 3U, ~0U, 0U);
    if (*folder && ::chdir(folder) != 0 && ::chdir("/") != 0)
        _exit(126);
    environ = environment;
    ::execvp(program, arguments);
    static constexpr char message[] = "The program could not be started.\r\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, message, sizeof message - 1);
    _exit(127);
}

} // namespace

std::unique_ptr<Pty> Pty::create() { return std::make_unique<PosixPty>(); }

QString Pty::shell()
{
    const QString wanted = qEnvironmentVariable("SHELL");
    if (!wanted.isEmpty() && QFileInfo(wanted).isExecutable())
        return wanted;
    const passwd *user = ::getpwuid(::getuid());
    const QString entered = user ? QFile::decodeName(user->pw_shell) : QString();
    return QFileInfo(entered).isExecutable() ? entered : QStringLiteral("/bin/sh");
}

PosixPty::~PosixPty()
{
    hangUp();
    closeMaster();
    if (m_child > 0)
        std::thread(buryChild, m_child).detach();
}

sync::Expected<void> PosixPty::start(const Start &start)
{
    auto environment = start.environment;
    environment.insert(QStringLiteral("TERM"), QStringLiteral("xterm-256color"));
    environment.insert(QStringLiteral("COLORTERM"), QStringLiteral("truecolor"));
    environment.insert(QStringLiteral("TERM_PROGRAM"), QStringLiteral("dyad"));
    for (const char *name : {"LINES", "COLUMNS"})
        environment.remove(QString::fromLatin1(name));
    const QString program = start.program.isEmpty() ? shell() : start.program;
    Arguments arguments(QStringList{program} + start.arguments), variables(environment.toStringList());
    const QByteArray folder = QFile::encodeName(start.folder), file = QFile::encodeName(program);
    winsize size{static_cast<unsigned short>(start.rows), static_cast<unsigned short>(start.columns), 0, 0};
    m_child = ::forkpty(&m_master, nullptr, nullptr, &size);
    if (m_child == 0)
        becomeProgram(folder.constData(), file.constData(), arguments.data(), variables.data());
    if (m_child < 0)
        return sync::fail("no-terminal", tr("No terminal could be opened: %1.").arg(QString::fromLocal8Bit(std::strerror(errno))).toStdString());
    ::fcntl(m_master, F_SETFL, ::fcntl(m_master, F_GETFL) | O_NONBLOCK);
    ::fcntl(m_master, F_SETFD, FD_CLOEXEC);
    m_reader = std::make_unique<QSocketNotifier>(m_master, QSocketNotifier::Read);
    m_writer = std::make_unique<QSocketNotifier>(m_master, QSocketNotifier::Write);
    m_writer->setEnabled(false);
    connect(m_reader.get(), &QSocketNotifier::activated, this, &PosixPty::readSome);
    connect(m_writer.get(), &QSocketNotifier::activated, this, &PosixPty::writeSome);
    m_reaper.setInterval(200);   // a shell may end while what it left behind still holds the terminal
    connect(&m_reaper, &QTimer::timeout, this, &PosixPty::reap);
    m_reaper.start();
    return {};
}

void PosixPty::readSome()
{
    std::array<char, portion> buffer;
    size_t have = 0;
    bool ended = false;
    // The kernel hands out at most 4 KiB at a time.
    while (have < buffer.size() && !ended) {
        const ssize_t got = ::read(m_master, buffer.data() + have, buffer.size() - have);
        if (got > 0) {
            have += static_cast<size_t>(got);
            continue;
        }
        ended = got == 0 || (errno != EAGAIN && errno != EINTR);
        break;
    }
    if (have > 0)
        Q_EMIT received(QByteArray(buffer.data(), static_cast<qsizetype>(have)));
    if (ended) {
        closeMaster();
        reap();
        m_reaper.setInterval(10);
    }
}

void PosixPty::write(const QByteArray &bytes)
{
    if (m_master < 0)
        return;
    m_unwritten += bytes;
    writeSome();
}

void PosixPty::writeSome()
{
    while (!m_unwritten.isEmpty() && m_master >= 0) {
        const ssize_t done = ::write(m_master, m_unwritten.constData(), static_cast<size_t>(m_unwritten.size()));
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0 && errno != EAGAIN)
            m_unwritten.clear();        // nobody reads it any more; kept, it would be tried again and again
        if (done < 0)
            break;
        m_unwritten.remove(0, done);
    }
    if (m_writer)
        m_writer->setEnabled(!m_unwritten.isEmpty());
}

void PosixPty::resize(int rows, int columns)
{
    const winsize size{static_cast<unsigned short>(rows), static_cast<unsigned short>(columns), 0, 0};
    if (m_master >= 0)
        ::ioctl(m_master, TIOCSWINSZ, &size);
}

void PosixPty::hangUp()
{
    if (m_child > 0)
        ::kill(-m_child, SIGHUP);   // it leads a session of its own
}

void PosixPty::closeMaster()
{
    m_reader.reset();
    m_writer.reset();
    if (m_master >= 0)
        ::close(m_master);
    m_master = -1;
}

void PosixPty::reap()
{
    int status = 0;
    if (m_child <= 0 || ::waitpid(m_child, &status, WNOHANG) != m_child)
        return;
    m_reaper.stop();
    if (m_master >= 0)
        readSome();   // its last words
    closeMaster();
    m_child = -1;
    Q_EMIT finished(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}

QString PosixPty::foregroundProgram() const
{
    const pid_t group = m_master >= 0 ? ::tcgetpgrp(m_master) : -1;
    QFile name(QStringLiteral("/proc/%1/comm").arg(group));
    return group > 0 && name.open(QIODevice::ReadOnly) ? QString::fromLocal8Bit(name.readAll()).trimmed() : QString();
}

bool PosixPty::isBusy() const
{
    const pid_t group = m_master >= 0 ? ::tcgetpgrp(m_master) : -1;
    return m_child > 0 && group > 0 && group != m_child;
}

QString PosixPty::folder() const
{
    return m_child > 0 ? QFile::symLinkTarget(QStringLiteral("/proc/%1/cwd").arg(m_child)) : QString();
}

} // namespace dyad::panels
