// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/Ink.h"
#include "editor/Icons.h"
#include <QPaintDevice>
#include <QPainter>
#include <cmath>

namespace dyad::panels {

namespace {
double luminance(const QColor &color)
{
    const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}
} // namespace

QColor onPerson(int person)
{
    const QColor ground = editor::Theme::instance().person(person);
    const QColor text = ink(editor::Token::Text), other = ink(editor::Token::OnAccent);
    return contrast(text, ground) > contrast(other, ground) ? text : other;
}

void paintIcon(QPainter &painter, const QRect &square, const QString &name, editor::Token token)
{
    if (!name.isEmpty())
        painter.drawPixmap(square.topLeft(), editor::Icons::pixmap(name, token, square.width(), painter.device()->devicePixelRatioF()));
}

void paintAvatar(QPainter &painter, const QRectF &disc, const QString &name, int person)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(editor::Theme::instance().person(person));
    painter.drawEllipse(disc);
    QFont bold = painter.font();
    bold.setPixelSize(int(disc.height() * 0.52));
    bold.setWeight(QFont::Bold);
    painter.setFont(bold);
    painter.setPen(onPerson(person));
    painter.drawText(disc, Qt::AlignCenter, name.left(1).toUpper());
    painter.restore();
}

} // namespace dyad::panels
