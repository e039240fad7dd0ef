// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/Markdown.h"
#include "panels/Ink.h"
#include "panels/chat/ChatText.h"
#include "panels/chat/MathText.h"
#include "sync/proposal/EditTags.h"
#include "sync/session/DocumentLink.h"
#include <QUrl>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <memory>

namespace dyad::panels {

namespace {

using editor::Token;

constexpr int MostTalk = 64;                 // tags that nobody closes; each is looked for to the answer's end
constexpr qsizetype LongestProse = 900;     // UTF-16 units of rich text, before the next paragraph stands by itself

struct Freer {
    void operator()(cmark_node *node) const { cmark_node_free(node); }
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};

QString utf8(const char *text) { return QString::fromUtf8(text ? text : ""); }

std::unique_ptr<cmark_node, Freer> parsed(const QByteArray &text)
{
    static const bool registered = (cmark_gfm_core_extensions_ensure_registered(), true);
    Q_UNUSED(registered)
    const std::unique_ptr<cmark_parser, Freer> parser(cmark_parser_new(CMARK_OPT_VALIDATE_UTF8));
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"})
        if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    cmark_parser_feed(parser.get(), text.constData(), size_t(text.size()));
    return std::unique_ptr<cmark_node, Freer>(cmark_parser_finish(parser.get()));
}

/// Writes one node after the other as the rich text that Qt knows.
class Writer {
public:
    QString write(cmark_node *root)
    {
        m_out.clear();
        const std::unique_ptr<cmark_iter, Freer> iterator(cmark_iter_new(root));
        for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iterator.get()))
            visit(cmark_iter_get_node(iterator.get()), event == CMARK_EVENT_ENTER);
        return m_out;
    }

private:
    void visit(cmark_node *node, bool enter)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        const QByteArrayView kind = cmark_node_get_type_string(node);       // extensions have no constants that are public
        if (kind.startsWith("table"))
            return table(node, kind, enter);
        if (enter && leaf(node, type))
            return;
        if (type == CMARK_NODE_PARAGRAPH)
            paragraph(node, enter);
        else if (type == CMARK_NODE_HEADING)
            m_out += enter ? heading(cmark_node_get_heading_level(node)) : QStringLiteral("</p>");
        else if (type == CMARK_NODE_LIST)
            list(node, enter);
        else if (type == CMARK_NODE_ITEM)
            item(node, enter);
        else if (type == CMARK_NODE_LINK)
            link(node, enter);
        else
            m_out += tag(type, kind, enter);
    }

    static QString tag(cmark_node_type type, QByteArrayView kind, bool enter)
    {
        QString name;
        if (type == CMARK_NODE_EMPH)
            name = QStringLiteral("i");
        else if (type == CMARK_NODE_STRONG)
            name = QStringLiteral("b");
        else if (kind == "strikethrough")
            name = QStringLiteral("s");
        else if (type == CMARK_NODE_BLOCK_QUOTE)
            return enter ? QStringLiteral("<div style=\"margin-left:12px;color:%1\">").arg(ink(Token::Muted).name()) : QStringLiteral("</div>");
        return name.isEmpty() ? QString() : (enter ? QStringLiteral("<%1>") : QStringLiteral("</%1>")).arg(name);
    }

    /// True: there is nothing inside that has to be visited.
    bool leaf(cmark_node *node, cmark_node_type type)
    {
        const QString literal = breakable(utf8(cmark_node_get_literal(node))).toHtmlEscaped();
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_HTML_INLINE)
            m_out += literal;
        else if (type == CMARK_NODE_HTML_BLOCK)
            m_out += QStringLiteral("<p style=\"%1\">%2</p>").arg(Spacing, literal);
        else if (type == CMARK_NODE_CODE)
            m_out += QStringLiteral("<span style=\"font-family:'%1';font-size:12px;background-color:%2\">\u00a0%3\u00a0</span>")
                         .arg(editor::Theme::instance().codeFont().family(), ink(Token::Hover).name(), literal);
        else if (type == CMARK_NODE_CODE_BLOCK)     // inside a list or a quotation; others are blocks of their own
            m_out += QStringLiteral("<pre style=\"font-family:'%1';font-size:12px;white-space:pre-wrap;%2\">%3</pre>")
                         .arg(editor::Theme::instance().codeFont().family(), Spacing, literal);
        else if (type == CMARK_NODE_SOFTBREAK)
            m_out += QLatin1Char(' ');
        else if (type == CMARK_NODE_LINEBREAK)
            m_out += QStringLiteral("<br/>");
        else if (type == CMARK_NODE_THEMATIC_BREAK)
            m_out += QStringLiteral("<hr/>");
        else
            return false;
        return true;
    }

    void paragraph(cmark_node *node, bool enter)
    {
        cmark_node *parent = cmark_node_parent(node);
        const bool tight = parent && cmark_node_get_type(parent) == CMARK_NODE_ITEM && cmark_node_previous(node) == nullptr;
        if (!tight)
            m_out += enter ? QStringLiteral("<p style=\"%1\">").arg(Spacing) : QStringLiteral("</p>");
    }

    static QString heading(int level)
    {
        return QStringLiteral("<p style=\"margin-top:8px;margin-bottom:4px;font-weight:600;font-size:%1px\">").arg(level <= 1 ? 16 : level == 2 ? 15 : 13);
    }

    void list(cmark_node *node, bool enter)
    {
        const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        const QString name = ordered ? QStringLiteral("ol") : QStringLiteral("ul");
        if (enter)
            m_out += QStringLiteral("<%1 style=\"margin-top:2px;margin-bottom:6px;margin-left:-18px\"%2>")
                         .arg(name, ordered ? QStringLiteral(" start=\"%1\"").arg(cmark_node_get_list_start(node)) : QString());
        else
            m_out += QStringLiteral("</%1>").arg(name);
    }

    void item(cmark_node *node, bool enter)
    {
        const bool task = utf8(cmark_node_get_type_string(node)) == QLatin1String("tasklist");
        const QString box = !task ? QString() : cmark_gfm_extensions_get_tasklist_item_checked(node) ? QStringLiteral(" class=\"checked\"") : QStringLiteral(" class=\"unchecked\"");
        m_out += enter ? QStringLiteral("<li%1 style=\"margin-bottom:2px;line-height:135%\">").arg(box) : QStringLiteral("</li>");
    }

    void link(cmark_node *node, bool enter)
    {
        const QUrl url(utf8(cmark_node_get_url(node)), QUrl::StrictMode);
        const QString scheme = url.scheme();
        if (scheme != QLatin1String("http") && scheme != QLatin1String("https") && scheme != QLatin1String("mailto") && !sync::DocumentLink::of(utf8(cmark_node_get_url(node))))
            return;
        m_out += enter ? QStringLiteral("<a style=\"color:%1;text-decoration:none\" href=\"%2\">").arg(ink(Token::Accent).name(), url.toString(QUrl::FullyEncoded).toHtmlEscaped())
                       : QStringLiteral("</a>");
    }

    void table(cmark_node *node, QByteArrayView kind, bool enter)
    {
        if (kind == "table")
            m_out += enter ? QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" style=\"border-collapse:collapse;border-color:%1;margin-top:4px;margin-bottom:8px\">").arg(ink(Token::Border).name())
                           : QStringLiteral("</table>");
        else if (kind != "table_cell")
            m_out += enter ? QStringLiteral("<tr>") : QStringLiteral("</tr>");
        else
            cell(node, enter);
    }

    /// As the line of dashes under the head says.
    static QString alignment(cmark_node *cell)
    {
        cmark_node *table = cmark_node_parent(cmark_node_parent(cell));
        const uint8_t *all = cmark_gfm_extensions_get_table_alignments(table);
        int column = 0;
        for (cmark_node *before = cmark_node_previous(cell); before; before = cmark_node_previous(before))
            ++column;
        const char side = all && column < cmark_gfm_extensions_get_table_columns(table) ? char(all[column]) : 0;
        return side == 'r' ? QStringLiteral("right") : side == 'c' ? QStringLiteral("center") : QStringLiteral("left");
    }

    void cell(cmark_node *node, bool enter)
    {
        const bool head = cmark_gfm_extensions_get_table_row_is_header(cmark_node_parent(node)) != 0;
        if (enter)
            m_out += QStringLiteral("<td align=\"%1\">").arg(alignment(node)) + (head ? QStringLiteral("<b>") : QString());
        else
            m_out += head ? QStringLiteral("</b></td>") : QStringLiteral("</td>");
    }

    static inline const QString Spacing = QStringLiteral("margin-top:0;margin-bottom:6px;line-height:138%");
    QString m_out;
};

/// "cpp path=src/a.cpp", "cpp:src/a.cpp", "src/a.cpp".
MarkdownBlock codeBlock(cmark_node *node)
{
    MarkdownBlock block{MarkdownBlock::Kind::Code, utf8(cmark_node_get_literal(node)), {}, {}};
    const QStringList words = utf8(cmark_node_get_fence_info(node)).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString value = word.section(QLatin1Char('='), 1);
        if (word.startsWith(QLatin1String("path=")) || word.startsWith(QLatin1String("file=")))
            block.path = QString(value).remove(QLatin1Char('"'));
    }
    block.language = words.isEmpty() ? QString() : words.first().section(QLatin1Char(':'), 0, 0);
    if (block.path.isEmpty() && !words.isEmpty() && words.first().contains(QLatin1Char(':')))
        block.path = words.first().section(QLatin1Char(':'), 1);
    while (block.text.endsWith(QLatin1Char('\n')))
        block.text.chop(1);
    return block;
}

/// Of the project, or in the text itself, and of a kind that is shown.
bool isOwnPicture(const QString &link)
{
    static const QStringList kinds{QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("gif"), QStringLiteral("webp")};
    if (link.startsWith(QLatin1String("data:image/")))
        return link.section(QLatin1Char(','), 0, 0).endsWith(QLatin1String(";base64"));
    return !link.startsWith(QLatin1Char('/')) && !link.contains(QLatin1Char(':')) && kinds.contains(link.section(QLatin1Char('.'), -1).toLower());
}

/// The words in a node, without their looks.
QString wordsOf(cmark_node *root)
{
    QString words;
    const std::unique_ptr<cmark_iter, Freer> iterator(cmark_iter_new(root));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iterator.get()))
        if (cmark_node *node = cmark_iter_get_node(iterator.get()); event == CMARK_EVENT_ENTER && (cmark_node_get_type(node) == CMARK_NODE_TEXT || cmark_node_get_type(node) == CMARK_NODE_CODE))
            words += utf8(cmark_node_get_literal(node));
    return words;
}

/// A paragraph of nothing but pictures, with one of the project at least: the others are words. Empty: it is something else.
QVector<MarkdownBlock> picturesOf(cmark_node *paragraph)
{
    QVector<MarkdownBlock> all;
    for (cmark_node *node = cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH ? cmark_node_first_child(paragraph) : nullptr; node; node = cmark_node_next(node)) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            continue;
        if (type != CMARK_NODE_IMAGE)
            return {};
        const QString link = utf8(cmark_node_get_url(node));
        if (isOwnPicture(link))
            all.append({MarkdownBlock::Kind::Picture, wordsOf(node), {}, link});
        else
            all.append({MarkdownBlock::Kind::Prose, QStringLiteral("<p>%1</p>").arg(wordsOf(node).toHtmlEscaped()), {}, {}});
    }
    const bool own = std::any_of(all.cbegin(), all.cend(), [](const MarkdownBlock &one) { return one.kind == MarkdownBlock::Kind::Picture; });
    return own ? all : QVector<MarkdownBlock>();
}

} // namespace

QVector<MarkdownBlock> parseMarkdown(const QString &text)
{
    QVector<MarkdownBlock> blocks;
    const auto root = parsed(mathAsCode(text).toUtf8());
    Writer writer;
    for (cmark_node *node = root ? cmark_node_first_child(root.get()) : nullptr; node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK) {
            blocks.append(codeBlock(node));
            continue;
        }
        if (const QVector<MarkdownBlock> pictures = picturesOf(node); !pictures.isEmpty()) {
            blocks.append(pictures);
            continue;
        }
        // Not all in one: what grows at the end is laid out anew each frame, and what stands before it is not.
        if (blocks.isEmpty() || blocks.last().kind != MarkdownBlock::Kind::Prose || blocks.last().text.size() > LongestProse)
            blocks.append(MarkdownBlock());
        blocks.last().text += writer.write(node);
    }
    return blocks;
}

QString withoutEdits(const QString &answer)
{
    const QString opening = QStringLiteral("<dyad-");
    QString shown;
    qsizetype from = 0;
    int talk = 0;
    for (qsizetype at = answer.indexOf(opening); at >= 0; at = answer.indexOf(opening, from)) {
        shown += QStringView(answer).mid(from, at - from);
        qsizetype nameEnd = at + opening.size();
        while (nameEnd < answer.size() && (answer[nameEnd].isLetter() || answer[nameEnd] == QLatin1Char('-')))
            ++nameEnd;
        const QString closing = QStringLiteral("</") + answer.mid(at + 1, nameEnd - at - 1) + QLatin1Char('>');
        const qsizetype end = answer.indexOf(closing, nameEnd);
        const bool inCode = at > 0 && answer[at - 1] == QLatin1Char('`');
        const bool isTalk = end < 0 && answer.indexOf(QLatin1Char('>'), nameEnd) >= 0 && !sync::isEditTag(answer.mid(at + 1, nameEnd - at - 1).toStdString());
        if (inCode || (isTalk && ++talk < MostTalk)) {      // a word about tags, and no edit
            shown += QStringView(answer).mid(at, nameEnd - at);
            from = nameEnd;
            continue;
        }
        if (end < 0)
            return shown.trimmed();
        from = end + closing.size();
    }
    return (shown + answer.mid(from)).trimmed();
}

} // namespace dyad::panels
