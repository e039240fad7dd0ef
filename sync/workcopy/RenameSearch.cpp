// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/workcopy/RenameSearch.h"
#include "sync/store/StoreCoding.h"
#include "sync/workcopy/FileExam.h"
#include "sync/workcopy/TextSimilarity.h"
#include <algorithm>

namespace dyad::sync {

struct RenameSearch::Candidate {
    FileExam exam;
    bool isTaken = false;
};

namespace {

struct Pair {
    double similarity = 0;
    bool isSameName = false;
    DocId doc = 0;
    QString path;
};

QString nameOf(const QString &path) { return path.section(u'/', -1); }

/// Sizes so different that the lines cannot be the same.
bool mayBeSimilar(qint64 a, qint64 b) { return std::min(a, b) >= double(std::max(a, b)) * RenameSearch::SameInodeFrom; }

} // namespace

RenameSearch::Matches RenameSearch::find(const QVector<WorkCopyItem> &gone, const QVector<Observation> &fresh) const
{
    Matches matches;
    QVector<WorkCopyItem> left;
    std::copy_if(gone.cbegin(), gone.cend(), std::back_inserter(left), [](const WorkCopyItem &one) { return one.kind != FileEntry::Kind::Folder && one.stat.size > 0; });
    QVector<Candidate> candidates;
    for (const Observation &one : fresh) {
        const bool isWorthALook = one.stat.isFile() && one.stat.size > 0 && std::any_of(left.cbegin(), left.cend(), [&one](const WorkCopyItem &item) {
            return item.kind == FileEntry::Kind::Text && one.stat.size <= LargestText ? mayBeSimilar(item.stat.size, one.stat.size) : item.stat.size == one.stat.size;
        });
        if (isWorthALook)
            candidates.append({FileExam::of(room, one.path), false});
    }
    matchExactly(left, candidates, matches);
    if (!left.isEmpty() && left.size() * candidates.size() <= PairsAtMost)
        matchSimilar(left, candidates, matches);
    return matches;
}

void RenameSearch::matchExactly(QVector<WorkCopyItem> &gone, QVector<Candidate> &fresh, Matches &matches)
{
    gone.removeIf([&](const WorkCopyItem &item) {
        for (const bool withName : {true, false}) {     // the file of the same name first, where several have these bytes
            const auto same = std::find_if(fresh.begin(), fresh.end(), [&](const Candidate &one) {
                return !one.isTaken && one.exam.isReadable() && one.exam.hash == item.hash && (!withName || nameOf(one.exam.path) == nameOf(item.path));
            });
            if (same != fresh.end()) {
                same->isTaken = true;
                matches.insert(item.doc, same->exam.path);
                return true;
            }
        }
        return false;
    });
}

void RenameSearch::matchSimilar(const QVector<WorkCopyItem> &gone, const QVector<Candidate> &fresh, Matches &matches) const
{
    QHash<QString, TextSimilarity> now;
    for (const Candidate &one : fresh) {
        if (!one.isTaken && one.exam.isReadable() && one.exam.isText && one.exam.stat.size <= LargestText)
            now.insert(one.exam.path, TextSimilarity(coding::view(one.exam.bytes)));
    }
    std::vector<Pair> pairs;
    for (const WorkCopyItem &item : gone) {
        const auto shadow = item.kind == FileEntry::Kind::Text && item.stat.size <= LargestText && !now.isEmpty() ? database.shadow(item.doc) : QByteArray();
        if (!shadow || shadow->isEmpty())
            continue;
        const TextSimilarity before(coding::view(*shadow));
        for (const Candidate &one : fresh) {
            const auto text = now.constFind(one.exam.path);
            const double similarity = text == now.cend() ? 0 : before.with(*text);
            const bool isSameInode = one.exam.stat.inode == item.stat.inode && one.exam.stat.device == item.stat.device;
            if (similarity >= (isSameInode ? SameInodeFrom : SimilarFrom))
                pairs.push_back({similarity + isSameInode, nameOf(one.exam.path) == nameOf(item.path), item.doc, one.exam.path});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) { return std::pair(a.similarity, a.isSameName) > std::pair(b.similarity, b.isSameName); });
    QSet<QString> taken;
    for (const Pair &pair : pairs) {
        if (!matches.contains(pair.doc) && !taken.contains(pair.path)) {
            matches.insert(pair.doc, pair.path);
            taken.insert(pair.path);
        }
    }
}

} // namespace dyad::sync
