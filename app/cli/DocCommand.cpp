// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/DocCommand.h"
#include "app/cli/ApiCalls.h"
#include "sync/session/WebSocketTransport.h"
#include "sync/workcopy/TextDiff.h"
#include <QCoroTimer>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QSysInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace dyad::app {

using sync::DocumentSession;
using sync::ProjectSession;

namespace {

constexpr int EverySession = 1000;       // of the timeline, looked through for a deleted file
constexpr auto Patience = 30s;

/// False: it did not come true in time.
QCoro::Task<bool> until(std::function<bool()> isTrue)
{
    const QDeadlineTimer end(Patience);
    while (!isTrue()) {
        if (end.hasExpired())
            co_return false;
        co_await QCoro::sleepFor(20ms);
    }
    co_return true;
}

QString nameOf(const QJsonObject &answer, qint64 member)
{
    for (const auto &one : answer[u"members"_s].toArray())
        if (one[u"member"_s].toInteger() == member)
            return one[u"name"_s].toString();
    return {};
}

} // namespace

Command::Description DocCommand::description() const
{
    return {"doc", "history PROJECT|DIR PATH [--limit N] | restore PROJECT|DIR PATH --at VERSION|TIME",
            "the changes of a file, also of a deleted one, and back to an earlier text (an edit, which can be undone)", {u"limit"_s, u"at"_s}, {}, 3, 3};
}

QCoro::Task<Command::Result> DocCommand::run()
{
    if (line.words[0] == u"history")
        co_return co_await history();
    if (line.words[0] == u"restore" && line.has(u"at"_s))
        co_return co_await restore();
    co_return sync::fail("usage", "see dyadctl doc --help");
}

QCoro::Task<sync::Expected<DocCommand::Place>> DocCommand::find()
{
    const auto project = co_await projectOf(line.words[1]);
    if (!project)
        co_return std::unexpected(project.error());
    Place place{*project, line.words[2], 0, false};
    const auto tree = co_await api->files(place.project);
    if (!tree)
        co_return std::unexpected(tree.error());
    for (const auto &entry : tree->files)
        if (entry.path == place.path)
            place.doc = entry.doc;
    if (place.doc != 0)
        co_return place;
    const auto life = co_await api->timeline(place.project, 0, EverySession);
    if (!life)
        co_return std::unexpected(life.error());
    for (const auto &session : life->sessions)
        for (const auto &file : session.files)
            if (file.isGone && file.path == place.path && file.doc > place.doc)
                place.doc = file.doc;
    if (place.doc == 0)
        co_return sync::fail("no-such-file", "There is no such file in the project, and there was none.");
    place.isGone = true;
    co_return place;
}

QCoro::Task<Command::Result> DocCommand::history()
{
    const int limit = line.has(u"limit"_s) ? line.option(u"limit"_s).toInt() : 50;
    if (limit < 1 || limit > 1000)
        co_return sync::fail("usage", "--limit is a number from 1 to 1000.");
    const auto place = co_await find();
    if (!place)
        co_return std::unexpected(place.error());
    const auto answer = co_await callApi(*api, "GET", u"projects/%1/files/%2/changes?limit=%3"_s.arg(place->project).arg(place->doc).arg(limit));
    if (!answer)
        co_return std::unexpected(answer.error());
    QJsonObject json = jsonOf(*answer);
    json.insert(u"path"_s, place->path);
    json.insert(u"deleted"_s, place->isGone);
    QStringList lines;
    for (const auto &change : json[u"changes"_s].toArray())
        lines.append(u"%1  %2  @%3–%4  +%5 -%6"_s.arg(QDateTime::fromMSecsSinceEpoch(change[u"to"_s].toInteger()).toString(Qt::ISODate), nameOf(json,
                change[u"member"_s].toInteger()), QString::number(change[u"first"_s].toInteger()), QString::number(change[u"last"_s].toInteger()),
                        QString::number(change[u"inserted"_s].toInteger()), QString::number(change[u"deleted"_s].toInteger())));
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

/// --at: a version, or a time (ISO 8601): then the newest version that was there by then.
QCoro::Task<sync::Expected<sync::Version>> DocCommand::versionAt(Place place)
{
    bool isNumber = false;
    const sync::Version version = line.option(u"at"_s).toULongLong(&isNumber);
    if (isNumber)
        co_return version;
    const QDateTime time = QDateTime::fromString(line.option(u"at"_s), Qt::ISODate);
    if (!time.isValid())
        co_return sync::fail("usage", "--at is a version, or a time like 2026-01-31T09:30:00Z.");
    const auto history = co_await api->history(place.project, place.doc, 2000);
    if (!history)
        co_return std::unexpected(history.error());
    sync::Version newest = 0;
    for (const auto &bucket : history->buckets)
        if (bucket.to <= time.toMSecsSinceEpoch())
            newest = bucket.last;
    co_return newest;
}

QCoro::Task<Command::Result> DocCommand::restore()
{
    const auto place = co_await find();
    if (!place)
        co_return std::unexpected(place.error());
    const auto version = co_await versionAt(*place);
    if (!version)
        co_return std::unexpected(version.error());
    const auto text = co_await api->contentOf(place->project, place->doc, *version);
    if (!text)
        co_return std::unexpected(text.error());
    const auto now = co_await edit(*place, text->bytes);
    if (!now)
        co_return std::unexpected(now.error());
    output->result({{u"path"_s, place->path}, {u"restored"_s, qint64(*version)}, {u"version"_s, qint64(*now)}},
                   u"%1 is as it was at version %2; that is version %3 now."_s.arg(place->path, QString::number(*version), QString::number(*now)));
    co_return Result();
}

QCoro::Task<sync::Expected<sync::Version>> DocCommand::edit(Place place, QByteArray text)
{
    sync::RemoteProject::Options options;
    options.connection.client = u"dyadctl/" DYAD_VERSION ""_s;
    options.connection.project = place.project;
    options.connection.device = QSysInfo::machineHostName();
    options.connection.transport = [server = api->server()](const QByteArray &token, QObject *parent) -> sync::Transport * {
        return new sync::WebSocketTransport(server, token, parent);
    };
    options.connection.token = api->tokenSource();
    sync::RemoteProject project(std::move(options));
    project.start();
    const bool live = co_await until([&] { return project.state() == ProjectSession::State::Live || project.state() == ProjectSession::State::Failed; });
    if (project.state() == ProjectSession::State::Failed)
        co_return std::unexpected(project.failure());
    if (!live)
        co_return sync::fail("offline", "The server cannot be reached.");
    if (place.isGone)
        co_return co_await makeAgain(project, place, text);
    const auto document = project.open(place.doc);
    if (!co_await until([&] { return document->state() == DocumentSession::State::Synchronized; }))
        co_return sync::fail("offline", "The file could not be opened in time.");
    const auto done = document->edit(sync::diffTexts(document->text().text(), {text.constData(), size_t(text.size())}), {});
    if (!done)
        co_return std::unexpected(done.error());
    if (!co_await until([&] { return document->state() == DocumentSession::State::Synchronized && project.waitingEdits() == 0; }))
        co_return sync::fail("offline", "The server has not confirmed the edit in time; it may have arrived.");
    co_return document->version();
}

QCoro::Task<sync::Expected<sync::Version>> DocCommand::makeAgain(sync::RemoteProject &project, Place place, QByteArray text)
{
    std::optional<sync::Expected<sync::FileEntry>> made;
    project.createFile(place.path, sync::FileEntry::Kind::Text, text, false, &project, [&made](sync::Expected<sync::FileEntry> answer) { made = std::move(answer); });
    if (!co_await until([&] { return made.has_value(); }))
        co_return sync::fail("offline", "The server has not answered in time.");
    if (!*made)
        co_return std::unexpected(made->error());
    co_return (*made)->version;
}

} // namespace dyad::app
