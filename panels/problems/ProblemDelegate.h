// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStyledItemDelegate>

namespace dyad::panels {

struct Diagnostic;

/// Paints a file with its number of problems, or a problem: icon of its severity, message, source and place.
class ProblemDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintFile(QPainter &painter, QRect rest, const QModelIndex &index) const;
    void paintProblem(QPainter &painter, QRect rest, const Diagnostic &diagnostic) const;
};

} // namespace dyad::panels
