// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/MessageList.h"
#include "panels/chat/MessageView.h"
#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace dyad::panels {

namespace {
constexpr int Nearly = 24;      // px from the end that still are the end
constexpr int Guess = 120, Before = 4, After = 8;       // px: a message that nobody has seen; over the first, under the last
}

MessageList::MessageList(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("chat.messages"));
    setAccessibleName(tr("Messages"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(new QWidget(this));
    widget()->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::TabFocus);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &MessageList::makeNear);
}

void MessageList::clear()
{
    for (MessageView *view : std::exchange(m_views, {}))
        delete view;
    m_heights.clear();
    m_tops.clear();
    m_make = nullptr;
    place(0);
}

void MessageList::reset(int count, Make make)
{
    clear();
    m_make = std::move(make);
    m_views.fill(nullptr, count);
    m_heights.fill(Guess, count);
    m_tops.fill(0, count);
    place(0);
    toEnd();
    makeNear();
}

void MessageList::take(MessageView *view)
{
    view->setParent(widget());
    view->installEventFilter(this);
    view->show();
}

void MessageList::append(MessageView *view)
{
    m_views.append(view);
    m_heights.append(-1);
    m_tops.append(0);
    take(view);
    place(count() - 1);
}

MessageView *MessageList::at(int index)
{
    if (!m_views[index] && m_make) {
        MessageView *view = m_make(index);
        m_views[index] = view;
        m_heights[index] = -1;
        take(view);
        place(index);
    }
    return m_views[index];
}

void MessageList::changed(MessageView *view)
{
    const int index = indexOf(view);
    if (index < 0)
        return;
    m_heights[index] = -1;
    place(index);
}

bool MessageList::isAtEnd() const { return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - Nearly; }

void MessageList::toEnd() { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); }

/// The message at this height, or the one after it; count(): none.
int MessageList::firstAt(int y) const { return int(std::upper_bound(m_tops.begin(), m_tops.end(), y) - m_tops.begin()) - 1; }

void MessageList::place(int from)
{
    if (m_placing)
        return;
    m_placing = true;
    const bool follow = isAtEnd();
    const int value = verticalScrollBar()->value(), anchor = std::max(0, std::min(firstAt(value), count() - 1));
    const int offset = count() > 0 ? value - m_tops[anchor] : 0;
    const int width = viewport()->width();
    int top = from > 0 ? m_tops[from - 1] + m_heights[from - 1] : Before;
    for (int i = from; i < count(); ++i) {
        MessageView *view = m_views[i];
        if (view && m_heights[i] < 0) {
            view->layout()->activate();
            m_heights[i] = view->layout()->hasHeightForWidth() ? view->layout()->totalHeightForWidth(width) : view->sizeHint().height();
        }
        m_tops[i] = top;
        if (view)
            view->setGeometry(0, top, width, m_heights[i]);
        top += m_heights[i];
    }
    widget()->resize(width, top + After);
    m_placing = false;
    if (follow)
        toEnd();
    else if (from < anchor)
        verticalScrollBar()->setValue(m_tops[anchor] + offset);
}

/// What is seen, and a screen before and behind it. Guesses that prove wrong bring others near: until there are none.
void MessageList::makeNear()
{
    if (m_making || m_placing || !m_make)
        return;
    m_making = true;
    const int screen = viewport()->height();
    for (bool found = true; found;) {
        found = false;
        const int value = verticalScrollBar()->value();
        for (int i = std::max(0, firstAt(value - screen)); i < count() && m_tops[i] < value + 2 * screen && !found; ++i)
            found = !m_views[i] && at(i);
    }
    m_making = false;
}

void MessageList::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() == event->size().width()) {
        place(count());
        return makeNear();
    }
    for (int i = 0; i < count(); ++i)
        if (m_views[i])
            m_heights[i] = -1;
    place(0);
    makeNear();
}

// What unfolds inside a message (a review that is ready, a button that comes) asks for room by itself.
bool MessageList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && !m_placing)
        changed(static_cast<MessageView *>(watched));
    return QScrollArea::eventFilter(watched, event);
}

} // namespace dyad::panels
