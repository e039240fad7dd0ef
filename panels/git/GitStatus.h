// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QMetaType>
#include <QString>
#include <QVector>

namespace dyad::panels {

/// What happened to a file, as one letter in the tree.
enum class GitChange { None, Added, Modified, Deleted, Renamed, TypeChanged, Untracked, Conflicted };

QChar letterOf(GitChange change);   ///< A M D R T U, '!' for a conflict; a space for None

/// One row of `git status`.
struct GitFile {
    QString path;       ///< from the top of the working copy, '/' between segments
    QString oldPath;    ///< where it was renamed from
    GitChange staged = GitChange::None;     ///< HEAD → index
    GitChange unstaged = GitChange::None;   ///< index → files
    bool submodule = false;
    bool operator==(const GitFile &) const = default;
};

/// The state of a working copy at one moment. A value; made in the Git thread, shown in the window's.
struct GitStatus {
    enum class Operation { None, Merge, Rebase, CherryPick, Revert, Bisect, Other };
    QString top;        ///< absolute path of the working copy; empty: not a repository
    QString gitFolder;  ///< absolute path of .git, wherever it is
    QString commonFolder;   ///< the same, or that of the repository whose worktree this is: branches lie there
    QString branch;     ///< "main"; the short id where HEAD is detached
    QString head;       ///< the id of the commit that is checked out; empty: none yet
    QString rebasing;   ///< the branch that a rebase puts its commits of on top; HEAD is at none meanwhile
    bool detached = false;
    bool unborn = false;                    ///< no commit yet
    QString upstream;   ///< "origin/main" or empty
    int ahead = 0, behind = 0;              ///< commits, against upstream
    Operation operation = Operation::None;  ///< what waits to be finished
    QVector<GitFile> files;                 ///< by path
    bool operator==(const GitStatus &) const = default;

    /// One letter a path for the tree; what is not staged wins.
    QHash<QString, GitChange> changes() const;
};

} // namespace dyad::panels

Q_DECLARE_METATYPE(dyad::panels::GitStatus)
