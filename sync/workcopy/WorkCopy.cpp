// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/WorkCopy.h"
#include "sync/workcopy/DocumentLinks.h"
#include "sync/workcopy/LocalChanges.h"
#include "sync/workcopy/RemoteChanges.h"
#include "sync/workcopy/WorkCopyContext.h"
#include <QCoreApplication>
#include <QDir>
#include <malloc.h>

namespace dyad::sync {

struct WorkCopy::Scan {
    bool isThere = false;
    std::optional<QVector<WorkCopyItem>> items;         // the first time
    QVector<Observation> found;
};

WorkCopy::WorkCopy(ProjectSession &of, BlobTransfer &blobs, ClientStore &keptIn, QObject *parent)
    : QObject(parent), project(of), disk(std::make_unique<DiskThread>(keptIn.binding().folder)),
      context(new WorkCopyContext{keptIn.binding().folder, of, blobs, keptIn.workCopy(), *disk, {}, {}}),
      documents(std::make_unique<DocumentLinks>(*context)), local(std::make_unique<LocalChanges>(*context, *documents)),
      remote(std::make_unique<RemoteChanges>(*context, *documents)), store(keptIn)
{
    context->files.onKnown = [this](const QString &path, bool known) {
        disk->run<bool>([path, known](DiskRoom &room) {
            room.setKnown(path, known);
            return true;
        }, [](bool) {});
    };
}

WorkCopy::~WorkCopy() { disk.reset(); }

Expected<void> WorkCopy::mayJoin(const QString &folder, const QString &server, const QString &project)
{
    if (const auto binding = ClientStore::bindingOf(folder)) {
        if (binding->project == project && binding->server == server)
            return {};
        return fail("other-project", QCoreApplication::translate("Error", "This folder is the working copy of another project.").toStdString());
    }
    const QDir dir(folder);
    if (dir.exists() && !dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return fail("not-empty", QCoreApplication::translate("Error", "The folder is not empty; join into an empty one, so that nothing of yours is mixed in.").toStdString());
    return {};
}

void WorkCopy::start()
{
    if (current != State::Stopped)
        return;
    current = State::Offline;
    connect(&context->work, &PendingWork::due, this, &WorkCopy::pump);
    connect(local.get(), &LocalChanges::deletionsHeld, this, &WorkCopy::deletionsHeld);
    connect(local.get(), &LocalChanges::changeRefused, remote.get(), &RemoteChanges::putBack);
    connect(remote.get(), &RemoteChanges::written, this, &WorkCopy::saved);
    connectDisk();
    connectProject();
    projectChanged();
}

void WorkCopy::connectDisk()
{
    connect(disk.get(), &DiskThread::touched, this, [this](const QStringList &paths) {
        for (const QString &path : paths)
            context->work.look(path);
    });
    connect(disk.get(), &DiskThread::drained, &context->work, &PendingWork::wake);
    connect(disk.get(), &DiskThread::rescanNeeded, this, [this] {
        isScanned = false;
        context->work.wake();
    });
    connect(disk.get(), &DiskThread::rootGone, this, [this] { become(State::FolderMissing); });
    connect(disk.get(), &DiskThread::watchFailed, this, &WorkCopy::watchFailed);
}

void WorkCopy::connectProject()
{
    auto name = [this](const FileEntry &entry) {
        context->work.reconcile(entry.doc);
        for (auto problem = context->problems.cbegin(); problem != context->problems.cend(); ++problem)
            context->work.look(problem.key());      // what was in the way may have gone
    };
    connect(&project, &ProjectSession::stateChanged, this, &WorkCopy::projectChanged);
    connect(&project, &ProjectSession::treeReset, this, &WorkCopy::reconcileAll);
    connect(&project, &ProjectSession::fileCreated, this, name);
    connect(&project, &ProjectSession::fileRenamed, this, name);
    connect(&project, &ProjectSession::fileRemoved, this, name);
    connect(&project, &ProjectSession::fileChanged, this, name);
    connect(&project, &ProjectSession::waitingEditsChanged, this, [this] { context->work.wake(); });
}

void WorkCopy::projectChanged()
{
    if (isFinal())
        return;
    if (project.state() == ProjectSession::State::Failed) {
        become(State::Failed);
    } else if (!context->isLive()) {
        const bool isNews = project.state() == ProjectSession::State::Offline && current == State::Offline && !std::exchange(isOfflineTold, true);
        become(State::Offline);
        context->work.wake();
        if (isNews)
            Q_EMIT stateChanged(current);       // it has been so from the start: now it is known that the server is away
    } else {
        for (const Participant &one : project.participants()) {
            if (one.self)
                remote->setPersonName(one.name);
        }
        isScanned = isScanned && !local->lookAgain();
        become(isScanned ? State::Working : State::Scanning);
        reconcileAll();
    }
}

void WorkCopy::reconcileAll()
{
    for (auto entry = project.files().cbegin(); entry != project.files().cend(); ++entry)
        context->work.reconcile(entry.key());
    for (const TrackedFile *file : context->files.all())
        context->work.reconcile(file->row.doc);
    context->work.wake();
}

void WorkCopy::scan()
{
    isScanning = isTrimDue = true;
    const bool isFirst = context->files.count() == 0;
    auto job = [this, isFirst](DiskRoom &room) {
        Scan result;
        result.isThere = room.isStillThere();
        if (!result.isThere)
            return result;
        if (isFirst) {
            auto items = context->database.items();
            result.items = items ? *items : QVector<WorkCopyItem>();
            for (const WorkCopyItem &item : std::as_const(*result.items))
                room.setKnown(item.path, true);
        }
        result.found = room.scanAll();
        return result;
    };
    disk->run<Scan>(job, [this](const Scan &result) { onScanned(result); });
}

void WorkCopy::onScanned(const Scan &result)
{
    isScanning = false;
    isScanned = true;
    if (!result.isThere) {
        become(State::FolderMissing);
        return;
    }
    const bool isFirst = context->files.count() == 0;
    if (isFirst && result.items)
        addKnown(*result.items);
    const auto asked = std::exchange(earlyHolds, {});
    for (auto hold = asked.cbegin(); hold != asked.cend(); ++hold) {
        TrackedFile *file = context->files.find(hold.key());
        for (int i = 0; file && file->isText() && i < *hold; ++i)
            documents->hold(*file);
    }
    for (const DocId doc : store.documents().withHeldEdits()) {
        TrackedFile *file = context->files.find(doc);
        if (file && file->isText())
            documents->whenOpen(*file, [] {});
    }
    for (const DocId doc : std::exchange(earlySaves, {}))
        save(doc);
    local->consider(result.found, true);
    reconcileAll();
}

void WorkCopy::addKnown(const QVector<WorkCopyItem> &items)
{
    for (WorkCopyItem item : items) {
        // One string for tree and table: with tens of thousands of files it counts.
        if (const auto entry = project.files().constFind(item.doc); entry != project.files().cend() && entry->path == item.path)
            item.path = entry->path;
        context->files.add(std::move(item)).isUnsettled = true;
    }
}

void WorkCopy::lookAt(const QStringList &paths)
{
    struct Look {
        bool isThere = false;
        QVector<Observation> found;
    };
    auto job = [paths](DiskRoom &room) {
        Look look{room.isStillThere(), {}};
        if (look.isThere)
            look.found = room.look(paths);
        return look;
    };
    disk->run<Look>(job, [this](const Look &look) {
        if (!look.isThere)
            become(State::FolderMissing);
        else if (!isFinal())
            local->consider(look.found, false);
        context->work.wake();
    });
}

void WorkCopy::pump()
{
    if (isFinal() || (!context->isLive() && project.files().isEmpty()))
        return;
    if (!isScanned && !isScanning)
        scan();
    if (!isScanned)
        return;
    if (const QStringList paths = context->work.takePaths(); !paths.isEmpty())
        lookAt(paths);
    if (!context->isLive()) {
        remote->writeOut(context->work.takeDocuments());
        announceProblems();
        return;
    }
    remote->reconcile(context->work.takeDocuments());
    local->pump();
    judge();
}

bool WorkCopy::hasWork() const
{
    if (!isScanned || isScanning || disk->isBusy() || context->requests > 0 || !context->work.isEmpty() || !local->isIdle() || !remote->isIdle()
        || remote->waiting() > 0 || documents->hasUnsent() || project.waitingEdits() > 0)
        return true;
    const auto files = context->files.all();
    return std::any_of(files.cbegin(), files.cend(), [this](const TrackedFile *file) {
        return !context->problems.contains(file->row.path) && (file->isBusy || file->hasToBeWritten() || !file->whenOpen.empty());
    });
}

void WorkCopy::judge()
{
    announceProblems();
    const qint64 done = filesDone(), total = filesTotal();
    if (done != lastDone || total != lastTotal)
        Q_EMIT progress(lastDone = done, lastTotal = total);
    const bool isBusy = hasWork();
    become(!isScanned ? State::Scanning : isBusy ? State::Working : State::Converged);
    if (isBusy && local->heldDeletions() == 0)
        context->work.wakeLater();
}

void WorkCopy::become(State next)
{
    if (current == next || isFinal())
        return;
    current = next;
    Q_EMIT stateChanged(next);
    if (next != State::Converged)
        return;
    if (std::exchange(isTrimDue, false))
        giveMemoryBack();
    Q_EMIT converged();
}

/// What a look at everything took: the library keeps it for another time, which may be days away.
void WorkCopy::giveMemoryBack()
{
#ifdef __GLIBC__
    disk->post([] { ::malloc_trim(0); });
#endif
}

void WorkCopy::announceProblems()
{
    QStringList now;
    for (const Problem &problem : std::as_const(context->problems))
        now.append(problem.path + QChar() + problem.message);
    if (now == knownProblems)
        return;
    knownProblems = now;
    Q_EMIT problemsChanged();
}

QString WorkCopy::folder() const { return context->root; }

QVector<Problem> WorkCopy::problems() const { return QVector<Problem>(context->problems.cbegin(), context->problems.cend()); }

WorkCopy::FileStatus WorkCopy::statusOf(const QString &path) const
{
    if (context->problems.contains(path))
        return FileStatus::Problem;
    const TrackedFile *file = context->files.at(path);
    if (!file)
        return context->creating.contains(path) ? FileStatus::Pending : FileStatus::Unknown;
    return file->isBusy || !file->sinceDisk.isEmpty() || !file->row.isClean ? FileStatus::Pending : FileStatus::Synced;
}

qint64 WorkCopy::filesDone() const { return context->files.count(); }

qint64 WorkCopy::filesTotal() const
{
    const qint64 toCome = local->waiting() + context->creating.size();
    return std::max<qint64>(context->files.count() + toCome, project.files().size() + toCome);
}

void WorkCopy::holdOpen(DocId doc)
{
    TrackedFile *file = context->files.find(doc);
    if (file && file->isText())
        documents->hold(*file);
    else if (!file && !isScanned)
        ++earlyHolds[doc];
}

void WorkCopy::release(DocId doc)
{
    if (TrackedFile *file = context->files.find(doc))
        documents->release(*file);
    else if (const auto early = earlyHolds.find(doc); early != earlyHolds.end())
        *early = std::max(0, *early - 1);
}

void WorkCopy::save(DocId doc)
{
    TrackedFile *file = context->files.find(doc);
    if (file && !file->whenOpen.empty()) {
        // What is typed while it is being opened is known only after: without waiting it would be called saved and not be.
        documents->whenOpen(*file, [this, doc] { save(doc); });
        return;
    }
    if (!file && !isScanned) {
        earlySaves.insert(doc);     // what differs from the disk is known only after the first look
        return;
    }
    if (!file || (file->sinceDisk.isEmpty() && !file->isBusy)) {
        Q_EMIT saved(doc);
        return;
    }
    file->isSaveAsked = true;
    context->isLive() ? remote->reconcile({doc}) : remote->writeOut({doc});
}

qsizetype WorkCopy::heldDeletions() const { return local->heldDeletions(); }
void WorkCopy::confirmDeletions() { local->confirmDeletions(); }
void WorkCopy::restoreDeleted() { local->restoreDeleted(); }

} // namespace dyad::sync
