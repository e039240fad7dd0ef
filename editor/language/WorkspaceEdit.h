// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace dyad::editor {

/// Changes of several files that a language server proposes. LanguageDocument::operationOf makes an operation of a file's edits.
struct WorkspaceEdit {
    QMap<QString, QJsonArray> files;        ///< absolute path -> TextEdits of the protocol
    int editCount() const;
    /// Error: it also wants to make, move or delete files.
    static sync::Expected<WorkspaceEdit> fromJson(const QJsonObject &json);
};

} // namespace dyad::editor
