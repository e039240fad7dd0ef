// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/comments/CommentsController.h"
#include <QAbstractListModel>
#include <QTimer>
#include <functional>

namespace dyad::panels {

/// Threads by file and place, a row for each file above its own. GUI thread.
class CommentModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum class Show { Open, Resolved, All };
    enum Role { ThreadRole = Qt::UserRole + 1, PathRole, LineRole, TextRole, NameRole, ColorRole, TimeRole, RepliesRole, ResolvedRole, GoneRole };
    /// The line (from 1) where a thread is, known better here than by the server; 0: the server's.
    using LineOf = std::function<int(const CommentsController::Thread &)>;

    explicit CommentModel(CommentsController *controller, QObject *parent = nullptr);
    void setLineOf(LineOf lineOf) { m_lineOf = std::move(lineOf); }
    void setShow(Show show);
    Show shown() const { return m_show; }
    void reload();
    void reloadSoon() { m_later.start(); }
    int rowOf(const QString &thread) const;
    int openCount() const { return m_open; }
    int resolvedCount() const { return m_resolved; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString path;
        int count = 0;                              ///< of a file's row
        int line = 0;
        CommentsController::Thread thread;          ///< without an id: this is a file's row
    };
    CommentsController *m_controller;
    LineOf m_lineOf;
    Show m_show = Show::Open;
    QTimer m_later;
    static bool isSame(const std::vector<Row> &a, const std::vector<Row> &b);
    std::vector<Row> m_rows;
    int m_open = 0, m_resolved = 0;
};

} // namespace dyad::panels
