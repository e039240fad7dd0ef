// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/text/TextExtractor.h"
#include "backend/yavi/Limits.h"
#include "backend/yavi/text/HtmlText.h"
#include "backend/yavi/text/ImageText.h"
#include "backend/yavi/text/MailText.h"
#include "backend/yavi/text/OfficeText.h"
#include "backend/yavi/text/PdfText.h"
#include "backend/yavi/text/ReaderProcess.h"
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStringDecoder>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

bool isCodeSuffix(const QString &suffix)
{
    static const QSet<QString> suffixes = {u"c"_s, u"cc"_s, u"cpp"_s, u"h"_s, u"hpp"_s, u"cs"_s, u"java"_s, u"kt"_s, u"js"_s, u"jsx"_s, u"ts"_s, u"tsx"_s, u"py"_s, u"rb"_s,
        u"rs"_s, u"go"_s, u"php"_s, u"pl"_s, u"sh"_s, u"sql"_s, u"swift"_s, u"scala"_s, u"lua"_s, u"css"_s, u"json"_s, u"yaml"_s, u"yml"_s, u"toml"_s, u"xml"_s, u"cmake"_s, u"qml"_s};
    return suffixes.contains(suffix);
}

sync::Expected<QString> decodedText(const QByteArray &bytes)
{
    if (const auto encoding = QStringConverter::encodingForData(bytes); encoding && *encoding != QStringConverter::Utf8)
        return QString(QStringDecoder(*encoding)(bytes));
    if (bytes.contains('\0'))
        return sync::fail("not-text", "This is not a document that can be read: it holds binary data.");
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);   // half a character at the end counts as an error
    QString text = utf8(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

bool isImage(const QByteArray &bytes)
{
    return bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.startsWith("\xff\xd8\xff") || bytes.startsWith(QByteArray("II*\0", 4)) || bytes.startsWith(QByteArray("MM\0*", 4)) || bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a") || bytes.startsWith("BM")
        || (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP");
}

/// "# Title", outside of fenced code.
QVector<Heading> markdownHeadings(const QString &text)
{
    QVector<Heading> headings;
    bool fenced = false;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf(u'\n', at) < 0 ? text.size() : text.indexOf(u'\n', at);
        const QStringView line = QStringView(text).sliced(at, end - at);
        if (line.startsWith(u"```") || line.startsWith(u"~~~"))
            fenced = !fenced;
        int level = 0;
        while (level < line.size() && line[level] == u'#')
            ++level;
        if (!fenced && level >= 1 && level <= 6 && level < line.size() && line[level] == u' ')
            headings.append({at, level, line.sliced(level).toString().simplified().left(300)});
        at = end + 1;
    }
    return headings;
}

sync::Expected<ExtractedText> plain(QString text, bool isMarkdown)
{
    text.remove(u'\r');
    if (text.size() > limits::TextCharacters)
        return sync::fail("too-large", "The document holds more text than " + std::to_string(limits::TextCharacters) + " characters.");
    ExtractedText result{std::move(text), {}};
    if (isMarkdown)
        result.headings = markdownHeadings(result.text);
    return result;
}

} // namespace

DocumentKind kindOf(const QString &name, const QByteArray &bytes)
{
    if (bytes.first(std::min<qsizetype>(1024, bytes.size())).contains("%PDF-"))
        return DocumentKind::Pdf;
    if (bytes.startsWith("PK\x03\x04"))
        return DocumentKind::Office;
    const QString suffix = QFileInfo(name).suffix().toLower();
    static const QSet<QString> pictures = {u"png"_s, u"jpg"_s, u"jpeg"_s, u"tif"_s, u"tiff"_s, u"bmp"_s, u"gif"_s, u"webp"_s};
    if (pictures.contains(suffix) || (isImage(bytes) && bytes.contains('\0')))
        return DocumentKind::Image;
    if (suffix == u"eml")
        return DocumentKind::Mail;
    if (suffix == u"md" || suffix == u"markdown")
        return DocumentKind::Markdown;
    if (isCodeSuffix(suffix))
        return DocumentKind::Code;
    const QByteArray begin = bytes.first(std::min<qsizetype>(512, bytes.size())).trimmed().toLower();
    if (suffix == u"html" || suffix == u"htm" || suffix == u"xhtml" || begin.startsWith("<!doctype html") || begin.startsWith("<html"))
        return DocumentKind::Html;
    // Broken files of a known kind are to be called broken, and not read as if they were text.
    static const QSet<QString> office = {u"docx"_s, u"pptx"_s, u"xlsx"_s, u"odt"_s, u"odp"_s, u"ods"_s};
    if (office.contains(suffix))
        return DocumentKind::Office;
    return suffix == u"pdf" ? DocumentKind::Pdf : DocumentKind::Text;
}

QString mediaType(DocumentKind kind, const QString &name)
{
    switch (kind) {
    case DocumentKind::Pdf: return u"application/pdf"_s;
    case DocumentKind::Html: return u"text/html"_s;
    case DocumentKind::Markdown: return u"text/markdown"_s;
    case DocumentKind::Code: return u"text/x-code"_s;
    case DocumentKind::Text: return u"text/plain"_s;
    case DocumentKind::Mail: return u"message/rfc822"_s;
    case DocumentKind::Image: return u"image/"_s + (QFileInfo(name).suffix().toLower() == u"jpg" ? u"jpeg"_s : QFileInfo(name).suffix().toLower());
    case DocumentKind::Office: break;
    }
    const QString suffix = QFileInfo(name).suffix().toLower();
    if (suffix.startsWith(u"od"))
        return u"application/vnd.oasis.opendocument."_s + (suffix == u"odt" ? u"text"_s : suffix == u"odp" ? u"presentation"_s : u"spreadsheet"_s);
    const QString part = suffix == u"pptx" ? u"presentationml.presentation"_s : suffix == u"xlsx" ? u"spreadsheetml.sheet"_s : u"wordprocessingml.document"_s;
    return u"application/vnd.openxmlformats-officedocument."_s + part;
}

sync::Expected<ExtractedText> extractText(DocumentKind kind, const QByteArray &bytes)
{
    if (kind == DocumentKind::Office)
        return textOfOffice(bytes);
    if (kind == DocumentKind::Mail)
        return textOfMail(bytes);
    auto text = decodedText(bytes);
    if (!text)
        return std::unexpected(text.error());
    return kind == DocumentKind::Html ? textOfHtml(*text) : plain(std::move(*text), kind == DocumentKind::Markdown);
}

/// Whatever has a format is read in a process of its own. Bare text has none: decoding it does nothing that a file could steer.
static sync::Expected<ExtractedText> textIn(const QString &file, const QString &name, DocumentKind kind, const QByteArray &bytes, const CancelFlag &cancelled)
{
    if (kind == DocumentKind::Pdf)
        return textOfPdf(file, cancelled);
    if (kind == DocumentKind::Image)
        return textOfImage(file, cancelled);
    if (kind == DocumentKind::Office || kind == DocumentKind::Html || kind == DocumentKind::Mail) {
        auto text = readerprocess::read(file, name, cancelled);
        if (text || text.error().code != "reader-missing")
            return text;
    }
    return extractText(kind, bytes);
}

sync::Expected<ExtractedText> extractText(const QString &file, const QString &name, const CancelFlag &cancelled)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return sync::fail("unreadable", "The document's bytes are not there any more. Add it again.");
    const QByteArray bytes = source.readAll();
    const DocumentKind kind = kindOf(name, bytes);
    auto text = textIn(file, name, kind, bytes, cancelled);
    if (text && text->text.trimmed().isEmpty())
        return sync::fail("no-text", "There is no text in this document.");
    return text;
}

} // namespace dyad::backend::yavi
