// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/server/ServerProgram.h"
#include "app/server/StopSignals.h"
#include "backend/platform/Log.h"
#include <QCommandLineParser>
#include <QJsonDocument>
#include <QStandardPaths>
#include <cstdio>

namespace dyad::app {
namespace {

constexpr int CouldNotStart = 2;

QString defaultDataDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/dyad-server");
}

} // namespace

sync::Expected<backend::Config> ServerProgram::readFlags(const QCoreApplication &application)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("ServerProgram", text); };
    QCommandLineParser parser;
    parser.setApplicationDescription(say("Serves Dyad projects to several people at once. Logs go to stderr; stdout has one JSON line an event."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{QStringLiteral("listen"), say("Address and port; port 0 picks a free one."), QStringLiteral("HOST:PORT"),
                        QStringLiteral("127.0.0.1:8420")},
                       {QStringLiteral("data"), say("Folder for the database and files."), QStringLiteral("DIR"), defaultDataDirectory()},
                       {QStringLiteral("store"), say("Database, if not in the data folder: sqlite:/absolute/path.db"), QStringLiteral("URL")},
                       {QStringLiteral("origin"), say("An Origin that may open sockets, beside the server's own. May be repeated."),
                        QStringLiteral("ORIGIN")}});
    parser.process(application);
    if (!parser.positionalArguments().isEmpty())
        return sync::fail("bad-arguments", "Unexpected argument '" + parser.positionalArguments().first().toStdString() + "'; see --help.");
    backend::Config config;
    if (const auto good = config.setListen(parser.value(QStringLiteral("listen"))); !good)
        return std::unexpected(good.error());
    config.dataDirectory = parser.value(QStringLiteral("data"));
    config.storeUrl = parser.value(QStringLiteral("store"));
    config.origins = parser.values(QStringLiteral("origin"));
    if (config.dataDirectory.isEmpty())
        return sync::fail("bad-arguments", "--data needs a folder.");
    return config;
}

void ServerProgram::announce(const QJsonObject &event)
{
    const QByteArray line = QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

int ServerProgram::refuse(const sync::Error &error)
{
    std::fprintf(stderr, "dyad-server: %s\n", error.message.c_str());
    return CouldNotStart;
}

int ServerProgram::run(QCoreApplication &application)
{
    const auto config = readFlags(application);
    if (!config)
        return refuse(config.error());
    backend::installJsonLog();
    StopSignals signals;
    QObject::connect(&signals, &StopSignals::received, &application, &QCoreApplication::quit);
    m_server = std::make_unique<backend::Server>(*config);
    auto started = m_server->start();
    started.waitForFinished();
    const auto url = started.result();
    if (!url)
        return refuse(url.error());
    if (const QString invite = m_server->setupInvite(); !invite.isEmpty())
        announce({{QStringLiteral("event"), QStringLiteral("setup")}, {QStringLiteral("invite"), invite}});
    announce({{QStringLiteral("event"), QStringLiteral("listening")}, {QStringLiteral("url"), url->toString()}});
    qCInfo(backend::logServer) << "listening on" << url->toString();
    const int code = QCoreApplication::exec();
    qCInfo(backend::logServer) << "stopping";
    m_server->stop().waitForFinished();
    m_server.reset();
    qCInfo(backend::logServer) << "stopped";
    return code;
}

} // namespace dyad::app
