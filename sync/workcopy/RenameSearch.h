// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/store/WorkCopyDatabase.h"
#include "sync/workcopy/DiskRoom.h"

namespace dyad::sync {

/// Which of the files that have gone are the same as which of the new ones: by their bytes, or by most of their lines (renamed and edited
/// in one go). Runs as a job of the disk.
class RenameSearch {
public:
    using Matches = QHash<DocId, QString>;      ///< the new path of what has gone
    static constexpr double SimilarFrom = 0.5;          ///< of the larger one's bytes, as git does it
    static constexpr double SameInodeFrom = 0.25;       ///< a file system gives numbers again: the same one is a hint, no proof
    static constexpr qint64 LargestText = 1024 * 1024;  ///< bytes; larger ones are compared as a whole only
    static constexpr qsizetype PairsAtMost = 40'000;

    RenameSearch(const DiskRoom &where, WorkCopyDatabase &shadows) : room(where), database(shadows) {}
    Matches find(const QVector<WorkCopyItem> &gone, const QVector<Observation> &fresh) const;

private:
    struct Candidate;
    static void matchExactly(QVector<WorkCopyItem> &gone, QVector<Candidate> &fresh, Matches &matches);
    void matchSimilar(const QVector<WorkCopyItem> &gone, const QVector<Candidate> &fresh, Matches &matches) const;

    const DiskRoom &room;
    WorkCopyDatabase &database;
};

} // namespace dyad::sync
