// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "sync/session/WorkSessions.h"
#include <QWidget>

class QLabel;
class QPushButton;

namespace dyad::panels {

class HistoryList;
class HistoryModel;
class HistoryScrubber;
class PanelNote;
class ProjectHistoryController;

/// The life of a project: a bar for each session of work in its person's colour, and below who worked when on which files. A click or
/// Enter on a file asks for what changed in it then. GUI thread.
class ProjectHistoryView : public QWidget {
    Q_OBJECT
public:
    explicit ProjectHistoryView(ProjectHistoryController *controller, QWidget *parent = nullptr);
    void focusScrubber();

Q_SIGNALS:
    void fileChosen(const dyad::sync::past::Touched &file);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeContent();
    void show();
    void moveTo(int bar);
    void describe(int bar);
    ProjectHistoryController *m_controller;
    PageStack *m_stack;
    PanelNote *m_note;
    HistoryScrubber *m_scrubber;
    QLabel *m_place;
    QPushButton *m_sinceLeft;
    HistoryModel *m_model;
    HistoryList *m_list;
    int m_bar = -1;
};

} // namespace dyad::panels
