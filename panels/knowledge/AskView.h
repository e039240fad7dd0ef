// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "panels/knowledge/KnowledgeController.h"
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTextBrowser;

namespace dyad::panels {

class PanelNote;
class RowList;

/// Asking a knowledge base: the answer with its citations, each of which opens at its place. Looks: no documents, no base yet (makes one of
/// all documents), ready, at work, answered.
class AskView : public QWidget {
    Q_OBJECT
public:
    explicit AskView(KnowledgeController *controller, QWidget *parent = nullptr);
    QLineEdit *field() const { return m_field; }
    RowList *citations() const { return m_citations; }
    QString base() const;
    void chooseBase(const QString &id);

Q_SIGNALS:
    void openRequested(const QString &document, const QString &name, dyad::panels::knowledge::Stretch place, const QVector<dyad::panels::knowledge::Stretch> &marks);
    void removeBaseRequested(const QString &base, const QString &name);

private:
    QWidget *makeContent();
    void fillBases();
    void showAnswer();
    void ask();
    void nameBase();
    void openCitation(int number);
    QString html() const;

    KnowledgeController *m_controller;
    PageStack *m_stack;
    PanelNote *m_none, *m_hint = nullptr;
    QComboBox *m_bases = nullptr;
    QLineEdit *m_field = nullptr, *m_name = nullptr;
    QPushButton *m_send = nullptr;
    QTextBrowser *m_answer = nullptr;
    QLabel *m_source = nullptr;
    RowList *m_citations = nullptr;
    QString m_wanted;
};

} // namespace dyad::panels
