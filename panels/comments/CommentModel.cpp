// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/comments/CommentModel.h"
#include "panels/comments/CommentText.h"
#include <algorithm>

namespace dyad::panels {

CommentModel::CommentModel(CommentsController *controller, QObject *parent) : QAbstractListModel(parent), m_controller(controller)
{
    m_later.setSingleShot(true);
    m_later.setInterval(30);
    connect(&m_later, &QTimer::timeout, this, &CommentModel::reload);
    connect(controller, &CommentsController::reset, this, &CommentModel::reload);
    connect(controller, &CommentsController::changed, this, &CommentModel::reloadSoon);
}

void CommentModel::setShow(Show show)
{
    m_show = show;
    reload();
}

void CommentModel::reload()
{
    m_later.stop();
    std::vector<Row> threads;
    m_open = m_resolved = 0;
    for (auto &thread : m_controller->threads()) {
        ++(thread.isResolved() ? m_resolved : m_open);
        if (m_show != Show::All && thread.isResolved() != (m_show == Show::Resolved))
            continue;
        const int line = m_lineOf ? m_lineOf(thread) : 0;
        threads.push_back({m_controller->pathOf(thread.doc), 0, line > 0 ? line : int(thread.line), std::move(thread)});
    }
    std::ranges::sort(threads, {}, [](const Row &row) { return std::tuple(row.path, row.line, row.thread.from, row.thread.thread); });
    std::vector<Row> rows;
    size_t head = 0;
    for (Row &row : threads) {
        if (rows.empty() || rows.back().path != row.path) {
            head = rows.size();
            rows.push_back({row.path, 0, 0, {}});
        }
        ++rows[head].count;
        rows.push_back(std::move(row));
    }
    // Where only words and lines are others, the list stays where it was scrolled to.
    if (!rows.empty() && isSame(rows, m_rows)) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

bool CommentModel::isSame(const std::vector<Row> &a, const std::vector<Row> &b)
{
    return std::ranges::equal(a, b, [](const Row &one, const Row &other) { return one.path == other.path && one.thread.thread == other.thread.thread; });
}

int CommentModel::rowOf(const QString &thread) const
{
    const auto found = std::ranges::find_if(m_rows, [&thread](const Row &row) { return !thread.isEmpty() && row.thread.thread == thread; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

Qt::ItemFlags CommentModel::flags(const QModelIndex &index) const
{
    return index.isValid() && m_rows[size_t(index.row())].thread.thread.isEmpty() ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant CommentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    if (row.thread.thread.isEmpty())
        return role == PathRole ? QVariant(row.path) : role == RepliesRole ? QVariant(row.count)
            : role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole ? QVariant(row.path) : QVariant();
    const auto &first = row.thread.entries.front();
    switch (role) {
    case Qt::DisplayRole:
    case TextRole: return first.text.simplified();
    case Qt::AccessibleTextRole: return tr("Line %1, %2: %3").arg(row.line).arg(m_controller->nameOf(first.member), first.text.simplified());
    case Qt::ToolTipRole: return row.thread.quote.trimmed();
    case ThreadRole: return row.thread.thread;
    case PathRole: return row.path;
    case LineRole: return row.line;
    case NameRole: return m_controller->nameOf(first.member);
    case ColorRole: return CommentsController::colorOf(first.member);
    case TimeRole: return commenttext::when(row.thread.entries.back().time);
    case RepliesRole: return int(row.thread.entries.size()) - 1;
    case ResolvedRole: return row.thread.isResolved();
    case GoneRole: return row.thread.from == row.thread.to && !row.thread.quote.isEmpty();
    default: return {};
    }
}

} // namespace dyad::panels
