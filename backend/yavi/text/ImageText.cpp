// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/text/ImageText.h"
#include "backend/yavi/text/ConfinedProgram.h"
#include "backend/yavi/text/TextBuilder.h"
#include <QFile>
#include <QStandardPaths>

namespace dyad::backend::yavi {

using namespace Qt::StringLiterals;

sync::Expected<ExtractedText> textOfImage(const QString &file, const CancelFlag &cancelled)
{
    const QString program = QStandardPaths::findExecutable(u"tesseract"_s);
    if (program.isEmpty())
        return sync::fail("reader-missing", "Text in pictures is recognised by tesseract, which is not installed on the server (Debian: tesseract-ocr).");
    // tesseract takes a text for a list of files to read, and so would read whatever it names.
    QFile picture(file);
    if (!picture.open(QIODevice::ReadOnly) || !picture.read(512).contains('\0'))
        return sync::fail("reader-failed", "This is no picture, whatever its name says.");
    const auto output = ConfinedProgram{program, {file, u"stdout"_s}, {u"OMP_THREAD_LIMIT=1"_s}}.run(cancelled);
    if (!output)
        return std::unexpected(output.error());
    if (output->exitCode != 0)
        return sync::fail("reader-failed", "The picture cannot be read: it is damaged, of a kind that is not known, or needs more memory than it may have.");
    TextBuilder out;
    out.raw(QString::fromUtf8(output->bytes).replace(u'\f', u'\n').trimmed());
    auto text = out.finish();
    if (text && text->text.isEmpty())
        return sync::fail("no-text", "No text was recognised in this picture.");
    return text;
}

} // namespace dyad::backend::yavi
