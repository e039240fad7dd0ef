// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/account/QrPicture.h"
#include <QPainter>
#include <memory>
#include <qrencode.h>

namespace dyad::app {

namespace {
constexpr int Quiet = 4;        // modules, ISO 18004
}

QrPicture::QrPicture(QWidget *parent) : QWidget(parent)
{
    setFixedSize(sizeHint());
    setAccessibleName(tr("QR code for the authenticator app"));
}

QImage QrPicture::drawn(const QString &text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        return {};
    QImage image(code->width + 2 * Quiet, code->width + 2 * Quiet, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if (code->data[y * code->width + x] & 1)
                image.setPixel(x + Quiet, y + Quiet, qRgb(0, 0, 0));
    return image;
}

void QrPicture::setText(const QString &text)
{
    m_image = drawn(text);
    update();
}

void QrPicture::paintEvent(QPaintEvent *)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    // Whole device pixels a module: a blurred code is not read.
    const qreal ratio = devicePixelRatioF();
    const int scale = qMax(1, int(width() * ratio) / m_image.width());
    const qreal side = m_image.width() * scale / ratio;
    painter.fillRect(rect(), Qt::white);
    painter.drawImage(QRectF((width() - side) / 2, (height() - side) / 2, side, side), m_image);
}

} // namespace dyad::app
