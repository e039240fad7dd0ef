// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/OrgCommand.h"
#include "app/cli/ApiCalls.h"
#include "app/cli/Duration.h"
#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dyad::app {
namespace {

QString escaped(const QString &segment) { return QString::fromLatin1(QUrl::toPercentEncoding(segment)); }

QString time(const QJsonValue &ms) { return QDateTime::fromMSecsSinceEpoch(ms.toInteger()).toString(Qt::ISODate); }

/// In coroutines objects are made by a function: g++ 12 cannot keep an initializer list over a suspension.
QJsonObject with(const QString &key, const QString &value, QJsonObject object = {})
{
    object.insert(key, value);
    return object;
}

QString lineOf(const QJsonValue &org)
{
    return u"%1  %2  %3  %4  plan %5  %6 members, %7 projects"_s
        .arg(org[u"id"_s].toString(), org[u"slug"_s].toString(), org[u"name"_s].toString(), org[u"role"_s].toString(u"-"_s), org[u"plan"_s].toString(),
                QString::number(org[u"members"_s].toInteger()), QString::number(org[u"projects"_s].toInteger()));
}

} // namespace

Command::Description OrgCommand::description() const
{
    return {"org", "create NAME [--slug S] | list [--all] | show ORG | members ORG | invite ORG [EMAIL] [--role R] [--expires T] [--uses N] | invitations ORG | "
                   "withdraw ORG ID | join SECRET | remove ORG USER | leave ORG | set-role ORG USER ROLE | set-plan ORG PLAN | usage ORG | audit ORG | delete ORG",
        "organisations: who is in them, and what their plan allows", {u"slug"_s, u"role"_s, u"expires"_s, u"uses"_s}, {u"all"_s}, 1, 4};
}

QString OrgCommand::place(const QString &rest) const
{
    return u"orgs/"_s + escaped(line.words.value(1)) + rest;
}

QCoro::Task<Command::Result> OrgCommand::run()
{
    if (auto connected = connectTo(); !connected)
        co_return connected;
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return signedIn;
    const QString what = line.words[0];
    const auto count = line.words.size();
    const QString user = line.words.value(2);
    if (what == u"create" && count == 2)
        co_return co_await create();
    if (what == u"list" && count == 1)
        co_return co_await list();
    if (what == u"show" && count == 2)
        co_return co_await show();
    if (what == u"members" && count == 2)
        co_return co_await members();
    if (what == u"invite" && (count == 2 || count == 3))
        co_return co_await invite();
    if (what == u"invitations" && count == 2)
        co_return co_await invitations();
    if (what == u"withdraw" && count == 3)
        co_return co_await change("DELETE", u"/invitations/"_s + escaped(user), {}, with(u"withdrawn"_s, user), u"The invitation opens nothing any more."_s);
    if (what == u"join" && count == 2)
        co_return co_await join();
    if (what == u"remove" && count == 3)
        co_return co_await change("DELETE", u"/members/"_s + escaped(user), {}, with(u"removed"_s, user), u"%1 is out of the organisation and its projects."_s.arg(user));
    if (what == u"leave" && count == 2)
        co_return co_await change("DELETE", u"/members/me"_s, {}, with(u"left"_s, line.words[1]), u"You have left it, and its projects."_s);
    if (what == u"set-role" && count == 4)
        co_return co_await change("PUT", u"/members/"_s + escaped(user), with(u"role"_s, line.words[3]), with(u"role"_s, line.words[3], with(u"user"_s, user)),
                                  u"%1 is %2 now."_s.arg(user, line.words[3]));
    if (what == u"set-plan" && count == 3)
        co_return co_await change("PUT", u"/plan"_s, with(u"plan"_s, user), with(u"plan"_s, user, with(u"organisation"_s, line.words[1])), u"The plan is %1 now."_s.arg(user));
    if (what == u"usage" && count == 2)
        co_return co_await usage();
    if (what == u"audit" && count == 2)
        co_return co_await audit();
    if (what == u"delete" && count == 2)
        co_return co_await change("DELETE", {}, {}, with(u"deleted"_s, line.words[1]), u"The organisation is deleted."_s);
    co_return sync::fail("usage", std::string("usage: dyadctl org ") + description().arguments);
}

QCoro::Task<Command::Result> OrgCommand::create()
{
    QJsonObject body{{u"name"_s, line.words[1]}};
    if (line.has(u"slug"_s))
        body.insert(u"slug"_s, line.option(u"slug"_s));
    const auto answer = co_await callApi(*api, "POST", u"orgs"_s, body);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    output->result(json, lineOf(json));
    co_return Result();
}

QCoro::Task<Command::Result> OrgCommand::list()
{
    const QString path = line.has(u"all"_s) ? u"orgs?all=true"_s : u"orgs"_s;       // before the co_await: g++ 12 frees a conditional temporary inside of one twice
    const auto answer = co_await callApi(*api, "GET", path);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &org : json[u"organisations"_s].toArray())
        lines.append(lineOf(org));
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> OrgCommand::show()
{
    const auto answer = co_await callApi(*api, "GET", place());
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    output->result(json, lineOf(json));
    co_return Result();
}

QCoro::Task<Command::Result> OrgCommand::members()
{
    const auto answer = co_await callApi(*api, "GET", place(u"/members"_s));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &member : json[u"members"_s].toArray())
        lines.append(u"%1  %2  %3  %4"_s.arg(member[u"user"_s].toString(), member[u"name"_s].toString(), member[u"email"_s].toString(), member[u"role"_s].toString()));
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> OrgCommand::invite()
{
    QJsonObject body;
    if (line.words.size() == 3)
        body.insert(u"email"_s, line.words[2]);
    if (line.has(u"role"_s))
        body.insert(u"role"_s, line.option(u"role"_s));
    if (line.has(u"uses"_s))
        body.insert(u"maxUses"_s, line.option(u"uses"_s).toLongLong());
    if (line.has(u"expires"_s)) {
        const auto expires = durationOf(line.option(u"expires"_s));
        if (!expires)
            co_return std::unexpected(expires.error());
        body.insert(u"expiresIn"_s, *expires);
    }
    const auto answer = co_await callApi(*api, "POST", place(u"/invitations"_s), body);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    output->note(u"Who has an account joins with: dyadctl org join SECRET. A new one is made with: dyadctl signup --invite SECRET ..."_s);
    output->result(json, json[u"secret"_s].toString());
    co_return Result();
}

QCoro::Task<Command::Result> OrgCommand::invitations()
{
    const auto answer = co_await callApi(*api, "GET", place(u"/invitations"_s));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &one : json[u"invitations"_s].toArray())
        lines.append(u"%1  %2  until %3  used %4  %5"_s.arg(one[u"id"_s].toString(), one[u"role"_s].toString(), time(one[u"expiresAt"_s]))
                         .arg(one[u"uses"_s].toInteger()).arg(one[u"email"_s].toString()));
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> OrgCommand::change(const char *method, QString rest, QJsonObject body, QJsonObject done, QString sentence)
{
    const QString path = place(rest);
    const std::optional<QJsonObject> sent = body.isEmpty() ? std::nullopt : std::optional(body);
    const auto answer = co_await callApi(*api, method, path, sent);
    if (!answer)
        co_return std::unexpected(answer.error());
    output->result(done, sentence);
    co_return Result();
}

QCoro::Task<Command::Result> OrgCommand::join()
{
    QJsonObject body;
    body.insert(u"secret"_s, line.words[1]);
    const auto answer = co_await callApi(*api, "POST", u"orgs/join"_s, body);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    output->result(json, lineOf(json));
    co_return Result();
}

QCoro::Task<Command::Result> OrgCommand::usage()
{
    const auto answer = co_await callApi(*api, "GET", place(u"/usage"_s));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines{u"plan %1"_s.arg(json[u"plan"_s][u"name"_s].toString())};
    for (const QString &what : {u"members"_s, u"projects"_s, u"storageBytes"_s, u"aiNano"_s}) {
        const QJsonValue limit = json[u"plan"_s][what];
        lines.append(u"%1  %2 of %3"_s.arg(what).arg(json[u"used"_s][what].toInteger()).arg(limit.isNull() ? u"any number"_s : QString::number(limit.toInteger())));
    }
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> OrgCommand::audit()
{
    qint64 after = 0;
    QJsonArray all;
    QStringList lines;
    for (;;) {
        const auto answer = co_await callApi(*api, "GET", place(u"/audit?after=%1"_s.arg(after)));
        if (!answer)
            co_return std::unexpected(answer.error());
        const QJsonArray entries = jsonOf(*answer)[u"entries"_s].toArray();
        if (entries.isEmpty())
            break;
        for (const QJsonValue &entry : entries) {
            all.append(entry);
            lines.append(u"%1  %2  %3  %4"_s.arg(time(entry[u"time"_s]), entry[u"actor"_s].toString(), entry[u"action"_s].toString(), entry[u"subject"_s].toString()));
            after = entry[u"id"_s].toInteger();
        }
    }
    output->result({{u"entries"_s, all}}, lines.join(u'\n'));
    co_return Result();
}

} // namespace dyad::app
