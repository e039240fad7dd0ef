// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/git/GitRepository.h"
#include <QFileSystemWatcher>
#include <QObject>
#include <QPointer>
#include <QThread>
#include <QTimer>
#include <functional>
#include <memory>

namespace dyad::panels {

/// Git for the window: every verb runs in a thread of its own, one after the other, and answers here. GUI thread.
///
/// The state is read again when the IDE says that files changed (filesChanged, as often as it likes) and after every verb; only
/// differences are told.
class GitController : public QObject {
    Q_OBJECT
public:
    enum class State { Closed, Opening, NoRepository, Ready, Broken };

    explicit GitController(QObject *parent = nullptr);
    ~GitController() override;

    void open(const QString &folder);      ///< finds the repository that the folder is in
    void createRepository();               ///< `git init` in the folder of open()
    State state() const { return m_state; }
    const GitStatus &status() const { return m_status; }
    const sync::Error &error() const { return m_error; }     ///< of Broken
    bool isBusy() const { return m_running > 0; }
    QString folder() const { return m_folder; }

    /// Asks `work` in the Git thread, tells `reply` here while `context` lives.
    template<typename T>
    void ask(QObject *context, std::function<sync::Expected<T>(GitRepository &)> work, std::function<void(sync::Expected<T>)> reply);
    /// A verb that changes something: errors come as failed(), the state is read again.
    void perform(const QString &doing, std::function<sync::Expected<void>(GitRepository &)> work, QObject *context = nullptr, std::function<void()> done = {});

    void stage(const QStringList &paths);
    void unstage(const QStringList &paths);
    void discard(const QStringList &paths);
    void applyHunk(const QString &path, const GitHunk &hunk, GitRepository::HunkVerb verb, const QVector<int> &lines = {});
    void commit(const GitRepository::CommitOptions &options);
    /// Asked before a branch is switched to; false: it does not happen. For a shared project, where it rewrites everybody's files.
    void setSwitchGuard(std::function<bool(const QString &branch)> guard) { m_switchGuard = std::move(guard); }
    void switchTo(const QString &branch);
    void createBranch(const QString &name);

public Q_SLOTS:
    void filesChanged();   ///< something in the folder changed; reads the state soon
    void refresh();        ///< reads the state now

Q_SIGNALS:
    void stateChanged(dyad::panels::GitController::State state);
    void statusChanged(const dyad::panels::GitStatus &status);
    void refreshed();        ///< the state was read again, new or not
    void branchChanged(const QString &branch);
    void busyChanged(bool busy);
    void committed(const QString &id);
    void filesRewritten();   ///< a verb has written files (switch, discard): look at the disk now
    void failed(const QString &doing, const dyad::sync::Error &error);

private:
    struct Worker;   // lives in m_thread
    void post(std::function<void(Worker &)> job);
    void reply(QObject *context, std::function<void()> answer);
    void begin();
    void end();
    void setState(State state);
    void watch();
    void takeStatus(sync::Expected<GitStatus> status);
    void opened(sync::Expected<GitStatus> status);
    static GitRepository *repositoryOf(Worker &worker);

    QThread m_thread;
    Worker *m_worker;
    QTimer m_soon;
    QFileSystemWatcher m_watcher;   // of .git: commits and switches made elsewhere
    QString m_folder;
    State m_state = State::Closed;
    GitStatus m_status;
    sync::Error m_error;
    std::function<bool(const QString &)> m_switchGuard;
    int m_running = 0;
    bool m_statusAsked = false;   // asked and not yet answered: once is enough
    qint64 m_lastStatusMs = 0;    // how long it took: a large repository is read more seldom
};

template<typename T>
void GitController::ask(QObject *context, std::function<sync::Expected<T>(GitRepository &)> work, std::function<void(sync::Expected<T>)> answer)
{
    begin();
    post([this, guard = QPointer<QObject>(context), work = std::move(work), answer = std::move(answer)](Worker &worker) {
        auto *repository = repositoryOf(worker);
        auto result = std::make_shared<sync::Expected<T>>(
            repository ? work(*repository) : sync::Expected<T>(sync::fail("not-a-repository", "There is no repository.")));
        reply(this, [this, guard, result, answer] {
            end();
            if (guard)
                answer(std::move(*result));
        });
    });
}

} // namespace dyad::panels
