// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QMultiHash>
#include <QString>
#include <QStringList>
#include <QVector>

namespace dyad::app {

/// A stretch of lines that belong together.
struct FileChunk {
    int first = 1, last = 1;     ///< lines, from 1
    QStringList symbols;         ///< what it defines
    QString text;
};

/// Cuts a file where a definition or a paragraph begins: at most 60 lines each, without overlap. Any thread. guess: what a line defines is
/// told by its looks, too; else by the tags alone.
QVector<FileChunk> chunksOf(const QString &path, const QString &text, const QMultiHash<int, QString> &tags = {}, bool guess = true);
/// Its text; empty where it is none, or longer than `largest` bytes.
QString textOf(const QString &absolute, qint64 largest);
/// Whether a file of this name is worth reading: no lists of locked packages, no minified or mapped code, and nothing that holds keys by its name.
bool isWorthIndexing(const QString &path);

} // namespace dyad::app
