// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/text/HtmlText.h"
#include "backend/yavi/text/TextBuilder.h"
#include <QHash>
#include <QSet>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

class HtmlReader {
public:
    explicit HtmlReader(QStringView html) : m_html(html) { }
    sync::Expected<ExtractedText> read();

private:
    void readText(qsizetype end);
    void readMarkup();
    void readTag();
    void skipElement(const QString &name);
    void open(const QString &name);
    void close(const QString &name);
    qsizetype endOfTag(qsizetype from) const;

    const QStringView m_html;
    qsizetype m_at = 0;
    int m_pre = 0;
    TextBuilder m_out;
};

bool isSkipped(const QString &name)
{
    static const QSet<QString> names = {u"script"_s, u"style"_s, u"noscript"_s, u"template"_s, u"svg"_s, u"iframe"_s, u"object"_s, u"select"_s, u"head"_s, u"textarea"_s};
    return names.contains(name);
}

bool isBlock(const QString &name)
{
    static const QSet<QString> names = {u"p"_s, u"div"_s, u"section"_s, u"article"_s, u"main"_s, u"header"_s, u"footer"_s, u"nav"_s, u"aside"_s, u"ul"_s, u"ol"_s,
        u"dl"_s, u"table"_s, u"blockquote"_s, u"pre"_s, u"figure"_s, u"form"_s, u"hr"_s, u"body"_s, u"html"_s};
    return names.contains(name);
}

bool isLine(const QString &name)
{
    static const QSet<QString> names = {u"br"_s, u"li"_s, u"tr"_s, u"dt"_s, u"dd"_s, u"option"_s, u"caption"_s};
    return names.contains(name);
}

int headingLevel(const QString &name)
{
    return name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6' ? name[1].digitValue() : 0;
}

QString decodedEntity(QStringView name)
{
    static const QHash<QString, QString> known = {{u"amp"_s, u"&"_s}, {u"lt"_s, u"<"_s}, {u"gt"_s, u">"_s}, {u"quot"_s, u"\""_s}, {u"apos"_s, u"'"_s}, {u"nbsp"_s, u" "_s},
        {u"copy"_s, u"©"_s}, {u"reg"_s, u"®"_s}, {u"hellip"_s, u"…"_s}, {u"ndash"_s, u"–"_s}, {u"mdash"_s, u"—"_s}, {u"lsquo"_s, u"‘"_s}, {u"rsquo"_s, u"’"_s},
        {u"ldquo"_s, u"“"_s}, {u"rdquo"_s, u"”"_s}, {u"euro"_s, u"€"_s}, {u"pound"_s, u"£"_s}, {u"auml"_s, u"ä"_s}, {u"ouml"_s, u"ö"_s}, {u"uuml"_s, u"ü"_s},
        {u"Auml"_s, u"Ä"_s}, {u"Ouml"_s, u"Ö"_s}, {u"Uuml"_s, u"Ü"_s}, {u"szlig"_s, u"ß"_s}, {u"eacute"_s, u"é"_s}, {u"egrave"_s, u"è"_s}, {u"agrave"_s, u"à"_s}, {u"shy"_s, u""_s}};
    if (!name.startsWith(u'#'))
        return known.value(name.toString());
    bool ok = false;
    const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
    const uint code = hex ? name.sliced(2).toUInt(&ok, 16) : name.sliced(1).toUInt(&ok);
    if (!ok || code == 0 || code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
        return {};
    const char32_t character = code;
    return QString::fromUcs4(&character, 1);
}

QString decoded(QStringView text)
{
    QString out;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype end = text[at] == u'&' ? text.sliced(at, std::min<qsizetype>(12, text.size() - at)).indexOf(u';') : -1;
        const QString character = end > 1 ? decodedEntity(text.sliced(at + 1, end - 1)) : QString();
        if (character.isNull()) {
            out += text[at++];
        } else {
            out += character;
            at += end + 1;
        }
    }
    return out;
}

sync::Expected<ExtractedText> HtmlReader::read()
{
    while (m_at < m_html.size() && !m_out.isTooLarge()) {
        const qsizetype mark = m_html.indexOf(u'<', m_at);
        readText(mark < 0 ? m_html.size() : mark);
        if (mark >= 0)
            readMarkup();
    }
    return m_out.finish();
}

void HtmlReader::readText(qsizetype end)
{
    const QString text = decoded(m_html.sliced(m_at, end - m_at));
    m_pre > 0 ? m_out.raw(text) : m_out.words(text);
    m_at = end;
}

void HtmlReader::readMarkup()
{
    const QStringView rest = m_html.sliced(m_at);
    if (rest.startsWith(u"<!--")) {
        const qsizetype end = m_html.indexOf(u"-->", m_at + 4);
        m_at = end < 0 ? m_html.size() : end + 3;
    } else if (rest.size() > 1 && (rest[1].isLetter() || rest[1] == u'/' || rest[1] == u'!' || rest[1] == u'?')) {
        readTag();
    } else {
        m_out.words(u"<");
        ++m_at;
    }
}

qsizetype HtmlReader::endOfTag(qsizetype from) const
{
    QChar quote;
    for (qsizetype i = from; i < m_html.size(); ++i) {
        const QChar c = m_html[i];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'"' || c == u'\'')
            quote = c;
        else if (c == u'>')
            return i;
    }
    // An open quote: end at the next mark at all rather than lose the rest of the page.
    const qsizetype any = m_html.indexOf(u'>', from);
    return any < 0 ? m_html.size() - 1 : any;
}

void HtmlReader::readTag()
{
    const bool closing = m_html[m_at + 1] == u'/';
    const qsizetype from = m_at + (closing ? 2 : 1);
    qsizetype end = from;
    while (end < m_html.size() && m_html[end].isLetterOrNumber())
        ++end;
    const QString name = m_html.sliced(from, end - from).toString().toLower();
    m_at = endOfTag(end) + 1;
    if (closing)
        close(name);
    else if (isSkipped(name) && !(m_html[m_at - 1] == u'>' && m_html[m_at - 2] == u'/'))
        skipElement(name);
    else
        open(name);
}

void HtmlReader::skipElement(const QString &name)
{
    const qsizetype end = m_html.indexOf(QString(u"</"_s + name), m_at, Qt::CaseInsensitive);
    m_at = end < 0 ? m_html.size() : endOfTag(end) + 1;
}

void HtmlReader::open(const QString &name)
{
    if (const int level = headingLevel(name))
        m_out.beginHeading(level);
    else if (isBlock(name))
        m_out.blockBreak();
    else if (isLine(name))
        m_out.lineBreak();
    else if (name == u"td" || name == u"th")
        m_out.words(u" ");
    m_pre += name == u"pre";
}

void HtmlReader::close(const QString &name)
{
    if (headingLevel(name))
        m_out.endHeading();
    else if (isBlock(name))
        m_out.blockBreak();
    if (name == u"pre" && m_pre > 0)
        --m_pre;
}

} // namespace

sync::Expected<ExtractedText> textOfHtml(QStringView html)
{
    return HtmlReader(html).read();
}

} // namespace dyad::backend::yavi
