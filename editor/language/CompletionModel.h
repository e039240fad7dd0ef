// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/CompletionEntry.h"
#include <QAbstractListModel>

namespace dyad::editor {

/// Proposals that fit what has been typed, best first.
class CompletionModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int MostRows = 300;
    enum Role { DetailRole = Qt::UserRole + 1, KindRole, DeprecatedRole, MatchRole };
    using QAbstractListModel::QAbstractListModel;
    void setEntries(QVector<CompletionEntry> entries);
    void setFilter(const QString &typed);
    const QString &filter() const { return m_filter; }
    const CompletionEntry &entry(int row) const { return m_entries[m_rows[row]]; }
    void replace(int row, const CompletionEntry &entry) { m_entries[m_rows[row]] = entry; }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    /// How well a word fits: 0 not at all; its letters in order, better where they begin words, best where they begin it all.
    static int score(const QString &typed, const QString &word);

private:
    void refresh();
    QVector<CompletionEntry> m_entries;
    QVector<qsizetype> m_rows;
    QString m_filter;
};

} // namespace dyad::editor
