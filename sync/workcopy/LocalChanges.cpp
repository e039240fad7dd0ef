// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/LocalChanges.h"
#include "sync/wire/ProjectPath.h"
#include <QDateTime>
#include <QFile>
#include <fcntl.h>

namespace dyad::sync {

namespace {

constexpr qint64 GoneForMs = 200;           // programs that save delete, rename and make anew; only what stays away is gone
constexpr qint64 GoneAtLastMs = 2'000;      // so long it waits for the rest of what is going on
constexpr qsizetype HoldDeletionsFrom = 20; // and more than half of all files
constexpr int RequestsAtMost = 64;
constexpr qsizetype ExamineAtOnce = 16;

qint64 nowMs() { return QDateTime::currentMSecsSinceEpoch(); }

Error why(const char *code, const QString &message) { return {code, message.toStdString()}; }

} // namespace

LocalChanges::LocalChanges(WorkCopyContext &shared, DocumentLinks &links) : context(shared), documents(links) {}

bool LocalChanges::lookAgain()
{
    for (const QString &path : std::exchange(whenLive, {})) {
        if (const TrackedFile *file = context.files.at(path))
            noteAway(*file);
        for (const TrackedFile *file : context.files.below(path))
            noteAway(*file);
        context.work.look(path);
    }
    for (const TrackedFile *file : context.files.all()) {
        if (isWholeWhenLive)
            noteAway(*file);
    }
    return std::exchange(isWholeWhenLive, false);
}

/// Without the server: edits of texts are taken in (and kept), all else is looked at again when it is back.
void LocalChanges::considerOffline(const QVector<Observation> &found, bool isWhole)
{
    isWholeWhenLive = isWholeWhenLive || isWhole;
    for (const Observation &one : found) {
        TrackedFile *file = context.files.at(one.path);
        if (file && file->isText() && one.stat.isFile()) {
            Batch none;
            classifyTracked(*file, one, none);
        } else if (!isWhole) {
            whenLive.insert(one.path);
        }
    }
}

bool LocalChanges::mustWait(const FileExam &exam, const TrackedFile &file)
{
    const bool isEdit = exam.isText && file.isText();
    if (context.isLive() || (isEdit && exam.stat.executable == file.row.executable))
        return false;
    whenLive.insert(exam.path);
    return !isEdit;
}

void LocalChanges::consider(const QVector<Observation> &found, bool isWhole)
{
    if (!context.isLive()) {
        considerOffline(found, isWhole);
        return;
    }
    Batch batch;
    for (const Observation &one : found)
        classify(one, batch);
    if (isWhole) {
        QSet<QString> seen;
        for (const Observation &one : found)
            seen.insert(one.path);
        for (TrackedFile *file : context.files.all()) {
            if (seen.contains(file->row.path))
                continue;
            if (file->isUnsettled)
                noteAway(*file);
            noteGone(*file, batch);
        }
    }
    matchRenames(std::move(batch));
}

void LocalChanges::classify(const Observation &found, Batch &batch)
{
    if (found.isNameUnreadable) {
        context.setProblem(found.path, why("name-not-utf8", tr("The name is not UTF-8; the file stays on this machine.")));
        return;
    }
    forgetProblem(found);
    if (const FileEntry *entry = context.project.fileAt(found.path); entry && !context.files.find(entry->doc))
        context.work.reconcile(entry->doc);     // what lay in its way may have gone
    TrackedFile *file = context.files.at(found.path);
    if (!found.stat.isFolder()) {
        for (TrackedFile *inside : context.files.below(found.path))
            noteGone(*inside, batch);
    }
    // Its folder may hold nothing now, and a folder that holds nothing is a thing of its own.
    if (found.stat.isMissing() && found.path.contains(u'/') && !context.files.at(path::parent(found.path)))
        context.work.look(path::parent(found.path));
    if (file)
        classifyTracked(*file, found, batch);
    else if (!found.stat.isMissing() && !found.isPrivate)
        classifyFresh(found, batch);
}

/// That a file was put back is said as long as the version of one's own lies beside it.
void LocalChanges::forgetProblem(const Observation &found)
{
    if (found.stat.isMissing()) {
        if (const auto copy = context.putBack.constFind(found.path); copy != context.putBack.constEnd()) {
            context.problems.remove(*copy);
            context.putBack.erase(copy);
        }
    }
    const bool isOver = found.stat.isMissing() || found.stat.isFile() || found.isPrivate;
    if (isOver && context.problems.value(found.path).code != u"put-back")
        context.problems.remove(found.path);
}

void LocalChanges::classifyTracked(TrackedFile &file, const Observation &found, Batch &batch)
{
    const DiskStat &stat = found.stat;
    if (stat.kind == DiskStat::Kind::Link || stat.kind == DiskStat::Kind::Other) {
        context.setProblem(found.path, why("symbolic-link", tr("A symbolic link stands where a file of the project was; it is not followed.")));
        return;
    }
    const bool kindFits = stat.isFolder() == file.isFolder() && !stat.isMissing();
    if (!kindFits) {
        noteGone(file, batch);
        if (!stat.isMissing())
            context.work.lookLater(found.path);
        return;
    }
    gone.remove(file.row.doc);
    away.remove(file.row.doc);
    changedAway.remove(file.row.doc);
    held.removeOne(file.row.doc);
    if (file.isFolder())
        return;
    const bool isSame = stat.isSameFile(file.row.stat) && !file.row.stat.racy && stat.executable == file.row.executable;
    if (!isSame)
        examine(file);
    else if (!stat.racy)
        file.isUnsettled = file.isUnsettled && !file.row.isClean;
}

void LocalChanges::classifyFresh(const Observation &found, Batch &batch)
{
    if (found.stat.kind == DiskStat::Kind::Link)
        context.setProblem(found.path, why("symbolic-link", tr("Symbolic links are not shared; it stays on this machine.")));
    else if (found.stat.isFile() || (found.stat.isFolder() && found.isEmptyFolder))
        batch.fresh.append(found);
}

void LocalChanges::noteGone(TrackedFile &file, Batch &batch)
{
    const DocId doc = file.row.doc;
    if (file.isBusy) {
        context.work.lookLater(file.row.path);
        return;
    }
    const qint64 since = *gone.insert(doc, gone.value(doc, nowMs()));
    if (nowMs() - since >= GoneForMs) {
        if (!batch.gone.contains(doc))
            batch.gone.append(doc);
        return;
    }
    batch.isDeferred = true;
    context.work.lookLater(file.row.path);
}

void LocalChanges::matchRenames(Batch batch)
{
    for (auto doc = batch.gone.begin(); doc != batch.gone.end();) {
        TrackedFile *file = context.files.find(*doc);
        const auto same = std::find_if(batch.fresh.begin(), batch.fresh.end(), [&](const Observation &one) { return one.stat.isFile() && one.stat.isSameFile(file->row.stat); });
        if (same == batch.fresh.end()) {
            ++doc;
            continue;
        }
        rename(*file, *same);
        batch.fresh.erase(same);
        doc = batch.gone.erase(doc);
    }
    if (batch.isDeferred)
        keepTogether(batch);
    QVector<WorkCopyItem> left;
    for (const DocId doc : std::as_const(batch.gone))
        left.append(context.files.find(doc)->row);
    if (left.isEmpty() || batch.fresh.isEmpty()) {
        dispatch(batch);
        return;
    }
    using Matches = RenameSearch::Matches;
    auto job = [this, left, fresh = batch.fresh](DiskRoom &room) { return RenameSearch(room, context.database).find(left, fresh); };
    context.disk.run<Matches>(job, [this, batch](const Matches &matches) { renameMatched(batch, matches); });
}

/// A rename shows as one path gone and one new: while anything has only just gone, both are looked at again, together. What has gone waits
/// with the new ones, or a folder that is renamed while other files go would be deleted and made anew; but not as long as files keep going.
void LocalChanges::keepTogether(Batch &batch)
{
    for (const Observation &one : std::as_const(batch.fresh))
        context.work.lookLater(one.path);
    if (batch.fresh.isEmpty())
        return;
    batch.fresh.clear();
    batch.gone.removeIf([this](DocId doc) {
        if (nowMs() - gone.value(doc) >= GoneAtLastMs)
            return false;
        context.work.lookLater(context.files.find(doc)->row.path);
        return true;
    });
}

void LocalChanges::renameMatched(Batch batch, const RenameSearch::Matches &matches)
{
    for (auto match = matches.cbegin(); match != matches.cend(); ++match) {
        TrackedFile *file = context.files.find(match.key());
        const auto to = std::find_if(batch.fresh.begin(), batch.fresh.end(), [&match](const Observation &one) { return one.path == *match; });
        if (!file || to == batch.fresh.end())
            continue;
        rename(*file, *to);
        batch.fresh.erase(to);
        batch.gone.removeOne(match.key());
    }
    dispatch(batch);
}

void LocalChanges::dispatch(const Batch &batch)
{
    const bool isMass = batch.gone.size() >= HoldDeletionsFrom && batch.gone.size() * 2 > context.files.count();
    if (isMass && !areDeletionsConfirmed) {
        held = batch.gone;
        Q_EMIT deletionsHeld(held.size());
    } else {
        for (const DocId doc : batch.gone)
            remove(doc);
    }
    for (const Observation &one : batch.fresh) {
        if (one.stat.isFolder())
            createFolder(one.path);
        else if (!fresh.contains(one.path))
            fresh.enqueue(one.path);
    }
    pump();
    context.work.wake();
}

void LocalChanges::rename(TrackedFile &file, const Observation &to)
{
    const DocId doc = file.row.doc;
    const QString path = to.path;
    gone.remove(doc);
    file.isBusy = true;
    ++context.requests;
    context.project.renameFile(doc, path, this, [this, doc, path](Expected<FileEntry> reply) {
        --context.requests;
        TrackedFile *renamed = context.files.find(doc);
        if (!renamed)
            return;
        renamed->isBusy = false;
        if (reply) {
            context.files.setPath(*renamed, path);
            context.store(renamed->row);
        } else {
            // The others keep it under its old name; it comes back here under that, and what was renamed stays as it is. Where somebody has
            // deleted it meanwhile, what was renamed is shared as a file of its own: nothing to tell.
            if (reply.error().code != "no-such-file")
                context.setProblem(path, reply.error());
            documents.drop(*renamed);
            context.forget(*renamed);
        }
        context.work.look(path);
        context.work.reconcile(doc);
    });
}

void LocalChanges::pump()
{
    if (!context.isLive())
        return;
    while (!fresh.isEmpty() && context.requests < RequestsAtMost) {
        QStringList paths;
        while (!fresh.isEmpty() && paths.size() < ExamineAtOnce)
            paths.append(fresh.dequeue());
        context.requests += int(paths.size());
        using Exams = QVector<FileExam>;
        auto job = [paths](DiskRoom &room) {
            Exams exams;
            for (const QString &path : paths)
                exams.append(FileExam::of(room, path));
            return exams;
        };
        context.disk.run<Exams>(job, [this](const Exams &exams) {
            context.requests -= int(exams.size());
            for (const FileExam &exam : exams)
                create(exam);
        });
    }
}

void LocalChanges::create(const FileExam &exam)
{
    if (!exam.isReadable()) {
        if (exam.stat.isFile())
            context.setProblem(exam.path, exam.error);
        if (exam.error.code == "busy")
            context.work.lookLater(exam.path);
        return;
    }
    if (context.files.at(exam.path) || context.creating.contains(exam.path)) {
        context.work.lookLater(exam.path);
        return;
    }
    if (const FileEntry *entry = context.project.fileAt(exam.path)) {
        context.work.reconcile(entry->doc);     // the project has it already: both are put together there
        return;
    }
    if (!exam.isText) {
        createBlob(exam);
        return;
    }
    context.creating.insert(exam.path);
    ++context.requests;
    context.project.createFile(exam.path, FileEntry::Kind::Text, exam.bytes, exam.stat.executable, this,
        [this, exam](Expected<FileEntry> reply) { onCreated(exam.path, FileEntry::Kind::Text, exam, std::move(reply)); });
}

void LocalChanges::createFolder(const QString &path)
{
    if (context.files.at(path) || context.creating.contains(path) || context.project.fileAt(path))
        return;
    context.creating.insert(path);
    ++context.requests;
    context.project.createFile(path, FileEntry::Kind::Folder, QByteArray(), false, this, [this, path](Expected<FileEntry> reply) {
        onCreated(path, FileEntry::Kind::Folder, FileExam{path, DiskStat{DiskStat::Kind::Folder}, false, {}, {}, {}, {}, {}, false}, std::move(reply));
    });
}

std::unique_ptr<QFile> LocalChanges::openBlob(const QString &path) const
{
    // Opened through the folder's own door, so that a link swapped in cannot lead out.
    SafeFolder folder(context.root);
    auto handle = folder.openForReading(path);
    auto file = std::make_unique<QFile>();
    const int descriptor = handle ? ::fcntl(handle->get(), F_DUPFD_CLOEXEC, 0) : -1;     // not for programs that are started meanwhile
    if (descriptor < 0 || !file->open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return nullptr;
    return file;
}

void LocalChanges::createBlob(const FileExam &exam)
{
    auto bytes = openBlob(exam.path);
    if (!bytes) {
        context.work.lookLater(exam.path);
        return;
    }
    context.creating.insert(exam.path);
    ++context.requests;
    context.blobs.put(exam.hash, std::move(bytes), this, [this, exam](Expected<void> sent) {
        if (!sent) {
            onCreated(exam.path, FileEntry::Kind::Blob, exam, std::unexpected(sent.error()));
            return;
        }
        context.project.createBlob(exam.path, exam.hash, exam.stat.size, exam.stat.executable, this,
            [this, exam](Expected<FileEntry> reply) { onCreated(exam.path, FileEntry::Kind::Blob, exam, std::move(reply)); });
    });
}

void LocalChanges::onCreated(const QString &path, FileEntry::Kind kind, const FileExam &exam, Expected<FileEntry> reply)
{
    --context.requests;
    context.creating.remove(path);
    context.work.wake();
    if (!reply) {
        const auto &code = reply.error().code;
        const FileEntry *entry = context.project.fileAt(path);
        if (entry)
            context.work.reconcile(entry->doc);
        else if (!context.isLive() || code == "offline" || code == "rate-limited" || code == "storage-unavailable" || code == "scan-unavailable")
            context.work.lookLater(path);
        else
            context.setProblem(path, reply.error());
        pump();
        return;
    }
    WorkCopyItem item{reply->doc, path, kind, exam.stat.executable, reply->version, true, exam.hash, exam.stat};
    context.files.add(item);
    context.store(item, kind == FileEntry::Kind::Text ? std::optional(exam.bytes) : std::nullopt);
    context.work.reconcile(item.doc);
    if (exam.stat.racy)
        context.work.lookLater(path);
    pump();
}

void LocalChanges::examine(TrackedFile &file)
{
    const DocId doc = file.row.doc;
    if (file.isBusy) {
        context.work.lookLater(file.row.path);
        return;
    }
    file.isBusy = true;
    const WorkCopyItem item = file.row;
    context.disk.run<FileExam>([this, item](DiskRoom &room) { return FileExam::against(room, context.database, item); },
        [this, doc](const FileExam &exam) { onExamined(doc, exam); });
}

void LocalChanges::onExamined(DocId doc, const FileExam &exam)
{
    TrackedFile *file = context.files.find(doc);
    if (!file)
        return;
    file->isBusy = false;
    context.work.reconcile(doc);
    if (!exam.isReadable()) {
        if (exam.error.code == "busy" || exam.stat.isMissing())
            context.work.lookLater(exam.path);
        else if (!exam.error.code.empty())
            context.setProblem(exam.path, exam.error);
        return;
    }
    if (mustWait(exam, *file))
        return;
    if (exam.hash == file->row.hash)
        settle(*file, exam.stat);
    else if (!context.mayWrite(doc))
        Q_EMIT changeRefused(doc);
    else if (exam.isText != file->isText())
        changeKind(*file);
    else if (file->isText())
        changeText(*file, exam);
    else
        changeBlob(*file, exam);
}

void LocalChanges::settle(TrackedFile &file, const DiskStat &stat)
{
    file.isUnsettled = file.isUnsettled && !file.row.isClean;
    file.row.stat = stat;
    context.store(file.row);
    if (stat.racy)
        context.work.lookLater(file.row.path);
    if (stat.executable == file.row.executable || !context.isLive())
        return;
    if (context.mayWrite(file.row.doc))
        changeMode(file, stat);
    else
        Q_EMIT changeRefused(file.row.doc);
}

void LocalChanges::changeText(TrackedFile &file, const FileExam &exam)
{
    if (file.link != TrackedFile::Link::Open) {
        documents.whenOpen(file, [this, doc = file.row.doc] {
            if (TrackedFile *opened = context.files.find(doc))
                examine(*opened);
        });
        return;
    }
    if (auto taken = documents.takeFromDisk(file, exam); !taken)
        context.setProblem(exam.path, taken.error());
    else if (exam.stat.racy || exam.stat.executable != file.row.executable)
        context.work.lookLater(exam.path);
}

void LocalChanges::changeBlob(TrackedFile &file, const FileExam &exam)
{
    auto bytes = openBlob(exam.path);
    if (!bytes) {
        context.work.lookLater(exam.path);
        return;
    }
    const DocId doc = file.row.doc;
    const Version base = file.row.version;
    file.isBusy = true;
    ++context.requests;
    auto finish = [this, doc, exam](Expected<FileEntry> reply) {
        --context.requests;
        TrackedFile *replaced = context.files.find(doc);
        if (!replaced)
            return;
        replaced->isBusy = false;
        if (reply) {
            replaced->row.version = replaced->seen = reply->version;
            replaced->row.hash = exam.hash;
            settle(*replaced, exam.stat);
        } else if (!context.isLive()) {
            context.work.lookLater(exam.path);
        } else {
            context.setProblem(exam.path, reply.error());
        }
        context.work.reconcile(doc);
    };
    context.blobs.put(exam.hash, std::move(bytes), this, [this, doc, base, exam, finish](Expected<void> sent) {
        if (!sent)
            finish(std::unexpected(sent.error()));
        else
            context.project.replaceBlob(doc, base, exam.hash, exam.stat.size, this, finish);
    });
}

void LocalChanges::changeKind(TrackedFile &file)
{
    remove(file.row.doc);       // then it is looked at again, and made anew as what it has become
}

void LocalChanges::changeMode(TrackedFile &file, const DiskStat &stat)
{
    const DocId doc = file.row.doc;
    const bool executable = stat.executable;
    file.isBusy = true;
    ++context.requests;
    context.project.setExecutable(doc, executable, this, [this, doc, executable](Expected<FileEntry> reply) {
        --context.requests;
        TrackedFile *changed = context.files.find(doc);
        if (!changed)
            return;
        changed->isBusy = false;
        if (reply)
            changed->row.executable = executable;
        else
            context.setProblem(changed->row.path, reply.error());
        context.store(changed->row);
        context.work.reconcile(doc);
    });
}

} // namespace dyad::sync
