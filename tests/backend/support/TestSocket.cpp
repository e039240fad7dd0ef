// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/backend/support/TestSocket.h"
#include <QNetworkRequest>
#include <QWebSocketHandshakeOptions>

namespace dyad::test {

using namespace sync::wire;

bool TestSocket::open(const QUrl &server, const QString &token, bool hello, const QByteArray &origin)
{
    QUrl url = server;
    url.setScheme(QStringLiteral("ws"));
    url.setPath(QStringLiteral("/ws"));
    QNetworkRequest request(url);
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    if (!origin.isEmpty())
        request.setRawHeader("Origin", origin);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QStringLiteral("dyad.v1")});
    connect(&m_socket, &QWebSocket::disconnected, this, [this] { m_closed = true; });
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &bytes) {
        ++m_frames;
        if (auto message = decode(bytes))
            keep(std::move(*message));
        else
            qFatal("the server sent what cannot be decoded");
    });
    m_socket.open(request, options);
    QElapsedTimer time;
    time.start();
    while (!m_socket.isValid() && !m_closed && time.elapsed() < 10000)
        QTest::qWait(1);
    if (!m_socket.isValid() || !hello)
        return m_socket.isValid();
    Hello greeting;
    greeting.client = QStringLiteral("test/1");
    send(greeting);
    return take<Welcome>().has_value();
}

void TestSocket::keep(Message &&message)
{
    if (auto *batch = std::get_if<Batch>(&message)) {
        for (Message &inner : batch->messages)
            m_messages.push_back(std::move(inner));
    } else {
        m_messages.push_back(std::move(message));
    }
}

std::optional<ProjectState> TestSocket::join(const QString &project, bool follow)
{
    Join request;
    request.project = project;
    request.follow = follow;
    send(request);
    return take<ProjectState>();
}

sync::DocId TestSocket::create(const QString &path, const std::string &text)
{
    FileCreate request;
    request.path = path;
    request.text = text;
    send(request);
    const auto created = take<FileCreated>();
    return created ? created->doc : 0;
}

} // namespace dyad::test
