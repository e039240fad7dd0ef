// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/text/ReaderProcess.h"
#include "backend/yavi/text/ConfinedProgram.h"
#include "backend/yavi/text/TextExtractor.h"
#include <QCoreApplication>
#include <QDataStream>
#include <QFile>
#include <QFileInfo>

namespace dyad::backend::yavi::readerprocess {
namespace {

using namespace Qt::StringLiterals;

constexpr quint32 Magic = 0x44795231;            // "DyR1": what else a program may print is not taken for a document

} // namespace

QString program(const QString &name)
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString &folder : {u"/"_s, u"/../bin/"_s, u"/../libexec/dyad/"_s, u"/../libexec/dyad-server/"_s}) {
        const QString one = here + folder + name;
        if (QFileInfo(one).isExecutable())
            return one;
    }
    return {};
}

sync::Expected<ExtractedText> read(const QString &file, const QString &name, const CancelFlag &cancelled)
{
    static const QString reader = program();
    if (reader.isEmpty())
        return sync::fail("reader-missing", "The program dyad-reader is not there.");
    const auto output = ConfinedProgram{reader, {file, name}, {u"LC_ALL=C.UTF-8"_s}}.run(cancelled);
    if (!output)
        return std::unexpected(output.error());
    QDataStream in(output->bytes);
    quint32 magic = 0, headings = 0;
    QByteArray code, message;
    ExtractedText text;
    in >> magic >> code >> message >> text.text >> headings;
    if (output->exitCode != 0 || magic != Magic)
        return sync::fail("reader-failed", "The document cannot be read: it is damaged, or needs more memory or time than it may have.");
    if (!code.isEmpty())
        return sync::fail(code.toStdString(), message.toStdString());
    for (quint32 i = 0; i < headings && in.status() == QDataStream::Ok; ++i) {
        qint64 start = 0;
        qint32 level = 1;
        QString title;
        in >> start >> level >> title;
        text.headings.append({qsizetype(start), level, title});
    }
    return text;
}

int serve(const QStringList &arguments)
{
    if (arguments.size() != 2)
        return 2;
    QFile source(arguments[0]);
    const bool open = source.open(QIODevice::ReadOnly);
    const QByteArray bytes = open ? source.readAll() : QByteArray();
    const auto text = open ? extractText(kindOf(arguments[1], bytes), bytes) : sync::fail("unreadable", "The document's bytes are not there any more. Add it again.");
    QByteArray result;
    QDataStream out(&result, QIODevice::WriteOnly);
    out << Magic << QByteArray::fromStdString(text ? std::string() : text.error().code) << QByteArray::fromStdString(text ? std::string() : text.error().message)
        << (text ? text->text : QString()) << quint32(text ? text->headings.size() : 0);
    for (const Heading &heading : text ? text->headings : QVector<Heading>())
        out << qint64(heading.start) << qint32(heading.level) << heading.title;
    QFile output;
    return output.open(1, QIODevice::WriteOnly) && output.write(result) == result.size() ? 0 : 1;
}

} // namespace dyad::backend::yavi::readerprocess
