// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/TextRoom.h"
#include "app/ide/MainWindow.h"
#include "app/ide/PanelArea.h"
#include <QEvent>
#include <QScopedValueRollback>
#include <QSplitter>

namespace dyad::app {

namespace {
constexpr int Slack = 40;       // px more before something comes back: a window that is being dragged does not flicker
}

TextRoom::TextRoom(MainWindow *window, QSplitter *columns) : QObject(window), m_window(window), m_columns(columns)
{
    m_columns->installEventFilter(this);
    m_columns->widget(0)->installEventFilter(this);
    m_columns->widget(2)->installEventFilter(this);
}

bool TextRoom::eventFilter(QObject *watched, QEvent *event)
{
    const bool left = watched == m_columns->widget(0), right = watched == m_columns->widget(2);
    const bool shown = event->type() == QEvent::ShowToParent, hidden = event->type() == QEvent::HideToParent;
    if (!m_adapting && (left || right) && (shown || hidden)) {
        (left ? m_hidLeft : m_hidRight) = false;        // a person's doing
        if (shown)
            m_rightIsNewer = right;
    }
    const bool resized = watched == m_columns && event->type() == QEvent::Resize;
    if ((resized || ((left || right) && shown)) && !m_adapting && !std::exchange(m_queued, true))
        QMetaObject::invokeMethod(this, &TextRoom::adapt, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void TextRoom::adapt()
{
    m_queued = false;
    const QScopedValueRollback guard(m_adapting, true);
    const bool left = !m_columns->widget(0)->isHidden(), right = !m_columns->widget(2)->isHidden();
    const int total = m_columns->width(), needed = LeastLeft + LeastText + LeastRight;
    if (left && right && total < needed) {
        if (m_rightIsNewer) {
            m_window->toggleLeftArea();
            m_hidLeft = true;
        } else {
            m_columns->widget(2)->hide();
            m_hidRight = true;
        }
    } else if (total >= needed + Slack) {
        comeBack();
    }
    shrink();
}

void TextRoom::comeBack()
{
    if (std::exchange(m_hidLeft, false) && m_columns->widget(0)->isHidden())
        m_window->toggleLeftArea();
    if (std::exchange(m_hidRight, false) && m_window->right()->current())
        m_columns->widget(2)->show();
}

void TextRoom::shrink()
{
    QList<int> sizes = m_columns->sizes();
    if (sizes.size() < 3)
        return;
    int missing = Text - sizes[1];
    for (const auto &[column, least] : {std::pair(2, LeastRight), std::pair(0, LeastLeft)}) {
        if (missing <= 0 || m_columns->widget(column)->isHidden())
            continue;
        const int given = qBound(0, sizes[column] - least, missing);
        sizes[column] -= given;
        sizes[1] += given;
        missing -= given;
    }
    if (sizes != m_columns->sizes())
        m_columns->setSizes(sizes);
}

} // namespace dyad::app
