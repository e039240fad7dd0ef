// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ProjectAdminCommands.h"
#include "app/cli/ApiCalls.h"
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QUrl>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dyad::app {

using Result = Command::Result;

namespace {

QString pathOf(const QString &project, const QString &more = {})
{
    return u"admin/projects/"_s + QString::fromLatin1(QUrl::toPercentEncoding(project)) + more;
}

QString lineOf(const QJsonValue &project)
{
    QStringList owners;
    for (const QJsonValue &owner : project[u"owners"_s].toArray())
        owners.append(owner[u"name"_s].toString() + (owner[u"disabled"_s].toBool() ? u" (disabled)"_s : QString()));
    const QString who = owners.isEmpty() ? u"no owner"_s : owners.join(u", "_s);
    const QString line = u"%1  %2  %3  %4 files  %5"_s.arg(project[u"id"_s].toString(), project[u"name"_s].toString(), project[u"organisation"_s].toString(), QString::number(project[u"files"_s].toInteger()), who);
    const QJsonValue deleted = project[u"deletedAt"_s];
    return deleted.isNull() ? line : line + u"  deleted "_s + QDateTime::fromMSecsSinceEpoch(deleted.toInteger()).toString(Qt::ISODate);
}

} // namespace

bool ProjectAdminCommands::knows(const CommandLine &line)
{
    return line.words.value(0) == u"projects"_s;
}

QCoro::Task<Result> ProjectAdminCommands::run()
{
    const QString what = m_line.words.value(1);
    const auto count = m_line.words.size();
    if (what == u"list"_s && count == 2)
        co_return co_await list();
    if (what == u"take"_s && count == 3)
        co_return co_await take();
    if (what == u"restore"_s && count == 3)
        co_return co_await restore();
    if (what == u"purge"_s && count == 3)
        co_return co_await purge();
    co_return sync::fail("usage", "see dyadctl admin --help");
}

QCoro::Task<Result> ProjectAdminCommands::list()
{
    const QString state = m_line.has(u"state"_s) ? m_line.option(u"state"_s) : u"active"_s;
    QJsonArray all;
    QStringList lines;
    qint64 after = 0;
    do {
        const QString path = u"admin/projects?state=%1&after=%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(state)), QString::number(after));
        const auto answer = co_await callApi(*m_api, "GET", path);
        if (!answer)
            co_return std::unexpected(answer.error());
        const QJsonObject page = jsonOf(*answer);
        for (const QJsonValue &project : page[u"projects"_s].toArray()) {
            all.append(project);
            lines.append(lineOf(project));
        }
        after = page[u"next"_s].toInteger();
    } while (after > 0);
    QJsonObject json;
    json.insert(u"projects"_s, all);
    m_output.result(json, lines.isEmpty() ? u"There are none."_s : lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Result> ProjectAdminCommands::take()
{
    const QString path = pathOf(m_line.words[2], u"/owner"_s);
    const QString user = m_line.option(u"user"_s);
    QJsonObject body;
    if (m_line.has(u"user"_s))
        body.insert(u"user"_s, user);
    const auto answer = co_await callApi(*m_api, "POST", path, body);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QString who = user.isEmpty() ? u"You are"_s : user + u" is"_s;
    QJsonObject json;
    json.insert(u"project"_s, m_line.words[2]);
    json.insert(u"owner"_s, user);
    m_output.result(json, u"%1 an owner of %2 now."_s.arg(who, m_line.words[2]));
    co_return Result();
}

QCoro::Task<Result> ProjectAdminCommands::restore()
{
    const QString path = pathOf(m_line.words[2], u"/restore"_s);
    const auto answer = co_await callApi(*m_api, "POST", path, QJsonObject());
    if (!answer)
        co_return std::unexpected(answer.error());
    QJsonObject json;
    json.insert(u"restored"_s, m_line.words[2]);
    m_output.result(json, u"%1 is back, with its members."_s.arg(m_line.words[2]));
    co_return Result();
}

/// At a terminal by typing the id again, elsewhere by --yes.
bool ProjectAdminCommands::isConfirmed() const
{
    if (m_line.has(u"yes"_s))
        return true;
    if (!::isatty(STDIN_FILENO))
        return false;
    std::fprintf(stderr, "This removes %s for good: nothing of it can be brought back but from a backup. Type its id to go on: ", qPrintable(m_line.words[2]));
    QFile in;
    return in.open(STDIN_FILENO, QIODevice::ReadOnly) && QString::fromUtf8(in.readLine()).trimmed() == m_line.words[2];
}

QCoro::Task<Result> ProjectAdminCommands::purge()
{
    if (!isConfirmed())
        co_return sync::fail("usage", "Nothing was removed. Without a terminal, say --yes.");
    const QString path = pathOf(m_line.words[2]);
    const auto answer = co_await callApi(*m_api, "DELETE", path);
    if (!answer)
        co_return std::unexpected(answer.error());
    QJsonObject json;
    json.insert(u"purged"_s, m_line.words[2]);
    m_output.result(json, u"%1 is gone for good."_s.arg(m_line.words[2]));
    co_return Result();
}

} // namespace dyad::app
