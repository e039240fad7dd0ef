// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/wire/FileEntry.h"
#include "sync/workcopy/DiskStat.h"

namespace dyad::sync {

/// One file or folder of a project as disk and project last agreed on it.
struct WorkCopyItem {
    DocId doc = 0;
    QString path;
    FileEntry::Kind kind = FileEntry::Kind::Text;
    bool executable = false;
    Version version = 0;        ///< text: of the shadow where it is clean; blob: of the content
    bool isClean = false;       ///< text: the shadow is, byte for byte, what the project has at `version`
    QByteArray hash;            ///< hex SHA-256 of what lies on the disk
    DiskStat stat;
};

} // namespace dyad::sync
