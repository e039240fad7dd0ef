// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/text/ConfinedProgram.h"
#include "backend/yavi/Limits.h"
#include <QElapsedTimer>
#include <QProcess>
#include <sys/resource.h>

namespace dyad::backend::yavi {
namespace {

constexpr qint64 OutputBytes = limits::TextCharacters * 4LL;
constexpr int LookMs = 50;                       // between two looks at the flag and the clock

void limit(int what, rlim_t amount)
{
    const rlimit both{amount, amount};
    ::setrlimit(__rlimit_resource_t(what), &both);
}

sync::Expected<QByteArray> outputOf(QProcess &process, const CancelFlag &cancelled)
{
    QElapsedTimer clock;
    clock.start();
    QByteArray output;
    while (process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(LookMs);
        output += process.readAllStandardOutput();
        const char *why = cancelled->load() ? "cancelled" : clock.elapsed() > limits::ReaderMs ? "too-slow" : output.size() > OutputBytes ? "too-large" : nullptr;
        if (why) {
            process.kill();
            process.waitForFinished();
            return sync::fail(why, "Reading the document was stopped: it takes too long, holds too much text, or was cancelled.");
        }
        // A process that closed its output may still run: never spin on it.
        if (process.state() != QProcess::NotRunning && process.bytesAvailable() == 0)
            process.waitForFinished(LookMs);
    }
    return output + process.readAllStandardOutput();
}

} // namespace

void ConfinedProgram::confine(int cpuSeconds, qint64 fileBytes)
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    limit(RLIMIT_AS, rlim_t(limits::ReaderMemory));          // a sanitizer's own bookkeeping takes terabytes of addresses
#endif
    limit(RLIMIT_CPU, rlim_t(cpuSeconds));
    limit(RLIMIT_FSIZE, rlim_t(fileBytes));
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 64);
}

sync::Expected<ConfinedProgram::Output> ConfinedProgram::run(const CancelFlag &cancelled) const
{
    QProcess process;
    QProcessEnvironment environment;
    for (const QString &one : variables)
        environment.insert(one.section(u'=', 0, 0), one.section(u'=', 1));
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([] { confine(limits::ReaderCpuSeconds, 0); });
    process.start(program, arguments);
    if (!process.waitForStarted())
        return sync::fail("reader-failed", "The program that reads such documents could not be started.");
    auto bytes = outputOf(process, cancelled);
    if (!bytes)
        return std::unexpected(bytes.error());
    return Output{std::move(*bytes), process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1};
}

} // namespace dyad::backend::yavi
