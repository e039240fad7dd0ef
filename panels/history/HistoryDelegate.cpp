// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/history/HistoryDelegate.h"
#include "panels/Ink.h"
#include "panels/history/HistoryModel.h"
#include <QPainter>
#include <algorithm>

namespace dyad::panels {

using editor::Theme;
using editor::Token;
using Kind = HistoryLine::Kind;

namespace {

constexpr int SignLeft = 12, NumberRight = 66, TextLeft = 78;
constexpr int BarWidth = 3, AuthorWidth = 240, LeastTextWidth = 200, Indent = 34, Right = 8;

QColor colorOf(quint64 member) { return Theme::instance().person(member > 0 ? int(member - 1) % Theme::PeopleColors : 0); }

void drawElided(QPainter *painter, const QRect &rect, const QString &text, Qt::Alignment align = Qt::AlignLeft)
{
    painter->drawText(rect, align | Qt::AlignVCenter | Qt::TextSingleLine, painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

/// So wide that drawElided does not shorten it.
int widthOf(QPainter *painter, const QString &text) { return text.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(text) + 2; }

QString withoutTabs(QString text) { return text.replace(QLatin1Char('\t'), QStringLiteral("    ")); }

} // namespace

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const HistoryLine &line = static_cast<const HistoryModel *>(index.model())->line(index.row());
    painter->save();
    if (line.kind == Kind::Added || line.kind == Kind::Removed)
        painter->fillRect(option.rect, ink(line.kind == Kind::Added ? Token::Added : Token::Removed));
    else if (option.state & QStyle::State_MouseOver && (line.kind == Kind::File || line.kind == Kind::Authored))
        painter->fillRect(option.rect, ink(Token::Hover));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(ink(Token::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    switch (line.kind) {
    case Kind::Authored: paintAuthored(painter, option, line); break;
    case Kind::Session: paintSession(painter, option, line); break;
    case Kind::File: paintFile(painter, option, line); break;
    default: paintCode(painter, option, line, index.data(Qt::DisplayRole).toString());
    }
    painter->restore();
}

void HistoryDelegate::paintCode(QPainter *painter, const QStyleOptionViewItem &option, const HistoryLine &line, const QString &text)
{
    const QRect row = option.rect;
    painter->setFont(line.kind == Kind::Gap ? option.font : Theme::instance().codeFont());
    painter->setPen(ink(line.kind == Kind::Added ? Token::Ok : line.kind == Kind::Removed ? Token::Bad : Token::Faint));
    if (line.kind == Kind::Added || line.kind == Kind::Removed)
        painter->drawText(row.adjusted(SignLeft, 0, 0, 0), Qt::AlignVCenter, line.kind == Kind::Added ? QStringLiteral("+") : QStringLiteral("−"));
    if (line.kind != Kind::Gap) {
        painter->setPen(ink(Token::Faint));
        painter->drawText(QRect(row.left(), row.top(), NumberRight, row.height()), Qt::AlignVCenter | Qt::AlignRight, QString::number(line.number));
        painter->setPen(ink(line.kind == Kind::Same ? Token::Muted : Token::Text));
    }
    drawElided(painter, row.adjusted(TextLeft, 0, -Right, 0), withoutTabs(text));
}

/// Colour, name and time of the author, then the line. Where there is little room, the text comes first.
void HistoryDelegate::paintAuthored(QPainter *painter, const QStyleOptionViewItem &option, const HistoryLine &line)
{
    const QRect row = option.rect;
    const int author = std::clamp(row.width() - TextLeft - LeastTextWidth, 0, AuthorWidth);
    painter->fillRect(QRect(row.left(), row.top(), BarWidth, row.height()), line.member > 0 ? colorOf(line.member) : ink(Token::Border));
    painter->setFont(option.font);
    const int when = std::min(widthOf(painter, line.when), author * 2 / 3);
    painter->setPen(ink(Token::Faint));
    drawElided(painter, {row.left() + author - when, row.top(), when, row.height()}, line.when, Qt::AlignRight);
    painter->setPen(ink(line.member > 0 ? Token::Text : Token::Muted));
    drawElided(painter, {row.left() + SignLeft, row.top(), std::max(0, author - when - SignLeft - Right), row.height()}, line.who);
    painter->setFont(Theme::instance().codeFont());
    painter->setPen(ink(Token::Faint));
    drawElided(painter, {row.left() + author, row.top(), NumberRight - SignLeft, row.height()}, QString::number(line.number), Qt::AlignRight);
    painter->setPen(ink(Token::Text));
    drawElided(painter, row.adjusted(author + TextLeft - SignLeft, 0, -Right, 0), withoutTabs(line.text));
}

void HistoryDelegate::paintSession(QPainter *painter, const QStyleOptionViewItem &option, const HistoryLine &line)
{
    const QRect row = option.rect;
    const int disc = row.height() - 4;
    paintAvatar(*painter, QRectF(row.left() + 4, row.top() + 2, disc, disc), line.who, line.member > 0 ? int(line.member - 1) % Theme::PeopleColors : 0);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(ink(Token::Text));
    const QRect text = row.adjusted(Indent, 0, -Right, 0);
    const int name = std::min(widthOf(painter, line.who), text.width() / 2);
    drawElided(painter, {text.left(), text.top(), name, text.height()}, line.who);
    painter->setFont(option.font);
    painter->setPen(ink(Token::Muted));
    drawElided(painter, text.adjusted(name + Right, 0, 0, 0), line.when);
}

void HistoryDelegate::paintFile(QPainter *painter, const QStyleOptionViewItem &option, const HistoryLine &line)
{
    const QRect row = option.rect.adjusted(Indent, 0, -Right, 0);
    painter->setFont(option.font);
    const int counts = widthOf(painter, line.when), fate = line.who.isEmpty() ? 0 : widthOf(painter, line.who) + 2 * Right;
    painter->setPen(ink(Token::Faint));
    drawElided(painter, {row.right() - counts, row.top(), counts, row.height()}, line.when, Qt::AlignRight);
    const int room = std::max(0, row.width() - counts - Right - fate);
    const int path = std::min(widthOf(painter, line.text), room);
    painter->setPen(ink(Token::Text));
    painter->drawText(QRect(row.left(), row.top(), path, row.height()), Qt::AlignVCenter | Qt::TextSingleLine, painter->fontMetrics().elidedText(line.text, Qt::ElideMiddle, path));
    painter->setPen(ink(Token::Muted));
    drawElided(painter, {row.left() + path + Right, row.top(), std::max(0, fate), row.height()}, line.who);
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {100, Theme::instance().codeLinePixels()}; }

} // namespace dyad::panels
