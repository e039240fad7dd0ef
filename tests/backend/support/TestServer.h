// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/Server.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <memory>

namespace dyad::test {

struct HttpAnswer {
    int status = 0;                  ///< 0: the connection ended without an answer
    QByteArray head;
    QByteArray body;
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString code() const { return json()[QStringLiteral("code")].toString(); }
};

/// A real server on a free port in a folder of its own. It has its own thread, so a test may block on it.
class TestServer {
public:
    explicit TestServer(backend::Config config = {});
    ~TestServer();
    /// Stops it and starts another on the same data.
    void restart();
    /// From the next restart on; port and folder stay ours.
    void setConfig(const backend::Config &config);

    quint16 port() const { return quint16(m_url.port()); }
    QUrl url() const { return m_url; }
    QString invite() const { return m_invite; }
    QString dataDirectory() const { return m_folder.filePath(QStringLiteral("data")); }
    backend::Server &server() { return *m_server; }

    HttpAnswer call(const QByteArray &method, const QString &path, const QJsonObject &body = {}, const QString &token = {}) const;
    /// Writes these bytes as they are and reads one answer.
    HttpAnswer raw(const QByteArray &bytes) const;
    static HttpAnswer readAnswer(QTcpSocket &socket);

    /// The first account (made at the first call); its access token.
    QString adminToken();
    /// A new guest of the project with that role; the access token.
    QString guest(const QString &project, const QString &role, const QString &name);
    QString newProject(const QString &token, const QString &name = QStringLiteral("project"));

private:
    void start();
    QTemporaryDir m_folder;
    backend::Config m_config;
    std::unique_ptr<backend::Server> m_server;
    QUrl m_url;
    QString m_invite;
    QString m_admin;
};

} // namespace dyad::test
