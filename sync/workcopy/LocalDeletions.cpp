// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What is gone from the disk: whether that is a deletion, and whether it may be one for everybody.
#include "sync/workcopy/LocalChanges.h"
#include "sync/workcopy/DocumentLinks.h"

namespace dyad::sync {

/// Should it be gone: that was while we were away, and nobody here has seen what others made of it since. Where edits of ours wait, too, its version
/// tells that only now: they raise it as soon as they are sent.
void LocalChanges::noteAway(const TrackedFile &file)
{
    if (file.isFolder())
        return;
    away.insert(file.row.doc);
    if (!file.row.isClean && hasChanged(file))
        changedAway.insert(file.row.doc);
}

/// Others have a version of it that was not here yet.
bool LocalChanges::hasChanged(const TrackedFile &file) const
{
    const auto entry = context.project.files().constFind(file.row.doc);
    return entry != context.project.files().constEnd() && entry->version > file.row.version;
}

/// What others deleted meanwhile is no business of ours any more: nobody waits for it.
bool LocalChanges::isIdle()
{
    const auto isForgotten = [this](DocId doc) { return !context.files.find(doc); };
    gone.removeIf([&](const std::pair<const DocId &, qint64 &> &one) { return isForgotten(one.first); });
    held.removeIf(isForgotten);
    return fresh.isEmpty() && gone.isEmpty() && held.isEmpty();
}

void LocalChanges::confirmDeletions()
{
    for (const DocId doc : std::exchange(held, {}))
        remove(doc);
}

void LocalChanges::restoreDeleted()
{
    for (const DocId doc : std::exchange(held, {}))
        bringBack(doc);
}

void LocalChanges::bringBack(DocId doc)
{
    gone.remove(doc);
    if (TrackedFile *file = context.files.find(doc)) {
        documents.drop(*file);
        context.forget(*file);
    }
    context.work.reconcile(doc);
}

void LocalChanges::remove(DocId doc)
{
    TrackedFile *file = context.files.find(doc);
    gone.remove(doc);
    if (!file)
        return;
    const bool hasNews = changedAway.remove(doc) || !file->sinceDisk.isEmpty() || (file->row.isClean && hasChanged(*file));
    if (away.remove(doc) && hasNews) {
        bringBack(doc);     // a deletion does not take what others have changed meanwhile
        return;
    }
    file->isBusy = true;
    ++context.requests;
    context.project.removeFile(doc, this, [this, doc](Expected<FileEntry> reply) {
        --context.requests;
        TrackedFile *removed = context.files.find(doc);
        if (!removed)
            return;
        removed->isBusy = false;
        if (!reply && reply.error().code != "no-such-file" && reply.error().code != "not-allowed" && reply.error().code != "read-only") {
            context.work.lookLater(removed->row.path);      // offline, or the server is busy: later
            return;
        }
        const QString path = removed->row.path;
        documents.drop(*removed);
        context.forget(*removed);
        context.work.reconcile(doc);        // where it may not be deleted, it comes back
        context.work.look(path);
    });
}

} // namespace dyad::sync
