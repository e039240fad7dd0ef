// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/PublishCommand.h"
#include "app/cli/ApiCalls.h"
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace dyad::app {

Command::Description PublishCommand::description() const
{
    return {"publish", "add PROJECT|DIR PATH [--name N] | list PROJECT|DIR | remove PROJECT|DIR ID",
        "lets anybody read a file as it is now, without a sign-in, under an address that nobody guesses; takes it back", {u"name"_s}, {}, 2, 3};
}

QCoro::Task<Command::Result> PublishCommand::run()
{
    const auto project = co_await projectOf(line.words[1]);
    if (!project)
        co_return std::unexpected(project.error());
    const QString place = u"projects/%1/published"_s.arg(*project);
    if (line.words[0] == u"add" && line.words.size() == 3)
        co_return co_await add(*project);
    if (line.words[0] == u"list" && line.words.size() == 2)
        co_return co_await list(place);
    if (line.words[0] == u"remove" && line.words.size() == 3)
        co_return co_await remove(place);
    co_return sync::fail("usage", std::string("usage: dyadctl publish ") + description().arguments);
}

/// The file as the server has it now; later edits do not show.
QCoro::Task<Command::Result> PublishCommand::add(QString project)
{
    const auto content = co_await api->content(project, line.words[2]);
    if (!content)
        co_return std::unexpected(content.error());
    QTemporaryFile file;
    if (!file.open() || file.write(content->bytes) != content->bytes.size() || !file.flush())
        co_return sync::fail("no-room", "The file cannot be kept for a moment: " + file.errorString().toStdString() + ".");
    const QByteArray hash = QCryptographicHash::hash(content->bytes, QCryptographicHash::Sha256).toHex();
    const QString fileName = file.fileName();
    const auto uploaded = co_await api->putBlob(project, hash, fileName);
    if (!uploaded)
        co_return std::unexpected(uploaded.error());
    const QString name = line.has(u"name"_s) ? line.option(u"name"_s) : QFileInfo(line.words[2]).fileName();
    QJsonObject body;
    body.insert(u"sha256"_s, QString::fromLatin1(hash));
    body.insert(u"name"_s, name);
    const QString place = u"projects/%1/published"_s.arg(project);
    const auto answer = co_await callApi(*api, "POST", place, body);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    output->note(u"Whoever has this address reads the file; later changes of it do not show there."_s);
    output->result(json, json[u"url"_s].toString());
    co_return Result();
}

QCoro::Task<Command::Result> PublishCommand::list(QString place)
{
    const auto answer = co_await callApi(*api, "GET", place);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject json = jsonOf(*answer);
    QStringList lines;
    for (const QJsonValue &one : json[u"published"_s].toArray())
        lines.append(u"%1  %2 bytes  %3"_s.arg(one[u"id"_s].toString(), QString::number(one[u"size"_s].toInteger()), one[u"url"_s].toString()));
    output->result(json, lines.isEmpty() ? u"Nothing is public."_s : lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> PublishCommand::remove(QString place)
{
    const QString path = place + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(line.words[2]));
    const auto answer = co_await callApi(*api, "DELETE", path);
    if (!answer)
        co_return std::unexpected(answer.error());
    QJsonObject json;
    json.insert(u"removed"_s, line.words[2]);
    output->result(json, u"It is not public any more. Who has read it has it; caches are told where the server has a webhook."_s);
    co_return Result();
}

} // namespace dyad::app
