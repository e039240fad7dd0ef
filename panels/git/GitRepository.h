// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/git/GitDiff.h"
#include "panels/git/GitHandle.h"
#include "panels/git/GitHistory.h"
#include "panels/git/GitStatus.h"
#include "panels/git/GitSubmodule.h"
#include "sync/text/Error.h"
#include <QCoreApplication>
#include <QStringList>
#include <QHash>
#include <optional>
#include <vector>

namespace dyad::panels {

/// Verbs on one Git working copy (libgit2). Every call does its work at once and may take long: one thread at a time, never the
/// window's (GitController). Paths are from the top of the working copy. Errors: a code and a sentence with Git's own reason.
class GitRepository {
    Q_DECLARE_TR_FUNCTIONS(dyad::panels::GitRepository)
public:
    GitRepository();
    ~GitRepository();
    GitRepository(GitRepository &&) noexcept;
    GitRepository &operator=(GitRepository &&) noexcept;

    /// Finds the repository that `folder` is in; not-a-repository where there is none.
    static sync::Expected<GitRepository> open(const QString &folder);
    static sync::Expected<GitRepository> create(const QString &folder);
    QString top() const;
    QString gitFolder() const;
    QString commonFolder() const;   ///< what all working trees of the repository share: hooks, branches
    sync::Expected<QVector<GitSubmodule>> submodules();
    /// What commit.template names; empty: nothing. unreadable.
    sync::Expected<QString> commitTemplate();

    sync::Expected<GitStatus> status();

    enum class Sides { IndexToFiles, HeadToIndex, HeadToFiles };
    /// `context`: lines around a change. Untracked files are shown as added.
    sync::Expected<GitDiff> diff(const QString &path, Sides sides, int context = 3);
    sync::Expected<QVector<GitDiff>> commitDiff(const QString &commit);

    sync::Expected<void> stage(const QStringList &paths);
    sync::Expected<void> unstage(const QStringList &paths);
    /// Puts files back to what is staged; untracked ones go to the trash, or are removed where there is none. Cannot be undone.
    sync::Expected<void> discard(const QStringList &paths);

    enum class HunkVerb { Stage, Unstage, Discard };
    /// One hunk of diff(path, ...) as it was shown; `lines`: only these of its added and removed lines (indexes), empty: all.
    /// hunk-changed where the file has moved on since.
    sync::Expected<void> applyHunk(const QString &path, const GitHunk &hunk, HunkVerb verb, const QVector<int> &lines = {});

    struct CommitOptions {
        QString message = {};
        bool amend = false;
        bool signOff = false;
        QStringList coAuthors = {};   ///< "Name <email>"
    };
    /// The new commit's id. nothing-staged, no-identity, conflicts. Where hooks or signing are set up, which libgit2 does not know, the
    /// `git` of the system commits: hook-refused with what it says, no-git where there is none.
    sync::Expected<QString> commit(const CommitOptions &options);
    sync::Expected<QString> headMessage();
    /// The file as it was committed last; path as in diff(). Errors: libgit2's where it is not in the commit.
    sync::Expected<QByteArray> committedText(const QString &path);
    bool needsGitProgram();   ///< to commit: hooks or signing
    /// The commit message with its trailers, as commit() writes it.
    static QString composeMessage(const CommitOptions &options, const QString &signer);

    /// A file in conflict, as it is now and as Git would merge it with what both began from.
    struct ConflictedFile {
        QByteArray text;                ///< on disk, with what was resolved already
        QByteArray merged;              ///< anew, marks in diff3 style; empty where one side has no file
        bool inOurs = true, inTheirs = true;
        QString ours, theirs;           ///< what the sides are called
        bool rebasing = false;          ///< "theirs" are one's own commits then
    };
    /// not-conflicted where it is in none.
    sync::Expected<ConflictedFile> conflict(const QString &path);
    /// Writes the file and stages it; nullopt removes it.
    sync::Expected<void> resolve(const QString &path, const std::optional<QByteArray> &text, const std::optional<QByteArray> &before = std::nullopt);

    sync::Expected<QVector<GitBranch>> branches();
    /// A branch of a remote ("origin/x"): a branch that follows it is made here. would-overwrite where changed files stand in the way,
    /// in-use where another working tree has it; nothing is changed then.
    sync::Expected<void> switchTo(const QString &branch);
    sync::Expected<void> createBranch(const QString &name, bool switchToIt);
    sync::Expected<void> deleteBranch(const QString &name);
    /// Newest first; `path`: only commits that changed it; `all`: of every branch and tag, not of HEAD only.
    sync::Expected<QVector<GitCommit>> log(int limit, const QString &after = {}, const QString &path = {}, bool all = false);

private:
    explicit GitRepository(GitRepositoryHandle repository);
    sync::Expected<GitTreeHandle> headTree();   // an empty handle where there is no commit yet
    sync::Expected<GitDiffHandle> rawDiff(const QStringList &paths, Sides sides, int context);
    QString rebaseNote(const char *name) const;
    void readHead(GitStatus &status);
    GitReferenceHandle followRemote(const QByteArray &name);
    void readUpstream(GitStatus &status, git_reference *head);
    void addSides(GitDiff &result, git_diff *diff, size_t number, qint64 *room);
    sync::Expected<QByteArray> textOf(const QString &path, bool fromIndex);
    sync::Expected<void> writeIndexText(const QString &path, const QByteArray &text);
    sync::Expected<void> writeFileText(const QString &path, const QByteArray &text);
    sync::Expected<std::vector<GitCommitHandle>> parents(bool amend);
    sync::Expected<QString> commitWithProgram(const QByteArray &message, bool amend);
    QHash<QString, QStringList> refsByCommit();
    bool touches(git_commit *commit, const QString &path);

    GitRepositoryHandle m_repository;
};

} // namespace dyad::panels
