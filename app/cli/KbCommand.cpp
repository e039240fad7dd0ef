// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/KbCommand.h"
#include <QDir>
#include <QJsonArray>

namespace dyad::app {

namespace {

QString text(const QJsonValue &object, const char *name) { return object[QLatin1StringView(name)].toString(); }

QString lineOf(const QJsonValue &base)
{
    return QStringLiteral("%1  %2  %3 documents").arg(text(base, "id"), text(base, "name"), QString::number(base[QStringLiteral("documentCount")].toInt()));
}

} // namespace

Command::Description KbCommand::description() const
{
    return {"kb", "create NAME | list | add NAME DOC... | ask NAME TEXT [--project PROJECT|DIR]", "knowledge bases: documents of a project that are asked together",
        {QStringLiteral("project")}, {}, 1, 10'000};
}

QCoro::Task<Command::Result> KbCommand::run()
{
    // Not inside the co_await: g++ 12 destroys the temporaries of a conditional there twice.
    const QString where = line.has(QStringLiteral("project")) ? line.option(QStringLiteral("project")) : QDir::currentPath();
    const auto project = co_await projectOf(where);
    if (!project)
        co_return std::unexpected(project.error());
    KnowledgeApi knowledge(*api, *project);
    const QString what = line.words.constFirst();
    const qsizetype words = line.words.size();
    if (what == u"create" && words == 2)
        co_return co_await create(knowledge);
    if (what == u"list" && words == 1)
        co_return co_await list(knowledge);
    if (what == u"add" && words > 2)
        co_return co_await add(knowledge);
    if (what == u"ask" && words > 2)
        co_return co_await ask(knowledge);
    co_return sync::fail("usage", "usage: dyadctl kb " + std::string(description().arguments));
}

QCoro::Task<sync::Expected<QString>> KbCommand::baseOf(KnowledgeApi &knowledge, QString word)
{
    const auto all = co_await knowledge.get(QStringLiteral("knowledge-bases"));
    if (!all)
        co_return std::unexpected(all.error());
    for (const QJsonValue &one : all->value(QStringLiteral("knowledgeBases")).toArray()) {
        if (text(one, "id") == word || text(one, "name") == word)
            co_return text(one, "id");
    }
    co_return sync::fail("not-found", "There is no knowledge base " + word.toStdString() + "; dyadctl kb list shows them.");
}

QCoro::Task<sync::Expected<QJsonArray>> KbCommand::documentsOf(KnowledgeApi &knowledge, QStringList words)
{
    const auto all = co_await knowledge.get(QStringLiteral("documents"));
    if (!all)
        co_return std::unexpected(all.error());
    QJsonArray ids;
    for (const QString &word : words) {
        QString found;
        for (const QJsonValue &one : all->value(QStringLiteral("documents")).toArray()) {
            if (text(one, "id") == word || text(one, "name") == word)
                found = text(one, "id");
        }
        if (found.isEmpty())
            co_return sync::fail("not-found", "There is no document " + word.toStdString() + "; dyadctl docs list shows them.");
        ids.append(found);
    }
    co_return ids;
}

QCoro::Task<Command::Result> KbCommand::create(KnowledgeApi &knowledge)
{
    const QJsonObject wanted{{QStringLiteral("name"), line.words[1]}};
    const auto base = co_await knowledge.post(QStringLiteral("knowledge-bases"), wanted);
    if (!base)
        co_return std::unexpected(base.error());
    output->result(*base, lineOf(*base));
    co_return Result();
}

QCoro::Task<Command::Result> KbCommand::list(KnowledgeApi &knowledge)
{
    const auto all = co_await knowledge.get(QStringLiteral("knowledge-bases"));
    if (!all)
        co_return std::unexpected(all.error());
    QStringList lines;
    for (const QJsonValue &one : all->value(QStringLiteral("knowledgeBases")).toArray())
        lines.append(lineOf(one));
    output->result(*all, lines.isEmpty() ? QStringLiteral("No knowledge bases yet: dyadctl kb create NAME") : lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> KbCommand::add(KnowledgeApi &knowledge)
{
    const auto base = co_await baseOf(knowledge, line.words[1]);
    if (!base)
        co_return std::unexpected(base.error());
    const auto documents = co_await documentsOf(knowledge, line.words.mid(2));
    if (!documents)
        co_return std::unexpected(documents.error());
    const QJsonObject more{{QStringLiteral("documents"), *documents}};
    const auto changed = co_await knowledge.post(QStringLiteral("knowledge-bases/%1/documents").arg(*base), more);
    if (!changed)
        co_return std::unexpected(changed.error());
    output->result(*changed, lineOf(*changed));
    co_return Result();
}

QCoro::Task<Command::Result> KbCommand::ask(KnowledgeApi &knowledge)
{
    const auto base = co_await baseOf(knowledge, line.words[1]);
    if (!base)
        co_return std::unexpected(base.error());
    const QJsonObject asked{{QStringLiteral("question"), line.words.mid(2).join(u' ')}};
    const auto answer = co_await knowledge.post(QStringLiteral("knowledge-bases/%1/ask").arg(*base), asked);
    if (!answer)
        co_return std::unexpected(answer.error());
    QStringList lines{text(*answer, "answer"), QString()};
    for (const QJsonValue &one : answer->value(QStringLiteral("citations")).toArray())
        lines.append(QStringLiteral("[%1] %2 @%3  %4").arg(QString::number(one[QStringLiteral("number")].toInt()), text(one, "name"), QString::number(one[QStringLiteral("start")].toInteger()), text(one, "heading")));
    if (const QString note = text(*answer, "note"); !note.isEmpty())
        output->note(note);
    output->result(*answer, lines.join(u'\n'));
    co_return Result();
}

} // namespace dyad::app
