// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/backend/support/TestServer.h"

namespace dyad::test {

TestServer::TestServer(backend::Config config) : m_config(std::move(config))
{
    m_config.port = 0;
    m_config.dataDirectory = dataDirectory();
    start();
}

TestServer::~TestServer() = default;

void TestServer::start()
{
    m_server = std::make_unique<backend::Server>(m_config);
    const auto url = m_server->start().result();
    if (!url)
        qFatal("%s", url.error().message.c_str());
    m_url = *url;
    if (!m_server->setupInvite().isEmpty())
        m_invite = m_server->setupInvite();
}

void TestServer::setConfig(const backend::Config &config)
{
    m_config = config;
    m_config.port = 0;
    m_config.dataDirectory = dataDirectory();
}

void TestServer::restart()
{
    m_server.reset();
    start();
}

HttpAnswer TestServer::readAnswer(QTcpSocket &socket)
{
    QByteArray bytes;
    HttpAnswer answer;
    qsizetype end = -1;
    qint64 length = 0;
    while (end < 0 || bytes.size() < end + 4 + length) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(15000))
            break;
        bytes += end < 0 ? socket.read(1) : socket.read(end + 4 + length - bytes.size());
        if (end < 0 && (end = bytes.indexOf("\r\n\r\n")) >= 0) {
            const qsizetype at = bytes.toLower().indexOf("content-length:");
            length = at < 0 ? 0 : bytes.mid(at + 15, bytes.indexOf('\r', at) - at - 15).trimmed().toLongLong();
        }
    }
    if (end < 0)
        return answer;
    answer.head = bytes.left(end);
    answer.body = bytes.mid(end + 4);
    answer.status = bytes.mid(9, 3).toInt();
    return answer;
}

HttpAnswer TestServer::raw(const QByteArray &bytes) const
{
    QTcpSocket socket;
    socket.connectToHost(m_url.host(), port());
    if (!socket.waitForConnected(5000))
        return {};
    socket.write(bytes);
    return readAnswer(socket);
}

HttpAnswer TestServer::call(const QByteArray &method, const QString &path, const QJsonObject &body, const QString &token) const
{
    const QByteArray json = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    QByteArray request = method + " /api/v1/" + path.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port()) + "\r\n";
    if (!token.isEmpty())
        request += "Authorization: Bearer " + token.toLatin1() + "\r\n";
    return raw(request + "Content-Length: " + QByteArray::number(json.size()) + "\r\n\r\n" + json);
}

QString TestServer::adminToken()
{
    if (m_admin.isEmpty())
        m_admin = call("POST", QStringLiteral("signup"),
                       {{QStringLiteral("invite"), m_invite}, {QStringLiteral("name"), QStringLiteral("Ada")},
                        {QStringLiteral("email"), QStringLiteral("ada@example.org")}, {QStringLiteral("password"), QStringLiteral("a long password")}})
                      .json()[QStringLiteral("accessToken")].toString();
    return m_admin;
}

QString TestServer::newProject(const QString &token, const QString &name)
{
    return call("POST", QStringLiteral("projects"), {{QStringLiteral("name"), name}}, token).json()[QStringLiteral("id")].toString();
}

QString TestServer::guest(const QString &project, const QString &role, const QString &name)
{
    const auto invitation = call("POST", QStringLiteral("projects/%1/invitations").arg(project), {{QStringLiteral("role"), role}}, adminToken());
    return call("POST", QStringLiteral("invitations/accept"),
                {{QStringLiteral("secret"), invitation.json()[QStringLiteral("secret")]}, {QStringLiteral("name"), name}})
        .json()[QStringLiteral("accessToken")].toString();
}

} // namespace dyad::test
