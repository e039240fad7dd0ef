// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/AdminCommand.h"
#include "app/cli/ApiCalls.h"
#include "app/cli/DocCommand.h"
#include "app/cli/OperationsCommands.h"
#include "app/cli/ProjectAdminCommands.h"
#include "app/cli/ServerAdmin.h"
#include "app/cli/StorageCommands.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace dyad::app {

namespace {

QString escaped(const QString &segment) { return QString::fromLatin1(QUrl::toPercentEncoding(segment)); }

QString providerPath(const QString &name = {}, const QString &more = {})
{
    return QStringLiteral("admin/providers") + (name.isEmpty() ? QString() : u'/' + escaped(name)) + more;
}

/// What stands in a provider's `options`. Error "usage".
sync::Expected<QJsonObject> providerOptions(const CommandLine &line)
{
    QJsonObject options;
    if (line.has(QStringLiteral("api-version")))
        options.insert(QStringLiteral("apiVersion"), line.option(QStringLiteral("api-version")));
    if (line.has(QStringLiteral("cache-seconds"))) {
        bool good = false;
        const int seconds = line.option(QStringLiteral("cache-seconds")).toInt(&good);
        if (!good || seconds < 0)
            return sync::fail("usage", "--cache-seconds wants a whole number, 0 for none");
        options.insert(QStringLiteral("cacheSeconds"), seconds);
    }
    if (line.has(QStringLiteral("facts"))) {
        const QJsonDocument facts = QJsonDocument::fromJson(line.option(QStringLiteral("facts")).toUtf8());
        if (!facts.isObject())
            return sync::fail("usage", R"(--facts wants a JSON object, like {"MODEL":{"context":32768,"output":4096,"tools":true,"tier":2}})");
        options.insert(QStringLiteral("facts"), facts.object());
    }
    return options;
}

/// Whose budget; empty where not exactly one is named.
QString scopeOf(const CommandLine &line)
{
    QStringList named;
    for (const QString &one : {QStringLiteral("org"), QStringLiteral("project"), QStringLiteral("user"), QStringLiteral("provider")})
        if (line.has(one))
            named.append(one);
    return named.size() == 1 ? named.constFirst() : QString();
}

} // namespace

Command::Description AdminCommand::description() const
{
    return {"admin", "provider add NAME --kind openai|anthropic|google|azure|compatible --base-url URL --key-stdin [--models A,B] [--priority N] [--api-version V] [--cache-seconds S] [--facts JSON] | provider list|test NAME|remove NAME | "
                     "budget set --org|--project|--user ID --limit-usd X | budget list | limit set --user|--project|--org|--provider ID [--requests N] [--tokens N] | limit list | users list | users disable|enable|promote|demote|reset-2fa ID|EMAIL | "
                     "sessions list [--user ID] | sessions kill ID | projects list [--state active|deleted|ownerless|all] | projects take ID [--user ID|EMAIL] | projects restore ID | projects purge ID [--yes] | backup FILE | restore FILE --data DIR [--store URL] | verify | fsck | support-bundle FILE | audit verify | audit export [--format json|syslog] | "
                     "doc history PROJECT PATH [--limit N] | doc restore PROJECT PATH --at VERSION|TIME | keys | rekey [--project P] [--deep] [--new-master] | jobs list [--state S] | jobs retry|cancel ID",
        "accounts, sign-ins, backup, proof, audit log, AI providers and budgets of a server (admins)",
        {QStringLiteral("kind"), QStringLiteral("base-url"), QStringLiteral("models"), QStringLiteral("priority"), QStringLiteral("api-version"), QStringLiteral("cache-seconds"), QStringLiteral("facts"), QStringLiteral("org"),
            QStringLiteral("project"), QStringLiteral("user"), QStringLiteral("provider"), QStringLiteral("requests"), QStringLiteral("tokens"), QStringLiteral("limit-usd"), QStringLiteral("data"), QStringLiteral("store"), QStringLiteral("state"), QStringLiteral("at"), QStringLiteral("limit"), QStringLiteral("format")},
        {QStringLiteral("key-stdin"), QStringLiteral("yes"), QStringLiteral("deep"), QStringLiteral("new-master")}, 1, 4};
}

QCoro::Task<Command::Result> AdminCommand::run()
{
    if (ServerAdmin::isOffline(line))
        co_return ServerAdmin(line, *output, nullptr).restore();
    if (line.words.value(0) == u"doc" && line.words.size() == 4) {
        CommandLine rest = line;
        rest.words.removeFirst();
        DocCommand documents;
        documents.prepare(rest, *output);
        co_return co_await documents.run();
    }
    if (auto connected = connectTo(); !connected)
        co_return connected;
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return signedIn;
    if (ServerAdmin::knows(line)) {
        ServerAdmin admin(line, *output, api.get());
        co_return co_await admin.run();
    }
    if (OperationsCommands::knows(line)) {
        OperationsCommands operations(line, *output, api.get());
        co_return co_await operations.run();
    }
    if (ProjectAdminCommands::knows(line)) {
        ProjectAdminCommands projects(line, *output, api.get());
        co_return co_await projects.run();
    }
    if (StorageCommands::knows(line)) {
        StorageCommands storage(line, *output, api.get());
        co_return co_await storage.run();
    }
    const QString what = line.words.mid(0, 2).join(u' ');
    const bool named = line.words.size() == 3;
    if (what == u"provider add" && named)
        co_return co_await addProvider();
    if (what == u"provider list")
        co_return co_await listProviders();
    if (what == u"provider test" && named)
        co_return co_await testProvider();
    if (what == u"provider remove" && named)
        co_return co_await removeProvider();
    if (what == u"budget set")
        co_return co_await setBudget();
    if (what == u"limit set")
        co_return co_await setLimit();
    if (what == u"limit list")
        co_return co_await listLimits();
    if (what == u"budget list")
        co_return co_await listBudgets();
    co_return sync::fail("usage", std::string("usage: dyadctl admin ") + description().arguments);
}

QCoro::Task<Command::Result> AdminCommand::addProvider()
{
    if (!line.has(QStringLiteral("kind")) || !line.has(QStringLiteral("base-url")))
        co_return sync::fail("usage", "admin provider add wants --kind and --base-url");
    QJsonObject body{{QStringLiteral("name"), line.words[2]}, {QStringLiteral("kind"), line.option(QStringLiteral("kind"))},
        {QStringLiteral("baseUrl"), line.option(QStringLiteral("base-url"))},
        {QStringLiteral("models"), QJsonArray::fromStringList(line.option(QStringLiteral("models")).split(u',', Qt::SkipEmptyParts))}};
    if (line.has(QStringLiteral("key-stdin")))
        body.insert(QStringLiteral("key"), keyFromStdin());
    bool ranked = true;
    if (line.has(QStringLiteral("priority")))
        body.insert(QStringLiteral("priority"), line.option(QStringLiteral("priority")).toInt(&ranked));
    if (!ranked)
        co_return sync::fail("usage", "--priority wants a whole number; the lower one is asked first");
    const auto options = providerOptions(line);
    if (!options)
        co_return std::unexpected(options.error());
    if (!options->isEmpty())
        body.insert(QStringLiteral("options"), *options);
    const auto answer = co_await callApi(*api, "POST", providerPath(), body);
    if (!answer)
        co_return std::unexpected(answer.error());
    output->result(jsonOf(*answer), QStringLiteral("The provider %1 is set up.").arg(line.words[2]));
    co_return Result();
}

QCoro::Task<Command::Result> AdminCommand::listProviders()
{
    const auto answer = co_await callApi(*api, "GET", providerPath());
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &one : json.value(QStringLiteral("providers")).toArray())
        lines.append(QStringLiteral("%1  %2  %3  %4").arg(one[QStringLiteral("name")].toString(), one[QStringLiteral("kind")].toString(), one[QStringLiteral("baseUrl")].toString(),
            one[QStringLiteral("hasKey")].toBool() ? QStringLiteral("key kept") : QStringLiteral("no key")));
    output->result(json, lines.isEmpty() ? QStringLiteral("No provider is set up yet.") : lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> AdminCommand::testProvider()
{
    const auto answer = co_await callApi(*api, "POST", providerPath(line.words[2], QStringLiteral("/test")), QJsonObject());
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    if (!json.value(QStringLiteral("ok")).toBool())
        co_return sync::fail("provider-failed", json.value(QStringLiteral("message")).toString().toStdString());
    output->result(json, QStringLiteral("%1 answered in %2 ms and offers %3 models.").arg(line.words[2], QString::number(json.value(QStringLiteral("ms")).toInteger()),
            QString::number(json.value(QStringLiteral("models")).toArray().size())));
    co_return Result();
}

QCoro::Task<Command::Result> AdminCommand::removeProvider()
{
    const auto answer = co_await callApi(*api, "DELETE", providerPath(line.words[2]));
    if (!answer)
        co_return std::unexpected(answer.error());
    output->result({{QStringLiteral("removed"), line.words[2]}}, QStringLiteral("The provider %1 and its key are gone.").arg(line.words[2]));
    co_return Result();
}

QCoro::Task<Command::Result> AdminCommand::setBudget()
{
    const QString scope = scopeOf(line);
    const auto limit = nanoDollars(line.option(QStringLiteral("limit-usd")));
    if (scope.isEmpty() || scope == u"provider" || !line.has(QStringLiteral("limit-usd")))
        co_return sync::fail("usage", "admin budget set wants one of --org, --project, --user with an ID, and --limit-usd X");
    if (!limit)
        co_return sync::fail("usage", "--limit-usd wants US dollars, a number from 0 to 999999999 with at most nine decimal places, like 12.50");
    QString id = line.option(scope);
    if (scope == u"project") {
        const auto project = co_await projectOf(id);
        if (!project)
            co_return std::unexpected(project.error());
        id = *project;
    }
    const QJsonObject body{{QStringLiteral("scope"), scope}, {QStringLiteral("id"), id}, {QStringLiteral("limitNano"), *limit}};
    const auto answer = co_await callApi(*api, "PUT", QStringLiteral("admin/budgets"), body);
    if (!answer)
        co_return std::unexpected(answer.error());
    output->result(jsonOf(*answer), QStringLiteral("The %1 %2 may spend %3 USD in all.").arg(scope, id, usd(*limit)));
    co_return Result();
}

QCoro::Task<Command::Result> AdminCommand::setLimit()
{
    const QString scope = scopeOf(line);
    bool requestsGood = true, tokensGood = true;
    const qint64 requests = line.has(QStringLiteral("requests")) ? line.option(QStringLiteral("requests")).toLongLong(&requestsGood) : 0;
    const qint64 tokens = line.has(QStringLiteral("tokens")) ? line.option(QStringLiteral("tokens")).toLongLong(&tokensGood) : 0;
    if (scope.isEmpty() || !requestsGood || !tokensGood || requests < 0 || tokens < 0)
        co_return sync::fail("usage", "admin limit set wants one of --user, --project, --org, --provider with an ID (or *), and --requests N, --tokens N a minute (none: no limit)");
    QString id = line.option(scope);
    if (scope == u"project" && id != u"*") {
        const auto project = co_await projectOf(id);
        if (!project)
            co_return std::unexpected(project.error());
        id = *project;
    }
    const QJsonObject body{{QStringLiteral("scope"), scope}, {QStringLiteral("id"), id}, {QStringLiteral("requests"), requests}, {QStringLiteral("tokens"), tokens}};
    const auto answer = co_await callApi(*api, "PUT", QStringLiteral("admin/limits"), body);
    if (!answer)
        co_return std::unexpected(answer.error());
    output->result(jsonOf(*answer), QStringLiteral("The %1 %2: %3 requests and %4 tokens a minute (0: no limit).").arg(scope, id, QString::number(requests), QString::number(tokens)));
    co_return Result();
}

QCoro::Task<Command::Result> AdminCommand::listLimits()
{
    const auto answer = co_await callApi(*api, "GET", QStringLiteral("admin/limits"));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &one : json.value(QStringLiteral("limits")).toArray())
        lines.append(QStringLiteral("%1 %2: %3 requests, %4 tokens a minute").arg(one[QStringLiteral("scope")].toString(), one[QStringLiteral("id")].toString(),
                QString::number(one[QStringLiteral("requests")].toInteger()), QString::number(one[QStringLiteral("tokens")].toInteger())));
    output->result(json, lines.isEmpty() ? QStringLiteral("No limit is set.") : lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> AdminCommand::listBudgets()
{
    const auto answer = co_await callApi(*api, "GET", QStringLiteral("admin/budgets"));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &one : json.value(QStringLiteral("budgets")).toArray())
        lines.append(QStringLiteral("%1 %2: %3 of %4 USD spent, %5 held").arg(one[QStringLiteral("scope")].toString(), one[QStringLiteral("id")].toString(),
            usd(one[QStringLiteral("spentNano")].toInteger()), usd(one[QStringLiteral("limitNano")].toInteger()), usd(one[QStringLiteral("heldNano")].toInteger())));
    output->result(json, lines.isEmpty() ? QStringLiteral("No budget is set.") : lines.join(u'\n'));
    co_return Result();
}

} // namespace dyad::app
