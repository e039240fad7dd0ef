// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/files/FilesPanel.h"
#include "editor/Icons.h"
#include "panels/PanelHead.h"
#include "panels/PanelNote.h"
#include "panels/files/FileDelegate.h"
#include "panels/files/FileTreeView.h"
#include <QPointer>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace dyad::panels {

FilesPanel::FilesPanel(QWidget *parent)
    : QWidget(parent), m_model(new FileTreeModel(this)), m_view(new FileTreeView(this)), m_delegate(new FileDelegate(this)),
      m_head(new PanelHead(tr("Files"), this)), m_stack(new PageStack(this)), m_note(new PanelNote(m_stack))
{
    setObjectName(QStringLiteral("filesPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_stack);
    m_view->setItemDelegate(m_delegate);
    m_view->setModel(m_model);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_note);
    makeHead();
    connect(m_view, &FileTreeView::opened, this, [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        if (m_model->isFolder(index))
            m_view->setExpanded(index, !m_view->isExpanded(index));
        else
            Q_EMIT fileOpened(m_model->path(index));
    });
    connect(m_view, &FileTreeView::renameRequested, this, &FilesPanel::rename);
    connect(m_view, &FileTreeView::deleteRequested, this, &FilesPanel::remove);
    connect(m_view, &QWidget::customContextMenuRequested, this, &FilesPanel::showMenu);
    connect(m_model, &FileTreeModel::renameRequested, this, &FilesPanel::applyRename);
    connect(m_model, &FileTreeModel::createRequested, this, &FilesPanel::applyCreate);
    connect(m_model, &FileTreeModel::refreshed, this, &FilesPanel::chooseLook);
    connect(m_delegate, &QAbstractItemDelegate::closeEditor, this, [this] { m_model->dropDraft(); }, Qt::QueuedConnection);
    connect(m_note, &PanelNote::clicked, this, [this] {
        if (m_model->root().isEmpty())
            Q_EMIT openFolderRequested();
        else
            setFolder(m_model->root(), {});
    });
    chooseLook();
}

void FilesPanel::makeHead()
{
    auto *file = m_head->addAction(QStringLiteral("files.newFile"), QStringLiteral("file-plus"), tr("New file"));
    auto *folder = m_head->addAction(QStringLiteral("files.newFolder"), QStringLiteral("folder-plus"), tr("New folder"));
    auto *collapse = m_head->addAction(QStringLiteral("files.collapse"), QStringLiteral("chevrons-down-up"), tr("Close all folders"));
    connect(file, &QToolButton::clicked, this, &FilesPanel::newFile);
    connect(folder, &QToolButton::clicked, this, &FilesPanel::newFolder);
    connect(collapse, &QToolButton::clicked, this, [this] {
        m_view->collapseAll();
        m_view->expand(m_model->index(0, 0));
    });
    m_writers = {file, folder, collapse};
}

void FilesPanel::setFolder(const QString &folder, FileTreeModel::IgnorePredicate ignored)
{
    m_model->setRoot(folder, std::move(ignored));
    if (!folder.isEmpty())
        m_view->expand(m_model->index(0, 0));
    chooseLook();
}

void FilesPanel::setBusy(const QString &text)
{
    m_busy = text;
    chooseLook();
}

void FilesPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    chooseLook();
}

void FilesPanel::chooseLook()
{
    const QString root = m_model->root();
    const bool broken = !root.isEmpty() && !QFileInfo(root).isReadable();
    for (QWidget *writer : std::as_const(m_writers))
        writer->setVisible(!root.isEmpty() && !broken && (!m_readOnly || writer == m_writers.last()));
    if (!m_busy.isEmpty())
        m_note->setNote(QStringLiteral("download"), m_busy, {});
    else if (root.isEmpty())
        m_note->setNote(QStringLiteral("folder"), tr("No folder is open"), tr("Open a folder to see its files here."), tr("Open folder"));
    else if (broken)
        m_note->setNote(QStringLiteral("triangle-alert"), tr("This folder cannot be read"),
                        tr("%1 is gone, or you may not read it.").arg(QDir::toNativeSeparators(root)), tr("Try again"));
    m_stack->setCurrentWidget(m_busy.isEmpty() && !root.isEmpty() && !broken ? static_cast<QWidget *>(m_view) : m_note);
}

void FilesPanel::reveal(const QString &path)
{
    const QModelIndex index = m_model->indexOf(path);
    if (!index.isValid() || index == m_view->currentIndex())
        return;
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
        m_view->expand(up);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void FilesPanel::focusTree()
{
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0, 0));
    m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

QModelIndex FilesPanel::folderForNew() const
{
    const QModelIndex at = m_view->currentIndex();
    if (!at.isValid())
        return m_model->index(0, 0);
    return m_model->isFolder(at) ? at : at.parent();
}

void FilesPanel::newFile() { beginDraft(false); }
void FilesPanel::newFolder() { beginDraft(true); }

void FilesPanel::beginDraft(bool folder)
{
    if (m_model->root().isEmpty() || m_readOnly)
        return;
    const QModelIndex parent = folderForNew();
    m_view->expand(parent);
    const QModelIndex draft = m_model->addDraft(parent, folder);
    m_view->setCurrentIndex(draft);
    m_view->scrollTo(draft);
    m_view->edit(draft);
}

void FilesPanel::rename(const QModelIndex &index)
{
    if (index.isValid() && !m_readOnly && !m_model->path(index).isEmpty())
        m_view->edit(index);
}

void FilesPanel::applyRename(const QString &path, const QString &newPath)
{
    if (!m_beforeRename) {
        renameNow(path, newPath);
        return;
    }
    m_beforeRename(path, newPath, [self = QPointer(this), path, newPath] {
        if (self)
            self->renameNow(path, newPath);
    });
}

void FilesPanel::renameNow(const QString &path, const QString &newPath)
{
    if (const auto done = FileActions(m_model->root()).rename(path, newPath); !done) {
        Q_EMIT failed(QString::fromStdString(done.error().message));
        return;
    }
    Q_EMIT renamed(path, newPath);
    m_model->refresh();
    reveal(newPath);
}

void FilesPanel::applyCreate(const QString &path, bool folder)
{
    const FileActions actions(m_model->root());
    if (const auto done = folder ? actions.createFolder(path) : actions.createFile(path); !done) {
        Q_EMIT failed(QString::fromStdString(done.error().message));
        return;
    }
    // After the editor has closed: the draft's row goes, the file's own comes.
    QMetaObject::invokeMethod(this, [this, path, folder] {
        m_model->dropDraft();
        m_model->refresh();
        reveal(path);
        Q_EMIT created(path, folder);
    }, Qt::QueuedConnection);
}

void FilesPanel::remove(const QModelIndex &index)
{
    const QString path = index.isValid() ? m_model->path(index) : QString();
    if (path.isEmpty() || m_readOnly)
        return;
    Q_EMIT aboutToRemove(path);
    const FileActions actions(m_model->root());
    auto done = actions.moveToTrash(path);
    if (!done && done.error().code == "no-trash") {
        if (!askToDelete(path, actions.countFiles(path)))
            return;
        done = actions.deleteForGood(path);
    }
    if (!done)
        Q_EMIT failed(QString::fromStdString(done.error().message));
    else
        Q_EMIT removed(path);
    m_model->refresh();
}

bool FilesPanel::askToDelete(const QString &path, int files)
{
    QMessageBox box(QMessageBox::Question, tr("Delete"), tr("There is no trash here. “%1” would be gone for good.").arg(path), QMessageBox::Cancel, this);
    box.setObjectName(QStringLiteral("deleteQuestion"));
    auto *yes = box.addButton(files == 1 ? tr("Delete 1 file") : tr("Delete %n files", nullptr, files), QMessageBox::DestructiveRole);
    box.exec();
    return box.clickedButton() == yes;
}

void FilesPanel::showMenu(const QPoint &at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (m_model->root().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_readOnly) {
        menu->addAction(editor::Icons::icon(QStringLiteral("file-plus")), tr("New file"), this, &FilesPanel::newFile);
        menu->addAction(editor::Icons::icon(QStringLiteral("folder-plus")), tr("New folder"), this, &FilesPanel::newFolder);
        menu->addSeparator();
    }
    const QPersistentModelIndex target = index;
    const QString path = index.isValid() ? m_model->path(index) : QString();
    menu->addAction(editor::Icons::icon(QStringLiteral("copy")), tr("Copy path"), this, [this, path] {
        QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(m_model->absolute(path)));
    });
    if (!path.isEmpty() && !m_readOnly) {
        menu->addAction(editor::Icons::icon(QStringLiteral("pencil")), tr("Rename"), QKeySequence(Qt::Key_F2), this, [this, target] { rename(target); });
        menu->addAction(editor::Icons::icon(QStringLiteral("trash-2")), tr("Delete"), QKeySequence(Qt::Key_Delete), this, [this, target] { remove(target); });
    }
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace dyad::panels
