// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/EditorArea.h"
#include "app/ide/Breadcrumbs.h"
#include "app/ide/EditorPage.h"
#include "app/ide/TabBar.h"
#include "editor/CodeEditor.h"
#include "editor/Icons.h"
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dyad::app {

namespace {
constexpr char ToolKey[] = "toolKey";
}

EditorArea::EditorArea(QWidget *welcome, QWidget *parent)
    : QWidget(parent), m_tabs(new TabBar(this)), m_breadcrumbs(new Breadcrumbs(this)), m_stack(new QStackedWidget(this)), m_welcome(welcome)
{
    setObjectName(QStringLiteral("editorArea"));
    setProperty("surface", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_breadcrumbs);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(welcome);
    m_tabs->hide();
    m_breadcrumbs->hide();
    connect(m_tabs, &QTabBar::currentChanged, this, &EditorArea::onTab);
    connect(m_tabs, &QTabBar::tabCloseRequested, this, [this](int tab) { closeTab(m_order.value(tab)); });
    connect(m_tabs, &QTabBar::tabMoved, this, [this](int from, int to) { m_order.move(from, to); });
}

EditorPage *EditorArea::current() const { return qobject_cast<EditorPage *>(currentTab()); }
QWidget *EditorArea::currentTab() const { return m_order.value(m_tabs->currentIndex()); }
QWidget *EditorArea::frame() const { return m_stack; }

QVector<EditorPage *> EditorArea::pages() const
{
    QVector<EditorPage *> files;
    for (QWidget *tab : m_order)
        if (auto *page = qobject_cast<EditorPage *>(tab))
            files.append(page);
    return files;
}

EditorPage *EditorArea::pageOf(const QString &path) const
{
    for (EditorPage *page : pages())
        if (!path.isEmpty() && page->file()->path() == path)
            return page;
    return nullptr;
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
    EditorPage *page = pageOf(path);
    if (!page) {
        auto file = m_factory ? m_factory(path) : nullptr;
        if (!file)
            return nullptr;
        page = addPage(std::move(file));
    }
    m_tabs->setCurrentIndex(tabOf(page));
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
    m_tabs->setCurrentIndex(tabOf(page));
    page->setFocus(Qt::OtherFocusReason);
    return page;
}

EditorPage *EditorArea::addPage(std::unique_ptr<OpenFile> file)
{
    auto *page = new EditorPage(m_stack);
    connect(page, &EditorPage::titleChanged, this, [this, page] { refresh(page); });
    connect(page, &EditorPage::modifiedChanged, this, [this, page] { refresh(page); });
    connect(page, &EditorPage::stateChanged, this, [this, page] { refresh(page); });
    connect(page, &EditorPage::positionChanged, this, [this, page] { Q_EMIT positionChanged(page); });
    connect(page, &EditorPage::typed, this, [this, page] { Q_EMIT typed(page); });
    connect(page, &EditorPage::saved, this, [this, page] { Q_EMIT saved(page); });
    page->setFile(std::move(file));
    insert(page, page->file()->title());
    refresh(page);
    Q_EMIT pageOpened(page);
    return page;
}

void EditorArea::insert(QWidget *page, const QString &title)
{
    const int at = m_order.isEmpty() ? 0 : m_tabs->currentIndex() + 1;
    m_order.insert(at, page);
    m_recent.append(page);
    m_stack->addWidget(page);
    m_tabs->insertTab(at, title);
}

QWidget *EditorArea::openTool(const QString &key, const QString &title, const QString &icon, const std::function<QWidget *()> &make)
{
    QWidget *page = nullptr;
    for (QWidget *tab : std::as_const(m_order))
        if (tab->property(ToolKey).toString() == key)
            page = tab;
    if (!page) {
        page = make();
        page->setProperty(ToolKey, key);
        insert(page, title);
        m_tabs->setFileIcon(tabOf(page), icon);
    }
    m_tabs->setCurrentIndex(tabOf(page));
    page->setFocus(Qt::OtherFocusReason);
    return page;
}

void EditorArea::closeTab(QWidget *tab)
{
    if (auto *page = qobject_cast<EditorPage *>(tab))
        Q_EMIT closeRequested(page);
    else if (tab)
        closePage(tab);
}

void EditorArea::closeTools()
{
    const QVector<QWidget *> all = m_order;
    for (QWidget *tab : all)
        if (!qobject_cast<EditorPage *>(tab))
            closePage(tab);
}

void EditorArea::onTab(int tab)
{
    QWidget *shown = m_order.value(tab);
    auto *page = qobject_cast<EditorPage *>(shown);
    m_tabs->setVisible(!m_order.isEmpty());
    m_breadcrumbs->setVisible(page && !page->file()->path().isEmpty());
    m_stack->setCurrentWidget(shown ? shown : m_welcome);
    if (page)
        m_breadcrumbs->setPath(page->file()->path());
    if (shown && !m_cycling) {
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
        const int tab = tabOf(page);
        if (tab >= m_tabs->count())
            continue;
        m_tabs->setTabText(tab, titleOf(page));
        m_tabs->setTabToolTip(tab, page->file()->absolutePath());
        m_tabs->setFileIcon(tab, editor::Icons::nameForFile(page->file()->title()));
    }
}

void EditorArea::refresh(EditorPage *page)
{
    const int tab = tabOf(page);
    if (tab < 0 || tab >= m_tabs->count())
        return;
    refreshTitles();
    m_tabs->setModified(tab, page->file()->isModified());
    if (page == current()) {
        m_breadcrumbs->setPath(page->file()->path());
        m_breadcrumbs->setVisible(!page->file()->path().isEmpty());
    }
    Q_EMIT pageChanged(page);
}

void EditorArea::reopenAll()
{
    for (EditorPage *page : pages()) {
        if (page->file()->path().isEmpty())
            continue;
        if (auto file = m_factory(page->file()->path()))
            page->setFile(std::move(file));
        refresh(page);
    }
}

void EditorArea::closePage(QWidget *page)
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
    page->deleteLater();
    refreshTitles();
    onTab(m_tabs->currentIndex());
    if (QWidget *now = currentTab(); now && wasCurrent)
        now->setFocus(Qt::OtherFocusReason);
}

void EditorArea::closeAll()
{
    while (!m_order.isEmpty())
        closePage(m_order.constLast());
}

void EditorArea::next(int step)
{
    if (m_recent.size() < 2)
        return;
    const qsizetype at = (step + m_recent.size()) % m_recent.size();
    QWidget *page = m_recent.at(at);
    m_tabs->setCurrentIndex(tabOf(page));
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
