// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/search/DiskReplaceTarget.h"
#include <functional>

namespace dyad::app {

class EditorPage;

/// Replacements in files that are open are edits of their documents: undoable there, live for everybody in a shared project. Others are
/// written to disk, from where a shared folder passes them on. GUI thread.
class DocumentReplaceTarget : public panels::ReplaceTarget {
public:
    /// Gives the tab of an absolute path, nullptr: not open.
    using Find = std::function<EditorPage *(const QString &path)>;
    explicit DocumentReplaceTarget(Find find) : m_find(std::move(find)) {}
    sync::Expected<void> replace(const panels::FileMatches &file) override;

private:
    Find m_find;
    panels::DiskReplaceTarget m_disk;
};

} // namespace dyad::app
