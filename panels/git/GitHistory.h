// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QVector>

namespace dyad::panels {

/// One commit of the log.
struct GitCommit {
    QString id;              ///< 40 hex digits
    QString summary, message;
    QString author, email;
    qint64 time = 0;         ///< ms since 1970
    QStringList parents;     ///< ids
    QStringList refs;        ///< branches and tags that point here
    QString shortId() const { return id.left(8); }
};

struct GitBranch {
    QString name;            ///< "main", "origin/main"
    bool remote = false;
    bool current = false;
    bool elsewhere = false;  ///< checked out in another working tree
    qint64 time = 0;         ///< of its last commit, ms since 1970
};

} // namespace dyad::panels
