// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/usage/DayChart.h"
#include "panels/Ink.h"
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <cmath>

namespace dyad::panels {

using editor::Theme;
using editor::Token;

namespace {

constexpr int Side = 12, PlotHeight = 64, Gap = 6;
constexpr double LowestBar = 2;                  // of a day that is not empty: it must be seen

} // namespace

DayChart::DayChart(const QString &title, Token color, Written written, QWidget *parent)
    : QWidget(parent), m_title(title), m_color(color), m_written(std::move(written))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    tellReaders();
}

void DayChart::setDays(const QList<Day> &days, double total)
{
    m_days = days;
    m_total = total;
    m_highest = 0;
    for (const Day &day : days)
        m_highest = std::max(m_highest, day.value);
    m_current = std::min(m_current, int(days.size()) - 1);
    tellReaders();
    update();
}

QSize DayChart::sizeHint() const { return {260, fontMetrics().height() * 2 + PlotHeight + 3 * Gap}; }

QSize DayChart::minimumSizeHint() const { return {160, sizeHint().height()}; }

QRect DayChart::plot() const { return {Side, fontMetrics().height() + Gap, std::max(1, width() - 2 * Side), PlotHeight}; }

QRectF DayChart::bar(int index) const
{
    const QRect area = plot();
    const double step = double(area.width()) / double(std::max<qsizetype>(1, m_days.size()));
    const double gap = step > 6 ? 2 : step > 3 ? 1 : 0;
    const double value = m_days[index].value;
    const double height = value <= 0 || m_highest <= 0 ? 0 : std::max(LowestBar, value / m_highest * area.height());
    const double x = layoutDirection() == Qt::RightToLeft ? area.right() + 1 - (index + 1) * step : area.left() + index * step;
    return {x + gap / 2, area.bottom() + 1 - height, std::max(1.0, step - gap), height};
}

void DayChart::paintHead(QPainter &painter) const
{
    const QRect head(Side, 0, width() - 2 * Side, fontMetrics().height());
    const bool looks = m_current >= 0 && m_current < m_days.size();
    const QString value = looks ? tr("%1: %2").arg(QLocale().toString(m_days[m_current].day, QLocale::ShortFormat), m_written(m_days[m_current].value)) : m_written(m_total);
    painter.setPen(ink(looks ? Token::Text : Token::Muted));
    const int taken = fontMetrics().horizontalAdvance(value) + Gap;
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), head), int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)) | Qt::AlignVCenter, value);
    painter.setPen(ink(Token::Text));
    const QRect rest = QStyle::visualRect(layoutDirection(), rect(), head.adjusted(0, 0, -taken, 0));
    painter.drawText(rest, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter, fontMetrics().elidedText(m_title, Qt::ElideRight, rest.width()));
}

void DayChart::paintBars(QPainter &painter) const
{
    const QRect area = plot();
    painter.setPen(ink(Token::Border));
    painter.drawLine(area.left(), area.bottom() + 1, area.right(), area.bottom() + 1);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < m_days.size(); ++i) {
        QColor color = ink(m_color);
        if (m_current >= 0 && i != m_current)
            color.setAlphaF(0.55F);
        painter.setBrush(color);
        painter.drawRect(bar(i));
    }
    if (hasFocus() && m_current >= 0 && m_current < m_days.size()) {
        painter.setPen(ink(Token::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(bar(m_current).left() - 1, area.top(), bar(m_current).width() + 2, area.height()));
    }
}

/// The first day, the last one.
void DayChart::paintDates(QPainter &painter) const
{
    if (m_days.isEmpty())
        return;
    const QRect row(Side, plot().bottom() + Gap, width() - 2 * Side, fontMetrics().height());
    const auto written = [](const QDate &day) { return QLocale().toString(day, QLocale::ShortFormat); };
    painter.setPen(ink(Token::Muted));
    painter.drawText(row, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter, written(m_days.first().day));
    if (m_days.size() > 1)
        painter.drawText(row, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)) | Qt::AlignVCenter, written(m_days.last().day));
}

void DayChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter);
    paintBars(painter);
    paintDates(painter);
}

void DayChart::setCurrent(int index)
{
    if (index == m_current)
        return;
    m_current = index;
    tellReaders();
    update();
}

void DayChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_days.isEmpty())
        return;
    const QRect area = plot();
    const double at = (event->position().x() - area.left()) / area.width() * double(m_days.size());
    const int index = std::clamp(int(std::floor(at)), 0, int(m_days.size()) - 1);
    setCurrent(layoutDirection() == Qt::RightToLeft ? int(m_days.size()) - 1 - index : index);
}

void DayChart::leaveEvent(QEvent *) { setCurrent(hasFocus() ? m_current : -1); }

void DayChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    setCurrent(int(m_days.size()) - 1);
}

void DayChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setCurrent(-1);
}

void DayChart::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const int last = int(m_days.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left: return setCurrent(std::clamp(m_current - forward, 0, std::max(0, last)));
    case Qt::Key_Right: return setCurrent(std::clamp(m_current + forward, 0, std::max(0, last)));
    case Qt::Key_Home: return setCurrent(0);
    case Qt::Key_End: return setCurrent(last);
    default: QWidget::keyPressEvent(event);
    }
}

void DayChart::tellReaders()
{
    setAccessibleName(m_title);
    const bool looks = m_current >= 0 && m_current < m_days.size();
    setAccessibleDescription(looks ? tr("%1: %2").arg(QLocale().toString(m_days[m_current].day, QLocale::LongFormat), m_written(m_days[m_current].value))
                                   : tr("%1 in all").arg(m_written(m_total)));
}

} // namespace dyad::panels
