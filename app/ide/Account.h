// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ServerApi.h"
#include <QObject>
#include <memory>

namespace dyad::app {

/// The dyad-server that one is signed in to, if any; kept in a file that only its owner may read. GUI thread.
class Account : public QObject {
    Q_OBJECT
public:
    enum class Field { None, Server, Email, Password };
    explicit Account(QObject *parent = nullptr);
    bool isSignedIn() const { return m_api && m_api->isSignedIn(); }
    QUrl server() const { return m_api ? m_api->server() : QUrl(); }
    QString userName() const;
    std::optional<sync::ApiSession> session() const { return m_api ? m_api->session() : std::nullopt; }
    void signIn(const QString &server, const QString &email, const QString &password);
    void cancel();
    void signOut();

Q_SIGNALS:
    void signedIn();
    void signInFailed(const QString &message, dyad::app::Account::Field field);
    void changed();

private:
    void adopt(std::unique_ptr<sync::ServerApi> api);
    void keep();
    std::unique_ptr<sync::ServerApi> m_api, m_trying;
};

} // namespace dyad::app
