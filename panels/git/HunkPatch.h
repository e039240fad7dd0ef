// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/git/GitDiff.h"
#include "sync/text/Error.h"

namespace dyad::panels {

/// `text` (the hunk's old side) with the hunk applied; of its added and removed lines only those whose index is in `lines`, all where
/// that is empty. hunk-changed where the text is not what the hunk was made from.
sync::Expected<QByteArray> patched(const QByteArray &text, const GitHunk &hunk, const QVector<int> &lines = {});
/// The other way round: `text` is the hunk's new side, and what it changed is taken back.
sync::Expected<QByteArray> unpatched(const QByteArray &text, const GitHunk &hunk, const QVector<int> &lines = {});

} // namespace dyad::panels
