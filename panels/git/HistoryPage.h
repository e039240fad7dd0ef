// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "panels/git/GitLogModel.h"
#include <QWidget>

class QListView;

namespace dyad::panels {

class DiffView;
class PanelNote;

/// A page in the editor's place: the commits on the left, what the chosen one changed on the right.
class HistoryPage : public QWidget {
    Q_OBJECT
public:
    /// `path`: from the top of the working copy, for the history of one file; empty: of the branch.
    explicit HistoryPage(GitController *controller, const QString &path = {}, QWidget *parent = nullptr);

private:
    void updateState();
    void reload();
    void onStatus(const GitStatus &status);
    void showMessage(int row);
    void showCommit(const QModelIndex &index);
    void showFile(int row);

    GitController *m_controller;
    GitLogModel *m_model;
    const QString m_path;
    QString m_wanted, m_seen;       // the commit that is chosen, over a reload; what the branch was when it was read
    QVector<GitDiff> m_diffs;
    QListView *m_list;
    class QPlainTextEdit *m_message;
    class QListWidget *m_files;
    PageStack *m_stack;
    PanelNote *m_note;
    DiffView *m_diff;
};

} // namespace dyad::panels
