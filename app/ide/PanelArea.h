// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QTabBar;

namespace dyad::app {

class FrontStack;

/// A place for panels below or right of the editor: a strip of names, a cross, the panel. Not there at all while it holds nothing.
class PanelArea : public QWidget {
    Q_OBJECT
public:
    explicit PanelArea(const QString &name, QWidget *parent = nullptr);
    /// The parent to make a panel with: one made with another is given all its looks a second time.
    QWidget *pages() const;
    void addPanel(QWidget *panel, const QString &title);
    /// Without the strip of names: for one panel that has a head of its own.
    void setHeadVisible(bool visible);
    void setTitle(QWidget *panel, const QString &title);
    bool isEmpty() const;
    QWidget *current() const;
    /// Hides the area where this panel is shown, else shows it.
    void togglePanel(QWidget *panel);
    void showPanel(QWidget *panel);

Q_SIGNALS:
    void panelShown(QWidget *panel);        ///< it came to the front, or the area was opened with it
    void hidden();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *m_head;
    QTabBar *m_tabs;
    FrontStack *m_stack;
};

} // namespace dyad::app
