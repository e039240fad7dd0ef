// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAbstractItemModel>
#include <QFileSystemWatcher>
#include <QHash>
#include <QSet>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

namespace dyad::panels {

/// A folder of the file system as a tree whose only top row is the folder itself. Folders are read when they are opened and kept right by
/// watching them. ".git" is not shown. Paths are relative to the root, with '/' between segments; the root's is empty. GUI thread.
class FileTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role { PathRole = Qt::UserRole + 1, FolderRole, IgnoredRole, PeopleRole, ModifiedRole, MarkRole, DraftRole, BrokenRole };
    static constexpr QChar ChangedWithin{u'\u2022'};    ///< the mark of a folder that changed files lie in
    using IgnorePredicate = std::function<bool(const QString &path, bool folder)>;

    explicit FileTreeModel(QObject *parent = nullptr);
    ~FileTreeModel() override;

    void setRoot(const QString &folder, IgnorePredicate ignored);
    QString root() const { return m_root; }
    QString absolute(const QString &path) const;
    QString path(const QModelIndex &index) const;
    bool isFolder(const QModelIndex &index) const;
    /// The row of a path; reads the folders on the way. Invalid where there is no such file.
    QModelIndex indexOf(const QString &path);
    /// Reads everything that is loaded again; also after the ignore rules changed.
    void refresh();

    void setPeople(const QHash<QString, QList<int>> &people);      ///< colour numbers of who is in a file
    void setModified(const QSet<QString> &paths);                  ///< with text that is not saved
    void setMarks(const QHash<QString, QChar> &marks);             ///< a letter a file: what happened to it since the last commit

    /// A row without a name yet, to be named in place. editingFinished with a name, or dropDraft, ends it.
    QModelIndex addDraft(const QModelIndex &folder, bool isFolder);
    void dropDraft();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return 1; }
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void renameRequested(const QString &path, const QString &newPath);
    void createRequested(const QString &path, bool folder);
    void refreshed();

private:
    struct Node;
    struct Listed;
    Node *node(const QModelIndex &index) const;
    QModelIndex indexFor(const Node *node) const;
    std::vector<Listed> list(Node *folder) const;
    void load(Node *folder);
    void unload(Node *folder);
    void rescan(Node *folder);
    void removeMissing(Node *folder, const std::vector<Listed> &now);
    void insertNew(Node *folder, const std::vector<Listed> &now);
    Node *childNamed(const Node *folder, const QString &name) const;
    void renumber(Node *folder, size_t from);
    void onFolderChanged(const QString &folder);
    void forEachLoaded(Node *folder, const std::function<void(Node *)> &visit);
    void marksChanged();

    QString m_root;
    IgnorePredicate m_ignored;
    std::unique_ptr<Node> m_top;        // the invisible parent of the root row
    Node *m_draft = nullptr;
    QHash<QString, QList<int>> m_people;
    QSet<QString> m_modified;
    QHash<QString, QChar> m_marks;
    QFileSystemWatcher m_watcher;
    QSet<QString> m_dirty;
    QTimer m_rescan;
};

} // namespace dyad::panels
