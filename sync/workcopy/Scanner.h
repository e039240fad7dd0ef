// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/workcopy/Observation.h"
#include "sync/workcopy/SafeFolder.h"
#include <QVector>
#include <functional>

namespace dyad::sync {

/// Lists a folder with all that lies below, without following links and without entering what is private. The disk's thread.
class Scanner {
public:
    struct Rules {
        std::function<bool(const QString &path, bool isFolder)> isPrivate;
        std::function<void(const QString &path)> enter;     ///< called before a folder is listed, so that a watch set there misses nothing
        std::function<void(const QString &path)> leftover;  ///< a half-written file of ours; may be empty
    };
    Scanner(const SafeFolder &root, Rules with) : folder(root), rules(std::move(with)) {}

    /// start: "" for the whole. The folder itself is listed too, except the root.
    QVector<Observation> scan(const QString &start) const;
    Observation observe(const QString &path) const;

    struct Listing {
        QVector<Observation> entries;
        bool isEmpty = true;            ///< nothing at all lies in it but our own half-written files
    };
    /// What lies in one folder.
    Listing list(const QString &path) const;

private:
    const SafeFolder &folder;
    Rules rules;
};

} // namespace dyad::sync
