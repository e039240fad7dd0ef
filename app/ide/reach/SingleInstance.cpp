// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/reach/SingleInstance.h"
#include "app/ide/AppPaths.h"
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <unistd.h>

namespace dyad::app {

namespace {
constexpr int Patience = 1000;              // ms
constexpr qint64 LargestMessage = 1 << 20;  // bytes
constexpr int LongestPath = 100;            // of a socket, on Linux
const QByteArray Agreed = "ok\n";

bool isOwn(const QString &path) { return QFileInfo(path).ownerId() == ::geteuid() && !QFileInfo(path).isSymLink(); }

QByteArray messageOf(const LaunchOptions &options)
{
    QJsonArray targets;
    for (const LaunchOptions::Target &target : options.targets)
        targets.append(QJsonObject{{QStringLiteral("path"), target.path}, {QStringLiteral("line"), target.line}});
    return QJsonDocument(QJsonObject{{QStringLiteral("open"), targets}, {QStringLiteral("join"), options.join}}).toJson(QJsonDocument::Compact) + '\n';
}
} // namespace

SingleInstance::SingleInstance(QObject *parent)
    : QObject(parent), m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

QString SingleInstance::address()
{
    // In a folder that only the person can enter; where that path is too long for a socket, beside others under a name of its own.
    const QString own = AppPaths::ensurePrivate(AppPaths::data()) + QStringLiteral("/window.socket");
    return own.toUtf8().size() <= LongestPath ? own : QDir::tempPath() + QStringLiteral("/dyad-") + AppPaths::keyOf(own);
}

bool SingleInstance::isOnlyOpening(const LaunchOptions &options)
{
    return options.screenshot.isEmpty() && options.script.isEmpty() && options.name.isEmpty() && options.theme.isEmpty() && !options.share && !options.stay;
}

bool SingleInstance::handOver(const LaunchOptions &options)
{
    if (!isOnlyOpening(options))
        return false;
    // In a temporary folder anybody may have put a socket of this name: an invitation is nothing for them, and their answer nothing to go by.
    if (!isOwn(address()))
        return false;
    QLocalSocket socket;
    socket.connectToServer(address());
    if (!socket.waitForConnected(Patience))
        return false;
    socket.write(messageOf(options));
    while (!socket.canReadLine())
        if (!socket.waitForReadyRead(Patience))
            return false;
    return socket.readLine() == Agreed;
}

bool SingleInstance::listen()
{
    if (m_server->listen(address()))
        return true;
    if (m_server->serverError() != QAbstractSocket::AddressInUseError)
        return false;
    QLocalSocket other;
    other.connectToServer(address());
    if (other.waitForConnected(Patience))
        return false;
    QLocalServer::removeServer(address());      // of a program that was killed
    return m_server->listen(address());
}

void SingleInstance::accept()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > LargestMessage)
                return socket->abort();
            if (!socket->canReadLine())
                return;
            const QJsonObject message = QJsonDocument::fromJson(socket->readLine()).object();
            QList<LaunchOptions::Target> targets;
            for (const QJsonValue &one : message[QLatin1String("open")].toArray())
                targets.append({one[QLatin1String("path")].toString(), one[QLatin1String("line")].toInt()});
            socket->write(Agreed);
            socket->flush();
            Q_EMIT openRequested(targets, message[QLatin1String("join")].toString());
        });
    }
}

} // namespace dyad::app
