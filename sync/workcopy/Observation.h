// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/workcopy/DiskStat.h"
#include <QString>

namespace dyad::sync {

/// One path of the folder as it was found.
struct Observation {
    QString path;
    DiskStat stat;
    bool isPrivate = false;         ///< ignored, and nothing of the project's
    bool isEmptyFolder = false;     ///< nothing at all lies in it
    bool isNameUnreadable = false;  ///< the name is not UTF-8; path shows it as well as it can be shown
};

} // namespace dyad::sync
