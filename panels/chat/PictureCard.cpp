// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/PictureCard.h"
#include "panels/Ink.h"
#include "panels/chat/PictureStrip.h"
#include <QPainter>
#include <QPainterPath>
#include <QUrl>

namespace dyad::panels {

using editor::Token;

PictureCard::PictureCard(PictureSource source, QWidget *parent) : QWidget(parent), m_source(std::move(source))
{
    setObjectName(QStringLiteral("chat.picture"));
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PictureCard::setBlock(const MarkdownBlock &block)
{
    m_words = block.text.isEmpty() ? tr("Picture") : block.text;
    setAccessibleName(m_words);
    setToolTip(m_words.toHtmlEscaped());
    if (block.path == m_link)
        return update();
    m_link = block.path;
    m_picture = load(m_link);
    updateGeometry();
    update();
}

QPixmap PictureCard::load(const QString &link) const
{
    static const QString inText = QStringLiteral("data:");
    sync::wire::AiImage image;
    if (link.startsWith(inText)) {
        image.type = link.mid(inText.size()).section(QLatin1Char(';'), 0, 0);
        image.data = link.section(QLatin1Char(','), 1);
    } else if (m_source) {
        const QString path = QUrl::fromPercentEncoding(link.toUtf8()), suffix = path.section(QLatin1Char('.'), -1).toLower();
        const QByteArray bytes = m_source(path);
        image.type = QStringLiteral("image/") + (suffix == QLatin1String("jpg") ? QStringLiteral("jpeg") : suffix);
        image.data = bytes.size() <= MostBytes ? QString::fromLatin1(bytes.toBase64()) : QString();
    }
    return image.data.isEmpty() ? QPixmap() : PictureStrip::decoded(image, {Widest, Highest}, devicePixelRatioF());
}

QSize PictureCard::sizeAt(int width) const
{
    const QSize size = m_picture.deviceIndependentSize().toSize();
    return size.width() <= width ? size : size.scaled(std::max(1, width), Highest, Qt::KeepAspectRatio);
}

int PictureCard::heightForWidth(int width) const { return m_picture.isNull() ? fontMetrics().lineSpacing() + 4 : sizeAt(width).height() + 6; }

void PictureCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_picture.isNull()) {
        painter.setPen(ink(Token::Muted));
        painter.drawText(rect(), Qt::AlignVCenter, fontMetrics().elidedText(m_words, Qt::ElideRight, width()));
        return;
    }
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRect place({0, 0}, sizeAt(width()));
    QPainterPath frame;
    frame.addRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setClipPath(frame);
    painter.drawPixmap(place, m_picture);
    painter.setClipping(false);
    painter.setPen(ink(Token::Border));
    painter.drawPath(frame);
}

} // namespace dyad::panels
