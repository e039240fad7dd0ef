// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/GitPanel.h"
#include "editor/Icons.h"
#include "panels/PanelHead.h"
#include "panels/PanelNote.h"
#include "panels/git/CommitBox.h"
#include "panels/git/ConflictText.h"
#include "panels/git/GitFileDelegate.h"
#include "panels/git/GitQuestion.h"
#include "panels/git/GitSyncBar.h"
#include <QFile>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace dyad::panels {

using Action = GitFileDelegate::Action;
using Group = GitFilesModel::Group;

GitPanel::GitPanel(GitController *controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_remote(new GitRemote(controller, this))
    , m_model(new GitFilesModel(this))
    , m_delegate(new GitFileDelegate(this))
{
    setObjectName(QStringLiteral("gitPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(tr("Git"), this);
    auto *history = head->addAction(QStringLiteral("gitHistory"), QStringLiteral("history"), tr("History"));
    auto *refresh = head->addAction(QStringLiteral("gitRefresh"), QStringLiteral("refresh-cw"), tr("Read the state again"));
    connect(history, &QToolButton::clicked, this, &GitPanel::historyRequested);
    connect(refresh, &QToolButton::clicked, m_controller, &GitController::refresh);
    m_note = new PanelNote(this);
    connect(m_note, &PanelNote::clicked, m_controller, [this] {
        m_controller->state() == GitController::State::NoRepository ? m_controller->createRepository() : m_controller->open(m_controller->folder());
    });
    m_stack = new PageStack(this);
    m_stack->addWidget(m_note);
    m_stack->addWidget(makeChanges());
    column->addWidget(head);
    column->addWidget(m_stack, 1);
    connectController();
    updateState();
    updateStatus();
}

QWidget *GitPanel::makeChanges()
{
    auto *changes = new QWidget(this);
    auto *column = new QVBoxLayout(changes);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_branch = new QToolButton(changes);
    m_branch->setObjectName(QStringLiteral("gitBranch"));
    m_branch->setIcon(editor::Icons::icon(QStringLiteral("git-branch")));
    m_branch->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_branch->setFocusPolicy(Qt::TabFocus);
    m_branch->setToolTip(tr("Switch or create a branch"));
    m_sync = new QLabel(changes);
    m_sync->setProperty("role", QStringLiteral("muted"));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 0, 14, 6);
    line->addWidget(m_branch);
    line->addStretch(1);
    line->addWidget(m_sync);
    auto *sync = new GitSyncBar(m_controller, m_remote, changes);
    connect(sync, &GitSyncBar::moreRequested, this, &GitPanel::showMore);
    line->addWidget(sync->more());
    m_failure = new QLabel(changes);
    m_failure->setObjectName(QStringLiteral("gitFailure"));
    m_failure->setProperty("role", QStringLiteral("error"));
    m_failure->setWordWrap(true);
    m_failure->setTextFormat(Qt::PlainText);        // a remote may have said it
    m_failure->setContentsMargins(14, 0, 12, 8);
    m_failure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_failure->hide();
    m_commit = new CommitBox(changes);
    m_list = new QListView(changes);
    m_list->setObjectName(QStringLiteral("gitFiles"));
    m_list->setAccessibleName(tr("Changed files"));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    m_clean = new PanelNote(changes);
    m_clean->setNote(QStringLiteral("circle-check"), tr("Nothing has changed"), tr("What you edit appears here, to be staged and committed."));
    m_files = new PageStack(changes);
    m_files->addWidget(m_list);
    m_files->addWidget(m_clean);
    column->addLayout(line);
    column->addWidget(sync);
    column->addWidget(m_commit);
    column->addWidget(m_failure);
    column->addWidget(m_files, 1);
    return changes;
}

void GitPanel::connectController()
{
    connect(m_branch, &QToolButton::clicked, this, &GitPanel::chooseBranch);
    connect(m_list, &QListView::activated, this, &GitPanel::open);
    connect(m_list, &QListView::customContextMenuRequested, this, &GitPanel::showMenu);
    connect(m_controller, &GitController::stateChanged, this, &GitPanel::updateState);
    connect(m_controller, &GitController::statusChanged, this, &GitPanel::updateStatus);
    connect(m_controller, &GitController::committed, m_commit, &CommitBox::clear);
    connect(m_commit, &CommitBox::commitRequested, m_controller, &GitController::commit);
    connect(m_commit, &CommitBox::amendToggled, this, [this](bool amend) {
        if (!amend || !m_commit->isUntouched())
            return;
        m_controller->ask<QString>(this, [](GitRepository &r) { return r.headMessage(); }, [this](const sync::Expected<QString> &message) {
            if (message)
                m_commit->setMessage(message->trimmed());
        });
    });
    connect(m_controller, &GitController::failed, this, [this](const QString &, const sync::Error &error) {
        m_failure->setText(QString::fromStdString(error.message));
        m_failure->show();
    });
    const auto showFailure = [this](const QString &, const sync::Error &error) {
        m_failure->setText(QString::fromStdString(error.message));
        m_failure->setVisible(error.code != "cancelled");
    };
    connect(m_remote, &GitRemote::failed, this, showFailure);
    connect(m_remote, &GitRemote::started, m_failure, &QWidget::hide);
    connect(m_controller, &GitController::busyChanged, m_failure, [this](bool busy) {
        if (busy && !m_failure->text().isEmpty() && m_failure->isVisible())
            m_failure->hide();
    });
}

void GitPanel::updateState()
{
    using State = GitController::State;
    switch (m_controller->state()) {
    case State::Ready:
        readTemplate();
        return m_stack->setCurrentIndex(1);
    case State::NoRepository:
        m_note->setNote(QStringLiteral("git-branch"), tr("No repository yet"), tr("With Git every state of this folder can be found again, and shared."), tr("Create a repository"));
        break;
    case State::Broken:
        m_note->setNote(QStringLiteral("triangle-alert"), tr("The repository cannot be read"), QString::fromStdString(m_controller->error().message), tr("Try again"));
        break;
    case State::Opening:
        m_note->setNote(QStringLiteral("git-branch"), tr("Reading the repository…"), {});
        break;
    case State::Closed:
        m_note->setNote(QStringLiteral("git-branch"), tr("No folder is open"), tr("Open a folder to see its changes."));
        break;
    }
    m_stack->setCurrentIndex(0);
}

void GitPanel::updateStatus()
{
    const GitStatus &status = m_controller->status();
    QSet<QString> chosen;
    for (const QModelIndex &index : chosenRows())
        chosen.insert(index.data(GitFilesModel::PathRole).toString());
    const int scrolled = m_list->verticalScrollBar()->value();
    m_model->setStatus(status);
    m_list->doItemsLayout();   // now, so that nothing moves under the pointer
    m_list->verticalScrollBar()->setValue(scrolled);
    for (int row = 0; row < m_model->rowCount() && !chosen.isEmpty(); ++row)
        if (chosen.contains(m_model->index(row).data(GitFilesModel::PathRole).toString()))
            m_list->selectionModel()->select(m_model->index(row), QItemSelectionModel::Select);
    using Operation = GitStatus::Operation;
    const QString doing = status.operation == Operation::Merge ? tr("merging") : status.operation == Operation::Rebase ? tr("rebasing") : QString();
    m_branch->setText(QLatin1Char(' ') + (!status.rebasing.isEmpty() ? status.rebasing : status.detached ? tr("at %1").arg(status.branch) : status.branch) + (doing.isEmpty() ? doing : QStringLiteral(" · ") + doing));
    QStringList sync;
    if (status.ahead > 0)
        sync << QStringLiteral("↑%1").arg(status.ahead);
    if (status.behind > 0)
        sync << QStringLiteral("↓%1").arg(status.behind);
    m_sync->setText(sync.join(QLatin1Char(' ')));
    m_sync->setToolTip(tr("Commits before and behind %1").arg(status.upstream));
    m_commit->setStaged(m_model->count(Group::Staged), m_model->count(Group::Changed), status.branch);
    m_files->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_clean);
}

void GitPanel::chooseBranch()
{
    m_controller->ask<QVector<GitBranch>>(this, [](GitRepository &r) { return r.branches(); }, [this](const sync::Expected<QVector<GitBranch>> &branches) {
        showBranches(branches.value_or(QVector<GitBranch>()));
    });
}

void GitPanel::showBranches(const QVector<GitBranch> &branches)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("gitBranches"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(editor::Icons::icon(QStringLiteral("plus")), tr("New branch…")), &QAction::triggered, this, &GitPanel::askForBranchName);
    menu->addSeparator();
    const QHash<QString, QStringList> people = m_people ? m_people() : QHash<QString, QStringList>();
    for (const GitBranch &branch : branches) {
        if (branch.remote)
            continue;
        const QStringList there = people.value(branch.name);
        auto *action = menu->addAction(branch.current ? editor::Icons::icon(QStringLiteral("check")) : QIcon(), there.isEmpty() ? branch.name : tr("%1  ·  %2").arg(branch.name, there.join(QStringLiteral(", "))));
        action->setData(branch.name);
        if (branch.elsewhere) {
            action->setEnabled(false);
            action->setText(tr("%1  ·  in another working tree").arg(branch.name));
        }
        connect(action, &QAction::triggered, m_controller, [this, name = branch.name] { m_controller->switchTo(name); });
    }
    addRemoteBranches(menu, branches);
    menu->popup(m_branch->mapToGlobal(QPoint(0, m_branch->height())));
}

/// Those that are only elsewhere: choosing one makes a branch here that follows it.
void GitPanel::addRemoteBranches(QMenu *menu, const QVector<GitBranch> &branches)
{
    QSet<QString> here;
    for (const GitBranch &branch : branches)
        if (!branch.remote)
            here.insert(branch.name);
    QMenu *elsewhere = nullptr;
    for (const GitBranch &branch : branches) {
        if (!branch.remote || here.contains(branch.name.section(QLatin1Char('/'), 1)))
            continue;
        if (!elsewhere) {
            menu->addSeparator();
            elsewhere = menu->addMenu(tr("Branches of the remotes"));
        }
        connect(elsewhere->addAction(branch.name), &QAction::triggered, m_controller, [this, name = branch.name] { m_controller->switchTo(name); });
    }
}

void GitPanel::showMore(const QPoint &globalPosition)
{
    const QPoint position = globalPosition.isNull() ? m_branch->mapToGlobal(QPoint(0, m_branch->height())) : globalPosition;
    m_controller->ask<QVector<GitBranch>>(this, [](GitRepository &r) { return r.branches(); }, [this, position](const sync::Expected<QVector<GitBranch>> &branches) {
        m_remote->askStashes(this, [this, position, list = branches.value_or(QVector<GitBranch>())](const QVector<GitRemote::Stash> &stashes) {
            m_controller->ask<QVector<GitSubmodule>>(this, [](GitRepository &r) { return r.submodules(); },
                [this, position, list, stashes](const sync::Expected<QVector<GitSubmodule>> &modules) { showMoreMenu(position, list, stashes, modules.value_or(QVector<GitSubmodule>())); });
        });
    });
}

void GitPanel::showMoreMenu(const QPoint &position, const QVector<GitBranch> &branches, const QVector<GitRemote::Stash> &stashes, const QVector<GitSubmodule> &modules)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("gitMoreMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(editor::Icons::icon(QStringLiteral("download")), tr("Pull, own commits on top")), &QAction::triggered, m_remote, [this] { m_remote->pull(true); });
    QMenu *merge = menu->addMenu(editor::Icons::icon(QStringLiteral("git-merge")), tr("Merge into this branch"));
    QMenu *rebase = menu->addMenu(tr("Rebase this branch onto"));
    for (const GitBranch &branch : branches) {
        if (branch.current)
            continue;
        connect(merge->addAction(branch.name), &QAction::triggered, m_remote, [this, name = branch.name] { m_remote->merge(name); });
        connect(rebase->addAction(branch.name), &QAction::triggered, m_remote, [this, name = branch.name] { m_remote->rebaseOnto(name); });
    }
    merge->setEnabled(!merge->isEmpty());
    rebase->setEnabled(!rebase->isEmpty());
    menu->addSeparator();
    connect(menu->addAction(editor::Icons::icon(QStringLiteral("package")), tr("Stash the changes…")), &QAction::triggered, this, &GitPanel::askForStash);
    for (const GitRemote::Stash &stash : stashes) {
        QMenu *one = menu->addMenu(stash.text);
        connect(one->addAction(tr("Bring back, and drop it")), &QAction::triggered, m_remote, [this, name = stash.name] { m_remote->stashApply(name, true); });
        connect(one->addAction(tr("Bring back, and keep it")), &QAction::triggered, m_remote, [this, name = stash.name] { m_remote->stashApply(name, false); });
        connect(one->addAction(tr("Drop it")), &QAction::triggered, m_remote, [this, stash] {
            if (GitQuestion::isSure(this, tr("Drop the stash"), tr("“%1” is gone then. This cannot be undone.").arg(stash.text), tr("Drop the stash")))
                m_remote->stashDrop(stash.name);
        });
    }
    addSubmodules(menu, modules);
    menu->popup(position);
}

void GitPanel::addSubmodules(QMenu *menu, const QVector<GitSubmodule> &modules)
{
    if (modules.isEmpty())
        return;
    menu->addSeparator();
    QMenu *all = menu->addMenu(editor::Icons::icon(QStringLiteral("package")), tr("Submodules"));
    all->setObjectName(QStringLiteral("gitSubmodules"));
    connect(all->addAction(editor::Icons::icon(QStringLiteral("download")), tr("Bring all to the commits that are recorded")), &QAction::triggered, m_remote, &GitRemote::updateSubmodules);
    all->addSeparator();
    for (const GitSubmodule &module : modules) {
        using State = GitSubmodule::State;
        const QString state = module.state == State::NotThere ? tr("not fetched yet") : module.state == State::Moved ? tr("at another commit") : module.state == State::Changed ? tr("changed") : tr("as recorded");
        QAction *one = all->addAction(tr("%1  ·  %2").arg(module.path, state));
        one->setToolTip(module.url);
        connect(one, &QAction::triggered, this, [this, path = module.path] { Q_EMIT folderRequested(m_controller->status().top + QLatin1Char('/') + path); });
    }
}

/// What a message begins with, where the repository says so.
void GitPanel::readTemplate()
{
    m_controller->ask<QString>(this, [](GitRepository &r) { return r.commitTemplate(); }, [this](const sync::Expected<QString> &text) {
        m_commit->setTemplate(text.value_or(QString()));
        if (!text)
            m_commit->setError(QString::fromStdString(text.error().message));
    });
}

void GitPanel::askForStash()
{
    if (const auto message = GitQuestion::text(this, tr("Stash the changes"), tr("What it is, to find it again (new files are taken along)"), tr("Stash")))
        m_remote->stashSave(*message, true);
}

void GitPanel::askForBranchName()
{
    const auto name = GitQuestion::text(this, tr("New branch"), tr("Name of the branch, made from %1").arg(m_controller->status().branch), tr("Create"));
    if (name && !name->isEmpty())
        m_controller->createBranch(*name);
}

void GitPanel::open(const QModelIndex &index)
{
    const auto group = static_cast<Group>(index.data(GitFilesModel::GroupRole).toInt());
    const QString path = index.data(GitFilesModel::PathRole).toString();
    if (index.data(GitFilesModel::IsGroupRole).toBool())
        m_model->setFolded(group, !index.data(GitFilesModel::FoldedRole).toBool());
    else if (group == Group::Conflicts)
        Q_EMIT conflictRequested(path);
    else
        Q_EMIT diffRequested(path, group == Group::Staged);
}

QModelIndexList GitPanel::chosenRows() const { return m_list->selectionModel()->selectedIndexes(); }

QStringList GitPanel::pathsOf(const QModelIndexList &rows) const
{
    QStringList paths;
    for (const QModelIndex &index : rows) {
        if (index.data(GitFilesModel::IsGroupRole).toBool())
            paths += m_model->paths(static_cast<Group>(index.data(GitFilesModel::GroupRole).toInt()));
        else
            paths << index.data(GitFilesModel::PathRole).toString();
        // Unstaging a rename takes back both of its halves.
        if (const QString old = index.data(GitFilesModel::OldPathRole).toString(); !old.isEmpty())
            paths << old;
    }
    paths.removeDuplicates();
    return paths;
}

void GitPanel::act(const QModelIndexList &rows, int action)
{
    QModelIndexList fitting;
    bool untracked = false;
    for (const QModelIndex &index : rows)
        if (GitFileDelegate::actionsOf(index).contains(static_cast<Action>(action))) {
            fitting << index;
            untracked = untracked || static_cast<Group>(index.data(GitFilesModel::GroupRole).toInt()) == Group::Untracked;
        }
    const QStringList paths = pathsOf(fitting);
    if (paths.isEmpty() || (static_cast<Action>(action) == Action::Stage && !mayStage(fitting)))
        return;
    switch (static_cast<Action>(action)) {
    case Action::Stage: return m_controller->stage(paths);
    case Action::Unstage: return m_controller->unstage(paths);
    case Action::Discard: return discard(paths, untracked);
    case Action::None: return;
    }
}

/// Staging says that a conflict is resolved: not by a slip of the hand while its marks still stand in the text.
bool GitPanel::mayStage(const QModelIndexList &rows)
{
    QStringList open;
    for (const QModelIndex &index : rows) {
        if (static_cast<Group>(index.data(GitFilesModel::GroupRole).toInt()) != Group::Conflicts)
            continue;
        for (const QString &path : pathsOf({index}))
            if (QFile file(m_controller->status().top + QLatin1Char('/') + path); file.open(QIODevice::ReadOnly) && !findConflicts(file.readAll()).isEmpty())
                open << path;
    }
    if (open.isEmpty())
        return true;
    const QString names = open.mid(0, 8).join(QLatin1Char('\n')) + (open.size() > 8 ? QStringLiteral("\n…") : QString());
    return GitQuestion::isSure(this, tr("Conflicts are left"), tr("The marks of both sides still stand in the text. Staged like this it counts as resolved.") + QStringLiteral("\n\n") + names, tr("Stage with the marks"));
}

void GitPanel::discard(const QStringList &paths, bool untracked)
{
    const int count = static_cast<int>(paths.size());
    const QString what = (untracked ? tr("New files go to the trash (where there is none, they are deleted), changed ones go back to what is staged, which cannot be undone.") : tr("The files go back to what is staged. This cannot be undone."))
        + QStringLiteral("\n\n") + paths.mid(0, 8).join(QLatin1Char('\n')) + (count > 8 ? QStringLiteral("\n…") : QString());
    const QString top = m_controller->status().top;
    if (GitQuestion::isSure(this, tr("Discard changes"), what, count == 1 ? tr("Discard 1 file") : tr("Discard %n files", nullptr, count)) && m_controller->status().top == top)
        m_controller->discard(paths);       // another folder may have been opened from outside meanwhile
}

bool GitPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress)
        return listKey(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton)
        return listClick(static_cast<QMouseEvent *>(event)->position().toPoint());
    return QWidget::eventFilter(watched, event);
}

bool GitPanel::listClick(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return false;
    const Action action = GitFileDelegate::actionAt(m_list->visualRect(index), index, position);
    if (action != Action::None)
        act({index}, static_cast<int>(action));
    else if (chosenRows().size() <= 1)
        open(index);
    return action != Action::None;
}

bool GitPanel::listKey(int key)
{
    switch (key) {
    case Qt::Key_Plus: case Qt::Key_Insert:
        act(chosenRows(), static_cast<int>(Action::Stage));
        return true;
    case Qt::Key_Minus:
        act(chosenRows(), static_cast<int>(Action::Unstage));
        return true;
    case Qt::Key_Delete:
        act(chosenRows(), static_cast<int>(Action::Discard));
        return true;
    default:
        return false;
    }
}

void GitPanel::showMenu(const QPoint &position)
{
    const QModelIndexList rows = chosenRows();
    if (rows.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](Action action, const QString &icon, const QString &text) {
        if (std::ranges::any_of(rows, [&](const QModelIndex &row) { return GitFileDelegate::actionsOf(row).contains(action); }))
            connect(menu->addAction(editor::Icons::icon(icon), text), &QAction::triggered, this, [this, action] { act(chosenRows(), static_cast<int>(action)); });
    };
    add(Action::Stage, QStringLiteral("plus"), tr("Stage"));
    add(Action::Unstage, QStringLiteral("minus"), tr("Unstage"));
    add(Action::Discard, QStringLiteral("undo-2"), tr("Discard…"));
    menu->addSeparator();
    connect(menu->addAction(tr("Open the file")), &QAction::triggered, this, [this, path = rows.first().data(GitFilesModel::PathRole).toString()] {
        Q_EMIT openRequested(m_controller->status().top + QLatin1Char('/') + path, 1, 0);
    });
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

} // namespace dyad::panels
