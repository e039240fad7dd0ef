// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringList>
#include <memory>

class QProcess;

namespace dyad::test {

/// A real PostgreSQL on a free port of the loopback, in a folder of its own, gone with this object. As root it runs as the user postgres,
/// because it refuses root.
class PostgresServer {
public:
    PostgresServer();
    ~PostgresServer();
    /// Empty: it runs. Else why not.
    QString start();
    bool stop(const QString &mode = QStringLiteral("immediate"));
    bool startAgain();
    /// Makes an empty database; its URL.
    QString newDatabase();
    /// From now on it speaks TLS, with a certificate for 127.0.0.1, and nothing else over TCP. The authority's file; empty: it could not.
    QString encrypt();
    quint16 port() const { return m_port; }
    QString password() const { return m_password; }
    QString folder() const { return m_folder; }
    /// Runs it as the unprivileged user; its output, or nothing where it failed.
    bool run(const QStringList &command, QByteArray *output = nullptr) const;

private:
    QString tool(const char *name) const;
    QString m_folder;
    QString m_password;
    quint16 m_port = 0;
    int m_databases = 0;
};

} // namespace dyad::test
