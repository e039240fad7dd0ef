// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace dyad::app {

/// A place for panels below or right of the editor: a strip of names, a cross, the panel. Not there at all while it holds nothing.
class PanelArea : public QWidget {
    Q_OBJECT
public:
    explicit PanelArea(const QString &name, QWidget *parent = nullptr);
    void addPanel(QWidget *panel, const QString &title);
    bool isEmpty() const;
    void showPanel(QWidget *panel);

private:
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
};

} // namespace dyad::app
