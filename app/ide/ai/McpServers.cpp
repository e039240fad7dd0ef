// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/McpServers.h"
#include "app/ide/AppPaths.h"
#include "app/ide/AppSettings.h"
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace dyad::app {

namespace {

const QString AllowedKey = QStringLiteral("agentTools");
constexpr qint64 LargestFile = 1 << 20;          // bytes

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() <= LargestFile ? file.readAll() : QByteArray();
}

} // namespace

McpServers::McpServers(AppSettings *settings, QObject *parent) : QObject(parent), m_settings(settings) {}

McpServers::~McpServers() = default;

QString McpServers::file() { return AppPaths::config() + QStringLiteral("/mcp.json"); }

QVector<McpClient::Settings> McpServers::parse(const QByteArray &json, const QString &folder)
{
    static const QRegularExpression isName(QStringLiteral("^[A-Za-z0-9_-]{1,40}$"));
    QVector<McpClient::Settings> all;
    const QJsonObject servers = QJsonDocument::fromJson(json).object().value(QLatin1String("mcpServers")).toObject();
    for (auto it = servers.begin(); it != servers.end(); ++it) {
        const QJsonObject one = it.value().toObject();
        McpClient::Settings settings;
        settings.name = it.key();
        settings.command = one.value(QLatin1String("command")).toString();
        const QJsonArray arguments = one.value(QLatin1String("args")).toArray();
        for (const QJsonValue &argument : arguments)
            settings.arguments.append(argument.toString());
        const QJsonObject environment = one.value(QLatin1String("env")).toObject(), headers = one.value(QLatin1String("headers")).toObject();
        for (auto value = environment.begin(); value != environment.end(); ++value)
            settings.environment.insert(value.key(), value.value().toString());
        for (auto value = headers.begin(); value != headers.end(); ++value)
            settings.headers.insert(value.key(), value.value().toString());
        settings.url = QUrl(one.value(QLatin1String("url")).toString(), QUrl::StrictMode);
        settings.folder = folder;
        if (isName.match(settings.name).hasMatch() && (!settings.command.isEmpty() || settings.url.scheme().startsWith(QLatin1String("http"))))
            all.append(settings);
    }
    return all;
}

void McpServers::start(const QString &folder, bool trusted)
{
    const QByteArray own = contentOf(file()), theirs = trusted ? contentOf(folder + QStringLiteral("/.mcp.json")) : QByteArray();
    const QByteArray now = own + '\0' + theirs + '\0' + folder.toUtf8();
    if (now == m_read)
        return;
    stop();
    m_read = now;
    for (const McpClient::Settings &settings : parse(own, folder) + parse(theirs, folder)) {
        const bool known = std::any_of(m_clients.cbegin(), m_clients.cend(), [&](const McpClient *one) { return one->settings().name == settings.name; });
        if (known)
            continue;                            // one's own goes before the project's
        auto *client = new McpClient(settings, this);
        m_clients.append(client);
        connect(client, &McpClient::stateChanged, this, [this, client] {
            if (client->state() == McpClient::State::Ended)
                Q_EMIT failed(QString::fromStdString(client->failure().message));
            Q_EMIT changed();
        });
        client->start();
    }
}

void McpServers::stop()
{
    for (McpClient *client : std::exchange(m_clients, {})) {     // one of them may be telling this very thing
        client->disconnect(this);
        client->deleteLater();
    }
    m_read.clear();
}

QString McpServers::nameOf(const McpClient *client, const McpClient::Tool &tool) { return QStringLiteral("mcp__%1__%2").arg(client->settings().name, tool.name); }

QJsonArray McpServers::definitions(bool lookingOnly) const
{
    QJsonArray list;
    for (const McpClient *client : m_clients)
        for (const McpClient::Tool &tool : client->tools())
            if (client->state() == McpClient::State::Ready && (!lookingOnly || tool.readOnly))
                list.append(QJsonObject{{QStringLiteral("name"), nameOf(client, tool)}, {QStringLiteral("description"), tool.description.left(1000)}, {QStringLiteral("schema"), tool.schema}});
    return list;
}

McpServers::Found McpServers::find(const QString &name) const
{
    for (McpClient *client : m_clients)
        for (const McpClient::Tool &tool : client->tools())
            if (nameOf(client, tool) == name && client->state() == McpClient::State::Ready)
                return {client, tool};
    return {};
}

bool McpServers::isAllowed(const QString &name) const { return m_settings->value(AllowedKey).split('\n').contains(name.toUtf8()); }

void McpServers::allow(const QString &name)
{
    QByteArray all = m_settings->value(AllowedKey);
    m_settings->setValue(AllowedKey, all.isEmpty() ? name.toUtf8() : all + '\n' + name.toUtf8());
}

} // namespace dyad::app
