// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QVector>
#include <atomic>

namespace dyad::app {

/// Which files were changed in the same commits. Immutable: any thread.
class GitCloseness {
public:
    /// Out of `git log --name-only --format=%x00`: commits, each with its files.
    static GitCloseness of(const QByteArray &log);
    /// The newest commits of a folder's repository; nothing where there is none. Runs git, at most some seconds, and not
    /// once `stop` is set; not in the GUI thread.
    static GitCloseness ofFolder(const QString &folder, const std::atomic_bool &stop);
    /// 0 to 1: of the commits that changed one of both, in how many both were.
    double between(const QString &a, const QString &b) const;
    bool isEmpty() const { return m_commits.isEmpty(); }

    static constexpr int MostCommits = 400, MostFiles = 40;      ///< a commit of more files says nothing about any two

private:
    QHash<QString, QVector<int>> m_commits;      // by file, rising
};

} // namespace dyad::app
