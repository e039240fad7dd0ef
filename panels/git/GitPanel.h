// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "panels/git/GitController.h"
#include "panels/git/GitRemote.h"
#include "panels/git/GitFilesModel.h"
#include <QWidget>

class QLabel;
class QListView;
class QToolButton;

namespace dyad::panels {

class CommitBox;
class GitFileDelegate;
class PanelHead;
class PanelNote;

/// The changes of the working copy in groups, staging, committing, and the branch. A chosen file's difference is shown by who listens
/// to diffRequested (the editor's place), as a panel is too narrow for it.
class GitPanel : public QWidget {
    Q_OBJECT
public:
    /// `controller` is not owned: the tree and the status bar listen to it too.
    explicit GitPanel(GitController *controller, QWidget *parent = nullptr);
    GitRemote *remote() const { return m_remote; }
    CommitBox *commitBox() const { return m_commit; }

Q_SIGNALS:
    void openRequested(const QString &path, int line, int column);   ///< absolute; 1-based, column in bytes 0-based
    void diffRequested(const QString &path, bool staged);            ///< from the top of the working copy
    void conflictRequested(const QString &path);                     ///< from the top of the working copy
    void folderRequested(const QString &folder);        ///< of a submodule
    void historyRequested();

public Q_SLOTS:
    /// Who of the others has which branch checked out, asked when the branches are shown.
    void setPeopleByBranch(std::function<QHash<QString, QStringList>()> people) { m_people = std::move(people); }
    void chooseBranch();   ///< opens the menu of branches
    void showMore(const QPoint &globalPosition = {});   ///< the menu of stash, merge and rebase

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeChanges();
    void connectController();
    void updateState();
    void updateStatus();
    void showBranches(const QVector<GitBranch> &branches);
    void addSubmodules(QMenu *menu, const QVector<GitSubmodule> &modules);
    void readTemplate();
    void addRemoteBranches(QMenu *menu, const QVector<GitBranch> &branches);
    void askForBranchName();
    void open(const QModelIndex &index);
    QStringList pathsOf(const QModelIndexList &rows) const;
    QModelIndexList chosenRows() const;
    void act(const QModelIndexList &rows, int action);
    bool mayStage(const QModelIndexList &rows);
    void discard(const QStringList &paths, bool untracked);
    bool listClick(const QPoint &position);
    bool listKey(int key);
    void showMenu(const QPoint &position);

    void showMoreMenu(const QPoint &position, const QVector<GitBranch> &branches, const QVector<GitRemote::Stash> &stashes, const QVector<GitSubmodule> &modules);
    void askForStash();
    std::function<QHash<QString, QStringList>()> m_people;
    GitController *m_controller;
    GitRemote *m_remote;
    GitFilesModel *m_model;
    GitFileDelegate *m_delegate;
    QToolButton *m_branch = nullptr;
    QLabel *m_sync = nullptr, *m_failure = nullptr;
    CommitBox *m_commit = nullptr;
    QListView *m_list = nullptr;
    PanelNote *m_note = nullptr, *m_clean = nullptr;
    PageStack *m_stack = nullptr, *m_files = nullptr;
};

} // namespace dyad::panels
