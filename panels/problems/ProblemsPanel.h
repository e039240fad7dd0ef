// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "panels/problems/ProblemsModel.h"
#include <QWidget>
#include <optional>

class QLineEdit;
class QListView;
class QToolButton;

namespace dyad::panels {

class PanelNote;

/// What language servers and builds complain about, by file, with a filter.
class ProblemsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ProblemsPanel(QWidget *parent = nullptr);
    ProblemsModel *model() const { return m_model; }
    /// What to say where nothing can be known: a language server that did not start. Empty: all is well.
    void setTrouble(const QString &text);

Q_SIGNALS:
    void openRequested(const QString &path, int line, int column);   ///< absolute; 1-based, 0: not said
    void buildRequested();
    void retryRequested();

public Q_SLOTS:
    void next();       ///< opens the next problem, wherever it is
    void previous();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBar();
    QToolButton *makeToggle(const QString &objectName, const QString &icon, const QString &text);
    void applyFilter();
    void update();
    void open(const QModelIndex &index);
    void step(int direction);
    void keepPlace();
    void restorePlace();

    ProblemsModel *m_model;
    QLineEdit *m_text = nullptr;
    QToolButton *m_errors = nullptr, *m_warnings = nullptr, *m_others = nullptr;
    PageStack *m_stack;
    QListView *m_list;
    PanelNote *m_note;
    QString m_trouble;
    std::optional<Diagnostic> m_current;   // kept while the model is made anew
    int m_scrolled = 0;
};

} // namespace dyad::panels
