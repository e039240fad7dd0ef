// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/Theme.h"
#include <QAbstractListModel>
#include <QVector>

namespace dyad::panels {

/// A row of one of the panel's lists: what it is, what stands with it, and its state.
struct KnowledgeRow {
    struct Mark {
        qsizetype start = 0, length = 0;
        bool operator==(const Mark &) const = default;
    };
    QString id, icon, title;
    QString note;                                    ///< right of the title, faint
    QString detail;                                  ///< below; may take several lines
    QVector<Mark> marks;                             ///< in the detail: what was looked for
    editor::Token iconColor = editor::Token::Muted;
    editor::Token detailColor = editor::Token::Muted;
    int progress = -1;                               ///< per cent; -1: none is shown
    int lines = 1;                                   ///< of the detail, at most
    bool operator==(const KnowledgeRow &) const = default;
};

/// The rows of a list. What stays is not made anew, so that nothing moves under the pointer. GUI thread.
class RowModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setRows(const QVector<KnowledgeRow> &rows);
    const KnowledgeRow &row(int number) const { return m_rows[number]; }
    int rowOf(const QString &id) const;              ///< -1: none
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QVector<KnowledgeRow> m_rows;
};

} // namespace dyad::panels
