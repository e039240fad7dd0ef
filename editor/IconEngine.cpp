// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/IconEngine.h"
#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace dyad::editor {

namespace {

QByteArray source(const QString &name)
{
    QFile file(QStringLiteral(":/dyad/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void draw(const QString &name, const QColor &color, QPainter &painter, const QRectF &rect)
{
    QByteArray svg = source(name);
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");     // the weight of design's lines beside 13 px text
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, rect);
}

} // namespace

IconEngine::IconEngine(QString name, Token color, Token activeColor) : m_name(std::move(name)), m_color(color), m_activeColor(activeColor) { }

QColor IconEngine::colorFor(QIcon::Mode mode, QIcon::State state) const
{
    if (mode == QIcon::Disabled)
        return Theme::instance().color(Token::Faint);
    const bool active = state == QIcon::On || mode == QIcon::Selected;
    return Theme::instance().color(active ? m_activeColor : m_color);
}

QPixmap IconEngine::render(const QString &name, const QColor &color, const QSize &size)
{
    const QString cacheKey = QStringLiteral("dyad:%1:%2:%3x%4").arg(name, color.name()).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(cacheKey, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(name, color, painter, QRectF(QPointF(), QSizeF(size)));
    painter.end();
    QPixmapCache::insert(cacheKey, pixmap);
    return pixmap;
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
    QPixmap pixmap = render(m_name, colorFor(mode, state), (QSizeF(rect.size()) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), pixmap);
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return render(m_name, colorFor(mode, state), size);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal)
{
    return render(m_name, colorFor(mode, state), size);     // size is in device pixels already
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(m_name, m_color, m_activeColor);
}

bool IconEngine::isNull()
{
    return !QFile::exists(QStringLiteral(":/dyad/icons/%1.svg").arg(m_name));
}

} // namespace dyad::editor
