// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/TextSearch.h"
#include "editor/CodeEditor.h"
#include "editor/Utf16.h"
#include <QElapsedTimer>

namespace dyad::editor {

TextSearch::TextSearch(const CodeEditor &editor, const SearchQuery &query) : m_editor(editor), m_query(query)
{
    QString pattern = query.regex ? query.text : QRegularExpression::escape(query.text);
    if (query.wholeWord)
        pattern = QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(pattern);
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (!query.caseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    m_expression = QRegularExpression(pattern, options);
    if (!m_expression.isValid())
        m_error = m_expression.errorString();
    m_expression.optimize();
}

bool TextSearch::isComplete() const
{
    return m_query.text.isEmpty() || !m_error.isEmpty() || isTruncated() || m_nextLine >= m_editor.lineCount();
}

qint64 TextSearch::scannedTo() const
{
    return isComplete() ? m_editor.length() : m_editor.lineStart(m_nextLine);
}

bool TextSearch::scan(qint64 budgetNs)
{
    QElapsedTimer clock;
    clock.start();
    while (!isComplete()) {
        scanLine(m_nextLine++);
        if (clock.nsecsElapsed() > budgetNs)
            break;
    }
    return isComplete();
}

void TextSearch::scanLine(int line)
{
    const qint64 start = m_editor.lineStart(line);
    const std::string_view utf8 = m_editor.textView(start, m_editor.lineEnd(line) - start);
    const QString text = utf16Of(utf8);
    const bool ascii = text.size() == static_cast<qsizetype>(utf8.size());
    const auto bytes = [&](qsizetype from, qsizetype length) -> qint64 {
        return ascii ? length : QStringView(text).mid(from, length).toUtf8().size();
    };
    qsizetype unit = 0;
    qint64 byte = start;
    for (auto it = m_expression.globalMatch(text); it.hasNext() && !isTruncated();) {
        const QRegularExpressionMatch match = it.next();
        if (match.capturedLength() == 0)
            continue;       // "a*" matches everywhere; nobody wants to see that
        byte += bytes(unit, match.capturedStart() - unit);
        const qint64 length = bytes(match.capturedStart(), match.capturedLength());
        m_matches.append({byte, length});
        byte += length;
        unit = match.capturedEnd();
    }
}

int TextSearch::indexFrom(qint64 position) const
{
    const auto it = std::lower_bound(m_matches.begin(), m_matches.end(), position, [](const TextMatch &m, qint64 p) { return m.position < p; });
    return it == m_matches.end() ? -1 : static_cast<int>(it - m_matches.begin());
}

int TextSearch::indexBefore(qint64 position) const
{
    const auto it = std::lower_bound(m_matches.begin(), m_matches.end(), position, [](const TextMatch &m, qint64 p) { return m.position < p; });
    return static_cast<int>(it - m_matches.begin()) - 1;
}

int TextSearch::indexOf(qint64 position, qint64 length) const
{
    const int index = indexFrom(position);
    return index >= 0 && m_matches[index] == TextMatch{position, length} ? index : -1;
}

QByteArray TextSearch::replacement(const TextMatch &match, const QString &by) const
{
    if (!m_query.regex)
        return by.toUtf8();
    // The match is found again in its line, for the groups and what stands around it.
    const int line = m_editor.lineAt(match.position);
    const qint64 start = m_editor.lineStart(line), before = match.position - start;
    if (m_line.number != line || m_line.byte > before)
        m_line = {line, utf16Of(m_editor.textView(start, m_editor.lineEnd(line) - start)), 0, 0};
    m_line.unit += utf16Of(m_editor.textView(start + m_line.byte, before - m_line.byte)).size();
    m_line.byte = before;
    const auto found = m_expression.match(m_line.text, m_line.unit);
    QString result;
    for (qsizetype i = 0; i < by.size(); ++i) {
        const bool escape = (by[i] == QLatin1Char('\\') || by[i] == QLatin1Char('$')) && i + 1 < by.size();
        if (!escape)
            result += by[i];
        else if (by[++i].isDigit())
            result += found.captured(by[i].digitValue());
        else if (by[i - 1] == QLatin1Char('\\') && by[i] == QLatin1Char('t'))
            result += QLatin1Char('\t');
        else if (by[i - 1] == QLatin1Char('\\') && by[i] == QLatin1Char('n'))
            result += QLatin1String(m_editor.lineBreak());
        else if (by[i - 1] == QLatin1Char('$') && by[i] != QLatin1Char('$'))
            result += by.mid(i - 1, 2);
        else
            result += by[i];
    }
    return result.toUtf8();
}

} // namespace dyad::editor
