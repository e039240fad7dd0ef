// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include <QWidget>

class QListView;

namespace dyad::panels {

class AuthorsController;
class HistoryModel;
class PanelNote;

/// The lines that are not committed yet, with who wrote them. A click or Enter goes to the line. GUI thread.
class AuthorsView : public QWidget {
    Q_OBJECT
public:
    explicit AuthorsView(AuthorsController *controller, QWidget *parent = nullptr);
    void focusList();

Q_SIGNALS:
    void lineChosen(int line);          ///< from 1

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void show();
    AuthorsController *m_controller;
    PageStack *m_stack;
    PanelNote *m_note;
    HistoryModel *m_model;
    QListView *m_list;
};

} // namespace dyad::panels
