// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/PictureStrip.h"
#include "panels/Ink.h"
#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

namespace dyad::panels {

using editor::Token;

PictureStrip::PictureStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("chat.message.pictures"));
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QPixmap PictureStrip::decoded(const sync::wire::AiImage &picture, const QSize &within, qreal ratio)
{
    static const QHash<QString, QByteArray> formats{{QStringLiteral("image/png"), "png"}, {QStringLiteral("image/jpeg"), "jpeg"}, {QStringLiteral("image/gif"), "gif"}, {QStringLiteral("image/webp"), "webp"}};
    QByteArray bytes = QByteArray::fromBase64(picture.data.toLatin1());
    QBuffer buffer(&bytes);
    // No other decoder sees what somebody has sent.
    QImageReader reader(&buffer, formats.value(picture.type));
    reader.setAutoDetectImageFormat(false);
    const QSize size = formats.contains(picture.type) && reader.canRead() ? reader.size() : QSize();
    if (size.isEmpty() || qint64(size.width()) * size.height() > MostPixels)
        return {};
    const QSize room = within * ratio;
    const bool isSmall = size.width() <= room.width() && size.height() <= room.height();
    if (!isSmall)
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QPixmap pixmap = QPixmap::fromImage(reader.read());
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void PictureStrip::setPictures(const std::vector<sync::wire::AiImage> &pictures)
{
    if (pictures == m_shown)
        return;
    m_shown = pictures;
    m_pictures.clear();
    for (const auto &one : pictures)
        if (const QPixmap small = thumbnail(one, devicePixelRatioF()); !small.isNull())
            m_pictures.append(small);
    setAccessibleName(tr("%n picture(s)", nullptr, count()));
    setVisible(!m_pictures.isEmpty());
    updateGeometry();
    update();
}

QVector<QRect> PictureStrip::places(int width) const
{
    QVector<QRect> all;
    QPoint at(0, 0);
    for (const QPixmap &one : m_pictures) {
        const QSize size = one.deviceIndependentSize().toSize();
        if (at.x() > 0 && at.x() + size.width() > width)
            at = {0, at.y() + Height + Gap};
        all.append({at, size});
        at.rx() += size.width() + Gap;
    }
    return all;
}

int PictureStrip::heightForWidth(int width) const
{
    const QVector<QRect> all = places(width);
    return all.isEmpty() ? 0 : all.last().top() + Height;
}

void PictureStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QVector<QRect> all = places(width());
    for (qsizetype i = 0; i < all.size(); ++i) {
        QPainterPath frame;
        frame.addRoundedRect(QRectF(all[i]).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        painter.setClipPath(frame);
        painter.drawPixmap(all[i].topLeft(), m_pictures[i]);
        painter.setClipping(false);
        painter.setPen(ink(Token::Border));
        painter.drawPath(frame);
    }
}

} // namespace dyad::panels
