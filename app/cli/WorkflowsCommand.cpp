// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/WorkflowsCommand.h"
#include <QCoroTimer>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTimer>

namespace dyad::app {

namespace {

constexpr auto LookAgain = std::chrono::milliseconds(250);

QString text(const QJsonValue &object, const char *name) { return object[QLatin1StringView(name)].toString(); }

QString namesIn(const QJsonValue &list, const char *part)
{
    QStringList names;
    for (const QJsonValue &one : list.toArray())
        names.append(text(one, part));
    return names.join(QStringLiteral(", "));
}

QString lineOf(const QJsonValue &workflow)
{
    QString line = QStringLiteral("%1  %2  %3  (%4 -> %5)").arg(text(workflow, "id"), workflow[QStringLiteral("enabled")].toBool() ? QStringLiteral("on") : QStringLiteral("off"), text(workflow, "name"),
        namesIn(workflow[QStringLiteral("triggers")], "on"), namesIn(workflow[QStringLiteral("steps")], "do"));
    if (const QString origin = text(workflow, "origin"); !origin.isEmpty())
        line += QStringLiteral("  ") + origin;
    if (const QString error = text(workflow, "error"); !error.isEmpty())
        line += QStringLiteral("\n    ") + error;
    return line;
}

QString runText(const QJsonValue &run)
{
    QString all = QStringLiteral("%1  %2  %3%4").arg(text(run, "id"), text(run, "state"), text(run, "trigger"), run[QStringLiteral("dryRun")].toBool() ? QStringLiteral("  (dry run)") : QString());
    for (const QJsonValue &step : run[QStringLiteral("steps")].toArray())
        all += QStringLiteral("\n    %1: %2  %3").arg(text(step, "do"), text(step, "state"), text(step, "detail").simplified().left(400));
    if (const QString error = text(run, "error"); !error.isEmpty())
        all += QStringLiteral("\n    ") + error;
    return all;
}

bool isUnderWay(const QJsonObject &run) { return text(run, "state") == u"waiting" || text(run, "state") == u"running"; }

} // namespace

Command::Description WorkflowsCommand::description() const
{
    return {"workflows", "list | add FILE | run NAME [--document DOC] [--dry-run] [--no-wait] | runs NAME | secret NAME | remove NAME [--project PROJECT|DIR]",
        "what happens with documents by itself (docs/guide.md); secret makes the one that calls from outside are signed with", {QStringLiteral("project"), QStringLiteral("document")},
        {QStringLiteral("dry-run"), QStringLiteral("no-wait")}, 1, 10};
}

QCoro::Task<Command::Result> WorkflowsCommand::run()
{
    // Not inside the co_await: g++ 12 destroys the temporaries of a conditional there twice.
    const QString where = line.has(QStringLiteral("project")) ? line.option(QStringLiteral("project")) : QDir::currentPath();
    const auto project = co_await projectOf(where);
    if (!project)
        co_return std::unexpected(project.error());
    KnowledgeApi knowledge(*api, *project);
    const QString what = line.words.constFirst();
    const qsizetype words = line.words.size();
    if (what == u"list" && words == 1)
        co_return co_await list(knowledge);
    if (what == u"add" && words == 2)
        co_return co_await add(knowledge);
    if (what == u"run" && words == 2)
        co_return co_await begin(knowledge);
    if (what == u"runs" && words == 2)
        co_return co_await runs(knowledge);
    if (what == u"secret" && words == 2)
        co_return co_await secret(knowledge);
    if (what == u"remove" && words == 2)
        co_return co_await remove(knowledge);
    co_return sync::fail("usage", "usage: dyadctl workflows " + std::string(description().arguments));
}

QCoro::Task<sync::Expected<QString>> WorkflowsCommand::idOf(KnowledgeApi &knowledge, QString path, QString list, QString word)
{
    const auto all = co_await knowledge.get(path);
    if (!all)
        co_return std::unexpected(all.error());
    for (const QJsonValue &one : all->value(list).toArray()) {
        if (text(one, "id") == word || text(one, "name") == word)
            co_return text(one, "id");
    }
    co_return sync::fail("not-found", "There is no " + word.toStdString() + " among the project's " + path.toStdString() + ".");
}

QCoro::Task<Command::Result> WorkflowsCommand::list(KnowledgeApi &knowledge)
{
    const auto all = co_await knowledge.get(QStringLiteral("workflows"));
    if (!all)
        co_return std::unexpected(all.error());
    QStringList lines;
    for (const QJsonValue &one : all->value(QStringLiteral("workflows")).toArray())
        lines.append(lineOf(one));
    output->result(*all, lines.isEmpty() ? QStringLiteral("No workflows yet: dyadctl workflows add FILE, or .dyad/workflows/NAME.toml in the project") : lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> WorkflowsCommand::add(KnowledgeApi &knowledge)
{
    QFile file(line.words[1]);
    if (!file.open(QIODevice::ReadOnly))
        co_return sync::fail("unreadable", line.words[1].toStdString() + " cannot be read.");
    const QJsonObject body{{QStringLiteral("definition"), QString::fromUtf8(file.readAll())}};
    const auto made = co_await knowledge.post(QStringLiteral("workflows"), body);
    if (!made)
        co_return std::unexpected(made.error());
    output->result(*made, lineOf(*made));
    co_return Result();
}

QCoro::Task<Command::Result> WorkflowsCommand::begin(KnowledgeApi &knowledge)
{
    const auto id = co_await idOf(knowledge, QStringLiteral("workflows"), QStringLiteral("workflows"), line.words[1]);
    if (!id)
        co_return std::unexpected(id.error());
    QJsonObject input;
    if (line.has(QStringLiteral("document"))) {
        const auto document = co_await idOf(knowledge, QStringLiteral("documents"), QStringLiteral("documents"), line.option(QStringLiteral("document")));
        if (!document)
            co_return std::unexpected(document.error());
        input.insert(QStringLiteral("document"), *document);
    }
    const QJsonObject body{{QStringLiteral("input"), input}, {QStringLiteral("dryRun"), line.has(QStringLiteral("dry-run"))}};
    auto state = co_await knowledge.post(QStringLiteral("workflows/%1/run").arg(*id), body);
    const bool waits = !line.has(QStringLiteral("no-wait"));
    while (state && waits && isUnderWay(*state)) {
        QTimer timer;
        timer.start(LookAgain);
        co_await timer;
        const QString path = QStringLiteral("workflow-runs/") + text(*state, "id");
        auto again = knowledge.get(path);
        state = co_await again;
    }
    if (!state)
        co_return std::unexpected(state.error());
    output->result(*state, runText(*state));
    if (text(*state, "state") == u"failed")
        co_return sync::fail("workflow-failed", text(*state, "error").toStdString());
    co_return Result();
}

QCoro::Task<Command::Result> WorkflowsCommand::runs(KnowledgeApi &knowledge)
{
    const auto id = co_await idOf(knowledge, QStringLiteral("workflows"), QStringLiteral("workflows"), line.words[1]);
    if (!id)
        co_return std::unexpected(id.error());
    const auto all = co_await knowledge.get(QStringLiteral("workflows/%1/runs").arg(*id));
    if (!all)
        co_return std::unexpected(all.error());
    QStringList lines;
    for (const QJsonValue &one : all->value(QStringLiteral("runs")).toArray())
        lines.append(runText(one));
    output->result(*all, lines.isEmpty() ? QStringLiteral("It has not run yet.") : lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> WorkflowsCommand::secret(KnowledgeApi &knowledge)
{
    const auto id = co_await idOf(knowledge, QStringLiteral("workflows"), QStringLiteral("workflows"), line.words[1]);
    if (!id)
        co_return std::unexpected(id.error());
    const auto made = co_await knowledge.post(QStringLiteral("workflows/%1/secret").arg(*id));
    if (!made)
        co_return std::unexpected(made.error());
    output->result(*made, QStringLiteral("POST %1\nX-Dyad-Signature: sha256=HMAC-SHA256(secret, X-Dyad-Timestamp.BODY)\n%2").arg(text(*made, "hook"), text(*made, "secret")));
    co_return Result();
}

QCoro::Task<Command::Result> WorkflowsCommand::remove(KnowledgeApi &knowledge)
{
    const auto id = co_await idOf(knowledge, QStringLiteral("workflows"), QStringLiteral("workflows"), line.words[1]);
    if (!id)
        co_return std::unexpected(id.error());
    const auto done = co_await knowledge.remove(QStringLiteral("workflows/") + *id);
    if (!done)
        co_return std::unexpected(done.error());
    const QJsonObject json{{QStringLiteral("removed"), *id}};
    output->result(json, QStringLiteral("Removed."));
    co_return Result();
}

} // namespace dyad::app
