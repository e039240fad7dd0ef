// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/OpenFile.h"
#include <QWidget>
#include <functional>
#include <memory>

class QRubberBand;
class QSplitter;

namespace dyad::app {

class Breadcrumbs;
class EditorGroup;
class EditorPage;
class TabBar;

/// The tabs and what they show: files, and pages that are no files (a difference, a history), in groups beside and below each other. A file may be shown in
/// several groups; it stays one document. Which file stands behind a path is asked of a factory, so that the area knows neither disks nor servers.
class EditorArea : public QWidget {
    Q_OBJECT
public:
    using Factory = std::function<std::unique_ptr<OpenFile>(const QString &path)>;
    /// `welcome` is shown while there is no tab.
    explicit EditorArea(QWidget *welcome, QWidget *parent = nullptr);

    void setFactory(Factory factory) { m_factory = std::move(factory); }
    /// Of files that are shared: nullptr for those that are not.
    void setSharedFactory(Factory factory) { m_shared = std::move(factory); }
    /// Opens a file in the active group, or shows its tab, the one of the active group first. line 0: stay where it is.
    EditorPage *open(const QString &path, int line = 0, bool focus = true);
    EditorPage *openUntitled();
    /// The file whose tab was closed last, at its place, and those before it.
    void reopenLast();
    bool canReopen() const { return !m_closed.isEmpty(); }
    void forgetClosed() { m_closed.clear(); }       ///< another folder: the paths would mean other files
    /// A page that is no file: shows the tab of this key, or makes it. The area owns the page.
    QWidget *openTool(const QString &key, const QString &title, const QString &icon, const std::function<QWidget *()> &make);
    EditorPage *current() const;                ///< nullptr: no tab, or one that is no file
    QWidget *currentTab() const;
    /// Asks for closing where it is a file (closeRequested), or holds text that would be lost (toolCloseRequested).
    void closeTab(QWidget *tab);
    bool isOpen(const QWidget *tab) const { return all().contains(tab); }
    QVector<QWidget *> unsavedTools() const;    ///< pages that are no files, with text that would be lost (panels::UnsavedText)
    void closeTools();
    QVector<EditorPage *> pages() const;        ///< in the order of the tabs, all groups; a file may be there more than once
    QVector<EditorPage *> files() const;        ///< one page for each file
    bool isShownElsewhere(EditorPage *page) const;      ///< another page shows the same file
    EditorPage *pageOf(const QString &path) const;
    QStringList recentPaths() const;            ///< the one used last first
    /// The folder has become shared, or is no more: all tabs get the files that stand behind their paths now.
    void reopenAll();
    void closePage(QWidget *page);              ///< without a question
    void closeAll();
    void next(int step);                        ///< by use: Ctrl+Tab
    void renamePaths(const QString &from, const QString &to);
    void removePath(const QString &path);
    Breadcrumbs *breadcrumbs() const;           ///< of the active group
    TabBar *tabs() const;                       ///< the same
    QWidget *frame() const;                     ///< for what lies over the text

    // --- groups
    QVector<EditorGroup *> groups() const { return m_groups; }
    EditorGroup *activeGroup() const { return m_active; }
    /// The page also stands in a new group right of (or below) its own, at the same place; nullptr: it is none that can be shown twice.
    EditorPage *split(EditorPage *page, Qt::Orientation direction);
    void nextGroup(int step);
    void closeGroup(EditorGroup *group);        ///< its tabs go to the one beside it; those shown there already go
    void moveToGroup(QWidget *page, EditorGroup *group);
    EditorGroup *addGroup(EditorGroup *beside, Qt::Orientation direction);
    EditorGroup *groupOf(QWidget *page) const;
    void setPinned(QWidget *page, bool pinned);
    bool isPinned(QWidget *page) const;

Q_SIGNALS:
    void currentChanged(dyad::app::EditorPage *page);       ///< nullptr: none left, or no file
    void closeRequested(dyad::app::EditorPage *page);
    void toolCloseRequested(QWidget *page);
    void pageOpened(dyad::app::EditorPage *page);
    void pageChanged(dyad::app::EditorPage *page);          ///< title, modified, saving, state
    void positionChanged(dyad::app::EditorPage *page);
    void typed(dyad::app::EditorPage *page);
    void saved(dyad::app::EditorPage *page);
    void segmentClicked(const QString &path);               ///< of a way above a text
    void symbolClicked(int depth);
    void tabMenuRequested(QWidget *page, const QPoint &globalPlace);
    void groupsChanged();
    void tabsChanged();                         ///< opened, closed, or at another place

private:
    EditorPage *addPage(std::shared_ptr<OpenFile> file);
    EditorGroup *makeGroup();
    void connectGroup(EditorGroup *group);
    void activate(EditorGroup *group);
    void onCurrent(EditorGroup *group, QWidget *shown);
    void onFocus(QWidget *now);
    void onDrag(EditorGroup *from, QWidget *page, const QPoint &place, bool dropped);
    void removeIfEmpty(EditorGroup *group);
    QVector<QWidget *> all() const;
    void refresh(EditorPage *page);
    void lookAgain(EditorPage *page);
    std::unique_ptr<OpenFile> fileBehind(const EditorPage *page) const;
    void refreshTitles();
    QString titleOf(EditorPage *page) const;

    Factory m_factory, m_shared;
    QSplitter *m_root;
    QVector<EditorGroup *> m_groups;    // as they were made; never empty
    EditorGroup *m_active = nullptr;
    QWidget *m_welcome;
    QVector<QWidget *> m_recent;        // by use, all groups
    QVector<std::pair<QString, int>> m_closed;      // path and line (from 1), the last one last
    QRubberBand *m_target = nullptr;    // where a dragged tab would go
};

} // namespace dyad::app
