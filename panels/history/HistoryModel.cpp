// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/history/HistoryModel.h"

namespace dyad::panels {

void HistoryModel::setLines(const QVector<HistoryLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const HistoryLine &line = m_lines[index.row()];
    const QString text = line.kind == HistoryLine::Kind::Gap ? tr("%n line(s) as before", nullptr, line.number) : line.text;
    if (role == Qt::DisplayRole)
        return text;
    if (role != Qt::AccessibleTextRole)
        return {};
    switch (line.kind) {
    case HistoryLine::Kind::Added: return tr("added, line %1: %2").arg(line.number).arg(text);
    case HistoryLine::Kind::Removed: return tr("removed, line %1: %2").arg(line.number).arg(text);
    case HistoryLine::Kind::Same: return tr("line %1: %2").arg(line.number).arg(text);
    case HistoryLine::Kind::Authored: return tr("line %1, %2: %3").arg(line.number).arg(line.when.isEmpty() ? line.who : line.who + QLatin1Char(' ') + line.when, text);
    case HistoryLine::Kind::Session: return tr("%1, %2, %n file(s)", nullptr, line.number).arg(line.who, line.when);
    case HistoryLine::Kind::File: return QStringList{text, line.who, line.when}.join(QLatin1Char(' ')).simplified();
    case HistoryLine::Kind::Gap: break;
    }
    return text;
}

} // namespace dyad::panels
