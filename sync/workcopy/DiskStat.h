// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QtGlobal>
#include <cstdint>

namespace dyad::sync {

/// What the file system says about a path, the path itself never followed where it is a symbolic link.
struct DiskStat {
    enum class Kind : uint8_t { Missing, File, Folder, Link, Other };
    Kind kind = Kind::Missing;
    bool executable = false;        ///< the owner's executable bit
    bool racy = false;              ///< looked at so soon after its last change that a later change may leave no trace in the times
    qint64 size = 0;                ///< bytes
    qint64 modifiedNs = 0;          ///< since 1970
    quint64 inode = 0, device = 0;

    bool isFile() const { return kind == Kind::File; }
    bool isFolder() const { return kind == Kind::Folder; }
    bool isMissing() const { return kind == Kind::Missing; }
    /// The very same contents, as far as the file system can tell.
    bool isSameFile(const DiskStat &other) const
    {
        return kind == other.kind && size == other.size && modifiedNs == other.modifiedNs && inode == other.inode && device == other.device;
    }
};

} // namespace dyad::sync
