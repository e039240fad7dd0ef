// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FuzzyMatch.h"
#include <QAbstractListModel>
#include <QKeySequence>
#include <functional>

namespace dyad::app {

/// What the palette lists: items in the order of how well they match. GUI thread.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    struct Item {
        QString text;               ///< what is matched
        QString detail;             ///< muted, behind the text
        QString icon;
        QKeySequence shortcut;
        bool enabled = true;
        std::function<void()> run;
    };
    enum Role { DetailRole = Qt::UserRole + 1, IconRole, ShortcutRole, PositionsRole };
    static constexpr int MostShown = 500;

    using QAbstractListModel::QAbstractListModel;
    void setItems(QVector<Item> items);
    void setPattern(const QString &pattern);
    const Item *item(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        qsizetype item;
        FuzzyMatch match;
    };
    void match();
    QVector<Item> m_items;
    QString m_pattern;
    QVector<Row> m_rows;
};

} // namespace dyad::app
