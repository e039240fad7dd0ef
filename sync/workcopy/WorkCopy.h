// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ProjectSession.h"
#include "sync/store/ClientStore.h"
#include "sync/workcopy/BlobTransfer.h"
#include "sync/workcopy/Problem.h"
#include <QObject>
#include <QVector>
#include <memory>

namespace dyad::sync {

struct WorkCopyContext;
class DiskThread;
class DocumentLinks;
class LocalChanges;
class RemoteChanges;
struct Observation;
struct WorkCopyItem;

/// A folder on the disk and a project, kept equal in both directions while both change. Works while the project is live; offline it gathers,
/// and puts both together afterwards. Writes nothing into the folder but the project's files. GUI/main thread; the disk is touched on a
/// thread of its own.
///
/// `project` must follow (Connection::Options::follow) and outlive this, as must `blobs` and `store`. Destroying it (or stop()) waits for the
/// step on the disk that is under way.
class WorkCopy : public QObject {
    Q_OBJECT
public:
    enum class State {
        Stopped,
        Offline,            ///< the project is not live
        Scanning,           ///< the first look at the folder
        Working,            ///< something is on its way
        Converged,          ///< nothing to do either way
        FolderMissing,      ///< the folder was moved, deleted or unmounted: stopped, nothing is deleted for others. Final
        Failed,             ///< the project failed, see its failure(). Final
    };
    enum class FileStatus { Unknown, Synced, Pending, Problem };

    WorkCopy(ProjectSession &project, BlobTransfer &blobs, ClientStore &store, QObject *parent = nullptr);
    ~WorkCopy() override;

    /// A folder can be joined into where it holds nothing, or is the working copy of this very project. Error "not-empty", "other-project".
    static Expected<void> mayJoin(const QString &folder, const QString &server, const QString &project);

    void start();
    State state() const { return current; }
    QString folder() const;
    QVector<Problem> problems() const;
    FileStatus statusOf(const QString &path) const;
    qint64 filesDone() const;               ///< of filesTotal(); for a progress bar
    qint64 filesTotal() const;

    // For editors.
    void holdOpen(DocId doc);               ///< the document's text is written to disk by save() only; changes on disk still come in
    void release(DocId doc);                ///< once for each holdOpen; then what is not written yet is
    void save(DocId doc);                   ///< answered by saved()

    qsizetype heldDeletions() const;
    void confirmDeletions();                ///< after deletionsHeld: yes, delete them for everybody
    void restoreDeleted();                  ///< no, bring them back

Q_SIGNALS:
    void stateChanged(dyad::sync::WorkCopy::State state);
    void converged();
    void progress(qint64 done, qint64 total);       ///< files
    void problemsChanged();
    void saved(dyad::sync::DocId doc);
    void deletionsHeld(qsizetype files);
    void watchFailed(const QString &message);

private:
    struct Scan;
    void connectProject();
    void connectDisk();
    void projectChanged();
    void scan();
    void onScanned(const Scan &scan);
    void addKnown(const QVector<WorkCopyItem> &items);
    void giveMemoryBack();
    void pump();
    void lookAt(const QStringList &paths);
    void reconcileAll();
    void judge();
    bool hasWork() const;
    void become(State state);
    void announceProblems();
    bool isFinal() const { return current == State::FolderMissing || current == State::Failed || current == State::Stopped; }

    ProjectSession &project;
    std::unique_ptr<DiskThread> disk;
    std::unique_ptr<WorkCopyContext> context;
    std::unique_ptr<DocumentLinks> documents;
    std::unique_ptr<LocalChanges> local;
    std::unique_ptr<RemoteChanges> remote;
    ClientStore &store;
    State current = State::Stopped;
    bool isScanned = false, isScanning = false, isTrimDue = false, isOfflineTold = false;
    QHash<DocId, int> earlyHolds;       // asked for before the files were known
    QSet<DocId> earlySaves;
    QStringList knownProblems;
    qint64 lastDone = -1, lastTotal = -1;
};

} // namespace dyad::sync
