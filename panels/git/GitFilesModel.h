// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/git/GitStatus.h"
#include <QAbstractItemModel>

namespace dyad::panels {

/// The changed files in groups, as a flat list: a group's head, then its files unless it is folded. A file that is staged and changed
/// again stands in both groups. GUI thread.
class GitFilesModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum class Group { Conflicts, Staged, Changed, Untracked };
    static constexpr int GroupCount = 4;
    enum Role { GroupRole = Qt::UserRole + 1, IsGroupRole, FoldedRole, CountRole, PathRole, OldPathRole, ChangeRole };
    using QAbstractListModel::QAbstractListModel;

    void setStatus(const GitStatus &status);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    void setFolded(Group group, bool folded);
    QStringList paths(Group group) const;
    int count(Group group) const;
    static QString title(Group group);

private:
    struct Row {
        Group group;
        int file;   // index into m_files of the group, -1: the head
    };
    void rebuild();

    QVector<GitFile> m_files[GroupCount];
    bool m_folded[GroupCount] = {};
    QVector<Row> m_rows;
};

} // namespace dyad::panels
