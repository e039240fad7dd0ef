// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/history/HistoryChanges.h"
#include <QAbstractListModel>

namespace dyad::panels {

/// The lines of a comparison, for a list.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setLines(const QVector<HistoryLine> &lines);
    const HistoryLine &line(int row) const { return m_lines[row]; }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_lines.size()); }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QVector<HistoryLine> m_lines;
};

} // namespace dyad::panels
