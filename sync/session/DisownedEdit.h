// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/UndoGroup.h"

namespace dyad::sync {

/// Somebody else has made the same edit, and `op`, on the text of now, takes out what one's own had inserted. Undoing one's own would bring
/// back what both have deleted: its group is no step any more, and counts as done by others for those below. False: no group is that edit.
bool disownEdit(std::vector<UndoGroup> &groups, const TextOperation &op);

} // namespace dyad::sync
