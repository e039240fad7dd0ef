// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/history/HistoryDelegate.h"
#include "panels/Ink.h"
#include "panels/history/HistoryModel.h"
#include <QPainter>

namespace dyad::panels {

using editor::Theme;
using editor::Token;
using Kind = HistoryLine::Kind;

namespace {
constexpr int SignLeft = 12, NumberRight = 66, TextLeft = 78;
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const HistoryLine &line = static_cast<const HistoryModel *>(index.model())->line(index.row());
    const QRect row = option.rect;
    painter->save();
    painter->setFont(line.kind == Kind::Gap ? option.font : Theme::instance().codeFont());
    if (line.kind == Kind::Added || line.kind == Kind::Removed)
        painter->fillRect(row, ink(line.kind == Kind::Added ? Token::Added : Token::Removed));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(ink(Token::Accent));
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
    painter->setPen(ink(line.kind == Kind::Added ? Token::Ok : line.kind == Kind::Removed ? Token::Bad : Token::Faint));
    if (line.kind == Kind::Added || line.kind == Kind::Removed)
        painter->drawText(row.adjusted(SignLeft, 0, 0, 0), Qt::AlignVCenter, line.kind == Kind::Added ? QStringLiteral("+") : QStringLiteral("−"));
    if (line.kind != Kind::Gap) {
        painter->setPen(ink(Token::Faint));
        painter->drawText(QRect(row.left(), row.top(), NumberRight, row.height()), Qt::AlignVCenter | Qt::AlignRight, QString::number(line.number));
        painter->setPen(ink(line.kind == Kind::Same ? Token::Muted : Token::Text));
    }
    const QString text = index.data(Qt::DisplayRole).toString().replace(QLatin1Char('\t'), QStringLiteral("    "));
    painter->drawText(row.adjusted(TextLeft, 0, -8, 0), Qt::AlignVCenter | Qt::TextSingleLine, painter->fontMetrics().elidedText(text, Qt::ElideRight, row.width() - TextLeft - 8));
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {100, Theme::instance().codeLinePixels()}; }

} // namespace dyad::panels
