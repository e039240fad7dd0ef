// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStringList>
#include <QWidget>

namespace dyad::app {

/// The way to the active file and, behind it, to the part of it where the caret is; 26 px. A folder or file can be clicked to show it in the tree, a part to go there.
class Breadcrumbs : public QWidget {
    Q_OBJECT
public:
    explicit Breadcrumbs(QWidget *parent = nullptr);
    void setPath(const QString &path);
    QString path() const { return m_segments.join(QLatin1Char('/')); }
    void setSymbols(const QStringList &names);          ///< outermost first
    QStringList symbols() const { return m_symbols; }

Q_SIGNALS:
    void segmentClicked(const QString &path);
    void symbolClicked(int depth);

protected:
    void paintEvent(QPaintEvent *) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *) override;

private:
    QVector<QRect> layoutSegments() const;
    int segmentAt(QPoint at) const;
    QStringList all() const { return m_segments + m_symbols; }
    QStringList m_segments, m_symbols;
    int m_hovered = -1;
};

} // namespace dyad::app
