// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QTabBar>

namespace dyad::app {

/// The tabs of the editor area: 36 px, a line of the accent over the active one, a dot where text is not saved, a cross to close
/// (on the active tab, and on the one under the mouse) or a pin. Middle click closes, dragging reorders, dragging out of the strip goes elsewhere.
class TabBar : public QTabBar {
    Q_OBJECT
public:
    explicit TabBar(QWidget *parent = nullptr);
    void setModified(int index, bool modified);
    bool isModified(int index) const;
    void setPinned(int index, bool pinned);     ///< a narrow tab without a cross
    bool isPinned(int index) const { return mark(index).pinned; }
    void setFileIcon(int index, const QString &icon);
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void menuRequested(int index, const QPoint &globalPlace);
    void draggedOut(int index, const QPoint &globalPlace, bool dropped);

protected:
    void paintEvent(QPaintEvent *) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Mark {
        bool modified = false, pinned = false;
        QString icon;
    };
    Mark mark(int index) const;
    void setMark(int index, const Mark &mark);
    QRect closeRect(int index) const;
    void paintTab(QPainter &painter, int index);
    void paintEnd(QPainter &painter, int index);
    int m_hovered = -1;
    bool m_overClose = false;
    bool isOutside(const QPoint &at) const;
    int m_pressedClose = -1;
    bool m_out = false;         // a tab is being dragged elsewhere
};

} // namespace dyad::app
