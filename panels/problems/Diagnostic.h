// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QMetaType>
#include <QString>

namespace dyad::panels {

/// Something that a language server or a build has to say about a place.
struct Diagnostic {
    enum class Severity { Error, Warning, Information, Hint };
    QString path;               ///< absolute
    int line = 0;               ///< 1-based; 0: the file as a whole
    int column = 0;             ///< as its source counts, 1-based; 0: not said
    Severity severity = Severity::Error;
    QString message;
    QString source;             ///< "clangd", "build"
    QString code;               ///< "-Wunused", "TS2304"
    bool operator==(const Diagnostic &) const = default;
};

} // namespace dyad::panels

Q_DECLARE_METATYPE(dyad::panels::Diagnostic)
