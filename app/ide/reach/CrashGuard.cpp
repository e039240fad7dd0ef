// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/reach/CrashGuard.h"
#include "app/ide/AppPaths.h"
#include <QDir>
#include <QFile>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>

namespace dyad::app {

namespace {
constexpr int RescueSeconds = 3, MostCalls = 64, KeptReports = 10;
constexpr std::array Signals{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
std::array<char, 2048> reportFolder{};      // nothing is allocated in a handler
std::atomic<bool> broken{false};

std::function<void()> &rescuer()
{
    static std::function<void()> one;
    return one;
}

/// Decimal digits without the C library's formatting, which may take locks.
size_t putNumber(char *to, long number)
{
    std::array<char, 24> digits{};
    size_t count = 0;
    do
        digits[count++] = char('0' + number % 10);
    while ((number /= 10) > 0);
    for (size_t i = 0; i < count; ++i)
        to[i] = digits[count - 1 - i];
    return count;
}

void put(int file, const char *text) { [[maybe_unused]] const auto done = ::write(file, text, std::strlen(text)); }

void writeReport(int signal)
{
    std::array<char, 2200> path{};
    const size_t length = std::strlen(reportFolder.data());
    std::memcpy(path.data(), reportFolder.data(), length);
    std::memcpy(path.data() + length, "/crash-", 7);
    const size_t digits = putNumber(path.data() + length + 7, long(std::time(nullptr)));
    std::memcpy(path.data() + length + 7 + digits, ".txt", 5);
    const int file = ::open(path.data(), O_CREAT | O_WRONLY | O_TRUNC, 0600);
    if (file < 0)
        return;
    std::array<char, 32> number{};
    putNumber(number.data(), signal);
    put(file, "Dyad " DYAD_VERSION " ended by signal ");
    put(file, number.data());
    put(file, "\nCalls, the last one first:\n");
    std::array<void *, MostCalls> calls{};
    ::backtrace_symbols_fd(calls.data(), ::backtrace(calls.data(), MostCalls), file);
    ::close(file);
}

void onSignal(int signal)
{
    std::signal(signal, SIG_DFL);       // a second one ends it
    if (!broken.exchange(true)) {
        writeReport(signal);
        ::alarm(RescueSeconds);         // SIGALRM ends it too: a rescue may hang in a lock that the crash left
        if (rescuer())
            rescuer()();
    }
    ::raise(signal);
}
} // namespace

void CrashGuard::install(const QString &folder)
{
    const QByteArray path = QFile::encodeName(AppPaths::ensurePrivate(folder));
    if (path.isEmpty() || path.size() >= qsizetype(reportFolder.size()))
        return;
    std::memcpy(reportFolder.data(), path.constData(), size_t(path.size()) + 1);
    void *warm = nullptr;
    ::backtrace(&warm, 1);              // loads its library now
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_NODEFER | SA_ONSTACK;
    static std::array<char, 1 << 16> stack;     // an overflowing stack has no room for a handler
    const stack_t own{stack.data(), 0, stack.size()};
    ::sigaltstack(&own, nullptr);
    for (const int signal : Signals)
        ::sigaction(signal, &action, nullptr);
}

void CrashGuard::setRescue(std::function<void()> rescue) { rescuer() = std::move(rescue); }

QStringList CrashGuard::takeReports(const QString &folder)
{
    QDir dir(folder);
    const QString seen = QStringLiteral(".seen.txt");
    QStringList fresh;
    for (const QString &name : dir.entryList({QStringLiteral("crash-*.txt")}, QDir::Files, QDir::Name | QDir::Reversed)) {
        const QString told = name.chopped(4) + seen;
        if (!name.endsWith(seen) && dir.rename(name, told))
            fresh.append(dir.filePath(told));
    }
    const QStringList all = dir.entryList({QStringLiteral("crash-*.txt")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString &old : all.mid(KeptReports))
        dir.remove(old);
    return fresh;
}

} // namespace dyad::app
