// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/GitFlow.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorPage.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "app/ide/QuestionSheet.h"
#include "app/ide/Rail.h"
#include "app/ide/StatusBar.h"
#include "app/ide/TopBar.h"
#include "app/ide/Workbench.h"
#include "app/ide/git/BlameLine.h"
#include "app/ide/git/CloneSheet.h"
#include "app/ide/git/CoAuthors.h"
#include "editor/CodeEditor.h"
#include "panels/files/FilesPanel.h"
#include "panels/git/CommitBox.h"
#include "panels/git/ConflictPage.h"
#include "panels/git/DiffPage.h"
#include "panels/git/GitPanel.h"
#include "panels/git/HistoryPage.h"
#include "sync/workcopy/WorkCopy.h"
#include <QDir>
#include <QFileInfo>

namespace dyad::app {

using panels::GitController;
using panels::GitStatus;

namespace {
constexpr int AuthorsOf = 500;      // commits whose authors are known by name
const QString PanelId = QStringLiteral("git");
} // namespace

GitFlow::GitFlow(Workbench *workbench)
    : QObject(workbench), m_bench(workbench)
{
}

void GitFlow::addCommands()
{
    const auto add = [this](const char *id, const QString &text, const char *keys, const char *icon, std::function<void()> run, std::function<bool()> enabled) {
        const QList<QKeySequence> shortcuts = *keys ? QList<QKeySequence>{QKeySequence(QLatin1String(keys))} : QList<QKeySequence>{};
        m_bench->commands()->add({QLatin1String(id), text, Command::Group::Git, shortcuts, QLatin1String(icon), std::move(run), std::move(enabled)});
    };
    const auto ready = [this] { return m_git.state() == GitController::State::Ready; };
    const auto withFile = [this] { return m_git.state() == GitController::State::Ready && !currentPath().isEmpty(); };
    add("view.git", tr("Show Git"), "Ctrl+Shift+G", "git-branch", [this] {
        m_bench->window()->showLeftPanel(PanelId);
        if (auto *files = m_panel->findChild<QWidget *>(QStringLiteral("gitFiles")))
            files->setFocus(Qt::ShortcutFocusReason);
    }, {});
    add("git.diff", tr("Show what changed in this file"), "Ctrl+Alt+D", "git-compare", [this] { showDiff(currentPath(), false); }, withFile);
    add("git.stageFile", tr("Stage this file"), "", "plus", [this] { m_git.stage({currentPath()}); }, withFile);
    add("git.unstageFile", tr("Unstage this file"), "", "minus", [this] { m_git.unstage({currentPath()}); }, withFile);
    add("git.history", tr("Show the commits of the branch"), "", "history", [this] { showHistory(); }, ready);
    add("git.fileHistory", tr("Show the commits of this file"), "", "history", [this] { showHistory(currentPath()); }, withFile);
    add("git.branch", tr("Switch or create a branch"), "", "git-branch", [this] { m_panel->chooseBranch(); }, ready);
    addRemoteCommands();
    add("git.refresh", tr("Read the state of Git again"), "", "refresh-cw", [this] { m_git.refresh(); }, [this] { return m_git.state() != GitController::State::Closed; });
}

void GitFlow::addRemoteCommands()
{
    const auto add = [this](const char *id, const QString &text, const char *icon, std::function<void(panels::GitRemote *)> run, std::function<bool()> enabled) {
        m_bench->commands()->add({QLatin1String(id), text, Command::Group::Git, {}, QLatin1String(icon), [this, run] { run(m_panel->remote()); }, std::move(enabled)});
    };
    const auto idle = [this] { return m_git.state() == GitController::State::Ready && !m_panel->remote()->isRunning(); };
    const auto waiting = [this, idle] { return idle() && m_git.status().operation != GitStatus::Operation::None; };
    add("git.fetch", tr("Fetch from the remotes"), "refresh-cw", [](panels::GitRemote *remote) { remote->fetch(); }, idle);
    add("git.pull", tr("Pull"), "download", [](panels::GitRemote *remote) { remote->pull(false); }, idle);
    add("git.pullRebase", tr("Pull, own commits on top"), "download", [](panels::GitRemote *remote) { remote->pull(true); }, idle);
    add("git.push", tr("Push"), "upload", [](panels::GitRemote *remote) { remote->push(); }, idle);
    add("git.stash", tr("Stash all changes"), "package", [](panels::GitRemote *remote) { remote->stashSave({}, true); }, idle);
    add("git.stashPop", tr("Bring the last stash back"), "package", [](panels::GitRemote *remote) { remote->stashApply(QStringLiteral("stash@{0}"), true); }, idle);
    add("git.more", tr("Merge, rebase or stash"), "git-merge", [this](panels::GitRemote *) {
        m_bench->window()->showLeftPanel(PanelId);
        m_panel->showMore();
    }, idle);
    add("git.continue", tr("Continue the merge or rebase"), "play", [](panels::GitRemote *remote) { remote->continueOperation(); }, waiting);
    add("git.abort", tr("Abort the merge or rebase"), "x", [](panels::GitRemote *remote) { remote->abortOperation(); }, waiting);
    add("git.cancel", tr("Cancel what Git is doing"), "square", [](panels::GitRemote *remote) { remote->cancel(); }, [this] { return m_panel->remote()->isRunning(); });
    add("git.clone", tr("Clone a repository"), "download", [this](panels::GitRemote *) { m_clone->open(); }, {});
}

void GitFlow::attach()
{
    m_panel = new panels::GitPanel(&m_git, m_bench->window()->leftArea());
    m_clone = new CloneSheet(m_bench->window());
    connect(m_clone, &CloneSheet::cloned, m_bench, &Workbench::openFolder);
    m_writers = new CoAuthors(m_bench);
    connect(m_writers, &CoAuthors::changed, this, [this] { m_panel->commitBox()->setCoAuthors([this] { return coAuthors(); }); });
    connect(&m_git, &GitController::statusChanged, m_writers, &CoAuthors::refresh);
    const auto applySignOff = [this] { m_panel->commitBox()->setSignOff(m_bench->settings()->store()->value(QStringLiteral("git.signOff")).toBool()); };
    connect(m_bench->settings()->store(), &SettingsStore::changed, m_panel, [applySignOff](const QString &key) {
        if (key == QLatin1String("git.signOff"))
            applySignOff();
    });
    applySignOff();
    m_blame = new BlameLine(m_bench);
    connect(m_bench->window()->editors(), &EditorArea::currentChanged, m_blame, &BlameLine::follow);
    m_bench->window()->addLeftPanel(PanelId, QStringLiteral("git-branch"), tr("Git (Ctrl+Shift+G)"), m_panel);
    m_panel->commitBox()->setCoAuthors([this] { return coAuthors(); });
    m_panel->setPeopleByBranch([this] { return peopleByBranch(); });
    m_git.setSwitchGuard([this](const QString &branch) { return maySwitch(branch); });
    connectController();
    connectPanel();
    connectRemote();
    connect(m_bench, &Workbench::folderChanged, this, &GitFlow::onFolder);
    connect(m_bench, &Workbench::liveChanged, this, &GitFlow::onLive);
    connect(m_bench->window(), &MainWindow::activated, this, &GitFlow::lookAgain);
    connect(m_bench->window()->editors(), &EditorArea::saved, &m_git, &GitController::filesChanged);
    connect(m_bench->filesPanel()->model(), &panels::FileTreeModel::refreshed, this, &GitFlow::lookAgain);
    connect(m_bench->window()->topBar(), &TopBar::branchClicked, m_panel, &panels::GitPanel::chooseBranch);
    connect(m_bench->window()->status(), &StatusBar::branchClicked, m_panel, &panels::GitPanel::chooseBranch);
}

void GitFlow::lookAgain()
{
    // `git init` in a terminal, or elsewhere.
    if (m_git.state() == GitController::State::NoRepository && QFileInfo::exists(m_bench->absolute(QStringLiteral(".git"))))
        m_git.refresh();
    else
        m_git.filesChanged();
}

void GitFlow::connectController()
{
    connect(&m_git, &GitController::statusChanged, this, &GitFlow::showStatus);
    connect(&m_git, &GitController::stateChanged, this, [this](GitController::State state) {
        showStatus();
        if (state == GitController::State::Ready)
            learnAuthors();
    });
    connect(&m_git, &GitController::committed, this, [this](const QString &id) {
        m_bench->showMessage(tr("Committed as %1.").arg(id.left(8)));
        learnAuthors();
    });
    connect(&m_git, &GitController::filesRewritten, this, &GitFlow::onRewritten);
    connect(&m_git, &GitController::failed, this, [this](const QString &doing, const sync::Error &error) {
        // The panel shows it in full where it is seen.
        if (m_bench->window()->leftPanel() != PanelId)
            m_bench->showMessage(tr("%1: %2").arg(doing, QString::fromStdString(error.message)), true);
    });
}

void GitFlow::connectPanel()
{
    connect(m_panel, &panels::GitPanel::openRequested, this, &GitFlow::openAt);
    connect(m_panel, &panels::GitPanel::diffRequested, this, &GitFlow::showDiff);
    connect(m_panel, &panels::GitPanel::folderRequested, m_bench, &Workbench::openFolder);
    connect(m_panel, &panels::GitPanel::historyRequested, this, [this] { showHistory(); });
}

void GitFlow::connectRemote()
{
    panels::GitRemote *remote = m_panel->remote();
    connect(m_panel, &panels::GitPanel::conflictRequested, this, &GitFlow::showConflict);
    remote->setGuard([this](const QString &doing, std::function<void()> again) { return mayRewrite(doing, std::move(again)); });
    connect(remote, &panels::GitRemote::finished, this, [this](const QString &doing) { m_bench->showMessage(tr("%1: done.").arg(doing)); });
    connect(remote, &panels::GitRemote::conflicted, this, [this](const QString &doing) {
        m_bench->window()->showLeftPanel(PanelId);
        m_bench->showMessage(tr("%1 stopped at conflicts: choose a file of the Git panel to resolve it.").arg(doing), true);
    });
    connect(remote, &panels::GitRemote::failed, this, [this](const QString &doing, const sync::Error &error) {
        if (error.code == "cancelled")
            m_bench->showMessage(tr("%1: cancelled.").arg(doing));
        else if (error.code == "auth")
            m_bench->showMessage(tr("%1 needs a sign-in that Git does not have: set up its credential helper, or your ssh agent.").arg(doing), true);
        else
            m_bench->showMessage(tr("%1: %2").arg(doing, QString::fromStdString(error.message).section(QLatin1Char('\n'), 0, 0)), true);
    });
}

bool GitFlow::mayRewrite(const QString &doing, std::function<void()> again)
{
    if (!m_bench->live())
        return true;
    m_bench->question()->ask(tr("%1 in everybody's files?").arg(doing),
        tr("This folder is shared: what Git changes in its files changes for everybody who works in it, while they type."), tr("Do it for everybody"), std::move(again), {}, {});
    return false;
}

void GitFlow::showConflict(const QString &path)
{
    const QString name = path.section(QLatin1Char('/'), -1);
    m_bench->window()->editors()->openTool(QStringLiteral("conflict:") + path, tr("%1 (conflict)").arg(name), QStringLiteral("git-merge"), [&] {
        auto *page = new panels::ConflictPage(&m_git, path, m_bench->window());
        connect(page, &panels::ConflictPage::resolved, this, &GitFlow::closeConflict, Qt::QueuedConnection);
        return page;
    });
}

void GitFlow::closeConflict(const QString &path)
{
    for (auto *page : m_bench->window()->findChildren<panels::ConflictPage *>())
        if (page->path() == path)
            m_bench->window()->editors()->closePage(page);
}

void GitFlow::onFolder(const QString &folder)
{
    m_bench->window()->editors()->closeTools();
    m_addresses.clear();
    m_git.open(folder);
}

void GitFlow::onLive()
{
    LiveFolder *live = m_bench->live();
    if (live) {
        connect(live->workCopy(), &sync::WorkCopy::saved, &m_git, &GitController::filesChanged);
        connect(live->workCopy(), &sync::WorkCopy::converged, &m_git, &GitController::filesChanged);
        connect(live->project(), &sync::ProjectSession::participantsChanged, m_writers, &CoAuthors::refresh);
    }
    m_writers->refresh();
}

void GitFlow::showStatus()
{
    const bool ready = m_git.state() == GitController::State::Ready;
    const GitStatus &status = m_git.status();
    QHash<QString, QChar> marks;
    if (ready)
        for (const auto changes = status.changes(); const auto &[path, change] : changes.asKeyValueRange()) {
            const QString file = m_bench->relative(status.top + QLatin1Char('/') + path);
            marks.insert(file, panels::letterOf(change));
            for (qsizetype at = file.lastIndexOf(QLatin1Char('/')); at > 0 && !marks.contains(file.left(at)); at = file.lastIndexOf(QLatin1Char('/'), at - 1))
                marks.insert(file.left(at), panels::FileTreeModel::ChangedWithin);
        }
    m_bench->filesPanel()->model()->setMarks(marks);
    m_bench->window()->rail()->setBadge(PanelId, ready ? int(status.files.size()) : 0);
    showBranch();
}

QString GitFlow::branch() const { return m_git.state() == GitController::State::Ready && !m_git.status().detached ? m_git.status().branch : QString(); }

/// Who of the others has which branch checked out, for the menu of branches.
QHash<QString, QStringList> GitFlow::peopleByBranch() const
{
    QHash<QString, QStringList> people;
    const sync::ProjectSession *project = m_bench->live() ? m_bench->live()->project() : nullptr;
    const auto present = project ? project->participants() : QVector<sync::Participant>();
    for (const sync::Participant &person : present)
        if (const auto presence = project->presenceOf(person.connection); presence && !person.self && !presence->branch.isEmpty() && !people[presence->branch].contains(person.name))
            people[presence->branch].append(person.name);
    return people;
}

void GitFlow::showBranch()
{
    const bool ready = m_git.state() == GitController::State::Ready;
    const QString branch = !ready ? QString() : !m_git.status().rebasing.isEmpty() ? m_git.status().rebasing : m_git.status().branch;
    m_bench->window()->topBar()->setBranch(branch);
    m_bench->window()->status()->setBranch(branch, m_git.status().ahead, m_git.status().behind);
}

void GitFlow::onRewritten()
{
    // Open files look at the disk by themselves, as the working copy of a shared folder does.
    m_bench->filesPanel()->model()->refresh();
    m_bench->refreshIndex();
}

bool GitFlow::maySwitch(const QString &branch)
{
    if (!m_bench->live() || std::exchange(m_agreedBranch, {}) == branch)
        return true;
    m_bench->question()->ask(tr("Switch everybody to %1?").arg(branch),
        tr("This folder is shared: its files are rewritten for everybody who works in it, while they type. What they have not committed stays as it is, or Git refuses."),
        tr("Switch to %1").arg(branch), [this, branch] {
            m_agreedBranch = branch;
            m_git.switchTo(branch);
        }, {}, {});
    return false;
}

QStringList GitFlow::coAuthors() const
{
    QStringList authors;
    const QStringList names = m_writers->names();
    for (const QString &name : names)
        if (name != m_bench->displayName())
            authors.append(QStringLiteral("%1 <%2>").arg(name, m_addresses.value(name)));
    return authors;
}

void GitFlow::learnAuthors()
{
    // The project knows people by name, Git wants an address: that of their earlier commits.
    using Log = QVector<panels::GitCommit>;
    m_git.ask<Log>(this, [](panels::GitRepository &repository) { return repository.log(AuthorsOf); }, [this](const sync::Expected<Log> &log) {
        if (!log)
            return;
        for (const panels::GitCommit &commit : *log)
            if (!m_addresses.contains(commit.author))
                m_addresses.insert(commit.author, commit.email);
    });
}

QString GitFlow::pathInRepository(const QString &path) const
{
    const QString start = m_git.status().top + QLatin1Char('/'), absolute = m_bench->absolute(path);
    return !path.isEmpty() && start.size() > 1 && absolute.startsWith(start) ? absolute.mid(start.size()) : QString();
}

QString GitFlow::currentPath() const
{
    const EditorPage *page = m_bench->window()->editors()->current();
    return page ? pathInRepository(page->file()->path()) : QString();
}

void GitFlow::showDiff(const QString &path, bool staged)
{
    const QString name = path.section(QLatin1Char('/'), -1);
    m_bench->window()->editors()->openTool(QStringLiteral("diff:%1:%2").arg(int(staged)).arg(path), staged ? tr("%1 (staged)").arg(name) : tr("%1 (changes)").arg(name),
        QStringLiteral("git-compare"), [&] {
            auto *page = new panels::DiffPage(&m_git, path, staged, m_bench->window());
            connect(page, &panels::DiffPage::openRequested, this, &GitFlow::openAt);
            return page;
        });
}

void GitFlow::showHistory(const QString &path)
{
    const QString title = path.isEmpty() ? tr("Commits") : tr("Commits of %1").arg(path.section(QLatin1Char('/'), -1));
    m_bench->window()->editors()->openTool(QStringLiteral("history:") + path, title, QStringLiteral("history"),
        [&] { return new panels::HistoryPage(&m_git, path, m_bench->window()); });
}

void GitFlow::openAt(const QString &absolutePath, int line, int byteColumn)
{
    EditorPage *page = m_bench->openFile(m_bench->relative(absolutePath), line);
    if (page && page->showsText() && line > 0 && byteColumn > 0) {
        const qint64 at = page->editor()->lineStart(line - 1) + byteColumn;
        page->editor()->setSelection(at, at);
    }
}

} // namespace dyad::app
