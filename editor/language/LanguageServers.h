// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>
#include <optional>

namespace dyad::editor {

/// Which language server there is for which language: resources/language-servers.json, extended and overruled by a file of the user's with the same
/// form. Starts nothing.
class LanguageServers {
public:
    struct Entry {
        QString id;                         ///< "clangd"
        QString name;                       ///< for people
        QHash<QString, QString> languages;  ///< name in KSyntaxHighlighting -> languageId of the protocol
        QStringList programs;               ///< names to look for in PATH, or paths; the first that is there
        QStringList arguments;
        QJsonObject initializationOptions;
        QJsonObject settings;               ///< what it is told when it asks for its configuration
        QString install;                    ///< how to get it, one sentence; may be empty
    };
    LanguageServers();
    /// Adds the entries of a file; those with an id that is known replace it, "disabled": true takes it away. A file that is not there is
    /// no error.
    sync::Expected<void> load(const QString &file);
    /// Entries of an extension: they go before ours, and behind those of the user, who loads them later.
    void add(const QJsonObject &servers);
    const QVector<Entry> &entries() const { return m_entries; }
    const Entry *forLanguage(const QString &language) const;
    const Entry *byId(const QString &id) const;
    /// Program (an absolute path) and arguments; nothing where it is not installed.
    static std::optional<QStringList> commandOf(const Entry &entry);

private:
    sync::Expected<void> read(const QByteArray &json, const QString &file);
    QVector<Entry> m_entries;
};

} // namespace dyad::editor
