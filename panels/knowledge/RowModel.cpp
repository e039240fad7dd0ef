// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/knowledge/RowModel.h"
#include <algorithm>

namespace dyad::panels {

void RowModel::setRows(const QVector<KnowledgeRow> &rows)
{
    const bool same = std::ranges::equal(rows, m_rows, {}, &KnowledgeRow::id, &KnowledgeRow::id);
    if (!same) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int i = 0; i < int(rows.size()); ++i) {
        if (m_rows[i] == rows[i])
            continue;
        m_rows[i] = rows[i];
        Q_EMIT dataChanged(index(i), index(i));
    }
}

int RowModel::rowOf(const QString &id) const
{
    const auto it = std::ranges::find(m_rows, id, &KnowledgeRow::id);
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const KnowledgeRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::UserRole: return row.id;
    case Qt::ToolTipRole: return row.detail;
    case Qt::AccessibleTextRole: return row.title + QStringLiteral(", ") + row.note + QStringLiteral(", ") + row.detail;
    default: return {};
    }
}

} // namespace dyad::panels
