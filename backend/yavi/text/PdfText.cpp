// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/text/PdfText.h"
#include "backend/yavi/Limits.h"
#include "backend/yavi/text/TextBuilder.h"
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <sys/resource.h>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 OutputBytes = limits::TextCharacters * 3LL;
constexpr int LookMs = 50;                       // between two looks at the flag and the clock

void limit(int what, rlim_t amount)
{
    const rlimit both{amount, amount};
    ::setrlimit(__rlimit_resource_t(what), &both);
}

/// Between fork and exec: only what is safe there.
void confine()
{
    limit(RLIMIT_AS, rlim_t(limits::ReaderMemory));
    limit(RLIMIT_CPU, rlim_t(limits::ReaderCpuSeconds));
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 32);
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
            return sync::fail(why, "Reading the PDF was stopped: it takes too long, holds too much text, or was cancelled.");
        }
        // A process that closed its output may still run: never spin on it.
        if (process.state() != QProcess::NotRunning && process.bytesAvailable() == 0)
            process.waitForFinished(LookMs);
    }
    return output + process.readAllStandardOutput();
}

sync::Expected<ExtractedText> pages(const QByteArray &output)
{
    TextBuilder out;
    const QStringList all = QString::fromUtf8(output).split(u'\f');
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i].trimmed().isEmpty())
            continue;
        out.beginHeading(1);
        out.words(u"Page "_s + QString::number(i + 1));
        out.endHeading();
        out.raw(all[i].trimmed());
        out.blockBreak();
    }
    auto text = out.finish();
    if (text && text->text.isEmpty())
        return sync::fail("no-text", "The PDF holds pictures of text only. Recognise the text first, then add it again.");
    return text;
}

} // namespace

sync::Expected<ExtractedText> textOfPdf(const QString &file, const CancelFlag &cancelled)
{
    const QString program = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (program.isEmpty())
        return sync::fail("reader-missing", "PDFs are read by poppler's pdftotext, which is not installed on the server (Debian: poppler-utils).");
    QProcess process;
    process.setProcessEnvironment(QProcessEnvironment());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier(confine);
    process.start(program, {u"-q"_s, u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
    if (!process.waitForStarted())
        return sync::fail("reader-failed", "The PDF reader could not be started.");
    const auto output = outputOf(process, cancelled);
    if (!output)
        return std::unexpected(output.error());
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return sync::fail("reader-failed", "The PDF cannot be read: it is damaged, protected with a password, or needs more memory than it may have.");
    return pages(*output);
}

} // namespace dyad::backend::yavi
