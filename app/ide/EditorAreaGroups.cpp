// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The groups of the editor area: made, left, dragged to.
#include "app/ide/Breadcrumbs.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorGroup.h"
#include "app/ide/EditorPage.h"
#include "app/ide/TabBar.h"
#include "editor/CodeEditor.h"
#include <QRubberBand>
#include <QSplitter>

namespace dyad::app {

EditorGroup *EditorArea::makeGroup()
{
    auto *group = new EditorGroup(this);
    m_groups.append(group);
    connectGroup(group);
    return group;
}

void EditorArea::connectGroup(EditorGroup *group)
{
    connect(group, &EditorGroup::currentChanged, this, [this, group](QWidget *shown) { onCurrent(group, shown); });
    connect(group, &EditorGroup::closeRequested, this, &EditorArea::closeTab);
    connect(group, &EditorGroup::menuRequested, this, &EditorArea::tabMenuRequested);
    connect(group, &EditorGroup::dragged, this, [this, group](QWidget *page, const QPoint &place, bool dropped) { onDrag(group, page, place, dropped); });
    connect(group->breadcrumbs(), &Breadcrumbs::segmentClicked, this, &EditorArea::segmentClicked);
    connect(group->breadcrumbs(), &Breadcrumbs::symbolClicked, this, [this, group](int depth) {
        activate(group);
        Q_EMIT symbolClicked(depth);
    });
    connect(group->tabs(), &QTabBar::tabBarClicked, this, [this, group] { activate(group); });
    connect(group->tabs(), &QTabBar::tabMoved, this, &EditorArea::tabsChanged);
}

EditorGroup *EditorArea::groupOf(QWidget *page) const
{
    for (EditorGroup *group : m_groups)
        if (group->contains(page))
            return group;
    return nullptr;
}

void EditorArea::activate(EditorGroup *group)
{
    if (!group || std::exchange(m_active, group) == group)
        return;
    onCurrent(group, group->current());
}

void EditorArea::onFocus(QWidget *now)
{
    for (EditorGroup *group : std::as_const(m_groups))
        if (now && group->isAncestorOf(now))
            activate(group);
}

// --- made

EditorGroup *EditorArea::addGroup(EditorGroup *beside, Qt::Orientation direction)
{
    auto *splitter = qobject_cast<QSplitter *>(beside->parentWidget());
    if (splitter->orientation() != direction) {
        // In its place stands a splitter of the other direction, with it as the first.
        const QList<int> sizes = splitter->sizes();
        auto *inner = new QSplitter(direction);
        inner->setHandleWidth(1);
        inner->setChildrenCollapsible(false);
        splitter->insertWidget(splitter->indexOf(beside), inner);
        inner->addWidget(beside);
        splitter->setSizes(sizes);
        beside->show();
        splitter = inner;
    }
    EditorGroup *group = makeGroup();
    splitter->insertWidget(splitter->indexOf(beside) + 1, group);
    const int share = (direction == Qt::Horizontal ? splitter->width() : splitter->height()) / splitter->count();
    splitter->setSizes(QList<int>(splitter->count(), share));
    Q_EMIT groupsChanged();
    return group;
}

EditorPage *EditorArea::split(EditorPage *page, Qt::Orientation direction)
{
    EditorGroup *from = page ? groupOf(page) : nullptr;
    if (!from)
        return nullptr;
    const editor::CodeEditor *text = page->editor();
    const qint64 caret = text->caret();
    const int top = text->firstVisibleLine();
    activate(addGroup(from, direction));
    EditorPage *twin = addPage(page->sharedFile());
    m_active->activate(twin);
    if (twin->showsText()) {
        twin->editor()->setCaret(std::min(caret, twin->editor()->length()));
        twin->editor()->send(QsciScintillaBase::SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(text->send(QsciScintillaBase::SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(top))));
    }
    twin->setFocus(Qt::OtherFocusReason);
    return twin;
}

// --- gone to and left

void EditorArea::nextGroup(int step)
{
    const qsizetype at = (m_groups.indexOf(m_active) + step + m_groups.size()) % m_groups.size();
    activate(m_groups.at(at));
    if (QWidget *shown = m_active->current())
        shown->setFocus(Qt::OtherFocusReason);
}

void EditorArea::removeIfEmpty(EditorGroup *group)
{
    if (!m_groups.contains(group) || !group->isEmpty() || m_groups.size() < 2)
        return;
    group->setEmptyPage(nullptr);
    const qsizetype at = m_groups.indexOf(group);
    m_groups.removeAt(at);
    group->hide();
    group->deleteLater();
    m_groups.first()->setEmptyPage(m_welcome);
    if (m_active == group)
        activate(m_groups.at(qMax<qsizetype>(0, at - 1)));
    Q_EMIT groupsChanged();
}

void EditorArea::closeGroup(EditorGroup *group)
{
    if (m_groups.size() < 2)
        return;
    const qsizetype at = m_groups.indexOf(group);
    EditorGroup *to = m_groups.at(at == 0 ? 1 : at - 1);
    for (QWidget *tab : group->pages()) {
        auto *page = qobject_cast<EditorPage *>(tab);
        if (page && isShownElsewhere(page))
            closePage(page);
        else
            moveToGroup(tab, to);
    }
    removeIfEmpty(group);       // it was from the start
}

void EditorArea::moveToGroup(QWidget *page, EditorGroup *group)
{
    EditorGroup *from = groupOf(page);
    if (!from || from == group)
        return;
    // A file that is shown there already is not shown there twice.
    if (auto *moved = qobject_cast<EditorPage *>(page)) {
        for (QWidget *tab : group->pages()) {
            auto *there = qobject_cast<EditorPage *>(tab);
            if (there && there->file() == moved->file()) {
                group->activate(there);
                closePage(moved);
                activate(group);
                return;
            }
        }
    }
    const QString title = from->tabs()->tabText(from->tabOf(page));
    const bool pinned = from->isPinned(page);
    from->remove(page);
    group->insert(page, title);
    group->setPinned(page, pinned);
    activate(group);
    group->activate(page);
    if (auto *file = qobject_cast<EditorPage *>(page))
        refresh(file);
    removeIfEmpty(from);
    page->show();
    page->setFocus(Qt::OtherFocusReason);
    Q_EMIT tabsChanged();
}

void EditorArea::setPinned(QWidget *page, bool pinned)
{
    if (EditorGroup *group = groupOf(page))
        group->setPinned(page, pinned);
}

bool EditorArea::isPinned(QWidget *page) const
{
    const EditorGroup *group = groupOf(page);
    return group && group->isPinned(page);
}

// --- dragged

// To the right or lower third of a group: a new one there; anywhere else in it: into it.
void EditorArea::onDrag(EditorGroup *from, QWidget *page, const QPoint &place, bool dropped)
{
    EditorGroup *over = nullptr;
    for (EditorGroup *group : std::as_const(m_groups))
        if (group->rect().contains(group->mapFromGlobal(place)))
            over = group;
    if (!m_target)
        m_target = new QRubberBand(QRubberBand::Rectangle, this);
    m_target->setVisible(over && !dropped);
    if (!over)
        return;
    const QPoint inside = over->mapFromGlobal(place);
    const bool right = inside.x() > over->width() * 2 / 3, below = !right && inside.y() > over->height() * 2 / 3;
    const bool alone = over == from && from->pages().size() < 2;
    QRect target(QPoint(), over->size());
    if ((right || below) && !alone)
        right ? target.setLeft(over->width() / 2) : target.setTop(over->height() / 2);
    if (!dropped) {
        m_target->setGeometry(QRect(over->mapTo(this, target.topLeft()), target.size()));
        return;
    }
    if (alone && (right || below))
        split(qobject_cast<EditorPage *>(page), right ? Qt::Horizontal : Qt::Vertical);
    else if (right || below)
        moveToGroup(page, addGroup(over, right ? Qt::Horizontal : Qt::Vertical));
    else
        moveToGroup(page, over);
}

} // namespace dyad::app
