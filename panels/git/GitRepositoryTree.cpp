// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The part of GitRepository that knows of what lies around the working copy: submodules, worktrees, what is set up for commits.
#include "panels/git/GitRepository.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace dyad::panels {

namespace {
constexpr qint64 LongestTemplate = 64 << 10;    // bytes

GitSubmodule::State stateOf(unsigned flags)
{
    using State = GitSubmodule::State;
    if (flags & GIT_SUBMODULE_STATUS_WD_UNINITIALIZED || !(flags & GIT_SUBMODULE_STATUS_IN_WD))
        return State::NotThere;
    if (flags & (GIT_SUBMODULE_STATUS_WD_MODIFIED | GIT_SUBMODULE_STATUS_INDEX_MODIFIED))
        return State::Moved;
    return flags & (GIT_SUBMODULE_STATUS_WD_INDEX_MODIFIED | GIT_SUBMODULE_STATUS_WD_WD_MODIFIED | GIT_SUBMODULE_STATUS_WD_UNTRACKED) ? State::Changed : State::Clean;
}

int note(git_submodule *module, const char *, void *list)
{
    unsigned flags = 0;
    GitSubmodule one;
    one.path = QString::fromUtf8(git_submodule_path(module));
    one.url = QString::fromUtf8(git_submodule_url(module));
    if (git_submodule_status(&flags, git_submodule_owner(module), git_submodule_name(module), GIT_SUBMODULE_IGNORE_UNSPECIFIED) == 0)
        one.state = stateOf(flags);
    static_cast<QVector<GitSubmodule> *>(list)->append(one);
    return 0;
}
} // namespace

sync::Expected<QVector<GitSubmodule>> GitRepository::submodules()
{
    QVector<GitSubmodule> list;
    if (!QFile::exists(top() + QStringLiteral("/.gitmodules")))
        return list;
    if (git_submodule_foreach(m_repository.get(), note, &list) != 0)
        return std::unexpected(gitError(tr("The submodules could not be read")));
    std::ranges::sort(list, {}, &GitSubmodule::path);
    return list;
}

QString GitRepository::commonFolder() const { return QDir::cleanPath(QFile::decodeName(git_repository_commondir(m_repository.get()))); }

sync::Expected<QString> GitRepository::commitTemplate()
{
    git_config *raw = nullptr;
    if (git_repository_config_snapshot(&raw, m_repository.get()) != 0)
        return std::unexpected(gitError(tr("Git's settings could not be read")));
    const GitHandle<git_config, git_config_free> config(raw);
    git_buf path = GIT_BUF_INIT;
    if (git_config_get_path(&path, raw, "commit.template") != 0)
        return QString();
    QFile file(QDir(top()).absoluteFilePath(QFile::decodeName(path.ptr)));
    git_buf_dispose(&path);
    if (file.size() > LongestTemplate || !file.open(QIODevice::ReadOnly))
        return sync::fail("unreadable", tr("The template of commit messages, %1, cannot be read.").arg(file.fileName()).toStdString());
    return QString::fromUtf8(file.readAll());
}

/// A new branch here that has the remote one as its upstream; none where that is not there either.
GitReferenceHandle GitRepository::followRemote(const QByteArray &name)
{
    int rc = 0;
    auto remote = own<GitReferenceHandle>(rc, git_branch_lookup, m_repository.get(), name.constData(), GIT_BRANCH_REMOTE);
    auto object = remote ? own<GitObjectHandle>(rc, git_reference_peel, static_cast<const git_reference *>(remote.get()), GIT_OBJECT_COMMIT) : GitObjectHandle();
    const QByteArray here = name.mid(name.indexOf('/') + 1);
    auto made = object ? own<GitReferenceHandle>(rc, git_branch_create, m_repository.get(), here.constData(), reinterpret_cast<const git_commit *>(object.get()), 0) : GitReferenceHandle();
    if (made && git_branch_set_upstream(made.get(), name.constData()) != 0) {
        git_branch_delete(made.get());
        made.reset();
    }
    return made;
}

} // namespace dyad::panels
