// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/review/ReviewBar.h"
#include "editor/Icons.h"
#include "editor/Theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace dyad::editor {

namespace {

QToolButton *button(QWidget *parent, const QString &objectName, const QString &icon, Token color)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setFocusPolicy(Qt::NoFocus);        // the keys are Tab and Esc, in the text
    button->setToolButtonStyle(icon.isEmpty() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    button->setIcon(Icons::icon(icon, color));
    button->setIconSize({14, 14});
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace

ReviewBar::ReviewBar(QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_accept(button(this, QStringLiteral("review.accept"), QStringLiteral("check"), Token::Ok)),
      m_reject(button(this, QStringLiteral("review.reject"), QStringLiteral("x"), Token::Muted)), m_count(button(this, QStringLiteral("review.next"), QString(), Token::Faint))
{
    setObjectName(QStringLiteral("review.bar"));
    setFixedHeight(Height);
    setCursor(Qt::ArrowCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(32, 2, 4, 2);
    row->setSpacing(2);
    m_text->setProperty("role", QStringLiteral("muted"));
    m_text->setTextFormat(Qt::PlainText);       // what the AI wrote is text and nothing else
    m_accept->setProperty("good", true);
    m_count->setToolTip(tr("Go to the next change"));
    row->addWidget(m_text, 1);
    row->addWidget(m_accept);
    row->addWidget(m_reject);
    row->addWidget(m_count);
    connect(m_accept, &QToolButton::clicked, this, &ReviewBar::accepted);
    connect(m_reject, &QToolButton::clicked, this, &ReviewBar::rejected);
    connect(m_count, &QToolButton::clicked, this, &ReviewBar::nextRequested);
}

void ReviewBar::setChange(const QString &description, const QString &risk, int number, int count, bool keys)
{
    m_risky = !risk.isEmpty();
    const QString text = m_risky ? risk + QStringLiteral(" · ") + description : description;
    m_text->setText(m_text->fontMetrics().elidedText(text, Qt::ElideRight, 320));
    m_text->setToolTip(m_risky ? tr("Look before you accept: %1").arg(risk) : QString());
    update();
    m_accept->setText(keys ? tr("Accept  Tab") : tr("Accept"));
    m_reject->setText(keys ? tr("Reject  Esc") : tr("Reject"));
    m_count->setText(tr("%1 of %2").arg(number).arg(count));
}

void ReviewBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::instance();
    painter.setPen(theme.color(Token::Border));
    painter.setBrush(theme.color(Token::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.drawPixmap(10, (height() - 14) / 2, Icons::pixmap(m_risky ? QStringLiteral("triangle-alert") : QStringLiteral("sparkles"), m_risky ? Token::Warn : Token::Ai, 14, devicePixelRatioF()));
}

} // namespace dyad::editor
