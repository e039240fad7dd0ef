// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/text/MailText.h"
#include "backend/yavi/Limits.h"
#include "backend/yavi/text/HtmlText.h"
#include "backend/yavi/text/TextBuilder.h"
#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QStringList>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;


struct Part {
    QHash<QByteArray, QByteArray> headers;       // names in lower case
    QByteArray body;
};

Part partOf(QByteArray bytes)
{
    Part part;
    bytes.replace("\r\n", "\n");
    qsizetype end = bytes.indexOf("\n\n");
    part.body = end < 0 ? QByteArray() : bytes.mid(end + 2);
    QByteArray name;
    for (const QByteArray &line : bytes.left(end < 0 ? bytes.size() : end).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (!name.isEmpty() && (line.startsWith(' ') || line.startsWith('\t'))) {
            part.headers[name] += ' ' + line.trimmed();
        } else if (colon > 0) {
            name = line.left(colon).trimmed().toLower();
            if (!part.headers.contains(name))
                part.headers.insert(name, line.mid(colon + 1).trimmed());
        }
    }
    return part;
}

/// The value of name=… in a header.
QByteArray parameter(const QByteArray &header, const QByteArray &name)
{
    static const QRegularExpression form(u"(?:^|;)\\s*([\\w*-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))"_s);
    for (auto it = form.globalMatch(QString::fromLatin1(header)); it.hasNext();) {
        const auto match = it.next();
        if (match.captured(1).compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0)
            return (match.captured(2) + match.captured(3)).toLatin1();
    }
    return {};
}

QByteArray unquoted(const QByteArray &text, bool inHeader)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '=' && i + 1 < text.size() && text[i + 1] == '\n') {
            ++i;
        } else if (text[i] == '=' && i + 2 < text.size() && QByteArray("0123456789ABCDEFabcdef").contains(text[i + 1])) {
            out += QByteArray::fromHex(text.mid(i + 1, 2));
            i += 2;
        } else {
            out += inHeader && text[i] == '_' ? ' ' : text[i];
        }
    }
    return out;
}

QString inCharset(const QByteArray &bytes, const QByteArray &charset)
{
    const QByteArray name = charset.toLower();
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(bytes);
    if (!utf8.hasError() && (name.isEmpty() || name == "utf-8" || name == "us-ascii"))
        return text;
    QStringDecoder known(name.constData());
    return known.isValid() ? QString(known(bytes)) : QString::fromLatin1(bytes);
}

QByteArray decodedBody(const Part &part)
{
    const QByteArray how = part.headers.value("content-transfer-encoding").toLower();
    return how == "base64" ? QByteArray::fromBase64(part.body) : how == "quoted-printable" ? unquoted(part.body, false) : part.body;
}

struct Words {
    QString plain, html;
    QStringList attachments;
    int parts = 0;
    bool isTooMuch = false;
};

void gather(const Part &part, Words &words, int depth)
{
    words.isTooMuch = words.isTooMuch || depth > limits::MailDepth || ++words.parts > limits::MailParts;
    if (words.isTooMuch)
        return;
    const QByteArray header = part.headers.value("content-type", "text/plain"), type = header.left(header.indexOf(';') < 0 ? header.size() : header.indexOf(';')).trimmed().toLower();
    const QByteArray disposition = part.headers.value("content-disposition");
    if (type.startsWith("multipart/")) {
        const QByteArray mark = "\n--" + parameter(header, "boundary");
        const QByteArray all = "\n" + part.body;
        if (mark.size() < 4)
            return;
        for (qsizetype at = all.indexOf(mark), next = 0; at >= 0 && !words.isTooMuch && all.mid(at + mark.size(), 2) != "--"; at = next) {
            next = all.indexOf(mark, at + mark.size());
            const qsizetype line = all.indexOf('\n', at + mark.size());
            if (next < 0 || line < 0)
                return;
            gather(partOf(all.mid(line + 1, next - line - 1)), words, depth + 1);
        }
        return;
    }
    QByteArray name = parameter(disposition, "filename");
    if (name.isEmpty())
        name = parameter(header, "name");
    if (disposition.toLower().startsWith("attachment") || (!type.startsWith("text/") && !name.isEmpty()))
        words.attachments.append(decodedHeader(name));
    else if (type == "text/plain")
        words.plain += inCharset(decodedBody(part), parameter(header, "charset"));
    else if (type == "text/html")
        words.html += inCharset(decodedBody(part), parameter(header, "charset"));
}

} // namespace

QString decodedHeader(const QByteArray &value)
{
    static const QRegularExpression word(u"=\\?([^?]+)\\?([QqBb])\\?([^?]*)\\?="_s);
    QString text = inCharset(value, {});
    text.replace(QRegularExpression(u"\\?=\\s+=\\?"_s), u"?==?"_s);          // what is between two encoded words is not there
    for (auto match = word.match(text); match.hasMatch(); match = word.match(text)) {
        const QByteArray raw = match.captured(3).toLatin1();
        const QByteArray bytes = match.captured(2).toLower() == u"b" ? QByteArray::fromBase64(raw) : unquoted(raw, true);
        text.replace(match.capturedStart(), match.capturedLength(), inCharset(bytes, match.captured(1).toLatin1()).remove(u"=?"_s));
    }
    return text.simplified();
}

sync::Expected<ExtractedText> textOfMail(const QByteArray &bytes)
{
    const Part mail = partOf(bytes);
    if (!mail.headers.contains("from") && !mail.headers.contains("subject"))
        return sync::fail("damaged-document", "This is no e-mail: it has neither a sender nor a subject.");
    TextBuilder out;
    out.beginHeading(1);
    out.words(decodedHeader(mail.headers.value("subject", "(no subject)")));
    out.endHeading();
    for (const char *name : {"from", "to", "cc", "date"}) {
        if (const QByteArray value = mail.headers.value(name); !value.isEmpty()) {
            out.words(QString::fromLatin1(name).replace(0, 1, QChar(QLatin1Char(name[0])).toUpper()) + u": "_s + decodedHeader(value));
            out.lineBreak();
        }
    }
    Words words;
    gather(mail, words, 0);
    if (words.isTooMuch)
        return sync::fail("too-large", "The e-mail has more than " + std::to_string(limits::MailParts) + " parts, or they are nested too deeply.");
    if (!words.attachments.isEmpty()) {
        out.words(u"Attachments: "_s + words.attachments.join(u", "_s));
        out.lineBreak();
    }
    out.blockBreak();
    if (!words.plain.trimmed().isEmpty()) {
        out.raw(words.plain.trimmed());
    } else if (const auto html = textOfHtml(words.html)) {
        out.raw(html->text);
    }
    return out.finish();
}

} // namespace dyad::backend::yavi
