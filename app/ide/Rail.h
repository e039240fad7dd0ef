// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QButtonGroup>
#include <QWidget>

class QVBoxLayout;

namespace dyad::app {

/// The strip of panel icons at the window's left edge, 48 px. Keyboard: Tab goes in, arrows go up and down.
class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);
    void addPanel(const QString &id, const QString &icon, const QString &text);
    void addBottom(const QString &id, const QString &icon, const QString &text);
    void setActive(const QString &id);      ///< empty: none
    void setBadge(const QString &id, int count);
    QWidget *button(const QString &id) const;

Q_SIGNALS:
    void activated(const QString &id);
    void bottomActivated(const QString &id);

protected:
    void paintEvent(QPaintEvent *) override;

private:
    class Button;
    Button *add(const QString &id, const QString &icon, const QString &text);
    QVBoxLayout *m_layout;
    int m_panels = 0;
};

} // namespace dyad::app
