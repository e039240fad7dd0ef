// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/files/FileTreeModel.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <filesystem>

namespace dyad::panels {

namespace {
constexpr int RescanDelay = 80;     // ms: a build or a checkout changes many files in one go
}

struct FileTreeModel::Node {
    QString name, path;
    bool folder = false, ignored = false, loaded = false, draft = false, broken = false;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;
};

struct FileTreeModel::Listed {
    QString name;
    bool folder = false;
    /// Folders first, then by name without regard to case.
    static bool before(const QString &a, bool aFolder, const QString &b, bool bFolder)
    {
        if (aFolder != bFolder)
            return aFolder;
        const int order = a.compare(b, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a < b;
    }
    bool operator<(const Listed &other) const { return before(name, folder, other.name, other.folder); }
};

FileTreeModel::FileTreeModel(QObject *parent)
    : QAbstractItemModel(parent), m_top(std::make_unique<Node>())
{
    m_rescan.setSingleShot(true);
    m_rescan.setInterval(RescanDelay);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileTreeModel::onFolderChanged);
    connect(&m_rescan, &QTimer::timeout, this, [this] {
        const QSet<QString> dirty = std::exchange(m_dirty, {});
        forEachLoaded(m_top.get(), [&](Node *folder) {
            if (folder != m_top.get() && dirty.contains(absolute(folder->path)))
                rescan(folder);
        });
        Q_EMIT refreshed();
    });
}

FileTreeModel::~FileTreeModel() = default;

void FileTreeModel::setRoot(const QString &folder, IgnorePredicate ignored)
{
    beginResetModel();
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_root = folder;
    m_ignored = std::move(ignored);
    m_draft = nullptr;
    m_top = std::make_unique<Node>();
    m_top->folder = m_top->loaded = true;
    if (!folder.isEmpty()) {
        auto root = std::make_unique<Node>();
        root->name = QDir(folder).dirName();
        root->folder = true;
        root->parent = m_top.get();
        m_top->children.push_back(std::move(root));
    }
    endResetModel();
}

QString FileTreeModel::absolute(const QString &path) const
{
    return path.isEmpty() ? m_root : m_root + QLatin1Char('/') + path;
}

FileTreeModel::Node *FileTreeModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_top.get();
}

QModelIndex FileTreeModel::indexFor(const Node *node) const
{
    return node == m_top.get() ? QModelIndex() : createIndex(node->row, 0, const_cast<Node *>(node));
}

QString FileTreeModel::path(const QModelIndex &index) const { return node(index)->path; }
bool FileTreeModel::isFolder(const QModelIndex &index) const { return node(index)->folder; }

FileTreeModel::Node *FileTreeModel::childNamed(const Node *folder, const QString &name) const
{
    for (const auto &child : folder->children)
        if (!child->draft && child->name == name)
            return child.get();
    return nullptr;
}

QModelIndex FileTreeModel::indexOf(const QString &path)
{
    if (m_top->children.empty())
        return {};
    Node *at = m_top->children.front().get();
    for (const QString &segment : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        load(at);
        at = childNamed(at, segment);
        if (!at)
            return {};
    }
    return indexFor(at);
}

std::vector<FileTreeModel::Listed> FileTreeModel::list(Node *folder) const
{
    std::vector<Listed> entries;
    std::error_code error;
    const std::filesystem::path at(absolute(folder->path).toStdString());
    for (std::filesystem::directory_iterator it(at, error), end; !error && it != end; it.increment(error)) {
        const QString name = QFile::decodeName(QByteArray::fromStdString(it->path().filename().string()));
        if (name == QLatin1String(".git"))
            continue;
        std::error_code ignore;
        entries.push_back({name, it->is_directory(ignore)});
    }
    folder->broken = bool(error);
    std::sort(entries.begin(), entries.end());
    return entries;
}

void FileTreeModel::load(Node *folder)
{
    if (folder->loaded || !folder->folder)
        return;
    folder->loaded = true;
    m_watcher.addPath(absolute(folder->path));
    insertNew(folder, list(folder));
}

void FileTreeModel::insertNew(Node *folder, const std::vector<Listed> &now)
{
    QSet<QString> known;
    for (const auto &child : folder->children)
        if (!child->draft)
            known.insert(child->name);
    std::vector<std::unique_ptr<Node>> fresh;
    for (const Listed &entry : now) {
        if (known.contains(entry.name))
            continue;
        auto child = std::make_unique<Node>();
        child->name = entry.name;
        child->path = folder->path.isEmpty() ? entry.name : folder->path + QLatin1Char('/') + entry.name;
        child->folder = entry.folder;
        child->parent = folder;
        child->ignored = folder->ignored || (m_ignored && m_ignored(child->path, entry.folder));
        fresh.push_back(std::move(child));
    }
    if (fresh.empty())
        return;
    if (folder->children.empty()) {     // the first reading: in one go
        beginInsertRows(indexFor(folder), 0, int(fresh.size()) - 1);
        folder->children = std::move(fresh);
        renumber(folder, 0);
        endInsertRows();
        return;
    }
    for (auto &child : fresh) {
        const auto place = std::find_if(folder->children.begin(), folder->children.end(), [&](const auto &other) {
            return !other->draft && Listed::before(child->name, child->folder, other->name, other->folder);
        });
        const auto row = size_t(place - folder->children.begin());
        beginInsertRows(indexFor(folder), int(row), int(row));
        folder->children.insert(place, std::move(child));
        renumber(folder, row);
        endInsertRows();
    }
}

void FileTreeModel::removeMissing(Node *folder, const std::vector<Listed> &now)
{
    QHash<QString, bool> present;
    for (const Listed &entry : now)
        present.insert(entry.name, entry.folder);
    for (size_t row = folder->children.size(); row-- > 0;) {
        Node *child = folder->children[row].get();
        const auto found = present.constFind(child->name);
        if (child->draft || (found != present.constEnd() && *found == child->folder))
            continue;
        beginRemoveRows(indexFor(folder), int(row), int(row));
        unload(child);
        if (m_draft && m_draft->parent == child)
            m_draft = nullptr;
        folder->children.erase(folder->children.begin() + qptrdiff(row));
        renumber(folder, row);
        endRemoveRows();
    }
}

void FileTreeModel::unload(Node *folder)
{
    forEachLoaded(folder, [this](Node *node) { m_watcher.removePath(absolute(node->path)); });
}

void FileTreeModel::rescan(Node *folder)
{
    const std::vector<Listed> now = list(folder);
    removeMissing(folder, now);
    insertNew(folder, now);
}

void FileTreeModel::renumber(Node *folder, size_t from)
{
    for (size_t row = from; row < folder->children.size(); ++row)
        folder->children[row]->row = int(row);
}

void FileTreeModel::forEachLoaded(Node *folder, const std::function<void(Node *)> &visit)
{
    if (!folder->loaded)
        return;
    visit(folder);
    // By position: visiting may add or remove rows.
    for (size_t i = 0; i < folder->children.size(); ++i)
        forEachLoaded(folder->children[i].get(), visit);
}

void FileTreeModel::onFolderChanged(const QString &folder)
{
    m_dirty.insert(folder);
    if (!m_rescan.isActive())
        m_rescan.start();
}

void FileTreeModel::refresh()
{
    forEachLoaded(m_top.get(), [this](Node *folder) {
        if (folder == m_top.get())
            return;
        rescan(folder);
        for (const auto &child : folder->children)
            child->ignored = folder->ignored || (m_ignored && m_ignored(child->path, child->folder));
    });
    marksChanged();
    Q_EMIT refreshed();
}

void FileTreeModel::setPeople(const QHash<QString, QList<int>> &people)
{
    if (m_people == people)
        return;
    m_people = people;
    marksChanged();
}

void FileTreeModel::setModified(const QSet<QString> &paths)
{
    if (m_modified == paths)
        return;
    m_modified = paths;
    marksChanged();
}

void FileTreeModel::setMarks(const QHash<QString, QChar> &marks)
{
    if (m_marks == marks)
        return;
    m_marks = marks;
    marksChanged();
}

void FileTreeModel::marksChanged()
{
    forEachLoaded(m_top.get(), [this](Node *folder) {
        if (!folder->children.empty())
            Q_EMIT dataChanged(indexFor(folder->children.front().get()), indexFor(folder->children.back().get()));
    });
}

QModelIndex FileTreeModel::addDraft(const QModelIndex &folder, bool isFolder)
{
    dropDraft();
    Node *parent = node(folder);
    load(parent);
    auto draft = std::make_unique<Node>();
    draft->folder = isFolder;
    draft->draft = draft->loaded = true;
    draft->parent = parent;
    draft->path = parent->path;
    m_draft = draft.get();
    beginInsertRows(indexFor(parent), 0, 0);
    parent->children.insert(parent->children.begin(), std::move(draft));
    renumber(parent, 0);
    endInsertRows();
    return indexFor(m_draft);
}

void FileTreeModel::dropDraft()
{
    if (!m_draft)
        return;
    Node *parent = m_draft->parent;
    const int row = m_draft->row;
    beginRemoveRows(indexFor(parent), row, row);
    m_draft = nullptr;
    parent->children.erase(parent->children.begin() + row);
    renumber(parent, size_t(row));
    endRemoveRows();
}

QModelIndex FileTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *folder = node(parent);
    if (column != 0 || row < 0 || size_t(row) >= folder->children.size())
        return {};
    return createIndex(row, 0, folder->children[size_t(row)].get());
}

QModelIndex FileTreeModel::parent(const QModelIndex &index) const
{
    const Node *at = node(index);
    return at == m_top.get() ? QModelIndex() : indexFor(at->parent);
}

int FileTreeModel::rowCount(const QModelIndex &parent) const { return int(node(parent)->children.size()); }

bool FileTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Node *at = node(parent);
    return at->folder && !at->draft && (!at->loaded || !at->children.empty());
}

bool FileTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Node *at = node(parent);
    return at->folder && !at->loaded;
}

void FileTreeModel::fetchMore(const QModelIndex &parent) { load(node(parent)); }

QVariant FileTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *at = node(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return at->name;
    case Qt::ToolTipRole: return at->broken ? tr("%1 cannot be read").arg(QDir::toNativeSeparators(absolute(at->path))) : QDir::toNativeSeparators(absolute(at->path));
    case Qt::AccessibleTextRole: return at->folder ? tr("Folder %1").arg(at->name) : at->name;
    case PathRole: return at->path;
    case FolderRole: return at->folder;
    case IgnoredRole: return at->ignored;
    case ModifiedRole: return m_modified.contains(at->path);
    case MarkRole: return m_marks.value(at->path, QLatin1Char(' '));
    case PeopleRole: return QVariant::fromValue(m_people.value(at->path));
    case DraftRole: return at->draft;
    case BrokenRole: return at->broken;
    default: return {};
    }
}

bool FileTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    Node *at = node(index);
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || name.isEmpty() || name == at->name)
        return false;
    const QString folder = at->draft ? at->path : at->path.section(QLatin1Char('/'), 0, -2);
    const QString path = folder.isEmpty() ? name : folder + QLatin1Char('/') + name;
    if (at->draft)
        Q_EMIT createRequested(path, at->folder);
    else
        Q_EMIT renameRequested(at->path, path);
    return true;    // the row itself changes when the file system has
}

Qt::ItemFlags FileTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return node(index)->path.isEmpty() && !node(index)->draft ? flags : flags | Qt::ItemIsEditable;
}

} // namespace dyad::panels
