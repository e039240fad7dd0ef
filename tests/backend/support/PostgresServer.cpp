// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/backend/support/PostgresServer.h"
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTcpServer>
#include <unistd.h>

namespace dyad::test {

PostgresServer::PostgresServer() : m_password(QStringLiteral("secret-%1").arg(QRandomGenerator::global()->generate())) { }

PostgresServer::~PostgresServer()
{
    if (m_folder.isEmpty())
        return;
    stop();
    run({QStringLiteral("rm"), QStringLiteral("-rf"), m_folder});
}

QString PostgresServer::tool(const char *name) const
{
    // Debian keeps the server's programs apart, a folder for each version.
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QString path = versions.filePath(version + QStringLiteral("/bin/") + QString::fromLatin1(name));
        if (QFile::exists(path))
            return path;
    }
    return QString::fromLatin1(name);
}

bool PostgresServer::run(const QStringList &command, QByteArray *output) const
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral("/tmp"));
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (output == nullptr)
        process.setStandardOutputFile(QProcess::nullDevice());       // a server that goes on would keep a pipe open
    if (::geteuid() == 0)
        process.start(QStringLiteral("runuser"), QStringList{QStringLiteral("-u"), QStringLiteral("postgres"), QStringLiteral("--")} + command);
    else
        process.start(command.first(), command.mid(1));
    const bool ended = process.waitForFinished(200000);
    if (output)
        *output = process.readAll();
    return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

QString PostgresServer::start()
{
    QByteArray output;
    if (!run({QStringLiteral("mktemp"), QStringLiteral("-d"), QStringLiteral("/tmp/dyad-postgres-XXXXXX")}, &output))
        return QStringLiteral("no folder: ") + QString::fromUtf8(output);
    m_folder = QString::fromUtf8(output).trimmed();
    if (!run({QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("umask 077; printf %s '%1' > '%2/pw'").arg(m_password, m_folder)}))
        return QStringLiteral("no password file");
    if (!run({tool("initdb"), QStringLiteral("-D"), m_folder + QStringLiteral("/data"), QStringLiteral("-A"), QStringLiteral("scram-sha-256"),
              QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("--pwfile=") + m_folder + QStringLiteral("/pw"),
              QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8")}, &output))
        return QStringLiteral("initdb failed (Debian: postgresql-15): ") + QString::fromUtf8(output);
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost, 0);
    m_port = probe.serverPort();
    probe.close();
    return startAgain() ? QString() : QStringLiteral("the server does not start; see ") + m_folder;
}

bool PostgresServer::startAgain()
{
    const QString flags = QStringLiteral("-p %1 -c listen_addresses=127.0.0.1 -c unix_socket_directories=%2").arg(m_port).arg(m_folder);
    return run({tool("pg_ctl"), QStringLiteral("-D"), m_folder + QStringLiteral("/data"), QStringLiteral("-w"), QStringLiteral("-l"),
                m_folder + QStringLiteral("/log"), QStringLiteral("-t"), QStringLiteral("180"), QStringLiteral("-o"), flags, QStringLiteral("start")});
}

bool PostgresServer::stop(const QString &mode)
{
    return run({tool("pg_ctl"), QStringLiteral("-D"), m_folder + QStringLiteral("/data"), QStringLiteral("-w"), QStringLiteral("-m"), mode,
                QStringLiteral("stop")});
}

QString PostgresServer::encrypt()
{
    const QString script = QStringLiteral("umask 077; cd '%1'; exec 2>&1; "
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=Test -keyout ca.key -out ca.pem && "
        "openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=postgres -keyout data/server.key -out server.csr && "
        "echo subjectAltName=IP:127.0.0.1 > ext && openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -extfile ext -days 2 -out data/server.crt && "
        "sed -i 's/^host  */hostssl /' data/pg_hba.conf && echo ssl=on >> data/postgresql.conf && chmod 711 . && chmod 644 ca.pem");
    if (!run({QStringLiteral("sh"), QStringLiteral("-c"), script.arg(m_folder)}) || !stop() || !startAgain())
        return {};
    return m_folder + QStringLiteral("/ca.pem");
}

QString PostgresServer::newDatabase()
{
    const QString name = QStringLiteral("d%1").arg(++m_databases);
    const QString base = QStringLiteral("postgresql://postgres:%1@127.0.0.1:%2/").arg(m_password).arg(m_port);
    QByteArray output;
    if (!run({tool("psql"), base + QStringLiteral("postgres"), QStringLiteral("-c"), QStringLiteral("CREATE DATABASE ") + name}, &output))
        qFatal("%s", output.constData());
    return base + name;
}

} // namespace dyad::test
