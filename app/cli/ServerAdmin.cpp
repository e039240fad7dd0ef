// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ServerAdmin.h"
#include "app/cli/SyslogLine.h"
#include "app/cli/ApiCalls.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QUrl>
#include <QSaveFile>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace dyad::app {

using Result = Command::Result;

namespace {

QString time(const QJsonValue &ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms.toInteger()).toString(Qt::ISODate);
}

QString escaped(const QString &segment) { return QString::fromLatin1(QUrl::toPercentEncoding(segment)); }

} // namespace

bool ServerAdmin::knows(const CommandLine &line)
{
    static const QStringList known = {u"users"_s, u"sessions"_s, u"verify"_s, u"backup"_s, u"restore"_s, u"audit"_s};
    return !line.words.isEmpty() && known.contains(line.words.first());
}

bool ServerAdmin::isOffline(const CommandLine &line)
{
    return line.words.value(0) == u"restore"_s;
}

QCoro::Task<Result> ServerAdmin::run()
{
    const QString what = m_line.words.mid(0, 2).join(u' ');
    const auto count = m_line.words.size();
    if (what == u"users list"_s && count == 2)
        co_return co_await users();
    if (what == u"users disable"_s && count == 3)
        co_return co_await changeUser(u"disabled"_s);
    if (what == u"users enable"_s && count == 3)
        co_return co_await changeUser(u"enabled"_s);
    if ((what == u"users promote"_s || what == u"users demote"_s) && count == 3)
        co_return co_await setAdmin(what == u"users promote"_s);
    if (what == u"users reset-2fa"_s && count == 3)
        co_return co_await resetSecondFactor();
    if (what == u"sessions list"_s && count == 2)
        co_return co_await sessions();
    if (what == u"sessions kill"_s && count == 3)
        co_return co_await killSession();
    if (what == u"audit verify"_s && count == 2)
        co_return co_await verifyAudit();
    if (what == u"audit export"_s && count == 2)
        co_return co_await exportAudit();
    if (what == u"verify"_s)
        co_return co_await verify();
    if (m_line.words[0] == u"backup"_s && count == 2)
        co_return co_await backup();
    co_return sync::fail("usage", "see dyadctl admin --help");
}

QCoro::Task<Result> ServerAdmin::users()
{
    const auto answer = co_await callApi(*m_api, "GET", u"admin/users"_s);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &user : json[u"users"_s].toArray())
        lines.append(u"%1  %2  %3%4%5  %6 sign-ins"_s.arg(user[u"id"_s].toString(), user[u"name"_s].toString(), user[u"email"_s].toString(),
                                                        user[u"admin"_s].toBool() ? u"  admin"_s : QString(),
                                                        user[u"disabledAt"_s].isNull() ? QString() : u"  disabled"_s, QString::number(user[u"sessions"_s].toInteger())));
    m_output.result(json, lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Result> ServerAdmin::setAdmin(bool admin)
{
    const QString path = u"admin/users/"_s + escaped(m_line.words[2]);
    QJsonObject body;
    body.insert(u"admin"_s, admin);
    const auto answer = co_await callApi(*m_api, "PATCH", path, body);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QString said = admin ? u"%1 is an admin of this server now."_s : u"%1 is no admin of this server any more."_s;
    m_output.result({{u"user"_s, m_line.words[2]}, {u"admin"_s, admin}}, said.arg(m_line.words[2]));
    co_return Result();
}

QCoro::Task<Result> ServerAdmin::changeUser(QString state)
{
    const QString path = u"admin/users/"_s + escaped(m_line.words[2]);
    QJsonObject body;
    body.insert(u"state"_s, state);
    const auto answer = co_await callApi(*m_api, "PATCH", path, body);
    if (!answer)
        co_return std::unexpected(answer.error());
    m_output.result({{u"user"_s, m_line.words[2]}, {u"state"_s, state}}, u"The account %1 is %2."_s.arg(m_line.words[2], state));
    co_return Result();
}

QCoro::Task<Result> ServerAdmin::resetSecondFactor()
{
    const auto answer = co_await callApi(*m_api, "POST", u"admin/users/%1/second-factor/reset"_s.arg(escaped(m_line.words[2])), QJsonObject());
    if (!answer)
        co_return std::unexpected(answer.error());
    m_output.result({{u"user"_s, m_line.words[2]}, {u"secondFactor"_s, false}}, u"The second factor of %1 is off and all its sign-ins have ended."_s.arg(m_line.words[2]));
    co_return Result();
}

QCoro::Task<Result> ServerAdmin::sessions()
{
    const QString user = m_line.option(u"user"_s);
    QString path = u"admin/sessions"_s;     // made before the co_await: g++ 12 frees a conditional temporary inside of one twice
    if (!user.isEmpty())
        path += u"?user="_s + escaped(user);
    const auto answer = co_await callApi(*m_api, "GET", path);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &session : json[u"sessions"_s].toArray())
        lines.append(u"%1  %2  %3  since %4"_s.arg(session[u"id"_s].toInteger()).arg(session[u"name"_s].toString(), session[u"device"_s].toString(), time(session[u"createdAt"_s])));
    m_output.result(json, lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Result> ServerAdmin::killSession()
{
    const auto answer = co_await callApi(*m_api, "DELETE", u"admin/sessions/"_s + escaped(m_line.words[2]));
    if (!answer)
        co_return std::unexpected(answer.error());
    m_output.result({{u"ended"_s, m_line.words[2]}}, u"The sign-in %1 has ended; its connections are closed."_s.arg(m_line.words[2]));
    co_return Result();
}

QCoro::Task<Result> ServerAdmin::verify()
{
    const auto answer = co_await callApi(*m_api, "POST", u"admin/verify"_s, QJsonObject());
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    const QJsonArray bad = json[u"bad"_s].toArray();
    QStringList lines = {u"%1 documents with %2 edits and %3 blobs were read; %4 are damaged."_s.arg(json[u"documents"_s].toInteger())
                             .arg(json[u"operations"_s].toInteger()).arg(json[u"blobs"_s].toInteger()).arg(bad.size())};
    for (const QJsonValue &one : bad)
        lines.append(u"%1 %2: %3"_s.arg(one[u"project"_s].toString(), one[u"path"_s].toString(), one[u"why"_s].toString()));
    if (!bad.isEmpty())
        co_return sync::fail("damaged", lines.join(u'\n').toStdString());
    m_output.result(json, lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Result> ServerAdmin::backup()
{
    QSaveFile file(m_line.words[1]);
    if (!file.open(QIODevice::WriteOnly))
        co_return sync::fail("not-writable", "The file cannot be written: " + file.errorString().toStdString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const auto answer = co_await callApi(*m_api, "POST", u"admin/backup"_s, QJsonObject(), [&file](const QByteArray &bytes) -> sync::Expected<void> {
        if (file.write(bytes) != bytes.size())
            return sync::fail("not-writable", "The file cannot be written: " + file.errorString().toStdString());
        return {};
    });
    if (!answer)
        co_return std::unexpected(answer.error());
    const qint64 size = file.pos();
    if (!file.commit())
        co_return sync::fail("not-writable", "The file cannot be written: " + file.errorString().toStdString());
    m_output.result({{u"file"_s, m_line.words[1]}, {u"bytes"_s, size}}, u"%1 bytes are in %2. Keep vault.key of the data folder apart from it."_s.arg(size).arg(m_line.words[1]));
    co_return Result();
}

Result ServerAdmin::restore() const
{
    if (m_line.words.size() != 2 || !m_line.has(u"data"_s))
        return sync::fail("usage", "admin restore wants FILE and --data DIR, on the machine of the server, which must not run");
    QStringList arguments = {u"restore"_s, m_line.words[1], u"--data"_s, m_line.option(u"data"_s)};
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    if (m_line.has(u"store"_s))
        environment.insert(u"DYAD_STORE"_s, m_line.option(u"store"_s));      // not an argument: it may hold a password
    program.setProcessEnvironment(environment);
    program.start(QCoreApplication::applicationDirPath() + u"/dyad-server"_s, arguments);
    if (!program.waitForStarted())
        return sync::fail("failed", "dyad-server is not beside this program.");
    program.waitForFinished(-1);
    if (program.exitCode() != 0)
        return sync::fail("failed", program.readAllStandardError().trimmed().toStdString());
    m_output.result({{u"data"_s, m_line.option(u"data"_s)}}, u"The backup is restored. Start the server, then run: dyadctl admin verify"_s);
    return {};
}

QCoro::Task<Result> ServerAdmin::verifyAudit()
{
    const auto answer = co_await callApi(*m_api, "POST", u"admin/audit/verify"_s, QJsonObject());
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    if (!json[u"whole"_s].toBool())
        co_return sync::fail("damaged", "Row " + std::to_string(json[u"firstBad"_s].toInteger()) + " of the audit log is not as it was written.");
    m_output.result(json, u"All %1 rows are as they were written. Head: %2"_s.arg(json[u"rows"_s].toInteger()).arg(json[u"head"_s].toString()));
    co_return Result();
}

/// JSON, one row a line, whatever the format of other answers is.
QCoro::Task<Result> ServerAdmin::exportAudit()
{
    const QString format = m_line.has(u"format"_s) ? m_line.option(u"format"_s) : u"json"_s;
    if (format != u"json"_s && format != u"syslog"_s)
        co_return sync::fail("usage", "--format is json or syslog");
    const QByteArray host = m_api->urlOf(QString()).host().toUtf8();
    qint64 after = 0;
    for (;;) {
        const auto answer = co_await callApi(*m_api, "GET", u"admin/audit?after=%1"_s.arg(after));
        if (!answer)
            co_return std::unexpected(answer.error());
        const QJsonArray entries = jsonOf(*answer)[u"entries"_s].toArray();
        for (const QJsonValue &entry : entries) {
            const QByteArray line = format == u"syslog"_s ? syslogLine(entry.toObject(), host) : QJsonDocument(entry.toObject()).toJson(QJsonDocument::Compact);
            std::printf("%s\n", line.constData());
            after = entry[u"id"_s].toInteger();
        }
        if (entries.isEmpty())
            co_return Result();
    }
}

} // namespace dyad::app
