// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStyledItemDelegate>

namespace dyad::panels {

struct SearchMatch;

/// Paints a file with its number of matches, or a match: its line with the found text marked, and what would replace it beside.
class SearchResultDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setShowsReplacement(bool shows) { m_showsReplacement = shows; }
    /// Where the button that takes a row out of the list stands.
    static QRect dismissRect(const QRect &row);

private:
    void paintFile(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintMatch(QPainter &painter, const QStyleOptionViewItem &option, const SearchMatch &match) const;
    bool m_showsReplacement = false;
};

} // namespace dyad::panels
