// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/Folding.h"
#include "editor/CodeEditor.h"
#include "editor/Icons.h"
#include "editor/Theme.h"
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPainter>

namespace dyad::editor {

using Sci = QsciScintillaBase;

namespace {
constexpr qint64 SliceNs = 3'000'000;
constexpr int Width = 14;               // logical pixels
constexpr int FarthestBlank = 200;      // lines; a longer gap ends what it lies in
constexpr int LongestIndent = 1000;     // columns

constexpr int Chevron = 12;            // logical pixels
constexpr int Markers[] = {Sci::SC_MARKNUM_FOLDEROPEN, Sci::SC_MARKNUM_FOLDER, Sci::SC_MARKNUM_FOLDEROPENMID, Sci::SC_MARKNUM_FOLDEREND,
    Sci::SC_MARKNUM_FOLDERSUB, Sci::SC_MARKNUM_FOLDERTAIL, Sci::SC_MARKNUM_FOLDERMIDTAIL};

unsigned long u(int value) { return static_cast<unsigned long>(value); }
} // namespace

Folding::Folding(CodeEditor *editor) : QObject(editor), m_editor(editor)
{
    editor->send(Sci::SCI_SETMARGINTYPEN, Margin, Sci::SC_MARGIN_SYMBOL);
    editor->send(Sci::SCI_SETMARGINMASKN, Margin, static_cast<long>(static_cast<unsigned int>(Sci::SC_MASK_FOLDERS)));
    editor->send(Sci::SCI_SETMARGINWIDTHN, Margin, Width);
    editor->send(Sci::SCI_SETMARGINSENSITIVEN, Margin, 1);
    editor->send(Sci::SCI_SETAUTOMATICFOLD, u(Sci::SC_AUTOMATICFOLD_SHOW | Sci::SC_AUTOMATICFOLD_CLICK | Sci::SC_AUTOMATICFOLD_CHANGE));
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &Folding::slice);
    connect(editor, &CodeEditor::modified, this, &Folding::onModified);
    connect(&Theme::instance(), &Theme::changed, this, &Folding::look);
    editor->viewport()->installEventFilter(this);
    editor->addOverlay(this);
    look();
    m_dirty.mark(0, editor->lineCount() - 1);
    m_timer.start();
}

void Folding::look()
{
    const Theme &theme = Theme::instance();
    m_editor->SendScintilla(Sci::SCI_SETFOLDMARGINCOLOUR, 1UL, theme.color(Token::Editor));
    m_editor->SendScintilla(Sci::SCI_SETFOLDMARGINHICOLOUR, 1UL, theme.color(Token::Editor));
    for (const int marker : Markers)
        m_editor->send(Sci::SCI_MARKERDEFINE, u(marker), Sci::SC_MARK_EMPTY);
}

void Folding::paint(QPainter &painter, const QRect &exposed)
{
    int left = 0;
    for (int margin = 0; margin < Margin; ++margin)
        left += static_cast<int>(m_editor->send(Sci::SCI_GETMARGINWIDTHN, u(margin)));
    const int height = m_editor->lineHeight(), last = m_editor->lastVisibleLine();
    const qreal ratio = m_editor->devicePixelRatioF();
    for (int line = m_editor->firstVisibleLine(); line <= last; ++line) {
        const bool isHead = m_editor->send(Sci::SCI_GETFOLDLEVEL, u(line)) & Sci::SC_FOLDLEVELHEADERFLAG;
        if (!isHead || m_editor->send(Sci::SCI_GETLINEVISIBLE, u(line)) == 0)
            continue;
        const bool open = m_editor->send(Sci::SCI_GETFOLDEXPANDED, u(line)) != 0;
        if (!open)
            paintEnd(painter, line);
        if (exposed.left() > left + Width)
            continue;
        const QPixmap chevron = Icons::pixmap(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), open ? Token::Faint : Token::Muted, Chevron, ratio);
        painter.drawPixmap(left + (Width - Chevron) / 2, m_editor->pointAt(m_editor->lineStart(line)).y() + (height - Chevron) / 2, chevron);
    }
}

/// Below what is folded: Scintilla's own stands below each line of the screen that a wrapped one takes.
void Folding::paintEnd(QPainter &painter, int line)
{
    const int rows = static_cast<int>(m_editor->send(Sci::SCI_WRAPCOUNT, u(line)));
    const int bottom = m_editor->pointAt(m_editor->lineStart(line)).y() + rows * m_editor->lineHeight() - 1, left = m_editor->marginsWidth();
    painter.fillRect(left, bottom, m_editor->viewport()->width() - left, 1, Theme::instance().color(Token::Faint));
}

void Folding::onModified(const TextEdit &edit)
{
    if (m_editor->lineCount() > MostLines) {
        m_dirty.clear();
        return;
    }
    if (const auto at = std::min(static_cast<size_t>(edit.line) + 1, m_levels.size()); edit.linesAdded > 0 && at > 0)
        m_levels.insert(m_levels.begin() + static_cast<qsizetype>(at), static_cast<size_t>(edit.linesAdded), m_levels[at - 1] & Sci::SC_FOLDLEVELNUMBERMASK);
    else if (edit.linesAdded < 0)
        m_levels.erase(m_levels.begin() + static_cast<qsizetype>(at), m_levels.begin() + static_cast<qsizetype>(std::min(m_levels.size(), at + static_cast<size_t>(-edit.linesAdded))));
    if (edit.linesAdded != 0)
        m_dirty.shift(edit.line, edit.linesAdded);
    // The lines before look ahead to the next one that is not blank.
    int first = edit.line;
    for (int steps = 0; first > 0 && steps < FarthestBlank; ++steps)
        if (indentOf(--first) >= 0)
            break;
    m_dirty.mark(first, std::min(m_editor->lineCount() - 1, edit.line + std::max(0, edit.linesAdded) + 1));
    m_timer.start();
}

int Folding::indentOf(int line) const
{
    const qint64 from = m_editor->lineStart(line);
    const std::string_view text = m_editor->textView(from, std::min<qint64>(m_editor->lineEnd(line) - from, LongestIndent));
    int columns = 0;
    for (const char c : text) {
        if (c == '\t')
            columns += m_editor->indentationWidth() - columns % m_editor->indentationWidth();
        else if (c == ' ')
            ++columns;
        else
            return columns;
    }
    return -1;
}

int Folding::nextFilled(int line) const
{
    const int end = std::min(m_editor->lineCount(), line + FarthestBlank);
    for (int next = line + 1; next < end; ++next)
        if (indentOf(next) >= 0)
            return next;
    return -1;
}

int Folding::levelOf(int line) const
{
    if (static_cast<size_t>(line) < m_levels.size())
        return m_levels[static_cast<size_t>(line)];
    const int next = nextFilled(line);
    const int after = next >= 0 ? indentOf(next) : 0;
    const int indent = indentOf(line);
    if (indent < 0)
        return (Sci::SC_FOLDLEVELBASE + after) | Sci::SC_FOLDLEVELWHITEFLAG;     // blank lines belong to what follows
    return (Sci::SC_FOLDLEVELBASE + indent) | (after > indent ? Sci::SC_FOLDLEVELHEADERFLAG : 0);
}

void Folding::setRanges(const QVector<std::pair<int, int>> &ranges)
{
    const int lines = m_editor->lineCount();
    if ((ranges.isEmpty() && m_levels.empty()) || lines > MostLines)
        return;
    m_levels.clear();
    if (!ranges.isEmpty()) {
        std::vector<int> steps(static_cast<size_t>(lines) + 1, 0);      // how much deeper a line is than the one before
        m_levels.assign(static_cast<size_t>(lines), 0);
        for (const auto &[first, last] : ranges) {
            if (first < 0 || last >= lines)
                continue;
            ++steps[static_cast<size_t>(first) + 1];
            --steps[static_cast<size_t>(last) + 1];
            m_levels[static_cast<size_t>(first)] = Sci::SC_FOLDLEVELHEADERFLAG;
        }
        for (int line = 0, depth = 0; line < lines; ++line)
            m_levels[static_cast<size_t>(line)] |= Sci::SC_FOLDLEVELBASE + (depth += steps[static_cast<size_t>(line)]);
    }
    m_dirty.mark(0, lines - 1);
    m_timer.start();
}

void Folding::slice()
{
    QElapsedTimer clock;
    clock.start();
    while (!m_dirty.isEmpty() && clock.nsecsElapsed() < SliceNs) {
        const int line = m_dirty.firstLine();
        if (line < m_editor->lineCount()) {
            const int level = levelOf(line);
            if (m_editor->send(Sci::SCI_GETFOLDLEVEL, u(line)) != level)
                m_editor->send(Sci::SCI_SETFOLDLEVEL, u(line), level);
        }
        m_dirty.finishFirstLine(0);
    }
    if (m_dirty.isEmpty()) {
        m_timer.stop();
        Q_EMIT completed();
    }
}

void Folding::toggle()
{
    int line = m_editor->lineAt(m_editor->caret());
    if (!(m_editor->send(Sci::SCI_GETFOLDLEVEL, u(line)) & Sci::SC_FOLDLEVELHEADERFLAG))
        line = static_cast<int>(m_editor->send(Sci::SCI_GETFOLDPARENT, u(line)));
    if (line >= 0)
        m_editor->send(Sci::SCI_TOGGLEFOLD, u(line));
    takeCaretOut();
}

/// A click on a chevron is Scintilla's own.
bool Folding::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent *>(event)->position().x() < m_editor->marginsWidth())
        QMetaObject::invokeMethod(this, &Folding::takeCaretOut, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

/// What is typed is seen: where the caret's line was folded away, it goes to the end of the line that stands for it.
void Folding::takeCaretOut()
{
    const int line = m_editor->lineAt(m_editor->caret());
    long shown = line;
    while (shown >= 0 && m_editor->send(Sci::SCI_GETLINEVISIBLE, static_cast<unsigned long>(shown)) == 0)
        shown = m_editor->send(Sci::SCI_GETFOLDPARENT, static_cast<unsigned long>(shown));
    if (shown >= 0 && shown != line)
        m_editor->setCaret(m_editor->lineEnd(static_cast<int>(shown)));
}

void Folding::foldAll()
{
    for (int line = 0; line < m_editor->lineCount(); ++line) {
        if (!(m_editor->send(Sci::SCI_GETFOLDLEVEL, u(line)) & Sci::SC_FOLDLEVELHEADERFLAG))
            continue;
        const long last = m_editor->send(Sci::SCI_GETLASTCHILD, u(line), -1);
        m_editor->send(Sci::SCI_FOLDLINE, u(line), Sci::SC_FOLDACTION_CONTRACT);
        line = std::max(line, static_cast<int>(last));
    }
    takeCaretOut();
}

void Folding::unfoldAll() { m_editor->send(Sci::SCI_FOLDALL, Sci::SC_FOLDACTION_EXPAND); }

} // namespace dyad::editor
