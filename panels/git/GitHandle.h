// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QString>
#include <QThread>
#include <git2.h>
#include <memory>

namespace dyad::panels {

/// libgit2's objects with an owner.
template<typename T, void (*Free)(T *)>
struct GitDeleter {
    void operator()(T *object) const { Free(object); }
};
template<typename T, void (*Free)(T *)>
using GitHandle = std::unique_ptr<T, GitDeleter<T, Free>>;

using GitRepositoryHandle = GitHandle<git_repository, git_repository_free>;
using GitIndexHandle = GitHandle<git_index, git_index_free>;
using GitTreeHandle = GitHandle<git_tree, git_tree_free>;
using GitCommitHandle = GitHandle<git_commit, git_commit_free>;
using GitReferenceHandle = GitHandle<git_reference, git_reference_free>;
using GitObjectHandle = GitHandle<git_object, git_object_free>;
using GitDiffHandle = GitHandle<git_diff, git_diff_free>;
using GitPatchHandle = GitHandle<git_patch, git_patch_free>;
using GitStatusHandle = GitHandle<git_status_list, git_status_list_free>;
using GitSignatureHandle = GitHandle<git_signature, git_signature_free>;
using GitBranchIteratorHandle = GitHandle<git_branch_iterator, git_branch_iterator_free>;
using GitWalkHandle = GitHandle<git_revwalk, git_revwalk_free>;

/// libgit2's last error of this thread, taken at once (the next call overwrites it).
sync::Error gitError(const QString &doing);

/// Another Git that just works here holds the index for some milliseconds: calls again while it does, for at most a second.
/// Sleeps; not for the window's thread.
template<typename Function>
int whileLocked(Function function)
{
    int rc = function();
    for (int attempt = 0; rc == GIT_ELOCKED && attempt < 40; ++attempt) {
        QThread::msleep(25);
        rc = function();
    }
    return rc;
}

/// Calls a "T **out" constructor of libgit2 and owns what it made: `own<GitIndexHandle>(git_repository_index, repository)`.
template<typename Handle, typename Function, typename... Arguments>
Handle own(int &rc, Function function, Arguments... arguments)
{
    typename Handle::pointer object = nullptr;
    rc = function(&object, arguments...);
    return Handle(rc == 0 ? object : nullptr);
}

} // namespace dyad::panels
