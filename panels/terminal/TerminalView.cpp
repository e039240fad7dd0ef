// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/terminal/TerminalView.h"
#include "panels/Ink.h"
#include "panels/terminal/TerminalKeys.h"
#include <QApplication>
#include <QClipboard>
#include <QPainter>
#include <QScrollBar>

namespace dyad::panels {

using editor::Theme;
using editor::Token;

namespace {

// Fonts for code make one sign of "->" or "...": not in a terminal, where every cell is one. Such neighbours are drawn apart.
bool mayJoin(const TerminalCell &a, const TerminalCell &b)
{
    const auto isSign = [](char32_t c) { return c > 0x20 && c < 0x7f && !(c >= U'0' && c <= U'9') && !((c | 0x20) >= U'a' && (c | 0x20) <= U'z'); };
    return isSign(a.code) && isSign(b.code);
}

} // namespace

TerminalView::TerminalView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_screen(new TerminalScreen(24, 80, this))
    , m_pty(Pty::create())
{
    setObjectName(QStringLiteral("terminalView"));
    setAccessibleName(tr("Terminal"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    setAcceptDrops(true);
    viewport()->setCursor(Qt::IBeamCursor);
    m_frame.setSingleShot(true);
    m_frame.setInterval(16);
    m_blink.setInterval(530);
    connect(&m_frame, &QTimer::timeout, this, &TerminalView::screenChanged);
    connect(&m_blink, &QTimer::timeout, this, [this] { m_cursorOn = !m_cursorOn; viewport()->update(); });
    connect(m_pty.get(), &Pty::received, m_screen, &TerminalScreen::feed);
    connect(m_pty.get(), &Pty::finished, this, [this](int code) { m_blink.stop(); m_exitCode = code; repaintSoon(); Q_EMIT finished(code); });
    connect(m_screen, &TerminalScreen::output, this, [this](const QByteArray &bytes) { m_pty->write(bytes); });
    connect(m_screen, &TerminalScreen::changed, this, &TerminalView::repaintSoon);
    connect(m_screen, &TerminalScreen::titleChanged, this, &TerminalView::titleChanged);
    connect(m_screen, &TerminalScreen::bell, this, &TerminalView::bell);
    connect(m_screen, &TerminalScreen::mouseModeChanged, this, [this](TerminalScreen::MouseMode mode) {
        viewport()->setCursor(mode == TerminalScreen::MouseMode::None ? Qt::IBeamCursor : Qt::ArrowCursor);
    });
    connect(&Theme::instance(), &Theme::changed, this, &TerminalView::adoptFont);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        m_followsEnd = value == verticalScrollBar()->maximum();
        m_hover = {};
        viewport()->update();
    });
    adoptFont();
}

TerminalView::~TerminalView() = default;

sync::Expected<void> TerminalView::start(Pty::Start start)
{
    start.rows = m_screen->rows();
    start.columns = m_screen->columns();
    m_startFolder = start.folder;
    return m_pty->start(start);
}

QString TerminalView::folder() const
{
    const QString now = m_pty->folder();
    return now.isEmpty() ? m_startFolder : now;
}

void TerminalView::setFontStep(int step)
{
    m_fontStep = std::clamp(step, -6, 24);
    adoptFont();
}

void TerminalView::adoptFont()
{
    m_palette = TerminalPalette();
    m_font = Theme::instance().codeFont();
    m_font.setPixelSize(std::max(m_font.pixelSize() + m_fontStep, 6));
    m_font.setKerning(false);
    m_font.setHintingPreference(QFont::PreferFullHinting);
    const QFontMetricsF metrics(m_font);
    const qreal advance = metrics.horizontalAdvance(QLatin1Char('M'));
    m_cellWidth = qCeil(advance - 0.1);
    m_cellHeight = qCeil(metrics.height());
    m_ascent = qRound(metrics.ascent());
    // Cells stand on whole pixels, so whole runs can be drawn at once; and spacing switches ligatures off.
    m_font.setLetterSpacing(QFont::AbsoluteSpacing, m_cellWidth - advance + 0.0001);
    fitScreen();
    viewport()->update();
}

void TerminalView::fitScreen()
{
    const int columns = (viewport()->width() - 2 * Margin) / m_cellWidth, fitting = (viewport()->height() - Margin) / m_cellHeight;
    const int rows = std::max(fitting, 2);      // of a single row nothing is kept that scrolls away
    if (columns < 2 || fitting < 1 || (columns == m_screen->columns() && rows == m_screen->rows()))
        return;
    int first = firstLine();
    const bool reflows = columns != m_screen->columns(), follows = m_followsEnd;
    m_screen->resize(rows, columns, &first);
    m_pty->resize(rows, columns);
    if (reflows) {      // lines are broken elsewhere now
        m_selectionFrom = m_selectionTo = {};
        m_hover = {};
        m_droppedSeen = m_screen->droppedLines();
    }
    updateScrollBar();
    if (reflows && !follows && !m_screen->isAlternate())
        verticalScrollBar()->setValue(first);       // what one reads stays
}

void TerminalView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fitScreen();
}

void TerminalView::repaintSoon()
{
    if (!m_frame.isActive())
        m_frame.start();
}

void TerminalView::screenChanged()
{
    // Lines that were dropped at the top move everything up, a selection too.
    const int dropped = static_cast<int>(m_screen->droppedLines() - std::exchange(m_droppedSeen, m_screen->droppedLines()));
    if (dropped > 0) {
        const bool lost = m_selectionFrom.line < dropped;
        m_selectionFrom.line -= dropped;
        m_selectionTo.line -= dropped;
        if (lost)
            m_selectionFrom = m_selectionTo = {};
        if (!m_followsEnd)
            verticalScrollBar()->setValue(verticalScrollBar()->value() - dropped);
    }
    m_hover = {};        // what stood under the mouse may have gone
    updateScrollBar();
    m_cursorOn = true;
    viewport()->update();
}

void TerminalView::updateScrollBar()
{
    const bool follow = m_followsEnd;
    verticalScrollBar()->setRange(0, m_screen->isAlternate() ? 0 : m_screen->scrollbackLines());
    verticalScrollBar()->setPageStep(m_screen->rows());
    if (follow)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    m_followsEnd = follow;
}

int TerminalView::firstLine() const { return m_screen->isAlternate() ? m_screen->scrollbackLines() : verticalScrollBar()->value(); }

void TerminalView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), ink(Token::Editor));
    painter.setFont(m_font);
    const int first = firstLine();
    for (int row = 0; row <= m_screen->rows() && first + row < m_screen->lineCount(); ++row) {
        const int y = Margin / 2 + row * m_cellHeight;
        paintLine(painter, first + row, y);
    }
    paintLinkUnderline(painter, first);
    paintCursor(painter, first);
    paintEnd(painter);
}

/// Over a program that has ended and is left to be read.
void TerminalView::paintEnd(QPainter &painter)
{
    if (isRunning() || !m_exitCode)
        return;
    const QString said = tr("Ended with %1. Enter closes it.").arg(*m_exitCode);
    painter.setFont(font());
    const QRect at = QFontMetrics(font()).boundingRect(said).adjusted(-10, -4, 10, 4);
    QRect box(viewport()->width() - at.width() - Margin, viewport()->height() - at.height() - Margin / 2, at.width(), at.height());
    painter.fillRect(box, ink(Token::Raised));
    painter.setPen(ink(Token::Muted));
    painter.drawText(box, Qt::AlignCenter, said);
}

void TerminalView::paintLine(QPainter &painter, int line, int y)
{
    const TerminalLine cells = m_screen->line(line);
    for (size_t from = 0; from < cells.size();) {
        size_t to = from + 1;
        const auto same = [&](const TerminalCell &a, const TerminalCell &b) {
            return a.foreground == b.foreground && a.background == b.background && a.attributes == b.attributes && a.code < 0x2000 && b.code < 0x2000;
        };
        while (to < cells.size() && (cells[to].width == 0 || (cells[from].width == 1 && cells[to].width == 1 && same(cells[from], cells[to]) && !mayJoin(cells[to - 1], cells[to]))))
            ++to;
        paintRun(painter, cells, from, to, y);
        from = to;
    }
    paintSelection(painter, line, y);
}

void TerminalView::paintRun(QPainter &painter, const TerminalLine &cells, size_t from, size_t to, int y)
{
    const TerminalCell &cell = cells[from];
    QColor text = m_palette.foreground(cell.foreground, cell.attributes & TerminalCell::Bold), ground = m_palette.background(cell.background);
    bool filled = cell.background.kind != TerminalColor::Kind::Default;
    if (cell.attributes & TerminalCell::Reverse) {
        std::swap(text, ground);
        filled = true;
    }
    const QRect rect(Margin + static_cast<int>(from) * m_cellWidth, y, static_cast<int>(to - from) * m_cellWidth, m_cellHeight);
    if (filled)
        painter.fillRect(rect, ground);
    QString run;
    bool blank = true;
    for (size_t i = from; i < to; ++i)
        if (cells[i].width > 0) {
            run += m_screen->textOf(cells[i]);
            blank = blank && (cells[i].code == 0 || cells[i].code == U' ');
        }
    if (blank && !(cell.attributes & (TerminalCell::Underline | TerminalCell::Strike)))
        return;
    QFont font = m_font;
    font.setBold(cell.attributes & TerminalCell::Bold);
    font.setItalic(cell.attributes & TerminalCell::Italic);
    font.setUnderline(cell.attributes & TerminalCell::Underline);
    font.setStrikeOut(cell.attributes & TerminalCell::Strike);
    if (painter.font() != font)
        painter.setFont(font);
    painter.setPen(text);
    painter.drawText(QPoint(rect.left(), y + m_ascent), run);
}

void TerminalView::paintSelection(QPainter &painter, int line, int y)
{
    if (!hasSelection() || line < m_selectionFrom.line || line > m_selectionTo.line)
        return;
    const int from = line == m_selectionFrom.line ? m_selectionFrom.column : 0, to = line == m_selectionTo.line ? m_selectionTo.column : m_screen->columns();
    QColor color = ink(Token::Accent);
    color.setAlphaF(0.32F);
    painter.fillRect(QRect(Margin + from * m_cellWidth, y, (to - from) * m_cellWidth, m_cellHeight), color);
}

QRect TerminalView::cursorRect() const
{
    const Position at = m_screen->cursor();
    const TerminalLine cells = m_screen->line(at.line);
    const bool wide = at.column < static_cast<int>(cells.size()) && cells[static_cast<size_t>(at.column)].width == 2;
    return {Margin + at.column * m_cellWidth, Margin / 2 + (at.line - firstLine()) * m_cellHeight, m_cellWidth * (wide ? 2 : 1), m_cellHeight};
}

void TerminalView::paintCursor(QPainter &painter, int)
{
    const QRect rect = cursorRect();
    if (!m_preedit.isEmpty()) {
        const QRect wide(rect.topLeft(), QSize(QFontMetrics(m_font).horizontalAdvance(m_preedit), rect.height()));
        painter.fillRect(wide, ink(Token::Raised));
        painter.setPen(ink(Token::Text));
        QFont font = m_font;
        font.setUnderline(true);
        painter.setFont(font);
        painter.drawText(QPoint(wide.left(), wide.top() + m_ascent), m_preedit);
        return;
    }
    if (!m_screen->isCursorVisible() || !isRunning())
        return;
    const QColor color = ink(Token::Accent);
    if (!hasFocus()) {
        painter.setPen(color);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    } else if (m_cursorOn) {
        switch (m_screen->cursorShape()) {
        case TerminalScreen::CursorShape::Bar:
            return painter.fillRect(rect.left(), rect.top(), 2, rect.height(), color);
        case TerminalScreen::CursorShape::Underline:
            return painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, color);
        case TerminalScreen::CursorShape::Block:
            break;
        }
        painter.fillRect(rect, color);
        const Position at = m_screen->cursor();
        const TerminalLine cells = m_screen->line(at.line);
        if (at.column < static_cast<int>(cells.size())) {
            painter.setPen(ink(Token::OnAccent));
            painter.setFont(m_font);
            painter.drawText(QPoint(rect.left(), rect.top() + m_ascent), m_screen->textOf(cells[static_cast<size_t>(at.column)]));
        }
    }
}

bool TerminalView::event(QEvent *event)
{
    // What the program gets is not the window's shortcut, Ctrl+C and Ctrl+R for example.
    if (event->type() == QEvent::ShortcutOverride && isRunning() && !belongsToWindow(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void TerminalView::keyPressEvent(QKeyEvent *event)
{
    const bool controlShift = (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier)) == (Qt::ControlModifier | Qt::ShiftModifier);
    if (controlShift && event->key() == Qt::Key_C)
        return copy();
    if ((controlShift && event->key() == Qt::Key_V) || (event->modifiers() == Qt::ShiftModifier && event->key() == Qt::Key_Insert))
        return paste();
    if (controlShift && event->key() == Qt::Key_Backtab)
        return static_cast<void>(QAbstractScrollArea::focusNextPrevChild(false));
    const bool page = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (page && event->modifiers() == Qt::ShiftModifier)
        return verticalScrollBar()->triggerAction(event->key() == Qt::Key_PageUp ? QAbstractSlider::SliderPageStepSub : QAbstractSlider::SliderPageStepAdd);
    if (!isRunning() && m_exitCode && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return Q_EMIT closeRequested();
    if (belongsToWindow(*event) || !isRunning() || !sendKeyTo(*m_screen, *event))
        return QAbstractScrollArea::keyPressEvent(event);
    m_typedInto = true;
    m_selectionFrom = m_selectionTo = {};
    m_followsEnd = true;
    updateScrollBar();
    repaintSoon();
}

void TerminalView::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->commitString().isEmpty()) {
        m_screen->sendText(event->commitString());
        m_typedInto = m_followsEnd = true;
        updateScrollBar();
    }
    m_preedit = event->preeditString();
    viewport()->update();
    event->accept();
}

QVariant TerminalView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    switch (query) {
    case Qt::ImEnabled: return isRunning();
    case Qt::ImCursorRectangle: return cursorRect().translated(viewport()->pos());
    case Qt::ImFont: return m_font;
    default: return QAbstractScrollArea::inputMethodQuery(query);
    }
}

void TerminalView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_cursorOn = true;
    if (QApplication::cursorFlashTime() > 0)
        m_blink.start();
    m_screen->sendFocus(true);
    viewport()->update();
}

void TerminalView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_blink.stop();
    m_screen->sendFocus(false);
    viewport()->update();
}

void TerminalView::select(Position from, Position to)
{
    m_selectionFrom = std::min(from, to);
    m_selectionTo = std::max(from, to);
    viewport()->update();
}

void TerminalView::selectWord(Position at)
{
    const TerminalLine cells = m_screen->line(at.line);
    const auto isWord = [&](int column) {
        if (column < 0 || column >= static_cast<int>(cells.size()) || cells[static_cast<size_t>(column)].width == 0)
            return false;
        const QChar c = m_screen->textOf(cells[static_cast<size_t>(column)])[0];
        return c.isLetterOrNumber() || c.isSurrogate() || QStringLiteral("_-./~+@").contains(c);
    };
    int from = at.column, to = at.column;
    while (isWord(from - 1))
        --from;
    while (isWord(to))
        ++to;
    select({at.line, from}, {at.line, to});
}

QString TerminalView::selectedText() const { return m_screen->textBetween(m_selectionFrom, m_selectionTo); }

bool TerminalView::find(const QString &text, bool backwards, bool caseSensitive)
{
    const Position from = hasSelection() ? (backwards ? m_selectionFrom : m_selectionTo) : Position{m_screen->lineCount() - 1, m_screen->columns()};
    const auto match = m_screen->find(text, from, backwards, caseSensitive);
    if (!match)
        return false;
    select(match->from, match->to);
    const int first = firstLine();
    if (match->from.line < first || match->from.line >= first + m_screen->rows())
        verticalScrollBar()->setValue(match->from.line - m_screen->rows() / 2);
    return true;
}

void TerminalView::copy()
{
    if (hasSelection())
        QApplication::clipboard()->setText(selectedText());
}

void TerminalView::paste() { pasteText(QApplication::clipboard()->text()); }

void TerminalView::pasteText(const QString &text)
{
    if (text.isEmpty() || !isRunning())
        return;
    // Each line would be carried out at once: whoever pastes is to have wanted that.
    QString lines = text;
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));      // both are Enter
    if (!m_screen->takesPasteWhole() && lines.trimmed().contains(QLatin1Char('\n')))
        return Q_EMIT pasteDoubted(lines);
    pasteAnyway(text);
}

void TerminalView::pasteAnyway(const QString &text)
{
    m_screen->paste(text);
    m_typedInto = m_followsEnd = true;
    m_selectionFrom = m_selectionTo = {};
    updateScrollBar();
}

void TerminalView::selectAll() { select({0, 0}, {m_screen->lineCount() - 1, m_screen->columns()}); }

void TerminalView::clear()
{
    m_screen->clearScrollback();
    m_screen->sendCharacter(U'l', Qt::ControlModifier);   // the shell paints its prompt anew
}

} // namespace dyad::panels
