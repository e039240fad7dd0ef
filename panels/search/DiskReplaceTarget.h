// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/search/ReplaceTarget.h"

namespace dyad::panels {

/// Replaces in the files themselves: whole or not at all (written beside and renamed), mode kept.
class DiskReplaceTarget : public ReplaceTarget {
public:
    sync::Expected<void> replace(const FileMatches &file) override;
};

/// `text` with the matches of `file` replaced; changed-since where one no longer stands there.
sync::Expected<QByteArray> replaced(const QByteArray &text, const FileMatches &file);

} // namespace dyad::panels
