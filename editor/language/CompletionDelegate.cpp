// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/CompletionDelegate.h"
#include "editor/Theme.h"
#include "editor/language/CompletionModel.h"
#include <QPainter>
#include <QTextLayout>

namespace dyad::editor {

namespace {

struct KindLook {
    char letter;
    Token token;
};

KindLook lookOf(int kind)
{
    switch (kind) {
    case 2: case 3: case 4: return {'f', Token::Accent};                    // method, function, constructor
    case 5: case 6: case 10: return {'v', Token::Text};                     // field, variable, property
    case 7: case 8: case 22: case 25: return {'t', Token::Warn};            // class, interface, struct, type parameter
    case 9: return {'n', Token::Warn};                                      // module
    case 13: case 20: case 21: case 12: return {'e', Token::Ok};            // enum, its member, constant, value
    case 14: return {'k', Token::Ai};                                       // keyword
    case 15: return {'s', Token::Bad};                                      // snippet
    case 17: case 19: return {'/', Token::Muted};                           // file, folder
    default: return {'a', Token::Muted};
    }
}

/// The letters of `label` that `typed` stands for, in order.
QVector<QTextLayout::FormatRange> matches(const QString &label, const QString &typed)
{
    QVector<QTextLayout::FormatRange> ranges;
    QTextCharFormat bright;
    bright.setFontWeight(QFont::DemiBold);
    bright.setForeground(Theme::instance().color(Token::Accent));
    qsizetype at = 0;
    for (const QChar letter : typed) {
        at = label.indexOf(letter, at, Qt::CaseInsensitive);
        if (at < 0)
            break;
        ranges.append({static_cast<int>(at++), 1, bright});
    }
    return ranges;
}

} // namespace

QSize CompletionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {100, RowHeight}; }

void CompletionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::instance();
    const QRect row = option.rect;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(row, theme.color(Token::Selection));
    const KindLook look = lookOf(index.data(CompletionModel::KindRole).toInt());
    QFont font = theme.codeFont();
    font.setStrikeOut(index.data(CompletionModel::DeprecatedRole).toBool());
    painter->setFont(font);
    painter->setPen(theme.color(look.token));
    painter->drawText(row.adjusted(8, 0, 0, 0), Qt::AlignVCenter, QString(QLatin1Char(look.letter)));
    const QFontMetrics metrics(font);
    const int room = row.width() - KindWidth - 12;
    const QString label = metrics.elidedText(index.data().toString(), Qt::ElideRight, room);
    QTextLayout layout(label, font);
    layout.setFormats(matches(label, index.data(CompletionModel::MatchRole).toString()));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    painter->setPen(theme.color(Token::Text));
    layout.draw(painter, QPointF(row.left() + KindWidth, row.top() + (row.height() - layout.boundingRect().height()) / 2));
    const int left = room - metrics.horizontalAdvance(label) - 16;
    const QString detail = index.data(CompletionModel::DetailRole).toString();
    if (left > 40 && !detail.isEmpty()) {
        painter->setFont(theme.interfaceFont());
        painter->setPen(theme.color(Token::Muted));
        painter->drawText(row.adjusted(0, 0, -10, 0), Qt::AlignVCenter | Qt::AlignRight, QFontMetrics(painter->font()).elidedText(detail, Qt::ElideRight, left));
    }
    painter->restore();
}

} // namespace dyad::editor
