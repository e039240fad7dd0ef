// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/StorageCommands.h"
#include "app/cli/ApiCalls.h"
#include <QDateTime>
#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dyad::app {

using Result = Command::Result;

bool StorageCommands::knows(const CommandLine &line)
{
    static const QStringList known = {u"keys"_s, u"rekey"_s, u"jobs"_s};
    return known.contains(line.words.value(0));
}

QCoro::Task<Result> StorageCommands::run()
{
    const QString what = m_line.words.mid(0, 2).join(u' ');
    const auto count = m_line.words.size();
    if (what == "keys"_L1)
        co_return co_await keys();
    if (what == "rekey"_L1)
        co_return co_await rekey();
    if (what == "jobs list"_L1 && count == 2)
        co_return co_await jobs();
    if (what == "jobs retry"_L1 && count == 3)
        co_return co_await changeJob(u"retry"_s);
    if (what == "jobs cancel"_L1 && count == 3)
        co_return co_await changeJob(u"cancel"_s);
    co_return sync::fail("usage", "see dyadctl admin --help");
}

QCoro::Task<Result> StorageCommands::keys()
{
    const auto answer = co_await callApi(*m_api, "GET", u"admin/keys"_s);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList used;
    for (const QJsonValue &one : json[u"mastersInUse"_s].toArray())
        used.append(one.toString());
    m_output.result(json, u"Master key %1 from %2. %3 data keys of %4 projects; they need: %5. New values are%6 encrypted."_s
                              .arg(json[u"master"_s].toString(), json[u"source"_s].toString(), QString::number(json[u"keys"_s].toInteger()),
                                      QString::number(json[u"projects"_s].toInteger()), used.join(u", "_s), json[u"encrypts"_s].toBool() ? QString() : u" not"_s));
    co_return Result();
}

QCoro::Task<Result> StorageCommands::rekey()
{
    QJsonObject body;
    if (m_line.has(u"project"_s))
        body.insert(u"project"_s, m_line.option(u"project"_s));
    body.insert(u"newMaster"_s, m_line.has(u"new-master"_s));
    body.insert(u"deep"_s, m_line.has(u"deep"_s));
    const auto answer = co_await callApi(*m_api, "POST", u"admin/rekey"_s, body);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QString text = u"%1 data keys are wrapped anew; the master key is %2."_s.arg(json[u"rewrapped"_s].toInteger()).arg(json[u"master"_s].toString());
    if (!json[u"job"_s].isNull())
        text += u" Job %1 encrypts again what is stored; see dyadctl admin jobs list."_s.arg(json[u"job"_s].toInteger());
    m_output.result(json, text);
    co_return Result();
}

QCoro::Task<Result> StorageCommands::jobs()
{
    const QString state = m_line.option(u"state"_s);
    const QString query = state.isEmpty() ? QString() : u"?state="_s + QString::fromLatin1(QUrl::toPercentEncoding(state));
    const auto answer = co_await callApi(*m_api, "GET", u"admin/jobs"_s + query);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &job : json[u"jobs"_s].toArray())
        lines.append(u"%1  %2  %3  attempt %4 of %5  %6  %7"_s.arg(QString::number(job[u"id"_s].toInteger()), job[u"kind"_s].toString(), job[u"state"_s].toString(),
                QString::number(job[u"attempts"_s].toInt()), QString::number(job[u"mostAttempts"_s].toInt()),
                QDateTime::fromMSecsSinceEpoch(job[u"updatedAt"_s].toInteger()).toString(Qt::ISODate), job[u"error"_s].toString()).trimmed());
    m_output.result(json, lines.isEmpty() ? u"There are no such jobs."_s : lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Result> StorageCommands::changeJob(QString what)
{
    const QString path = u"admin/jobs/"_s + QString::fromLatin1(QUrl::toPercentEncoding(m_line.words[2]));
    QJsonObject body;
    body.insert(u"do"_s, what);
    const auto answer = co_await callApi(*m_api, "PATCH", path, body);
    if (!answer)
        co_return std::unexpected(answer.error());
    m_output.result({{u"job"_s, m_line.words[2]}, {u"done"_s, what}}, what == "retry"_L1 ? u"The job %1 waits for a worker again."_s.arg(m_line.words[2])
                                                                                       : u"The job %1 is cancelled."_s.arg(m_line.words[2]));
    co_return Result();
}

} // namespace dyad::app
