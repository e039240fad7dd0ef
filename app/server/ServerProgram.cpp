// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/server/ServerProgram.h"
#include "app/server/ConfigCheck.h"
#include "app/server/OnlineCheck.h"
#include "app/server/ServiceManager.h"
#include "app/server/StopSignals.h"
#include "app/server/TransportCheck.h"
#include "backend/admin/Backup.h"
#include "backend/platform/DataDirectory.h"
#include "backend/platform/Database.h"
#include "backend/platform/Log.h"
#include <QCommandLineParser>
#include <QJsonDocument>
#include <QRegularExpression>
#include <cstdio>

namespace dyad::app {
namespace {

constexpr int CouldNotStart = 2;
constexpr int WrongConfiguration = 1;

QString say(const char *text)
{
    return QCoreApplication::translate("ServerProgram", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(say("Serves Dyad projects to several people at once. Logs go to stderr; stdout has one JSON line an event.\n"
                                         "Every setting is also a key of the configuration file and an environment variable (--listen, listen, DYAD_LISTEN).\n"
                                         "config print shows all of them."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("config print"), say("config print shows the settings, restore FILE fills an empty store from a backup, move URL copies this store into an empty one and compares; all then end."), QStringLiteral("[config print | restore FILE | move URL]"));
    parser.addOptions({{QStringLiteral("config"), say("The configuration file (TOML); else $DYAD_CONFIG, else none."), QStringLiteral("FILE")},
                       {QStringLiteral("check-config"), say("Checks the configuration and ends: 0 good, 1 wrong, 2 not readable.")},
                       {QStringLiteral("online"), say("With --check-config: asks the store, Redis and the issuers too; 2 where one does not answer.")},
                       {QStringLiteral("origin-of-values"), say("With config print: where each value came from.")}});
    for (const Setting &setting : allSettings())
        parser.addOption({setting.flag(), say(setting.help), QString::fromLatin1(setting.placeholder)});
}

/// "config print --origin" asks for origins, where --origin elsewhere gives one.
QStringList withoutAmbiguity(QStringList arguments)
{
    const qsizetype at = arguments.indexOf(QStringLiteral("print"));
    if (at > 1 && arguments[at - 1] == QLatin1StringView("config"))
        arguments.replaceInStrings(QRegularExpression(QStringLiteral("^--origin$")), QStringLiteral("--origin-of-values"));
    return arguments;
}

} // namespace

sync::Expected<Settings> ServerProgram::read(const QCommandLineParser &flags)
{
    const auto environment = QProcessEnvironment::systemEnvironment();
    const QString file = flags.isSet(QStringLiteral("config")) ? flags.value(QStringLiteral("config")) : environment.value(QStringLiteral("DYAD_CONFIG"));
    Settings settings;
    if (const auto good = file.isEmpty() ? sync::Expected<void>() : settings.readFile(file); !good)
        return std::unexpected(good.error());
    if (const auto good = settings.readEnvironment(environment); !good)
        return std::unexpected(good.error());
    if (const auto good = settings.readFlags(flags); !good)
        return std::unexpected(good.error());
    if (const auto good = settings.config(); !good)
        return std::unexpected(good.error());
    return settings;
}

int ServerProgram::check(const QCommandLineParser &flags)
{
    auto settings = read(flags);
    if (settings) {
        const ConfigCheck found(*settings->config());
        for (const QString &warning : found.warnings())
            std::fprintf(stderr, "dyad-server: %s\n", warning.toUtf8().constData());
        if (const auto good = found.run(); !good)
            settings = std::unexpected(good.error());
    }
    const QStringList problems = settings && flags.isSet(QStringLiteral("online")) ? OnlineCheck(*settings->config()).run() : QStringList();
    for (const QString &problem : problems)
        std::fprintf(stderr, "dyad-server: %s\n", problem.toUtf8().constData());
    if (!problems.isEmpty())
        return CouldNotStart;
    if (settings) {
        std::printf("The configuration is good.\n");
        return 0;
    }
    std::fprintf(stderr, "dyad-server: %s\n", settings.error().message.c_str());
    return settings.error().code == "no-file" ? CouldNotStart : WrongConfiguration;
}

int ServerProgram::print(const QCommandLineParser &flags)
{
    const auto settings = read(flags);
    if (!settings)
        return refuse(settings.error());
    std::printf("%s", settings->shown(flags.isSet(QStringLiteral("origin-of-values"))).toUtf8().constData());
    return 0;
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

int ServerProgram::run(const QStringList &arguments)
{
    QCommandLineParser flags;
    addOptions(flags);
    if (!flags.parse(withoutAmbiguity(arguments)))
        return refuse({"bad-arguments", flags.errorText().toStdString() + " See --help."});
    if (flags.isSet(QStringLiteral("help")))
        flags.showHelp();
    if (flags.isSet(QStringLiteral("version")))
        flags.showVersion();
    const QStringList words = flags.positionalArguments();
    if (words == QStringList{QStringLiteral("config"), QStringLiteral("print")})
        return print(flags);
    if (words.size() == 2 && words.first() == QLatin1StringView("restore"))
        return restore(flags, words.last());
    if (words.size() == 2 && words.first() == QLatin1StringView("move"))
        return move(flags, words.last());
    if (!words.isEmpty())
        return refuse({"bad-arguments", "Unexpected argument '" + words.first().toStdString() + "'; see --help."});
    if (flags.isSet(QStringLiteral("check-config")))
        return check(flags);
    const auto settings = read(flags);
    if (!settings)
        return refuse(settings.error());
    auto config = *settings->config();
    config.operations.shown = settings->shown(true);
    m_readAgain = [&flags] {
        const auto again = read(flags);
        return again ? again->config() : std::unexpected(again.error());
    };
    return serve(config);
}

int ServerProgram::restore(const QCommandLineParser &flags, const QString &file)
{
    const auto settings = read(flags);
    const auto config = settings ? settings->config() : std::unexpected(settings.error());
    if (!config)
        return refuse(config.error());
    backend::DataDirectory directory;
    const auto taken = directory.take(config->dataDirectory);
    const auto store = taken ? backend::StoreUrl::of(*config) : std::unexpected(taken.error());
    if (!store)
        return refuse(store.error());
    backend::Database database(*store);
    if (const auto good = database.checkServer(); !good)
        return refuse(good.error());
    if (const auto restored = backend::backup::restore(file, config->dataDirectory, database); !restored)
        return refuse(restored.error());
    announce({{QStringLiteral("event"), QStringLiteral("restored")}, {QStringLiteral("store"), store->shown()}});
    return 0;
}

int ServerProgram::move(const QCommandLineParser &flags, const QString &url)
{
    const auto settings = read(flags);
    const auto config = settings ? settings->config() : std::unexpected(settings.error());
    if (!config)
        return refuse(config.error());
    backend::DataDirectory directory;
    const auto taken = directory.take(config->dataDirectory);
    const auto from = taken ? backend::StoreUrl::of(*config) : std::unexpected(taken.error());
    const auto to = from ? backend::StoreUrl::parse(url) : from;
    if (!to)
        return refuse(to.error());
    backend::Database source(*from), target(*to);
    for (backend::Database *database : {&source, &target}) {
        if (const auto good = database->checkServer(); !good)
            return refuse(good.error());
    }
    const auto rows = backend::backup::move(source, target);
    if (!rows)
        return refuse(rows.error());
    announce({{QStringLiteral("event"), QStringLiteral("moved")}, {QStringLiteral("from"), from->shown()}, {QStringLiteral("to"), to->shown()}, {QStringLiteral("rows"), *rows}});
    return 0;
}

void ServerProgram::announceStart(const QUrl &url)
{
    for (const QJsonObject &notice : m_server->notices())
        announce(notice);
    if (const QString invite = m_server->setupInvite(); !invite.isEmpty())
        announce({{QStringLiteral("event"), QStringLiteral("setup")}, {QStringLiteral("invite"), invite}});
    if (url.isEmpty())
        announce({{QStringLiteral("event"), QStringLiteral("working")}});
    else
        announce({{QStringLiteral("event"), QStringLiteral("listening")}, {QStringLiteral("url"), url.toString()}});
    if (const QUrl metrics = m_server->metricsUrl(); !metrics.isEmpty())
        announce({{QStringLiteral("event"), QStringLiteral("metrics")}, {QStringLiteral("url"), metrics.toString()}});
    qCInfo(backend::logServer) << "listening on" << url.toString();
}

/// SIGHUP: the log file and the certificate are opened again, the limits of the file and the environment hold; connections stay.
void ServerProgram::reload()
{
    if (const auto opened = backend::reopenLogFile(); !opened)
        qCWarning(backend::logServer) << opened.error().message.c_str();
    const auto fresh = m_readAgain();
    if (fresh)
        backend::setLogLevel(fresh->operations.logLevel);
    auto done = fresh ? m_server->reload(*fresh) : m_server->reload();
    done.waitForFinished();
    const auto certificate = done.result();
    const auto reloaded = fresh ? certificate : std::unexpected(fresh.error());
    if (reloaded)
        qCInfo(backend::logServer) << "certificate and log file were opened again, and the limits read";
    else
        qCWarning(backend::logServer) << "not everything could be read again:" << reloaded.error().message.c_str();
    QJsonObject event{{QStringLiteral("event"), QStringLiteral("reloaded")}, {QStringLiteral("good"), reloaded.has_value()}};
    if (!reloaded)
        event[QStringLiteral("message")] = QString::fromStdString(reloaded.error().message);
    announce(event);
}

int ServerProgram::serve(const backend::Config &config)
{
    backend::installJsonLog();
    backend::setLogLevel(config.operations.logLevel);
    const backend::OperationsConfig &operations = config.operations;
    if (const auto opened = operations.logFile.isEmpty() ? sync::Expected<void>() : backend::openLogFile(operations.logFile, operations.logMaxBytes, operations.logKeep); !opened)
        return refuse(opened.error());
    if (const auto good = transport::check(config); !good)
        return refuse(good.error());
    for (const QString &warning : ConfigCheck(config).warnings())
        qCWarning(backend::logServer).noquote() << warning;
    StopSignals signals(StopSignals::Hangup::Reloads);
    ServiceManager manager;
    QObject::connect(&signals, &StopSignals::received, QCoreApplication::instance(), &QCoreApplication::quit);
    m_server = std::make_unique<backend::Server>(config);
    auto started = m_server->start();
    started.waitForFinished();
    const auto url = started.result();
    if (!url)
        return refuse(url.error());
    announceStart(*url);
    QObject::connect(&signals, &StopSignals::reloadWanted, &manager, [this, &manager] {
        manager.reloading();
        reload();
        manager.ready();
    });
    QObject::connect(&manager, &ServiceManager::lifeSignWanted, &manager, [this, &manager] {
        // Alive is who does its work: the server's loop, not this one.
        m_server->ping().then(&manager, [&manager] { manager.giveLifeSign(); });
    });
    manager.ready();
    const int code = QCoreApplication::exec();
    manager.stopping(operations.drainSeconds);
    qCInfo(backend::logServer) << "stopping";
    m_server->stop().waitForFinished();
    m_server.reset();
    qCInfo(backend::logServer) << "stopped";
    return code;
}

} // namespace dyad::app
