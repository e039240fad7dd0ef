// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "panels/knowledge/KnowledgeController.h"
#include <QWidget>

class QPushButton;

namespace dyad::panels {

class ConnectorForm;
class PanelNote;
class RowList;

/// Where documents come from by themselves. Looks: none yet (teaches), the connectors with their state, the form for a new one.
class ConnectorsView : public QWidget {
    Q_OBJECT
public:
    explicit ConnectorsView(KnowledgeController *controller, QWidget *parent = nullptr);
    RowList *list() const { return m_list; }
    ConnectorForm *form() const { return m_form; }
    void openForm();

Q_SIGNALS:
    void removeRequested(const QString &connector, const QString &name, int items);

private:
    void fill();
    void showMenu(const QPoint &place);
    const knowledge::Connector *chosen() const;

    KnowledgeController *m_controller;
    PageStack *m_stack;
    RowList *m_list;
    PanelNote *m_note;
    ConnectorForm *m_form;
    QPushButton *m_add;
    bool m_adding = false;
};

} // namespace dyad::panels
