// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/PanelHead.h"
#include "panels/ToolButton.h"
#include <QHBoxLayout>
#include <QLabel>

namespace dyad::panels {

PanelHead::PanelHead(const QString &title, QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setFixedHeight(36);
    m_row->setContentsMargins(14, 0, 8, 0);
    m_row->setSpacing(0);
    auto *label = new QLabel(title, this);
    QFont head = label->font();
    head.setPixelSize(12);
    head.setWeight(QFont::DemiBold);
    label->setFont(head);
    m_row->addWidget(label);
    m_row->addStretch(1);
}

QToolButton *PanelHead::addAction(const QString &objectName, const QString &icon, const QString &text)
{
    auto *button = new ToolButton(icon, text, this, 16);
    button->setFixedSize(24, 24);
    button->setObjectName(objectName);
    m_row->addWidget(button);
    return button;
}

} // namespace dyad::panels
