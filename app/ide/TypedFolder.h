// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDir>
#include <QString>

namespace dyad::app {

/// The folder that somebody typed into a field, with their home for a leading `~`, which no shell has put there. Empty where it is not
/// absolute: a window has no folder that others could begin at; the one that the program was started in is not to be seen.
inline QString typedFolder(const QString &typed)
{
    QString folder = QDir::fromNativeSeparators(typed.trimmed());
    if (folder == QLatin1String("~") || folder.startsWith(QLatin1String("~/")))
        folder.replace(0, 1, QDir::homePath());
    return QDir::isAbsolutePath(folder) ? QDir::cleanPath(folder) : QString();
}

} // namespace dyad::app
