// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/server/Setting.h"
#include <QCommandLineParser>
#include <QHash>
#include <QProcessEnvironment>

namespace dyad::app {

/// The values that a server starts with, and where each came from: flag before environment before file before default. Plain; one thread.
class Settings {
public:
    /// Errors, with a sentence that names the place: "no-file" (cannot be read), "bad-file" (syntax, an unknown key), "bad-value".
    sync::Expected<void> readFile(const QString &path);
    sync::Expected<void> readEnvironment(const QProcessEnvironment &environment);
    sync::Expected<void> readFlags(const QCommandLineParser &flags);
    /// What all of them come to. "bad-value".
    sync::Expected<backend::Config> config() const;
    /// Lines "key = value", with "# flag --listen" and the like behind them where origins are asked for. Secrets are left out.
    QString shown(bool origins) const;

private:
    struct Value {
        QString text;
        QString origin;                          ///< "flag --listen", "environment DYAD_LISTEN", "file /etc/dyad.toml:3"
    };
    QHash<QByteArray, Value> m_values;
};

} // namespace dyad::app
