// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ConnectorsCommand.h"
#include <QCoroTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTimer>

namespace dyad::app {

namespace {

constexpr auto LookAgain = std::chrono::milliseconds(250);

QString text(const QJsonValue &object, const char *name) { return object[QLatin1StringView(name)].toString(); }

QString lineOf(const QJsonValue &connector)
{
    QString line = QStringLiteral("%1  %2  %3  %4  %5 documents").arg(text(connector, "id"), text(connector, "state"), text(connector, "kind"), text(connector, "name"),
            QString::number(connector[QStringLiteral("items")].toInt()));
    const QJsonValue error = connector[QStringLiteral("error")];
    if (error.isObject())
        line += QStringLiteral("\n    %1 %2").arg(text(error, "message"), text(error, "remedy"));
    return line;
}

/// "15m", "2h", "1d", or minutes; -1: it is none.
int minutesOf(const QString &word)
{
    bool isNumber = false;
    const int number = QString(word).remove(QLatin1Char('m')).remove(QLatin1Char('h')).remove(QLatin1Char('d')).toInt(&isNumber);
    const int unit = word.endsWith(u'h') ? 60 : word.endsWith(u'd') ? 1440 : 1;
    return isNumber && number >= 0 ? number * unit : -1;
}

} // namespace

Command::Description ConnectorsCommand::description() const
{
    return {"connectors", "list | kinds | add KIND NAME SETTING=VALUE... [--every 15m] [--keep-deleted] [--replace] [--secret NAME] | sync NAME [--delete] [--no-wait] | remove NAME [--project PROJECT|DIR]",
        "where documents come from by themselves; --secret NAME reads that setting's value from stdin", {QStringLiteral("project"), QStringLiteral("every"), QStringLiteral("secret")},
        {QStringLiteral("keep-deleted"), QStringLiteral("replace"), QStringLiteral("delete"), QStringLiteral("no-wait")}, 1, 100};
}

QCoro::Task<Command::Result> ConnectorsCommand::run()
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
    if (what == u"kinds" && words == 1)
        co_return co_await kinds(knowledge);
    if (what == u"add" && words > 2)
        co_return co_await add(knowledge);
    if (what == u"sync" && words == 2)
        co_return co_await sync(knowledge);
    if (what == u"remove" && words == 2)
        co_return co_await remove(knowledge);
    co_return dyad::sync::fail("usage", "usage: dyadctl connectors " + std::string(description().arguments));
}

QCoro::Task<dyad::sync::Expected<QString>> ConnectorsCommand::idOf(KnowledgeApi &knowledge, QString word)
{
    const auto all = co_await knowledge.get(QStringLiteral("connectors"));
    if (!all)
        co_return std::unexpected(all.error());
    for (const QJsonValue &one : all->value(QStringLiteral("connectors")).toArray()) {
        if (text(one, "id") == word || text(one, "name") == word)
            co_return text(one, "id");
    }
    co_return dyad::sync::fail("not-found", "There is no connector " + word.toStdString() + "; dyadctl connectors list shows them.");
}

QCoro::Task<Command::Result> ConnectorsCommand::list(KnowledgeApi &knowledge)
{
    auto all = co_await knowledge.get(QStringLiteral("connectors"));
    if (!all)
        co_return std::unexpected(all.error());
    all->remove(QStringLiteral("catalogue"));
    QStringList lines;
    for (const QJsonValue &one : all->value(QStringLiteral("connectors")).toArray())
        lines.append(lineOf(one));
    output->result(*all, lines.isEmpty() ? QStringLiteral("No connectors yet: dyadctl connectors add folder NAME path=/srv/documents") : lines.join(u'\n'));
    co_return Result();
}

QCoro::Task<Command::Result> ConnectorsCommand::kinds(KnowledgeApi &knowledge)
{
    const auto all = co_await knowledge.get(QStringLiteral("connectors"));
    if (!all)
        co_return std::unexpected(all.error());
    const QJsonArray catalogue = all->value(QStringLiteral("catalogue")).toArray();
    QStringList lines;
    for (const QJsonValue &one : catalogue) {
        QStringList settings;
        for (const QJsonValue &field : one[QStringLiteral("settings")].toArray())
            settings.append(field[QStringLiteral("required")].toBool() ? text(field, "name") : u'[' + text(field, "name") + u']');
        lines.append(text(one, "kind") + QStringLiteral("  ") + text(one, "name") + QStringLiteral("  ") + (one[QStringLiteral("works")].toBool() ? settings.join(u' ') : QStringLiteral("(needs Yavi)")));
    }
    const QJsonObject json{{QStringLiteral("catalogue"), catalogue}};
    output->result(json, lines.join(u'\n'));
    co_return Result();
}

dyad::sync::Expected<QJsonObject> ConnectorsCommand::wanted() const
{
    QJsonObject settings;
    for (const QString &word : line.words.mid(3)) {
        if (!word.contains(u'='))
            return dyad::sync::fail("usage", "'" + word.toStdString() + "' is not SETTING=VALUE.");
        settings.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
    }
    if (line.has(QStringLiteral("secret"))) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return dyad::sync::fail("usage", "The secret is read from stdin.");
        settings.insert(line.option(QStringLiteral("secret")), QString::fromUtf8(input.readLine().trimmed()));
    }
    const int minutes = line.has(QStringLiteral("every")) ? minutesOf(line.option(QStringLiteral("every"))) : 0;
    if (minutes < 0)
        return dyad::sync::fail("usage", "--every takes 15m, 2h, 1d.");
    return QJsonObject{{QStringLiteral("kind"), line.words[1]}, {QStringLiteral("name"), line.words[2]}, {QStringLiteral("settings"), settings}, {QStringLiteral("everyMinutes"), minutes},
        {QStringLiteral("deletions"), line.has(QStringLiteral("keep-deleted")) ? QStringLiteral("keep") : QStringLiteral("remove")},
        {QStringLiteral("conflicts"), line.has(QStringLiteral("replace")) ? QStringLiteral("replace") : QStringLiteral("keep-both")}};
}

QCoro::Task<Command::Result> ConnectorsCommand::add(KnowledgeApi &knowledge)
{
    const auto connector = wanted();
    if (!connector)
        co_return std::unexpected(connector.error());
    const auto made = co_await knowledge.post(QStringLiteral("connectors"), *connector);
    if (!made)
        co_return std::unexpected(made.error());
    output->result(*made, lineOf(*made));
    co_return Result();
}

QCoro::Task<Command::Result> ConnectorsCommand::sync(KnowledgeApi &knowledge)
{
    const auto id = co_await idOf(knowledge, line.words[1]);
    if (!id)
        co_return std::unexpected(id.error());
    const QJsonObject how{{QStringLiteral("meansDeletions"), line.has(QStringLiteral("delete"))}};
    auto state = co_await knowledge.post(QStringLiteral("connectors/%1/sync").arg(*id), how);
    const bool waits = !line.has(QStringLiteral("no-wait"));
    while (state && waits && text(*state, "state") == u"syncing") {
        QTimer timer;
        timer.start(LookAgain);
        co_await timer;
        const QString path = QStringLiteral("connectors/") + *id;
        auto again = knowledge.get(path);
        state = co_await again;
    }
    if (!state)
        co_return std::unexpected(state.error());
    const QJsonObject last = state->value(QStringLiteral("last")).toObject();
    output->result(*state, QStringLiteral("%1\n    added %2, changed %3, removed %4, unchanged %5, skipped %6").arg(lineOf(*state),
            QString::number(last[QStringLiteral("added")].toInt()), QString::number(last[QStringLiteral("changed")].toInt()),
            QString::number(last[QStringLiteral("removed")].toInt()), QString::number(last[QStringLiteral("unchanged")].toInt()), QString::number(last[QStringLiteral("skipped")].toInt())));
    if (text(*state, "state") != u"failed")
        co_return Result();
    const QJsonValue error = state->value(QStringLiteral("error"));
    co_return dyad::sync::fail(text(error, "code").toStdString(), (text(error, "message") + u' ' + text(error, "remedy")).toStdString());
}

QCoro::Task<Command::Result> ConnectorsCommand::remove(KnowledgeApi &knowledge)
{
    const auto id = co_await idOf(knowledge, line.words[1]);
    if (!id)
        co_return std::unexpected(id.error());
    const auto done = co_await knowledge.remove(QStringLiteral("connectors/") + *id);
    if (!done)
        co_return std::unexpected(done.error());
    const QJsonObject json{{QStringLiteral("removed"), *id}};
    output->result(json, QStringLiteral("Removed; its documents stay."));
    co_return Result();
}

} // namespace dyad::app
