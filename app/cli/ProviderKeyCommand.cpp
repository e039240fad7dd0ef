// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ProviderKeyCommand.h"
#include "app/cli/ApiCalls.h"
#include <QJsonArray>
#include <QUrl>

namespace dyad::app {

Command::Description ProviderKeyCommand::description() const
{
    return {"provider-key", "list | set PROVIDER --key-stdin | test PROVIDER | remove PROVIDER [--org O] | policy [allow|forbid] [--reason TEXT] [--org O]", "your own keys at this server's AI providers, or an organisation's: calls go out with them, and they pay",
        {QStringLiteral("org"), QStringLiteral("reason")}, {QStringLiteral("key-stdin")}, 1, 2};
}

QString ProviderKeyCommand::path(const QString &more) const
{
    const auto escaped = [](const QString &segment) { return QString::fromLatin1(QUrl::toPercentEncoding(segment)); };
    const QString owner = line.has(QStringLiteral("org")) ? QStringLiteral("orgs/") + escaped(line.option(QStringLiteral("org"))) + u'/' : QString();
    return owner + QStringLiteral("provider-keys") + (line.words.size() > 1 ? u'/' + escaped(line.words[1]) : QString()) + more;
}

QCoro::Task<Command::Result> ProviderKeyCommand::run()
{
    if (auto connected = connectTo(); !connected)
        co_return connected;
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return signedIn;
    const bool named = line.words.size() == 2;
    if (line.words[0] == u"policy")
        co_return co_await policy();
    if (line.words[0] == u"list" && !named)
        co_return co_await list();
    if (line.words[0] == u"set" && named && line.has(QStringLiteral("key-stdin")))
        co_return co_await set();
    if (line.words[0] == u"test" && named)
        co_return co_await test();
    if (line.words[0] == u"remove" && named)
        co_return co_await remove();
    co_return sync::fail("usage", std::string("usage: dyadctl provider-key ") + description().arguments);
}

QCoro::Task<Command::Result> ProviderKeyCommand::list()
{
    const auto answer = co_await callApi(*api, "GET", path());
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &one : json.value(QStringLiteral("providers")).toArray()) {
        const bool own = one[QStringLiteral("hasKey")].toBool(), usable = one[QStringLiteral("usable")].toBool(true);
        const QString key = own ? QStringLiteral("key %1%2").arg(one[QStringLiteral("hint")].toString(), usable ? QString() : QStringLiteral(" (not used: the provider has another address now)"))
            : one[QStringLiteral("serverHasKey")].toBool() ? QStringLiteral("the server's key") : QStringLiteral("no key");
        lines.append(QStringLiteral("%1  %2  %3  %4").arg(one[QStringLiteral("provider")].toString(), one[QStringLiteral("kind")].toString(), one[QStringLiteral("baseUrl")].toString(), key));
    }
    if (json.value(QStringLiteral("ownKeys")).toString() == u"forbidden")
        lines.prepend(QStringLiteral("The admins of this server do not allow keys of one's own. %1").arg(json.value(QStringLiteral("reason")).toString()).trimmed());
    for (const QJsonValue &one : json.value(QStringLiteral("forbiddenIn")).toArray())
        lines.append(QStringLiteral("Your keys are not used in the projects of %1. %2").arg(one[QStringLiteral("name")].toString(), one[QStringLiteral("reason")].toString()).trimmed());
    output->result(json, lines.isEmpty() ? QStringLiteral("This server has no provider yet.") : lines.join(u'\n'));
    co_return Result();
}

/// Whether people's own keys are used: on the server, or in the projects of an organisation.
QCoro::Task<Command::Result> ProviderKeyCommand::policy()
{
    const QString wish = line.words.value(1);
    QString place = QStringLiteral("admin/key-policy");
    if (line.has(QStringLiteral("org")))
        place = QStringLiteral("orgs/%1/key-policy").arg(QString::fromLatin1(QUrl::toPercentEncoding(line.option(QStringLiteral("org")))));
    if (!wish.isEmpty() && wish != u"allow" && wish != u"forbid")
        co_return sync::fail("usage", "provider-key policy wants allow, forbid, or nothing to show what holds");
    const char *const method = wish.isEmpty() ? "GET" : "PUT";
    std::optional<QJsonObject> body;
    if (!wish.isEmpty()) {
        body.emplace();
        body->insert(QStringLiteral("ownKeys"), wish == u"forbid" ? QStringLiteral("forbidden") : QStringLiteral("allowed"));
        if (line.has(QStringLiteral("reason")))
            body->insert(QStringLiteral("reason"), line.option(QStringLiteral("reason")));
    }
    const auto answer = co_await callApi(*api, method, place, body);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    const bool forbidden = json.value(QStringLiteral("ownKeys")).toString() == u"forbidden";
    const QString sentence = forbidden ? QStringLiteral("People's own keys are not used. %1").arg(json.value(QStringLiteral("reason")).toString()).trimmed() : QStringLiteral("People's own keys are used, where they have some.");
    output->result(json, sentence);
    co_return Result();
}

QCoro::Task<Command::Result> ProviderKeyCommand::set()
{
    QJsonObject body;
    body.insert(QStringLiteral("key"), keyFromStdin());
    const auto answer = co_await callApi(*api, "PUT", path(), body);
    if (!answer)
        co_return std::unexpected(answer.error());
    output->result(jsonOf(*answer), QStringLiteral("Calls to %1 go out with this key from now on.").arg(line.words[1]));
    co_return Result();
}

QCoro::Task<Command::Result> ProviderKeyCommand::test()
{
    const auto answer = co_await callApi(*api, "POST", path(QStringLiteral("/test")), QJsonObject());
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    if (!json.value(QStringLiteral("ok")).toBool())
        co_return sync::fail("provider-failed", json.value(QStringLiteral("message")).toString().toStdString());
    output->result(json, QStringLiteral("%1 takes the key: it answered in %2 ms.").arg(line.words[1], QString::number(json.value(QStringLiteral("ms")).toInteger())));
    co_return Result();
}

QCoro::Task<Command::Result> ProviderKeyCommand::remove()
{
    const auto answer = co_await callApi(*api, "DELETE", path());
    if (!answer)
        co_return std::unexpected(answer.error());
    output->result({{QStringLiteral("removed"), line.words[1]}}, QStringLiteral("The key for %1 is gone.").arg(line.words[1]));
    co_return Result();
}

} // namespace dyad::app
