// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/search/SearchResultDelegate.h"
#include "editor/Icons.h"
#include "panels/Ink.h"
#include "panels/search/SearchResultsModel.h"
#include <QPainter>

namespace dyad::panels {

using editor::Theme;
using editor::Token;

namespace {

constexpr int RowHeight = 24, Indent = 34;

// Draws one piece and moves on; false where the row is full.
bool drawPiece(QPainter &painter, QRect &rest, const QString &text, Token color, const QColor &ground = {}, bool struck = false)
{
    if (rest.width() <= 0)
        return false;
    QFont font = painter.font();
    font.setStrikeOut(struck);
    painter.setFont(font);
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, rest.width());
    const int width = painter.fontMetrics().horizontalAdvance(shown);
    if (ground.isValid() && width > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(QRect(rest.left() - 1, rest.top() + 4, width + 2, rest.height() - 8), 3, 3);
    }
    painter.setPen(ink(color));
    painter.drawText(rest, Qt::AlignVCenter | Qt::TextSingleLine, shown);
    rest.setLeft(rest.left() + width);
    font.setStrikeOut(false);
    painter.setFont(font);
    return true;
}

QString oneLine(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8).replace(QLatin1Char('\n'), QChar(0x21B5)).replace(QLatin1Char('\t'), QLatin1Char(' '));
}

} // namespace

QSize SearchResultDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {100, RowHeight}; }

QRect SearchResultDelegate::dismissRect(const QRect &row) { return {row.right() - 26, row.center().y() - 7, 16, 16}; }

void SearchResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool chosen = option.state & QStyle::State_Selected, hovered = option.state & QStyle::State_MouseOver;
    if (chosen || hovered)
        painter->fillRect(option.rect, ink(Token::Hover));
    if (chosen && (option.state & QStyle::State_HasFocus))
        painter->fillRect(QRect(option.rect.topLeft(), QSize(2, option.rect.height())), ink(Token::Accent));
    const auto *model = static_cast<const SearchResultsModel *>(index.model());
    const SearchMatch *match = model->matchAt(index.row());
    match ? paintMatch(*painter, option, *match) : paintFile(*painter, option, index);
    if (hovered)
        paintIcon(*painter, dismissRect(option.rect).adjusted(1, 1, -1, -1), QStringLiteral("x"), Token::Muted);
    painter->restore();
}

void SearchResultDelegate::paintFile(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString path = index.data().toString();
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    const QString name = path.mid(slash + 1), folder = path.left(std::max<qsizetype>(slash, 0));
    QRect rest = option.rect.adjusted(8, 0, -12, 0);
    const int y = rest.center().y() - 7;
    paintIcon(painter, {rest.left(), y + 1, 14, 14}, index.data(SearchResultsModel::FoldedRole).toBool() ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"), Token::Muted);
    paintIcon(painter, {rest.left() + 18, y, 16, 16}, editor::Icons::nameForFile(name), Token::Muted);
    QFont small = option.font;
    small.setPixelSize(11);
    painter.setFont(small);
    const QString count = option.state & QStyle::State_MouseOver ? QString() : QLocale().toString(index.data(SearchResultsModel::CountRole).toInt());
    painter.setPen(ink(Token::Muted));
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignRight, count);
    rest.setRight(rest.right() - std::max(20, painter.fontMetrics().horizontalAdvance(count) + 8));
    rest.setLeft(rest.left() + 40);
    painter.setFont(option.font);
    drawPiece(painter, rest, name, Token::Text);
    rest.setLeft(rest.left() + 8);
    painter.setFont(small);
    if (rest.width() > 20)
        drawPiece(painter, rest, painter.fontMetrics().elidedText(folder, Qt::ElideLeft, rest.width()), Token::Muted);
}

void SearchResultDelegate::paintMatch(QPainter &painter, const QStyleOptionViewItem &option, const SearchMatch &match) const
{
    QRect rest = option.rect.adjusted(Indent, 0, -12, 0);
    QFont code = Theme::instance().codeFont();
    code.setPixelSize(12);
    painter.setFont(code);
    const QString number = QString::number(match.line);
    if (!(option.state & QStyle::State_MouseOver)) {
        painter.setPen(ink(Token::Faint));
        painter.drawText(rest, Qt::AlignVCenter | Qt::AlignRight, number);
    }
    rest.setRight(rest.right() - painter.fontMetrics().horizontalAdvance(number) - 10);
    // A long way to the match is cut on the left, so that it is always seen.
    const int shownLength = static_cast<int>(std::min<qint64>(match.length, match.preview.size() - match.previewStart));
    QString before = oneLine(match.preview.left(match.previewStart));
    const QString found = oneLine(match.length > shownLength ? match.matched.left(200) : match.preview.mid(match.previewStart, shownLength));
    const QString after = oneLine(match.preview.mid(match.previewStart + shownLength));
    const auto width = [&](const QString &text) { return painter.fontMetrics().horizontalAdvance(text); };
    const int middle = width(found) + (m_showsReplacement ? width(oneLine(match.replacement)) : 0);
    if (width(before) + middle + width(after) > rest.width())
        before = painter.fontMetrics().elidedText(before, Qt::ElideLeft, std::max(40, rest.width() - middle - std::min(width(after), rest.width() / 3)));
    drawPiece(painter, rest, before, Token::Text);
    if (m_showsReplacement) {
        drawPiece(painter, rest, found, Token::Bad, ink(Token::Removed), true);
        drawPiece(painter, rest, oneLine(match.replacement), Token::Ok, ink(Token::Added));
    } else {
        drawPiece(painter, rest, found, Token::Text, ink(Token::FindMatch));
    }
    drawPiece(painter, rest, after, Token::Text);
}

} // namespace dyad::panels
