// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The part of GitRepository that writes and reads commits.
#include "panels/git/GitRepository.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

namespace dyad::panels {
namespace {

GitCommit commitOf(git_commit *raw)
{
    GitCommit commit;
    commit.id = QString::fromLatin1(git_oid_tostr_s(git_commit_id(raw)));
    commit.summary = QString::fromUtf8(git_commit_summary(raw));
    commit.message = QString::fromUtf8(git_commit_message(raw));
    if (const git_signature *author = git_commit_author(raw)) {
        commit.author = QString::fromUtf8(author->name);
        commit.email = QString::fromUtf8(author->email);
        commit.time = author->when.time * 1000;
    }
    for (unsigned i = 0; i < git_commit_parentcount(raw); ++i)
        commit.parents << QString::fromLatin1(git_oid_tostr_s(git_commit_parent_id(raw, i)));
    return commit;
}

int noteMergeHead(const git_oid *id, void *list)
{
    static_cast<std::vector<git_oid> *>(list)->push_back(*id);
    return 0;
}

} // namespace

QString GitRepository::composeMessage(const CommitOptions &options, const QString &signer)
{
    QString message = options.message.trimmed();
    QStringList trailers;
    for (const QString &author : options.coAuthors)
        if (const QString line = QStringLiteral("Co-authored-by: ") + author; !message.contains(line))
            trailers << line;
    if (const QString line = QStringLiteral("Signed-off-by: ") + signer; options.signOff && !message.contains(line))
        trailers << line;
    static const QRegularExpression endsInTrailer(QStringLiteral("\\n\\n(?:[\\w-]+: .*\\n)*[\\w-]+: .*$"));
    if (!trailers.isEmpty())
        message += QLatin1String(endsInTrailer.match(message).hasMatch() ? "\n" : "\n\n") + trailers.join(QLatin1Char('\n'));
    return message + QLatin1Char('\n');
}

sync::Expected<std::vector<GitCommitHandle>> GitRepository::parents(bool amend)
{
    std::vector<GitCommitHandle> list;
    int rc = 0;
    auto head = own<GitReferenceHandle>(rc, git_repository_head, m_repository.get());
    if (rc == GIT_EUNBORNBRANCH)
        return amend ? sync::Expected<std::vector<GitCommitHandle>>(sync::fail("nothing-to-amend", tr("There is no commit to amend yet.").toStdString())) : std::move(list);
    auto object = head ? own<GitObjectHandle>(rc, git_reference_peel, static_cast<const git_reference *>(head.get()), GIT_OBJECT_COMMIT) : GitObjectHandle();
    if (!object)
        return std::unexpected(gitError(tr("The last commit could not be read")));
    GitCommitHandle last(reinterpret_cast<git_commit *>(object.release()));
    if (amend) {
        for (unsigned i = 0; i < git_commit_parentcount(last.get()); ++i)
            list.push_back(own<GitCommitHandle>(rc, git_commit_parent, static_cast<const git_commit *>(last.get()), i));
        return list;
    }
    list.push_back(std::move(last));
    std::vector<git_oid> merged;
    git_repository_mergehead_foreach(m_repository.get(), noteMergeHead, &merged);
    for (const git_oid &id : merged)
        list.push_back(own<GitCommitHandle>(rc, git_commit_lookup, m_repository.get(), &id));
    return list;
}

sync::Expected<QString> GitRepository::commit(const CommitOptions &options)
{
    if (options.message.trimmed().isEmpty())
        return sync::fail("no-message", tr("Write a message that says why.").toStdString());
    int rc = 0;
    auto signature = own<GitSignatureHandle>(rc, git_signature_default, m_repository.get());
    if (!signature)
        return sync::fail("no-identity", tr("Git does not know who you are. Set user.name and user.email.").toStdString());
    auto index = own<GitIndexHandle>(rc, git_repository_index, m_repository.get());
    git_index_read(index.get(), 0);
    if (git_index_has_conflicts(index.get()))
        return sync::fail("conflicts", tr("Some files are still in conflict. Resolve and stage them first.").toStdString());
    auto before = parents(options.amend);
    if (!before)
        return std::unexpected(before.error());
    git_oid treeId, id;
    rc = git_index_write_tree(&treeId, index.get());
    const bool merging = before->size() > 1;
    if (rc == 0 && !options.amend && !merging && !before->empty() && git_oid_equal(&treeId, git_commit_tree_id(before->front().get())))
        return sync::fail("nothing-staged", tr("Nothing is staged. Stage what belongs into the commit.").toStdString());
    auto tree = rc == 0 ? own<GitTreeHandle>(rc, git_tree_lookup, m_repository.get(), static_cast<const git_oid *>(&treeId)) : GitTreeHandle();
    const QString signer = QString::fromUtf8(signature->name) + QStringLiteral(" <") + QString::fromUtf8(signature->email) + QLatin1Char('>');
    const QByteArray message = composeMessage(options, signer).toUtf8();
    if (tree && needsGitProgram())
        return commitWithProgram(message, options.amend);
    if (tree && options.amend) {
        auto head = own<GitObjectHandle>(rc, git_revparse_single, m_repository.get(), "HEAD");
        rc = git_commit_amend(&id, reinterpret_cast<git_commit *>(head.get()), "HEAD", nullptr, signature.get(), nullptr, message.constData(), tree.get());
    } else if (tree) {
        std::vector<const git_commit *> raw;
        for (const auto &parent : *before)
            raw.push_back(parent.get());
        rc = git_commit_create(&id, m_repository.get(), "HEAD", signature.get(), signature.get(), nullptr, message.constData(), tree.get(), raw.size(), raw.data());
    }
    if (!tree || rc != 0)
        return std::unexpected(gitError(tr("The commit could not be made")));
    git_repository_state_cleanup(m_repository.get());
    return QString::fromLatin1(git_oid_tostr_s(&id));
}

bool GitRepository::needsGitProgram()
{
    git_config *raw = nullptr;
    int sign = 0;
    if (git_repository_config_snapshot(&raw, m_repository.get()) != 0)
        return false;
    const GitHandle<git_config, git_config_free> config(raw);
    if (git_config_get_bool(&sign, raw, "commit.gpgsign") == 0 && sign)
        return true;
    const char *path = nullptr;
    QDir hooks(commonFolder() + QStringLiteral("/hooks"));
    if (git_config_get_string(&path, raw, "core.hooksPath") == 0)
        hooks.setPath(QDir(top()).absoluteFilePath(QString::fromUtf8(path)));
    for (const char *name : {"pre-commit", "prepare-commit-msg", "commit-msg", "post-commit"})
        if (QFileInfo(hooks.filePath(QLatin1String(name))).isExecutable())
            return true;
    return false;
}

sync::Expected<QString> GitRepository::commitWithProgram(const QByteArray &message, bool amend)
{
    QProcess git;
    git.setWorkingDirectory(top());
    git.setProcessChannelMode(QProcess::MergedChannels);
    git.start(QStringLiteral("git"), QStringList{QStringLiteral("commit"), QStringLiteral("--quiet"), QStringLiteral("--file=-")} + (amend ? QStringList{QStringLiteral("--amend")} : QStringList()));
    if (!git.waitForStarted())
        return sync::fail("no-git", tr("This repository has hooks or signs its commits, and the program git that does this is not installed.").toStdString());
    git.write(message);
    git.closeWriteChannel();
    git.waitForFinished(-1);   // hooks run as long as they like
    if (git.exitStatus() != QProcess::NormalExit || git.exitCode() != 0) {
        const QString said = QString::fromUtf8(git.readAll()).trimmed().right(2000);
        return sync::fail("hook-refused", (said.isEmpty() ? tr("A hook refused the commit.") : said).toStdString());
    }
    git_oid id;
    if (git_reference_name_to_id(&id, m_repository.get(), "HEAD") != 0)
        return std::unexpected(gitError(tr("The last commit could not be read")));
    return QString::fromLatin1(git_oid_tostr_s(&id));
}

sync::Expected<QString> GitRepository::headMessage()
{
    int rc = 0;
    auto head = own<GitObjectHandle>(rc, git_revparse_single, m_repository.get(), "HEAD");
    if (!head)
        return std::unexpected(gitError(tr("The last commit could not be read")));
    return QString::fromUtf8(git_commit_message(reinterpret_cast<git_commit *>(head.get())));
}

QHash<QString, QStringList> GitRepository::refsByCommit()
{
    QHash<QString, QStringList> refs;
    git_reference_iterator *raw = nullptr;
    if (git_reference_iterator_new(&raw, m_repository.get()) != 0)
        return refs;
    const GitHandle<git_reference_iterator, git_reference_iterator_free> iterator(raw);
    git_reference *next = nullptr;
    while (git_reference_next(&next, raw) == 0) {
        const GitReferenceHandle reference(next);
        int rc = 0;
        auto commit = own<GitObjectHandle>(rc, git_reference_peel, static_cast<const git_reference *>(next), GIT_OBJECT_COMMIT);
        const QString name = QString::fromUtf8(git_reference_shorthand(next));
        if (commit && !name.endsWith(QLatin1String("/HEAD")) && name != QLatin1String("stash"))
            refs[QString::fromLatin1(git_oid_tostr_s(git_object_id(commit.get())))] << name;
    }
    return refs;
}

bool GitRepository::touches(git_commit *commit, const QString &path)
{
    const QByteArray bytes = path.toUtf8();
    const auto idIn = [&](const git_commit *of) {
        int rc = 0;
        auto tree = own<GitTreeHandle>(rc, git_commit_tree, of);
        auto entry = tree ? own<GitHandle<git_tree_entry, git_tree_entry_free>>(rc, git_tree_entry_bypath, static_cast<const git_tree *>(tree.get()), bytes.constData())
                          : GitHandle<git_tree_entry, git_tree_entry_free>();
        return entry ? QByteArray(git_oid_tostr_s(git_tree_entry_id(entry.get()))) : QByteArray();
    };
    const QByteArray here = idIn(commit);
    if (git_commit_parentcount(commit) == 0)
        return !here.isEmpty();
    for (unsigned i = 0; i < git_commit_parentcount(commit); ++i) {
        int rc = 0;
        auto parent = own<GitCommitHandle>(rc, git_commit_parent, static_cast<const git_commit *>(commit), i);
        if (parent && idIn(parent.get()) == here)
            return false;   // the same as on one side: nothing was decided here
    }
    return true;
}

sync::Expected<QVector<GitCommit>> GitRepository::log(int limit, const QString &after, const QString &path, bool all)
{
    QVector<GitCommit> list;
    int rc = 0;
    auto walk = own<GitWalkHandle>(rc, git_revwalk_new, m_repository.get());
    if (git_repository_head_unborn(m_repository.get()) == 1)
        return list;
    if (rc == 0)
        git_revwalk_sorting(walk.get(), GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME);
    if (rc != 0 || git_revwalk_push_head(walk.get()) != 0)
        return std::unexpected(gitError(tr("The history could not be read")));
    for (const char *glob : {"heads/*", "remotes/*", "tags/*"})
        if (all)
            git_revwalk_push_glob(walk.get(), glob);
    const auto refs = refsByCommit();
    bool started = after.isEmpty();
    git_oid id;
    while (list.size() < limit && git_revwalk_next(&id, walk.get()) == 0) {
        if (!started) {
            started = after == QLatin1String(git_oid_tostr_s(&id));
            continue;
        }
        auto raw = own<GitCommitHandle>(rc, git_commit_lookup, m_repository.get(), static_cast<const git_oid *>(&id));
        if (!raw || (!path.isEmpty() && !touches(raw.get(), path)))
            continue;
        list.append(commitOf(raw.get()));
        list.last().refs = refs.value(list.last().id);
    }
    return list;
}

} // namespace dyad::panels
