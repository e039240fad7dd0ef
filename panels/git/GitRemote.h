// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/git/GitController.h"
#include "panels/git/GitProgram.h"

namespace dyad::panels {

/// The verbs of a working copy that the `git` program does: remotes, stash, merge, rebase. One at a time; what runs shows its progress
/// and can be cancelled. GUI thread.
class GitRemote : public QObject {
    Q_OBJECT
public:
    struct Stash {
        QString name, text;     ///< "stash@{0}", "On main: half of it"
    };
    explicit GitRemote(GitController *controller, QObject *parent = nullptr);
    bool isRunning() const { return m_program != nullptr; }
    QString doing() const { return m_doing; }

    void fetch();
    /// Fast-forward, else merges; where `rebase`, puts one's own commits on top.
    void pull(bool rebase);
    /// To the branch's upstream; where it has none, to a branch of its name on the first remote, which becomes it.
    void push();
    void merge(const QString &branch);
    void rebaseOnto(const QString &branch);
    void continueOperation();       ///< the merge, rebase, pick or revert that waits
    void abortOperation();
    void skipCommit();              ///< of a rebase
    void stashSave(const QString &message, bool untracked);
    void stashApply(const QString &name, bool drop);
    void stashDrop(const QString &name);
    void updateSubmodules();        ///< each to the commit that is recorded, fetched where it is not there
    void askStashes(QObject *context, std::function<void(const QVector<Stash> &)> reply);
    void cancel();
    /// Asked before files are rewritten for everybody; false: it does not happen. `again` runs it when the answer comes later.
    void setGuard(std::function<bool(const QString &doing, std::function<void()> again)> guard) { m_guard = std::move(guard); }

Q_SIGNALS:
    void started(const QString &doing);
    void progress(const QString &step, int percent);
    void finished(const QString &doing);                                        ///< well
    void conflicted(const QString &doing);                                      ///< stopped in conflicts: to be resolved
    void failed(const QString &doing, const dyad::sync::Error &error);          ///< cancelled is one of them
    void ended();                                                               ///< after each of the three

private:
    void run(const QString &doing, const QStringList &arguments, bool rewrites);
    void runNow(const QString &doing, const QStringList &arguments);
    void end(const sync::Expected<QByteArray> &result);
    QString operationName() const;
    GitController *m_controller;
    GitProgram *m_program = nullptr;
    QString m_doing;
    std::function<bool(const QString &, std::function<void()>)> m_guard;
};

} // namespace dyad::panels
