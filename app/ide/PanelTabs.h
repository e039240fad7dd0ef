// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QTabBar>

namespace dyad::app {

/// The names of a panel area: plain words, the active one with a line of the accent under it.
class PanelTabs : public QTabBar {
    Q_OBJECT
public:
    explicit PanelTabs(QWidget *parent = nullptr);
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index).boundedTo({44, 1000}); }

protected:
    void paintEvent(QPaintEvent *) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int m_hovered = -1;
};

} // namespace dyad::app
