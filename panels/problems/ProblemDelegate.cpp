// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/problems/ProblemDelegate.h"
#include "editor/Icons.h"
#include "panels/Ink.h"
#include "panels/problems/ProblemsModel.h"
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>

namespace dyad::panels {

using editor::Token;

namespace {

int draw(QPainter &painter, const QRect &rest, const QString &text, Token token, Qt::TextElideMode elide = Qt::ElideRight)
{
    const QString shown = painter.fontMetrics().elidedText(text, elide, std::max(rest.width(), 0));
    painter.setPen(ink(token));
    painter.drawText(rest, Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return painter.fontMetrics().horizontalAdvance(shown);
}

} // namespace

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {100, 24}; }

void ProblemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen || option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, ink(Token::Hover));
    if (chosen && (option.state & QStyle::State_HasFocus))
        painter->fillRect(QRect(option.rect.topLeft(), QSize(2, option.rect.height())), ink(Token::Accent));
    painter->setFont(option.font);
    const auto *diagnostic = static_cast<const ProblemsModel *>(index.model())->diagnosticAt(index.row());
    const QRect rest = option.rect.adjusted(10, 0, -14, 0);
    diagnostic ? paintProblem(*painter, rest, *diagnostic) : paintFile(*painter, rest, index);
    painter->restore();
}

void ProblemDelegate::paintFile(QPainter &painter, QRect rest, const QModelIndex &index) const
{
    const QString path = index.data().toString(), name = path.section(QLatin1Char('/'), -1);
    const int y = rest.center().y() - 7;
    paintIcon(painter, {rest.left(), y + 1, 14, 14}, index.data(ProblemsModel::FoldedRole).toBool() ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"), Token::Muted);
    paintIcon(painter, {rest.left() + 18, y, 16, 16}, editor::Icons::nameForFile(name), Token::Muted);
    rest.setLeft(rest.left() + 40);
    rest.setLeft(rest.left() + draw(painter, rest, name, Token::Text) + 8);
    QFont small = painter.font();
    small.setPixelSize(11);
    painter.setFont(small);
    rest.setLeft(rest.left() + draw(painter, rest, path.section(QLatin1Char('/'), 0, -2), Token::Muted, Qt::ElideLeft) + 10);
    draw(painter, rest, QLocale().toString(index.data(ProblemsModel::CountRole).toInt()), Token::Muted);
}

void ProblemDelegate::paintProblem(QPainter &painter, QRect rest, const Diagnostic &d) const
{
    using Severity = Diagnostic::Severity;
    const bool error = d.severity == Severity::Error, warning = d.severity == Severity::Warning;
    paintIcon(painter, {rest.left() + 18, rest.center().y() - 6, 14, 14},
        error ? QStringLiteral("circle-x") : warning ? QStringLiteral("triangle-alert") : QStringLiteral("info"), error ? Token::Bad : warning ? Token::Warn : Token::Accent);
    rest.setLeft(rest.left() + 40);
    QFont small = painter.font();
    small.setPixelSize(11);
    const QString place = d.line > 0 ? (d.column > 0 ? QStringLiteral("%1:%2").arg(d.line).arg(d.column) : QString::number(d.line)) : QString();
    const QString origin = QStringList{d.source, d.code}.filter(QRegularExpression(QStringLiteral("."))).join(QLatin1Char(' '));
    const int tail = QFontMetrics(small).horizontalAdvance(origin + place) + 28;
    QRect text = rest;
    text.setRight(std::max(rest.right() - tail, rest.left() + rest.width() / 2));
    rest.setLeft(rest.left() + draw(painter, text, d.message.section(QLatin1Char('\n'), 0, 0), Token::Text) + 10);
    painter.setFont(small);
    rest.setLeft(rest.left() + draw(painter, rest, origin, Token::Muted) + 8);
    draw(painter, rest, place, Token::Faint);
}

} // namespace dyad::panels
