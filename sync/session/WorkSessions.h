// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/PastEdits.h"
#include <QString>
#include <QStringList>
#include <QVector>
#include <unordered_map>

namespace dyad::sync::past {

constexpr int64_t SessionPause = 15 * 60'000;    ///< ms without an edit that end a session of work

/// What became of one file in a session of work.
struct Touched {
    DocId doc = 0;
    QString path;                        ///< as it is called now, or was when it was deleted
    bool isText = true, isGone = false;  ///< gone: it is deleted today
    Version first = 0, last = 0;         ///< 0: its text was not edited
    int64_t inserted = 0, deleted = 0;   ///< bytes
    QStringList kinds;                   ///< what happened to it in the tree: created, renamed, deleted, moded, replaced
};

/// A session of work: what one person did without a pause of SessionPause.
struct WorkSession {
    int64_t from = 0, to = 0;            ///< ms since 1970
    MemberId member = 0;
    QVector<Touched> files;              ///< by path
};

/// One thing that somebody did: a change of a text, or of the tree (then `kind`, and only member and times of the change).
struct Deed {
    DocId doc = 0;
    Change change;
    QString kind;
};

struct KnownFile {
    QString path;
    bool isText = true, isGone = false;
};

/// Newest first. Deeds of files that are not known are left out.
QVector<WorkSession> sessionsOf(std::vector<Deed> deeds, const std::unordered_map<DocId, KnownFile> &files);

} // namespace dyad::sync::past
