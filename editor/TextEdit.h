// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QtGlobal>
#include <algorithm>

namespace dyad::editor {

/// One change of an editor's text that has just happened: at position (bytes), `removed` bytes gave way to `inserted`.
struct TextEdit {
    qint64 position = 0;
    qint64 removed = 0;         ///< bytes
    QByteArray inserted;        ///< UTF-8
    int line = 0;               ///< line of position, from 0
    int linesAdded = 0;         ///< lines more than before (negative: fewer)
    bool foreign = false;       ///< by applyOperation or setText: not by this editor's user

    /// Where a position (bytes) is now. What is inserted right there stays behind it, or pushes it.
    qint64 carried(qint64 at, bool pushed = false) const
    {
        const bool stays = at < position || (at == position && (!pushed || inserted.isEmpty()));
        return stays ? at : std::max(position, at - removed) + inserted.size();
    }
};

} // namespace dyad::editor
