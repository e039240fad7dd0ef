// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/GitRemote.h"

namespace dyad::panels {

using Operation = GitStatus::Operation;

namespace {
QString word(const char *text) { return QLatin1String(text); }
} // namespace

GitRemote::GitRemote(GitController *controller, QObject *parent)
    : QObject(parent), m_controller(controller)
{
}

void GitRemote::run(const QString &doing, const QStringList &arguments, bool rewrites)
{
    if (m_program || m_controller->status().top.isEmpty())
        return;
    if (rewrites && m_guard && !m_guard(doing, [this, doing, arguments] { runNow(doing, arguments); }))
        return;
    runNow(doing, arguments);
}

void GitRemote::runNow(const QString &doing, const QStringList &arguments)
{
    if (m_program)
        return;
    m_doing = doing;
    m_program = new GitProgram(this);
    connect(m_program, &GitProgram::progress, this, &GitRemote::progress);
    connect(m_program, &GitProgram::finished, this, &GitRemote::end);
    Q_EMIT started(doing);
    m_program->start(m_controller->status().top, arguments);
}

void GitRemote::end(const sync::Expected<QByteArray> &result)
{
    m_program->deleteLater();
    m_program = nullptr;
    const QString doing = m_doing;
    const std::optional<sync::Error> error = result ? std::nullopt : std::optional(result.error());
    // A conflict is no failure: it is asked of the repository, not read out of words.
    m_controller->ask<GitStatus>(this, [](GitRepository &r) { return r.status(); }, [this, doing, error](const sync::Expected<GitStatus> &status) {
        const bool conflicts = status && std::any_of(status->files.begin(), status->files.end(), [](const GitFile &file) { return file.unstaged == GitChange::Conflicted || file.staged == GitChange::Conflicted; });
        if (!error)
            Q_EMIT finished(doing);
        else if (conflicts && error->code == "failed")
            Q_EMIT conflicted(doing);
        else
            Q_EMIT failed(doing, *error);
        Q_EMIT ended();
    });
    m_controller->refresh();
    Q_EMIT m_controller->filesRewritten();
}

void GitRemote::cancel()
{
    if (m_program)
        m_program->cancel();
}

void GitRemote::fetch() { run(tr("Fetch"), {word("fetch"), word("--progress"), word("--all"), word("--prune")}, false); }

void GitRemote::pull(bool rebase)
{
    run(tr("Pull"), {word("pull"), word("--progress"), rebase ? word("--rebase") : word("--no-rebase")}, true);
}

void GitRemote::push()
{
    QStringList arguments{word("push"), word("--progress")};
    if (m_controller->status().upstream.isEmpty())
        arguments << word("--set-upstream") << word("origin") << m_controller->status().branch;
    run(tr("Push"), arguments, false);
}

void GitRemote::merge(const QString &branch) { run(tr("Merge %1").arg(branch), {word("merge"), word("--no-edit"), word("--"), branch}, true); }
void GitRemote::rebaseOnto(const QString &branch) { run(tr("Rebase onto %1").arg(branch), {word("rebase"), branch}, true); }

QString GitRemote::operationName() const
{
    switch (m_controller->status().operation) {
    case Operation::Merge: return word("merge");
    case Operation::Rebase: return word("rebase");
    case Operation::CherryPick: return word("cherry-pick");
    case Operation::Revert: return word("revert");
    case Operation::None: case Operation::Bisect: case Operation::Other: break;
    }
    return {};
}

void GitRemote::continueOperation()
{
    if (const QString name = operationName(); !name.isEmpty())
        run(tr("Continue"), {name, word("--continue")}, false);
}

void GitRemote::abortOperation()
{
    if (const QString name = operationName(); !name.isEmpty())
        run(tr("Abort"), {name, word("--abort")}, true);
}

void GitRemote::skipCommit()
{
    if (m_controller->status().operation == Operation::Rebase)
        run(tr("Skip this commit"), {word("rebase"), word("--skip")}, true);
}

void GitRemote::stashSave(const QString &message, bool untracked)
{
    QStringList arguments{word("stash"), word("push")};
    if (untracked)
        arguments << word("--include-untracked");
    if (!message.isEmpty())
        arguments << word("--message") << message;
    run(tr("Stash"), arguments, true);
}

void GitRemote::stashApply(const QString &name, bool drop) { run(tr("Bring the stash back"), {word("stash"), drop ? word("pop") : word("apply"), word("--index"), name}, true); }
void GitRemote::stashDrop(const QString &name) { run(tr("Drop the stash"), {word("stash"), word("drop"), name}, false); }

void GitRemote::updateSubmodules() { run(tr("Update the submodules"), {word("submodule"), word("update"), word("--init"), word("--recursive"), word("--progress")}, true); }

void GitRemote::askStashes(QObject *context, std::function<void(const QVector<Stash> &)> reply)
{
    auto *program = new GitProgram(this);
    connect(program, &GitProgram::finished, context, [program, reply](const sync::Expected<QByteArray> &result) {
        program->deleteLater();
        QVector<Stash> list;
        const QByteArray text = result.value_or(QByteArray());
        for (const QByteArray &line : text.split('\n'))
            if (const qsizetype at = line.indexOf('\t'); at > 0)
                list.append({QString::fromUtf8(line.left(at)), QString::fromUtf8(line.mid(at + 1))});
        reply(list);
    });
    program->start(m_controller->status().top, {word("stash"), word("list"), word("--format=%gd%x09%gs")});
}

} // namespace dyad::panels
