// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Config.h"
#include <QString>
#include <span>

namespace dyad::app {

/// One thing that an admin can set: "limits.connections" in the file, --limits-connections, DYAD_LIMITS_CONNECTIONS.
struct Setting {
    const char *key;
    const char *placeholder;
    const char *help;
    bool list;                                   ///< several values: a TOML array, a flag that may be repeated, commas in the environment
    sync::Expected<void> (*set)(backend::Config &config, const QString &value);   ///< "bad-value" and the like, a sentence
    QString (*get)(const backend::Config &config);   ///< for people: without secrets

    QString flag() const { return QString::fromLatin1(key).replace(u'.', u'-'); }
    QByteArray variable() const { return "DYAD_" + QByteArray(key).toUpper().replace('.', '_').replace('-', '_'); }
};

/// All of them, in the order in which they are shown. A Config made by hand has their defaults.
std::span<const Setting> allSettings();

} // namespace dyad::app
