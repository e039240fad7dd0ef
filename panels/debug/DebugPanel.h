// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "panels/debug/DebugSession.h"
#include <QWidget>

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace dyad::panels {

class PanelNote;
class ToolButton;

/// A run under the debugger: its verbs, the stack, the variables of the chosen frame, watched expressions, and the console.
class DebugPanel : public QWidget {
    Q_OBJECT
public:
    explicit DebugPanel(DebugSession *session, QWidget *parent = nullptr);
    void addWatch(const QString &expression);
    QStringList watches() const;
    /// Takes the chosen watch away; false: none is chosen.
    bool removeWatch();

Q_SIGNALS:
    void startRequested();
    void openRequested(const QString &path, int line, int column);      ///< absolute; from 1

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeVariables();
    QWidget *makeConsole();
    void connectSession();
    void refresh();
    void showFrames();
    void showVariables();
    void refreshWatches();
    void fill(QTreeWidgetItem *parent, int reference);
    static void setValue(QTreeWidgetItem *item, const DebugVariable &variable);
    void evaluate();
    void change(const QModelIndex &index, const QString &value);
    void recall(int step);
    void showMenu(const QPoint &at);
    void append(const QString &text);
    DebugSession *m_session;
    ToolButton *m_resume = nullptr, *m_pause = nullptr, *m_over = nullptr, *m_in = nullptr, *m_out = nullptr, *m_stop = nullptr;
    PageStack *m_stack;
    PanelNote *m_note;
    QListWidget *m_frames;
    QTreeWidget *m_variables;
    QTreeWidgetItem *m_watched = nullptr;
    QPlainTextEdit *m_console;
    QLineEdit *m_input = nullptr, *m_watch = nullptr;
    QStringList m_said;             // what was evaluated, the last one last
    qsizetype m_recalled = 0;       // index into it
};

} // namespace dyad::panels
