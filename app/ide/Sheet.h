// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QPointer>
#include <QWidget>

namespace dyad::app {

/// What floats over the window: a card with a shadow, the rest dimmed or not. Esc and a click beside it close it; Tab stays inside; the focus
/// goes back to where it was. A child of the window, so it is in its pictures and needs no window manager.
class Sheet : public QWidget {
    Q_OBJECT
public:
    enum class Place { Middle, Top };
    Sheet(QWidget *window, Place place, bool dim);
    void openSheet();
    void closeSheet();
    bool isOpen() const { return isVisible(); }
    QWidget *card() const { return m_card; }
    /// Width in logical pixels; a narrower window makes it narrower.
    void setCardWidth(int width);
    void setClosable(bool closable) { m_closable = closable; }

Q_SIGNALS:
    void closed();

protected:
    virtual QWidget *firstFocus() { return m_card; }
    void paintEvent(QPaintEvent *) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void placeCard();

private:
    QWidget *m_card;
    Place m_place;
    bool m_dim, m_closable = true;
    int m_width = 480;
    QPointer<QWidget> m_before;
};

} // namespace dyad::app
