// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/SplitFlow.h"
#include "app/ide/AppPaths.h"
#include "app/ide/EditorArea.h"
#include "app/ide/EditorGroup.h"
#include "app/ide/EditorPage.h"
#include "app/ide/MainWindow.h"
#include "app/ide/Workbench.h"
#include "editor/Icons.h"
#include "panels/files/FilesPanel.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>
#include <QPointer>
#include <QSplitter>

namespace dyad::app {

namespace {
constexpr int KeepAfter = 500;          // ms
const QString Direction = QStringLiteral("direction"), Parts = QStringLiteral("parts"), Files = QStringLiteral("files"), Current = QStringLiteral("current"), Sizes = QStringLiteral("sizes");
} // namespace

SplitFlow::SplitFlow(Workbench *workbench) : QObject(workbench), m_bench(workbench)
{
    m_keep.setSingleShot(true);
    m_keep.setInterval(KeepAfter);
    connect(&m_keep, &QTimer::timeout, this, &SplitFlow::keepLayout);
}

void SplitFlow::addCommands()
{
    const auto add = [this](const char *id, const QString &text, const char *keys, const char *icon, std::function<void()> run, std::function<bool()> enabled) {
        m_bench->commands()->add({QLatin1String(id), text, Command::Group::View, *keys ? QList{QKeySequence(QLatin1String(keys))} : QList<QKeySequence>{}, QLatin1String(icon), std::move(run), std::move(enabled)});
    };
    const auto editors = [this] { return m_bench->window()->editors(); };
    const auto withPage = [editors] { return editors()->current() != nullptr; };
    const auto withTab = [editors] { return editors()->currentTab() != nullptr; };
    const auto withGroups = [editors] { return editors()->groups().size() > 1; };
    add("split.right", tr("Split: the same file beside this"), "Ctrl+\\", "columns-2", [this] { split(Qt::Horizontal); }, withPage);
    add("split.down", tr("Split: the same file below this"), "Ctrl+Alt+\\", "rows-2", [this] { split(Qt::Vertical); }, withPage);
    add("split.next", tr("Go to the next split"), "F6", "arrow-right", [editors] { editors()->nextGroup(1); }, withGroups);
    add("split.previous", tr("Go to the previous split"), "Shift+F6", "arrow-left", [editors] { editors()->nextGroup(-1); }, withGroups);
    add("split.move", tr("Move the tab to the next split"), "", "arrow-right", [this, editors] { moveToNext(editors()->currentTab()); }, withTab);
    add("split.close", tr("Close the split, its tabs go beside"), "", "x", [editors] { editors()->closeGroup(editors()->activeGroup()); }, withGroups);
    add("tab.pin", tr("Pin or unpin the tab"), "", "pin", [this, editors] { pin(editors()->currentTab(), !editors()->isPinned(editors()->currentTab())); }, withTab);
    add("tab.closeOthers", tr("Close the other tabs"), "", "x", [this, editors] { closeOthers(editors()->currentTab()); }, withTab);
}

void SplitFlow::attach()
{
    EditorArea *editors = m_bench->window()->editors();
    connect(editors, &EditorArea::tabMenuRequested, this, &SplitFlow::openMenu);
    connect(editors, &EditorArea::pageOpened, this, &SplitFlow::restorePins);
    connect(editors, &EditorArea::groupsChanged, &m_keep, qOverload<>(&QTimer::start));
    connect(editors, &EditorArea::tabsChanged, this, [this, editors] {
        if (editors->groups().size() > 1)
            m_keep.start();
    });
    connect(m_bench->window(), &MainWindow::closing, this, &SplitFlow::keepLayout);
    // Once the files of the folder are open again.
    connect(m_bench, &Workbench::folderChanged, this, [this] {
        m_keep.stop();      // what is not arranged yet is not to be kept as the arrangement
        QTimer::singleShot(0, this, &SplitFlow::restoreLayout);
    });
}

void SplitFlow::split(Qt::Orientation direction) { m_bench->window()->editors()->split(m_bench->window()->editors()->current(), direction); }

void SplitFlow::moveToNext(QWidget *page)
{
    EditorArea *editors = m_bench->window()->editors();
    EditorGroup *from = editors->groupOf(page);
    const QVector<EditorGroup *> groups = editors->groups();
    if (groups.size() > 1)
        editors->moveToGroup(page, groups.at((groups.indexOf(from) + 1) % groups.size()));
    else if (from->pages().size() > 1)
        editors->moveToGroup(page, editors->addGroup(from, Qt::Horizontal));
}

// --- tabs

void SplitFlow::pin(QWidget *page, bool pinned)
{
    EditorArea *editors = m_bench->window()->editors();
    editors->setPinned(page, pinned);
    QStringList paths;
    for (EditorPage *one : editors->pages())
        if (editors->isPinned(one) && !one->file()->path().isEmpty())
            paths.append(one->file()->path());
    m_bench->settings()->setValue(QStringLiteral("pinned/") + AppPaths::keyOf(m_bench->folder()), paths.join(QLatin1Char('\n')).toUtf8());
}

void SplitFlow::restorePins()
{
    EditorArea *editors = m_bench->window()->editors();
    const QStringList paths = QString::fromUtf8(m_bench->settings()->value(QStringLiteral("pinned/") + AppPaths::keyOf(m_bench->folder()))).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (EditorPage *page : editors->pages())
        if (paths.contains(page->file()->path()))
            editors->setPinned(page, true);
}

void SplitFlow::closeOthers(QWidget *page)
{
    EditorArea *editors = m_bench->window()->editors();
    for (QWidget *other : editors->groupOf(page)->pages())
        if (other != page && !editors->isPinned(other))
            editors->closeTab(other);
}

void SplitFlow::openMenu(QWidget *page, const QPoint &place)
{
    EditorArea *editors = m_bench->window()->editors();
    auto *menu = new QMenu(m_bench->window());
    menu->setObjectName(QStringLiteral("tabMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const char *icon, const QString &text, const std::function<void(QWidget *)> &run) {
        return menu->addAction(editor::Icons::icon(QLatin1String(icon)), text, this, [run, at = QPointer(page)] { if (at) run(at); });
    };
    auto *file = qobject_cast<EditorPage *>(page);
    add("x", tr("Close"), [editors](QWidget *at) { editors->closeTab(at); });
    add("x", tr("Close the others"), [this](QWidget *at) { closeOthers(at); })->setEnabled(editors->groupOf(page)->pages().size() > 1);
    const bool pinned = editors->isPinned(page);
    add("pin", pinned ? tr("Unpin") : tr("Pin"), [this, pinned](QWidget *at) { pin(at, !pinned); });
    menu->addSeparator();
    if (file) {
        add("columns-2", tr("Split beside"), [editors](QWidget *at) { editors->split(qobject_cast<EditorPage *>(at), Qt::Horizontal); });
        add("rows-2", tr("Split below"), [editors](QWidget *at) { editors->split(qobject_cast<EditorPage *>(at), Qt::Vertical); });
    }
    add("arrow-right", tr("Move to the next split"), [this](QWidget *at) { moveToNext(at); });
    if (file && !file->file()->path().isEmpty()) {
        menu->addSeparator();
        add("copy", tr("Copy the path"), [](QWidget *at) { QGuiApplication::clipboard()->setText(qobject_cast<EditorPage *>(at)->file()->absolutePath()); });
        add("files", tr("Show in the tree"), [this](QWidget *at) {
            m_bench->window()->showLeftPanel(QStringLiteral("files"));
            m_bench->filesPanel()->reveal(qobject_cast<EditorPage *>(at)->file()->path());
        });
    }
    menu->popup(place);
}

// --- the arrangement, kept for each folder

QJsonObject SplitFlow::layoutOf(QWidget *part) const
{
    if (const auto *splitter = qobject_cast<QSplitter *>(part)) {
        QJsonArray parts, sizes;
        for (int i = 0; i < splitter->count(); ++i)
            if (const QJsonObject one = layoutOf(splitter->widget(i)); !one.isEmpty()) {
                parts.append(one);
                sizes.append(splitter->sizes().value(i));
            }
        return parts.size() == 1 ? parts[0].toObject() : QJsonObject{{Direction, splitter->orientation() == Qt::Horizontal ? QStringLiteral("beside") : QStringLiteral("below")}, {Parts, parts}, {Sizes, sizes}};
    }
    const auto *group = qobject_cast<EditorGroup *>(part);
    QJsonArray files;
    QString current;
    for (QWidget *tab : group && group->isVisibleTo(m_bench->window()) ? group->pages() : QVector<QWidget *>()) {
        const auto *page = qobject_cast<EditorPage *>(tab);
        if (!page || page->file()->path().isEmpty())
            continue;
        files.append(page->file()->path());
        current = tab == group->current() ? page->file()->path() : current;
    }
    return files.isEmpty() ? QJsonObject() : QJsonObject{{Files, files}, {Current, current}};
}

void SplitFlow::keepLayout()
{
    m_keep.stop();
    EditorArea *editors = m_bench->window()->editors();
    const QJsonObject layout = editors->groups().size() > 1 ? layoutOf(editors->findChild<QSplitter *>({}, Qt::FindDirectChildrenOnly)) : QJsonObject();
    m_bench->settings()->setValue(QStringLiteral("splits/") + AppPaths::keyOf(m_bench->folder()), layout.isEmpty() ? QByteArray() : QJsonDocument(layout).toJson(QJsonDocument::Compact));
}

void SplitFlow::restoreLayout()
{
    EditorArea *editors = m_bench->window()->editors();
    const QJsonObject layout = QJsonDocument::fromJson(m_bench->settings()->value(QStringLiteral("splits/") + AppPaths::keyOf(m_bench->folder()))).object();
    if (!layout.contains(Parts) || editors->groups().size() > 1 || !editors->current())
        return;
    const QPointer<EditorPage> active = editors->current();
    QStringList placed;
    restore(editors->groups().first(), layout, &placed);
    for (EditorGroup *group : editors->groups())
        if (group->isEmpty())
            editors->closeGroup(group);
    if (active)
        m_bench->openFile(active->file()->path());
}

void SplitFlow::restore(EditorGroup *group, const QJsonObject &layout, QStringList *placed)
{
    EditorArea *editors = m_bench->window()->editors();
    const QJsonArray parts = layout.value(Parts).toArray();
    for (const QJsonValue &file : layout.value(Files).toArray())
        place(group, file.toString(), placed);
    if (parts.isEmpty()) {
        if (EditorPage *shown = editors->pageOf(layout.value(Current).toString()); shown && group->contains(shown))
            group->activate(shown);
        return;
    }
    const Qt::Orientation direction = layout.value(Direction).toString() == QLatin1String("beside") ? Qt::Horizontal : Qt::Vertical;
    QVector<EditorGroup *> groups{group};
    while (groups.size() < parts.size())
        groups.append(editors->addGroup(groups.last(), direction));
    // The last first: what is left over stays in the first.
    for (qsizetype i = parts.size() - 1; i >= 0; --i)
        restore(groups[i], parts[i].toObject(), placed);
    QList<int> sizes;
    for (const QJsonValue &size : layout.value(Sizes).toArray())
        sizes.append(size.toInt());
    if (auto *splitter = qobject_cast<QSplitter *>(groups.last()->parentWidget()); splitter && splitter->count() == sizes.size())
        splitter->setSizes(sizes);
}

void SplitFlow::place(EditorGroup *group, const QString &path, QStringList *placed)
{
    EditorArea *editors = m_bench->window()->editors();
    EditorPage *page = editors->pageOf(path);
    if (!page)
        return;             // gone since
    if (placed->contains(path))
        page = editors->split(page, Qt::Horizontal);        // it stood in another, too
    placed->append(path);
    editors->moveToGroup(page, group);
}

} // namespace dyad::app
