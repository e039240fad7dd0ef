// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/account/TokenStore.h"
#include "sync/account/AccountApi.h"
#include "sync/account/BrowserSignIn.h"
#include <QObject>
#include <QTimer>
#include <memory>

namespace dyad::app {

/// The dyad-server that one is signed in to, if any, and the way into one. GUI thread.
class Account : public QObject {
    Q_OBJECT
public:
    enum class Field { None, Server, Email, Password, Invite, Name, Code };
    explicit Account(QObject *parent = nullptr);
    bool isSignedIn() const { return m_api && m_api->isSignedIn(); }
    QUrl server() const { return m_api ? m_api->server() : QUrl(); }
    QString userName() const;
    std::optional<sync::ApiSession> session() const { return m_api ? m_api->session() : std::nullopt; }
    bool isTokenInFile() const { return m_store.isInFile(); }
    /// Of the one that is signed in; null where nobody is.
    sync::AccountApi *api() const { return m_account.get(); }
    /// For folders that are shared as this account: one refreshes the tokens for all. Null where nobody is signed in.
    std::shared_ptr<sync::ServerApi> serverApi() const { return isSignedIn() ? m_api : nullptr; }
    /// Where the sign-in is kept in a keychain, it is not there at once.
    bool isLooking() const { return m_store.isLooking(); }

    /// Asks the server how one gets in; waysKnown() follows, or nothing.
    void askWays(const QString &server);
    void signIn(const QString &server, const QString &email, const QString &password);
    void signUp(const QString &server, const QString &invite, const QString &name, const QString &email, const QString &password);
    void signInAt(const QString &server, const QString &issuer, const QString &invite);
    void signInByCode(const QString &server);
    void giveCode(const QString &code);      ///< after secondFactorWanted()
    void cancel();
    void signOut();
    /// The account is gone on the server: forgets it here.
    void forget();

Q_SIGNALS:
    void waysKnown(const dyad::sync::AccountApi::Ways &ways);
    /// enrolment: where it must first be set up, else empty.
    void secondFactorWanted(const dyad::sync::AccountApi::Enrolment &enrolment);
    void userCodeShown(const QString &code);
    void browserWanted(const QUrl &url);
    void signedIn(const QStringList &recoveryCodes);
    void signInFailed(const QString &message, dyad::app::Account::Field field);
    void changed();

private:
    using Step = sync::AccountApi::Step;
    bool begin(const QString &server);
    void onStep(const sync::Expected<Step> &step);
    void fail(const sync::Error &error);
    void pollDevice();
    void adopt(std::unique_ptr<sync::ServerApi> api);
    void keep();

    TokenStore m_store;
    std::shared_ptr<sync::ServerApi> m_api;
    std::unique_ptr<sync::ServerApi> m_trying, m_asking;
    std::unique_ptr<sync::AccountApi> m_account, m_tryingAccount, m_askingAccount;
    std::unique_ptr<sync::BrowserSignIn> m_browser;
    QString m_ticket;
    sync::AccountApi::Device m_device;
    QTimer m_poll;
};

} // namespace dyad::app
