// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::app {

/// Where the IDE keeps its own files: under $DYAD_HOME where that is set (tests, two people on one machine), else in the XDG folders.
class AppPaths {
public:
    static QString config();                    ///< settings
    static QString data();                      ///< journals, stores, the embedded server's data
    static QString settingsFile();
    static QString journals();
    static QString stores();
    static QString servers();
    static QString tokens();
    /// A folder made if needed, readable by its owner only. Empty where that is impossible.
    static QString ensurePrivate(const QString &folder);
    /// A name for files that belong to this folder: stable, safe in a file system.
    static QString keyOf(const QString &folder);
};

} // namespace dyad::app
