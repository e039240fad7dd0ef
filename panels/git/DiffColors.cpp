// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/DiffColors.h"
#include "editor/SyntaxRepository.h"
#include "editor/Theme.h"
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <QElapsedTimer>
#include <QSet>

namespace dyad::panels {

DiffColors::DiffColors(QObject *parent)
    : QObject(parent)
{
    connect(&m_later, &QTimer::timeout, this, &DiffColors::work);
    connect(&editor::Theme::instance(), &editor::Theme::changed, this, &DiffColors::begin);
}

void DiffColors::setDiff(const GitDiff &diff)
{
    m_diff = diff;
    begin();
}

/// The lines of a side up to the last one that is shown; of a side that is not known as a whole, those of the hunks.
QVector<DiffColors::Line> DiffColors::linesOf(const GitDiff &diff, bool oldSide)
{
    const QByteArray &text = oldSide ? diff.oldText : diff.newText;
    QVector<Line> shown, all;
    for (const GitHunk &hunk : diff.hunks) {
        bool fresh = true;
        for (const GitDiffLine &line : hunk.lines)
            if (const int number = oldSide ? line.oldLine : line.newLine; number > 0)
                shown.append({number, line.text, std::exchange(fresh, false)});
    }
    if (text.isEmpty() || shown.isEmpty())
        return shown;
    qsizetype start = 0;
    for (int number = 1; number <= shown.last().number && start < text.size(); ++number) {
        const qsizetype feed = text.indexOf('\n', start), end = feed < 0 ? text.size() : feed;
        all.append({number, text.mid(start, end - start), number == 1});
        start = end + 1;
    }
    return all;
}

void DiffColors::begin()
{
    m_later.stop();
    for (const int side : {0, 1}) {
        m_lines[side].clear();
        m_done[side].clear();
        m_at[side] = 0;
        m_state[side] = {};
    }
    if (m_diff.hunks.isEmpty())
        return;
    const auto definition = editor::SyntaxRepository::instance().definitionForFileName(m_diff.path);
    if (!definition.isValid())
        return;
    setTheme(editor::SyntaxRepository::theme());
    setDefinition(definition);
    for (const int side : {0, 1})
        m_lines[side] = linesOf(m_diff, side == 0);
    m_later.start(0);
    work();         // what is short has its colours with its first painting
}

void DiffColors::work()
{
    QElapsedTimer time;
    time.start();
    while (m_at[0] < m_lines[0].size() || m_at[1] < m_lines[1].size()) {
        // Both sides go on together: they are seen together.
        const int side = m_at[1] < m_lines[1].size() && (m_at[0] >= m_lines[0].size() || m_lines[1][m_at[1]].number <= m_lines[0][m_at[0]].number) ? 1 : 0;
        colour(side, m_lines[side][m_at[side]]);
        ++m_at[side];
        if (time.elapsed() >= SliceMs) {
            Q_EMIT changed();
            return;
        }
    }
    m_later.stop();
    Q_EMIT changed();
}

void DiffColors::colour(int side, const Line &line)
{
    if (line.fresh)
        m_state[side] = {};
    QString text = QString::fromUtf8(line.text);
    while (text.endsWith(QLatin1Char('\n')) || text.endsWith(QLatin1Char('\r')))
        text.chop(1);
    m_spans.clear();
    if (text.size() <= LongestLine)
        m_state[side] = highlightLine(text, m_state[side]);
    if (!m_spans.isEmpty())
        m_done[side].insert(line.number, m_spans);
}

void DiffColors::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length > 0 && (format.hasTextColor(theme()) || format.isItalic(theme()) || format.isBold(theme())))
        m_spans.append({offset, length, format.textColor(theme()), format.isItalic(theme()), format.isBold(theme())});
}

} // namespace dyad::panels
