// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/text/OfficeText.h"
#include "backend/yavi/Limits.h"
#include "backend/yavi/text/TextBuilder.h"
#include "backend/yavi/text/ZipReader.h"
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <functional>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;
using Done = sync::Expected<void>;

struct Handlers {
    std::function<void(QXmlStreamReader &)> start;
    std::function<void(QStringView)> end;
    std::function<void(QStringView)> text;
};

/// Runs through a part of the archive. A DTD is refused: office programs write none, and entities live there.
Done walk(const QByteArray &part, const Handlers &handlers)
{
    QXmlStreamReader xml(part);
    int depth = 0;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
            return sync::fail("damaged-document", "The file is refused: it declares entities of its own.");
        case QXmlStreamReader::StartElement:
            if (++depth > limits::XmlDepth)
                return sync::fail("damaged-document", "The file is refused: it is nested too deeply.");
            handlers.start(xml);
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            handlers.end(xml.name());
            break;
        case QXmlStreamReader::Characters:
            handlers.text(xml.text());
            break;
        default:
            break;
        }
    }
    if (xml.hasError())
        return sync::fail("damaged-document", "The file is damaged: " + xml.errorString().toStdString());
    return {};
}

int levelOfStyle(QStringView style)
{
    if (style.startsWith(u"Heading") && style.size() == 8)
        return std::max(1, style.back().digitValue());
    return style == u"Title" ? 1 : 0;
}

Done readWord(ZipReader &zip, TextBuilder &out)
{
    const auto part = zip.read(u"word/document.xml"_s);
    if (!part)
        return std::unexpected(part.error());
    bool inText = false;
    const auto start = [&](QXmlStreamReader &xml) {
        const QStringView name = xml.name();
        inText = name == u"t";
        if (name == u"pStyle") {
            for (const QXmlStreamAttribute &attribute : xml.attributes()) {
                const int level = attribute.name() == u"val" ? levelOfStyle(attribute.value()) : 0;
                if (level > 0)
                    out.beginHeading(level);
            }
        } else if (name == u"br" || name == u"cr") {
            out.lineBreak();
        } else if (name == u"tab") {
            out.words(u" ");
        }
    };
    const auto end = [&](QStringView name) {
        inText = false;
        if (name == u"p") {
            out.endHeading();
            out.blockBreak();
        } else if (name == u"tc") {
            out.words(u" ");
        }
    };
    return walk(*part, {start, end, [&](QStringView text) { if (inText) out.raw(text); }});
}

int numberIn(const QString &name)
{
    static const QRegularExpression digits(u"(\\d+)\\.xml$"_s);
    return digits.match(name).captured(1).toInt();
}

QStringList parts(const ZipReader &zip, const QString &prefix)
{
    QStringList found;
    for (const QString &name : zip.names()) {
        if (name.startsWith(prefix) && name.endsWith(u".xml") && !name.sliced(prefix.size()).contains(u'/'))
            found.append(name);
    }
    std::ranges::sort(found, [](const QString &a, const QString &b) { return numberIn(a) < numberIn(b); });
    return found;
}

Done readSlides(ZipReader &zip, TextBuilder &out)
{
    for (const QString &name : parts(zip, u"ppt/slides/slide"_s)) {
        const auto part = zip.read(name);
        if (!part)
            return std::unexpected(part.error());
        out.beginHeading(1);
        out.words(u"Slide "_s + QString::number(numberIn(name)));
        out.endHeading();
        bool inText = false;
        const auto walked = walk(*part, {[&](QXmlStreamReader &xml) { inText = xml.name() == u"t"; },
            [&](QStringView element) {
                inText = false;
                if (element == u"p")
                    out.lineBreak();
            },
            [&](QStringView text) { if (inText) out.raw(text); }});
        if (!walked)
            return walked;
    }
    return {};
}

sync::Expected<QStringList> sharedTexts(ZipReader &zip)
{
    const QString name = u"xl/sharedStrings.xml"_s;
    QStringList texts;
    if (!zip.has(name))
        return texts;
    const auto part = zip.read(name);
    if (!part)
        return std::unexpected(part.error());
    bool inText = false;
    const auto walked = walk(*part, {[&](QXmlStreamReader &xml) {
            if (xml.name() == u"si")
                texts.append(QString());
            inText = xml.name() == u"t";
        },
        [&](QStringView) { inText = false; },
        [&](QStringView text) { if (inText && !texts.isEmpty()) texts.back() += text; }});
    return walked ? sync::Expected<QStringList>(texts) : std::unexpected(walked.error());
}

struct SheetReader {
    TextBuilder &out;
    const QStringList &shared;
    bool isShared = false, inValue = false;
    QString value = {};

    void start(QXmlStreamReader &xml)
    {
        if (xml.name() == u"c")
            isShared = xml.attributes().value("t"_L1) == u"s";
        inValue = xml.name() == u"v" || xml.name() == u"t";
    }
    void end(QStringView name)
    {
        inValue = false;
        if (name == u"row")
            out.lineBreak();
        if (name != u"c")
            return;
        out.words(isShared ? shared.value(value.toInt()) : value);
        out.words(u" ");
        value.clear();
    }
};

Done readSheets(ZipReader &zip, TextBuilder &out)
{
    const auto shared = sharedTexts(zip);
    if (!shared)
        return std::unexpected(shared.error());
    for (const QString &name : parts(zip, u"xl/worksheets/sheet"_s)) {
        const auto part = zip.read(name);
        if (!part)
            return std::unexpected(part.error());
        out.beginHeading(1);
        out.words(u"Sheet "_s + QString::number(numberIn(name)));
        out.endHeading();
        SheetReader sheet{out, *shared};
        const auto walked = walk(*part, {[&](QXmlStreamReader &xml) { sheet.start(xml); }, [&](QStringView element) { sheet.end(element); },
            [&](QStringView text) { if (sheet.inValue) sheet.value += text; }});
        if (!walked || out.isTooLarge())
            return walked;
    }
    return {};
}

Done readOpenDocument(ZipReader &zip, TextBuilder &out)
{
    const auto part = zip.read(u"content.xml"_s);
    if (!part)
        return std::unexpected(part.error());
    int inBlock = 0;
    const auto start = [&](QXmlStreamReader &xml) {
        const QStringView name = xml.name();
        if (name == u"h")
            out.beginHeading(std::max(1, xml.attributes().value("urn:oasis:names:tc:opendocument:xmlns:text:1.0"_L1, "outline-level"_L1).toInt()));
        inBlock += name == u"h" || name == u"p";
        if (name == u"s" || name == u"tab")
            out.words(u" ");
        else if (name == u"line-break")
            out.lineBreak();
    };
    const auto end = [&](QStringView name) {
        if (name != u"h" && name != u"p")
            return;
        --inBlock;
        out.endHeading();
        out.blockBreak();
    };
    return walk(*part, {start, end, [&](QStringView text) { if (inBlock > 0) out.words(text); }});
}

} // namespace

sync::Expected<ExtractedText> textOfOffice(const QByteArray &bytes)
{
    auto zip = ZipReader::open(bytes);
    if (!zip)
        return std::unexpected(zip.error());
    TextBuilder out;
    Done read;
    if (zip->has(u"word/document.xml"_s))
        read = readWord(*zip, out);
    else if (zip->has(u"ppt/presentation.xml"_s))
        read = readSlides(*zip, out);
    else if (zip->has(u"xl/workbook.xml"_s))
        read = readSheets(*zip, out);
    else if (zip->has(u"content.xml"_s))
        read = readOpenDocument(*zip, out);
    else
        return sync::fail("unsupported-document", "This archive is not a document that can be read (known: DOCX, PPTX, XLSX, ODT, ODP, ODS).");
    if (!read)
        return std::unexpected(read.error());
    return out.finish();
}

} // namespace dyad::backend::yavi
