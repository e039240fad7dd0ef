// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/EditorArea.h"
#include "app/ide/Breadcrumbs.h"
#include "app/ide/EditorGroup.h"
#include "app/ide/EditorPage.h"
#include "app/ide/TabBar.h"
#include "editor/CodeEditor.h"
#include "editor/Icons.h"
#include "editor/PlainTip.h"
#include "panels/UnsavedText.h"
#include <QApplication>
#include <QRubberBand>
#include <QSet>
#include <QSplitter>
#include <QVBoxLayout>

namespace dyad::app {

namespace {
constexpr char ToolKey[] = "toolKey";
constexpr qsizetype MostClosed = 50;
}

EditorArea::EditorArea(QWidget *welcome, QWidget *parent) : QWidget(parent), m_root(new QSplitter(Qt::Horizontal, this)), m_welcome(welcome)
{
    setObjectName(QStringLiteral("editorArea"));
    setProperty("surface", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_root);
    m_root->setHandleWidth(1);
    m_root->setChildrenCollapsible(false);
    m_active = makeGroup();
    m_root->addWidget(m_active);
    m_active->setEmptyPage(welcome);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { onFocus(now); });
}

EditorPage *EditorArea::current() const { return qobject_cast<EditorPage *>(currentTab()); }
QWidget *EditorArea::currentTab() const { return m_active->current(); }
QWidget *EditorArea::frame() const { return const_cast<EditorArea *>(this); }
Breadcrumbs *EditorArea::breadcrumbs() const { return m_active->breadcrumbs(); }
TabBar *EditorArea::tabs() const { return m_active->tabs(); }

QVector<QWidget *> EditorArea::all() const
{
    QVector<QWidget *> tabs;
    for (const EditorGroup *group : m_groups)
        tabs += group->pages();
    return tabs;
}

QVector<EditorPage *> EditorArea::pages() const
{
    QVector<EditorPage *> files;
    for (QWidget *tab : all())
        if (auto *page = qobject_cast<EditorPage *>(tab))
            files.append(page);
    return files;
}

QVector<EditorPage *> EditorArea::files() const
{
    QVector<EditorPage *> one;
    QSet<OpenFile *> seen;
    for (EditorPage *page : pages()) {
        if (!seen.contains(page->file()))
            one.append(page);
        seen.insert(page->file());
    }
    return one;
}

bool EditorArea::isShownElsewhere(EditorPage *page) const
{
    const QVector<EditorPage *> shown = pages();
    return std::any_of(shown.begin(), shown.end(), [page](const EditorPage *other) { return other != page && other->file() == page->file(); });
}

EditorPage *EditorArea::pageOf(const QString &path) const
{
    EditorPage *found = nullptr;
    for (EditorPage *page : pages())
        if (!path.isEmpty() && page->file()->path() == path && (!found || (m_active->contains(page) && !m_active->contains(found))))
            found = page;
    return found;
}

QStringList EditorArea::recentPaths() const
{
    QStringList paths;
    for (QWidget *tab : m_recent)
        if (auto *page = qobject_cast<EditorPage *>(tab); page && !page->file()->path().isEmpty())
            paths.append(page->file()->path());
    return paths;
}

EditorPage *EditorArea::open(const QString &path, int line, bool focus)
{
    if (path.isEmpty())
        return nullptr;     // of something that is gone; openUntitled() makes a new one
    EditorPage *page = pageOf(path);
    if (!page) {
        auto file = m_factory ? m_factory(path) : nullptr;
        if (!file)
            return nullptr;
        page = addPage(std::move(file));
    }
    groupOf(page)->activate(page);
    activate(groupOf(page));
    if (line > 0)
        page->goTo(line);
    if (focus)
        page->setFocus(Qt::OtherFocusReason);
    return page;
}

EditorPage *EditorArea::openUntitled()
{
    auto file = m_factory ? m_factory({}) : nullptr;
    if (!file)
        return nullptr;
    EditorPage *page = addPage(std::move(file));
    m_active->activate(page);
    page->setFocus(Qt::OtherFocusReason);
    return page;
}

EditorPage *EditorArea::addPage(std::shared_ptr<OpenFile> file)
{
    auto *page = new EditorPage(this);
    connect(page, &EditorPage::titleChanged, this, [this, page] { refresh(page); });
    connect(page, &EditorPage::modifiedChanged, this, [this, page] { refresh(page); });
    connect(page, &EditorPage::stateChanged, this, [this, page] { refresh(page); });
    connect(page, &EditorPage::positionChanged, this, [this, page] { Q_EMIT positionChanged(page); });
    connect(page, &EditorPage::typed, this, [this, page] { Q_EMIT typed(page); });
    connect(page, &EditorPage::saved, this, [this, page] { Q_EMIT saved(page); });
    connect(page, &EditorPage::lookAgainWanted, this, [this, page] { lookAgain(page); });
    page->setFile(std::move(file));
    m_recent.append(page);
    m_active->insert(page, page->file()->title());
    refresh(page);
    Q_EMIT pageOpened(page);
    Q_EMIT tabsChanged();
    return page;
}

QWidget *EditorArea::openTool(const QString &key, const QString &title, const QString &icon, const std::function<QWidget *()> &make)
{
    QWidget *page = nullptr;
    for (QWidget *tab : all())
        if (tab->property(ToolKey).toString() == key)
            page = tab;
    if (!page) {
        page = make();
        page->setProperty(ToolKey, key);
        m_recent.append(page);
        m_active->insert(page, title);
        m_active->tabs()->setFileIcon(m_active->tabOf(page), icon);
    }
    groupOf(page)->activate(page);
    activate(groupOf(page));
    page->setFocus(Qt::OtherFocusReason);
    return page;
}

void EditorArea::reopenLast()
{
    if (m_closed.isEmpty())
        return;
    const auto [path, line] = m_closed.takeLast();
    open(path, line);
}

void EditorArea::closeTab(QWidget *tab)
{
    if (auto *page = qobject_cast<EditorPage *>(tab))
        Q_EMIT closeRequested(page);
    else if (const auto *text = dynamic_cast<panels::UnsavedText *>(tab); text && text->hasUnsavedText())
        Q_EMIT toolCloseRequested(tab);
    else if (tab)
        closePage(tab);
}

QVector<QWidget *> EditorArea::unsavedTools() const
{
    QVector<QWidget *> tools = all();
    tools.removeIf([](QWidget *tab) {
        const auto *text = dynamic_cast<panels::UnsavedText *>(tab);
        return !text || !text->hasUnsavedText();
    });
    return tools;
}

void EditorArea::closeTools()
{
    for (QWidget *tab : all())
        if (!qobject_cast<EditorPage *>(tab))
            closePage(tab);
}

void EditorArea::onCurrent(EditorGroup *group, QWidget *shown)
{
    auto *page = qobject_cast<EditorPage *>(shown);
    group->setPath(page ? page->file()->path() : QString());
    if (group != m_active)
        return;
    if (shown) {
        m_recent.removeAll(shown);
        m_recent.prepend(shown);
    }
    Q_EMIT currentChanged(page);
}

QString EditorArea::titleOf(EditorPage *page) const
{
    // Two tabs of one name show their folders too.
    const QString title = page->file()->title();
    for (EditorPage *other : pages())
        if (other != page && other->file()->title() == title && other->file()->path() != page->file()->path())
            return page->file()->path().section(QLatin1Char('/'), -2);
    return title;
}

void EditorArea::refreshTitles()
{
    for (EditorPage *page : pages()) {
        EditorGroup *group = groupOf(page);
        const int tab = group->tabOf(page);
        if (tab >= group->tabs()->count())
            continue;
        group->tabs()->setTabText(tab, titleOf(page));
        group->tabs()->setTabToolTip(tab, editor::plainTip(page->file()->absolutePath()));
        group->tabs()->setFileIcon(tab, editor::Icons::nameForFile(page->file()->title()));
    }
}

void EditorArea::refresh(EditorPage *page)
{
    EditorGroup *group = groupOf(page);
    const int tab = group ? group->tabOf(page) : -1;
    if (tab < 0 || tab >= group->tabs()->count())
        return;
    refreshTitles();
    group->tabs()->setModified(tab, page->file()->isModified());
    if (page == group->current())
        group->setPath(page->file()->path());
    Q_EMIT pageChanged(page);
}

void EditorArea::reopenAll()
{
    // Pages of one file get one file again. The old ones are held until all have changed, so that none is taken for another.
    QHash<OpenFile *, std::shared_ptr<OpenFile>> fresh;
    QVector<std::shared_ptr<OpenFile>> before;
    for (EditorPage *page : pages()) {
        if (page->file()->path().isEmpty())
            continue;
        before.append(page->sharedFile());
        std::shared_ptr<OpenFile> &file = fresh[page->file()];
        if (!file)
            file = fileBehind(page);
        if (file)
            page->setFile(file);
        refresh(page);
    }
}

/// nullptr: it has the right one. What is the disk's before and after keeps its file: a second one of the same path would read the journal that the
/// first one is writing.
std::unique_ptr<OpenFile> EditorArea::fileBehind(const EditorPage *page) const
{
    const Factory &make = page->file()->doc() != 0 ? m_factory : m_shared;
    return make ? make(page->file()->path()) : nullptr;
}

/// A shared file that was deleted may be there again, as another one of the same path.
void EditorArea::lookAgain(EditorPage *page)
{
    std::shared_ptr<OpenFile> file = m_shared ? m_shared(page->file()->path()) : nullptr;
    if (!file)
        return page->file()->retry();
    for (EditorPage *other : pages())
        if (other != page && other->file() == page->file())
            other->setFile(file);
    page->setFile(std::move(file));
}

void EditorArea::closePage(QWidget *page)
{
    EditorGroup *group = groupOf(page);
    if (!group)
        return;
    const bool wasCurrent = page == currentTab();
    if (const auto *file = qobject_cast<EditorPage *>(page); file && !file->file()->path().isEmpty() && !isShownElsewhere(const_cast<EditorPage *>(file))) {
        m_closed.append({file->file()->path(), file->position().line});
        if (m_closed.size() > MostClosed)
            m_closed.removeFirst();
    }
    m_recent.removeAll(page);
    group->remove(page);
    page->deleteLater();
    removeIfEmpty(group);
    refreshTitles();
    if (QWidget *now = currentTab(); now && wasCurrent)
        now->setFocus(Qt::OtherFocusReason);
    Q_EMIT tabsChanged();
}

void EditorArea::closeAll()
{
    for (QVector<QWidget *> left = all(); !left.isEmpty(); left = all())
        closePage(left.constLast());
}

void EditorArea::next(int step)
{
    if (m_recent.size() < 2)
        return;
    const qsizetype at = (step + m_recent.size()) % m_recent.size();
    QWidget *page = m_recent.at(at);
    groupOf(page)->activate(page);
    activate(groupOf(page));
    page->setFocus(Qt::OtherFocusReason);
}

void EditorArea::renamePaths(const QString &from, const QString &to)
{
    for (EditorPage *page : pages()) {
        const QString path = page->file()->path();
        if (path == from)
            page->file()->setPath(to);
        else if (path.startsWith(from + QLatin1Char('/')))
            page->file()->setPath(to + path.mid(from.size()));
    }
}

void EditorArea::removePath(const QString &path)
{
    for (EditorPage *page : pages()) {
        const QString at = page->file()->path();
        if ((at == path || at.startsWith(path + QLatin1Char('/'))) && !page->file()->isModified())
            closePage(page);
    }
}

} // namespace dyad::app
