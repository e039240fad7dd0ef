// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/MarkedScrollBar.h"
#include <QPainter>

namespace dyad::editor {

namespace {
constexpr int LeastHeight = 3;
}

void MarkedScrollBar::setMarks(const QString &layer, const QVector<Mark> &marks)
{
    if (marks.isEmpty() && !m_layers.contains(layer))
        return;
    m_layers[layer] = marks;
    update();
}

void MarkedScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    QPainter painter(this);
    const double lines = maximum() - minimum() + pageStep();
    if (lines <= 0)
        return;
    const double scale = height() / lines;
    for (const QVector<Mark> &marks : std::as_const(m_layers))
        for (const Mark &mark : marks)
            painter.fillRect(QRectF(1, mark.line * scale, width() - 2, std::max<double>(LeastHeight, mark.lines * scale)), mark.color);
}

} // namespace dyad::editor
