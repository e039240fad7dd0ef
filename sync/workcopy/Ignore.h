// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/workcopy/IgnoreScope.h"
#include <QByteArray>
#include <QHash>
#include <QString>
#include <functional>

namespace dyad::sync {

/// Which paths of a folder stay private: what its .gitignore files say, nested ones too, `.git/info/exclude`, `.git` itself always, and our
/// own half-written files. Reads .gitignore files through `read` when it first meets a folder. One thread (the disk's).
class Ignore {
public:
    /// Gives the bytes of a file in the folder, an empty array where there is none.
    using Read = std::function<QByteArray(const QString &path)>;
    explicit Ignore(Read reader) : read(std::move(reader)) {}

    /// path: '/' between segments, relative to the root. A path in an ignored folder is ignored.
    bool isIgnored(const QString &path, bool isFolder) const;
    /// Forgets what was read; for when a .gitignore has changed.
    void reset();
    static bool isRulesFile(const QString &path);
    static bool isAlwaysPrivate(const QString &path);

private:
    struct Folder {
        IgnoreScope::Pointer scope;     // of what lies in it; empty: no rules
        bool isIgnored = false;
    };
    const Folder &folderAt(const QString &path) const;
    IgnoreScope::Pointer scopeOf(const QString &folder, const IgnoreScope::Pointer &above) const;

    Read read;
    mutable QHash<QString, Folder> folders;     // "" is the root
};

} // namespace dyad::sync
