// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/RemoteCursors.h"
#include "editor/CodeEditor.h"
#include "editor/Indicators.h"
#include "editor/MarkedScrollBar.h"
#include "editor/Theme.h"
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace dyad::editor {

using Sci = QsciScintillaBase;

namespace {

QColor colorOf(int color) { return color == RemoteCursor::Assistant ? Theme::instance().color(Token::Ai) : Theme::instance().person(color); }

constexpr int CaretWidth = 2, HoverReach = 4, FlagHeight = 15;

qint64 moved(qint64 position, const TextEdit &edit)
{
    const qint64 end = edit.position + edit.removed;
    if (position > end)
        return position + edit.inserted.size() - edit.removed;
    if (position > edit.position)
        return edit.position + (edit.foreign ? edit.inserted.size() : 0);
    // What somebody else inserts at a caret was most likely typed there: it goes along. What is typed here leaves it.
    return position == edit.position && edit.foreign ? position + edit.inserted.size() : position;
}

} // namespace

RemoteCursors::RemoteCursors(CodeEditor *editor) : m_editor(editor)
{
    connect(editor, &CodeEditor::modified, this, &RemoteCursors::onModified);
    connect(&m_timer, &QTimer::timeout, this, &RemoteCursors::tick);
    m_timer.setSingleShot(true);
    editor->viewport()->setMouseTracking(true);
    editor->viewport()->installEventFilter(this);
    editor->addOverlay(this);
}

RemoteCursors::~RemoteCursors()
{
    m_editor->removeOverlay(this);
}

void RemoteCursors::set(const RemoteCursor &cursor)
{
    Shown &shown = m_shown[cursor.id];
    const bool movedNow = !shown.sinceMoved.isValid() || shown.cursor.caret != cursor.caret || shown.cursor.selections != cursor.selections;
    shown.cursor = cursor;
    if (movedNow)
        shown.sinceMoved.start();
    markSelections();
    refresh();
}

void RemoteCursors::remove(quint64 id)
{
    m_shown.remove(id);
    markSelections();
    refresh();
}

void RemoteCursors::clear()
{
    m_shown.clear();
    markSelections();
    refresh();
}

QVector<RemoteCursor> RemoteCursors::cursors() const
{
    QVector<RemoteCursor> result;
    for (const Shown &shown : m_shown)
        result.append(shown.cursor);
    return result;
}

bool RemoteCursors::isFlagShown(quint64 id) const
{
    const auto it = m_shown.constFind(id);
    return it != m_shown.constEnd() && flagOpacity(*it) > 0;
}

void RemoteCursors::onModified(const TextEdit &edit)
{
    if (m_shown.isEmpty())
        return;
    for (Shown &shown : m_shown) {
        const qint64 caret = moved(shown.cursor.caret, edit);
        if (caret != shown.cursor.caret && edit.foreign && shown.cursor.caret >= edit.position && shown.cursor.caret <= edit.position + edit.removed)
            shown.sinceMoved.start();
        shown.cursor.caret = caret;
        for (auto &[anchor, head] : shown.cursor.selections) {
            anchor = moved(anchor, edit);
            head = moved(head, edit);
        }
    }
    refresh();      // Scintilla moves the indicators of selections by itself
}

void RemoteCursors::markSelections()
{
    if (std::exchange(m_marked, false)) {
        for (int color = 0; color < Theme::PeopleColors; ++color) {
            m_editor->send(Sci::SCI_SETINDICATORCURRENT, number(Indicator::People, color));
            m_editor->send(Sci::SCI_INDICATORCLEARRANGE, 0, static_cast<long>(m_editor->length()));
        }
    }
    for (const Shown &shown : std::as_const(m_shown)) {
        m_editor->send(Sci::SCI_SETINDICATORCURRENT, number(Indicator::People, shown.cursor.color % Theme::PeopleColors));
        for (const auto &[anchor, head] : shown.cursor.selections) {
            const auto [from, to] = std::minmax({anchor, head});
            if (to > from) {
                m_editor->send(Sci::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(from), static_cast<long>(to - from));
                m_marked = true;
            }
        }
    }
}

void RemoteCursors::refresh()
{
    m_editor->viewport()->update();
    markScrollBar();
    if (!m_timer.isActive())
        tick();
    Q_EMIT changed();
}

void RemoteCursors::markScrollBar()
{
    QVector<MarkedScrollBar::Mark> marks;
    for (const Shown &shown : std::as_const(m_shown)) {
        const int line = m_editor->lineAt(std::clamp<qint64>(shown.cursor.caret, 0, m_editor->length()));
        const long display = m_editor->send(Sci::SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(line));
        marks.append({static_cast<int>(display), colorOf(shown.cursor.color)});
    }
    m_editor->scrollMarks()->setMarks(QStringLiteral("people"), marks);
}

// Sleeps until the next flag begins to fade; while one fades, paints it a few times.
void RemoteCursors::tick()
{
    qint64 next = -1;
    for (const Shown &shown : std::as_const(m_shown)) {
        const qint64 age = shown.sinceMoved.elapsed();
        if (age > FlagMs + FadeMs)
            continue;
        const qint64 wait = age < FlagMs ? FlagMs - age : 30;
        next = next < 0 ? wait : std::min(next, wait);
    }
    m_editor->viewport()->update();
    if (next >= 0)
        m_timer.start(static_cast<int>(next) + 1);
}

double RemoteCursors::flagOpacity(const Shown &shown) const
{
    const qint64 age = shown.sinceMoved.elapsed();
    if (shown.hovered || age < FlagMs)
        return 1;
    const bool animated = m_editor->style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
    return animated ? std::max(0.0, 1.0 - double(age - FlagMs) / FadeMs) : 0;
}

QRect RemoteCursors::caretRect(const Shown &shown) const
{
    const qint64 position = std::clamp<qint64>(shown.cursor.caret, 0, m_editor->length());
    return {m_editor->pointAt(position), QSize(CaretWidth, m_editor->lineHeight())};
}

void RemoteCursors::paint(QPainter &painter, const QRect &)
{
    const int textLeft = static_cast<int>(m_editor->send(Sci::SCI_GETMARGINLEFT)) + m_editor->marginsWidth();
    const int first = m_editor->firstVisibleLine(), last = m_editor->lastVisibleLine();
    painter.setClipRect(QRect(textLeft - 2, 0, m_editor->viewport()->width(), m_editor->viewport()->height()), Qt::IntersectClip);
    for (const Shown &shown : std::as_const(m_shown)) {
        const int line = m_editor->lineAt(std::clamp<qint64>(shown.cursor.caret, 0, m_editor->length()));
        if (line < first || line > last)
            continue;       // asking where it is would lay out a line nobody sees
        const QRect caret = caretRect(shown);
        painter.fillRect(caret, colorOf(shown.cursor.color));
        paintFlag(painter, shown, caret);
    }
}

void RemoteCursors::paintFlag(QPainter &painter, const Shown &shown, const QRect &caret) const
{
    const double opacity = flagOpacity(shown);
    if (opacity <= 0 || shown.cursor.name.isEmpty())
        return;
    QFont font = Theme::instance().interfaceFont();
    font.setPixelSize(11);
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    const QString name = metrics.elidedText(shown.cursor.name, Qt::ElideRight, 160);
    QRect flag(caret.left() - 1, caret.top() - FlagHeight + 1, metrics.horizontalAdvance(name) + 12, FlagHeight);
    if (flag.top() < 0)
        flag.moveTop(caret.bottom());
    flag.moveRight(std::min(flag.right(), m_editor->viewport()->width() - 2));
    const QColor color = colorOf(shown.cursor.color);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(opacity);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(flag, 3, 3);
    painter.setFont(font);
    painter.setPen(Theme::instance().readableOn(color));
    painter.drawText(flag, Qt::AlignCenter, name);
    painter.setOpacity(1);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

bool RemoteCursors::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove && !m_shown.isEmpty()) {
        const QPoint at = static_cast<QMouseEvent *>(event)->position().toPoint();
        for (Shown &shown : m_shown) {
            const bool over = caretRect(shown).adjusted(-HoverReach, 0, HoverReach, 0).contains(at);
            if (std::exchange(shown.hovered, over) != over)
                m_editor->viewport()->update();
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace dyad::editor
