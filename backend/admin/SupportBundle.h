// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Config.h"
#include "backend/platform/Database.h"
#include <QByteArray>

namespace dyad::backend {

/// What somebody who helps wants to see of a server, as a .tar.gz: versions, settings without secrets, health, metrics, schema and row counts,
/// jobs, the newest lines of the log. Nothing that people wrote, no names, addresses, tokens or keys. Any thread; blocks.
class SupportBundle {
public:
    SupportBundle(Database &database, const Config &config) : m_database(database), m_config(config) { }
    sync::Expected<QByteArray> make();
    /// Takes out what may be a secret or a person: passwords in URLs, bearer tokens, long random words, e-mail addresses, addresses of machines.
    static QByteArray redacted(const QByteArray &lines);

private:
    QByteArray about() const;
    sync::Expected<QByteArray> schema();
    sync::Expected<QByteArray> jobs();
    QByteArray health();

    Database &m_database;
    const Config &m_config;
};

} // namespace dyad::backend
