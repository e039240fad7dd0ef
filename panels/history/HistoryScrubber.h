// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ApiTypes.h"
#include <QWidget>

namespace dyad::panels {

/// The life of a file as bars: how much was changed, in the colour of who changed most. Mouse, wheel, arrows, Page, Home and End move.
class HistoryScrubber : public QWidget {
    Q_OBJECT
public:
    static constexpr int Height = 54;
    explicit HistoryScrubber(QWidget *parent = nullptr);
    void setBuckets(const QVector<sync::ApiHistory::Bucket> &buckets);
    /// What stands under the cursor; `description` is read out.
    void setPlace(int bucket, const QString &description);
    int bucketAt(int x) const;

Q_SIGNALS:
    void moved(int bucket);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override { mouseMoveEvent(event); }
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QRectF barOf(int bucket) const;
    void paintCursor(QPainter &painter) const;
    QVector<sync::ApiHistory::Bucket> m_buckets;
    double m_tallest = 1;
    int m_place = -1;
};

} // namespace dyad::panels
