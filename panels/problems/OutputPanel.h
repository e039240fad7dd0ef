// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "panels/problems/TaskRunner.h"
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace dyad::panels {

class PanelNote;

/// The tasks of the folder and the output of the one that runs. What it complains about goes to problemFound of the runner.
class OutputPanel : public QWidget {
    Q_OBJECT
public:
    explicit OutputPanel(QWidget *parent = nullptr);
    TaskRunner *runner() const { return m_runner; }
    void setFolder(const QString &folder);
    QVector<Task> tasks() const { return m_tasks; }
    void run(const Task &task);

public Q_SLOTS:
    void runBuild();          ///< the first task that builds; opens the menu where there is none
    void chooseTask();

Q_SIGNALS:
    void openRequested(const QString &path, int line, int column);   ///< absolute; 1-based
    void taskStarted(const dyad::panels::Task &task);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBar();
    void append(const QString &lines);
    void update();
    void start(const Task &task);
    void addInOrder(const Task &task, QStringList *seen, QVector<Task> *list) const;
    void finished(TaskRunner::End end, int code, qint64 elapsedMs);

    TaskRunner *m_runner;
    QString m_folder;
    QVector<Task> m_tasks;
    QVector<Task> m_next;       // once those before them have succeeded
    QToolButton *m_choose = nullptr;
    QPushButton *m_run = nullptr;
    QLabel *m_status = nullptr;
    QPlainTextEdit *m_text;
    PageStack *m_stack;
    PanelNote *m_note;
};

} // namespace dyad::panels
