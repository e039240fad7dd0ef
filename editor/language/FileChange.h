// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QMetaType>
#include <QString>
#include <QVector>

namespace dyad::editor {

/// A file or folder of the project that has come, is another now, or has gone on the disk, whoever did it.
struct FileChange {
    enum class Kind { Created = 1, Changed = 2, Deleted = 3 };      // as the Language Server Protocol counts
    QString path;       ///< absolute
    Kind kind = Kind::Changed;
    bool operator==(const FileChange &) const = default;
};

} // namespace dyad::editor

Q_DECLARE_METATYPE(dyad::editor::FileChange)
