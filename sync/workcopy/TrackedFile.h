// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/DocumentSession.h"
#include "sync/store/WorkCopyItem.h"
#include "sync/workcopy/RareOperation.h"
#include <functional>
#include <memory>
#include <vector>

namespace dyad::sync {

/// A file of the project that lies on this disk, with what is going on about it.
///
/// For a text: disk = shadow (in the WorkCopyDatabase); the project's text here = shadow ∘ writing ∘ sinceDisk.
struct TrackedFile {
    WorkCopyItem row;
    RareOperation sinceDisk;            ///< what came since the disk's text, not yet being written
    RareOperation writing;              ///< being written now
    Version seen = 0;                   ///< the project's version that shadow ∘ writing ∘ sinceDisk is, where no session is open
    bool isBusy = false;                ///< one step at a time: a job or request about this file is under way
    bool isUnsettled = false;           ///< since the start disk, shadow and project have not yet been seen to agree
    int holds = 0;                      ///< editors that write it themselves
    bool isSaveAsked = false;

    enum class Link { Closed, Opening, Aligning, Open };
    Link link = Link::Closed;
    std::shared_ptr<DocumentSession> session;
    RareOperation whileAligning;
    std::vector<std::function<void()>> whenOpen;
    qint64 lastUsedMs = 0;

    bool isText() const { return row.kind == FileEntry::Kind::Text; }
    bool isBlob() const { return row.kind == FileEntry::Kind::Blob; }
    bool isFolder() const { return row.kind == FileEntry::Kind::Folder; }
    bool hasToBeWritten() const { return !sinceDisk.isEmpty() && (holds == 0 || isSaveAsked); }
};

} // namespace dyad::sync
