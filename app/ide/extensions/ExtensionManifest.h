// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QCoreApplication>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

namespace dyad::app {

/// What an extension says of itself: manifest.json in its folder (docs/extensions.md).
struct ExtensionManifest {
    struct Entry {
        QString id, title, keys, icon;      ///< of a command
        QString menu;                       ///< "file", "edit", "view", "go", "git", "run", "help"; empty: edit
    };
    struct Snippet {
        QString title, body, language;      ///< body as in the Language Server Protocol: $1, ${2:name}, $0; language: empty: any
    };
    struct Task {
        QString name, program, kind;
        QStringList arguments;
    };
    struct Tool {
        QString name, text;                 ///< text: for the AI
        QJsonObject parameters;             ///< JSON schema of an object
    };
    struct ColorTheme {
        QString name;
        QJsonObject colors;                 ///< of resources/themes/look.json, by name
    };
    QString folder, id, name, version, text, main;
    QStringList permissions;                ///< "read", "edit", "files"
    QStringList events;                     ///< that its script wants to hear of: "saved"
    QVector<Entry> commands;
    QVector<Snippet> snippets;
    QVector<Task> tasks;
    QVector<Tool> tools;                    ///< that the AI may call
    QJsonObject languageServers;            ///< as in resources/language-servers.json, by id
    QVector<ColorTheme> themes;
    QStringList templates;                  ///< folders

    /// Errors: unreadable; bad-manifest with what is wrong. Nothing of an extension is run for it.
    static sync::Expected<ExtensionManifest> read(const QString &folder);
    static QStringList knownMenus() { return {QStringLiteral("file"), QStringLiteral("edit"), QStringLiteral("view"), QStringLiteral("go"), QStringLiteral("git"), QStringLiteral("run"), QStringLiteral("help")}; }
    static QStringList knownPermissions() { return {QStringLiteral("read"), QStringLiteral("edit"), QStringLiteral("files"), QStringLiteral("servers")}; }

private:
    static QString wrongPart(const ExtensionManifest &made);       // empty: none
    Q_DECLARE_TR_FUNCTIONS(dyad::app::ExtensionManifest)
};

} // namespace dyad::app
