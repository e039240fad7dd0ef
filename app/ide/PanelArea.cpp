// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/PanelArea.h"
#include "panels/ToolButton.h"
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace dyad::app {

PanelArea::PanelArea(const QString &name, QWidget *parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_stack(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 8, 0);
    head->addWidget(m_tabs);
    head->addStretch(1);
    auto *close = new panels::ToolButton(QStringLiteral("x"), tr("Hide %1").arg(name), this);
    head->addWidget(close);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(name);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void PanelArea::addPanel(QWidget *panel, const QString &title)
{
    m_stack->addWidget(panel);
    m_tabs->addTab(title);
}

bool PanelArea::isEmpty() const { return m_stack->count() == 0; }

void PanelArea::showPanel(QWidget *panel)
{
    m_tabs->setCurrentIndex(m_stack->indexOf(panel));
    show();
}

} // namespace dyad::app
