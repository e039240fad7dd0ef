// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QMultiHash>
#include <QString>

namespace dyad::app {

/// What a language server says that a file defines.
struct FileNames {
    QMultiHash<int, QString> lines;      ///< names by line, from 1
    bool isAll = false;                  ///< all of them: nobody has to guess the others. (A list of a whole project is cut somewhere)
    bool operator==(const FileNames &) const = default;
};
using NamesOfFiles = QHash<QString, FileNames>;      ///< by path in the project

} // namespace dyad::app
