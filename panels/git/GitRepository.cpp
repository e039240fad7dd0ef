// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/GitRepository.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <algorithm>

namespace dyad::panels {
namespace {

// libgit2 counts how often it was started; once is enough for the process.
void startLibrary()
{
    [[maybe_unused]] static const int started = git_libgit2_init();
}

// A list of paths as libgit2 wants it; owns the bytes.
class PathList {
public:
    explicit PathList(const QStringList &paths)
    {
        for (const QString &path : paths)
            m_bytes.append(path.toUtf8());
        for (QByteArray &bytes : m_bytes)
            m_pointers.push_back(bytes.data());
        array = {m_pointers.data(), m_pointers.size()};
    }
    git_strarray array{};

private:
    QVector<QByteArray> m_bytes;
    std::vector<char *> m_pointers;
};

GitChange stagedChange(unsigned flags)
{
    return flags & GIT_STATUS_INDEX_NEW ? GitChange::Added
        : flags & GIT_STATUS_INDEX_DELETED ? GitChange::Deleted
        : flags & GIT_STATUS_INDEX_RENAMED ? GitChange::Renamed
        : flags & GIT_STATUS_INDEX_TYPECHANGE ? GitChange::TypeChanged
        : flags & GIT_STATUS_INDEX_MODIFIED ? GitChange::Modified
                                            : GitChange::None;
}

GitChange unstagedChange(unsigned flags)
{
    return flags & GIT_STATUS_CONFLICTED ? GitChange::Conflicted
        : flags & GIT_STATUS_WT_NEW ? GitChange::Untracked
        : flags & GIT_STATUS_WT_DELETED ? GitChange::Deleted
        : flags & GIT_STATUS_WT_RENAMED ? GitChange::Renamed
        : flags & GIT_STATUS_WT_TYPECHANGE ? GitChange::TypeChanged
        : flags & GIT_STATUS_WT_MODIFIED ? GitChange::Modified
                                         : GitChange::None;
}

GitFile fileOf(const git_status_entry &entry)
{
    GitFile file;
    file.staged = stagedChange(entry.status);
    file.unstaged = unstagedChange(entry.status);
    const git_diff_delta *delta = entry.head_to_index ? entry.head_to_index : entry.index_to_workdir;
    const char *path = delta->new_file.path ? delta->new_file.path : delta->old_file.path;
    file.path = QString::fromUtf8(entry.index_to_workdir && entry.index_to_workdir->new_file.path ? entry.index_to_workdir->new_file.path : path);
    file.submodule = delta->new_file.mode == GIT_FILEMODE_COMMIT || delta->old_file.mode == GIT_FILEMODE_COMMIT;
    if (file.staged == GitChange::Renamed)
        file.oldPath = QString::fromUtf8(entry.head_to_index->old_file.path);
    return file;
}

GitStatus::Operation operationOf(int state)
{
    using Operation = GitStatus::Operation;
    switch (state) {
    case GIT_REPOSITORY_STATE_NONE: return Operation::None;
    case GIT_REPOSITORY_STATE_MERGE: return Operation::Merge;
    case GIT_REPOSITORY_STATE_REVERT: case GIT_REPOSITORY_STATE_REVERT_SEQUENCE: return Operation::Revert;
    case GIT_REPOSITORY_STATE_CHERRYPICK: case GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE: return Operation::CherryPick;
    case GIT_REPOSITORY_STATE_BISECT: return Operation::Bisect;
    case GIT_REPOSITORY_STATE_REBASE: case GIT_REPOSITORY_STATE_REBASE_INTERACTIVE: case GIT_REPOSITORY_STATE_REBASE_MERGE:
        return Operation::Rebase;
    default: return Operation::Other;
    }
}

// Collects what a checkout would overwrite, for the message.
int noteConflict(git_checkout_notify_t, const char *path, const git_diff_file *, const git_diff_file *, const git_diff_file *, void *list)
{
    static_cast<QStringList *>(list)->append(QString::fromUtf8(path));
    return 0;
}

} // namespace

GitRepository::GitRepository() { startLibrary(); }
GitRepository::GitRepository(GitRepositoryHandle repository) : m_repository(std::move(repository)) { }
GitRepository::~GitRepository() = default;
GitRepository::GitRepository(GitRepository &&) noexcept = default;
GitRepository &GitRepository::operator=(GitRepository &&) noexcept = default;

sync::Expected<GitRepository> GitRepository::open(const QString &folder)
{
    if (folder.isEmpty())       // not the folder that the program was started in; and the library reads all certificates of the system when it starts
        return sync::fail("not-a-repository", tr("This folder is not in a Git repository.").toStdString());
    startLibrary();
    int rc = 0;
    auto handle = own<GitRepositoryHandle>(rc, git_repository_open_ext, QFile::encodeName(folder).constData(), 0U, nullptr);
    if (rc == GIT_ENOTFOUND || (handle && git_repository_is_bare(handle.get())))
        return sync::fail("not-a-repository", tr("This folder is not in a Git repository.").toStdString());
    if (!handle)
        return std::unexpected(gitError(tr("The repository could not be opened")));
    return GitRepository(std::move(handle));
}

sync::Expected<GitRepository> GitRepository::create(const QString &folder)
{
    startLibrary();
    int rc = 0;
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_MKDIR;
    auto handle = own<GitRepositoryHandle>(rc, git_repository_init_ext, QFile::encodeName(folder).constData(), &options);
    if (!handle)
        return std::unexpected(gitError(tr("The repository could not be created")));
    return GitRepository(std::move(handle));
}

QString GitRepository::top() const { return QDir::cleanPath(QFile::decodeName(git_repository_workdir(m_repository.get()))); }
QString GitRepository::gitFolder() const { return QDir::cleanPath(QFile::decodeName(git_repository_path(m_repository.get()))); }

sync::Expected<GitStatus> GitRepository::status()
{
    GitStatus status;
    status.top = top();
    status.gitFolder = gitFolder();
    status.commonFolder = commonFolder();
    readHead(status);
    status.operation = operationOf(git_repository_state(m_repository.get()));
    if (status.operation == GitStatus::Operation::Rebase)
        status.rebasing = rebaseNote("head-name").remove(QLatin1String("refs/heads/"));
    git_status_options options = GIT_STATUS_OPTIONS_INIT;
    options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS | GIT_STATUS_OPT_RENAMES_HEAD_TO_INDEX
        | GIT_STATUS_OPT_UPDATE_INDEX | GIT_STATUS_OPT_SORT_CASE_SENSITIVELY;
    int rc = 0;
    auto list = own<GitStatusHandle>(rc, git_status_list_new, m_repository.get(), &options);
    if (!list)
        return std::unexpected(gitError(tr("The state of the files could not be read")));
    const size_t count = git_status_list_entrycount(list.get());
    status.files.reserve(static_cast<qsizetype>(count));
    for (size_t i = 0; i < count; ++i)
        if (const auto *entry = git_status_byindex(list.get(), i); entry->status != GIT_STATUS_CURRENT)
            status.files.append(fileOf(*entry));
    return status;
}

void GitRepository::readHead(GitStatus &status)
{
    int rc = 0;
    auto head = own<GitReferenceHandle>(rc, git_repository_head, m_repository.get());
    status.detached = git_repository_head_detached(m_repository.get()) == 1;
    if (const git_oid *id = head ? git_reference_target(head.get()) : nullptr)
        status.head = QString::fromLatin1(git_oid_tostr_s(id));
    status.unborn = rc == GIT_EUNBORNBRANCH;
    if (status.unborn) {
        auto symbolic = own<GitReferenceHandle>(rc, git_reference_lookup, m_repository.get(), "HEAD");
        const QString target = symbolic ? QString::fromUtf8(git_reference_symbolic_target(symbolic.get())) : QString();
        status.branch = target.mid(target.lastIndexOf(QLatin1String("heads/")) + 6);
    } else if (head && status.detached) {
        status.branch = status.head.left(8);
    } else if (head) {
        status.branch = QString::fromUtf8(git_reference_shorthand(head.get()));
        readUpstream(status, head.get());
    }
}

void GitRepository::readUpstream(GitStatus &status, git_reference *head)
{
    int rc = 0;
    auto upstream = own<GitReferenceHandle>(rc, git_branch_upstream, head);
    if (!upstream)
        return;
    status.upstream = QString::fromUtf8(git_reference_shorthand(upstream.get()));
    size_t ahead = 0, behind = 0;
    if (git_graph_ahead_behind(&ahead, &behind, m_repository.get(), git_reference_target(head), git_reference_target(upstream.get())) == 0) {
        status.ahead = static_cast<int>(ahead);
        status.behind = static_cast<int>(behind);
    }
}

sync::Expected<GitTreeHandle> GitRepository::headTree()
{
    int rc = 0;
    auto head = own<GitReferenceHandle>(rc, git_repository_head, m_repository.get());
    if (rc == GIT_EUNBORNBRANCH || rc == GIT_ENOTFOUND)
        return GitTreeHandle();
    auto object = rc == 0 ? own<GitObjectHandle>(rc, git_reference_peel, static_cast<const git_reference *>(head.get()), GIT_OBJECT_TREE) : GitObjectHandle();
    if (!object)
        return std::unexpected(gitError(tr("The last commit could not be read")));
    return GitTreeHandle(reinterpret_cast<git_tree *>(object.release()));
}

sync::Expected<void> GitRepository::stage(const QStringList &paths)
{
    int rc = 0;
    auto index = own<GitIndexHandle>(rc, git_repository_index, m_repository.get());
    if (rc == 0)
        rc = git_index_read(index.get(), 0);
    for (qsizetype i = 0; rc == 0 && i < paths.size(); ++i) {
        const QByteArray path = paths[i].toUtf8();
        const QFileInfo info(top() + QLatin1Char('/') + paths[i]);
        rc = info.exists() || info.isSymLink() ? git_index_add_bypath(index.get(), path.constData()) : git_index_remove_bypath(index.get(), path.constData());
    }
    if (rc == 0)
        rc = whileLocked([&] { return git_index_write(index.get()); });
    if (rc != 0)
        return std::unexpected(gitError(tr("It could not be staged")));
    return {};
}

sync::Expected<void> GitRepository::unstage(const QStringList &paths)
{
    const PathList list(paths);
    int rc = 0;
    auto head = own<GitReferenceHandle>(rc, git_repository_head, m_repository.get());
    auto commit = head ? own<GitObjectHandle>(rc, git_reference_peel, static_cast<const git_reference *>(head.get()), GIT_OBJECT_COMMIT) : GitObjectHandle();
    rc = whileLocked([&] { return git_reset_default(m_repository.get(), commit.get(), &list.array); });
    if (rc != 0)
        return std::unexpected(gitError(tr("It could not be unstaged")));
    return {};
}

sync::Expected<void> GitRepository::discard(const QStringList &paths)
{
    QStringList tracked;
    for (const QString &path : paths) {
        unsigned flags = 0;
        if (git_status_file(&flags, m_repository.get(), path.toUtf8().constData()) != 0)
            return std::unexpected(gitError(tr("%1 could not be looked at").arg(path)));
        if (!(flags & GIT_STATUS_WT_NEW))
            tracked << path;
        else if (const QString file = top() + QLatin1Char('/') + path; !QFile::moveToTrash(file) && !QFile::remove(file))
            return sync::fail("unwritable", tr("%1 could not be removed.").arg(path).toStdString());
    }
    if (tracked.isEmpty())
        return {};
    const PathList list(tracked);
    git_checkout_options options = GIT_CHECKOUT_OPTIONS_INIT;
    options.checkout_strategy = GIT_CHECKOUT_FORCE | GIT_CHECKOUT_DISABLE_PATHSPEC_MATCH | GIT_CHECKOUT_DONT_UPDATE_INDEX;
    options.paths = list.array;
    if (git_checkout_index(m_repository.get(), nullptr, &options) != 0)
        return std::unexpected(gitError(tr("The changes could not be discarded")));
    return {};
}

sync::Expected<QVector<GitBranch>> GitRepository::branches()
{
    int rc = 0;
    auto iterator = own<GitBranchIteratorHandle>(rc, git_branch_iterator_new, m_repository.get(), GIT_BRANCH_ALL);
    if (!iterator)
        return std::unexpected(gitError(tr("The branches could not be read")));
    QVector<GitBranch> list;
    git_reference *raw = nullptr;
    git_branch_t type = GIT_BRANCH_LOCAL;
    while (git_branch_next(&raw, &type, iterator.get()) == 0) {
        const GitReferenceHandle reference(raw);
        GitBranch branch;
        branch.name = QString::fromUtf8(git_reference_shorthand(raw));
        branch.remote = type == GIT_BRANCH_REMOTE;
        branch.current = git_branch_is_head(raw) == 1;
        branch.elsewhere = !branch.remote && !branch.current && git_branch_is_checked_out(raw) == 1;
        auto commit = own<GitObjectHandle>(rc, git_reference_peel, static_cast<const git_reference *>(raw), GIT_OBJECT_COMMIT);
        if (commit)
            branch.time = git_commit_time(reinterpret_cast<git_commit *>(commit.get())) * 1000;
        if (!branch.name.endsWith(QLatin1String("/HEAD")))
            list.append(branch);
    }
    std::ranges::sort(list, [](const GitBranch &a, const GitBranch &b) { return std::tuple(a.remote, -a.time, a.name) < std::tuple(b.remote, -b.time, b.name); });
    return list;
}

sync::Expected<void> GitRepository::switchTo(const QString &branch)
{
    int rc = 0;
    const QByteArray name = branch.toUtf8();
    auto reference = own<GitReferenceHandle>(rc, git_branch_lookup, m_repository.get(), name.constData(), GIT_BRANCH_LOCAL);
    const bool fresh = !reference;
    if (fresh)
        reference = followRemote(name);
    // Git keeps a branch in one place at a time; asked before files are written.
    if (reference && !git_branch_is_head(reference.get()) && git_branch_is_checked_out(reference.get()) == 1)
        return sync::fail("in-use", tr("%1 is checked out in another working tree of this repository.").arg(branch).toStdString());
    auto commit = reference ? own<GitObjectHandle>(rc, git_reference_peel, static_cast<const git_reference *>(reference.get()), GIT_OBJECT_COMMIT) : GitObjectHandle();
    if (!commit)
        return std::unexpected(gitError(tr("There is no branch %1").arg(branch)));
    QStringList inTheWay;
    git_checkout_options options = GIT_CHECKOUT_OPTIONS_INIT;
    options.checkout_strategy = GIT_CHECKOUT_SAFE;
    options.notify_flags = GIT_CHECKOUT_NOTIFY_CONFLICT;
    options.notify_cb = noteConflict;
    options.notify_payload = &inTheWay;
    rc = git_checkout_tree(m_repository.get(), commit.get(), &options);
    if (rc != 0 && fresh)
        git_branch_delete(reference.get());
    if (rc == GIT_ECONFLICT)
        return sync::fail("would-overwrite", tr("Changes in %1 would be lost. Commit, stash or discard them first.").arg(inTheWay.mid(0, 5).join(QStringLiteral(", "))).toStdString());
    if (rc == 0)
        rc = git_repository_set_head(m_repository.get(), git_reference_name(reference.get()));
    if (rc != 0)
        return std::unexpected(gitError(tr("%1 could not be checked out").arg(branch)));
    return {};
}

sync::Expected<void> GitRepository::createBranch(const QString &name, bool switchToIt)
{
    const QByteArray bytes = name.toUtf8();
    int valid = 0;
    if (git_branch_name_is_valid(&valid, bytes.constData()) != 0 || !valid)
        return sync::fail("bad-name", tr("“%1” cannot be the name of a branch.").arg(name).toStdString());
    if (git_repository_head_unborn(m_repository.get()) == 1)
        return git_repository_set_head(m_repository.get(), ("refs/heads/" + bytes).constData()) == 0
            ? sync::Expected<void>() : std::unexpected(gitError(tr("The branch could not be created")));
    int rc = 0;
    auto head = own<GitReferenceHandle>(rc, git_repository_head, m_repository.get());
    auto commit = head ? own<GitObjectHandle>(rc, git_reference_peel, static_cast<const git_reference *>(head.get()), GIT_OBJECT_COMMIT) : GitObjectHandle();
    auto made = commit ? own<GitReferenceHandle>(rc, git_branch_create, m_repository.get(), bytes.constData(), reinterpret_cast<const git_commit *>(commit.get()), 0) : GitReferenceHandle();
    // The files are those of HEAD already: only HEAD has to move.
    if (made && switchToIt)
        rc = git_repository_set_head(m_repository.get(), git_reference_name(made.get()));
    if (!made || rc != 0)
        return std::unexpected(gitError(tr("The branch could not be created")));
    return {};
}

sync::Expected<void> GitRepository::deleteBranch(const QString &name)
{
    int rc = 0;
    const QByteArray bytes = name.toUtf8();
    auto reference = own<GitReferenceHandle>(rc, git_branch_lookup, m_repository.get(), bytes.constData(), GIT_BRANCH_LOCAL);
    if (!reference || git_branch_delete(reference.get()) != 0)
        return std::unexpected(gitError(tr("The branch %1 could not be deleted").arg(name)));
    return {};
}

} // namespace dyad::panels
