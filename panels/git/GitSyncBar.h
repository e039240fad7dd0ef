// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace dyad::panels {

class GitController;
class GitRemote;

/// Below the branch: fetch, pull and push with the numbers of commits, what runs with its progress and a way to stop it, and what waits
/// (a merge, a rebase) with its ways on.
class GitSyncBar : public QWidget {
    Q_OBJECT
public:
    GitSyncBar(GitController *controller, GitRemote *remote, QWidget *parent = nullptr);
    QToolButton *more() const { return m_more; }            ///< to be put where there is room for it: beside the branch

Q_SIGNALS:
    void moreRequested(const QPoint &globalPosition);       ///< stash, merge, rebase

private:
    QWidget *makeButtons();
    QWidget *makeRunning();
    QWidget *makeWaiting();
    void refresh();
    GitController *m_controller;
    GitRemote *m_remote;
    QWidget *m_buttons = nullptr, *m_running = nullptr, *m_waiting = nullptr;
    QToolButton *m_pull = nullptr, *m_push = nullptr, *m_more = nullptr;
    QLabel *m_step = nullptr, *m_what = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_continue = nullptr, *m_skip = nullptr;
};

} // namespace dyad::panels
