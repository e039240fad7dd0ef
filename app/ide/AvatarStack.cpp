// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/AvatarStack.h"
#include "editor/PlainTip.h"
#include "editor/Theme.h"
#include "panels/Ink.h"
#include <QMouseEvent>
#include <QPainter>

namespace dyad::app {

using editor::Token;
using panels::ink;

namespace {
constexpr int Disc = 22, Step = 17, Most = 4;
}

AvatarStack::AvatarStack(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("avatars"));
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void AvatarStack::setPeople(const QVector<Person> &people)
{
    if (m_people == people)
        return;
    m_people = people;
    QStringList names;
    for (const Person &person : people)
        names.append(person.name);
    setToolTip(editor::plainTip(names.join(QLatin1Char('\n'))));
    setAccessibleName(tr("Here: %1").arg(names.join(QStringLiteral(", "))));
    setVisible(!people.isEmpty());
    updateGeometry();
    update();
}

int AvatarStack::shown() const { return int(qMin<qsizetype>(Most, m_people.size())) + (m_people.size() > Most ? 1 : 0); }

QSize AvatarStack::sizeHint() const { return {shown() == 0 ? 0 : (shown() - 1) * Step + Disc + 2, Disc + 2}; }

void AvatarStack::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int discs = shown();
    for (int i = 0; i < discs; ++i) {
        const QRectF disc(1 + i * Step, 1, Disc, Disc);
        if (i < Most) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink(Token::Panel));
            painter.drawEllipse(disc.adjusted(-1.5, -1.5, 1.5, 1.5));
            panels::paintAvatar(painter, disc, m_people.at(i).name, m_people.at(i).color);
            continue;
        }
        painter.setBrush(ink(Token::Raised));
        painter.setPen(ink(Token::Border));
        painter.drawEllipse(disc);
        painter.setPen(ink(Token::Text));
        painter.drawText(disc, Qt::AlignCenter, QStringLiteral("+%1").arg(m_people.size() - Most));
    }
}

void AvatarStack::mouseReleaseEvent(QMouseEvent *event)
{
    if (rect().contains(event->pos()))
        Q_EMIT clicked();
}

} // namespace dyad::app
