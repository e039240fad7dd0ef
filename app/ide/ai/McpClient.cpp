// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/McpClient.h"
#include "sync/session/EventReader.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

namespace dyad::app {

namespace {

const QString Version = QStringLiteral("2025-06-18");
constexpr qsizetype MostTools = 200;

QString textOf(const QJsonArray &content)
{
    QStringList parts;
    for (const QJsonValue &value : content) {
        const QJsonObject part = value.toObject();
        const QString type = part.value(QLatin1String("type")).toString();
        if (type == QLatin1String("text"))
            parts.append(part.value(QLatin1String("text")).toString());
        else if (type == QLatin1String("resource"))
            parts.append(part.value(QLatin1String("resource")).toObject().value(QLatin1String("text")).toString());
        else
            parts.append(QStringLiteral("[%1]").arg(type));
    }
    return parts.join(QLatin1Char('\n'));
}

} // namespace

McpClient::McpClient(Settings settings, QObject *parent) : QObject(parent), m_settings(std::move(settings))
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &McpClient::readProgram);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end({"not-started", tr("%1 cannot be started.").arg(m_settings.command).toStdString()});
    });
    connect(&m_process, &QProcess::finished, this, [this] { end({"ended", tr("The program %1 has ended.").arg(m_settings.command).toStdString()}); });
}

McpClient::~McpClient()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(300))
        m_process.kill();
    m_process.waitForFinished(500);
}

void McpClient::start()
{
    if (!m_settings.command.isEmpty()) {
        m_process.setProcessEnvironment(m_settings.environment);
        m_process.setWorkingDirectory(m_settings.folder);
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(m_settings.command, m_settings.arguments);
    }
    const QJsonObject client{{QStringLiteral("name"), QStringLiteral("dyad")}, {QStringLiteral("version"), QStringLiteral(DYAD_VERSION)}};
    request(QStringLiteral("initialize"),
            {{QStringLiteral("protocolVersion"), Version}, {QStringLiteral("capabilities"), QJsonObject()}, {QStringLiteral("clientInfo"), client}},
            [this](const sync::Expected<QJsonObject> &result) {
                if (result)
                    initialized(*result);
                else
                    end(result.error());
            });
}

void McpClient::initialized(const QJsonObject &)
{
    notify(QStringLiteral("notifications/initialized"));
    listTools({});
}

void McpClient::listTools(const QString &cursor)
{
    const QJsonObject params = cursor.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("cursor"), cursor}};
    request(QStringLiteral("tools/list"), params, [this](const sync::Expected<QJsonObject> &result) {
        if (!result)
            return end(result.error());
        const QJsonArray tools = result->value(QLatin1String("tools")).toArray();
        for (const QJsonValue &value : tools) {
            const QJsonObject tool = value.toObject();
            m_tools.append({tool.value(QLatin1String("name")).toString(), tool.value(QLatin1String("description")).toString(), tool.value(QLatin1String("inputSchema")).toObject(),
                            tool.value(QLatin1String("annotations")).toObject().value(QLatin1String("readOnlyHint")).toBool()});
        }
        const QString next = result->value(QLatin1String("nextCursor")).toString();
        if (!next.isEmpty() && m_tools.size() < MostTools)
            return listTools(next);
        m_state = State::Ready;
        Q_EMIT stateChanged();
    });
}

void McpClient::call(const QString &tool, const QJsonObject &arguments, QObject *context, std::function<void(const sync::Expected<QString> &)> reply)
{
    request(QStringLiteral("tools/call"), {{QStringLiteral("name"), tool}, {QStringLiteral("arguments"), arguments}},
            [guard = QPointer(context), reply = std::move(reply)](const sync::Expected<QJsonObject> &result) {
                if (!guard)
                    return;
                if (!result)
                    return reply(std::unexpected(result.error()));
                const QString text = textOf(result->value(QLatin1String("content")).toArray());
                if (result->value(QLatin1String("isError")).toBool())
                    return reply(sync::fail("tool-failed", text.toStdString()));
                reply(text);
            });
}

void McpClient::request(const QString &method, const QJsonObject &params, Reply reply)
{
    const qint64 id = ++m_lastId;
    m_waiting[id] = std::move(reply);
    QTimer::singleShot(Patience, this, [this, id] {
        if (const auto late = m_waiting.extract(id); !late.empty())
            late.mapped()(sync::fail("timeout", tr("%1 did not answer in time.").arg(m_settings.name).toStdString()));
    });
    send({{QStringLiteral("jsonrpc"), QStringLiteral("2.0")}, {QStringLiteral("id"), id}, {QStringLiteral("method"), method}, {QStringLiteral("params"), params}}, true);
}

void McpClient::notify(const QString &method) { send({{QStringLiteral("jsonrpc"), QStringLiteral("2.0")}, {QStringLiteral("method"), method}}, false); }

void McpClient::send(const QJsonObject &message, bool wantsAnswer)
{
    const QByteArray bytes = QJsonDocument(message).toJson(QJsonDocument::Compact);
    if (m_settings.command.isEmpty())
        return sendHttp(bytes, wantsAnswer, message.value(QLatin1String("id")).toInteger());
    m_process.write(bytes + '\n');
}

void McpClient::sendHttp(const QByteArray &bytes, bool wantsAnswer, qint64 id)
{
    QNetworkRequest request(m_settings.url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    request.setRawHeader("Accept", "application/json, text/event-stream");
    request.setRawHeader("MCP-Protocol-Version", Version.toLatin1());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);     // headers may hold a key
    for (auto it = m_settings.headers.cbegin(); it != m_settings.headers.cend(); ++it)
        request.setRawHeader(it.key().toLatin1(), it.value().toUtf8());
    if (!m_session.isEmpty())
        request.setRawHeader("Mcp-Session-Id", m_session);
    QNetworkReply *reply = m_network.post(request, bytes);
    auto reader = std::make_shared<sync::EventReader>();
    const auto read = [this, reply, reader] {
        if (reply->hasRawHeader("Mcp-Session-Id"))
            m_session = reply->rawHeader("Mcp-Session-Id");      // before the answer is taken: it leads to the next call
        if (!reply->header(QNetworkRequest::ContentTypeHeader).toString().startsWith(QLatin1String("text/event-stream")))
            return;
        const bool fits = reader->feed(reply->readAll(), [this](const QByteArray &, const QJsonObject &data) { takeMessage(data); });
        if (!fits)
            reply->abort();
    };
    connect(reply, &QNetworkReply::readyRead, this, read);
    connect(reply, &QNetworkReply::finished, this, [this, reply, read, wantsAnswer, id] {
        reply->deleteLater();
        read();
        if (reply->isReadable() && reply->bytesAvailable() > 0)
            take(reply->read(LongestLine));
        if (!wantsAnswer)
            return;
        if (const auto left = m_waiting.extract(id); !left.empty())
            left.mapped()(sync::fail("unreachable", tr("%1 cannot be reached: %2").arg(m_settings.name, reply->errorString()).toStdString()));
    });
}

void McpClient::readProgram()
{
    m_rest += m_process.readAllStandardOutput();
    for (qsizetype at = m_rest.indexOf('\n'); at >= 0; at = m_rest.indexOf('\n')) {
        const QByteArray line = m_rest.left(at);
        m_rest.remove(0, at + 1);
        take(line);
    }
    if (m_rest.size() > LongestLine)
        end({"too-large", tr("%1 said something too long.").arg(m_settings.name).toStdString()});
}

void McpClient::take(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isObject())
        return takeMessage(document.object());
    const QJsonArray list = document.array();
    for (const QJsonValue &one : list)
        takeMessage(one.toObject());
}

void McpClient::takeMessage(const QJsonObject &message)
{
    const QJsonValue id = message.value(QLatin1String("id"));
    if (message.contains(QLatin1String("method"))) {
        if (id.isUndefined())
            return;                      // news that we do not need
        const bool ping = message.value(QLatin1String("method")) == QLatin1String("ping");
        QJsonObject answer{{QStringLiteral("jsonrpc"), QStringLiteral("2.0")}, {QStringLiteral("id"), id}};
        if (ping)
            answer.insert(QStringLiteral("result"), QJsonObject());
        else
            answer.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), -32601}, {QStringLiteral("message"), QStringLiteral("not supported")}});
        return send(answer, false);
    }
    const auto waiting = m_waiting.extract(id.toInteger(-1));
    if (waiting.empty())
        return;
    if (const QJsonObject error = message.value(QLatin1String("error")).toObject(); !error.isEmpty())
        waiting.mapped()(sync::fail("tool-failed", error.value(QLatin1String("message")).toString().toStdString()));
    else
        waiting.mapped()(message.value(QLatin1String("result")).toObject());
}

void McpClient::end(const sync::Error &why)
{
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    m_failure = why;
    m_process.disconnect(this);         // what it says from now on is not gathered
    m_process.kill();
    m_rest.clear();
    for (auto &[id, reply] : std::exchange(m_waiting, {}))
        reply(std::unexpected(why));
    Q_EMIT stateChanged();
}

} // namespace dyad::app
