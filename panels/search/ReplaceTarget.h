// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/search/SearchMatch.h"
#include "sync/text/Error.h"

namespace dyad::panels {

/// Where replacements go. The IDE implements it with its DocumentSessions, so that a replacement is an edit like any other
/// (undoable, live for everybody); without one, DiskReplaceTarget writes the files. GUI thread.
class ReplaceTarget {
public:
    virtual ~ReplaceTarget() = default;
    /// Replaces every match of `file` by its `replacement`, all or none: where one of them no longer stands at its offset
    /// (SearchMatch::matched), nothing is changed and the answer is "changed-since".
    virtual sync::Expected<void> replace(const FileMatches &file) = 0;
};

} // namespace dyad::panels
