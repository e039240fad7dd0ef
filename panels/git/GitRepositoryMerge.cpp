// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The part of GitRepository that knows of conflicts.
#include "panels/git/GitRepository.h"
#include <QFile>

namespace dyad::panels {

namespace {

/// The branch that ends at a commit, which says more to people; else the beginning of its id.
QString nameOf(git_repository *repository, const git_oid &id)
{
    int rc = 0;
    auto branches = own<GitBranchIteratorHandle>(rc, git_branch_iterator_new, repository, GIT_BRANCH_ALL);
    git_reference *raw = nullptr;
    for (git_branch_t type; rc == 0 && git_branch_next(&raw, &type, branches.get()) == 0;) {
        const GitReferenceHandle branch(raw);
        if (const git_oid *end = git_reference_target(raw); end && git_oid_equal(end, &id))
            return QString::fromUtf8(git_reference_shorthand(raw));
    }
    return QString::fromLatin1(git_oid_tostr_s(&id)).left(8);
}

QString shortName(git_repository *repository, const char *reference)
{
    git_oid id;
    return git_reference_name_to_id(&id, repository, reference) == 0 ? nameOf(repository, id) : QString();
}
} // namespace

/// What git keeps of a rebase that waits: "onto", "head-name". Empty: nothing.
QString GitRepository::rebaseNote(const char *name) const
{
    for (const char *folder : {"/rebase-merge/", "/rebase-apply/"})
        if (QFile note(gitFolder() + QLatin1String(folder) + QLatin1String(name)); note.open(QIODevice::ReadOnly))
            return QString::fromUtf8(note.readLine(4096)).trimmed();
    return {};
}

sync::Expected<GitRepository::ConflictedFile> GitRepository::conflict(const QString &path)
{
    int rc = 0;
    auto index = own<GitIndexHandle>(rc, git_repository_index, m_repository.get());
    if (rc == 0)
        rc = git_index_read(index.get(), 0);
    const git_index_entry *base = nullptr, *ours = nullptr, *theirs = nullptr;
    if (rc != 0 || git_index_conflict_get(&base, &ours, &theirs, index.get(), path.toUtf8().constData()) != 0)
        return sync::fail("not-conflicted", tr("%1 is not in conflict.").arg(path).toStdString());
    ConflictedFile file;
    file.inOurs = ours != nullptr;
    file.inTheirs = theirs != nullptr;
    const auto now = status();
    const QString branch = now ? now->branch : QString(), other = shortName(m_repository.get(), "MERGE_HEAD");
    file.ours = branch.isEmpty() ? QStringLiteral("HEAD") : branch;
    file.theirs = !other.isEmpty() ? other : shortName(m_repository.get(), "REBASE_HEAD");
    if (now && now->operation == GitStatus::Operation::Rebase) {
        file.rebasing = true;
        git_oid onto;
        if (git_oid_fromstr(&onto, rebaseNote("onto").toLatin1().constData()) == 0)
            file.ours = nameOf(m_repository.get(), onto);
        if (!now->rebasing.isEmpty())
            file.theirs = now->rebasing;
    }
    QFile disk(top() + QLatin1Char('/') + path);
    if (disk.open(QIODevice::ReadOnly))
        file.text = disk.readAll();
    if (!ours || !theirs)
        return file;
    git_merge_file_options options = GIT_MERGE_FILE_OPTIONS_INIT;
    options.flags = GIT_MERGE_FILE_STYLE_DIFF3;
    git_merge_file_result result = {};
    if (git_merge_file_from_index(&result, m_repository.get(), base, ours, theirs, &options) != 0)
        return std::unexpected(gitError(tr("%1 could not be merged").arg(path)));
    file.merged = QByteArray(result.ptr, static_cast<qsizetype>(result.len));
    git_merge_file_result_free(&result);
    return file;
}

sync::Expected<void> GitRepository::resolve(const QString &path, const std::optional<QByteArray> &text, const std::optional<QByteArray> &before)
{
    // In a shared folder others go on typing.
    if (QFile now(top() + QLatin1Char('/') + path); before && now.open(QIODevice::ReadOnly) && now.readAll() != *before)
        return sync::fail("changed-since", tr("%1 was changed since it was opened here: close this tab and open the conflict again.").arg(path).toStdString());
    if (text) {
        if (auto written = writeFileText(path, *text); !written)
            return written;
    } else if (QFile disk(top() + QLatin1Char('/') + path); disk.exists() && !disk.remove()) {
        return sync::fail("unwritable", tr("%1 could not be removed.").arg(path).toStdString());
    }
    int rc = 0;
    auto index = own<GitIndexHandle>(rc, git_repository_index, m_repository.get());
    if (rc == 0)
        rc = git_index_read(index.get(), 0);
    if (rc == 0)
        git_index_conflict_remove(index.get(), path.toUtf8().constData());
    if (rc == 0 && text)
        rc = git_index_add_bypath(index.get(), path.toUtf8().constData());
    if (rc == 0)
        rc = whileLocked([&] { return git_index_write(index.get()); });
    if (rc != 0)
        return std::unexpected(gitError(tr("%1 could not be marked as resolved").arg(path)));
    return {};
}

} // namespace dyad::panels
