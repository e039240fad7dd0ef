// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The mouse's part of a terminal: selecting, links, what is dropped, and the mouse of programs that want it.
#include "panels/Ink.h"
#include "panels/terminal/TerminalView.h"
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QUrl>

namespace dyad::panels {

using editor::Token;

namespace {

constexpr qsizetype LongestLink = 8192;     // UTF-16 units

// As a shell takes it for one word, whatever is in it.
QString shellWord(const QString &path)
{
    static const QRegularExpression plain(QStringLiteral("^[\\w@%+=:,./-]+$"));
    return plain.match(path).hasMatch() ? path : QLatin1Char('\'') + QString(path).replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

} // namespace

TerminalView::Position TerminalView::positionAt(const QPoint &point, bool between) const
{
    const int x = point.x() - Margin + (between ? m_cellWidth / 2 : 0);
    const int row = std::clamp((point.y() - Margin / 2) / m_cellHeight, 0, m_screen->rows() - 1);
    return {firstLine() + row, std::clamp(x / m_cellWidth, 0, m_screen->columns() - (between ? 0 : 1))};
}

bool TerminalView::programTakesMouse(Qt::KeyboardModifiers modifiers) const
{
    return m_screen->mouseMode() != TerminalScreen::MouseMode::None && !(modifiers & Qt::ShiftModifier);
}

void TerminalView::sendMouse(const QMouseEvent &event, bool pressed)
{
    const int button = event.button() == Qt::LeftButton ? 1 : event.button() == Qt::MiddleButton ? 2 : 3;
    const Position at = positionAt(event.position().toPoint(), false);
    m_screen->sendMouse(at.line - m_screen->scrollbackLines(), at.column, button, pressed, event.modifiers());
}

void TerminalView::mousePressEvent(QMouseEvent *event)
{
    if (programTakesMouse(event->modifiers()))
        return sendMouse(*event, true);
    if (event->button() == Qt::MiddleButton && QApplication::clipboard()->supportsSelection())
        return pasteText(QApplication::clipboard()->text(QClipboard::Selection));
    if (event->button() != Qt::LeftButton)
        return;
    m_anchor = positionAt(event->position().toPoint(), true);
    m_selecting = true;
    select(m_anchor, m_anchor);
}

void TerminalView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (m_selecting) {
        if (point.y() < 0 || point.y() > viewport()->height())
            verticalScrollBar()->setValue(verticalScrollBar()->value() + (point.y() < 0 ? -1 : 1));
        return select(m_anchor, positionAt(point, true));
    }
    if (programTakesMouse(event->modifiers())) {
        const Position at = positionAt(point, false);
        return m_screen->sendMouseMove(at.line - m_screen->scrollbackLines(), at.column, event->modifiers());
    }
    const Hit hit = linkAt(point);
    const bool opens = event->modifiers() & Qt::ControlModifier;
    viewport()->setCursor(hit.from.line >= 0 && opens ? Qt::PointingHandCursor : Qt::IBeamCursor);
    if (hit.from != m_hover.from) {
        m_hover = hit;
        viewport()->setToolTip(hit.from.line >= 0 ? tr("Ctrl+click opens it") : QString());
        viewport()->update();
    }
}

void TerminalView::leaveEvent(QEvent *event)
{
    QAbstractScrollArea::leaveEvent(event);
    m_hover = {};
    viewport()->update();
}

void TerminalView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_selecting) {
        if (programTakesMouse(event->modifiers()))
            sendMouse(*event, false);
        return;
    }
    m_selecting = false;
    if (hasSelection() && QApplication::clipboard()->supportsSelection())
        QApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
    else if (!hasSelection() && event->modifiers() & Qt::ControlModifier)      // a plain click only brings the keyboard here
        openLink(linkAt(event->position().toPoint()));
}

void TerminalView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (programTakesMouse(event->modifiers()))
        return sendMouse(*event, true);
    selectWord(positionAt(event->position().toPoint(), false));
}

void TerminalView::wheelEvent(QWheelEvent *event)
{
    // Touchpads send many small turns.
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / 40;
    m_wheel -= steps * 40;
    if (programTakesMouse(event->modifiers()) && steps != 0) {
        const Position at = positionAt(event->position().toPoint(), false);
        return m_screen->sendMouse(at.line - m_screen->scrollbackLines(), at.column, steps > 0 ? 4 : 5, true, event->modifiers());
    }
    // Pagers and editors that do not ask for the mouse scroll by the arrow keys.
    for (int i = 0; m_screen->isAlternate() && i < std::abs(steps); ++i)
        m_screen->sendKey(steps > 0 ? TerminalScreen::Key::Up : TerminalScreen::Key::Down, {});
    if (!m_screen->isAlternate())
        verticalScrollBar()->setValue(verticalScrollBar()->value() - steps);
}

std::pair<QString, std::vector<TerminalView::Position>> TerminalView::wholeLineAt(int line) const
{
    // A line that was wrapped is one: half an address is another one.
    constexpr int MostAbove = 64;
    for (int up = 0; up < MostAbove && line > 0 && m_screen->isWrapped(line - 1); ++up)
        --line;
    std::pair<QString, std::vector<Position>> whole;
    for (;; ++line) {
        std::vector<int> columns;
        const QString text = m_screen->lineText(line, &columns);
        for (qsizetype i = 0; i < text.size(); ++i)
            whole.second.push_back({line, columns[static_cast<size_t>(i)]});
        whole.first += text;
        if (!m_screen->isWrapped(line) || whole.first.size() > LongestLink)
            return whole;
    }
}

TerminalView::Hit TerminalView::linkAt(const QPoint &point) const
{
    const Position at = positionAt(point, false);
    const auto [text, places] = wholeLineAt(at.line);
    for (const TerminalLink &link : findLinks(text)) {
        const Position from = places[static_cast<size_t>(link.start)];
        Position to = places[static_cast<size_t>(link.start + link.length - 1)];
        ++to.column;
        if (at < from || at >= to)
            continue;
        if (link.isUrl)
            return {from, to, link, {}};
        QString target = link.target;
        if (target.startsWith(QLatin1String("~/")))
            target.replace(0, 1, QDir::homePath());
        const QFileInfo file(QDir(folder()), target);
        if (file.isFile())
            return {from, to, link, file.canonicalFilePath()};
    }
    return {};
}

void TerminalView::openLink(const Hit &hit)
{
    if (hit.from.line < 0)
        return;
    if (hit.link.isUrl)
        Q_EMIT urlRequested(hit.link.target);
    else
        Q_EMIT openRequested(hit.path, hit.link.line, hit.link.column);
}

void TerminalView::paintLinkUnderline(QPainter &painter, int first)
{
    for (int line = std::max(m_hover.from.line, first); m_hover.from.line >= 0 && line <= m_hover.to.line; ++line) {
        const int from = line == m_hover.from.line ? m_hover.from.column : 0, to = line == m_hover.to.line ? m_hover.to.column : m_screen->columns();
        painter.fillRect(Margin + from * m_cellWidth, Margin / 2 + (line - first + 1) * m_cellHeight - 2, (to - from) * m_cellWidth, 1, ink(Token::Accent));
    }
}

void TerminalView::dragEnterEvent(QDragEnterEvent *event)
{
    if (isRunning() && (event->mimeData()->hasUrls() || event->mimeData()->hasText()))
        event->acceptProposedAction();
}

void TerminalView::dragMoveEvent(QDragMoveEvent *event) { event->acceptProposedAction(); }

void TerminalView::dropEvent(QDropEvent *event)
{
    QStringList words;
    for (const QUrl &url : event->mimeData()->urls())
        words << (url.isLocalFile() ? shellWord(url.toLocalFile()) : url.toString(QUrl::FullyEncoded));
    event->acceptProposedAction();
    setFocus(Qt::MouseFocusReason);
    pasteText(words.isEmpty() ? event->mimeData()->text() : words.join(QLatin1Char(' ')) + QLatin1Char(' '));
}

void TerminalView::contextMenuEvent(QContextMenuEvent *event)
{
    if (programTakesMouse(event->modifiers()))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy")), &QAction::triggered, this, &TerminalView::copy);
    menu->actions().constLast()->setEnabled(hasSelection());
    connect(menu->addAction(tr("Paste")), &QAction::triggered, this, &TerminalView::paste);
    connect(menu->addAction(tr("Select all")), &QAction::triggered, this, &TerminalView::selectAll);
    menu->addSeparator();
    connect(menu->addAction(tr("Clear")), &QAction::triggered, this, &TerminalView::clear);
    menu->popup(event->globalPos());
}

} // namespace dyad::panels
