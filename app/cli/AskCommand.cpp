// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/AskCommand.h"
#include "app/cli/ApiCalls.h"
#include <QFile>
#include <QJsonDocument>
#include <unistd.h>

namespace dyad::app {

namespace {

constexpr qint64 MostQuestion = 4 << 20; // bytes

/// Nobody is asked to type one: on a terminal there is none.
QString questionFromStdin()
{
    QFile in;
    if (isatty(STDIN_FILENO) || !in.open(stdin, QIODevice::ReadOnly))
        return {};
    QByteArray text;
    for (QByteArray piece = in.read(MostQuestion); !piece.isEmpty() && text.size() < MostQuestion; piece = in.read(MostQuestion))
        text += piece;
    return QString::fromUtf8(text).trimmed();
}

void addChoices(const CommandLine &line, QJsonObject &body)
{
    for (const QString &one : {QStringLiteral("thread"), QStringLiteral("model")})
        if (line.has(one))
            body.insert(one, line.option(one));
}

} // namespace

Command::Description AskCommand::description() const
{
    return {"ask", "[--project P] [--thread T] [--model M] TEXT|-", "ask the AI (-, or no TEXT: what stands on stdin); the answer streams to stdout",
        {QStringLiteral("project"), QStringLiteral("thread"), QStringLiteral("model")}, {}, 0, 10000};
}

QCoro::Task<Command::Result> AskCommand::run()
{
    const QString text = line.words.isEmpty() || line.words == QStringList{QStringLiteral("-")} ? questionFromStdin() : line.words.join(u' ');
    if (text.isEmpty())
        co_return sync::fail("usage", "ask wants a question: dyadctl ask TEXT, or on its standard input");
    QJsonObject body{{QStringLiteral("text"), text}};
    if (line.has(QStringLiteral("project"))) {
        const auto project = co_await projectOf(line.option(QStringLiteral("project")));
        if (!project)
            co_return std::unexpected(project.error());
        body.insert(QStringLiteral("project"), *project);
    } else if (auto connected = connectTo(); !connected) {
        co_return connected;
    }
    if (auto signedIn = requireSignIn(); !signedIn)
        co_return signedIn;
    addChoices(line, body);
    const auto done = co_await callApi(*api, "POST", QStringLiteral("ask"), body, [this](const QByteArray &bytes) { return take(bytes); });
    if (!done)
        co_return std::unexpected(done.error());
    if (end.isEmpty())
        co_return sync::fail("truncated", "The answer ended in the middle.");
    if (!output->wantsJson())
        output->bytes("\n");
    end.insert(QStringLiteral("text"), answer);
    if (output->wantsJson())
        output->result(end, QString());
    else
        output->note(QStringLiteral("thread %1").arg(end.value(QStringLiteral("thread")).toString()));
    co_return Result();
}

/// The events that are whole (docs/api.md, "ask"); the rest waits for more bytes.
sync::Expected<void> AskCommand::take(const QByteArray &bytes)
{
    unread += bytes;
    for (qsizetype at = unread.indexOf("\n\n"); at >= 0; at = unread.indexOf("\n\n")) {
        const QByteArray text = unread.left(at);
        unread.remove(0, at + 2);
        QByteArray name;
        QByteArray data;
        for (const QByteArray &one : text.split('\n')) {
            if (one.startsWith("event: "))
                name = one.mid(7);
            if (one.startsWith("data: "))
                data = one.mid(6);
        }
        if (auto taken = event(name, QJsonDocument::fromJson(data).object()); !taken)
            return taken;
    }
    return {};
}

sync::Expected<void> AskCommand::event(const QByteArray &name, const QJsonObject &data)
{
    if (name == "error")
        return sync::fail(data.value(QStringLiteral("code")).toString().toStdString(), data.value(QStringLiteral("message")).toString().toStdString());
    if (name == "complete")
        end = data;
    if (name == "continued")
        output->note(QStringLiteral("[%1 failed; %2 goes on]").arg(data.value(QStringLiteral("from")).toString(), data.value(QStringLiteral("to")).toString()));
    const QString piece = data.value(QStringLiteral("text")).toString();
    if (name != "chunk" || piece.isEmpty())
        return {};
    answer += piece;
    if (!output->wantsJson() && !output->bytes(piece.toUtf8()))
        return sync::fail("output-closed", "Nobody reads the answer any more, so it was stopped."); // each word of it costs
    return {};
}

} // namespace dyad::app
