// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/OpenFile.h"
#include <QWidget>
#include <functional>
#include <memory>

class QStackedWidget;

namespace dyad::app {

class Breadcrumbs;
class EditorPage;
class TabBar;

/// The tabs and what they show: files, and pages that are no files (a difference, a history). Which file stands behind a path is asked of a
/// factory, so that the area knows neither disks nor servers.
class EditorArea : public QWidget {
    Q_OBJECT
public:
    using Factory = std::function<std::unique_ptr<OpenFile>(const QString &path)>;
    /// `welcome` is shown while there is no tab.
    explicit EditorArea(QWidget *welcome, QWidget *parent = nullptr);

    void setFactory(Factory factory) { m_factory = std::move(factory); }
    /// Opens a file, or shows its tab. line 0: stay where it is.
    EditorPage *open(const QString &path, int line = 0, bool focus = true);
    EditorPage *openUntitled();
    /// A page that is no file: shows the tab of this key, or makes it. The area owns the page; it closes without a question.
    QWidget *openTool(const QString &key, const QString &title, const QString &icon, const std::function<QWidget *()> &make);
    EditorPage *current() const;                ///< nullptr: no tab, or one that is no file
    QWidget *currentTab() const;
    void closeTab(QWidget *tab);                ///< asks for closing where it is a file (closeRequested)
    void closeTools();
    QVector<EditorPage *> pages() const;        ///< in the order of the tabs
    EditorPage *pageOf(const QString &path) const;
    QStringList recentPaths() const;            ///< the one used last first
    /// All tabs get new files of the (new) factory, for the same paths.
    void reopenAll();
    void closePage(QWidget *page);              ///< without a question
    void closeAll();
    void next(int step);                        ///< by use: Ctrl+Tab
    void renamePaths(const QString &from, const QString &to);
    void removePath(const QString &path);
    Breadcrumbs *breadcrumbs() const { return m_breadcrumbs; }
    TabBar *tabs() const { return m_tabs; }
    QWidget *frame() const;                     ///< for what lies over the text

Q_SIGNALS:
    void currentChanged(dyad::app::EditorPage *page);       ///< nullptr: none left, or no file
    void closeRequested(dyad::app::EditorPage *page);
    void pageOpened(dyad::app::EditorPage *page);
    void pageChanged(dyad::app::EditorPage *page);          ///< title, modified, saving, state
    void positionChanged(dyad::app::EditorPage *page);
    void typed(dyad::app::EditorPage *page);
    void saved(dyad::app::EditorPage *page);

private:
    EditorPage *addPage(std::unique_ptr<OpenFile> file);
    void insert(QWidget *page, const QString &title);
    int tabOf(QWidget *page) const { return int(m_order.indexOf(page)); }
    void onTab(int tab);
    void refresh(EditorPage *page);
    void refreshTitles();
    QString titleOf(EditorPage *page) const;

    Factory m_factory;
    TabBar *m_tabs;
    Breadcrumbs *m_breadcrumbs;
    QStackedWidget *m_stack;
    QWidget *m_welcome;
    QVector<QWidget *> m_order;         // as the tabs
    QVector<QWidget *> m_recent;        // by use
    bool m_cycling = false;
};

} // namespace dyad::app
