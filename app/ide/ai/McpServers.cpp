// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/McpServers.h"
#include "app/ide/AppPaths.h"
#include "app/ide/ai/FolderApprovals.h"
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

namespace dyad::app {

namespace {

constexpr qint64 LargestFile = 1 << 20;          // bytes

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.size() <= LargestFile ? file.readAll() : QByteArray();
}

} // namespace

McpServers::McpServers(QObject *parent) : QObject(parent) {}

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
    m_folder = folder;
    m_trusted = trusted;
    QByteArray theirs = trusted ? contentOf(folder + QStringLiteral("/.mcp.json")) : QByteArray();
    if (!mayStart(theirs))
        theirs.clear();
    const QByteArray own = contentOf(file());
    const QByteArray now = own + '\0' + theirs + '\0' + folder.toUtf8();
    if (now == m_read)
        return;
    stop();
    m_read = now;
    startAll(parse(own, folder) + parse(theirs, folder));       // one's own go before the project's
}

/// Asks where needed. What is started is the text that was approved, not the file as it is a moment later.
bool McpServers::mayStart(const QByteArray &theirs)
{
    const FolderApprovals approvals(m_folder);
    if (parse(theirs, m_folder).isEmpty() || approvals.isApproved(theirs))
        return true;
    const QByteArray asked = FolderApprovals::fingerprint(theirs, m_folder) + theirs;
    if (std::exchange(m_asked, asked) != asked)
        Q_EMIT approvalWanted(approvals.changesOf(theirs), approvals.hasApproved());
    return false;
}

void McpServers::approve(bool allowed)
{
    const QByteArray theirs = contentOf(m_folder + QStringLiteral("/.mcp.json"));
    // Only what was shown.
    if (allowed && FolderApprovals::fingerprint(theirs, m_folder) + theirs == m_asked)
        FolderApprovals(m_folder).approve(theirs);
    start(m_folder, m_trusted);
}

void McpServers::startAll(const QVector<McpClient::Settings> &all)
{
    for (const McpClient::Settings &settings : all) {
        const bool known = std::any_of(m_clients.cbegin(), m_clients.cend(), [&](const McpClient *one) { return one->settings().name == settings.name; });
        if (known)
            continue;
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

bool McpServers::isAllowed(const QString &name) const { return FolderApprovals(m_folder).rules(FolderApprovals::Rule::Tool).contains(name); }

void McpServers::allow(const QString &name) { FolderApprovals(m_folder).add(FolderApprovals::Rule::Tool, name); }

} // namespace dyad::app
