// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace dyad::app {

/// The files of a folder that would run when these words are a command: those that the words name, and what such a file brings in (import,
/// require, include, source), as far as its text says so. With the same command they would be another program when somebody changes them.
/// What a program makes up while it runs is not seen. At most MostFiles. Plain value.
class ProgramFiles {
public:
    explicit ProgramFiles(const QString &folder);
    /// The program or one of its arguments: a path, --option=path, a list of them, or a line for a shell. With a program that runs what a
    /// file of the folder says (npm, make, …) that file.
    void add(const QString &word);
    /// A variable: what it names and looks like a program; everything of one that has things run (NODE_OPTIONS, BASH_ENV, …); and of one that
    /// lists folders to find programs and libraries in (PATH, PYTHONPATH, …) all that is in them.
    void addVariable(const QString &name, const QString &value);
    /// SHA-256 in hex, by path in the folder.
    const QHash<QString, QByteArray> &hashes() const { return m_hashes; }

    static constexpr int MostFiles = 1000, MostTried = 40'000;
    static constexpr qint64 MostBytes = 64 << 20;    ///< read in all; of what is behind, size and time count

private:
    void addRunning(const QString &name, const QString &value);
    void addPath(const QString &path, const QString &base);
    void addFile(const QString &file);
    void addFolder(const QString &folder);
    void follow(const QByteArray &text, const QString &file);
    void mention(QString name, const QString &folder);
    void followPython(const QString &text, const QString &folder);

    QString m_folder, m_root;                        // as given; canonical, with a slash
    QHash<QString, QByteArray> m_hashes;
    QSet<QString> m_tried;
    qint64 m_read = 0;
};

} // namespace dyad::app
