// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/search/SearchResultsModel.h"
#include <algorithm>

namespace dyad::panels {

int SearchResultsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

size_t SearchResultsModel::groupOf(int row) const
{
    return static_cast<size_t>(std::ranges::upper_bound(m_start, row) - m_start.begin()) - 1;
}

const FileMatches *SearchResultsModel::fileAt(int row) const
{
    return row < 0 || row >= m_rows ? nullptr : &m_groups[groupOf(row)].file;
}

const SearchMatch *SearchResultsModel::matchAt(int row) const
{
    if (row < 0 || row >= m_rows)
        return nullptr;
    const size_t group = groupOf(row);
    const int within = row - m_start[group] - 1;
    return within < 0 ? nullptr : &m_groups[group].file.matches[static_cast<size_t>(within)];
}

int SearchResultsModel::fileRow(int row) const { return row < 0 || row >= m_rows ? -1 : m_start[groupOf(row)]; }

QVariant SearchResultsModel::data(const QModelIndex &index, int role) const
{
    const FileMatches *file = fileAt(index.row());
    if (!file)
        return {};
    const SearchMatch *match = matchAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return match ? QString::fromUtf8(match->preview) : file->relativePath;
    case Qt::AccessibleTextRole:
        return match ? tr("Line %1: %2").arg(match->line).arg(QString::fromUtf8(match->preview))
                     : tr("%1, matches: %2").arg(file->relativePath, QString::number(file->matches.size()));
    case Qt::ToolTipRole:
        return match ? QVariant() : QVariant(file->path);
    case IsFileRole:
        return !match;
    case FoldedRole:
        return m_groups[groupOf(index.row())].folded;
    case CountRole:
        return static_cast<int>(file->matches.size());
    default:
        return {};
    }
}

void SearchResultsModel::clear()
{
    beginResetModel();
    m_groups.clear();
    m_start.clear();
    m_rows = 0;
    m_matches = 0;
    m_dismissed.clear();
    m_dismissedFiles.clear();
    endResetModel();
}

void SearchResultsModel::add(const std::vector<FileMatches> &files)
{
    for (const FileMatches &file : files)
        insert(file);
}

void SearchResultsModel::insert(const FileMatches &file)
{
    const auto at = std::ranges::lower_bound(m_groups, file.relativePath, {}, [](const Group &g) -> const QString & { return g.file.relativePath; });
    const auto group = static_cast<size_t>(at - m_groups.begin());
    const int row = group < m_start.size() ? m_start[group] : m_rows;
    const int rows = 1 + static_cast<int>(file.matches.size());
    beginInsertRows({}, row, row + rows - 1);
    m_groups.insert(at, Group{file});
    m_start.insert(m_start.begin() + static_cast<std::ptrdiff_t>(group), row);
    shift(group + 1, rows);
    m_matches += static_cast<qint64>(file.matches.size());
    endInsertRows();
}

void SearchResultsModel::shift(size_t fromGroup, int rows)
{
    for (size_t i = fromGroup; i < m_start.size(); ++i)
        m_start[i] += rows;
    m_rows += rows;
}

void SearchResultsModel::setFolded(int row, bool folded)
{
    if (row < 0 || row >= m_rows)
        return;
    const size_t at = groupOf(row);
    Group &group = m_groups[at];
    if (group.folded == folded)
        return;
    const int first = m_start[at] + 1, count = static_cast<int>(group.file.matches.size());
    folded ? beginRemoveRows({}, first, first + count - 1) : beginInsertRows({}, first, first + count - 1);
    group.folded = folded;
    shift(at + 1, folded ? -count : count);
    folded ? endRemoveRows() : endInsertRows();
    const auto header = index(first - 1);
    Q_EMIT dataChanged(header, header, {FoldedRole});
}

void SearchResultsModel::setAllFolded(bool folded)
{
    beginResetModel();
    for (Group &group : m_groups)
        group.folded = folded;
    countRows();
    endResetModel();
}

void SearchResultsModel::countRows()
{
    m_start.clear();
    m_rows = 0;
    m_matches = 0;
    for (const Group &group : m_groups) {
        m_start.push_back(m_rows);
        m_rows += group.rows();
        m_matches += static_cast<qint64>(group.file.matches.size());
    }
}

void SearchResultsModel::dismiss(int row)
{
    const SearchMatch *match = matchAt(row);
    if (!fileAt(row))
        return;
    const size_t at = groupOf(row);
    auto &matches = m_groups[at].file.matches;
    if (match)
        m_dismissed[m_groups[at].file.path].push_back({match->preview, match->previewStart});
    else
        m_dismissedFiles.insert(m_groups[at].file.path);
    if (!match || matches.size() == 1)
        return removeGroup(at);
    beginRemoveRows({}, row, row);
    matches.erase(matches.begin() + (row - m_start[at] - 1));
    shift(at + 1, -1);
    --m_matches;
    endRemoveRows();
    Q_EMIT dataChanged(index(m_start[at]), index(m_start[at]), {CountRole});
}

void SearchResultsModel::removeGroup(size_t at)
{
    const int first = m_start[at], rows = m_groups[at].rows();
    beginRemoveRows({}, first, first + rows - 1);
    m_matches -= static_cast<qint64>(m_groups[at].file.matches.size());
    m_groups.erase(m_groups.begin() + static_cast<std::ptrdiff_t>(at));
    m_start.erase(m_start.begin() + static_cast<std::ptrdiff_t>(at));
    shift(at, -rows);
    endRemoveRows();
}

// --- again

int SearchResultsModel::groupOfPath(const QString &path) const
{
    // All of them lie in one folder, in the order of their paths in it.
    const FileMatches *any = m_groups.empty() ? nullptr : &m_groups.front().file;
    const qsizetype root = any ? any->path.size() - any->relativePath.size() : 0;
    if (!any || !path.startsWith(QStringView(any->path).first(root)))
        return -1;
    const auto at = std::ranges::lower_bound(m_groups, path.mid(root), {}, [](const Group &group) -> const QString & { return group.file.relativePath; });
    return at == m_groups.end() || at->file.path != path ? -1 : static_cast<int>(at - m_groups.begin());
}

void SearchResultsModel::withoutDismissed(FileMatches &file) const
{
    auto left = m_dismissed.value(file.path);
    std::erase_if(file.matches, [&](const SearchMatch &match) {
        const auto same = std::ranges::find_if(left, [&](const Dismissed &one) { return one.previewStart == match.previewStart && one.preview == match.preview; });
        if (same == left.end())
            return false;
        left.erase(same);
        return true;
    });
}

void SearchResultsModel::replace(const QStringList &searched, const std::vector<FileMatches> &files, qint64 mostMatches)
{
    QHash<QString, const FileMatches *> now;
    for (const FileMatches &file : files)
        now.insert(file.path, &file);
    removeMany(searched, now);
    for (const QString &path : searched) {
        if (m_dismissedFiles.contains(path))
            continue;
        FileMatches file = now.contains(path) ? *now.value(path) : FileMatches{};
        withoutDismissed(file);
        const int group = groupOfPath(path);
        if (group >= 0 && file.matches.empty())
            removeGroup(static_cast<size_t>(group));
        else if (group >= 0)
            replaceMatches(static_cast<size_t>(group), std::move(file));
        else if (!file.matches.empty() && m_matches + static_cast<qint64>(file.matches.size()) <= mostMatches)
            insert(file);
    }
}

/// A folder that goes may take thousands of files along: a view told of each by itself would stand still for seconds.
void SearchResultsModel::removeMany(const QStringList &searched, const QHash<QString, const FileMatches *> &now)
{
    QSet<QString> gone;
    for (const QString &path : searched)
        if (!now.contains(path) && groupOfPath(path) >= 0)
            gone.insert(path);
    if (gone.size() <= MostOneByOne)
        return;
    beginResetModel();
    std::erase_if(m_groups, [&](const Group &group) { return gone.contains(group.file.path); });
    countRows();
    endResetModel();
}

/// Rows before and behind what differs stay: whoever has one of them selected keeps it.
void SearchResultsModel::replaceMatches(size_t at, FileMatches file)
{
    Group &group = m_groups[at];
    auto &before = group.file.matches, &now = file.matches;
    const auto same = [](const SearchMatch &a, const SearchMatch &b) { return a.previewStart == b.previewStart && a.preview == b.preview; };
    const size_t most = std::min(before.size(), now.size());
    size_t head = 0, tail = 0;
    while (head < most && same(before[head], now[head]))
        ++head;
    while (tail < most - head && same(before[before.size() - 1 - tail], now[now.size() - 1 - tail]))
        ++tail;
    head += most - head - tail;     // in place as far as it goes: an edited line keeps its row, too
    const int first = m_start[at] + 1 + static_cast<int>(head), gone = static_cast<int>(before.size() - head - tail), come = static_cast<int>(now.size() - head - tail);
    m_matches += come - gone;
    // Rows go or come first, each by itself; then what the others say.
    if (gone > 0 && !group.folded)
        beginRemoveRows({}, first, first + gone - 1);
    if (come > 0 && !group.folded)
        beginInsertRows({}, first, first + come - 1);
    const auto place = before.erase(before.begin() + static_cast<std::ptrdiff_t>(head), before.begin() + static_cast<std::ptrdiff_t>(head) + gone);
    before.insert(place, now.begin() + static_cast<std::ptrdiff_t>(head), now.begin() + static_cast<std::ptrdiff_t>(head) + come);
    if (!group.folded)
        shift(at + 1, come - gone);
    if (gone > 0 && !group.folded)
        endRemoveRows();
    if (come > 0 && !group.folded)
        endInsertRows();
    group.file = std::move(file);
    Q_EMIT dataChanged(index(m_start[at]), index(m_start[at] + group.rows() - 1));
}

std::vector<FileMatches> SearchResultsModel::files() const
{
    std::vector<FileMatches> list;
    list.reserve(m_groups.size());
    std::ranges::transform(m_groups, std::back_inserter(list), &Group::file);
    return list;
}

} // namespace dyad::panels
