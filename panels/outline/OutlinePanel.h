// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LanguageSymbol.h"
#include "panels/PageStack.h"
#include <QWidget>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace dyad::panels {

class PanelNote;

/// What the open file is made of, as a tree that can be narrowed by typing; the part where the caret is stands out. GUI thread.
class OutlinePanel : public QWidget {
    Q_OBJECT
public:
    explicit OutlinePanel(QWidget *parent = nullptr);
    /// Of a file that was opened just now: nothing is known yet.
    void setBusy(const QString &file);
    void setSymbols(const QVector<editor::LanguageSymbol> &symbols);
    /// No file with text is open.
    void clear();
    /// Index into what was set; -1: the caret is in none.
    void setCurrent(int index);
    int current() const;
    void focusList();

Q_SIGNALS:
    void chosen(int index);
    void shown();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow(const QString &typed);
    void choose(QTreeWidgetItem *item);
    PageStack *m_stack;
    QLineEdit *m_filter;
    QTreeWidget *m_tree;
    PanelNote *m_note;
    QVector<QTreeWidgetItem *> m_items;     // by index; owned by the tree
    QVector<editor::LanguageSymbol> m_symbols;
};

} // namespace dyad::panels
