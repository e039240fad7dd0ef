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
#include "editor/CodeEditor.h"
#include "panels/files/FilesPanel.h"
#include "panels/git/CommitBox.h"
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
    add("git.refresh", tr("Read the state of Git again"), "", "refresh-cw", [this] { m_git.refresh(); }, [this] { return m_git.state() != GitController::State::Closed; });
}

void GitFlow::attach()
{
    m_panel = new panels::GitPanel(&m_git, m_bench->window());
    m_bench->window()->addLeftPanel(PanelId, QStringLiteral("git-branch"), tr("Git (Ctrl+Shift+G)"), m_panel);
    m_panel->commitBox()->setCoAuthors([this] { return coAuthors(); });
    m_git.setSwitchGuard([this](const QString &branch) { return maySwitch(branch); });
    connectController();
    connectPanel();
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
    connect(m_panel, &panels::GitPanel::historyRequested, this, [this] { showHistory(); });
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
        connect(live->project(), &sync::ProjectSession::participantsChanged, m_panel, [this] {
            m_panel->commitBox()->setCoAuthors([this] { return coAuthors(); });
        });
    }
    m_panel->commitBox()->setCoAuthors([this] { return coAuthors(); });
}

void GitFlow::showStatus()
{
    const bool ready = m_git.state() == GitController::State::Ready;
    const GitStatus &status = m_git.status();
    QHash<QString, QChar> marks;
    if (ready)
        for (const auto changes = status.changes(); const auto &[path, change] : changes.asKeyValueRange())
            marks.insert(m_bench->relative(status.top + QLatin1Char('/') + path), panels::letterOf(change));
    m_bench->filesPanel()->model()->setMarks(marks);
    m_bench->window()->rail()->setBadge(PanelId, ready ? int(status.files.size()) : 0);
    showBranch();
}

void GitFlow::showBranch()
{
    const bool ready = m_git.state() == GitController::State::Ready;
    const QString branch = ready ? m_git.status().branch : QString();
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
    if (const LiveFolder *live = m_bench->live())
        for (const sync::Participant &person : live->project()->participants())
            if (!person.self && person.name != m_bench->displayName())
                authors.append(QStringLiteral("%1 <%2>").arg(person.name, m_addresses.value(person.name)));
    authors.removeDuplicates();
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
