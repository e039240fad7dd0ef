// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/wire/AiMessages.h"
#include <QPixmap>
#include <QWidget>
#include <vector>

namespace dyad::panels {

/// The pictures of a question, small, in a row that wraps. Others send them: only what is a PNG, JPEG, GIF or WebP of a sane size is read, and
/// of one that moves the first picture. GUI thread.
class PictureStrip : public QWidget {
    Q_OBJECT
public:
    explicit PictureStrip(QWidget *parent = nullptr);
    void setPictures(const std::vector<sync::wire::AiImage> &pictures);
    int count() const { return int(m_pictures.size()); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {200, Height}; }
    QSize minimumSizeHint() const override { return {0, 0}; }

    static QPixmap thumbnail(const sync::wire::AiImage &picture, qreal ratio) { return decoded(picture, {Widest, Height}, ratio); }
    /// Not larger than the room (px); null: it is none that is read.
    static QPixmap decoded(const sync::wire::AiImage &picture, const QSize &room, qreal ratio);
    static constexpr int Height = 72, Widest = 160, Gap = 6;     ///< px
    static constexpr qint64 MostPixels = 50'000'000;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVector<QRect> places(int width) const;
    std::vector<sync::wire::AiImage> m_shown;
    QVector<QPixmap> m_pictures;
};

} // namespace dyad::panels
