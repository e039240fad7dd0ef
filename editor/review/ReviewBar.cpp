// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/review/ReviewBar.h"
#include "editor/Icons.h"
#include "editor/PlainTip.h"
#include "editor/Theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace dyad::editor {

namespace {

constexpr int LeastText = 90;       // px

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
    m_text->setMinimumWidth(1);
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
    m_description = text;
    m_keys = keys;
    m_text->setToolTip(plainTip(m_risky ? tr("Look before you accept: %1").arg(risk) : description));
    m_accept->setToolTip(tr("Accept  Tab"));
    m_reject->setToolTip(tr("Reject  Esc"));
    m_count->setText(tr("%1 of %2").arg(number).arg(count));
    fit();
    update();
}

int ReviewBar::say(Saying how)
{
    const bool keys = how == Saying::All && m_keys;
    m_accept->setText(keys ? tr("Accept  Tab") : tr("Accept"));
    m_reject->setText(keys ? tr("Reject  Esc") : tr("Reject"));
    for (QToolButton *button : {m_accept, m_reject})
        button->setToolButtonStyle(how == Saying::Icons ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    return m_accept->sizeHint().width() + m_reject->sizeHint().width() + m_count->sizeHint().width() + 3 * layout()->spacing();
}

void ReviewBar::fit()
{
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    int needed = 0;
    for (const Saying how : {Saying::All, Saying::NoKeys, Saying::NoDescription, Saying::Icons}) {
        needed = say(how);
        if (needed + (how < Saying::NoDescription ? std::min(LeastText, m_text->fontMetrics().horizontalAdvance(m_description)) : 0) <= room)
            break;
    }
    m_text->setText(room - needed < LeastText / 2 ? QString() : m_text->fontMetrics().elidedText(m_description, Qt::ElideRight, room - needed));
}

void ReviewBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
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
