// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/Server.h"
#include "sync/session/ApiTypes.h"
#include <QFutureWatcher>
#include <QObject>
#include <memory>

namespace dyad::app {

/// The server inside this program, for one folder: its data under $DYAD_HOME, its port kept from start to start so that invitation links stay
/// good. Starts only when it is needed. GUI thread; the server itself has a thread of its own.
class HostServer : public QObject {
    Q_OBJECT
public:
    /// port 0: any free one, outside of what outgoing connections are given. onNetwork: other machines may connect.
    HostServer(const QString &folder, bool onNetwork, quint16 port, QObject *parent = nullptr);
    ~HostServer() override;
    /// Starts and signs `person` in; started or failed follows.
    void start(const QString &person);
    QUrl url() const { return m_url; }              ///< how this machine reaches it
    QUrl publicUrl() const;                         ///< how others reach it
    bool isOnNetwork() const { return m_onNetwork; }
    static QString networkAddress();                ///< of this machine; empty: it is in no network

Q_SIGNALS:
    void started(const dyad::sync::ApiSession &session);
    void failed(const dyad::sync::Error &error);

private:
    void onStarted();
    void onSignedIn();
    bool m_onNetwork;
    QString m_person;
    QUrl m_url;
    std::unique_ptr<backend::Server> m_server;
    QFutureWatcher<sync::Expected<QUrl>> m_starting;
    QFutureWatcher<sync::Expected<backend::LocalSession>> m_signingIn;
};

} // namespace dyad::app
