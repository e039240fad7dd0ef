// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CatCommand.h"
#include <QStringDecoder>

namespace dyad::app {

Command::Description CatCommand::description() const
{
    return {"cat", "PROJECT|DIR PATH [--version N]", "a file's newest durable version on the server, or an older one", {QStringLiteral("version")}, {}, 2, 2};
}

QCoro::Task<Command::Result> CatCommand::run()
{
    const auto project = co_await projectOf(line.words[0]);
    if (!project)
        co_return std::unexpected(project.error());
    // Chosen before it is awaited: g++ 12 cannot compile a choice between two co_awaits.
    const auto asked = line.has(QStringLiteral("version")) ? api->contentAt(*project, line.words[1], line.option(QStringLiteral("version")).toULongLong())
                                                           : api->content(*project, line.words[1]);
    const auto content = co_await asked;
    if (!content)
        co_return std::unexpected(content.error());
    if (!output->wantsJson()) {
        output->bytes(content->bytes);
        co_return Result();
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(content->bytes);
    QJsonObject json{{QStringLiteral("path"), line.words[1]}, {QStringLiteral("version"), qint64(content->version)}};
    if (utf8.hasError())
        json.insert(QStringLiteral("base64"), QString::fromLatin1(content->bytes.toBase64()));
    else
        json.insert(QStringLiteral("text"), text);
    output->result(json, QString());
    co_return Result();
}

} // namespace dyad::app
