// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/git/GitController.h"
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

    void load(const QString &path = {});   ///< from the newest; path: only commits that changed it
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
    QString m_path;
    State m_state = State::Empty;
    sync::Error m_error;
    bool m_more = false;
    int m_generation = 0;   // an answer to an older question is not for us
};

} // namespace dyad::panels
