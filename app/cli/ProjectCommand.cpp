// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ProjectCommand.h"
#include "app/cli/ApiCalls.h"
#include "app/cli/Duration.h"
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace dyad::app {
namespace {

QString escaped(const QString &segment) { return QString::fromLatin1(QUrl::toPercentEncoding(segment)); }

QString joined(const QJsonValue &list)
{
    QStringList words;
    for (const QJsonValue &one : list.toArray())
        words.append(one.toString());
    return words.join(u',');
}

QString lineOf(const QJsonValue &project)
{
    return u"%1  %2  %3  %4 files, %5 members"_s.arg(project[u"id"_s].toString(), project[u"name"_s].toString(), project[u"role"_s].toString(u"-"_s), QString::number(project[u"files"_s].toInteger()), QString::number(project[u"members"_s].toInteger()));
}

QString linesOf(const QJsonArray &rules)
{
    QStringList lines;
    for (const QJsonValue &rule : rules) {
        const QString whom = (QStringList{joined(rule[u"roles"_s]), joined(rule[u"users"_s])}).join(u' ').trimmed();
        lines.append(u"%1  %2  %3"_s.arg(rule[u"access"_s].toString().leftJustified(6), rule[u"pattern"_s].toString(), whom.isEmpty() ? u"viewer,developer"_s : whom));
    }
    return lines.join(u'\n');
}

} // namespace

Command::Description ProjectCommand::description() const
{
    return {"project", "create NAME [--org ORG] | list [--org ORG] | members PROJECT | grant PROJECT USER ROLE [--expires T] | revoke PROJECT USER | leave PROJECT | "
                       "rename PROJECT NAME | delete PROJECT | rights PROJECT [list | set PATTERN hidden|read|write [--role R,R] [--user U,U] | remove PATTERN | clear | "
                       "preview [--role R] [--user U]]",
        "projects: who is in them with which role, and rights by path", {u"org"_s, u"expires"_s, u"role"_s, u"user"_s}, {}, 1, 5};
}

QCoro::Task<sync::Expected<QString>> ProjectCommand::project()
{
    const auto found = co_await projectOf(line.words.value(1));
    if (found || found.error().code != "no-such-project")
        co_return found;
    co_return line.words.value(1);               // the server says whether there is one
}

QCoro::Task<Command::Result> ProjectCommand::run()
{
    if (auto connected = connectTo(); !connected)
        co_return connected;
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return signedIn;
    const QString what = line.words[0];
    const auto count = line.words.size();
    if (what == u"create" && count == 2)
        co_return co_await create();
    if (what == u"list" && count == 1)
        co_return co_await list();
    if (count < 2)
        co_return sync::fail("usage", std::string("usage: dyadctl project ") + description().arguments);
    const auto id = co_await project();
    if (!id)
        co_return std::unexpected(id.error());
    m_place = u"projects/"_s + escaped(*id);
    if (what == u"members" && count == 2)
        co_return co_await members();
    if (what == u"grant" && count == 4)
        co_return co_await grant();
    if ((what == u"revoke" && count == 3) || (what == u"leave" && count == 2))
        co_return co_await revoke();
    if (what == u"rename" && count == 3)
        co_return co_await rename();
    if (what == u"delete" && count == 2)
        co_return co_await remove();
    if (what == u"rights")
        co_return co_await rights();
    co_return sync::fail("usage", std::string("usage: dyadctl project ") + description().arguments);
}

QCoro::Task<Command::Result> ProjectCommand::create()
{
    QJsonObject body{{u"name"_s, line.words[1]}};
    if (line.has(u"org"_s))
        body.insert(u"organisation"_s, line.option(u"org"_s));
    const auto answer = co_await callApi(*api, "POST", u"projects"_s, body);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    output->result(json, lineOf(json));
    co_return Result();
}

QCoro::Task<Command::Result> ProjectCommand::list()
{
    const QString path = line.has(u"org"_s) ? u"orgs/%1/projects"_s.arg(escaped(line.option(u"org"_s))) : u"projects"_s;
    const auto answer = co_await callApi(*api, "GET", path);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &one : json[u"projects"_s].toArray())
        lines.append(lineOf(one));
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> ProjectCommand::members()
{
    const auto answer = co_await callApi(*api, "GET", m_place + u"/members"_s);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &one : json[u"members"_s].toArray()) {
        const QString until = one[u"expiresAt"_s].isUndefined() ? QString()
            : u"  until "_s + QDateTime::fromMSecsSinceEpoch(one[u"expiresAt"_s].toInteger()).toString(Qt::ISODate);
        lines.append(u"%1  %2  %3  %4%5"_s.arg(one[u"member"_s].toInteger()).arg(one[u"name"_s].toString(), one[u"role"_s].toString(),
                                                                              one[u"email"_s].toString(one[u"guest"_s].toBool() ? u"guest"_s : QString()), until));
    }
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> ProjectCommand::grant()
{
    QJsonObject body{{u"role"_s, line.words[3]}};
    if (line.has(u"expires"_s)) {
        const auto expires = durationOf(line.option(u"expires"_s));
        if (!expires)
            co_return std::unexpected(expires.error());
        body.insert(u"expiresIn"_s, *expires);
    }
    const auto answer = co_await callApi(*api, "PUT", m_place + u"/members/"_s + escaped(line.words[2]), body);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    output->result(json, u"%1 is %2 now."_s.arg(json[u"name"_s].toString(), json[u"role"_s].toString()));
    co_return Result();
}

QCoro::Task<Command::Result> ProjectCommand::revoke()
{
    const QString user = line.words.value(2, u"me"_s);
    const auto answer = co_await callApi(*api, "DELETE", m_place + u"/members/"_s + escaped(user));
    if (!answer)
        co_return std::unexpected(answer.error());
    output->result({{u"revoked"_s, user}}, user == u"me" ? u"You have left the project."_s : u"%1 is out of the project."_s.arg(user));
    co_return Result();
}

QCoro::Task<Command::Result> ProjectCommand::rename()
{
    QJsonObject body;
    body.insert(u"name"_s, line.words[2]);
    const auto answer = co_await callApi(*api, "PATCH", m_place, body);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    output->result(json, lineOf(json));
    co_return Result();
}

QCoro::Task<Command::Result> ProjectCommand::remove()
{
    const auto answer = co_await callApi(*api, "DELETE", m_place);
    if (!answer)
        co_return std::unexpected(answer.error());
    output->result({{u"deleted"_s, line.words[1]}}, u"The project is deleted."_s);
    co_return Result();
}

QCoro::Task<sync::Expected<QJsonObject>> ProjectCommand::ruleOf(QString pattern, QString access)
{
    QJsonArray users;
    const QStringList wanted = line.option(u"user"_s).split(u',', Qt::SkipEmptyParts);
    const auto answer = co_await callApi(*api, "GET", m_place + u"/members"_s);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonArray known = jsonOf(*answer)[u"members"_s].toArray();
    for (const QString &name : wanted) {
        const auto found = std::ranges::find_if(known, [&name](const QJsonValue &m) {
            return m[u"user"_s] == name || m[u"name"_s] == name || m[u"email"_s].toString().compare(name, Qt::CaseInsensitive) == 0;
        });
        if (found == known.end())
            co_return sync::fail("no-such-user", "There is nobody called " + name.toStdString() + " in the project.");
        users.append((*found)[u"user"_s]);
    }
    co_return QJsonObject{{u"pattern"_s, pattern}, {u"access"_s, access == u"read-only" ? u"read"_s : access},
                          {u"roles"_s, QJsonArray::fromStringList(line.option(u"role"_s).split(u',', Qt::SkipEmptyParts))}, {u"users"_s, users}};
}

QCoro::Task<Command::Result> ProjectCommand::store(QJsonArray rules)
{
    QJsonObject body;
    body.insert(u"rules"_s, rules);
    const auto answer = co_await callApi(*api, "PUT", m_place + u"/rights"_s, body);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    output->result(json, linesOf(json[u"rules"_s].toArray()));
    co_return Result();
}

QCoro::Task<Command::Result> ProjectCommand::rights()
{
    const QString what = line.words.value(2, u"list"_s);
    const auto count = line.words.size();
    if (what == u"preview" && count == 3)
        co_return co_await preview();
    const auto answer = co_await callApi(*api, "GET", m_place + u"/rights"_s);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QJsonArray rules = json[u"rules"_s].toArray();
    if (what == u"list" && count <= 3) {
        output->result(json, linesOf(rules));
        co_return Result();
    }
    if (what == u"clear" && count == 3)
        co_return co_await store({});
    const QString pattern = line.words.value(3);
    if (what == u"set" && count == 5) {
        const auto rule = co_await ruleOf(pattern, line.words[4]);
        if (!rule)
            co_return std::unexpected(rule.error());
        // The same rule for the same people is replaced where it stands: the order is what counts.
        const auto same = std::ranges::find_if(rules, [&rule](const QJsonValue &old) {
            return old[u"pattern"_s] == rule->value(u"pattern"_s) && old[u"roles"_s] == rule->value(u"roles"_s) && old[u"users"_s] == rule->value(u"users"_s);
        });
        if (same == rules.end())
            rules.append(*rule);
        else
            *same = *rule;
        co_return co_await store(rules);
    }
    if (what == u"remove" && count == 4) {
        QJsonArray left;
        for (const QJsonValue &rule : std::as_const(rules)) {
            if (rule[u"pattern"_s] != pattern)
                left.append(rule);
        }
        if (left.size() == rules.size())
            co_return sync::fail("not-found", "There is no rule for this pattern.");
        co_return co_await store(left);
    }
    co_return sync::fail("usage", std::string("usage: dyadctl project ") + description().arguments);
}

QCoro::Task<Command::Result> ProjectCommand::preview()
{
    QString query = u"/rights/preview?role="_s + escaped(line.has(u"role"_s) ? line.option(u"role"_s) : u"developer"_s);
    if (line.has(u"user"_s))
        query += u"&user="_s + escaped(line.option(u"user"_s));
    const auto answer = co_await callApi(*api, "GET", m_place + query);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &file : json[u"files"_s].toArray())
        lines.append(file[u"access"_s].toString().leftJustified(6) + u"  "_s + file[u"path"_s].toString());
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

} // namespace dyad::app
