// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/problems/Diagnostic.h"
#include <QAbstractListModel>
#include <QHash>
#include <QMap>
#include <QVector>

namespace dyad::panels {

/// All diagnostics of a project as rows: a file, then what is said about it unless it is folded. Each source owns what it said and
/// replaces it. Flat, so that 10,000 of them are shown at once. GUI thread.
class ProblemsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IsFileRole = Qt::UserRole + 1, FoldedRole, CountRole, SeverityRole };
    using Severity = Diagnostic::Severity;
    using QAbstractListModel::QAbstractListModel;

    void setRoot(const QString &folder);   ///< paths are shown from here
    /// Replaces what `source` said about `path` (a language server's way).
    void set(const QString &source, const QString &path, const QVector<Diagnostic> &diagnostics);
    /// Adds one more (a build's way); clearSource() when it starts again.
    void add(const Diagnostic &diagnostic);
    void clearSource(const QString &source);

    struct Filter {
        QString text;           ///< in the message, the path, the source or the code
        bool errors = true, warnings = true, others = true;
        bool operator==(const Filter &) const = default;
    };
    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const Diagnostic *diagnosticAt(int row) const;   ///< nullptr for a file's row
    QString fileAt(int row) const;
    void setFolded(int row, bool folded);
    int count(Severity severity) const { return m_counts[static_cast<size_t>(severity)]; }   ///< of all, filtered or not
    int total() const;
    QVector<Diagnostic> diagnosticsOf(const QString &path) const;

Q_SIGNALS:
    void countsChanged(int errors, int warnings);

private:
    struct Row {
        QString path;
        int index;   // into m_shown[path]; -1: the file
    };
    void rebuild();
    void scheduleRebuild();
    bool passes(const Diagnostic &diagnostic) const;
    QString relative(const QString &path) const;

    QString m_root;
    QMap<QString, QMap<QString, QVector<Diagnostic>>> m_all;   // path, source
    QHash<QString, QVector<Diagnostic>> m_shown;
    QHash<QString, bool> m_folded;
    QVector<Row> m_rows;
    Filter m_filter;
    int m_counts[4] = {};
    bool m_scheduled = false;
};

} // namespace dyad::panels
