// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/workcopy/DocumentLinks.h"
#include "sync/workcopy/FileExam.h"
#include "sync/workcopy/RenameSearch.h"
#include "sync/workcopy/WorkCopyContext.h"
#include <QFile>
#include <QObject>
#include <QQueue>

namespace dyad::sync {

/// The way from the disk to the project: what other programs did to the folder becomes creations, renames, deletions and edits. Main thread.
class LocalChanges : public QObject {
    Q_OBJECT
public:
    LocalChanges(WorkCopyContext &shared, DocumentLinks &links);

    /// isWhole: the observations are of everything there is, what is not among them is gone.
    void consider(const QVector<Observation> &found, bool isWhole);
    /// Live again: has what could only be noted be looked at. True: there was a look at everything, and it has to be had again.
    bool lookAgain();
    /// Goes on with what waits for its turn.
    void pump();
    bool isIdle();
    qsizetype waiting() const { return fresh.size(); }
    qsizetype heldDeletions() const { return held.size(); }
    void confirmDeletions();
    void restoreDeleted();

Q_SIGNALS:
    /// So many files of the folder vanished at once that it may be a mistake (a folder moved away, a disk not there): nothing is deleted
    /// for the others before somebody says so.
    void deletionsHeld(qsizetype count);
    /// A file that one may only read was changed here: it is to be as the project has it.
    void changeRefused(dyad::sync::DocId doc);

private:
    struct Batch {
        QVector<DocId> gone;
        QVector<Observation> fresh;
        bool isDeferred = false;
    };
    void considerOffline(const QVector<Observation> &found, bool isWhole);
    void noteAway(const TrackedFile &file);
    bool hasChanged(const TrackedFile &file) const;
    bool mustWait(const FileExam &exam, const TrackedFile &file);
    void classify(const Observation &found, Batch &batch);
    void classifyTracked(TrackedFile &file, const Observation &found, Batch &batch);
    void classifyFresh(const Observation &found, Batch &batch);
    void noteGone(TrackedFile &file, Batch &batch);
    void settle(TrackedFile &file, const DiskStat &stat);
    void forgetProblem(const Observation &found);
    void matchRenames(Batch batch);
    void keepTogether(Batch &batch);
    void renameMatched(Batch batch, const RenameSearch::Matches &matches);
    void dispatch(const Batch &batch);
    void rename(TrackedFile &file, const Observation &to);
    void remove(DocId doc);
    void bringBack(DocId doc);
    void create(const FileExam &exam);
    void createFolder(const QString &path);
    void createBlob(const FileExam &exam);
    void onCreated(const QString &path, FileEntry::Kind kind, const FileExam &exam, Expected<FileEntry> reply);
    void examine(TrackedFile &file);
    void onExamined(DocId doc, const FileExam &exam);
    void changeText(TrackedFile &file, const FileExam &exam);
    void changeBlob(TrackedFile &file, const FileExam &exam);
    void changeKind(TrackedFile &file);
    void changeMode(TrackedFile &file, const DiskStat &stat);
    std::unique_ptr<QFile> openBlob(const QString &path) const;

    WorkCopyContext &context;
    DocumentLinks &documents;
    QQueue<QString> fresh;                  // to be created
    QHash<DocId, qint64> gone;              // not there any more, since when (ms)
    QSet<DocId> away;                       // looked at for the first time since we were away
    QSet<DocId> changedAway;                // and others had changed them, where ours were changed, too
    QVector<DocId> held;
    QSet<QString> whenLive;                 // paths where something is to be done that needs the server
    bool isWholeWhenLive = false;
    bool areDeletionsConfirmed = false;
};

} // namespace dyad::sync
