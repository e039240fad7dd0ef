// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/ai/McpClient.h"
#include <QPointer>

namespace dyad::app {

/// The MCP servers of this person: mcp.json in the settings' folder ({"mcpServers": {NAME: {command, args, env} or {url, headers}}}). A project's
/// own .mcp.json counts where the folder is trusted and the person has approved exactly what it starts (FolderApprovals); others write it. Started
/// when agent mode is first used. GUI thread.
class McpServers : public QObject {
    Q_OBJECT
public:
    struct Found {
        QPointer<McpClient> client;
        McpClient::Tool tool;
    };
    explicit McpServers(QObject *parent = nullptr);
    ~McpServers() override;
    /// Reads the files and starts what is new; ends what is gone. trusted: the folder's own file counts.
    void start(const QString &folder, bool trusted);
    void stop();
    /// The answer to approvalWanted: they start, and need no question until they change; or they stay away until they change.
    void approve(bool allowed);
    QVector<McpClient *> clients() const { return m_clients; }
    /// All tools as the model gets them; names are mcp__SERVER__TOOL.
    QJsonArray definitions(bool lookingOnly) const;
    Found find(const QString &name) const;
    bool isAllowed(const QString &name) const;
    void allow(const QString &name);
    /// Out of the text of such a file; names that are no names, and servers with neither command nor address are left out.
    static QVector<McpClient::Settings> parse(const QByteArray &json, const QString &folder);
    static QString file();                       ///< of this person

Q_SIGNALS:
    void changed();
    void failed(const QString &message);
    /// The project's file names tool servers that nobody has approved here, or others than those. what: the changes, or all of it.
    void approvalWanted(const QString &what, bool haveChanged);

private:
    bool mayStart(const QByteArray &theirs);
    void startAll(const QVector<McpClient::Settings> &all);
    static QString nameOf(const McpClient *client, const McpClient::Tool &tool);
    QString m_folder;
    QByteArray m_read;
    QByteArray m_asked;                          // the file that is or was asked about; not again until it changes
    bool m_trusted = false;
    QVector<McpClient *> m_clients;              // children
};

} // namespace dyad::app
