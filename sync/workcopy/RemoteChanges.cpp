// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/RemoteChanges.h"
#include "sync/store/StoreCoding.h"
#include "sync/wire/ProjectPath.h"
#include "sync/workcopy/TextDiff.h"

namespace dyad::sync {

namespace {

constexpr qsizetype ArriveAtOnce = 192;

} // namespace

RemoteChanges::RemoteChanges(WorkCopyContext &shared, DocumentLinks &links) : context(shared), documents(links) {}

std::function<bool(const QString &)> RemoteChanges::folderKeeper() const
{
    QSet<QString> folders;
    for (const FileEntry &entry : context.project.files()) {
        if (entry.kind == FileEntry::Kind::Folder)
            folders.insert(entry.path);
    }
    return [folders](const QString &path) { return folders.contains(path); };
}

void RemoteChanges::reconcile(const QList<DocId> &docs)
{
    Writes writes;
    for (const DocId doc : docs)
        step(doc, writes);
    if (!writes.isEmpty())
        write(writes);
    while (!queue.isEmpty() && arriving.size() < ArriveAtOnce)
        arrive(queue.takeFirst());
}

void RemoteChanges::writeOut(const QList<DocId> &docs)
{
    Writes writes;
    for (const DocId doc : docs) {
        TrackedFile *file = context.files.find(doc);
        if (!file || !file->isText() || file->isBusy)
            continue;
        documents.alignIfReady(*file);
        // A store that ended a moment before the disk did has an older text than the disk: that is not written over it.
        const bool isBehind = file->isUnsettled && file->session && file->session->version() < file->row.version;
        if (file->hasToBeWritten() && file->link == TrackedFile::Link::Open && !isBehind)
            queueWrite(*file, writes);
    }
    if (!writes.isEmpty())
        write(writes);
}

bool RemoteChanges::step(DocId doc, Writes &writes)
{
    TrackedFile *file = context.files.find(doc);
    const auto found = context.project.files().constFind(doc);
    const bool exists = found != context.project.files().constEnd();
    if (!file) {
        if (exists && !arriving.contains(doc) && !context.creating.contains(found->path))
            queue.append(*found);
        return false;
    }
    if (file->isBusy)
        return false;       // whoever is at it names the document again when done
    documents.alignIfReady(*file);
    if (!exists)
        leave(*file);
    else if (found->path != file->row.path)
        move(*file, *found);
    else if (found->executable != file->row.executable && !file->isFolder())
        changeMode(*file, found->executable);
    else if (file->isBlob() && found->hash != file->row.hash && found->version > file->row.version)
        replaceBlob(*file, *found);
    else if (file->isText() && !file->row.isClean && file->link == TrackedFile::Link::Closed)
        documents.whenOpen(*file, [] {});
    else if (file->isText() && !documents.isCaughtUp(*file) && file->link == TrackedFile::Link::Closed)
        documents.catchUp(*file);
    else if (file->isText() && file->hasToBeWritten() && file->link != TrackedFile::Link::Opening && file->link != TrackedFile::Link::Aligning)
        queueWrite(*file, writes);
    return true;
}

// --- what is new ---------------------------------------------------------------------------------------------------------------------

void RemoteChanges::arrive(const FileEntry &listed)
{
    const auto found = context.project.files().constFind(listed.doc);
    if (found == context.project.files().constEnd() || arriving.contains(listed.doc) || context.files.find(listed.doc))
        return;
    const FileEntry entry = *found;
    const auto normal = path::normalize(entry.path);
    if (!normal || *normal != entry.path) {
        context.setProblem(entry.path, {"bad-path", tr("The project has a file under a name that is not written to disks.").toStdString()});
        return;
    }
    if (TrackedFile *inTheWay = context.files.at(entry.path)) {
        context.work.reconcile(inTheWay->row.doc);      // it has to move or go first
        context.work.reconcileLater(entry.doc);
        return;
    }
    arriving.insert(entry.doc);
    if (entry.kind == FileEntry::Kind::Text)
        arriveText(entry);
    else if (entry.kind == FileEntry::Kind::Blob)
        arriveBlob(entry);
    else
        arriveFolder(entry);
}

void RemoteChanges::departed(DocId doc, const QString &path, const std::string &code)
{
    arriving.remove(doc);
    if (code == "no-such-file")
        return;
    context.setProblem(path, {code, tr("The file could not be fetched; it is tried again.").toStdString()});
    context.work.reconcileLater(doc);
}

void RemoteChanges::arriveText(const FileEntry &entry)
{
    ++context.requests;
    context.project.fetch(entry.doc, std::nullopt, this, [this, entry](Expected<FetchedDocument> fetched) {
        --context.requests;
        context.work.wake();
        if (fetched && fetched->text)
            place(entry, *fetched->text, FileExam::hashOf(*fetched->text), fetched->version);
        else
            departed(entry.doc, entry.path, fetched ? "bad-message" : fetched.error().code);
    });
}

void RemoteChanges::arriveBlob(const FileEntry &entry)
{
    ++context.requests;
    context.blobs.get(entry.hash, this, [this, entry](Expected<QByteArray> bytes) {
        --context.requests;
        context.work.wake();
        if (bytes)
            place(entry, *bytes, entry.hash, entry.version);
        else
            departed(entry.doc, entry.path, bytes.error().code);
    });
}

void RemoteChanges::arriveFolder(const FileEntry &entry)
{
    const QString person = personName;
    context.disk.run<DiskPlacing::Outcome>([entry, person](DiskRoom &room) { return DiskPlacing(room, person).makeFolder(entry.path); },
        [this, entry](const DiskPlacing::Outcome &outcome) {
            onPlaced(entry, {entry.doc, entry.path, entry.kind, false, entry.version, true, {}, outcome.stat}, outcome);
        });
}

void RemoteChanges::place(const FileEntry &entry, const QByteArray &bytes, const QByteArray &hash, Version version)
{
    const WorkCopyItem item{entry.doc, entry.path, entry.kind, entry.executable, version, true, hash, {}};
    arrived.append({entry, {item, bytes}});
    if (arrived.size() == 1)        // what comes with the same read of the socket goes to the disk together
        QMetaObject::invokeMethod(this, &RemoteChanges::placeArrived, Qt::QueuedConnection);
}

void RemoteChanges::placeArrived()
{
    using Outcomes = QVector<DiskPlacing::Outcome>;
    const auto now = std::exchange(arrived, {});
    const QString person = personName;
    QVector<DiskPlacing::Arrival> arrivals;
    for (const Arrived &one : now)
        arrivals.append(one.arrival);
    auto job = [this, arrivals, person](DiskRoom &room) {
        const Outcomes outcomes = DiskPlacing(room, person).placeAll(arrivals);
        std::ignore = context.database.transaction([&]() -> Expected<void> {
            for (qsizetype i = 0; i < arrivals.size(); ++i) {
                WorkCopyItem stored = arrivals[i].item;
                stored.stat = outcomes[i].stat;
                if (outcomes[i].kind == DiskPlacing::Outcome::Kind::Done)
                    std::ignore = context.database.save(stored, stored.kind == FileEntry::Kind::Text ? std::optional(arrivals[i].bytes) : std::nullopt);
            }
            return {};
        });
        return outcomes;
    };
    context.disk.run<Outcomes>(job, [this, now](const Outcomes &outcomes) {
        for (qsizetype i = 0; i < now.size(); ++i)
            onPlaced(now[i].entry, now[i].arrival.item, outcomes[i]);
    });
}

void RemoteChanges::onPlaced(const FileEntry &entry, WorkCopyItem item, const DiskPlacing::Outcome &outcome)
{
    arriving.remove(entry.doc);
    if (!outcome.keptAs.isEmpty())
        context.work.look(outcome.keptAs);
    if (outcome.kind == DiskPlacing::Outcome::Kind::Done) {
        context.problems.remove(entry.path);
        item.stat = outcome.stat;
        context.files.add(item);
        if (entry.kind == FileEntry::Kind::Folder)
            context.store(item);
        if (item.stat.racy)
            context.work.lookLater(item.path);
    } else if (outcome.kind == DiskPlacing::Outcome::Kind::LocallyChanged) {
        context.work.reconcileLater(entry.doc);
    } else {
        // Not again at once: a full disk is asked every few seconds, what lies in the way when it is touched.
        context.setProblem(entry.path, outcome.error);
        if (outcome.kind == DiskPlacing::Outcome::Kind::Failed)
            context.work.reconcileLater(entry.doc);
        return;
    }
    context.work.reconcile(entry.doc);
}

// --- what goes, moves, changes its mode ------------------------------------------------------------------------------------------------

void RemoteChanges::leave(TrackedFile &file)
{
    const WorkCopyItem item = file.row;
    const QString person = personName;
    documents.drop(file);
    if (file.isText() && !item.isClean) {
        // It holds edits of ours that nobody else has: they stand nowhere but here. It is made anew, too.
        context.forget(file);
        context.work.look(item.path);
        return;
    }
    file.isBusy = true;
    context.disk.run<DiskPlacing::Outcome>([item, person, keep = folderKeeper()](DiskRoom &room) { return DiskPlacing(room, person).remove(item, keep); },
        [this, item](const DiskPlacing::Outcome &) {
            // Where it was changed here meanwhile it stays, and is made anew: an edit outlives a deletion.
            if (TrackedFile *left = context.files.find(item.doc))
                context.forget(*left);
            context.work.look(item.path);
        });
}

void RemoteChanges::move(TrackedFile &file, const FileEntry &entry)
{
    const WorkCopyItem item = file.row;
    const QString person = personName, to = entry.path;
    const DocId doc = item.doc;
    const auto normal = path::normalize(to);
    if (!normal || *normal != to) {
        context.setProblem(to, {"bad-path", tr("The project has a file under a name that is not written to disks.").toStdString()});
        return;
    }
    file.isBusy = true;
    if (TrackedFile *inTheWay = context.files.at(to)) {
        // Two files that change places: this one leaves the disk for a moment, and comes again when the other has gone.
        context.work.reconcile(inTheWay->row.doc);
        context.disk.run<DiskPlacing::Outcome>([item, person, keep = folderKeeper()](DiskRoom &room) { return DiskPlacing(room, person).remove(item, keep); },
            [this, item](const DiskPlacing::Outcome &) {
                if (TrackedFile *left = context.files.find(item.doc)) {
                    documents.drop(*left);
                    context.forget(*left);
                }
                context.work.reconcile(item.doc);
                context.work.look(item.path);
            });
        return;
    }
    context.disk.run<DiskPlacing::Outcome>([item, to, person, keep = folderKeeper()](DiskRoom &room) { return DiskPlacing(room, person).rename(item, to, keep); },
        [this, doc, to](const DiskPlacing::Outcome &outcome) { onMoved(doc, to, outcome); });
}

void RemoteChanges::onMoved(DocId doc, const QString &to, const DiskPlacing::Outcome &outcome)
{
    TrackedFile *file = context.files.find(doc);
    if (!outcome.keptAs.isEmpty())
        context.work.look(outcome.keptAs);
    if (!file)
        return;
    file->isBusy = false;
    const QString from = file->row.path;
    if (outcome.kind == DiskPlacing::Outcome::Kind::Done) {
        context.files.setPath(*file, to);
        context.store(file->row);
        context.work.look(to);
        context.work.reconcile(doc);
    } else if (outcome.kind == DiskPlacing::Outcome::Kind::LocallyChanged) {
        documents.drop(*file);          // renamed or deleted here at the same time: it comes anew, what lies here stays
        context.forget(*file);
        context.work.reconcile(doc);
    } else {
        context.setProblem(to, outcome.error);
    }
    context.work.look(from);
}

void RemoteChanges::changeMode(TrackedFile &file, bool executable)
{
    const DocId doc = file.row.doc;
    const QString path = file.row.path;
    file.isBusy = true;
    context.disk.run<Expected<DiskStat>>([path, executable](DiskRoom &room) { return room.folder.setExecutable(path, executable); },
        [this, doc, path, executable](const Expected<DiskStat> &) {
            TrackedFile *changed = context.files.find(doc);
            if (!changed)
                return;
            changed->isBusy = false;
            changed->row.executable = executable;
            context.store(changed->row);
            context.work.reconcile(doc);
            context.work.look(path);
        });
}

// --- contents --------------------------------------------------------------------------------------------------------------------------

void RemoteChanges::replaceBlob(TrackedFile &file, const FileEntry &entry)
{
    const DocId doc = file.row.doc;
    file.isBusy = true;
    ++context.requests;
    context.blobs.get(entry.hash, this, [this, doc, entry](Expected<QByteArray> bytes) {
        --context.requests;
        if (bytes) {
            writeBlob(doc, entry, *bytes);
        } else if (TrackedFile *failed = context.files.find(doc)) {
            failed->isBusy = false;
            context.work.reconcileLater(doc);
        }
    });
}

void RemoteChanges::writeBlob(DocId doc, const FileEntry &entry, const QByteArray &bytes)
{
    TrackedFile *file = context.files.find(doc);
    if (!file)
        return;
    const WorkCopyItem item = file->row;
    const QString person = personName;
    auto job = [item, bytes, person, hash = entry.hash](DiskRoom &room) {
        DiskPlacing placing(room, person);
        if (!placing.isUnchanged(item))
            return placing.place(item.path, bytes, hash, item.executable);     // one's own is kept under another name
        const auto written = room.writer.write({item.path, bytes, item.executable, std::nullopt});
        const bool done = written.outcome == FileWriter::Result::Outcome::Written;
        return DiskPlacing::Outcome{done ? DiskPlacing::Outcome::Kind::Done : DiskPlacing::Outcome::Kind::Failed, written.stat, {}, written.error};
    };
    context.disk.run<DiskPlacing::Outcome>(job, [this, doc, entry](const DiskPlacing::Outcome &outcome) { onBlobWritten(doc, entry, outcome); });
}

void RemoteChanges::onBlobWritten(DocId doc, const FileEntry &entry, const DiskPlacing::Outcome &outcome)
{
    TrackedFile *written = context.files.find(doc);
    if (!outcome.keptAs.isEmpty())
        context.work.look(outcome.keptAs);
    if (!written)
        return;
    written->isBusy = false;
    if (outcome.kind != DiskPlacing::Outcome::Kind::Done) {
        context.setProblem(entry.path, outcome.error);
        context.work.reconcileLater(doc);
        return;
    }
    written->row.hash = entry.hash;
    written->row.version = entry.version;
    written->row.stat = outcome.stat;
    context.store(written->row);
    if (!outcome.keptAs.isEmpty() && !context.mayWrite(doc))
        notePutBack(entry.path, outcome.keptAs);
    context.work.reconcile(doc);
}

// --- what one may not change -----------------------------------------------------------------------------------------------------------

void RemoteChanges::putBack(DocId doc)
{
    TrackedFile *file = context.files.find(doc);
    const auto entry = context.project.files().constFind(doc);
    if (!file || file->isBusy || entry == context.project.files().constEnd())
        return;
    if (file->isBlob() && context.isLive())
        replaceBlob(*file, *entry);
    else if (file->isText())
        putBackText(*file);
}

/// The text as disk and project last agreed on it; what came since follows as ever.
void RemoteChanges::putBackText(TrackedFile &file)
{
    const WorkCopyItem item = file.row;
    file.isBusy = true;
    auto job = [this, item, person = personName](DiskRoom &room) -> DiskPlacing::Outcome {
        const auto shadow = context.database.shadow(item.doc);
        if (!shadow)
            return {DiskPlacing::Outcome::Kind::Failed, {}, {}, shadow.error()};
        return DiskPlacing(room, person).place(item.path, *shadow, item.hash, item.executable);
    };
    context.disk.run<DiskPlacing::Outcome>(job, [this, doc = item.doc](const DiskPlacing::Outcome &outcome) { onPutBack(doc, outcome); });
}

void RemoteChanges::onPutBack(DocId doc, const DiskPlacing::Outcome &outcome)
{
    TrackedFile *file = context.files.find(doc);
    if (!outcome.keptAs.isEmpty())
        context.work.look(outcome.keptAs);
    if (!file)
        return;
    file->isBusy = false;
    const QString path = file->row.path;
    if (outcome.kind == DiskPlacing::Outcome::Kind::Done) {
        file->row.stat = outcome.stat;
        context.store(file->row);
        if (!outcome.keptAs.isEmpty())
            notePutBack(path, outcome.keptAs);
    } else if (outcome.kind == DiskPlacing::Outcome::Kind::LocallyChanged) {
        context.work.lookLater(path);
    } else {
        context.setProblem(path, outcome.error);
    }
    context.work.reconcile(doc);
}

void RemoteChanges::notePutBack(const QString &path, const QString &keptAs)
{
    context.putBack.insert(keptAs, path);
    context.setProblem(path, {"put-back", tr("You may only read this file. It is again as the others have it; your version is in %1.").arg(keptAs).toStdString()});
}

void RemoteChanges::queueWrite(TrackedFile &file, Writes &writes)
{
    const bool isOpen = file.link == TrackedFile::Link::Open;
    TextWrite one;
    one.item = file.row;
    one.op = file.sinceDisk;
    one.isClean = isOpen ? file.session->state() == DocumentSession::State::Synchronized : true;
    one.item.version = isOpen ? file.session->version() : file.seen;
    one.item.isClean = one.isClean;
    file.writing = std::exchange(file.sinceDisk, TextOperation());
    file.isBusy = true;
    file.isSaveAsked = false;
    writes.append(std::move(one));
}

void RemoteChanges::write(const Writes &writes)
{
    context.disk.run<Writes>([this, writes](DiskRoom &room) { return writeOnDisk(room, context.database, writes); }, [this](const Writes &done) {
        for (const TextWrite &one : done)
            onWritten(one);
        context.work.wake();
    });
}

RemoteChanges::Writes RemoteChanges::writeOnDisk(DiskRoom &room, WorkCopyDatabase &database, Writes writes)
{
    QVector<FileWriter::Request> requests;
    QVector<QByteArray> shadows;
    std::ignore = database.transaction([&]() -> Expected<void> {
        for (TextWrite &one : writes) {
            shadows.append(database.shadow(one.item.doc).value_or(QByteArray()));
            Rope text(coding::view(shadows.constLast()));
            one.isBroken = !apply(text, one.op).has_value();
            const QByteArray bytes = coding::bytesOf(text);
            one.hash = FileExam::hashOf(bytes);
            requests.append({one.item.path, bytes, one.item.executable, one.item.stat});
            std::ignore = database.saveIntent(one.item.doc, one.hash, bytes);
        }
        return {};
    });
    // The time stamps of a file that was looked at too soon prove nothing: its bytes do.
    for (qsizetype i = 0; i < writes.size(); ++i) {
        const FileExam exam = writes[i].item.stat.racy ? FileExam::of(room, writes[i].item.path) : FileExam();
        if (exam.isReadable() && exam.hash == writes[i].item.hash)
            requests[i].expected = exam.stat;
        writes[i].item.isClean = writes[i].isClean && !writes[i].isBroken;     // broken: opened and compared as a whole
    }
    const auto results = room.writer.writeAll(requests);
    std::ignore = database.transaction([&]() -> Expected<void> {
        for (qsizetype i = 0; i < writes.size(); ++i) {
            TextWrite &one = writes[i];
            one.result = results[i];
            if (results[i].outcome != FileWriter::Result::Outcome::Written)
                continue;
            one.item.stat = results[i].stat;
            one.item.hash = one.hash;
            std::ignore = database.save(one.item, requests[i].bytes);
            if (results[i].displaced)
                one.displaced = diffTexts(coding::view(shadows[i]), coding::view(*results[i].displaced));
        }
        return {};
    });
    return writes;
}

void RemoteChanges::onWritten(const TextWrite &one)
{
    const DocId doc = one.item.doc;
    TrackedFile *file = context.files.find(doc);
    if (!file)
        return;
    file->isBusy = false;
    const TextOperation sent = std::exchange(file->writing, TextOperation());
    using Outcome = FileWriter::Result::Outcome;
    if (one.result.outcome != Outcome::Written) {
        file->sinceDisk = compose(sent, file->sinceDisk);
        if (one.result.outcome == Outcome::Failed) {
            context.setProblem(file->row.path, one.result.error);
            context.work.reconcileLater(doc);
        } else {
            context.work.look(file->row.path);
        }
        return;
    }
    const QString path = file->row.path;
    context.problems.remove(path);
    if (!one.result.error.code.empty())
        context.setProblem(path, one.result.error);
    file->row = one.item;
    file->isUnsettled = false;
    if (file->row.stat.racy)
        context.work.lookLater(path);
    if (!one.displaced.isEmpty()) {
        const TextOperation theirs = transform(one.displaced, compose(sent, file->sinceDisk), Side::Right).first;
        documents.whenOpen(*file, [this, doc, theirs] {
            if (TrackedFile *again = context.files.find(doc))
                std::ignore = documents.editOnTop(*again, theirs);
        });
    }
    context.work.reconcile(doc);
    Q_EMIT written(doc);
}

} // namespace dyad::sync
