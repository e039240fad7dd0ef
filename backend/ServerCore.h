// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/Server.h"
#include "backend/auth/Service.h"
#include "backend/collaboration/Rooms.h"
#include "backend/gateway/HttpServer.h"
#include "backend/gateway/SocketGateway.h"
#include "backend/platform/DataDirectory.h"
#include "backend/platform/StoreUrl.h"
#include "backend/projects/Service.h"
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <memory>

namespace dyad::backend {

/// The server's parts, in the order in which they stand on each other. Lives on the loop thread; private to Server.
class ServerCore : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void()>;
    using SignedIn = std::function<void(sync::Expected<LocalSession>)>;

    explicit ServerCore(Config config);
    ~ServerCore() override;

    sync::Expected<QUrl> start();
    /// Everything durable, everybody told, all closed; then `done`. A second call waits for the first.
    void stop(Done done);
    sync::Expected<void> reload();
    /// The limits of `fresh` hold from now on, for what is open too where it can be; nothing else of it is taken.
    sync::Expected<void> reload(const Config &fresh);
    void createLocalSession(const QString &name, SignedIn then);
    const QString &setupInvite() const { return m_setupInvite; }
    const QList<QJsonObject> &notices() const { return m_notices; }
    const QUrl &metricsUrl() const { return m_metricsUrl; }

private:
    struct Parts;
    enum class State { Fresh, Running, Stopping, Stopped };
    sync::Expected<void> prepareToServe();
    void connectParts();
    void connectCluster();
    sync::Expected<void> joinCluster(const QUrl &listening);
    void closeSockets();
    void finish();

    Config m_config;                             // only its limits ever change, on the loop thread, which alone reads them
    State m_state = State::Fresh;
    QString m_setupInvite;
    QUrl m_metricsUrl;
    QList<QJsonObject> m_notices;
    std::unique_ptr<Parts> m_parts;
    std::vector<Done> m_waiting;
};

} // namespace dyad::backend
