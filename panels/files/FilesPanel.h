// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include "panels/files/FileActions.h"
#include "panels/files/FileTreeModel.h"

class QLabel;

namespace dyad::panels {

class FileDelegate;
class FileTreeView;
class PanelHead;
class PanelNote;

/// The files of the open folder. Four looks: no folder (offers to open one), reading, the tree, a folder that cannot be read.
class FilesPanel : public QWidget {
    Q_OBJECT
public:
    explicit FilesPanel(QWidget *parent = nullptr);
    /// Empty: no folder. The predicate says what is dimmed; it is asked on this thread.
    void setFolder(const QString &folder, FileTreeModel::IgnorePredicate ignored);
    /// A longer task that fills the folder (joining); `text` empty ends it.
    void setBusy(const QString &text);
    void setReadOnly(bool readOnly);
    /// Shows the file in the tree without taking the focus.
    void reveal(const QString &path);
    void newFile();
    void newFolder();
    void focusTree();
    /// Asked before something is renamed; whoever is set calls `go`, at once or later, and then it is done. Paths relative to the folder.
    using BeforeRename = std::function<void(const QString &path, const QString &newPath, std::function<void()> go)>;
    void setBeforeRename(BeforeRename before) { m_beforeRename = std::move(before); }
    FileTreeModel *model() const { return m_model; }
    FileTreeView *view() const { return m_view; }

Q_SIGNALS:
    void fileOpened(const QString &path);
    void openFolderRequested();
    void renamed(const QString &path, const QString &newPath);
    void created(const QString &path, bool folder);
    void aboutToRemove(const QString &path);
    void removed(const QString &path);
    void failed(const QString &message);

private:
    void makeHead();
    void beginDraft(bool folder);
    void rename(const QModelIndex &index);
    void remove(const QModelIndex &index);
    void applyRename(const QString &path, const QString &newPath);
    void renameNow(const QString &path, const QString &newPath);
    void applyCreate(const QString &path, bool folder);
    void showMenu(const QPoint &at);
    void chooseLook();
    bool askToDelete(const QString &path, int files);
    QModelIndex folderForNew() const;

    BeforeRename m_beforeRename;
    FileTreeModel *m_model;
    FileTreeView *m_view;
    FileDelegate *m_delegate;
    PanelHead *m_head;
    PageStack *m_stack;
    PanelNote *m_note;
    QList<QWidget *> m_writers;     // actions that need a folder that may be written
    QString m_busy;
    bool m_readOnly = false;
};

} // namespace dyad::panels
