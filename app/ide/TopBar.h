// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/AvatarStack.h"
#include "app/ide/LiveState.h"
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace dyad::app {

class StateLabel;

/// The window's top bar, 40 px: menu, name of the project, its branch, the search field, the live state, who is here, Share.
class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);
    void setProject(const QString &name, const QString &folder);
    void setBranch(const QString &branch);          ///< empty: none is shown
    void setLiveState(const LiveState &state);
    void setPeople(const QVector<AvatarStack::Person> &people);
    void setShareText(const QString &text, bool visible);
    QToolButton *menuButton() const { return m_menu; }
    QPushButton *shareButton() const { return m_share; }

Q_SIGNALS:
    void searchClicked();
    void branchClicked();
    void shareClicked();
    void stateClicked();
    void peopleClicked();

protected:
    void paintEvent(QPaintEvent *) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeSearch();
    QToolButton *m_menu;
    QLabel *m_project;
    StateLabel *m_branch;
    QPushButton *m_search;
    StateLabel *m_state;
    AvatarStack *m_people;
    QPushButton *m_share;
};

} // namespace dyad::app
