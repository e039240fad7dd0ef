// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/PanelNote.h"
#include "editor/Icons.h"
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dyad::panels {

namespace {
constexpr int Side = 20, Roomy = 240, Low = 190;      // px
}

PanelNote::PanelNote(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_title(new QLabel(this)), m_text(new QLabel(this)), m_button(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Side, 36, Side, Side);
    column->setSpacing(8);
    for (QLabel *words : {m_title, m_text})
        words->setTextFormat(Qt::PlainText);        // names of files and people are text and nothing else
    m_icon->setAlignment(Qt::AlignHCenter);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    QFont head = m_title->font();
    head.setWeight(QFont::DemiBold);
    m_title->setFont(head);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);
    m_text->setProperty("role", QStringLiteral("muted"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(6);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_button, &QPushButton::clicked, this, &PanelNote::clicked);
    connect(&editor::Theme::instance(), &editor::Theme::changed, this, &PanelNote::paintIconAgain);
}

void PanelNote::setNote(const QString &icon, const QString &title, const QString &text, const QString &button)
{
    m_iconName = icon;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    paintIconAgain();
}

// Where it is low, the words count for more than the picture.
void PanelNote::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool low = height() < Low;
    m_icon->setVisible(!low);
    layout()->setContentsMargins(Side, height() < Roomy ? 8 : 36, Side, low ? 4 : Side);
}

void PanelNote::paintIconAgain()
{
    m_icon->setPixmap(editor::Icons::pixmap(m_iconName, editor::Token::Faint, 28, devicePixelRatioF()));
}

} // namespace dyad::panels
