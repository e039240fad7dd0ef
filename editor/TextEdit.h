// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QtGlobal>

namespace dyad::editor {

/// One change of an editor's text that has just happened: at position (bytes), `removed` bytes gave way to `inserted`.
struct TextEdit {
    qint64 position = 0;
    qint64 removed = 0;         ///< bytes
    QByteArray inserted;        ///< UTF-8
    int line = 0;               ///< line of position, from 0
    int linesAdded = 0;         ///< lines more than before (negative: fewer)
    bool foreign = false;       ///< by applyOperation or setText: not by this editor's user
};

} // namespace dyad::editor
