// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/PaletteModel.h"

namespace dyad::app {

void PaletteModel::setItems(QVector<Item> items)
{
    m_items = std::move(items);
    match();
}

void PaletteModel::setPattern(const QString &pattern)
{
    m_pattern = pattern;
    match();
}

void PaletteModel::match()
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < m_items.size(); ++i)
        if (auto found = FuzzyMatch::of(m_pattern, m_items.at(i).text))
            m_rows.append({i, std::move(*found)});
    // Equal ones keep their order: commands as they were added, files by name.
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return a.match.score > b.match.score; });
    if (m_rows.size() > MostShown)
        m_rows.resize(MostShown);
    endResetModel();
}

const PaletteModel::Item *PaletteModel::item(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_items.at(m_rows.at(index.row()).item) : nullptr;
}

int PaletteModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const Item *found = item(index);
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole: return found->text;
    case Qt::AccessibleTextRole: return QStringList{found->text, found->detail, found->shortcut.toString(QKeySequence::NativeText)}.join(QLatin1Char(' '));
    case DetailRole: return found->detail;
    case IconRole: return found->icon;
    case ShortcutRole: return found->shortcut.toString(QKeySequence::NativeText);
    case PositionsRole: return QVariant::fromValue(m_rows.at(index.row()).match.positions);
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    const Item *found = item(index);
    return found && found->enabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsSelectable;
}

} // namespace dyad::app
