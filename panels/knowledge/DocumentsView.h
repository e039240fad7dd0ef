// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "panels/knowledge/KnowledgeController.h"
#include <QWidget>

class QLabel;
class QLineEdit;

namespace dyad::panels {

class DropArea;
class PanelNote;
class RowList;

/// The documents with their state, and what was found in them as one types. Looks: none yet (teaches), documents, passages, nothing found.
class DocumentsView : public QWidget {
    Q_OBJECT
public:
    explicit DocumentsView(KnowledgeController *controller, QWidget *parent = nullptr);
    RowList *list() const { return m_list; }
    QLineEdit *field() const { return m_field; }
    /// Shows the field for the address of a web page.
    void askForUrl();

Q_SIGNALS:
    /// marks: what is looked for in it; the place: where to begin, length 0: at the start.
    void openRequested(const QString &document, const QString &name, dyad::panels::knowledge::Stretch place, const QVector<dyad::panels::knowledge::Stretch> &marks);
    void addRequested();
    void removeRequested(const QStringList &documents);

private:
    void build();
    void fill();
    void fillDocuments();
    void fillPassages();
    void open(const QString &row);
    void showMenu(const QPoint &place);
    QString chosenDocument() const;
    static bool isPassage(const QString &row);

    KnowledgeController *m_controller;
    DropArea *m_area;
    QLineEdit *m_field, *m_url;
    PageStack *m_stack;
    RowList *m_list;
    PanelNote *m_note;
    QLabel *m_foot;
};

} // namespace dyad::panels
