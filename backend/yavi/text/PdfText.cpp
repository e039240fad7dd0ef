// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/text/PdfText.h"
#include "backend/yavi/text/ConfinedProgram.h"
#include "backend/yavi/text/TextBuilder.h"
#include <QStandardPaths>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

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
    const auto output = ConfinedProgram{program, {u"-q"_s, u"-enc"_s, u"UTF-8"_s, file, u"-"_s}, {}}.run(cancelled);
    if (!output)
        return std::unexpected(output.error());
    if (output->exitCode != 0)
        return sync::fail("reader-failed", "The PDF cannot be read: it is damaged, protected with a password, or needs more memory than it may have.");
    return pages(output->bytes);
}

} // namespace dyad::backend::yavi
