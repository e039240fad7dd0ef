// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/search/SearchMatch.h"
#include <QAbstractListModel>
#include <QHash>
#include <QSet>

namespace dyad::panels {

/// Results as rows: a file, then its matches unless it is folded. Files stand in the order of their paths, whatever order they come
/// in. Flat, so that a view with rows of one height shows 20,000 of them at once. GUI thread.
class SearchResultsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IsFileRole = Qt::UserRole + 1, FoldedRole, CountRole };
    using QAbstractListModel::QAbstractListModel;
    static constexpr qsizetype MostOneByOne = 300;      ///< files that go in rows of their own; more go in one reset, folds stay

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    void clear();
    void add(const std::vector<FileMatches> &files);
    /// What there is in these files now takes the place of what was there before; what did not change keeps its row. What was dismissed stays away as
    /// long as its line is the same. mostMatches: files that are new in the list come only as far as there is room.
    void replace(const QStringList &searched, const std::vector<FileMatches> &files, qint64 mostMatches);
    void setFolded(int row, bool folded);   ///< of the file that the row belongs to
    void setAllFolded(bool folded);
    void dismiss(int row);                  ///< takes a match, or a file with all its matches, out of the list

    const FileMatches *fileAt(int row) const;
    const SearchMatch *matchAt(int row) const;   ///< nullptr for a file's row
    int fileRow(int row) const;
    qint64 matchCount() const { return m_matches; }
    int fileCount() const { return static_cast<int>(m_groups.size()); }
    std::vector<FileMatches> files() const;

private:
    struct Group {
        FileMatches file;
        bool folded = false;
        int rows() const { return folded ? 1 : 1 + static_cast<int>(file.matches.size()); }
    };
    size_t groupOf(int row) const;
    // A match that was taken out: which line it stood in, and where.
    struct Dismissed {
        QByteArray preview;
        int previewStart = 0;
    };
    int groupOfPath(const QString &path) const;     // -1: none
    void withoutDismissed(FileMatches &file) const;
    void replaceMatches(size_t group, FileMatches file);
    void insert(const FileMatches &file);
    void shift(size_t fromGroup, int rows);
    void removeGroup(size_t group);
    void removeMany(const QStringList &searched, const QHash<QString, const FileMatches *> &now);
    void countRows();

    std::vector<Group> m_groups;
    std::vector<int> m_start;   // first row of each group
    int m_rows = 0;
    qint64 m_matches = 0;
    QHash<QString, std::vector<Dismissed>> m_dismissed;     // by absolute path
    QSet<QString> m_dismissedFiles;
};

} // namespace dyad::panels
