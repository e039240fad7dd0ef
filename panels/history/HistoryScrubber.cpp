// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/history/HistoryScrubber.h"
#include "panels/Ink.h"
#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace dyad::panels {

using editor::Theme;
using editor::Token;

namespace {
constexpr int Inset = 4, WidestBar = 8, LeastBar = 3;

/// A paste of a thousand lines must not make all typing invisible.
double heightOf(const sync::ApiHistory::Bucket &bucket) { return std::sqrt(double(bucket.inserted + bucket.deleted)); }
} // namespace

HistoryScrubber::HistoryScrubber(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("historyScrubber"));
    setAccessibleName(tr("History of this file"));
    setFixedHeight(Height);
    setFocusPolicy(Qt::StrongFocus);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HistoryScrubber::setBuckets(const QVector<sync::ApiHistory::Bucket> &buckets)
{
    m_buckets = buckets;
    m_tallest = 1;
    for (const auto &bucket : buckets)
        m_tallest = std::max(m_tallest, heightOf(bucket));
    update();
}

void HistoryScrubber::setPlace(int bucket, const QString &description)
{
    m_place = bucket;
    if (description != accessibleDescription()) {
        setAccessibleDescription(description);
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

int HistoryScrubber::bucketAt(int x) const
{
    if (m_buckets.isEmpty())
        return -1;
    const double step = barOf(0).width() + (barOf(0).width() > 3 ? 1 : 0);
    return std::clamp(int((x - Inset) / step), 0, int(m_buckets.size()) - 1);
}

QRectF HistoryScrubber::barOf(int bucket) const
{
    const double step = std::min<double>(WidestBar, double(width() - 2 * Inset) / double(m_buckets.size()));
    const double gap = step - 1 > 3 ? 1 : 0;
    const double tall = LeastBar + heightOf(m_buckets[bucket]) / m_tallest * (height() - 2 * Inset - LeastBar);
    return {Inset + bucket * step, height() - Inset - tall, step - gap, tall};
}

void HistoryScrubber::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink(hasFocus() ? Token::Accent : Token::Border), 1));
    painter.setBrush(ink(Token::Editor));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < m_buckets.size(); ++i) {
        QColor color = Theme::instance().person(m_buckets[i].member > 0 ? int(m_buckets[i].member - 1) % Theme::PeopleColors : 0);
        color.setAlphaF(m_place >= 0 && i > m_place ? 0.35F : 0.9F);       // what came later is paler
        painter.setBrush(color);
        const QRectF bar = barOf(i);
        const double radius = bar.width() > 3 ? 1.5 : 0;
        painter.drawRoundedRect(bar, radius, radius);
    }
    if (m_place >= 0 && m_place < m_buckets.size())
        paintCursor(painter);
}

void HistoryScrubber::paintCursor(QPainter &painter) const
{
    const double x = std::round(barOf(m_place).center().x());
    painter.fillRect(QRectF(x - 1, 1, 2, height() - 2), ink(Token::Text));
    QPainterPath head;
    head.moveTo(x - 5, 0);
    head.lineTo(x + 5, 0);
    head.lineTo(x, 6);
    painter.fillPath(head, ink(Token::Text));
}

void HistoryScrubber::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton && !m_buckets.isEmpty())
        Q_EMIT moved(bucketAt(int(event->position().x())));
}

void HistoryScrubber::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_buckets.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left: Q_EMIT moved(m_place - 1); break;
    case Qt::Key_Right: Q_EMIT moved(m_place + 1); break;
    case Qt::Key_PageUp: Q_EMIT moved(m_place - 10); break;
    case Qt::Key_PageDown: Q_EMIT moved(m_place + 10); break;
    case Qt::Key_Home: Q_EMIT moved(0); break;
    case Qt::Key_End: Q_EMIT moved(last); break;
    default: QWidget::keyPressEvent(event);
    }
}

void HistoryScrubber::wheelEvent(QWheelEvent *event)
{
    if (const int by = event->angleDelta().y(); by != 0)
        Q_EMIT moved(m_place + (by > 0 ? -1 : 1));
    event->accept();
}

} // namespace dyad::panels
