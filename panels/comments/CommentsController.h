// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/RemoteProject.h"
#include <QObject>
#include <QPointer>

namespace dyad::panels {

/// The comments of the open project, for its views: who, where, and what one may do. GUI thread.
class CommentsController : public QObject {
    Q_OBJECT
public:
    using Thread = sync::wire::CommentThread;
    using Entry = sync::wire::CommentEntry;
    using QObject::QObject;

    void setProject(sync::RemoteProject *project);          ///< nullptr: none
    bool hasProject() const { return m_project; }
    sync::CommentBoard *board() const { return m_project ? m_project->comments() : nullptr; }
    std::vector<Thread> threads() const;                    ///< of files that are there
    std::optional<Thread> find(const QString &thread) const;
    QString pathOf(sync::DocId doc) const;
    QString nameOf(sync::MemberId member) const;
    static int colorOf(sync::MemberId member) { return int((std::max<sync::MemberId>(member, 1) - 1) % 6); }
    bool canWrite() const;
    bool isOwn(const Entry &entry) const;
    bool canDelete(const Entry &entry) const;
    QString markdown() const;                               ///< of all threads

Q_SIGNALS:
    void reset();                                           ///< another project, another role, all is new
    void changed(const QString &thread, dyad::sync::DocId doc);     ///< thread may be empty: any of doc
    void refused(const QString &message);

private:
    QPointer<sync::RemoteProject> m_project;
};

} // namespace dyad::panels
