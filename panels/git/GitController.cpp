// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/GitController.h"
#include <QElapsedTimer>
#include <QFileInfo>
#include <optional>

namespace dyad::panels {

struct GitController::Worker : QObject {
    std::optional<GitRepository> repository;
};

GitController::GitController(QObject *parent)
    : QObject(parent)
    , m_worker(new Worker)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("git"));
    m_thread.start(QThread::LowPriority);
    m_soon.setSingleShot(true);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &GitController::filesChanged);
    connect(&m_soon, &QTimer::timeout, this, &GitController::refresh);
}

GitController::~GitController()
{
    m_thread.quit();
    m_thread.wait();
}

GitRepository *GitController::repositoryOf(Worker &worker) { return worker.repository ? &*worker.repository : nullptr; }

void GitController::post(std::function<void(Worker &)> job)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, job = std::move(job)] { job(*worker); }, Qt::QueuedConnection);
}

void GitController::reply(QObject *context, std::function<void()> answer)
{
    QMetaObject::invokeMethod(context, std::move(answer), Qt::QueuedConnection);
}

void GitController::begin()
{
    if (m_running++ == 0)
        Q_EMIT busyChanged(true);
}

void GitController::end()
{
    if (--m_running == 0)
        Q_EMIT busyChanged(false);
}

void GitController::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

void GitController::open(const QString &folder)
{
    m_folder = folder;
    m_status = {};
    setState(State::Opening);
    begin();
    post([this, folder](Worker &worker) {
        worker.repository.reset();
        auto repository = GitRepository::open(folder);
        if (repository)
            worker.repository.emplace(std::move(*repository));
        auto status = repository ? worker.repository->status() : std::unexpected(repository.error());
        reply(this, [this, status = std::move(status)] { end(); opened(status); });
    });
}

void GitController::opened(sync::Expected<GitStatus> status)
{
    if (!status && status.error().code == "not-a-repository")
        return setState(State::NoRepository);
    takeStatus(std::move(status));
}

void GitController::createRepository()
{
    begin();
    post([this, folder = m_folder](Worker &) {
        auto made = GitRepository::create(folder);
        reply(this, [this, error = made ? std::optional<sync::Error>() : made.error()] {
            end();
            if (error)
                Q_EMIT failed(tr("Create a repository"), *error);
            else
                open(m_folder);
        });
    });
}

void GitController::filesChanged()
{
    if (m_state != State::Ready && m_state != State::Broken)
        return;
    // Never busy with it for more than a tenth of the time.
    if (!m_soon.isActive())
        m_soon.start(static_cast<int>(std::clamp<qint64>(m_lastStatusMs * 10, 250, 10000)));
}

void GitController::refresh()
{
    if (m_statusAsked || m_state == State::Closed)
        return;
    if (m_state == State::NoRepository)
        return open(m_folder);
    m_statusAsked = true;
    QElapsedTimer clock;
    clock.start();
    ask<GitStatus>(this, [](GitRepository &repository) { return repository.status(); }, [this, clock](sync::Expected<GitStatus> status) {
        m_statusAsked = false;
        m_lastStatusMs = clock.elapsed();
        takeStatus(std::move(status));
        Q_EMIT refreshed();
    });
}

void GitController::takeStatus(sync::Expected<GitStatus> status)
{
    if (!status) {
        m_error = status.error();
        return setState(State::Broken);
    }
    if (m_state != State::Ready)
        setState(State::Ready);
    if (*status == m_status)
        return;
    const bool branch = status->branch != m_status.branch;
    m_status = std::move(*status);
    watch();
    Q_EMIT statusChanged(m_status);
    if (branch)
        Q_EMIT branchChanged(m_status.branch);
}

// Git replaces its files by renaming, so the folders are watched. A branch's name may have folders of its own.
void GitController::watch()
{
    const QString heads = m_status.commonFolder + QStringLiteral("/refs/heads"), own = QFileInfo(heads + QLatin1Char('/') + m_status.branch).path();
    QStringList wanted{m_status.gitFolder, heads, own};
    const QStringList watched = m_watcher.directories();
    for (const QString &folder : watched)
        if (!wanted.removeAll(folder))
            m_watcher.removePath(folder);
    wanted.removeDuplicates();
    if (!wanted.isEmpty())
        m_watcher.addPaths(wanted);
}

void GitController::perform(const QString &doing, std::function<sync::Expected<void>(GitRepository &)> work, QObject *context, std::function<void()> done)
{
    ask<void>(this, std::move(work), [this, doing, guard = QPointer<QObject>(context ? context : this), done](sync::Expected<void> result) {
        if (!result)
            Q_EMIT failed(doing, result.error());
        else if (guard && done)
            done();
        refresh();
    });
}

void GitController::stage(const QStringList &paths)
{
    perform(tr("Stage"), [paths](GitRepository &r) { return r.stage(paths); });
}

void GitController::unstage(const QStringList &paths)
{
    perform(tr("Unstage"), [paths](GitRepository &r) { return r.unstage(paths); });
}

void GitController::discard(const QStringList &paths)
{
    perform(tr("Discard"), [paths](GitRepository &r) { return r.discard(paths); }, this, [this] { Q_EMIT filesRewritten(); });
}

void GitController::applyHunk(const QString &path, const GitHunk &hunk, GitRepository::HunkVerb verb, const QVector<int> &lines)
{
    const bool files = verb == GitRepository::HunkVerb::Discard;
    perform(files ? tr("Discard a change") : tr("Stage a change"),
        [=](GitRepository &r) { return r.applyHunk(path, hunk, verb, lines); }, this, [this, files] {
            if (files)
                Q_EMIT filesRewritten();
        });
}

void GitController::commit(const GitRepository::CommitOptions &options)
{
    auto id = std::make_shared<QString>();
    perform(tr("Commit"), [options, id](GitRepository &r) -> sync::Expected<void> {
        auto made = r.commit(options);
        if (!made)
            return std::unexpected(made.error());
        *id = *made;
        return {};
    }, this, [this, id] { Q_EMIT committed(*id); });
}

void GitController::switchTo(const QString &branch)
{
    if (m_switchGuard && !m_switchGuard(branch))
        return;
    perform(tr("Switch branch"), [branch](GitRepository &r) { return r.switchTo(branch); }, this, [this] { Q_EMIT filesRewritten(); });
}

void GitController::createBranch(const QString &name)
{
    perform(tr("Create a branch"), [name](GitRepository &r) { return r.createBranch(name, true); });
}

} // namespace dyad::panels
