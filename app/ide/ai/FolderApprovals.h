// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace dyad::app {

/// What this person has allowed the AI in one folder: commands, hosts, tools, and the tool servers of the project's own .mcp.json. Kept among
/// the person's own files and never in the project, where others write. Read when it is made, written at once. GUI thread.
class FolderApprovals {
public:
    enum class Rule { Command, Host, Tool };
    explicit FolderApprovals(const QString &folder);

    QStringList rules(Rule kind) const { return m_rules.value(int(kind)); }
    void setRules(Rule kind, const QStringList &rules);
    void add(Rule kind, const QString &rule);

    /// The tool servers that this text names, with the programs of the project that they start, as they are now: were they approved?
    bool isApproved(const QByteArray &servers) const;
    /// From now on. Tools that were allowed without a question are asked about again: they may be others of the same name.
    void approve(const QByteArray &servers);
    /// For people: what is other than what was approved, line by line ("+ …", "- …"); all of it where nothing was.
    QString changesOf(const QByteArray &servers) const;
    bool hasApproved() const { return !m_hash.isEmpty(); }

    static QString fileOf(const QString &folder);
    /// SHA-256 over the text and every file inside the folder that would run with it (ProgramFiles). Hex.
    static QByteArray fingerprint(const QByteArray &servers, const QString &folder);

private:
    static QHash<QString, QByteArray> programsOf(const QByteArray &servers, const QString &folder);
    void write() const;
    QString m_folder;
    QHash<int, QStringList> m_rules;
    QByteArray m_hash, m_text;               // of what was approved
    QHash<QString, QByteArray> m_programs;   // files of the project, SHA-256 in hex
};

} // namespace dyad::app
