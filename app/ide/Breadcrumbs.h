// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStringList>
#include <QWidget>

namespace dyad::app {

/// The way to the active file, 26 px: each segment can be clicked to show it in the tree.
class Breadcrumbs : public QWidget {
    Q_OBJECT
public:
    explicit Breadcrumbs(QWidget *parent = nullptr);
    void setPath(const QString &path);
    QString path() const { return m_segments.join(QLatin1Char('/')); }

Q_SIGNALS:
    void segmentClicked(const QString &path);

protected:
    void paintEvent(QPaintEvent *) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *) override;

private:
    QVector<QRect> layoutSegments() const;
    int segmentAt(QPoint at) const;
    QStringList m_segments;
    int m_hovered = -1;
};

} // namespace dyad::app
