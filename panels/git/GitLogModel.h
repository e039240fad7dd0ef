// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/git/GitController.h"
#include "panels/git/GitGraph.h"
#include "panels/git/GitHistory.h"
#include <QAbstractListModel>

namespace dyad::panels {

/// The history of the branch, or of one file, read in pages as one scrolls. GUI thread.
class GitLogModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, AuthorRole, TimeRole, RefsRole };
    enum class State { Empty, Loading, Loaded, Broken };
    explicit GitLogModel(GitController *controller, QObject *parent = nullptr);

    void load(const QString &path = {}, bool all = false);   ///< from the newest; path: only commits that changed it; all: of every branch
    /// How the graph goes through this row; only of a history without a path, which has all commits.
    const GitGraphRow *graphAt(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr; }
    int graphWidth() const { return m_graph.width(); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    const GitCommit *commitAt(int row) const;
    State state() const { return m_state; }
    const sync::Error &error() const { return m_error; }

Q_SIGNALS:
    void stateChanged();

private:
    void setState(State state);
    GitController *m_controller;
    QVector<GitCommit> m_commits;
    GitGraph m_graph;
    QVector<GitGraphRow> m_rows;
    QString m_path;
    bool m_all = false;
    State m_state = State::Empty;
    sync::Error m_error;
    bool m_more = false;
    int m_generation = 0;   // an answer to an older question is not for us
};

} // namespace dyad::panels
