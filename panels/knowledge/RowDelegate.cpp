// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/knowledge/RowDelegate.h"
#include "panels/Ink.h"
#include <QPainter>
#include <QTextLayout>

namespace dyad::panels {

using editor::Token;

namespace {

constexpr int Left = 14, Right = 12, Icon = 16, Gap = 8, TitleHeight = 18, LineHeight = 17, Above = 6, Below = 7;

QFont sized(const QFont &font, int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont other = font;
    other.setPixelSize(pixels);
    other.setWeight(weight);
    return other;
}

const KnowledgeRow *rowAt(const QModelIndex &index)
{
    const auto *model = qobject_cast<const RowModel *>(index.model());
    return model && index.row() < model->rowCount() ? &model->row(index.row()) : nullptr;
}

/// As much as has room in so many lines; what is left out shows as dots.
QString fitting(const QString &text, const QFont &font, int width, int lines)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine last;
    for (int shown = 0; shown < lines; ++shown) {
        const QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        QTextLine(line).setLineWidth(width);
        last = line;
    }
    layout.endLayout();
    if (!last.isValid() || last.textStart() + last.textLength() >= text.size())
        return text;
    const QString rest = text.mid(last.textStart()).replace(QChar::LineSeparator, u' ');
    return text.left(last.textStart()) + QFontMetrics(font).elidedText(rest, Qt::ElideRight, width);
}

QVector<QTextLayout::FormatRange> formats(const KnowledgeRow &row, qsizetype length)
{
    QVector<QTextLayout::FormatRange> ranges;
    for (const KnowledgeRow::Mark &mark : row.marks) {
        if (mark.start >= length)
            continue;
        QTextLayout::FormatRange range{int(mark.start), int(std::min<qint64>(mark.length, length - mark.start)), {}};
        range.format.setBackground(ink(Token::FindMatch));
        range.format.setForeground(ink(Token::Text));
        ranges.append(range);
    }
    return ranges;
}

} // namespace

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const KnowledgeRow *row = rowAt(index);
    const int lines = row && !row->detail.isEmpty() ? row->lines : 0;
    return {100, Above + TitleHeight + lines * LineHeight + Below};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const KnowledgeRow *row = rowAt(index);
    if (!row)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        painter->fillRect(option.rect, ink(Token::Hover));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(ink(Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    paintIcon(*painter, QRect(option.rect.left() + Left, option.rect.top() + Above + 1, Icon, Icon), row->icon, row->iconColor);
    const int left = option.rect.left() + Left + Icon + Gap;
    QRect title(left, option.rect.top() + Above, option.rect.right() - Right - left, TitleHeight);
    painter->setFont(sized(option.font, 12));
    if (const int wide = painter->fontMetrics().horizontalAdvance(row->note); wide > 0 && wide < title.width() * 2 / 3) {
        painter->setPen(ink(Token::Faint));
        painter->drawText(title, Qt::AlignRight | Qt::AlignVCenter, row->note);
        title.setRight(title.right() - wide - 8);
    }
    painter->setFont(sized(option.font, 13));
    painter->setPen(ink(Token::Text));
    painter->drawText(title, Qt::AlignVCenter, painter->fontMetrics().elidedText(row->title, Qt::ElideMiddle, title.width()));
    const QRect detail(left, title.bottom() + 1, option.rect.right() - Right - left, row->lines * LineHeight);
    if (!row->detail.isEmpty())
        paintDetail(painter, detail, *row, sized(option.font, 12));
    if (row->progress >= 0) {
        const QRectF bar(left, option.rect.bottom() - 4, detail.width(), 3);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink(Token::Border));
        painter->drawRoundedRect(bar, 1.5, 1.5);
        painter->setBrush(ink(Token::Accent));
        painter->drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * std::clamp(row->progress, 2, 100) / 100.0, 3)), 1.5, 1.5);
    }
    painter->restore();
}

void RowDelegate::paintDetail(QPainter *painter, const QRect &space, const KnowledgeRow &row, const QFont &font)
{
    painter->setPen(ink(row.detailColor));
    if (row.lines == 1 && row.marks.isEmpty()) {
        painter->setFont(font);
        painter->drawText(space, Qt::AlignVCenter, painter->fontMetrics().elidedText(row.detail, Qt::ElideRight, space.width()));
        return;
    }
    const QString text = fitting(row.detail, font, space.width(), row.lines);
    QTextLayout layout(text, font);
    layout.setFormats(formats(row, text.size()));
    layout.beginLayout();
    for (int shown = 0; shown < row.lines; ++shown) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(space.width());
        line.setPosition({0, double(shown * LineHeight)});
    }
    layout.endLayout();
    painter->setClipRect(space);
    layout.draw(painter, space.topLeft());
    painter->setClipping(false);
}

} // namespace dyad::panels
