// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/EditorGroup.h"
#include "app/ide/Breadcrumbs.h"
#include "app/ide/TabBar.h"
#include <QVBoxLayout>

namespace dyad::app {

EditorGroup::EditorGroup(QWidget *parent) : QWidget(parent), m_tabs(new TabBar(this)), m_breadcrumbs(new Breadcrumbs(this)), m_stack(new panels::PageStack(this))
{
    setObjectName(QStringLiteral("editorGroup"));
    setProperty("surface", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_breadcrumbs);
    column->addWidget(m_stack, 1);
    m_tabs->hide();
    m_breadcrumbs->hide();
    connect(m_tabs, &QTabBar::currentChanged, this, &EditorGroup::onTab);
    connect(m_tabs, &QTabBar::tabCloseRequested, this, [this](int tab) { Q_EMIT closeRequested(pageAt(tab)); });
    connect(m_tabs, &QTabBar::tabMoved, this, [this](int from, int to) { m_order.move(from, to); });
    connect(m_tabs, &TabBar::menuRequested, this, [this](int tab, const QPoint &place) { Q_EMIT menuRequested(pageAt(tab), place); });
    connect(m_tabs, &TabBar::draggedOut, this, [this](int tab, const QPoint &place, bool dropped) { Q_EMIT dragged(pageAt(tab), place, dropped); });
}

void EditorGroup::setEmptyPage(QWidget *page)
{
    if (m_empty)
        m_stack->removeWidget(m_empty);
    m_empty = page;
    if (!page)
        return;
    m_stack->addWidget(page);
    if (isEmpty())
        m_stack->setCurrentWidget(page);
}

QWidget *EditorGroup::current() const { return m_order.value(m_tabs->currentIndex()); }

void EditorGroup::insert(QWidget *page, const QString &title)
{
    int at = m_order.isEmpty() ? 0 : m_tabs->currentIndex() + 1;
    while (at < m_order.size() && m_tabs->isPinned(at))
        ++at;
    m_order.insert(at, page);
    m_recent.append(page);
    m_stack->addWidget(page);
    m_tabs->insertTab(at, title);
}

void EditorGroup::remove(QWidget *page)
{
    const int tab = tabOf(page);
    if (tab < 0)
        return;
    const bool wasCurrent = page == current();
    m_order.removeAt(tab);
    m_recent.removeAll(page);
    {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->removeTab(tab);
        if (wasCurrent && !m_recent.isEmpty())
            m_tabs->setCurrentIndex(tabOf(m_recent.constFirst()));
    }
    m_stack->removeWidget(page);
    onTab(m_tabs->currentIndex());
}

void EditorGroup::activate(QWidget *page)
{
    if (contains(page))
        m_tabs->setCurrentIndex(tabOf(page));
}

void EditorGroup::onTab(int tab)
{
    QWidget *shown = m_order.value(tab);
    m_tabs->setVisible(!m_order.isEmpty());
    if (shown)
        m_stack->setCurrentWidget(shown);
    else if (m_empty)
        m_stack->setCurrentWidget(m_empty);
    if (shown) {
        m_recent.removeAll(shown);
        m_recent.prepend(shown);
    }
    Q_EMIT currentChanged(shown);
}

void EditorGroup::setPath(const QString &path)
{
    m_breadcrumbs->setPath(path);
    m_breadcrumbs->setVisible(!path.isEmpty());
}

bool EditorGroup::isPinned(QWidget *page) const { return contains(page) && m_tabs->isPinned(tabOf(page)); }

void EditorGroup::setPinned(QWidget *page, bool pinned)
{
    const int tab = tabOf(page);
    if (tab < 0 || m_tabs->isPinned(tab) == pinned)
        return;
    int first = 0;      // behind the pinned ones
    while (first < m_tabs->count() && m_tabs->isPinned(first))
        ++first;
    m_tabs->setPinned(tab, pinned);
    const int to = pinned ? first : std::max(0, first - 1);
    if (to != tab)
        m_tabs->moveTab(tab, to);
}

} // namespace dyad::app
