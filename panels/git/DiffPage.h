// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/git/DiffView.h"
#include "panels/git/GitController.h"
#include <QWidget>

class QLabel;

namespace dyad::panels {

class ToolButton;

/// A page in the editor's place: the difference of one file, kept up to date, with a bar on top.
class DiffPage : public QWidget {
    Q_OBJECT
public:
    DiffPage(GitController *controller, const QString &path, bool staged, QWidget *parent = nullptr);
    QString path() const { return m_path; }
    bool isStaged() const { return m_staged; }
    DiffView *view() const { return m_view; }

Q_SIGNALS:
    void openRequested(const QString &path, int line, int column);   ///< absolute; line 1-based

private:
    void reload();
    void showDiff(const sync::Expected<GitDiff> &diff);
    void toggleLayout();
    void apply(const GitHunk &hunk, GitRepository::HunkVerb verb, const QVector<int> &lines);

    GitController *m_controller;
    const QString m_path;
    bool m_staged;
    QLabel *m_title, *m_counts;
    ToolButton *m_layoutButton;
    DiffView *m_view;
};

} // namespace dyad::panels
