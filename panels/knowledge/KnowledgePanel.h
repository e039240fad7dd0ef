// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "panels/knowledge/KnowledgeController.h"
#include <QWidget>

class QTabBar;
class QToolButton;

namespace dyad::panels {

class AskView;
class ConnectorsView;
class DocumentsView;
class PanelNote;
class WorkflowsView;

/// Documents, questions, connectors and workflows of a shared project. Looks: not shared (offers Share), loading, broken, the four views.
class KnowledgePanel : public QWidget {
    Q_OBJECT
public:
    enum View { Documents, Ask, Connectors, Workflows };
    explicit KnowledgePanel(KnowledgeController *controller, QWidget *parent = nullptr);
    void setShareable(bool shareable);
    void showView(View view);
    void focusFirst();
    DocumentsView *documents() const { return m_documents; }
    AskView *asking() const { return m_ask; }
    ConnectorsView *connectors() const { return m_connectors; }
    WorkflowsView *workflows() const { return m_workflows; }

Q_SIGNALS:
    void shareRequested();
    void addRequested();
    void addUrlRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void chooseLook();
    QTabBar *makeTabs();

    KnowledgeController *m_controller;
    QTabBar *m_tabs;
    PageStack *m_stack, *m_views;
    PanelNote *m_note;
    QToolButton *m_add, *m_addUrl;
    DocumentsView *m_documents;
    AskView *m_ask;
    ConnectorsView *m_connectors;
    WorkflowsView *m_workflows;
    bool m_shareable = false;
};

} // namespace dyad::panels
