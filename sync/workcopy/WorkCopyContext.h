// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ProjectSession.h"
#include "sync/store/WorkCopyDatabase.h"
#include "sync/workcopy/BlobTransfer.h"
#include "sync/workcopy/DiskThread.h"
#include "sync/workcopy/FileTable.h"
#include "sync/workcopy/PendingWork.h"
#include "sync/workcopy/Problem.h"
#include <QMap>

namespace dyad::sync {

/// What the parts of a working copy share. Main thread; `database` is used in the disk's jobs only.
struct WorkCopyContext {
    QString root;               ///< canonical path of the folder
    ProjectSession &project;
    BlobTransfer &blobs;
    WorkCopyDatabase &database;
    DiskThread &disk;
    FileTable files;
    PendingWork work;
    QMap<QString, Problem> problems = {};
    QHash<QString, QString> putBack = {};       ///< where a version of one's own of a file that one may only read was put, and of which
    QHash<DocId, Version> latest = {};          ///< newest version heard of, where no session is open
    QSet<QString> creating = {};                ///< paths whose creation was asked for
    int requests = 0;                           ///< to the server, not yet answered

    bool isLive() const { return project.state() == ProjectSession::State::Live; }
    bool mayWrite() const { return project.role() != u"viewer"; }
    bool mayWrite(DocId doc) const
    {
        const auto entry = project.files().constFind(doc);
        return mayWrite() && (entry == project.files().constEnd() || !entry->readOnly);
    }
    void setProblem(const QString &path, const Error &error)
    {
        problems.insert(path, {path, QString::fromStdString(error.code), QString::fromStdString(error.message)});
    }
    /// Keeps what is known of a file, and with text its new shadow.
    void store(const WorkCopyItem &item, std::optional<QByteArray> text = std::nullopt)
    {
        disk.run<bool>([this, item, text](DiskRoom &) { return database.save(item, text).has_value(); }, [](bool) {});
    }
    void forget(TrackedFile &file)
    {
        const DocId doc = file.row.doc;
        files.remove(doc);
        disk.run<bool>([this, doc](DiskRoom &) { return database.remove(doc).has_value(); }, [](bool) {});
    }
};

} // namespace dyad::sync
