// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/DocsCommand.h"
#include <QCoroTimer>
#include <QDir>
#include <QJsonArray>
#include <QTimer>

namespace dyad::app {

namespace {

constexpr auto LookAgain = std::chrono::milliseconds(200);

QString text(const QJsonValue &object, const char *name) { return object[QLatin1StringView(name)].toString(); }

bool isUnderWay(const QJsonObject &document)
{
    const QString state = text(document, "state");
    return state == u"queued" || state == u"processing";
}

QString lineOf(const QJsonValue &document)
{
    const QString state = text(document, "state");
    QString line = QStringLiteral("%1  %2  %3").arg(text(document, "id"), state, text(document, "name"));
    if (state == u"processing")
        line += QStringLiteral("  %1 %").arg(document[QStringLiteral("progress")].toInt());
    if (state == u"failed")
        line += QStringLiteral("  %1").arg(text(document[QStringLiteral("error")], "message"));
    return line;
}

} // namespace

Command::Description DocsCommand::description() const
{
    return {"docs", "add FILE|URL... | list | search TEXT [--project PROJECT|DIR] [--limit N] [--no-wait]",
        "documents of a project: give them to the server, see how far they are, search in them", {QStringLiteral("project"), QStringLiteral("limit")},
        {QStringLiteral("no-wait")}, 1, 10'000};
}

QCoro::Task<Command::Result> DocsCommand::run()
{
    // Not inside the co_await: g++ 12 destroys the temporaries of a conditional there twice.
    const QString where = line.has(QStringLiteral("project")) ? line.option(QStringLiteral("project")) : QDir::currentPath();
    const auto project = co_await projectOf(where);
    if (!project)
        co_return std::unexpected(project.error());
    KnowledgeApi documents(*api, *project);
    const QString what = line.words.constFirst();
    if (what == u"list" && line.words.size() == 1)
        co_return co_await list(documents);
    if (what == u"add" && line.words.size() > 1)
        co_return co_await add(documents);
    if (what == u"search" && line.words.size() > 1)
        co_return co_await search(documents);
    co_return sync::fail("usage", "usage: dyadctl docs " + std::string(description().arguments));
}

QCoro::Task<Command::Result> DocsCommand::add(KnowledgeApi &documents)
{
    // One that fails holds up none of the others; the first error is what the command ends with.
    Result worst;
    const QStringList words = line.words.mid(1);
    const bool waits = !line.has(QStringLiteral("no-wait"));
    for (const QString &word : words) {
        auto sent = begin(documents, word);
        sync::Expected<QJsonObject> document = co_await sent;
        while (document && waits && isUnderWay(*document)) {
            QTimer timer;
            timer.start(LookAgain);
            co_await timer;
            auto again = documents.get(QStringLiteral("documents/") + text(*document, "id"));
            document = co_await again;
        }
        const Result outcome = report(word, document);
        if (!outcome && worst)
            worst = outcome;
        else if (!outcome)
            output->error(outcome.error());
    }
    co_return worst;
}

KnowledgeApi::Reply DocsCommand::begin(KnowledgeApi &documents, const QString &word) const
{
    if (!word.startsWith(u"https://") && !word.startsWith(u"http://"))
        return documents.upload(word);
    return documents.post(QStringLiteral("documents"), {{QStringLiteral("url"), word}});
}

Command::Result DocsCommand::report(const QString &word, const sync::Expected<QJsonObject> &document) const
{
    if (!document)
        return std::unexpected(document.error());
    output->event(*document, lineOf(*document));
    if (text(*document, "state") != u"failed")
        return {};
    const QJsonValue error = document->value(QStringLiteral("error"));
    return sync::fail(text(error, "code").toStdString(), word.toStdString() + ": " + text(error, "message").toStdString());
}

QCoro::Task<Command::Result> DocsCommand::list(KnowledgeApi &documents)
{
    const auto all = co_await documents.get(QStringLiteral("documents"));
    if (!all)
        co_return std::unexpected(all.error());
    QStringList lines;
    for (const QJsonValue &one : all->value(QStringLiteral("documents")).toArray())
        lines.append(lineOf(one));
    output->result(*all, lines.isEmpty() ? QStringLiteral("No documents yet: dyadctl docs add FILE") : lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> DocsCommand::search(KnowledgeApi &documents)
{
    const int limit = line.has(QStringLiteral("limit")) ? line.option(QStringLiteral("limit")).toInt() : 10;
    if (limit < 1 || limit > 100)
        co_return sync::fail("usage", "--limit is a number from 1 to 100.");
    const QJsonObject query{{QStringLiteral("text"), line.words.mid(1).join(u' ')}, {QStringLiteral("limit"), limit}};
    const auto found = co_await documents.post(QStringLiteral("search"), query);
    if (!found)
        co_return std::unexpected(found.error());
    QStringList lines;
    for (const QJsonValue &one : found->value(QStringLiteral("results")).toArray()) {
        const QString heading = text(one, "heading");
        lines.append(QStringLiteral("%1 @%2%3\n    %4").arg(text(one, "name"), QString::number(one[QStringLiteral("start")].toInteger()),
                heading.isEmpty() ? QString() : QStringLiteral("  (%1)").arg(heading), text(one, "text").simplified().left(240)));
    }
    if (const QString note = text(*found, "note"); !note.isEmpty())
        output->note(note);
    output->result(*found, lines.isEmpty() ? QStringLiteral("Nothing found.") : lines.join(u'\n'));
    co_return Result();
}

} // namespace dyad::app
