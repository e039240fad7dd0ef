// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/CompletionModel.h"
#include <algorithm>

namespace dyad::editor {

void CompletionModel::setEntries(QVector<CompletionEntry> entries)
{
    m_entries = std::move(entries);
    refresh();
}

void CompletionModel::setFilter(const QString &typed)
{
    if (std::exchange(m_filter, typed) != typed)
        refresh();
}

int CompletionModel::score(const QString &typed, const QString &word)
{
    if (typed.isEmpty())
        return 1;
    if (word.startsWith(typed))
        return 1000 + (word.size() == typed.size() ? 500 : 0);
    if (word.startsWith(typed, Qt::CaseInsensitive))
        return 900;
    int score = 0;
    qsizetype at = 0;
    for (qsizetype i = 0; i < typed.size(); ++i, ++at) {
        const QChar wanted = typed[i].toLower();
        const qsizetype before = at;
        while (at < word.size() && word[at].toLower() != wanted)
            ++at;
        if (at >= word.size())
            return 0;
        const bool begins = at == 0 || (word[at].isUpper() && !word[at - 1].isUpper()) || !word[at - 1].isLetterOrNumber();
        if (i == 0 && !begins)
            return 0;           // a first letter from the middle of a word is nobody's intent
        score += begins ? 20 : at == before ? 10 : 1;
    }
    return std::max(1, score);
}

void CompletionModel::refresh()
{
    std::vector<std::pair<int, qsizetype>> fitting;
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        if (const int points = score(m_filter, m_entries[i].filterText); points > 0)
            fitting.emplace_back(points, i);
    const auto better = [this](const auto &a, const auto &b) {
        if (a.first != b.first)
            return a.first > b.first;
        const int order = m_entries[a.second].sortText.compare(m_entries[b.second].sortText);
        return order != 0 ? order < 0 : a.second < b.second;
    };
    const auto shown = std::min<size_t>(fitting.size(), MostRows);
    std::partial_sort(fitting.begin(), fitting.begin() + static_cast<std::ptrdiff_t>(shown), fitting.end(), better);
    beginResetModel();
    m_rows.clear();
    for (size_t i = 0; i < shown; ++i)
        m_rows.append(fitting[i].second);
    endResetModel();
}

QVariant CompletionModel::data(const QModelIndex &index, int role) const
{
    const CompletionEntry &one = entry(index.row());
    switch (role) {
    case Qt::DisplayRole: return one.label;
    case Qt::AccessibleTextRole: return one.detail.isEmpty() ? one.label : tr("%1, %2").arg(one.label, one.detail);
    case DetailRole: return one.detail;
    case KindRole: return one.kind;
    case DeprecatedRole: return one.deprecated;
    case MatchRole: return m_filter;
    default: return {};
    }
}

} // namespace dyad::editor
