// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "panels/knowledge/KnowledgeController.h"
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace dyad::panels {

class PanelNote;
class RowList;

/// What happens by itself with documents: the workflows, the last runs of the chosen one step by step, and a workflow's text. Looks: none yet
/// (teaches), workflows, editing one.
class WorkflowsView : public QWidget {
    Q_OBJECT
public:
    explicit WorkflowsView(KnowledgeController *controller, QWidget *parent = nullptr);
    RowList *list() const { return m_list; }
    RowList *runs() const { return m_runs; }
    /// What a new workflow begins with.
    static QString example();
    void edit(const QString &workflow);              ///< empty: a new one

Q_SIGNALS:
    void fileRequested(const QString &path);         ///< it is defined in this file of the project
    void removeRequested(const QString &workflow, const QString &name);

private:
    QWidget *makeContent();
    QWidget *makeEditor();
    void fill();
    void fillRuns();
    void choose(const QString &id);
    void open();
    void showMenu(const QPoint &place);
    const knowledge::Workflow *chosen() const;

    KnowledgeController *m_controller;
    PageStack *m_stack;
    RowList *m_list = nullptr, *m_runs = nullptr;
    PanelNote *m_note;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_error = nullptr;
    QPushButton *m_new = nullptr, *m_run = nullptr, *m_try = nullptr;
    QWidget *m_buttons = nullptr;
    QString m_editing;
    bool m_isEditing = false;
};

} // namespace dyad::panels
