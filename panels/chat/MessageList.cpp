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
}

void MessageList::clear()
{
    for (MessageView *view : std::exchange(m_views, {}))
        delete view;
    m_heights.clear();
    place(0);
}

void MessageList::append(MessageView *view)
{
    view->setParent(widget());
    view->installEventFilter(this);
    m_views.append(view);
    m_heights.append(-1);
    view->show();
    place(count() - 1);
}

void MessageList::changed(MessageView *view)
{
    const auto index = int(m_views.indexOf(view));
    if (index < 0)
        return;
    m_heights[index] = -1;
    place(index);
}

bool MessageList::isAtEnd() const { return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - Nearly; }

void MessageList::toEnd() { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); }

void MessageList::place(int from)
{
    if (m_placing)
        return;
    m_placing = true;
    const bool follow = isAtEnd();
    const int width = viewport()->width();
    int top = from > 0 ? m_views[from - 1]->geometry().bottom() + 1 : 4;
    for (int i = from; i < count(); ++i) {
        if (m_heights[i] < 0) {
            m_views[i]->layout()->activate();
            m_heights[i] = m_views[i]->layout()->hasHeightForWidth() ? m_views[i]->layout()->totalHeightForWidth(width) : m_views[i]->sizeHint().height();
        }
        m_views[i]->setGeometry(0, top, width, m_heights[i]);
        top += m_heights[i];
    }
    widget()->resize(width, top + 8);
    m_placing = false;
    if (follow)
        toEnd();
}

void MessageList::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() == event->size().width())
        return place(count());
    m_heights.fill(-1);
    place(0);
}

// What unfolds inside a message (a review that is ready, a button that comes) asks for room by itself.
bool MessageList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && !m_placing)
        changed(static_cast<MessageView *>(watched));
    return QScrollArea::eventFilter(watched, event);
}

} // namespace dyad::panels
