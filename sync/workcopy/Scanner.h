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
        std::function<bool()> stop = {};                    ///< true: what was found so far will do; may be empty
    };
    Scanner(const SafeFolder &root, Rules with) : folder(root), rules(std::move(with)) {}

    /// start: "" for the whole. The folder itself is listed too, except the root.
    QVector<Observation> scan(const QString &start) const;
    Observation observe(const QString &path) const;

    /// What lies in one folder.
    QVector<Observation> list(const QString &path) const;

private:
    bool isEmpty(const QString &path) const;        // nothing at all lies in it but our own half-written files
    bool isStopped() const { return rules.stop && rules.stop(); }
    const SafeFolder &folder;
    Rules rules;
};

} // namespace dyad::sync
