// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/workcopy/DiskPlacing.h"
#include "sync/workcopy/DocumentLinks.h"
#include "sync/workcopy/WorkCopyContext.h"
#include <QObject>

namespace dyad::sync {

/// The way from the project to the disk: compares what the project has with what lies here, document by document, and takes the next step
/// that brings them together. Called again and again, it ends where both are equal; so a lost event or an interrupted step does no harm. Main thread.
class RemoteChanges : public QObject {
    Q_OBJECT
public:
    RemoteChanges(WorkCopyContext &shared, DocumentLinks &links);

    void reconcile(const QList<DocId> &docs);
    /// Only the texts that are open here, to the disk: what can be done without the server.
    void writeOut(const QList<DocId> &docs);
    /// A file that was changed here by somebody who may only read it: as the project has it again, that version is kept beside it.
    void putBack(DocId doc);
    bool isIdle() const { return arriving.isEmpty(); }
    qsizetype waiting() const { return arriving.size() + queue.size(); }
    void setPersonName(const QString &name) { personName = name; }

Q_SIGNALS:
    void written(dyad::sync::DocId doc);        ///< a text, to the disk

private:
    struct TextWrite {
        WorkCopyItem item;
        TextOperation op;
        bool isClean = false;
        // result
        FileWriter::Result result;
        QByteArray hash;
        TextOperation displaced;        ///< shadow → what somebody wrote in the last instant
        bool isBroken = false;
    };
    using Writes = QVector<TextWrite>;
    bool step(DocId doc, Writes &writes);
    void arrive(const FileEntry &entry);
    void arriveText(const FileEntry &entry);
    void arriveBlob(const FileEntry &entry);
    void arriveFolder(const FileEntry &entry);
    void place(const FileEntry &entry, const QByteArray &bytes, const QByteArray &hash, Version version);
    void placeArrived();
    void onPlaced(const FileEntry &entry, WorkCopyItem item, const DiskPlacing::Outcome &outcome);
    void departed(DocId doc, const QString &path, const std::string &code);
    void leave(TrackedFile &file);
    void move(TrackedFile &file, const FileEntry &entry);
    void onMoved(DocId doc, const QString &to, const DiskPlacing::Outcome &outcome);
    void replaceBlob(TrackedFile &file, const FileEntry &entry);
    void onBlobWritten(DocId doc, const FileEntry &entry, const DiskPlacing::Outcome &outcome);
    void writeBlob(DocId doc, const FileEntry &entry, const QByteArray &bytes);
    void putBackText(TrackedFile &file);
    void onPutBack(DocId doc, const DiskPlacing::Outcome &outcome);
    void notePutBack(const QString &path, const QString &keptAs);
    void changeMode(TrackedFile &file, bool executable);
    void queueWrite(TrackedFile &file, Writes &writes);
    void write(const Writes &writes);
    static Writes writeOnDisk(DiskRoom &room, WorkCopyDatabase &database, Writes writes);
    void onWritten(const TextWrite &one);
    std::function<bool(const QString &)> folderKeeper() const;

    WorkCopyContext &context;
    DocumentLinks &documents;
    QSet<DocId> arriving;
    QList<FileEntry> queue;         // to arrive, when others have
    QString personName;
    struct Arrived {
        FileEntry entry;
        DiskPlacing::Arrival arrival;
    };
    QVector<Arrived> arrived;       // fetched, to be placed together
};

} // namespace dyad::sync
