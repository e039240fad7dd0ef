// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QVector>

namespace dyad::editor {

/// Changes of several files that a language server proposes. LanguageDocument::operationOf makes an operation of a file's edits.
struct WorkspaceEdit {
    /// A file that is made, moved or deleted. Made and moved before the edits, which name it by its new path; deleted after them.
    struct FileStep {
        enum class Kind { Create, Rename, Delete };
        Kind kind = Kind::Create;
        QString path, newPath;              ///< absolute; newPath only of Rename
        bool overwrite = false, lenient = false;    ///< lenient: no error where it is there already (or gone already); overwrite goes first
        bool recursive = false;             ///< Delete: also a folder that is not empty
        bool operator==(const FileStep &) const = default;
    };
    QMap<QString, QJsonArray> files;        ///< absolute path -> TextEdits of the protocol
    QVector<FileStep> steps;
    QHash<QString, int> versions;           ///< by the path in files: of the text that the server had, where it said so
    QHash<QString, QByteArray> bases;       ///< the same: the text (UTF-8) that the edits are for, where it is known
    int editCount() const;
    bool isEmpty() const { return files.isEmpty() && steps.isEmpty(); }
    /// Where a file that the edits name lies before the steps; empty: it is not there before them.
    QString sourceOf(const QString &path) const;
    /// Error: a kind of change that nobody knows.
    static sync::Expected<WorkspaceEdit> fromJson(const QJsonObject &json);

private:
    sync::Expected<void> addStep(const QJsonObject &change);
    void moveEdits(const QString &from, const QString &to);
};

} // namespace dyad::editor
