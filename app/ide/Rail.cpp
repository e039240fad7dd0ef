// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/Rail.h"
#include "editor/Theme.h"
#include "panels/Ink.h"
#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

namespace dyad::app {

using editor::Theme;
using editor::Token;
using panels::ink;
using panels::paintIcon;

namespace {
constexpr int Width = 48, Cell = 40, Plate = 36;
}

/// One icon: a plate where it is active or under the mouse, a bar at the window's edge where it is active.
class Rail::Button : public QAbstractButton {
public:
    Button(const QString &id, const QString &icon, const QString &text, QWidget *parent)
        : QAbstractButton(parent), m_icon(icon)
    {
        setObjectName(QStringLiteral("rail.") + id);
        setFixedSize(Width, Cell);
        setToolTip(text);
        setAccessibleName(text);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
    }
    void setBadge(int count)
    {
        m_badge = count;
        update();
    }
    void setActive(bool active)
    {
        m_active = active;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF plate((Width - Plate) / 2.0, (Cell - Plate) / 2.0, Plate, Plate);
        if (m_active || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink(m_active ? Token::Raised : Token::Hover));
            if (m_active && !Theme::instance().isDark())
                painter.setBrush(ink(Token::Hover));
            painter.drawRoundedRect(plate, 8, 8);
        }
        if (m_active) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink(Token::Accent));
            painter.drawRoundedRect(QRectF(-2, Cell / 2.0 - 10, 4, 20), 2, 2);
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(ink(Token::Accent), 2));
            painter.drawRoundedRect(plate.adjusted(1, 1, -1, -1), 7, 7);
        }
        paintIcon(painter, QRect(Width / 2 - 10, Cell / 2 - 10, 20, 20), m_icon, m_active ? Token::Text : Token::Muted);
        if (m_badge > 0)
            paintBadge(painter);
    }

private:
    void paintBadge(QPainter &painter)
    {
        QFont small = font();
        small.setPixelSize(10);
        small.setBold(true);
        painter.setFont(small);
        const QString text = m_badge > 99 ? QStringLiteral("99+") : QString::number(m_badge);
        const double width = qMax(14, painter.fontMetrics().horizontalAdvance(text) + 7);
        const QRectF pill(qMin(Width / 2.0 + 1, Width - width - 1), 4, width, 14);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink(Token::Accent));
        painter.drawRoundedRect(pill, 7, 7);
        painter.setPen(ink(Token::OnAccent));
        painter.drawText(pill, Qt::AlignCenter, text);
    }
    QString m_icon;
    bool m_active = false;
    int m_badge = 0;
};

Rail::Rail(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("rail"));
    setFixedWidth(Width + 1);
    m_layout->setContentsMargins(0, 6, 1, 6);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
}

Rail::Button *Rail::add(const QString &id, const QString &icon, const QString &text)
{
    auto *button = new Button(id, icon, text, this);
    return button;
}

void Rail::addPanel(const QString &id, const QString &icon, const QString &text)
{
    Button *button = add(id, icon, text);
    connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT activated(id); });
    m_layout->insertWidget(m_panels++, button);
}

void Rail::addBottom(const QString &id, const QString &icon, const QString &text)
{
    Button *button = add(id, icon, text);
    connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT bottomActivated(id); });
    m_layout->addWidget(button);
}

QWidget *Rail::button(const QString &id) const
{
    return findChild<QWidget *>(QStringLiteral("rail.") + id, Qt::FindDirectChildrenOnly);
}

void Rail::setActive(const QString &id)
{
    for (QObject *child : children())
        if (auto *button = dynamic_cast<Button *>(child))
            button->setActive(button->objectName() == QStringLiteral("rail.") + id);
}

void Rail::setBadge(const QString &id, int count)
{
    if (auto *found = static_cast<Button *>(button(id)))
        found->setBadge(count);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), ink(Token::Panel));
    painter.fillRect(width() - 1, 0, 1, height(), ink(Token::Border));
}

} // namespace dyad::app
