// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/GitFilesModel.h"

namespace dyad::panels {
namespace {

constexpr GitFilesModel::Group allGroups[] = {GitFilesModel::Group::Conflicts, GitFilesModel::Group::Staged, GitFilesModel::Group::Changed, GitFilesModel::Group::Untracked};

size_t at(GitFilesModel::Group group) { return static_cast<size_t>(group); }

} // namespace

QString GitFilesModel::title(Group group)
{
    switch (group) {
    case Group::Conflicts: return tr("Conflicts");
    case Group::Staged: return tr("Staged");
    case Group::Changed: return tr("Changed");
    case Group::Untracked: return tr("Untracked");
    }
    return {};
}

void GitFilesModel::setStatus(const GitStatus &status)
{
    beginResetModel();
    for (auto &list : m_files)
        list.clear();
    for (const GitFile &file : status.files) {
        if (file.unstaged == GitChange::Conflicted) {
            m_files[at(Group::Conflicts)].append(file);
            continue;
        }
        if (file.staged != GitChange::None)
            m_files[at(Group::Staged)].append(file);
        if (file.unstaged != GitChange::None)
            m_files[at(file.unstaged == GitChange::Untracked ? Group::Untracked : Group::Changed)].append(file);
    }
    rebuild();
    endResetModel();
}

void GitFilesModel::rebuild()
{
    m_rows.clear();
    for (const Group group : allGroups) {
        const auto &files = m_files[at(group)];
        if (files.isEmpty())
            continue;
        m_rows.append({group, -1});
        for (int i = 0; i < files.size() && !m_folded[at(group)]; ++i)
            m_rows.append({group, i});
    }
}

int GitFilesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

QVariant GitFilesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    const bool head = row.file < 0;
    const GitFile file = head ? GitFile() : m_files[at(row.group)][row.file];
    const GitChange change = row.group == Group::Staged ? file.staged : file.unstaged;
    switch (role) {
    case GroupRole: return static_cast<int>(row.group);
    case IsGroupRole: return head;
    case FoldedRole: return m_folded[at(row.group)];
    case CountRole: return count(row.group);
    case PathRole: return file.path;
    case OldPathRole: return file.oldPath;
    case ChangeRole: return static_cast<int>(change);
    case Qt::DisplayRole: return head ? title(row.group) : file.path.mid(file.path.lastIndexOf(QLatin1Char('/')) + 1) + (file.submodule ? tr(" (submodule)") : QString());
    case Qt::ToolTipRole: return head ? QVariant() : QVariant(file.oldPath.isEmpty() ? file.path : file.oldPath + QStringLiteral(" → ") + file.path);
    case Qt::AccessibleTextRole: return head ? tr("%1, files: %2").arg(title(row.group), QString::number(count(row.group))) : file.path + QStringLiteral(", ") + letterOf(change);
    default: return {};
    }
}

void GitFilesModel::setFolded(Group group, bool folded)
{
    beginResetModel();
    m_folded[at(group)] = folded;
    rebuild();
    endResetModel();
}

QStringList GitFilesModel::paths(Group group) const
{
    QStringList list;
    for (const GitFile &file : m_files[at(group)])
        list << file.path;
    return list;
}

int GitFilesModel::count(Group group) const { return static_cast<int>(m_files[at(group)].size()); }

} // namespace dyad::panels
