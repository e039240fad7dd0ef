// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/GitSyncBar.h"
#include "panels/FlowLayout.h"
#include "panels/ToolButton.h"
#include "panels/git/GitRemote.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace dyad::panels {

using Operation = GitStatus::Operation;

GitSyncBar::GitSyncBar(GitController *controller, GitRemote *remote, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_remote(remote)
{
    m_buttons = makeButtons();
    m_running = makeRunning();
    m_waiting = makeWaiting();
    setObjectName(QStringLiteral("gitSync"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 12, 6);
    column->setSpacing(4);
    for (QWidget *part : {m_buttons, m_running, m_waiting})
        column->addWidget(part);
    m_more = new ToolButton(QStringLiteral("ellipsis"), tr("Stash, merge, rebase"), this);
    m_more->setObjectName(QStringLiteral("gitMore"));
    m_more->setFocusPolicy(Qt::TabFocus);
    connect(m_more, &QToolButton::clicked, this, [this] { Q_EMIT moreRequested(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_controller, &GitController::statusChanged, this, &GitSyncBar::refresh);
    connect(m_remote, &GitRemote::started, this, &GitSyncBar::refresh);
    connect(m_remote, &GitRemote::ended, this, &GitSyncBar::refresh);
    connect(m_remote, &GitRemote::progress, this, [this](const QString &step, int percent) {
        m_step->setText(tr("%1: %2 (%3 %)").arg(m_remote->doing(), step, QString::number(percent)));
        m_bar->setRange(0, percent < 0 ? 0 : 100);
        m_bar->setValue(percent);
    });
    refresh();
}

QWidget *GitSyncBar::makeButtons()
{
    auto *box = new QWidget(this);
    auto *row = new FlowLayout(box, 2);      // large text, or a narrow panel
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const char *name, const QString &icon, const QString &text, auto verb) {
        auto *button = new ToolButton(icon, text, box);
        button->setObjectName(QLatin1String(name));
        button->setText(QLatin1Char(' ') + text);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setMinimumSize(0, 0);       // it has words
        button->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, m_remote, verb);
        row->addWidget(button);
        return button;
    };
    add("gitFetch", QStringLiteral("refresh-cw"), tr("Fetch"), [this] { m_remote->fetch(); });
    m_pull = add("gitPull", QStringLiteral("download"), tr("Pull"), [this] { m_remote->pull(false); });
    m_push = add("gitPush", QStringLiteral("upload"), tr("Push"), [this] { m_remote->push(); });
    return box;
}

QWidget *GitSyncBar::makeRunning()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(6, 0, 0, 0);
    auto *row = new QHBoxLayout;
    m_step = new QLabel(box);
    m_step->setObjectName(QStringLiteral("gitStep"));
    m_step->setTextFormat(Qt::PlainText);       // a remote may have said it
    m_step->setProperty("role", QStringLiteral("muted"));
    auto *cancel = new QPushButton(tr("Cancel"), box);
    cancel->setObjectName(QStringLiteral("gitCancel"));
    cancel->setProperty("flat", true);
    connect(cancel, &QPushButton::clicked, m_remote, &GitRemote::cancel);
    row->addWidget(m_step, 1);
    row->addWidget(cancel);
    m_bar = new QProgressBar(box);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    column->addLayout(row);
    column->addWidget(m_bar);
    return box;
}

QWidget *GitSyncBar::makeWaiting()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(6, 0, 0, 0);
    m_what = new QLabel(box);
    m_what->setObjectName(QStringLiteral("gitWaiting"));
    m_what->setProperty("role", QStringLiteral("warn"));
    m_what->setWordWrap(true);
    auto *row = new FlowLayout;
    m_continue = new QPushButton(tr("Continue"), box);
    m_continue->setObjectName(QStringLiteral("gitContinue"));
    m_continue->setProperty("primary", true);
    m_skip = new QPushButton(tr("Skip"), box);
    m_skip->setObjectName(QStringLiteral("gitSkip"));
    auto *abort = new QPushButton(tr("Abort"), box);
    abort->setObjectName(QStringLiteral("gitAbort"));
    connect(m_continue, &QPushButton::clicked, m_remote, &GitRemote::continueOperation);
    connect(m_skip, &QPushButton::clicked, m_remote, &GitRemote::skipCommit);
    connect(abort, &QPushButton::clicked, m_remote, &GitRemote::abortOperation);
    for (QPushButton *button : {m_continue, m_skip, abort})
        row->addWidget(button);
    column->addWidget(m_what);
    column->addLayout(row);
    return box;
}

void GitSyncBar::refresh()
{
    const GitStatus &status = m_controller->status();
    const auto conflicts = std::count_if(status.files.begin(), status.files.end(), [](const GitFile &file) { return file.unstaged == GitChange::Conflicted || file.staged == GitChange::Conflicted; });
    const bool running = m_remote->isRunning();
    m_running->setVisible(running);
    m_buttons->setEnabled(!running);
    m_more->setEnabled(!running);
    if (running) {
        m_step->setText(m_remote->doing() + QStringLiteral("…"));
        m_bar->setRange(0, 0);
    }
    const auto counted = [](const QString &verb, int commits) { return commits > 0 ? verb + QLatin1Char(' ') + QString::number(commits) : verb; };
    m_pull->setText(QLatin1Char(' ') + counted(tr("Pull"), status.behind));
    m_push->setText(QLatin1Char(' ') + counted(tr("Push"), status.ahead));
    const bool waits = status.operation == Operation::Merge || status.operation == Operation::Rebase || status.operation == Operation::CherryPick || status.operation == Operation::Revert;
    m_waiting->setVisible(waits && !running);
    m_skip->setVisible(status.operation == Operation::Rebase);
    m_continue->setEnabled(conflicts == 0);
    m_what->setText(conflicts > 0 ? tr("%n files are in conflict: choose one below to resolve it.", nullptr, int(conflicts)) : tr("No conflicts are left."));
}

} // namespace dyad::panels
