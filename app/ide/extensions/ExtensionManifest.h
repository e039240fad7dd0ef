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
    };
    struct Snippet {
        QString title, body, language;      ///< body as in the Language Server Protocol: $1, ${2:name}, $0; language: empty: any
    };
    struct Task {
        QString name, program, kind;
        QStringList arguments;
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
    QVector<ColorTheme> themes;
    QStringList templates;                  ///< folders

    /// Errors: unreadable; bad-manifest with what is wrong. Nothing of an extension is run for it.
    static sync::Expected<ExtensionManifest> read(const QString &folder);
    static QStringList knownPermissions() { return {QStringLiteral("read"), QStringLiteral("edit"), QStringLiteral("files")}; }

    Q_DECLARE_TR_FUNCTIONS(dyad::app::ExtensionManifest)
};

} // namespace dyad::app
