// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace dyad::sync {

/// Why a path is not shared, or not up to date.
struct Problem {
    QString path;
    QString code;       ///< "bad-path", "path-taken", "symbolic-link", "name-not-utf8", "private", "not-allowed", "put-back", "disk-error", ...
    QString message;    ///< for a person
};

} // namespace dyad::sync
