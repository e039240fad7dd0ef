// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/backend/yavi/DocumentMaker.h"
#include <QtEndian>
#include <zlib.h>

namespace dyad::test::make {
namespace {

using namespace Qt::StringLiterals;

template<typename T>
QByteArray little(T value)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray deflated(const QByteArray &bytes)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray escaped(const QString &text) { return text.toHtmlEscaped().toUtf8(); }

} // namespace

QByteArray zip(const QList<ZipEntry> &entries)
{
    QByteArray all, directory;
    for (const ZipEntry &entry : entries) {
        const QByteArray packed = deflated(entry.bytes);
        const quint32 crc = quint32(crc32(0, reinterpret_cast<const Bytef *>(entry.bytes.constData()), uInt(entry.bytes.size())));
        const quint32 size = entry.declaredSize ? entry.declaredSize : quint32(entry.bytes.size());
        const QByteArray common = little<quint16>(20) + little<quint16>(0) + little<quint16>(8) + little<quint32>(0) + little(crc) + little(quint32(packed.size())) + little(size)
            + little(quint16(entry.name.size())) + little<quint16>(0);
        directory += little<quint32>(0x02014b50) + little<quint16>(20) + common + little<quint16>(0) + little<quint16>(0) + little<quint16>(0) + little<quint32>(0)
            + little(quint32(all.size())) + entry.name;
        all += little<quint32>(0x04034b50) + common + entry.name + packed;
    }
    const quint16 count = quint16(entries.size());
    return all + directory + little<quint32>(0x06054b50) + little<quint16>(0) + little<quint16>(0) + little(count) + little(count) + little(quint32(directory.size()))
        + little(quint32(all.size())) + little<quint16>(0);
}

QByteArray docx(const QString &heading, const QStringList &paragraphs)
{
    QByteArray body = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>" + escaped(heading) + "</w:t></w:r></w:p>";
    for (const QString &text : paragraphs)
        body += "<w:p><w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r></w:p>";
    return zip({{"[Content_Types].xml", "<Types/>"},
        {"word/document.xml", "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"}});
}

QByteArray odt(const QString &heading, const QStringList &paragraphs)
{
    QByteArray body = "<text:h text:outline-level=\"1\">" + escaped(heading) + "</text:h>";
    for (const QString &text : paragraphs)
        body += "<text:p>" + escaped(text) + "</text:p>";
    return zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
        {"content.xml", "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>" + body
                + "</office:body></office:document-content>"}});
}

QByteArray pptx(const QStringList &slides)
{
    QList<ZipEntry> entries{{"ppt/presentation.xml", "<p:presentation xmlns:p=\"p\"/>"}};
    for (qsizetype i = 0; i < slides.size(); ++i)
        entries.append({"ppt/slides/slide" + QByteArray::number(i + 1) + ".xml",
            "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:r><a:t>" + escaped(slides[i]) + "</a:t></a:r></a:p></p:sld>"});
    return zip(entries);
}

QByteArray xlsx(const QList<QStringList> &rows)
{
    QByteArray strings, sheet;
    int count = 0;
    for (const QStringList &row : rows) {
        sheet += "<row>";
        for (const QString &cell : row) {
            sheet += "<c t=\"s\"><v>" + QByteArray::number(count++) + "</v></c>";
            strings += "<si><t>" + escaped(cell) + "</t></si>";
        }
        sheet += "</row>";
    }
    return zip({{"xl/workbook.xml", "<workbook/>"}, {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"},
        {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>"}});
}

QByteArray pdf(const QStringList &lines, const QByteArray &catalog)
{
    QByteArray content = "BT /F1 12 Tf 50 750 Td 14 TL\n";
    for (const QString &line : lines)
        content += "(" + line.toLatin1() + ") Tj T*\n";
    content += "ET";
    const QList<QByteArray> objects = {"<</Type/Catalog/Pages 2 0 R" + catalog + ">>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    QByteArray all = "%PDF-1.4\n", table = "xref\n0 6\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(all.size()).rightJustified(10, '0') + " 00000 n \n";
        all += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    return all + table + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + QByteArray::number(all.size()) + "\n%%EOF\n";
}

} // namespace dyad::test::make
