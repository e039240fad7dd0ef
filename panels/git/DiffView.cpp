// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/DiffView.h"
#include "panels/Ink.h"
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace dyad::panels {

using editor::Theme;
using editor::Token;
using Kind = GitDiffLine::Kind;

namespace {

constexpr int Padding = 12, TabWidth = 4;

QString shown(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    while (text.endsWith(QLatin1Char('\n')) || text.endsWith(QLatin1Char('\r')))
        text.chop(1);
    return text.replace(QLatin1Char('\t'), QString(TabWidth, QLatin1Char(' ')));
}

QColor groundOf(Kind kind)
{
    return kind == Kind::Added ? ink(Token::Added) : kind == Kind::Removed ? ink(Token::Removed) : ink(Token::Editor);
}

// Stronger than the line's ground, for the words.
QColor wordGround(Kind kind)
{
    QColor color = ink(kind == Kind::Added ? Token::Ok : Token::Bad);
    color.setAlphaF(0.32F);
    return color;
}

} // namespace

DiffView::DiffView(QWidget *parent)
    : QAbstractScrollArea(parent), m_colors(new DiffColors(this))
{
    setObjectName(QStringLiteral("diffView"));
    setAccessibleName(tr("Changes"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    connect(m_colors, &DiffColors::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&Theme::instance(), &Theme::changed, this, [this] { updateScrollBars(); viewport()->update(); });
}

QFont DiffView::codeFont() const
{
    QFont font = Theme::instance().codeFont();
    font.setPixelSize(std::max(font.pixelSize() - 1, 9));
    return font;
}

int DiffView::rowHeight() const { return Theme::instance().codeLinePixels() - 1; }

void DiffView::setDiff(const GitDiff &diff, Mode mode)
{
    const bool sameFile = diff.path == m_diff.path;
    if (!sameFile || diff.hunks != m_diff.hunks)
        m_lines.clear();
    if (!sameFile || diff.hunks != m_diff.hunks || diff.oldText != m_diff.oldText || diff.newText != m_diff.newText)
        m_colors->setDiff(diff);
    m_diff = diff;
    m_mode = mode;
    m_hunk = std::clamp(sameFile ? m_hunk : 0, 0, std::max(0, static_cast<int>(diff.hunks.size()) - 1));
    rebuild();
    if (!sameFile)
        verticalScrollBar()->setValue(0);
}

void DiffView::setDiffLayout(Layout layout)
{
    m_layout = layout;
    rebuild();
}

void DiffView::rebuild()
{
    m_rows = m_layout == Layout::Inline ? inlineRows(m_diff) : sideBySideRows(m_diff);
    qsizetype longest = 0;
    for (const GitHunk &hunk : m_diff.hunks)
        for (const GitDiffLine &line : hunk.lines)
            longest = std::max(longest, line.text.size() + 3 * line.text.count('\t'));
    m_longest = static_cast<int>(std::min<qsizetype>(longest, 10000));
    updateScrollBars();
    viewport()->update();
}

void DiffView::updateScrollBars()
{
    const int height = static_cast<int>(m_rows.size()) * rowHeight();
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(rowHeight() * 3);
    const int character = QFontMetrics(codeFont()).horizontalAdvance(QLatin1Char('M'));
    const int room = m_layout == Layout::Inline ? viewport()->width() - 110 : viewport()->width() / 2 - 60;
    horizontalScrollBar()->setRange(0, std::max(0, m_longest * character - room));
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setSingleStep(character * 4);
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

QRect DiffView::rowRect(int row) const { return {0, row * rowHeight() - verticalScrollBar()->value(), viewport()->width(), rowHeight()}; }

int DiffView::rowAt(int y) const
{
    const int row = (y + verticalScrollBar()->value()) / rowHeight();
    return row < m_rows.size() ? row : -1;
}

QVector<DiffView::Button> DiffView::buttons(int hunk, const QRect &row) const
{
    using Verb = GitRepository::HunkVerb;
    QVector<Button> list;
    const int lines = hunk == m_hunk ? static_cast<int>(m_lines.size()) : 0;
    if (m_mode == Mode::Staged)
        list.append({{}, lines > 0 ? tr("Unstage %n lines", nullptr, lines) : tr("Unstage"), Verb::Unstage});
    if (m_mode == Mode::Unstaged) {
        list.append({{}, lines > 0 ? tr("Stage %n lines", nullptr, lines) : tr("Stage"), Verb::Stage});
        list.append({{}, lines > 0 ? tr("Discard %n lines", nullptr, lines) : tr("Discard"), Verb::Discard});
    }
    QFont font = Theme::instance().interfaceFont();
    font.setPixelSize(11);
    int right = row.right() - 8;
    for (auto button = list.rbegin(); button != list.rend(); ++button) {
        const int width = QFontMetrics(font).horizontalAdvance(button->text) + 14;
        button->rect = QRect(right - width, row.top() + 1, width, row.height() - 2);
        right -= width + 4;
    }
    return list;
}

void DiffView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), ink(Token::Editor));
    if (m_diff.binary || m_diff.tooLarge || m_rows.isEmpty())
        return paintNote(painter, m_diff.binary ? tr("A binary file.") : m_diff.tooLarge ? tr("Too many changes to show here: +%1 −%2 lines.").arg(m_diff.added).arg(m_diff.removed) : tr("No changes."));
    painter.setFont(codeFont());
    const int first = verticalScrollBar()->value() / rowHeight(), last = std::min<int>(static_cast<int>(m_rows.size()) - 1, first + viewport()->height() / rowHeight() + 1);
    for (int i = first; i <= last; ++i) {
        const DiffRow &row = m_rows[i];
        const GitHunk &hunk = m_diff.hunks[row.hunk];
        const QRect rect = rowRect(i);
        if (row.isHead()) {
            paintHead(painter, rect, row.hunk);
        } else if (m_layout == Layout::Inline) {
            paintSide(painter, rect, &hunk.lines[row.left], false);
            paintChosen(painter, rect, row.hunk, row.left);
        } else {
            const int half = rect.width() / 2;
            paintSide(painter, {rect.left(), rect.top(), half, rect.height()}, row.left < 0 ? nullptr : &hunk.lines[row.left], true);
            paintSide(painter, {rect.left() + half, rect.top(), rect.width() - half, rect.height()}, row.right < 0 ? nullptr : &hunk.lines[row.right], false);
            paintChosen(painter, {rect.left(), rect.top(), half, rect.height()}, row.hunk, row.left);
            paintChosen(painter, {rect.left() + half, rect.top(), rect.width() - half, rect.height()}, row.hunk, row.right);
            painter.fillRect(rect.left() + half, rect.top(), 1, rect.height(), ink(Token::Border));
        }
    }
}

void DiffView::paintChosen(QPainter &painter, const QRect &rect, int hunk, int line) const
{
    if (hunk != m_hunk || !m_lines.contains(line))
        return;
    QColor veil = ink(Token::Accent);
    veil.setAlphaF(0.16F);
    painter.fillRect(rect, veil);
    painter.fillRect(rect.left(), rect.top(), 3, rect.height(), ink(Token::Accent));
}

void DiffView::paintNote(QPainter &painter, const QString &text)
{
    painter.setPen(ink(Token::Muted));
    painter.setFont(font());
    painter.drawText(viewport()->rect().adjusted(20, 36, -20, 0), Qt::AlignTop | Qt::AlignHCenter | Qt::TextWordWrap, text);
}

void DiffView::paintHead(QPainter &painter, const QRect &row, int number)
{
    const GitHunk &hunk = m_diff.hunks[number];
    painter.fillRect(row, ink(Token::Panel));
    painter.fillRect(row.left(), row.bottom(), row.width(), 1, ink(Token::Border));
    painter.fillRect(row.left(), row.top(), row.width(), 1, ink(Token::Border));
    if (number == m_hunk && hasFocus())
        painter.fillRect(QRect(row.topLeft(), QSize(2, row.height())), ink(Token::Accent));
    QFont small = Theme::instance().interfaceFont();
    small.setPixelSize(11);
    painter.setFont(small);
    painter.setRenderHint(QPainter::Antialiasing);
    int right = row.right();
    for (const Button &button : buttons(number, row)) {
        const bool hot = button.rect.contains(m_mouse);
        painter.setPen(hot ? ink(Token::Border) : QColor(Qt::transparent));
        painter.setBrush(hot ? ink(Token::Hover) : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(button.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(ink(button.verb == GitRepository::HunkVerb::Discard ? Token::Bad : Token::Accent));
        painter.drawText(button.rect, Qt::AlignCenter, button.text);
        right = std::min(right, button.rect.left());
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(ink(Token::Muted));
    const QString title = tr("Line %1").arg(hunk.newStart) + (hunk.heading.isEmpty() ? QString() : QStringLiteral("  ·  ") + hunk.heading);
    const QRect room = row.adjusted(Padding, 0, right - row.right() - 8, 0);
    painter.drawText(room, Qt::AlignVCenter, painter.fontMetrics().elidedText(title, Qt::ElideRight, room.width()));
    painter.setFont(codeFont());
}

void DiffView::paintSide(QPainter &painter, const QRect &side, const GitDiffLine *line, bool oldSide)
{
    if (!line)
        return painter.fillRect(side, ink(Token::Bg));
    painter.fillRect(side, groundOf(line->kind));
    const int digits = painter.fontMetrics().horizontalAdvance(QStringLiteral("00000"));
    const auto number = [](int n) { return n > 0 ? QString::number(n) : QString(); };
    painter.setPen(ink(line->kind == Kind::Context ? Token::Faint : Token::Muted));
    int left = side.left();
    if (m_layout == Layout::Inline) {
        painter.drawText(QRect(left, side.top(), digits, side.height()), Qt::AlignVCenter | Qt::AlignRight, number(line->oldLine));
        left += digits;
    }
    painter.drawText(QRect(left, side.top(), digits, side.height()), Qt::AlignVCenter | Qt::AlignRight, number(oldSide ? line->oldLine : line->newLine));
    left += digits + 8;
    painter.setPen(ink(line->kind == Kind::Added ? Token::Ok : line->kind == Kind::Removed ? Token::Bad : Token::Faint));
    painter.drawText(QRect(left, side.top(), 12, side.height()), Qt::AlignVCenter, line->kind == Kind::Added ? QStringLiteral("+") : line->kind == Kind::Removed ? QStringLiteral("−") : QString());
    left += 16;
    painter.save();
    painter.setClipRect(left, side.top(), side.right() - left, side.height());
    paintText(painter, {left - horizontalScrollBar()->value(), side.top(), side.width() + horizontalScrollBar()->value(), side.height()}, *line);
    painter.restore();
}

void DiffView::paintText(QPainter &painter, const QRect &rect, const GitDiffLine &line)
{
    const QFontMetricsF metrics(painter.font());
    for (const auto &span : line.changed) {
        const qreal from = metrics.horizontalAdvance(shown(line.text.left(span.start)));
        const qreal to = metrics.horizontalAdvance(shown(line.text.left(span.start + span.length)));
        painter.fillRect(QRectF(rect.left() + from, rect.top() + 2, to - from, rect.height() - 4), wordGround(line.kind));
    }
    painter.setPen(ink(Token::Text));
    const QString text = shown(line.text);
    if (const auto formats = formatsOf(line, text.size()); formats.isEmpty()) {
        painter.drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, text.left(10000));
    } else {
        QTextLayout layout(text, painter.font());
        layout.setFormats(formats);
        layout.beginLayout();
        const QTextLine only = layout.createLine();
        layout.endLayout();
        layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - only.height()) / 2));
    }
    if (line.noNewline) {
        painter.setPen(ink(Token::Faint));
        painter.drawText(QRectF(rect.left() + metrics.horizontalAdvance(text) + 8, rect.top(), 400, rect.height()), Qt::AlignVCenter, tr("no newline at the end"));
    }
}

/// The colours of a line as it is shown: a tab is several characters there.
QVector<QTextLayout::FormatRange> DiffView::formatsOf(const GitDiffLine &line, qsizetype length) const
{
    const bool oldSide = line.kind == Kind::Removed;
    const auto spans = m_colors->spansOf(oldSide, oldSide ? line.oldLine : line.newLine);
    QVector<QTextLayout::FormatRange> formats;
    if (spans.isEmpty())
        return formats;
    const QString text = QString::fromUtf8(line.text);
    qsizetype seen = 0, tabs = 0;
    const auto place = [&](qsizetype at) {      // asked in order
        for (; seen < qMin(at, text.size()); ++seen)
            tabs += text.at(seen) == QLatin1Char('\t') ? 1 : 0;
        return int(qMin(at + tabs * (TabWidth - 1), length));
    };
    for (const DiffColors::Span &span : spans) {
        const int from = place(span.start), to = place(span.start + span.length);
        QTextCharFormat format;
        format.setForeground(span.color);
        format.setFontItalic(span.italic);
        if (span.bold)
            format.setFontWeight(QFont::Bold);
        formats.append({from, to - from, format});
    }
    return formats;
}

void DiffView::mouseMoveEvent(QMouseEvent *event)
{
    m_mouse = event->position().toPoint();
    const int row = rowAt(m_mouse.y());
    bool hot = false;
    if (row >= 0 && m_rows[row].isHead())
        for (const Button &button : buttons(m_rows[row].hunk, rowRect(row)))
            hot = hot || button.rect.contains(m_mouse);
    viewport()->setCursor(hot ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void DiffView::leaveEvent(QEvent *)
{
    m_mouse = {-1, -1};
    viewport()->update();
}

void DiffView::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint().y());
    if (row < 0 || event->button() != Qt::LeftButton)
        return;
    if (m_hunk != m_rows[row].hunk)
        m_lines.clear();
    m_hunk = m_rows[row].hunk;
    viewport()->update();
    if (!m_rows[row].isHead())
        return toggleLine(m_rows[row]);
    for (const Button &button : buttons(m_hunk, rowRect(row)))
        if (button.rect.contains(event->position().toPoint()))
            return request(button.verb);
}

void DiffView::toggleLine(const DiffRow &row)
{
    if (m_mode == Mode::ReadOnly)
        return;
    for (const int line : {row.left, row.right}) {
        if (line < 0 || m_diff.hunks[m_hunk].lines[line].kind == Kind::Context)
            continue;
        m_lineAt = line;
        if (!m_lines.remove(line))
            m_lines.insert(line);
    }
    viewport()->update();
}

void DiffView::extendLines(int by)
{
    if (m_mode == Mode::ReadOnly || m_hunk >= m_diff.hunks.size())
        return;
    const auto &lines = m_diff.hunks[m_hunk].lines;
    int at = m_lines.isEmpty() ? (by > 0 ? -1 : static_cast<int>(lines.size())) : m_lineAt;
    do
        at += by;
    while (at >= 0 && at < lines.size() && lines[at].kind == Kind::Context);
    if (at < 0 || at >= lines.size())
        return;
    if (m_lines.contains(at))
        m_lines.remove(m_lineAt);       // goes back
    else
        m_lines.insert(at);
    m_lineAt = at;
    viewport()->update();
}

void DiffView::request(GitRepository::HunkVerb verb)
{
    QVector<int> lines(m_lines.begin(), m_lines.end());
    std::sort(lines.begin(), lines.end());
    Q_EMIT hunkRequested(m_diff.hunks[m_hunk], verb, lines);
}

void DiffView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int at = rowAt(event->position().toPoint().y());
    if (at < 0)
        return;
    const DiffRow &row = m_rows[at];
    const GitHunk &hunk = m_diff.hunks[row.hunk];
    const int line = row.isHead() ? 0 : hunk.lines[row.right >= 0 ? row.right : row.left].newLine;
    Q_EMIT openRequested(line > 0 ? line : std::max(hunk.newStart, 1));
}

void DiffView::chooseHunk(int hunk)
{
    m_hunk = std::clamp(hunk, 0, std::max(0, static_cast<int>(m_diff.hunks.size()) - 1));
    m_lines.clear();
    for (int i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].hunk == m_hunk) {
            const int top = i * rowHeight(), value = verticalScrollBar()->value();
            if (top < value || top > value + viewport()->height() - 3 * rowHeight())
                verticalScrollBar()->setValue(top);
            break;
        }
    viewport()->update();
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    using Verb = GitRepository::HunkVerb;
    const bool any = m_hunk < m_diff.hunks.size();
    if (event->modifiers() == Qt::ShiftModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return extendLines(event->key() == Qt::Key_Up ? -1 : 1);
    switch (event->key()) {
    case Qt::Key_Up: return chooseHunk(m_hunk - 1);
    case Qt::Key_Down: return chooseHunk(m_hunk + 1);
    case Qt::Key_S: return Q_EMIT layoutRequested();
    case Qt::Key_Return: case Qt::Key_Enter:
        if (any && m_mode != Mode::ReadOnly)
            request(m_mode == Mode::Staged ? Verb::Unstage : Verb::Stage);
        return;
    case Qt::Key_Delete:
        if (any && m_mode == Mode::Unstaged)
            request(Verb::Discard);
        return;
    case Qt::Key_Escape:
        if (m_lines.isEmpty())
            return QAbstractScrollArea::keyPressEvent(event);
        m_lines.clear();
        return viewport()->update();
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void DiffView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateScrollBars();
}

} // namespace dyad::panels
