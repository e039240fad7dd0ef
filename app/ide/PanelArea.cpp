// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/PanelArea.h"
#include "app/ide/FrontStack.h"
#include "app/ide/PanelTabs.h"
#include "editor/Theme.h"
#include "panels/ToolButton.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace dyad::app {

PanelArea::PanelArea(const QString &name, QWidget *parent)
    : QWidget(parent), m_head(new QWidget(this)), m_tabs(new PanelTabs(this)), m_stack(new FrontStack(this))
{
    setProperty("surface", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(8, 0, 8, 0);
    head->addWidget(m_tabs, 1);
    auto *close = new panels::ToolButton(QStringLiteral("x"), tr("Hide %1").arg(name), this);
    head->addWidget(close);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    m_tabs->setAccessibleName(name);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        if (isVisible() && current())
            Q_EMIT panelShown(current());
    });
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

QWidget *PanelArea::pages() const { return m_stack; }

void PanelArea::addPanel(QWidget *panel, const QString &title)
{
    m_stack->addWidget(panel);
    m_tabs->addTab(title);
    m_tabs->updateGeometry();       // a bar that is hidden does not say that it has grown
}

void PanelArea::setHeadVisible(bool visible) { m_head->setVisible(visible); }

void PanelArea::setTitle(QWidget *panel, const QString &title)
{
    const int tab = m_stack->indexOf(panel);
    if (tab >= 0)
        m_tabs->setTabText(tab, title);
}

QWidget *PanelArea::current() const { return m_stack->currentWidget(); }

void PanelArea::togglePanel(QWidget *panel)
{
    if (isVisible() && current() == panel)
        hide();
    else
        showPanel(panel);
}

void PanelArea::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (current())
        Q_EMIT panelShown(current());
}

void PanelArea::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (isHidden())     // not with the window
        Q_EMIT hidden();
}

bool PanelArea::isEmpty() const { return m_stack->count() == 0; }

void PanelArea::showPanel(QWidget *panel)
{
    m_tabs->setCurrentIndex(m_stack->indexOf(panel));
    show();
}

} // namespace dyad::app
