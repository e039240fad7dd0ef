// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include <QVector>
#include <QWidget>

namespace dyad::app {

class Breadcrumbs;
class TabBar;

/// One of the places beside each other where files are shown: its tabs, the way to the active file, the pages. Knows widgets, not files. GUI thread.
class EditorGroup : public QWidget {
    Q_OBJECT
public:
    explicit EditorGroup(QWidget *parent = nullptr);
    /// What is shown while there is no tab; taken along, not owned: whoever set it takes it away before this goes.
    void setEmptyPage(QWidget *page);
    void insert(QWidget *page, const QString &title);       ///< behind the active one
    void remove(QWidget *page);                             ///< without deleting it; the one used before becomes active
    void activate(QWidget *page);
    QWidget *current() const;
    QVector<QWidget *> pages() const { return m_order; }    ///< in the order of the tabs
    bool isEmpty() const { return m_order.isEmpty(); }
    bool contains(QWidget *page) const { return m_order.contains(page); }
    int tabOf(QWidget *page) const { return int(m_order.indexOf(page)); }
    QWidget *pageAt(int tab) const { return m_order.value(tab); }
    TabBar *tabs() const { return m_tabs; }
    Breadcrumbs *breadcrumbs() const { return m_breadcrumbs; }
    /// Empty: no way is shown.
    void setPath(const QString &path);
    void setPinned(QWidget *page, bool pinned);             ///< pinned ones stand first and stay when others are closed
    bool isPinned(QWidget *page) const;
    /// How many tabs it has decides nothing: in a window that becomes narrow, groups beside each other shrink alike.
    QSize sizeHint() const override { return minimumSizeHint(); }

Q_SIGNALS:
    void currentChanged(QWidget *page);
    void closeRequested(QWidget *page);
    void menuRequested(QWidget *page, const QPoint &globalPlace);
    void dragged(QWidget *page, const QPoint &globalPlace, bool dropped);       ///< out of the strip of tabs

private:
    void onTab(int tab);
    TabBar *m_tabs;
    Breadcrumbs *m_breadcrumbs;
    panels::PageStack *m_stack;
    QWidget *m_empty = nullptr;
    QVector<QWidget *> m_order, m_recent;       // as the tabs; by use
};

} // namespace dyad::app
